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
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values and conditions by chance, without what parses makefiles: depscope and the real bmake say the same of them. */
class ValuesDifferentialTest {
    private static final String MARK = "\u0001";
    private static final List<String> FILES = List.of("a.c", "src/x.y", "b.o");

    @TempDir
    Path directory;

    /** What is asked in one run. */
    private record Question(List<String[]> assignments, List<String> expressions, List<String> conditions) {
        static Question of(long seed) {
            Dice dice = new Dice(seed);
            RandomText text = new RandomText(dice, FILES, List.of("all", "prog"));
            List<String[]> assignments = new ArrayList<>();
            assignments.add(new String[] {"E", "=", "foo"});
            assignments.add(new String[] {"num", "=", dice.one("1", "3", "0x10")});
            for (int i = 0; i < 12; i++) {
                int rank = dice.between(2, RandomText.NAMES.size() - 1);
                String value = text.value(rank).replace("[#]", "[1]").replaceAll("[#\n]|\\\\$", "").trim();
                assignments.add(new String[] {RandomText.NAMES.get(rank), dice.one("=", "=", ":=", "+=", "?="), value.endsWith("\\") ? "x" : value});
            }
            List<String> expressions = new ArrayList<>();
            List<String> conditions = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                expressions.add(text.reference(RandomText.NAMES.size(), 3));
            }
            for (int i = 0; i < 4; i++) {
                String condition = text.condition(RandomText.NAMES.size(), 2);
                conditions.add(condition.contains("#") || condition.matches(".*(make|target|commands)\\(.*") ? "1" : condition);
            }
            return new Question(assignments, expressions, conditions);
        }

        String makefile() {
            StringBuilder lines = new StringBuilder();
            assignments.forEach(a -> lines.append(String.join("", a)).append('\n'));
            for (int i = 0; i < conditions.size(); i++) {
                lines.append(".if ").append(conditions.get(i)).append("\ncond").append(i).append("=true\n.else\ncond").append(i).append("=false\n.endif\n");
            }
            return lines.append("all:\n").toString();
        }
    }

    @Test
    void whateverIsReferredToMakeAndDepscopeSayTheSame() throws Exception {
        assumeTrue(RealBmakeGraph.isInstalled(), "bmake is not installed");
        for (String file : FILES) {
            Files.createDirectories(directory.resolve(file).getParent());
            Files.writeString(directory.resolve(file), "");
        }
        Path here = directory.toRealPath();
        List<String> wrong = new ArrayList<>();
        long from = Long.getLong("seed", 1);
        long count = Long.getLong("seeds", 300);
        int asked = 0;
        for (long seed = from; seed < from + count; seed++) {
            Question question = Question.of(seed);
            Map<String, String> theirs = theirs(question, here);
            Map<String, String> ours = ours(question, here);
            asked += theirs.size();
            for (Map.Entry<String, String> their : theirs.entrySet()) {
                String our = ours.getOrDefault(their.getKey(), "");
                if (!their.getValue().equals(our) && !Marks.any(our) && !our.equals("unknown")) {
                    wrong.add("seed " + seed + ": " + their.getKey() + "\n    theirs <" + their.getValue() + ">\n    ours   <" + ours.get(their.getKey()) + ">");
                    if (Boolean.getBoolean("whole")) {
                        wrong.add(question.makefile());
                    }
                }
            }
        }
        assertEquals("", wrong.stream().limit(40).collect(Collectors.joining("\n")), wrong.size() + " of " + asked);
    }

    /** By expression; nothing where make stops. */
    private Map<String, String> theirs(Question question, Path here) throws IOException, InterruptedException {
        Files.writeString(here.resolve("Makefile"), question.makefile(), StandardCharsets.ISO_8859_1);
        List<String> words = new ArrayList<>(List.of("-r"));
        List<String> all = new ArrayList<>(question.expressions);
        for (int i = 0; i < question.conditions.size(); i++) {
            all.add("${cond" + i + "}");
        }
        for (String expression : all) {
            words.add("-V");
            words.add(MARK + expression);
        }
        RealBmakeGraph.Printed printed = new RealBmakeGraph(here, here).run(words);
        String[] values = ("\n" + String.join("\n", printed.lines())).split("\n" + MARK, -1);
        Map<String, String> theirs = new LinkedHashMap<>();
        for (int i = 0; i + 1 < values.length; i++) {
            int condition = i - question.expressions.size();
            theirs.put(condition < 0 ? all.get(i) : ".if " + question.conditions.get(condition), values[i + 1]);
        }
        if (printed.status() == 0) {
            theirs.put("messages", printed.errors().stream().map(m -> m.replaceFirst("^bmake: (\"[^\"]*\" line \\d+: )?", "")).collect(Collectors.joining("\n")));
        } else if (!theirs.isEmpty()) {
            theirs.remove(all.get(theirs.size() - 1));
        }
        return theirs;
    }

    private static Map<String, String> ours(Question question, Path here) {
        Unknowns unknowns = new Unknowns();
        Messages messages = new Messages();
        Variables variables = new Variables(Edition.OF_2020, new Here(here), unknowns, messages, new Budget(1L << 30));
        variables.set("MACHINE", "x86_64", variables.global());
        variables.set(".CURDIR", here.toString(), variables.global());
        Map<String, String> ours = new LinkedHashMap<>();
        try {
            for (String[] each : question.assignments) {
                assign(variables, each[0], each[1], each[2]);
            }
            for (String condition : question.conditions) {
                try {
                    Truth truth = variables.holds(condition, Conditions.Form.IF);
                    ours.put(".if " + condition, truth.isUnknown() ? "unknown" : truth.isTrue() ? "true" : "false");
                } catch (Conditions.Malformed e) {
                    ours.put(".if " + condition, "malformed");
                }
            }
            for (String expression : question.expressions) {
                ours.put(expression, variables.expand(expression, variables.global()));
            }
        } catch (RuntimeException | StackOverflowError e) {
            StackTraceElement[] frames = e.getStackTrace();
            ours.put("exception", e + " " + (frames.length == 0 ? "" : frames[0]));
        }
        ours.put("messages", messages.all().stream().map(ValuesDifferentialTest::printed).collect(Collectors.joining("\n")));
        return ours;
    }

    private static String printed(Message message) {
        return (message.level() == Message.Level.WARNING ? "warning: " : "") + message.text();
    }

    private static void assign(Variables variables, String name, String operator, String value) {
        variables.assign(name, switch (operator) {
            case "+=" -> Operator.APPEND;
            case "?=" -> Operator.DEFAULT;
            case ":=" -> Operator.EXPAND;
            default -> Operator.SET;
        }, value);
    }

    /** A directory without makefiles. */
    private static final class Here extends NoWorld {
        private final Path here;

        Here(Path here) {
            this.here = here;
        }

        @Override
        public Optional<String> realPath(String path) {
            try {
                return path.isEmpty() ? Optional.empty() : Optional.of(here.resolve(path).toRealPath().toString());
            } catch (IOException | InvalidPathException e) {
                return Optional.empty();
            }
        }

        @Override
        public Truth exists(String file) {
            return Truth.of(!file.isEmpty() && Files.exists(here.resolve(file)));
        }
    }
}
