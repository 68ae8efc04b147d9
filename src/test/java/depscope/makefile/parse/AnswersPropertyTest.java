package depscope.makefile.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depscope.makefile.Makefiles;
import depscope.makefile.target.Edge;
import depscope.makefile.target.Target;
import depscope.makefile.value.Edition;
import depscope.makefile.value.Message;
import depscope.makefile.value.Spot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * One command is not known. Whatever it prints: edges that are certain are there, and edges that are there are certain or possible, or
 * their target is known to have more than can be named, or the line that states them is noted.
 */
class AnswersPropertyTest {
    private static final List<String> ANSWERS = List.of("", "a", "a b", "s1 t2 x.c", "1", "yes", "t1: b", ".s .o d", "V=x");
    private static final long FIRST = Long.getLong("seed", 1);
    private static final long COUNT = Long.getLong("seeds", 2000);

    /** Makefiles by chance. */
    private static final class Chance {
        private static final String[] NAMES = {"A", "B", "C", "D"};
        private final Random random;
        private final StringBuilder text = new StringBuilder("U!=\tasked\nA=\ta b\n.SUFFIXES: .c .o\n.c.o:\n\t: made\n");

        Chance(long seed) {
            random = new Random(seed * 7919);
        }

        String makefile() {
            for (int i = 4 + random.nextInt(8); i > 0; i--) {
                line(2);
            }
            return text.append("all: t1 t2 t3\nx.o y.o t1.o:\n").toString();
        }

        private String one(String... choices) {
            return choices[random.nextInt(choices.length)];
        }

        private String name() {
            return one(NAMES);
        }

        private String reference() {
            String subject = one("U", "U", "A", "B", "C", "D");
            return switch (random.nextInt(22)) {
                case 0 -> "${" + subject + ":M" + one("a*", "*.c", "[a-s]*", "a", "") + "}";
                case 1 -> "${" + subject + ":N" + one("a*", "*.c", "b") + "}";
                case 2 -> "${" + subject + ":S/" + one("a", "^", ".c", "$") + "/" + one("x", "${U}", "") + "/" + one("", "g", "1") + "}";
                case 3 -> "${" + subject + ":C/" + one("a", "^.", "[.]c$") + "/" + one("x", "", "\\0y") + "/" + one("", "g", "W") + "}";
                case 4 -> "${" + subject + ":.c=.o}";
                case 5 -> "${" + subject + ":@v@" + one("$v", "${v}.o", "x", "${v:Ma}", "${U}", "${v} ${A}") + "@}";
                case 6 -> "${" + subject + ":" + one("T", "H", "E", "R", "u", "O", "Or", "tu", "Q", "tw", "tW", "Ox") + "}";
                case 7 -> "${" + subject + ":[" + one("1", "-1", "#", "*", "2..1") + "]}";
                case 8 -> "${" + subject + ":" + one("D", "U") + one("x", "", "${A}", "${U}") + "}";
                case 9 -> "${" + condition(0) + ":?" + one("x", "${A}") + ":" + one("y", "", "${B}") + "}";
                case 10 -> "${" + subject + ":ts" + one(",", "-", "") + "}";
                case 11 -> "${" + subject + ":" + one("hash", "range", "L", "_", "sh", "P") + "}";
                case 12 -> "${" + subject + ":[@]}";
                case 13 -> "${:!asked!}";
                case 14 -> "${${U}}";
                case 15 -> "${A_${U}:Ux}";
                case 16 -> "${:U" + one("a", "$U", "p q") + "}";
                case 17 -> "${" + subject + ":U${" + name() + "}:M*:S/a/b/}";
                default -> "${" + subject + "}";
            };
        }

        private String words() {
            StringBuilder words = new StringBuilder();
            for (int i = random.nextInt(4); i >= 0; i--) {
                words.append(words.isEmpty() ? "" : " ").append(random.nextInt(3) == 0 ? reference() : one("a", "b", "s1", "x.c", "y", "pre" + reference(), "z"));
            }
            return words.toString();
        }

