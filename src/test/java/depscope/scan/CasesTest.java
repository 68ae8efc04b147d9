package depscope.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a condition came to in one compilation counts in another one where nothing else is asked of it. */
class CasesTest {
    private static Bench bench(String condition) {
        return Bench.of(Map.of("x.c", "#if " + condition + "\n#include \"a.h\"\n#endif\n", "d/a.h", "", "x.cc", "#include \"x.c\"\n",
                "y.c", "#include \"x.c\"\n", "e/n.h", ""));
    }

    /** The same text under one scanner, first as the first command has it and then as the second. */
    @ParameterizedTest(name = "{0}: {1}, then {2}")
    @CsvSource(delimiterString = " | ", quoteCharacter = '`', value = {
        "A == 1 | -DA=1 x.c | -DA=2 x.c | d/a.h | ``",
        "A == 1 | -DA=2 x.c | -DA=1 x.c | `` | d/a.h",
        "A + 0 | x.c | -DA x.c | `` | d/a.h",
        "A + 0 | -DA=B x.c | -DA=B -DB=1 x.c | `` | d/a.h",
        "F(1) | -DF(x)=x x.c | -DF(x)=0 x.c | d/a.h | ``",
        "F(A) || A | -DF(x)=0 x.c | -DF(x)=A -DA=1 x.c | `` | d/a.h",
        "true + 0 | x.c | x.cc | `` | x.c d/a.h",
        "__INCLUDE_LEVEL__ + 0 | x.c | y.c | `` | x.c d/a.h",
        "__has_include(<n.h>) + 0 | x.c | -Ie x.c | `` | e/n.h d/a.h"})
    void isJudgedForEachCase(String condition, String first, String second, String firstShown, String secondShown) {
        Bench bench = bench(condition);
        for (int round = 0; round < 2; round++) {
            assertEquals(firstShown, shown(bench, first));
            assertEquals(secondShown, shown(bench, second));
        }
    }

    private static String shown(Bench bench, String rest) {
        String[] words = rest.split(" ");
        String source = words[words.length - 1];
        StringBuilder command = new StringBuilder(source.endsWith("cc") ? "g++" : "gcc");
        for (String word : words) {
            command.append(" '").append(word).append('\'');
        }
        return Bench.shown(bench.run(command + " -nostdinc -Id -c"));
    }

    @Test
    void compilersAnswerForThemselves() {
        Bench bench = bench("__has_attribute(diagnose_if) + 0");
        for (int round = 0; round < 2; round++) {
            assertEquals("d/a.h", Bench.shown(bench.run("clang -nostdinc -Id -c x.c")));
            assertEquals("", Bench.shown(bench.run("gcc -nostdinc -Id -c x.c")));
        }
    }

    @Test
    void whatIsWrongIsToldEachTime() {
        Bench bench = bench("A +");
        for (int round = 0; round < 2; round++) {
            assertEquals(1, bench.run("gcc -nostdinc -Id -c x.c").problems().size());
        }
    }

    @Test
    void thereMayBeMoreCasesThanAreKept() {
        Bench bench = bench("A % 2");
        IntFunction<String> shown = a -> Bench.shown(bench.run("gcc -nostdinc -Id -c x.c -DA=" + a, Set.of()));
        for (int round = 0; round < 2; round++) {
            for (int a = 0; a < 100; a++) {
                assertEquals(a % 2 == 1 ? "d/a.h" : "", shown.apply(a));
            }
        }
    }

    @Test
    void aCaseIsFoundByWhatWasAsked() {
        Cases cases = new Cases();
        Names names = new Names();
        Cases.Dialect dialect = new Cases.Dialect(Machine.Family.GCC, false);
        MacroTable macros = new MacroTable(names, any -> false);
        int name = names.of("A");
        cases.add(new Cases.Case(dialect, new int[] {name}, new Macro[] {Macro.UNDEFINED}, Truth.FALSE));
        assertEquals(Truth.FALSE, cases.truth(new Cases.Dialect(Machine.Family.GCC, false), macros));
        assertNull(cases.truth(new Cases.Dialect(Machine.Family.CLANG, false), macros));
        assertNull(cases.truth(new Cases.Dialect(Machine.Family.GCC, true), macros));
        macros.set(name, Macro.DEFINED);
        assertNull(cases.truth(dialect, macros));
    }
}
