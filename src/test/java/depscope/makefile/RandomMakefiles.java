package depscope.makefile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;

/**
 * Makefiles that nobody thought of, broad in the language and for the most part without errors, with the files that
 * they name. Targets and suffixes have a rank, and only what is higher is a prerequisite, so that there are no circles.
 */
final class RandomMakefiles {
    private static final List<String> SUFFIXES = List.of(".tex", ".y", ".in", ".m", ".c", ".S", ".h", ".o", ".po", ".a", ".out");
    private static final List<String> STEMS = List.of("a", "b", "main", "x_y", "gen", "v1.2");
    private static final List<String> DIRECTORIES = List.of("src", "src/deep", "inc", "other");
    private static final List<String> LISTS = List.of("L1", "L2", "SRCS");
    private final Dice dice;
    private final Map<String, String> files = new TreeMap<>();
    private final List<String> leaves = new ArrayList<>();
    private final List<String> targets = new ArrayList<>();
    private final List<String> phony = new ArrayList<>();
    private final List<String> used = new ArrayList<>();
    private final Set<String> withCommands = new HashSet<>();
    private final RandomText text;
    private final boolean complete;
    private boolean system;
    private int included;
    private List<String> known = List.of();
    private boolean isSuffixed;

    private RandomMakefiles(long seed) {
        this.dice = new Dice(seed);
        this.complete = dice.chance(65);
        nameLeaves();
        nameTargets();
        this.text = new RandomText(dice, leaves, targets);
    }

    static Sample of(long seed) {
        return new RandomMakefiles(seed).sample("seed " + seed);
    }

    private void nameLeaves() {
        int count = dice.between(4, 10);
        for (int i = 0; i < count; i++) {
            String name = dice.one(STEMS) + dice.one(SUFFIXES.subList(0, 7));
            leaves.add(name);
            int place = dice.below(100);
            String directory = place < 45 ? "" : dice.one(DIRECTORIES) + "/";
            files.put(directory + name, "");
            if (!directory.isEmpty() && dice.chance(30)) {
                leaves.add(directory + name);
            }
        }
    }

    private void nameTargets() {
        targets.add("all");
        int count = dice.between(3, 9);
        for (int i = 0; i < count; i++) {
            String name = dice.chance(25) ? dice.one("prog", "install", "sub/t1", "doc.txt", "t" + i, "weird+name", "../up")
                    : dice.one(STEMS) + dice.one(SUFFIXES.subList(4, SUFFIXES.size()));
            if (!targets.contains(name) && !leaves.contains(name)) {
                targets.add(name);
            }
        }
        // Some are there already.
        dice.some(targets, 2).stream().filter(t -> !t.startsWith("..") && !t.equals("all") && dice.chance(50)).forEach(t -> files.put(t, ""));
    }

    private Sample sample(String name) {
        List<String> options = new ArrayList<>();
        system = dice.chance(50);
        String systemRules = dice.chance(50) ? suffixRules() : "";
        StringBuilder makefile = new StringBuilder();
        head(makefile);
        for (int i = dice.between(2, 10); i > 0; i--) {
            assignment(makefile);
        }
        int statements = dice.between(6, 22);
        for (int i = 0; i < statements; i++) {
            statement(makefile, 2);
        }
        tail(makefile);
        if (system) {
            files.put("mk/sys.mk", systemRules);
            options.add("-m");
            options.add(Sample.DIRECTORY + "/mk");
        } else {
            options.add("-r");
        }
        if (dice.chance(15)) {
            files.put("other.mk", makefile.toString());
            options.add("-f");
            options.add("other.mk");
        } else {
            files.put(dice.chance(30) ? "makefile" : "Makefile", makefile.toString());
        }
        if (dice.chance(20)) {
            options.add(dice.one("-DNONE1", "E=fromline", "num=7", "-DMACHINE", "NONE2=a b.c", "SRCS=a.c", "-e", "L2+=b.c", "A1:=${E} x", "VPATH=src:inc", "NONE1?=given"));
        }
        if (dice.chance(8)) {
            files.put("obj/", "");
            if (dice.chance(50)) {
                files.put("obj/" + dice.one(leaves), "");
            }
        }
        List<String> goals = dice.chance(60) ? List.of() : dice.some(targets, dice.between(1, 2));
        return new Sample(name, files, options, goals);
    }

