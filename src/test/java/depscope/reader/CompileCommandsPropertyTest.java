package depscope.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.record.CommandRecord;
import depscope.record.CommandRecord.Command;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CompileCommandsPropertyTest {
    private static final String SAMPLE = """
            [
              { "directory": "/w", "command": "cc -DX=\\"\\u00e9\\" -c a.c", "file": "a.c", "output": "a.o" },
              { "file": "b\u00ff.c", "arguments": ["cc", "-c", "b\u00ff.c"], "directory": "/w", "x": [{"y": null}, -15] },
              {"directory":"sub","file":"c.c","command":"cc -c c.c"}
            ]""";

    @Provide
    Arbitrary<List<Command>> commands() {
        Arbitrary<String> name = Arbitraries.strings().withChars("ab .\"\\/{}[]:,\t\n\u0001\u007f").withCharRange('\u0080', '\u00ff')
                .ofMinLength(1).ofMaxLength(8);
        Arbitrary<Command> ofLine = Combinators.combine(name, name, name.injectNull(0.5), name)
                .as((directory, source, output, line) ->
                        new Command(Shown.FILE.parent().resolve(directory), source, output == null ? "" : output, line, List.of(), 0));
        Arbitrary<Command> ofWords = Combinators.combine(name, name, name.list().ofMinSize(1).ofMaxSize(4))
                .as((directory, source, words) -> new Command(Shown.FILE.parent().resolve(directory), source, "", "", words, 0));
        return Arbitraries.oneOf(ofLine, ofWords).list().ofMaxSize(5);
    }

    /** As one writer or another would: bytes as they are, or escaped. */
    private static String text(String raw, Random writer) {
        StringBuilder text = new StringBuilder("\"");
        for (char c : raw.toCharArray()) {
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ' || c < 0x80 && writer.nextInt(8) == 0) {
                text.append(String.format("\\u%04x", (int) c));
            } else if (c >= 0x80 && writer.nextInt(2) == 0) {
                text.append(String.format("\\udc%02X", (int) c));
            } else {
                text.append(c);
            }
        }
        return text.append('"').toString();
    }

    @Property
    void readsWhatABuildToolWrites(@ForAll("commands") List<Command> commands, @ForAll long seed) {
        Random writer = new Random(seed);
        StringBuilder json = new StringBuilder("[");
        List<Command> expected = new ArrayList<>();
        for (Command command : commands) {
            json.append(expected.isEmpty() ? "\n" : ",\n");
            expected.add(new Command(command.directory(), command.source(), command.output(), command.line(), command.words(),
                    json.length()));
            List<String> pairs = new ArrayList<>();
            pairs.add("\"directory\": " + text(command.directory().raw(), writer));
            pairs.add("\"file\":" + text(command.source(), writer));
            if (command.words().isEmpty()) {
                pairs.add("\"command\" :" + text(command.line(), writer));
            } else {
                pairs.add("\"arguments\": [" + String.join(",", command.words().stream().map(w -> text(w, writer)).toList()) + "]");
            }
            if (!command.output().isEmpty()) {
                pairs.add("\"output\":" + text(command.output(), writer));
            }
            Collections.shuffle(pairs, writer);
            json.append("{ ").append(String.join(", ", pairs)).append("}");
        }
        ReadResult<CommandRecord> result = assertWellFormed(Shown.bytes(json + "\n]\n"));
        assertEquals(List.of(), result.problems());
        assertEquals(expected, result.record().commands());
    }

    @Property
    void randomBytesNeverThrow(@ForAll byte[] bytes) {
        assertWellFormed(bytes);
    }

    @Property
    void randomJsonPartsNeverThrow(@ForAll("parts") List<String> parts) {
        assertWellFormed(Shown.bytes(String.join("", parts)));
    }

    @Provide
    Arbitrary<List<String>> parts() {
        return Arbitraries.of("[", "]", "{", "}", "\"", ":", ",", "\\", "\\u", "\\ud83d", "\\ude00", " ", "\n", "\0", "\u00ff", "1", "-",
                "e", "null", "tru", "\"file\":", "\"directory\":\"/w\"", "\"command\":", "\"arguments\":[", "\"x\"").list().ofMaxSize(40);
    }

    @Example
    void aDamagedByteSpoilsNoMoreThanItsEntryAndTheNext() {
        byte[] bytes = Shown.bytes(SAMPLE);
        List<Command> whole = assertWellFormed(bytes).record().commands();
        for (int place = 0; place < bytes.length; place++) {
            for (int value = 0; value <= 0xff; value++) {
                byte[] damaged = bytes.clone();
                damaged[place] = (byte) value;
                List<Command> read = assertWellFormed(damaged).record().commands();
                for (int c = 0; c < whole.size(); c++) {
                    // A comma or a brace is the way into the next one.
                    int from = c == 0 ? 0 : whole.get(c - 1).place();
                    int end = c + 1 < whole.size() ? whole.get(c + 1).place() : bytes.length;
                    assertTrue(place >= from && place < end || read.contains(whole.get(c)),
                            "entry " + c + " with byte " + place + " as " + value + ": " + read);
                }
            }
        }
    }

    @Example
    void everyPrefixOfASampleIsRead() {
        byte[] bytes = Shown.bytes(SAMPLE);
        List<Command> whole = assertWellFormed(bytes).record().commands();
        assertEquals(3, whole.size());
        assertEquals(TreePath.of("/o/sub"), whole.get(2).directory());
        for (int length = 1; length < bytes.length; length++) {
            ReadResult<CommandRecord> result = assertWellFormed(Arrays.copyOf(bytes, length));
            List<Command> read = result.record().commands();
            assertEquals(whole.subList(0, read.size()), read, "at " + length);
            // An entry is read as soon as it is closed.
            int next = read.size() < whole.size() ? whole.get(read.size()).place() : bytes.length;
            assertTrue(length <= next + SAMPLE.substring(next).indexOf("\n") + 1 || read.size() == whole.size(), "at " + length);
            assertEquals(1, result.problems().size(), "at " + length + " " + result.problems());
            assertTrue(result.problems().get(0).message().startsWith("cut off"), "at " + length + " " + result.problems());
        }
    }

    private static ReadResult<CommandRecord> assertWellFormed(byte[] bytes) {
        ReadResult<CommandRecord> result = CompileCommandsReader.read(Shown.FILE, bytes);
        int last = -1;
        for (Command command : result.record().commands()) {
            assertTrue(command.place() > last && command.place() < bytes.length);
            assertEquals('{', bytes[command.place()]);
            last = command.place();
            assertNotEquals(command.line().isEmpty(), command.words().isEmpty(), "either the line or its words");
            assertFalse(command.source().isEmpty());
            assertTrue((command.source() + command.output() + command.line() + command.words() + command.directory().raw())
                    .chars().allMatch(c -> c <= 0xff), "raw");
        }
        assertTrue(result.problems().size() <= ProblemList.SHOWN + 1);
        result.problems().forEach(p -> assertTrue(p.message().chars().allMatch(c -> c >= ' ' && c <= '~'), p.message()));
        return result;
    }
}
