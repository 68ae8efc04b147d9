package depscope.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions, each form of C 6.10.1; U is a name that may be a macro. */
class ConditionTest {
    private static final String MACROS = """
            #define ONE 1
            #define EMPTY
            #define ID(x) x
            #define TWICE(x) ((x) + (x))
            #define CAT(a, b) a ## b
            #define CAT2(a, b) CAT(a, b)
            #define STR(x) #x
            #define SECOND(a, b, ...) b
            #define COUNT(...) COUNT_(__VA_ARGS__, 3, 2, 1, 0)
            #define COUNT_(a, b, c, n, ...) n
            #define GNU(f, a...) f(0, ## a)
            #define ADD(a, b) (a + b)
            #define ADD1(...) ADD1_(__VA_ARGS__, 7, 8)
            #define ADD1_(a, b, c, ...) c
            #define SELF SELF + 1
            #define PING PONG
            #define PONG PING
            #define ARG_PLACEHOLDER_1 0,
            #define take_second(a, b, ...) b
            #define __is_defined(x) ___is_defined(x)
            #define ___is_defined(val) ____is_defined(ARG_PLACEHOLDER_##val)
            #define ____is_defined(junk) take_second(junk 1, 0)
            #define CONFIG_A 1
            #define HAS defined(ONE)
            #define NOARGS() 5
            #define OPT(x, ...) x __VA_OPT__(+ __VA_ARGS__)
            """;