        private String condition(int depth) {
            if (depth > 0 && random.nextInt(3) == 0) {
                return one("", "!") + "(" + condition(depth - 1) + ") " + one("&&", "||") + " " + condition(depth - 1);
            }
            return switch (random.nextInt(8)) {
                case 0 -> one("", "!") + "defined(" + one(name(), name(), "U", "${U}", "A_${U}") + ")";
                case 1 -> one("", "!") + "empty(" + one(name(), "U", "U:Ma*", "A:Mz") + ")";
                case 2 -> "${U:U} == \"" + one("a", "", "yes", "1") + "\"";
                case 3 -> "\"" + reference().replace("\"", "") + "\" " + one("==", "!=") + " \"" + one("a", "", "x", "${U}") + "\"";
                case 4 -> "${U:M1:U0} " + one(">", "==", "<") + " " + one("0", "1");
                case 5 -> one("1", "0");
                case 6 -> one("", "!") + one("target", "commands") + "(" + one("t1", "t2", "${U}", "a") + ")";
                default -> "exists(${U:Unone})";
            };
        }

        private void line(int depth) {
            switch (random.nextInt(depth > 0 ? 17 : 13)) {
                case 0, 1, 2 -> text.append(name()).append(one("=", "+=", "?=", ":=", "+=")).append('\t').append(words()).append('\n');
                case 3, 4, 5, 6 -> {
                    text.append(one("t1", "t2", "t3", "t1 t2", "t" + reference(), reference() + " t2", "${U}", "t${A:[1]}")).append(": ").append(words()).append('\n');
                    if (random.nextInt(3) == 0) {
                        text.append("\t: made\n");
                    }
                }
                case 7 -> text.append(".undef ").append(one("B", "C", "D")).append('\n');
                case 8 -> text.append(one(".PHONY", ".PATH", ".NOPATH", ".ORDER", ".export " + name() + "\n#", ".PRECIOUS")).append(": ").append(words())
                        .append('\n');
                case 9 -> text.append(name()).append("=\t").append(words()).append('\n');
                case 10 -> text.append(one(".SUFFIXES", ".PATH", ".PATH.c", ".SUFFIXES")).append(": ")
                        .append(one("", reference(), "d", ".s", "d " + reference(), ".c .o")).append('\n');
                case 11 -> text.append(one(".c.o: a\n\t: made\n", ".s.o:\n\t: made\n", "x.o: b\n", "t1: x.o y.o\n", "t2: *.c d/*.c\n"));
                case 12 -> text.append(one("${U}", "a ${U}", "${U} t2", "${U} b: x")).append(one("\n", ": b\n", " t1\n", ": ${U} a\n"));
                case 13, 14 -> {
                    text.append(".if ").append(condition(2)).append('\n');
                    line(depth - 1);
                    for (int i = random.nextInt(3); i > 1; i--) {
                        text.append(".elif ").append(condition(1)).append('\n');
                        line(depth - 1);
                    }
                    if (random.nextBoolean()) {
                        text.append(".else\n");
                        line(depth - 1);
                    }
                    text.append(".endif\n");
                }
                case 15 -> {
                    text.append(".for i in ").append(words()).append('\n');
                    int at = text.length();
                    line(depth - 1);
                    text.replace(at, text.length(), text.substring(at).replace("${C}", "${i}").replace(" a ", " $i "));
                    text.append(one("", "", "t1: ${i}\n", "D+=\t$i\n", ".if $i == a\n.break\n.endif\n"));
                    text.append(".endfor\n");
                }
                default -> text.append(one("t3: x ${U}.o\n", "t1 ${B}: $A\n\t: it\n", "t4 t5:: $A ${U:M*}\n\t: it\n", ".info ${U}\n",
                        ".info ${A::" + one("=", "+=", "?=") + one("x", "${U}", "a b") + "}\n"));
            }
        }
    }

    private static ReadMakefiles read(Edition edition, String makefile, Optional<String> answer) {
        return ReadMakefiles.of(edition, Map.of("Makefile", makefile, "x.c", "", "a", "", "x.s", "", "d/y.c", "", "d/y.s", "", "d/t1.c", ""),
                request -> request.making(List.of("all", "x.o", "y.o", "t1.o")).answered((command, directory) -> command.equals("asked") ? answer : Optional.of(command)));
    }