    private void head(StringBuilder to) {
        if (dice.chance(30)) {
            to.append("# A comment \\\n that goes on\n");
        }
        to.append("E").append(dice.one("=", "?=", ":=", " = ")).append(dice.one("foo", "a", "low")).append('\n');
        if (dice.chance(80)) {
            to.append("num=").append(dice.one("1", "3", "10", "07")).append('\n');
        }
        if (dice.chance(70)) {
            to.append("L1=").append(names()).append('\n');
            to.append(dice.one("SRCS=", "SRCS:=")).append(String.join(" ", dice.some(leaves, 3))).append('\n');
        }
        if (dice.chance(75)) {
            to.append(suffixRules());
            isSuffixed = true;
        }
        if (complete || dice.chance(45)) {
            to.append(".PATH: ").append(String.join(" ", dice.some(DIRECTORIES, complete ? DIRECTORIES.size() : dice.between(1, 3)))).append('\n');
        }
        if (dice.chance(25)) {
            to.append("use1: ").append(dice.one(".USE", ".USEBEFORE")).append(dice.chance(40) ? " " + dice.one(leaves) : "").append("\n");
            used.add("use1");
            to.append("\t: ${.TARGET} used ${.ALLSRC:T} ${.PREFIX}\n");
        }
        if (dice.chance(85)) {
            to.append("all: ").append(String.join(dice.chance(10) ? " .WAIT " : " ", dice.some(targets.subList(1, targets.size()), 4)))
                    .append(dice.chance(20) ? " .PHONY" : "").append('\n');
        }
    }

    private void tail(StringBuilder to) {
        for (String target : targets) {
            if (complete && dice.chance(80) && !files.containsKey(target)) {
                to.append(target).append(operator(target)).append('\n');
                commands(to, dice.chance(withCommands.contains(target) ? 2 : 50) ? 1 : 0);
            }
        }
        if (dice.chance(15)) {
            to.append(dice.one(".MAIN: ", ".MAIN: ", ".PHONY: ")).append(dice.one(targets)).append('\n');
        }
        if (dice.chance(20)) {
            boolean other = dice.chance(30);
            if (other) {
                to.append(".MAKE.DEPENDFILE= .dep2\n");
            }
            StringBuilder depend = new StringBuilder();
            for (int i = 0; i < 3; i++) {
                String target = target();
                depend.append(target).append(operator(target)).append(' ').append(dice.one(leaves)).append(dice.one(" ", " \\\n ")).append(dice.one(complete ? dice.one(leaves) : "gone.h", "main.c", "inc/z.h"))
                        .append('\n');
            }
            // Without system rules make reads no record when it is asked for a value.
            if (dice.chance(20) && system) {
                depend.append(RandomText.NAMES.get(3)).append("=in.depend\n");
            }
            files.put(other ? ".dep2" : ".depend", depend.toString());
        }
        if (dice.chance(15)) {
            to.append(dice.one(".DEFAULT:\n\t: ${.TARGET} default ${.IMPSRC}\n", ".BEGIN:\n\t: ${.TARGET}\n", ".END:\n\t: ${.TARGET}\n"));
        }
        if (dice.chance(5)) {
            // An end without a newline.
            to.append("last = x");
        }
    }

