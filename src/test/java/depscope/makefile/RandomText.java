package depscope.makefile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Values, references with modifiers, and conditions, as makefiles have them and as they could have them. What a text
 * refers to is lower in rank than the variable it is for, so that nothing refers to itself.
 */
final class RandomText {
    /** Variables of text, by rank, low ones first. */
    static final List<String> NAMES = List.of("E", "num", "foo_B", "B_foo", "low.x", "A1", "A2", "B", "list", "CFLAGS", "opt-x", "D.sub", "Z", "top");
    /** Of these alone modifiers change values. */
    static final List<String> CHANGED = List.of("M1", "M2");
    private static final List<String> WORDS = List.of("a.c", "b.o", "src/x.y", "lib", "foo", "bar", "a", "b", "x86", "1", "10", "0x1f",
            "-3", "2.5", "one.two.three", "a/b/c.d", "CamelCase", "UPPER", "a%b", "-O2", "-DX=1", "foo", "a+b", "x,y", "/usr/lib/x", "..", ".hid",
            "x.tar.gz", "dir/", "~", "a:b", "@at", "x_y", "bar.c", "foobar", "barfoo", "abcabc", "b.c", "3", "^", "&", "left|right");
    private static final List<String> HARD = List.of("'q w'", "\"d w\"", "$$", "$$x", "a\\ b", "x\\#y", "\\\\", "[a-z]", "*", "?", "(p)", "{b}",
            "`t`", "\\$$", "a$$b", "é", "\\n", "'", "$$$$", "!", "=", ";");
    private static final List<String> NUMBERS = List.of("0", "1", "2", "3", "10", "0x10", "-1", "1.5", "007", "1e2");
    private final Dice dice;
    private final List<String> files;
    private final List<String> targets;

    /**
     * @param files names of files that may be there
     * @param targets names that may be targets
     */
    RandomText(Dice dice, List<String> files, List<String> targets) {
        this.dice = dice;
        this.files = files;
        this.targets = targets;
    }

    /** A value for a variable of {@code rank}. */
    String value(int rank) {
        StringBuilder text = new StringBuilder();
        int pieces = dice.below(6);
        for (int i = 0; i < pieces; i++) {
            text.append(piece(rank, 2));
            if (i + 1 < pieces) {
                text.append(dice.chance(12) ? "" : dice.chance(8) ? "  " : dice.chance(5) ? "\t" : " ");
            }
        }
        return text.toString();
    }

    String word() {
        return dice.chance(9) ? dice.one(HARD) : dice.one(WORDS);
    }

    /** A word that means itself wherever it stands. */
    String plain() {
        String word = dice.one(WORDS);
        return word.matches("[\\w./-]+") ? word : "w" + dice.below(3);
    }

    private String piece(int rank, int depth) {
        return dice.chance(45) || rank == 0 ? word() : reference(rank, depth);
    }

    private String name(int rank) {
        return NAMES.get(dice.below(Math.min(rank, NAMES.size())));
    }

    /** A reference to something below {@code rank}. */
    String reference(int rank, int depth) {
        if (rank <= 0) {
            return "${:U" + plain() + "}";
        }
        int kind = dice.below(100);
        if (kind < 8) {
            return "$E";
        } else if (kind < 16) {
            return "$(" + name(rank) + (dice.chance(50) ? modifiers(rank, depth, ')') : "") + ")";
        } else if (kind < 22 && rank > NAMES.indexOf("low.x")) {
            // Both of foo_B and B_foo may come of this.
            return dice.one("${${E}_B}", "${foo_${:UB}}", "${B_${E}:U" + plain() + "}", "${low.${:Ux}}", "${${:Unum}}");
        } else if (kind < 28) {
            return "${:U" + plain() + " " + plain() + modifiers(rank, depth, '}') + "}";
        } else if (kind < 33) {
            return "${" + choice(rank) + ":?" + plain() + ":" + inner(rank, depth) + "}";
        } else if (kind < 34) {
            return "${" + dice.one("E", "NONE1") + ":?" + plain() + ":" + inner(rank, depth) + "}";
        } else if (kind < 36) {
            return "${NONE" + dice.below(3) + modifiers(rank, depth, '}') + "}";
        } else if (kind < 39) {
            return "${" + dice.one("x y:L", "a.c:P", "foo:L", "%Y-%m-%d:L:gmtime=86400") + modifiers(rank, depth, '}') + "}";
        }
        return "${" + name(rank) + (dice.chance(70) ? modifiers(rank, depth, '}') : "") + "}";
    }