    /** By names; groups of a {@code ::} target are one. */
    private static Map<String, Set<String>> edges(Makefiles read, boolean certainOnly) {
        return read.targets().stream().filter(target -> !target.name().startsWith(".")).collect(Collectors.toMap(Target::name,
                target -> target.prerequisites().stream().filter(edge -> !certainOnly || edge.doubt() == 0).map(Edge::prerequisite).map(Target::name)
                        .collect(Collectors.toCollection(HashSet::new)), (one, other) -> {
                            one.addAll(other);
                            return one;
                        }));
    }

    private static List<String> wrong(Edition edition, String makefile) {
        Makefiles unknown = read(edition, makefile, Optional.empty()).makefiles();
        Map<String, Set<String>> certain = edges(unknown, true);
        Map<String, Set<String>> possible = edges(unknown, false);
        Set<String> open = unknown.targets().stream().filter(target -> target.unknownPrerequisites() != 0).map(Target::name).collect(Collectors.toSet());
        Set<Integer> noted = unknown.unnamed().keySet().stream().map(Spot::line).collect(Collectors.toSet());
        Set<String> nodes = unknown.targets().stream().map(Target::name).collect(Collectors.toSet());
        String[] lines = makefile.split("\n");
        List<String> wrong = new ArrayList<>();
        for (String answer : ANSWERS) {
            Makefiles known = read(edition, makefile, Optional.of(answer)).makefiles();
            if (known.messages().stream().anyMatch(m -> m.level() == Message.Level.FATAL || m.level() == Message.Level.STOP)) {
                // Make stops: nothing is there.
                continue;
            }
            if (known.messages().stream().anyMatch(m -> m.level() == Message.Level.ERROR && m.text().contains("given up"))) {
                // A loop made values that are too long: what is left out of it is told, and nobody waited for make's answer.
                continue;
            }
            Map<String, Set<String>> theirs = edges(known, false);
            certain.forEach((target, needs) -> needs.stream().filter(need -> !theirs.getOrDefault(target, Set.of()).contains(need))
                    .forEach(need -> wrong.add("certain, and not there for \"" + answer + "\": " + target + ": " + need)));
            for (Target target : known.targets()) {
                if (!target.hasOperator() && !possible.containsKey(target.name())) {
                    // A source that cannot be named: what it needs nobody can name either.
                    continue;
                }
                for (Edge edge : target.prerequisites()) {
                    String need = edge.prerequisite().name();
                    if (!noted.isEmpty() && !nodes.contains(need) && edge.spot().isInFile()
                            && lines[edge.spot().line() - 1].startsWith(".")) {
                        // A suffix rule makes it from what is there as a source alone that cannot be named.
                        continue;
                    }
                    if (!target.name().startsWith(".") && !possible.getOrDefault(target.name(), Set.of()).contains(need) && !open.contains(target.name())
                            && !noted.contains(edge.spot().line())) {
                        wrong.add("there for \"" + answer + "\", and not possible: " + target.name() + ": " + need);
                    }
                }
            }
        }
        return wrong;
    }

    private static boolean isWrong(Edition edition, List<String> lines) {
        return !wrong(edition, String.join("\n", lines) + "\n").isEmpty();
    }

    /** The makefile without lines that it is wrong without. */
    private static String small(Edition edition, String makefile) {
        List<String> lines = new ArrayList<>(List.of(makefile.split("\n")));
        for (int length = lines.size() / 2; length > 0; length = length > 1 ? length / 2 : 0) {
            for (int at = 0; at + length <= lines.size();) {
                List<String> fewer = new ArrayList<>(lines);
                fewer.subList(at, at + length).clear();
                if (isWrong(edition, fewer)) {
                    lines = fewer;
                } else {
                    at++;
                }
            }
        }
        return String.join("\n", lines) + "\n";
    }

    @Test
    void whateverTheAnswerItIsCertainOrPossible() {
        StringBuilder report = new StringBuilder();
        int found = 0;
        for (long seed = FIRST; seed < FIRST + COUNT; seed++) {
            String makefile = new Chance(seed).makefile();
            Edition edition = Edition.values()[(int) (seed % 2)];
            if (!wrong(edition, makefile).isEmpty() && found++ < 12) {
                String small = small(edition, makefile);
                report.append("\n==== ").append(seed).append(' ').append(edition).append('\n').append(small)
                        .append(String.join("\n", wrong(edition, small))).append('\n');
            }
        }
        assertEquals("", report.toString(), found + " of " + COUNT);
    }
}
