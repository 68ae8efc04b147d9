package depscope.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form of conditional group, each condition true, false and unknown. */
class BranchesTest {
    /** How conditions are put: the directive, and whether it is true of a name that is none. */
    private record Form(String directive, boolean not) {
    }

    private static final List<Form> OPENING = List.of(new Form("#if 0 + defined ", false), new Form("#if ", false), new Form("#if !", true),
            new Form("#if defined ", false), new Form("#if !defined ", true), new Form("#ifdef ", false), new Form("#ifndef ", true));
    private static final List<Form> CONTINUING = List.of(new Form("#elif ", false), new Form("#elif !", true), new Form("#elif defined ", false),
            new Form("#elif !defined ", true), new Form("#elifdef ", false), new Form("#elifndef ", true));

    static List<String> conditions() {
        List<String> rows = new ArrayList<>();
        for (String first : List.of("TRUE", "FALSE", "UNKNOWN")) {
            for (String second : List.of("TRUE", "FALSE", "UNKNOWN")) {
                rows.add(first + " " + second);
            }
        }
        return rows;
    }

    /** The name of which a form makes a condition of that truth; it is defined as 1 where it is. */
    private static String name(Form form, String truth) {
        return truth.equals("UNKNOWN") ? "U" : truth.equals("TRUE") != form.not ? "DEFINED" : "NOTHING";
    }

    /** What is certain is so for each value that the unknown conditions may have, and the rest for one. */
    private static String expected(String first, String second) {
        StringBuilder shown = new StringBuilder();
        shown.append(first.equals("TRUE") ? "a.h " : first.equals("UNKNOWN") ? "a.h? " : "");
        if (!first.equals("TRUE")) {
            boolean reached = first.equals("FALSE");
            shown.append(second.equals("FALSE") ? "" : reached && second.equals("TRUE") ? "b.h " : "b.h? ");
            shown.append(second.equals("TRUE") ? "" : reached && second.equals("FALSE") ? "c.h " : "c.h? ");
        }
        return shown + "d.h";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("conditions")
    void theBranchesOfAGroup(String truths) {
        String first = truths.split(" ")[0];
        String second = truths.split(" ")[1];
        for (Form opening : OPENING) {
            for (Form continuing : CONTINUING) {
                String source = "#define DEFINED 1\n" + opening.directive + name(opening, first) + "\n#include \"a.h\"\n" + continuing.directive
                        + name(continuing, second) + "\n#include \"b.h\"\n#else\n#include \"c.h\"\n#endif\n#include \"d.h\"\n";
                // The unknown name is one and the same here, but that two conditions agree is not looked at.
                assertEquals(expected(first, second), shown(source), source);
            }
        }
    }

    private static String shown(String source) {
        return Bench.shown(Bench.of(Map.of("x.c", source, "a.h", "", "b.h", "", "c.h", "", "d.h", "")).run("gcc -nostdinc -c x.c", Set.of("U")));
    }

    /** What a macro is worth after a group in which it is changed; lines end in semicolons. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = " => ", value = {
        "#if U; #define M 1; #endif => unknown",
        "#if U; #define M 1; #else; #define M 1; #endif => true",
        "#if U; #define M 1; #elif 1; #define M 1; #endif => true",
        "#if U; #define M 1; #elif 0; #define M 1; #endif => unknown",
        "#if U; #define M 1; #elif U; #define M 1; #else; #define M 1; #endif => true",
        "#if 0; #define M 1; #elif U; #define M 1; #endif => unknown",
        "#if 1; #define M 1; #elif U; #undef M; #endif => true",
        "#define M 1; #if U; #undef M; #define M 1; #endif => true",
        "#define M 1; #if U; #undef M; #endif => unknown",
        "#define M 1; #if U; #undef M; #else; #undef M; #endif => false",
        "#if U; #if 1; #define M 1; #endif; #else; #define M 1; #endif => true",
        "#if U; #if U; #define M 1; #else; #define M 1; #endif; #else; #define M 1; #endif => true",
        "#if U; #if U; #define M 1; #endif; #else; #define M 1; #endif => unknown",
        "#if 1; #if U; #define M 0; #endif; #endif; #undef M; #define M 1 => true",
        "#if U; #define M 1; #if M; #undef M; #endif; #endif => false"})
    void theEndsOfBranchesComeTogether(String lines, String expected) {
        String shown = shown(lines.replace("; ", "\n") + "\n#if M\n#include \"a.h\"\n#else\n#include \"b.h\"\n#endif\n");
        assertEquals(expected, shown.equals("a.h") ? "true" : shown.equals("b.h") ? "false" : shown.equals("a.h? b.h?") ? "unknown" : shown);
    }
}
