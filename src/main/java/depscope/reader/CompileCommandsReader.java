package depscope.reader;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import depscope.record.CommandRecord;
import depscope.record.CommandRecord.Command;
import depscope.record.RecordFormat;
import depscope.tree.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code compile_commands.json}, as clang's "JSON Compilation Database Format Specification" describes it.
 *
 * <pre>
 * [
 *   { "directory": "/obj",                    where the command is run; all its relative names start there
 *     "file": "../src/a.c",                   the source
 *     "command": "cc -DX=\"1\" -c ../src/a.c",   for a shell to cut into words,
 *     "arguments": ["cc", "-c", "../src/a.c"],   or cut already: one of the two, and this one if both are there
 *     "output": "a.o" },                      optional
 *   …
 * ]
 * </pre>
 *
 * <p>A source may have several entries. Other keys are passed over, and of a key that comes twice the last
 * counts. {@code null} is as good as no value. A relative directory, which the specification does not foresee and
 * some tools write, is seen from the file's own. A comma may follow the last entry, as clang's own reader has it.
 *
 * <p>An entry that is JSON and makes no sense is a problem, and left out. Where the file is no JSON, reading goes
 * on at the next thing that looks as an entry begins, a brace with a key behind it: in a text the key's quote
 * would be escaped. That also reads what is no list, such as the single entries that {@code clang -MJ} writes.
 */
public final class CompileCommandsReader {
    /** More than the largest builds have; a file beyond it would only cost memory. */
    static final int MOST_COMMANDS = 1_000_000;
    /** No system takes a longer command line. */
    static final int LONGEST_TEXT = 8 << 20;

    private final JsonFactory json = JsonFactory.builder()
            // The names of keys are the file's, and are not to stay in the factory.
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(LONGEST_TEXT).maxNestingDepth(100).build())
            .build();
    private final byte[] bytes;
    private final ProblemList problems;
    private final CommandEntries entries;
    private final List<Command> commands = new ArrayList<>();
    private boolean full;

    private CompileCommandsReader(TreePath file, byte[] bytes, ProblemList problems) {
        this.bytes = bytes;
        this.problems = problems;
        this.entries = new CommandEntries(file.parent(), problems);
    }

    /** Reads one file. */
    public static ReadResult<CommandRecord> read(TreePath file, byte[] bytes) {
        ProblemList problems = new ProblemList(file, bytes);
        CompileCommandsReader reader = new CompileCommandsReader(file, bytes, problems);
        reader.readAll();
        return new ReadResult<>(new CommandRecord(file, RecordFormat.COMPILE_COMMANDS, reader.commands), problems.done());
    }

    private void readAll() {
        boolean marked = bytes.length >= 3 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf;
        int start = marked ? 3 : 0;
        int next = list("", start, start);
        while (next < bytes.length) {
            next = list("[", next, next + 1);
        }
    }

    /**
     * Reads a list's entries from {@code from} on, as far as it is JSON.
     *
     * @param head what the list lacks there of its beginning
     * @param least no new start is to be made before this
     * @return where to start anew
     */
    private int list(String head, int from, int least) {
        RawJson chars = new RawJson(head, bytes, from);
        try (JsonParser parser = json.createParser(chars)) {
            try {
                if (parser.nextToken() != JsonToken.START_ARRAY) {
                    problems.add(chars.start(parser), "not a list of commands");
                    return entryStart(least);
                }
                readEntries(parser, chars);
                if (full) {
                    return bytes.length;
                }
                if (parser.nextToken() != null) {
                    problems.add(chars.start(parser), "the list has ended, and more follows");
                    return entryStart(chars.start(parser));
                }
                return bytes.length;
            } catch (JsonProcessingException e) {
                int place = chars.place(e, parser);
                problems.add(place, e instanceof StreamConstraintsException ? "longer or nested deeper than any command: left out"
                        : place == bytes.length ? "cut off: the list has no end"
                        : "no JSON: " + RawJson.shown(e.getOriginalMessage()));
                return entryStart(Math.max(least, place));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an array of bytes cannot fail", e);
        }
    }

    /** Reads to the list's end, or until there are too many. */
    private void readEntries(JsonParser parser, RawJson chars) throws IOException {
        for (int depth = 1; depth > 0; ) {
            switch (parser.nextToken()) {
                case END_ARRAY -> depth--;
                case START_ARRAY -> {
                    problems.add(chars.start(parser), "a list within the list");
                    depth++;
                }
                default -> {
                    if (commands.size() == MOST_COMMANDS) {
                        problems.add(chars.start(parser), "more than " + MOST_COMMANDS + " commands: the rest is left out");
                        full = true;
                        return;
                    }
                    entries.read(parser, chars).ifPresent(commands::add);
                }
            }
        }
    }

    /** Where, from {@code from} on, a brace stands that has a quote behind it; else the file's end. */
    private int entryStart(int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == '{') {
                int next = i + 1;
                while (next < bytes.length && " \t\r\n".indexOf(bytes[next]) >= 0) {
                    next++;
                }
                if (next < bytes.length && bytes[next] == '"') {
                    return i;
                }
                i = next - 1;
            }
        }
        return bytes.length;
    }
}
