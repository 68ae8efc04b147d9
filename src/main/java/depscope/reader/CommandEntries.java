package depscope.reader;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import depscope.record.CommandRecord.Command;
import depscope.tree.TreePath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the entries of {@code compile_commands.json}, see {@link CompileCommandsReader}. An entry that makes no
 * sense is told once, and left out; the parser stands at its end all the same.
 */
final class CommandEntries {
    /** No system runs a command that has more. */
    static final int MOST_WORDS = 1_000_000;
    private static final Set<String> TEXTS = Set.of("directory", "file", "command", "output");

    private final TreePath base;
    private final ProblemList problems;
    /** Most entries have the directory of the one before them. */
    private String lastDirectory = "";
    private TreePath directory;

    /** @param base the directory of the file */
    CommandEntries(TreePath base, ProblemList problems) {
        this.base = base;
        this.directory = base;
        this.problems = problems;
    }

    /**
     * Reads the entry whose first token is the parser's.
     *
     * @param chars what {@code parser} reads
     * @throws IOException where it is no JSON
     */
    Optional<Command> read(JsonParser parser, RawJson chars) throws IOException {
        int place = chars.start(parser);
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return spoilt(parser, chars, "not a command: an object is expected");
        }
        Map<String, String> texts = new HashMap<>();
        List<String> words = List.of();
        boolean sound = true;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            boolean isText = TEXTS.contains(key);
            if (parser.nextToken() == JsonToken.VALUE_NULL || !sound || !isText && !key.equals("arguments")) {
                parser.skipChildren();
            } else if (isText) {
                Optional<String> text = text(parser, chars, key);
                text.ifPresent(raw -> texts.put(key, raw));
                sound = text.isPresent();
            } else {
                Optional<List<String>> read = words(parser, chars);
                words = read.orElse(List.of());
                sound = read.isPresent();
            }
        }
        // An empty one names nothing.
        texts.values().removeIf(String::isEmpty);
        return sound ? command(place, texts, words) : Optional.empty();
    }

    private Optional<Command> command(int place, Map<String, String> texts, List<String> words) {
        String lacks = !texts.containsKey("directory") ? "\"directory\"" : !texts.containsKey("file") ? "\"file\""
                : words.isEmpty() && !texts.containsKey("command") ? "\"command\" and \"arguments\"" : "";
        if (!lacks.isEmpty()) {
            problems.add(place, "a command without " + lacks + ": left out");
            return Optional.empty();
        }
        return Optional.of(new Command(directory(texts.get("directory")), texts.get("file"),
                texts.getOrDefault("output", ""), words.isEmpty() ? texts.get("command") : "", words, place));
    }

    /** A key's value, raw; empty if it spoils the entry. */
    private Optional<String> text(JsonParser parser, RawJson chars, String key) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return spoilt(parser, chars, "\"" + key + "\" is no text: the command is left out");
        }
        String raw = RawJson.raw(parser.getText());
        return key.equals("command") || raw.length() <= DependReader.LONGEST_NAME ? Optional.of(raw) : spoilt(parser, chars,
                "a name of " + raw.length() + " bytes, longer than any path: the command is left out");
    }

    /** A command's words, raw; empty if they spoil the entry. */
    private Optional<List<String>> words(JsonParser parser, RawJson chars) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            return spoilt(parser, chars, "\"arguments\" is no list: the command is left out");
        }
        List<String> words = new ArrayList<>();
        boolean sound = true;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (sound && parser.currentToken() == JsonToken.VALUE_STRING && words.size() < MOST_WORDS) {
                words.add(RawJson.raw(parser.getText()));
            } else if (sound) {
                sound = spoilt(parser, chars, words.size() < MOST_WORDS ? "an argument is no text: the command is left out"
                        : "more than " + MOST_WORDS + " arguments: the command is left out").isPresent();
            } else {
                parser.skipChildren();
            }
        }
        return sound ? Optional.of(words) : Optional.empty();
    }

    /** Tells what is the matter with the parser's token, and passes over what it begins. */
    private <T> Optional<T> spoilt(JsonParser parser, RawJson chars, String message) throws IOException {
        problems.add(chars.start(parser), message);
        parser.skipChildren();
        return Optional.empty();
    }

    private TreePath directory(String raw) {
        if (!raw.equals(lastDirectory)) {
            directory = base.resolve(raw);
            lastDirectory = raw;
        }
        return directory;
    }
}