    private String suffixRules() {
        StringBuilder to = new StringBuilder();
        known = new ArrayList<>(SUFFIXES);
        if (dice.chance(20)) {
            known = new ArrayList<>(dice.some(known, 6));
        }
        to.append(dice.chance(60) ? ".SUFFIXES:\n" : "").append(".SUFFIXES: ").append(String.join(" ", known)).append('\n');
        int rules = dice.between(1, 5);
        for (int i = 0; i < rules; i++) {
            int from = dice.below(known.size());
            int into = dice.below(known.size());
            // In the order of the language's ranks, not in that of this list.
            String first = SUFFIXES.indexOf(known.get(from)) < SUFFIXES.indexOf(known.get(into)) ? known.get(from) : known.get(into);
            String second = first.equals(known.get(from)) ? known.get(into) : known.get(from);
            boolean single = dice.chance(12) || first.equals(second);
            to.append(first).append(single ? "" : second).append(':').append(dice.chance(12) ? " " + dice.one(leaves) : "").append('\n');
            commands(to, dice.chance(85) ? 1 : 0);
        }
        if (dice.chance(8)) {
            to.append(".NULL: ").append(dice.one(known)).append('\n');
        }
        if (dice.chance(15)) {
            to.append(".PATH").append(dice.one(known)).append(": ").append(dice.one(DIRECTORIES)).append(' ').append(dice.one(DIRECTORIES)).append('\n');
        }
        if (dice.chance(8) && known.contains(".h") && known.contains(".a")) {
            to.append(dice.one(".INCLUDES: .h\n", ".LIBS: .a\n")).append(".PATH.h: inc\n.PATH.a: other\n");
        }
        return to.toString();
    }

    private void statement(StringBuilder to, int depth) {
        int kind = dice.below(100);
        if (kind < 38) {
            assignment(to);
        } else if (kind < 66) {
            rule(to);
        } else if (kind < 78 && depth > 0) {
            conditional(to, depth);
        } else if (kind < 86 && depth > 0) {
            loop(to, depth);
        } else if (kind < 91 && depth > 0) {
            include(to, depth);
        } else {
            special(to);
        }
    }

    private void assignment(StringBuilder to) {
        if (dice.chance(12)) {
            String list = dice.one(LISTS);
            to.append(list).append(dice.one("=", "+=", "?=", ":=")).append(' ').append(list.equals("SRCS") ? dice.one(leaves) : names()).append('\n');
            return;
        }
        if (dice.chance(6)) {
            String name = dice.one(RandomText.CHANGED);
            to.append("got").append(dice.below(3)).append(":= ${").append(name).append(dice.one("::=", "::?=", "::+=")).append(text.plain())
                    .append("}<${").append(name).append(":Unone}>\n");
            return;
        }
        if (dice.chance(2)) {
            to.append("shell").append(dice.below(2)).append("!= echo ").append(text.plain()).append('\n');
            return;
        }
        int rank = dice.between(1, RandomText.NAMES.size() - 1);
        String name = RandomText.NAMES.get(rank);
        if (dice.chance(8)) {
            name = dice.one("foo_${:UB}", "B_${:Ufoo}", "low.${:Ux}");
            rank = 2;
        }
        if (name.equals("num")) {
            to.append("num").append(dice.one("=", "?=", ":=")).append(dice.one("0", "2", "11", "0x1f")).append('\n');
            return;
        }
        String value = text.value(rank);
        if (dice.chance(8)) {
            value = value.replaceFirst(" ", Matcher.quoteReplacement(dice.one(" \\\n\t", "\\\n", " \\\n    ")));
        }
        if (dice.chance(6)) {
            value += dice.one(" # comment", "# close", "\t#");
        }
        to.append(dice.one("", "", "", "  ")).append(name).append(dice.one("=", " = ", "= ", "=\t", ":=", " := ", "?=", "+=", " += ", "+= ")).append(value).append('\n');
        if (dice.chance(30)) {
            // Read at once.
            to.append("now").append(dice.below(6)).append(":= ").append(text.reference(RandomText.NAMES.size(), 2)).append('\n');
        }
    }

    /** Names of targets or files, in one of the ways of saying that. */
    private String names() {
        List<String> some = dice.some(leaves, dice.between(1, 4));
        return dice.chance(30) ? "${SRCS:" + dice.one(".c=.o", "O", "O:u", "M*.c", "N*.c", "T", "S,.c$,.o,", "@i@${i:R}.o@", "R:S/$/.o/") + "}"
                : String.join(" ", some);
    }

