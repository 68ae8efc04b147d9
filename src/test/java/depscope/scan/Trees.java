package depscope.scan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Random trees of a source and its headers, for compilers and for the scan alike: guards of all kinds, macros
 * of objects and functions, conditions, computed includes, directories. The names {@code U0} to {@code U3} are
 * never defined by them.
 */
final class Trees {
    private static final int HEADERS = 12;

    private final Random random;
    private final boolean questions;

    private Trees(long seed, boolean questions) {
        random = new Random(seed);
        this.questions = questions;
    }

    /** @param questions whether there may be conditions with {@code __has_include} */
    static Map<String, String> of(long seed, boolean questions) {
        return new Trees(seed, questions).files();
    }

    private Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("x.c", body(0, 8) + "\n");
        for (int i = 1; i <= HEADERS; i++) {
            files.put(header(i), wrapped(i));
        }
        return files;
    }

    private static String header(int i) {
        return switch (i % 3) {
            case 0 -> "h" + i + ".h";
            case 1 -> "d1/h" + i + ".h";
            default -> "d2/h" + i + ".h";
        };
    }

    private static String name(int i) {
        return "h" + i + ".h";
    }

    private String wrapped(int i) {
        String body = body(i, 5);
        return switch (random.nextInt(5)) {
            case 0 -> "#pragma once\n" + body;
            case 1, 2 -> "/* a header */\n#ifndef H" + i + "\n#define H" + i + "\n" + body + "#endif /* it ends */\n";
            case 3 -> "#if !defined(H" + i + ")\n# define H" + i + " 1\n" + body + "#endif\n";
            default -> body;
        };
    }

    private String body(int i, int most) {
        StringBuilder text = new StringBuilder();
        int count = 1 + random.nextInt(most);
        for (int k = 0; k < count; k++) {
            text.append(piece(i, 0));
        }
        return text.toString();
    }

    private String piece(int i, int depth) {
        int kind = random.nextInt(depth > 2 ? 7 : 11);
        String m = macro();
        switch (kind) {
            case 0, 1, 2:
                return include(i);
            case 3:
                return "#undef " + m + "\n#define " + m + " " + value() + "\n";
            case 4:
                return "#undef F" + random.nextInt(3) + "\n#undef " + m + "\n";
            case 5:
                int f = random.nextInt(3);
                return "#undef F" + f + "\n#define F" + f + "(x, y) " + List.of("x + y", "(x) * \\\n 2 - y", "x", "x ## 1", "G(y)").get(random.nextInt(5)) + "\n";
            case 6:
                return List.of("static const char *s = \"/* #include \\\"h1.h\\\"\";\n", "/*\n#include \"h2.h\"\n*/\n", "// \\\n#include \"h3.h\"\n",
                        "int x = '\"';\n").get(random.nextInt(4)).replace("int x", "extern int x" + random.nextInt(1 << 30) + "; enum { e" + random.nextInt(1 << 30))
                        .replace("'\"';", "'\"' };").replace("*s", "*s" + random.nextInt(1 << 30));
            default:
                StringBuilder text = new StringBuilder();
                text.append(List.of("#if " + condition(), "#ifdef " + macro(), "#ifndef " + macro(), "#if defined(" + macro() + ")")
                        .get(random.nextInt(4))).append("\n").append(piece(i, depth + 1));
                if (random.nextInt(3) == 0) {
                    text.append("#elif ").append(condition()).append("\n").append(piece(i, depth + 1));
                }
                if (random.nextInt(2) == 0) {
                    text.append("#else\n").append(piece(i, depth + 1)).append(piece(i, depth + 1));
                }
                return text.append("#endif\n").toString();
        }
    }

    /** Mostly of a header further on, so that few circles are without end. */
    private String include(int i) {
        if (i == HEADERS) {
            return "";
        }
        int to = i + 1 + random.nextInt(HEADERS - i);
        return switch (random.nextInt(6)) {
            case 0 -> "#include <" + name(to) + ">\n";
            case 1 -> "#undef HEADER\n#define HEADER \"" + name(to) + "\"\n#include HEADER\n";
            case 2 -> "#undef STR\n#define STR(x) #x\n#include STR(" + name(to) + ")\n";
            case 3 -> "# /* c */ include \\\n \"" + name(to) + "\" // why\n";
            default -> "#include \"" + name(to) + "\"\n";
        };
    }

    private String macro() {
        return random.nextInt(4) == 0 ? "U" + random.nextInt(4) : "M" + random.nextInt(5);
    }

    private String value() {
        return List.of("1", "0", "2", macro(), "(" + macro() + " + 1)", "F0(1, 2)", "").get(random.nextInt(7));
    }

    private String condition() {
        List<String> forms = new ArrayList<>(List.of("defined " + macro(), "!defined(" + macro() + ")", macro() + " + 0 > 1",
                macro() + " + 0", "0", "1", "defined(" + macro() + ") && " + macro() + " + 0 == 1",
                "defined F1 || 2 > 1", "(defined(" + macro() + ") ? 1 : defined " + macro() + ")", "~0 > 0u && !(" + macro() + " + 0)",
                "defined(" + macro() + ") || defined(" + macro() + ")", "__INCLUDE_LEVEL__ > 1", "defined(__linux__) && " + macro() + " + 0 < 2"));
        if (questions) {
            forms.add("__has_include(<" + name(1 + random.nextInt(HEADERS + 3)) + ">)");
            forms.add("__has_include(\"" + name(1 + random.nextInt(HEADERS + 3)) + "\") && defined " + macro());
        }
        return forms.get(random.nextInt(forms.size()));
    }
}
