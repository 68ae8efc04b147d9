package depscope.makefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import depscope.makefile.value.Budget;
import depscope.makefile.value.Edition;
import depscope.makefile.value.Marks;
import depscope.makefile.value.Message;
import depscope.makefile.value.Messages;
import depscope.makefile.value.Unknowns;
import depscope.makefile.variable.Assignment.Operator;
import depscope.makefile.variable.Conditions;
import depscope.makefile.variable.Truth;
import depscope.makefile.variable.NoWorld;
import depscope.makefile.variable.Variables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A table of texts and what they come to in each edition, with what make says of them. The column of 2020 is judged by the real bmake, all
 * rows in one run, where it is installed; that of the current edition is what its source and its own unit tests say.
 */
final class VariableTable {
    /** What a row is: a text with references, a condition of {@code .if}, or a line that gives a variable a value. */
    private enum Kind { TEXT, CONDITION, ASSIGNMENT }

    private static final String UNKNOWN = "?";
    private static final char BEGIN = '\u0001';
    private static final char END = '\u0002';
    private static final Map<String, String> PRINTED = Map.of("echo a b", "a b\n", "printf 'x\\ny\\n\\n'", "x\ny\n\n");

    /** @param value what it comes to, each part that is not known as a question mark; and a line for each message */
    private record Row(Kind kind, String text, String value, String valueNow) {
    }

    private final List<Row> rows = new ArrayList<>();

    /** A text that comes to the same in both editions. @param value and what is said, a line each */
    VariableTable same(String text, String... value) {
        return differs(text, lines(value), lines(value));
    }

    /** A text that does not. Lines behind the first are what is said. */
    VariableTable differs(String text, String of2020, String now) {
        rows.add(new Row(Kind.TEXT, text, of2020, now));
        return this;
    }

    VariableTable sameIf(String condition, String... value) {
        return differsIf(condition, lines(value), lines(value));
    }

    VariableTable differsIf(String condition, String of2020, String now) {
        rows.add(new Row(Kind.CONDITION, condition, of2020, now));
        return this;
    }

    /** A line that gives a variable a value. @param operator as it is written */
    VariableTable given(String name, String operator, String text) {
        rows.add(new Row(Kind.ASSIGNMENT, name + "\n" + operator + "\n" + text, "", ""));
        return this;
    }

    static String lines(String... lines) {
        return String.join("\n", lines);
    }

    /** Holds both columns against depscope, and the first against the real make. */
    void hold(Path directory) throws IOException, InterruptedException {
        compare("depscope, 2020", column(Edition.OF_2020), ours(Edition.OF_2020));
        compare("depscope, current", column(Edition.CURRENT), ours(Edition.CURRENT));
        assumeTrue(RealBmakeGraph.isInstalled(), "bmake is not installed");
        compare("bmake", column(Edition.OF_2020), real(directory.toRealPath()));
    }

    /** What differs, all rows together. */
    private static void compare(String whose, List<String> expected, List<String> actual) {
        StringBuilder wanted = new StringBuilder();
        StringBuilder found = new StringBuilder();
        for (int i = 0; i < expected.size(); i++) {
            if (!expected.get(i).equals(actual.get(i))) {
                wanted.append(expected.get(i)).append('\n');
                found.append(actual.get(i)).append('\n');
            }
        }
        assertEquals(wanted.toString(), found.toString(), whose);
    }

    private List<String> column(Edition edition) {
        return rows.stream().filter(row -> row.kind != Kind.ASSIGNMENT)
                .map(row -> shown(row, edition == Edition.OF_2020 ? row.value : row.valueNow)).toList();
    }

    private static String shown(Row row, String value) {
        return row.text + "\n    " + value.replace("\n", "\n    ");
    }