    private void conditional(StringBuilder to, int depth) {
        int kind = dice.below(10);
        String head = kind == 0 ? ".ifdef " + text.anyName() : kind == 1 ? ".ifndef " + text.anyName()
                : kind == 2 ? dice.one(".ifmake ", ".ifnmake ") + dice.one(targets)
                : kind == 3 ? ".ifdef " + text.anyName() + dice.one(" && ", " || ") + text.anyName()
                : dice.one(".if ", ".if", ". if ").replaceFirst("f$", "f ") + text.condition(RandomText.NAMES.size(), 2);
        to.append(head).append(dice.chance(5) ? " # why" : "").append('\n');
        block(to, depth);
        if (dice.chance(30)) {
            to.append(dice.chance(80) ? ".elif " + text.condition(RandomText.NAMES.size(), 1) : dice.one(".elifdef ", ".elifndef ") + text.anyName()).append('\n');
            block(to, depth);
        }
        if (dice.chance(40)) {
            to.append(".else\n");
            block(to, depth);
        }
        to.append(".endif\n");
    }

    private void block(StringBuilder to, int depth) {
        int count = dice.between(0, 3);
        for (int i = 0; i < count; i++) {
            statement(to, depth - 1);
        }
    }

    private void loop(StringBuilder to, int depth) {
        String one = dice.one("i", "f", "n");
        String two = dice.one("j", "k");
        switch (dice.below(4)) {
            case 0:
                to.append(".for ").append(one).append(" in ").append(text.plain()).append(' ').append(text.value(RandomText.NAMES.size()).replaceAll("[#\\\\\"'`]", ""))
                        .append('\n');
                to.append("V.${").append(one).append(":tu:C,[^A-Z],,g}").append(dice.one("=", "+=", "?=")).append("${").append(one).append(dice.one("", ":T", ":S,a,b,")).append("}\n");
                break;
            case 1:
                to.append(".for ").append(one).append(' ').append(two).append(" in a 1 b 2 ").append(dice.chance(50) ? "${:Uc 3 d 4}" : "").append('\n');
                to.append("P_${").append(one).append("}=").append("${").append(two).append("} $").append(one).append(" $(").append(two).append(":S,1,x,)\n");
                break;
            case 2:
                to.append(".for ").append(one).append(" in ").append(dice.chance(60) ? "${L1} ${SRCS:R}" : "x y").append("\n");
                to.append("for.${").append(one).append(":T}.o: ").append(source(0)).append("\n");
                commands(to, 1);
                break;
            default:
                to.append(".for ").append(one).append(" in 1 2\n");
        }
        if (dice.chance(60)) {
            block(to, depth);
        }
        if (dice.chance(25)) {
            to.append(".if ${").append(one).append("} == \"1\" || \"${").append(one).append("}\" == \"a\"\nIFFOR+=${").append(one).append("}\n.endif\n");
        }
        to.append(".endfor\n");
    }

    private void include(StringBuilder to, int depth) {
        String file = "inc" + included++ + ".mk";
        StringBuilder inner = new StringBuilder();
        inner.append("in_").append(file.charAt(3)).append(":= ${.PARSEFILE} ${.PARSEDIR:T} ${.INCLUDEDFROMFILE:U-}\n");
        block(inner, depth);
        int kind = dice.below(10);
        if (kind < 4) {
            files.put(dice.chance(70) ? file : "inc/" + file, inner.toString());
            to.append(files.containsKey(file) ? ".include \"" + file + "\"\n" : dice.one(".include \"inc/", ".include \"${.CURDIR}/inc/") + file + "\"\n");
        } else if (kind < 6 && system) {
            files.put("mk/" + file, inner.toString());
            to.append(".include <").append(file).append(">\n");
        } else {
            boolean there = dice.chance(60);
            if (there) {
                files.put(file, inner.toString());
            }
            to.append(dice.one(".-include", ".sinclude", ".dinclude", ".-include")).append(" \"").append(file).append("\"\n");
        }
    }