    private String modifiers(int rank, int depth, char close) {
        StringBuilder all = new StringBuilder();
        int count = dice.chance(60) ? 1 : dice.between(1, 4);
        for (int i = 0; i < count; i++) {
            boolean last = i + 1 == count;
            String modifier = modifier(rank, depth - 1, close, last);
            all.append(':').append(modifier);
        }
        return all.toString();
    }

    /** A text within a reference. */
    private String inner(int rank, int depth) {
        return depth > 0 && dice.chance(35) ? reference(rank, depth - 1) : plain();
    }

    private String modifier(int rank, int depth, char close, boolean last) {
        List<Supplier<String>> kinds = new ArrayList<>(List.of(
                () -> dice.one("M", "N") + pattern(rank, depth),
                () -> dice.one("M", "N") + pattern(rank, depth),
                () -> substitution(rank, depth),
                () -> substitution(rank, depth),
                () -> expression(),
                () -> "D" + inner(rank, depth), () -> "U" + inner(rank, depth),
                () -> dice.one("T", "H", "R", "E"), () -> dice.one("T", "H", "R", "E"),
                () -> dice.one("Q", "q"), () -> dice.one("O", "Or", "O:u", "u"),
                () -> dice.one("tl", "tu", "tA", "tW", "tw"), () -> separator(last),
                () -> selection(), () -> loop(rank, depth), () -> dice.one("_", "_=kept", "hash", "range", "range=3", "L", "P"),
                () -> dice.one("gmtime=86400", "tu", "tl"),
                () -> depth > 0 && dice.chance(40) ? "${:U" + dice.one("T", "M*", "S,a,b,g", "tu") + "}" : "O"));
        if (last) {
            kinds.add(() -> suffixes());
            kinds.add(() -> suffixes());
        }
        return kinds.get(dice.below(kinds.size())).get();
    }

    private String pattern(int rank, int depth) {
        if (depth > 0 && dice.chance(12)) {
            return reference(rank, 0);
        }
        String word = plain();
        int at = dice.below(word.length() + 1);
        switch (dice.below(7)) {
            case 0:
                return "*" + word.substring(at);
            case 1:
                return word.substring(0, at) + "*";
            case 2:
                return word.replaceFirst("[a-z]", "?");
            case 3:
                return dice.one("[a-c]*", "*.[cy]", "[^a-m]*", "[a]*", "*[0-9]*", "*.c", "*/*", "?", "??*", "*\\.*", "[!a]*", "[a-", "*[]");
            case 4:
                return word;
            default:
                return "*" + word.charAt(0) + "*";
        }
    }

    private String substitution(int rank, int depth) {
        String delimiter = dice.one(",", "/", "|", "@", ",", ",", ";");
        String from = dice.one("", "", "^", "^") + dice.one("a", "b", ".", "foo", ".c", "o", "x.y", "", "src") + dice.one("", "", "", "$");
        if (depth > 0 && dice.chance(10)) {
            from = reference(rank, 0);
        }
        String to = dice.one("", "X", "&", "[&]", "\\&", "a b", ".o", inner(rank, depth));
        if ((from + to).contains("${") || (from + to).contains("$(")) {
            // Within references nothing is escaped.
            delimiter = "%";
            from = from.replace(delimiter, "");
            to = to.replace(delimiter, "");
        }
        return "S" + delimiter + from.replace(delimiter, "\\" + delimiter) + delimiter + to.replace(delimiter, "\\" + delimiter) + delimiter
                + dice.one("", "", "g", "1", "W", "gW", "1W");
    }

    private String expression() {
        String from = dice.one("a", "[a-c]+", "(.)(.)", "^.", "c$", "\\.c", "foo|bar", "[0-9]+", "x*", "(a|b)*c", "[[:upper:]]", "(.*)\\.(.*)",
                "^(.)(.*)$", "o?", "^", ".", "[^a]");
        String to = dice.one("", "X", "\\1", "\\2\\1", "<&>", "\\0", "\\&", "-");
        if (to.contains("1") && !from.contains("(") || to.contains("2") && !from.matches(".*\\(.*\\(.*")) {
            to = "&&";
        }
        String delimiter = from.contains("|") ? "," : dice.one(",", "|", "@");
        return "C" + delimiter + from + delimiter + to + delimiter + dice.one("", "g", "1", "W", "gW", "g");
    }