    private static String truth(String condition, String command) {
        ScanResult result = Bench.of(Map.of("x.c", MACROS + "#if " + condition + "\n#include \"yes.h\"\n#else\n#include \"no.h\"\n#endif\n",
                "yes.h", "", "no.h", "", "x.cc", "#include \"x.c\"\n")).run(command, Set.of("U"));
        String shown = Bench.shown(result).replace("x.c ", "");
        String problem = result.problems().isEmpty() ? "" : " " + result.problems().get(0).message();
        return (shown.equals("yes.h") ? "true" : shown.equals("no.h") ? "false"
                : shown.equals("yes.h? no.h?") ? "unknown" : shown) + problem;
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', value = {
        // numbers
        "0 => false", "1 => true", "-1 => true", "0x10 == 16 => true", "010 == 8 => true", "0b101 == 5 => true",
        "1'000 == 1000 => true", "1ull + 2L == 3u => true", "0xffffffffffffffff == -1 => true",
        "18446744073709551615 > 0 => true", "-1 > 0u => true", "9223372036854775807 + 0 > 0 => true", "'a' == 97 => true",
        "'\\n' == 10 => true", "'\\x41' == 'A' => true", "'\\101' == 'A' => true", "'ab' == 24930 => true",
        "'\\377' < 0 => true", "L'a' == 97 => true", "u8'a' == 97 => true",
        // operators
        "1 + 2 * 3 == 7 => true", "(1 + 2) * 3 == 9 => true", "7 / 2 == 3 => true", "-7 / 2 == -3 => true", "-7 % 2 == -1 => true",
        "7u / 2 == 3 => true", "1 << 4 == 16 => true", "256 >> 4 == 16 => true", "-8 >> 1 == -4 => true", "1 << 64 == 0 => true",
        "1 << -1 == 0 => true", "5 & 3 => true", "(5 & 3) == 1 => true", "(5 | 3) == 7 => true", "(5 ^ 3) == 6 => true",
        "~0 == -1 => true", "!0 => true", "!5 => false", "+3 == 3 => true", "-(-3) == 3 => true", "1 < 2 => true", "2 <= 2 => true",
        "3 > 2 => true", "2 >= 3 => false", "1 != 2 => true", "1 == 1 && 2 == 2 => true", "0 || 1 => true", "1 ? 0 : 1 => false",
        "0 ? 1 : 0 ? 1 : 1 => true", "(0, 1) => true", "1 - 1 - 1 == -1 => true", "0 && 1 || 1 => true", "0 && (1 / 0) => false",
        "1 || (1 / 0) => true", "1 ? 1 : (1 / 0) => true", "-1 < 1u ? 0 : 1 => true",
        // names and defined
        "ONE => true", "NOTHING => false", "defined ONE => true", "defined(ONE) && defined ( EMPTY ) => true", "defined(NOTHING) => false",
        "!defined(NOTHING) => true", "HAS => true", "true => false", "if => false",
        // macros
        "ID(1) => true", "TWICE(2) == 4 => true", "CAT(1, 2) == 12 => true", "CAT(O, NE) => true", "CAT2(CAT(O, N), E) => true",
        "SECOND(0, 1, 0) => true", "COUNT(x) == 1 => true", "COUNT(x, y) == 2 => true", "GNU(ADD1) == 8 => true",
        "GNU(ADD1, 1) == 7 => true", "ID(ID(ID(1))) => true", "SELF == 1 => true", "PING == 0 => true", "EMPTY 1 => true",
        "__is_defined(CONFIG_A) => true", "__is_defined(CONFIG_B) => false", "NOARGS() == 5 => true", "ID((1, 1)) => true",
        "OPT(1) == 1 => true", "OPT(1, 2) == 3 => true", "ID(TWICE)(3) == 6 => true", "ADD(1, ID(2)) == 3 => true",
        // what is not known
        "U => unknown", "defined(U) => unknown", "!U => unknown", "U && 0 => false", "0 && U => false", "U || 1 => true",
        "U && 1 => unknown", "U ? 1 : 1 => true", "U ? 1 : 0 => unknown", "U(3) => unknown", "U(3) + 4 && 0 => false", "U + 1 > 0 => unknown",
        "ID(U) => unknown", "CAT(U, x) => false", "defined(U) + 1 => true", "defined(U) < 2 => true", "__COUNTER__ => unknown",
        "ID(U) || ONE => true", "__is_defined(U) => unknown",
        // the compiler's own
        "__GNUC__ >= 4 => true", "__GNUC__ < 4 => false", "__GNUC__ >= 99 => unknown", "__GNUC__ * 10000 + __GNUC_MINOR__ * 100 >= 40900 => true",
        "(__GNUC__ << 16) + __GNUC_MINOR__ >= (4 << 16) + 3 => true", "__LINE__ == 27 => true", "__INCLUDE_LEVEL__ == 0 => true",
        "__has_include(\"yes.h\") => true", "__has_include(<nothing.h>) => false", "__has_include(\"nothing.h\") => false",
        "defined __has_include => true", "__has_attribute(noreturn) => true", "__has_attribute(__noreturn__) => true",
        "__has_attribute(never_heard_of) => unknown", "__has_builtin(__builtin_expect) => true", "defined __has_feature => false",
        "__x86_64__ && __linux__ && __SIZEOF_LONG__ == 8 => true", "__STDC_VERSION__ >= 199901L => true",
    })
    void isJudged(String condition, String expected) {
        assertEquals(expected, truth(condition, "gcc -nostdinc -c x.c"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', value = {
        "true => true", "false => false", "1 and 1 => true", "not 0 => true", "1 not_eq 2 => true", "(5 bitand 3) == 1 => true",
        "compl 0 == -1 => true", "0 or 1 => true", "__cplusplus >= 201103L => true",
    })
    void isJudgedInCplusplus(String condition, String expected) {
        assertEquals(expected, truth(condition, "g++ -nostdinc -c x.cc"));
    }

    @Test
    void whatIsNoneIsToldOnceAtItsPlaceInItsHeader() {
        ScanResult result = Bench.of(Map.of("x.c", "#include \"a.h\"\n#include \"a.h\"\n#if 1 +\n#endif\n", "a.h", "int x;\n#if 0\n#elif )\n#endif\n#ifdef\n#endif\n"))
                .run("gcc -nostdinc -c x.c");
        assertEquals(List.of("/w/a.h:3:1: unexpected \")\"", "/w/a.h:5:1: a condition without a name", "/w/x.c:3:1: the expression ends too early"),
                result.problems().stream().map(ScanProblem::toString).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "(", ")", "1 +", "1 2", "1 = 1", "1.0", "\"a\"", "defined", "defined(", "defined(ONE", "defined 1",
        "FOO(1)", "ONE(", "1 ? 2", "1 : 2", "ID(", "ID(1, 2)", "1 / 0", "1 % 0", "0x", "12abc", "'", "''", "@", "`", "# 1",
        "__has_include", "__has_include(", "__has_include(x)", "__has_attribute", "1 ||", "&& 1", "((1)", "1)", "a.b", "x ? : y"})
    void whatIsNoneIsAProblemAndUnknown(String condition) {
        ScanResult result = Bench.of(Map.of("x.c", MACROS + "\n  #if " + condition + "\n#include \"yes.h\"\n#endif\n", "yes.h", ""))
                .run("gcc -nostdinc -c x.c");
        assertEquals("yes.h?", Bench.shown(result));
        assertEquals(1, result.problems().size(), () -> result.problems().toString());
        ScanProblem problem = result.problems().get(0);
        assertEquals("/w/x.c 28:3", problem.file() + " " + problem.line() + ":" + problem.column());
    }
}