    private String target() {
        return dice.one(targets);
    }

    private void rule(StringBuilder to) {
        int rank = dice.below(targets.size());
        String name = targets.get(rank);
        String operator = operator(name);
        String left = name;
        int least = rank;
        if (dice.chance(10)) {
            String also = target();
            if (operator(also).equals(operator)) {
                left += " " + also;
                least = Math.max(least, targets.indexOf(also));
            }
        } else if (dice.chance(8)) {
            left = "${:U" + name + "}";
        }
        StringBuilder line = new StringBuilder(left).append(dice.one("", " ")).append(operator);
        int sources = dice.below(5);
        for (int i = 0; i < sources; i++) {
            line.append(dice.chance(6) ? " \\\n\t" : " ").append(source(least));
        }
        if (dice.chance(10)) {
            line.append(' ').append(dice.one(".PHONY", ".OPTIONAL", ".PRECIOUS", ".EXEC", ".JOIN", ".NOTMAIN", ".SILENT", ".IGNORE", ".INVISIBLE",
                    ".MADE", ".NOPATH", ".NOMETA", ".MAKE"));
        }
        if (dice.chance(5)) {
            line.append(" # ").append(text.plain());
        }
        boolean inLine = dice.chance(7) && !line.toString().contains("#");
        to.append(line).append(inLine ? "; : ${.TARGET} inline\n" : "\n");
        boolean first = withCommands.add(name);
        commands(to, dice.chance(first ? 70 : 6) ? dice.between(1, 2) : 0);
    }

    /** The same target always has the same. */
    private static String operator(String target) {
        int mood = Math.abs(target.hashCode() % 20);
        return mood == 0 ? "::" : mood == 1 ? "!" : ":";
    }

    /** A prerequisite for a target of that rank. */
    private String source(int rank) {
        String source = anySource(rank);
        if (complete && source.matches("\\w[\\w./]*") && !targets.contains(source) && !leaves.contains(source) && !used.contains(source)) {
            // It is there, so that make comes as far as what needs it.
            makeFile(source);
        }
        return source;
    }

    private void makeFile(String name) {
        boolean isDirectory = DIRECTORIES.contains(name) || files.keySet().stream().anyMatch(f -> f.startsWith(name + "/"));
        files.put(isDirectory ? name + "/" : name, "");
    }

    private String anySource(int rank) {
        int kind = dice.below(complete ? 92 : 100);
        if (complete && (kind >= 66 && kind < 79 || kind >= 88 && kind < 90) && dice.chance(70)) {
            kind = 50;
        }
        if (kind < 30 && rank + 1 < targets.size()) {
            return targets.get(dice.between(rank + 1, targets.size() - 1));
        } else if (kind < 60) {
            return dice.one(leaves);
        } else if (kind < 66) {
            return "${" + dice.one("SRCS", "L1", "SRCS:M*.c", "L1:T", "SRCS:O", "SRCS:S,^,src/,", "NONE1:Dx", "L2:U") + "}";
        } else if (kind < 70) {
            return dice.one("*.c", "src/*.c", "src/[a-m]*", "*.nothing", "?.y", "other/*", "src/*/*");
        } else if (kind < 74) {
            return dice.one("{a,b}.c", "src/{a,main}.c", "x{1,2,}y", "{a,b}{1,2}.h", "src/{*.c,none}", "q{a{1,2},b}.h");
        } else if (kind < 79) {
            return dice.one("${.TARGET}.d", "$@.in", "${.PREFIX}.c", "$*.h", "${.TARGET:T:R}.y", "${.TARGET:S,o,c,}", "${@D}/x.h", "${.PREFIX:T}.in");
        } else if (kind < 82) {
            return dice.one("lib.a(a.o)", "lib.a(a.o b.o)", "lib.a(${SRCS:M*.c:.c=.o})", "v.a(x.o)");
        } else if (kind < 85) {
            return ".WAIT";
        } else if (kind < 88 && !used.isEmpty()) {
            return dice.one(used);
        } else if (kind < 90) {
            return dice.one("a\\:b", "x\\ y", "wei\\#rd", "$$dollar", "-lm", "./a.c", "src/../src/a.c");
        } else if (kind < 92) {
            return dice.one("/nowhere/abs.h", "src/deep", "inc");
        }
        return dice.chance(50) ? dice.one(STEMS) + dice.one(SUFFIXES.subList(6, SUFFIXES.size())) : dice.one(leaves);
    }

