package depscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a call of the program printed and how it ended. */
record Answer(int status, String out, String err) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Calls the program, where no window can be opened. */
    static Answer of(String... args) {
        return of((tree, root) -> CommandLineMain.WRONG, args);
    }

    static Answer of(List<String> args) {
        return of(args.toArray(String[]::new));
    }

    static Answer of(CommandLineMain.Window window, String... args) {
        PrintStream outBefore = System.out;
        PrintStream errBefore = System.err;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            int status = CommandLineMain.run(args, window);
            System.out.flush();
            return new Answer(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(outBefore);
            System.setErr(errBefore);
        }
    }

    /** An answer that was found in order: nothing on standard error. */
    Answer ending(int expected) {
        assertEquals("", err);
        assertEquals(expected, status, out);
        return this;
    }

    /** A refusal: exit status 2, nothing on standard output, one line on standard error; that line without its end. */
    String refusal() {
        assertEquals("", out);
        assertEquals(CommandLineMain.WRONG, status, err);
        assertEquals(1, err.lines().count(), err);
        return err.stripTrailing();
    }

    JsonNode json() {
        return parsed(out);
    }

    /** One answer a line. */
    List<JsonNode> lines() {
        return out.lines().map(Answer::parsed).toList();
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(text, e);
        }
    }
}