    private List<String> ours(Edition edition) {
        Messages messages = new Messages();
        Variables variables = new Variables(edition, new Nowhere(), new Unknowns(), messages, new Budget(1L << 30));
        List<String> shown = new ArrayList<>();
        for (Row row : rows) {
            int before = messages.all().size();
            String value = switch (row.kind) {
                case TEXT -> variables.expand(row.text, variables.commandLine());
                case CONDITION -> condition(variables, messages, row.text);
                case ASSIGNMENT -> assign(variables, row.text.split("\n", -1));
            };
            List<String> lines = new ArrayList<>(List.of(value.chars().mapToObj(c -> Marks.isMark((char) c) ? UNKNOWN : Character.toString(c))
                    .collect(Collectors.joining())));
            messages.all().stream().skip(before).map(m -> (m.level() == Message.Level.WARNING ? "warning: " : "") + m.text()).forEach(lines::add);
            if (row.kind != Kind.ASSIGNMENT) {
                shown.add(shown(row, String.join("\n", lines)));
            }
        }
        return shown;
    }

    private static String condition(Variables variables, Messages messages, String text) {
        try {
            Truth truth = variables.holds(text, Conditions.Form.IF);
            return truth.isUnknown() ? UNKNOWN : Boolean.toString(truth.isTrue());
        } catch (Conditions.Malformed e) {
            e.message(text).ifPresent(message -> messages.add(Message.Level.FATAL, message));
            return "";
        }
    }

    private static String assign(Variables variables, String[] parts) {
        variables.assign(parts[0], switch (parts[1]) {
            case "+=" -> Operator.APPEND;
            case "?=" -> Operator.DEFAULT;
            case ":=" -> Operator.EXPAND;
            default -> Operator.SET;
        }, parts[2]);
        return "";
    }

    /** What make does not know here it does not say: where it knows more than depscope, that stands in the table as a question mark. */
    private List<String> real(Path here) throws IOException, InterruptedException {
        StringBuilder makefile = new StringBuilder();
        for (Row row : rows) {
            String text = row.text.replace("#", "\\#");
            makefile.append(".info ").append(BEGIN).append('\n');
            switch (row.kind) {
                case TEXT -> makefile.append(".info ").append(END).append(text).append('\n');
                case CONDITION -> makefile.append(".if ").append(text).append("\n.info ").append(END).append("true\n.else\n.info ").append(END)
                        .append("false\n.endif\n");
                default -> makefile.append(row.text.replace("\n", "")).append('\n');
            }
        }
        Files.writeString(here.resolve("Makefile"), makefile + "all:\n", StandardCharsets.ISO_8859_1);
        String errors = String.join("\n", new RealBmakeGraph(here, here).run(List.of("-r")).errors()).replaceFirst("\nbmake: Fatal errors encountered(?s:.*)$", "");
        String[] told = errors.split("(^|\n)bmake: \"[^\"]*\" line \\d+: " + BEGIN + "(?=\n|$)", -1);
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).kind != Kind.ASSIGNMENT) {
                String said = i + 1 < told.length ? told[i + 1] : "";
                shown.add(shown(rows.get(i), unknown(rows.get(i), told(said))));
            }
        }
        return shown;
    }

    /** The value first, then what was said before it. */
    private static String told(String said) {
        int begin = said.indexOf(END);
        String value = begin < 0 ? "" : said.substring(begin + 1);
        List<String> messages = (begin < 0 ? said : said.substring(0, begin)).lines().map(line -> line.replaceFirst("^bmake: (\"[^\"]*\" line \\d+: )?", ""))
                .filter(line -> !line.isEmpty()).toList();
        return messages.isEmpty() ? value : value + "\n" + String.join("\n", messages);
    }

    private static String unknown(Row row, String real) {
        return row.value.contains(UNKNOWN) ? row.value : real;
    }

    /** Nothing is there but the root, no target has a rule, and little is known of commands. */
    private static final class Nowhere extends NoWorld {
        @Override
        public Optional<String> output(String command) {
            return Optional.ofNullable(PRINTED.get(command));
        }

        @Override
        public Optional<String> realPath(String path) {
            return path.equals("/") || path.equals("/.") ? Optional.of("/") : Optional.empty();
        }

        @Override
        public Truth exists(String file) {
            return Truth.of(file.equals("/"));
        }
    }
}