    private void commands(StringBuilder to, int count) {
        for (int i = 0; i < count; i++) {
            to.append('\t').append(dice.one("", "", "", "@", "-", "  ")).append(": ${.TARGET} ").append(dice.one("${.ALLSRC}", "$>", "${>:T}", "${.IMPSRC}",
                    "$<", "${.PREFIX}", "$*", "${.ALLSRC:M*.c}", "${@F} ${@D}", "${<F}", "${.IMPSRC:T}", "${*D}", "${.TARGET:R}", "x", "${.ARCHIVE}", "${.MEMBER}",
                    "${CFLAGS:M-*}", "$$HOME ${E}", "${.CURDIR:T}", "word # no comment", "${NONE1:Uno}", "${.ALLSRC:@s@<${s:T}>@}", "${.ALLSRC:O:u}", "${a.c:P}"));
            to.append(dice.chance(5) ? " \\\n\t  on" : "").append('\n');
            if (dice.chance(3)) {
                to.append(".if ").append(text.condition(RandomText.NAMES.size(), 1)).append("\n\t: ${.TARGET} conditional\n.endif\n");
            }
        }
    }

    private void special(StringBuilder to) {
        String line = dice.any(
                () -> ".undef " + dice.one(RandomText.NAMES) ,
                () -> dice.one(".export ", ".unexport ", ".export-env ", ".export-literal ") + dice.one(RandomText.NAMES),
                () -> ".PHONY: " + target(),
                () -> ".PRECIOUS: " + target() + " " + target(),
                () -> ".ORDER: " + String.join(" ", dice.some(targets, 3)),
                () -> dice.one(".NOPATH: ", ".NOPATH: ", ".NOTMAIN: ") + dice.one(leaves),
                () -> dice.one(".OPTIONAL: ", ".SILENT: ", ".IGNORE: ", ".INVISIBLE: ", ".JOIN: ", ".EXEC: ", ".MADE: ", ".MAKE: ") + target(),
                () -> ".PATH: " + dice.one("src", "inc", "${:Uother}", "nothere", "src/deep", "${.CURDIR}/inc", ""),
                () -> isSuffixed ? ".SUFFIXES: " + dice.one(".new", ".c .o", ".zip") : "# no suffixes",
                () -> isSuffixed ? ".PATH" + dice.one(known) + ": " + dice.one(DIRECTORIES) : "",
                () -> ".MAIN: " + target(),
                () -> dice.one(".info ", ".warning ") + text.plain() + " ${E}",
                () -> ".MAKEFLAGS: " + dice.one("-DNONE1", "M1=flagged", "-k"),
                () -> "",
                () -> dice.one("${NONE1}: ", ": ", "${NONE1} ${NONE1}:: ") + dice.one(leaves),
                () -> dice.one(".PHONY: ${NONE1}", ".SUFFIXES: ${NONE1}", ".OBJDIR: src", ".MAKE.EXPORTED+= A1", ".PATH: ${NONE1}"),
                () -> targets.size() < 2 ? "" : targets.get(1) + operator(targets.get(1)) + " " + dice.one(leaves) + "; : ${.TARGET} ; : again",
                () -> "# comment " + text.plain(),
                () -> "src/deep/x.o: ${.PREFIX}.y",
                () -> target() + ": .USE" + dice.one("", "BEFORE"),
                () -> dice.one(".DELETE_ON_ERROR:", ".POSIX:", ".NOTPARALLEL:", ".PRECIOUS:", ".SILENT:"));
        to.append(line).append('\n');
        if (line.contains(".USE")) {
            used.add(line.substring(0, line.indexOf(':')));
        }
    }
}