    private String separator(boolean last) {
        return dice.one("ts,", "ts/", "ts-", "ts\\n", "ts\\t", "ts\\x2c", "ts\\054", "ts", last ? "ts:" : "ts+");
    }

    private String selection() {
        return dice.one("[1]", "[2]", "[-1]", "[1..2]", "[2..-1]", "[-1..1]", "[#]", "[*]", "[@]", "[0]", "[3..2]", "[${:U2}]", "[7]", "[-2..-1]");
    }

    private String loop(int rank, int depth) {
        String name = dice.one("i", "v", "x1", ".x.");
        String body = dice.one("${" + name + "}", "<${" + name + "}>", "${" + name + ":T}", "${" + name + "}-${" + name + ":R}",
                "${" + name + ":S,a,b,}", "${" + name + ":M*c}", "$$", "k", "${" + name + "} ${" + name + "}",
                "${:U1 2:@n@${" + name + "}.${n}@}", depth > 0 ? reference(rank, 0).replace("@", "") : "");
        return "@" + name + "@" + body + "@";
    }

    private String suffixes() {
        return dice.one(".c=.o", ".y=.c", "%.c=%.o", "a%=b%", "%=lib/%", "foo=bar", "=.x", "%.c=obj", "x%y=z%", "%o=%", "b.%=%", "%.${:Uc}=%.d", "a=b c");
    }

    /** A condition as it may stand in a reference, where it is expanded before it is parsed. */
    private String choice(int rank) {
        return dice.any(
                () -> dice.one("", "!") + dice.one("defined", "empty") + "(" + anyName() + ")",
                () -> "exists(" + dice.one("missing.x", dice.one(files)) + ")",
                () -> "\"" + reference(rank, 0) + "\" " + dice.one("==", "!=") + " \"" + plain() + "\"",
                () -> "${:U1${E:M*f*:[#]}} " + dice.one("==", "<", ">=") + " " + dice.one(NUMBERS),
                () -> dice.one("1", "0", "0 || 1", "1 && !0"));
    }

    /** A condition that is well-formed. */
    String condition(int rank, int depth) {
        if (depth > 0 && dice.chance(45)) {
            String left = condition(rank, depth - 1);
            String right = condition(rank, depth - 1);
            return dice.any(() -> left + " && " + right, () -> left + " || " + right, () -> "(" + left + ") && " + right,
                    () -> "!(" + left + ")", () -> left + " || (" + right + ")", () -> left + " &&" + right);
        }
        String not = dice.chance(25) ? "!" : "";
        return dice.any(
                () -> not + "defined(" + anyName() + ")",
                () -> not + "empty(" + anyName() + (dice.chance(40) ? ":M" + pattern(0, 0).replaceAll("[\\[\\]^()]", "") : "") + ")",
                () -> not + "exists(" + dice.one("missing.x", dice.one(files), dice.one(files)) + ")",
                () -> not + dice.one("target", "commands", "make") + "(" + dice.one(targets) + ")",
                () -> number() + " " + dice.one("==", "!=", "<", "<=", ">", ">=") + " " + dice.one(NUMBERS),
                () -> string(rank) + " " + dice.one("==", "!=") + " " + quoted(rank),
                () -> string(rank) + dice.one("==", "!=", " == ") + quoted(rank),
                () -> not + string(rank),
                () -> dice.one("1", "0", "\"x\" == \"x\"", "\"a b\" == \"a b\"", "\"\" == \"\"", "\"\" != \"x\""));
    }

    private String number() {
        return dice.one("${:U1${E:M*f*:[#]}}", "${:U" + dice.one(NUMBERS) + "}", "${" + anyName() + ":U:[#]}", "${num:U0}");
    }

    private String string(int rank) {
        // What is undefined cannot be compared.
        return "${" + name(Math.max(1, rank)) + dice.one("", ":M*c", ":T", ":tu", ":[1]", ":S,a,b,") + ":U" + dice.one("", "foo", "1") + "}";
    }

    private String quoted(int rank) {
        return dice.one("\"foo\"", "\"\"", "\"a b\"", "\"${E}\"", "${E:U}", "\"x${" + name(Math.max(1, rank)) + ":U}\"", "\"1\"", "\"${:Ufoo}\"", "\"a\\\"b\"");
    }

    /** Of a variable that may be there or not. */
    String anyName() {
        return dice.chance(70) ? dice.one(NAMES) : dice.one("NONE1", "NONE2", "MACHINE", "i", "M1", ".CURDIR", "L1", "L2");
    }
}
