package depscope.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A header that is read in doubt so often that its conditions are no more looked at. */
class FloodTest {
    private static final String OFTEN = "#ifdef U\n#include \"f.h\"\n#endif\n".repeat(20);

    /** Lines that end in semicolons. */
    private static String lines(String text) {
        return text.isEmpty() ? "" : text.replace("; ", "\n") + "\n";
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', value = {
        "#include \"g.h\" -> `` -> #ifdef Z; #include \"c.h\"; #endif -> f.h? g.h? c.h?",
        "`` -> `` -> #ifdef M; #include \"c.h\"; #endif -> f.h? c.h?",
        "`` -> `` -> #undef M; #ifdef M; #include \"c.h\"; #endif -> f.h?",
        "`` -> `` -> #undef M; #ifdef U; #include \"f.h\"; #endif; #ifdef M; #include \"c.h\"; #endif -> f.h? c.h?",
        "#include \"g.h\" -> `` -> #define Z; #include \"g.h\" -> f.h? g.h c.h?",
        "#import \"i.h\" -> `` -> #define Z; #import \"i.h\" -> f.h? i.h c.h?",
        "#undef N -> #define N -> #ifdef N; #include \"c.h\"; #endif -> f.h? c.h?",
        "#pragma pop_macro(\"N\") -> #pragma push_macro(\"N\"); #define N -> #ifdef N; #include \"c.h\"; #endif -> f.h? c.h?",
        "#pragma push_macro(\"N\") -> #define N -> #undef N; #pragma pop_macro(\"N\"); #ifdef N; #include \"c.h\"; #endif -> f.h? c.h?"})
    void itMayDoAllThatItSays(String said, String before, String after, String expected) {
        String source = lines(before) + OFTEN + "#ifdef U\n#define LATE\n#include \"f.h\"\n#endif\n" + lines(after);
        Map<String, String> files = Map.of("x.c", source, "c.h", "", "g.h", "#pragma once\n#ifdef Z\n#include \"c.h\"\n#endif\n",
                "f.h", "#ifndef F_H\n#define F_H\n#define M 1\n#ifdef LATE\n" + lines(said) + "#endif\n#endif\n",
                "i.h", "#ifdef Z\n#include \"c.h\"\n#endif\n");
        assertEquals(expected, Bench.shown(Bench.of(files).run("gcc -nostdinc -c x.c", Set.of("U"))));
    }

    @Test
    void itGoesOnToTheNextOfItsName() {
        Map<String, String> files = Map.of("c/x.c", OFTEN, "a/f.h", "#pragma once\n#if 0\n#include_next <f.h>\n#endif\n", "b/f.h", "");
        assertEquals("a/f.h? b/f.h?", Bench.shown(Bench.of(files).run("gcc -nostdinc -Ia -Ib -c c/x.c", Set.of("U"))));
    }

    @Test
    void itTellsOfNamesThatItDoesNotKnowAndOfHeadersThatAreGone() {
        ScanResult result = Bench.of(Map.of("x.c", "#include HEADER\n" + OFTEN, "f.h", "#pragma once\n#if 0\n#include HEADER\n#include <gone.h>\n#endif\n"))
                .run("gcc -nostdinc -c x.c", Set.of("U", "HEADER"));
        assertEquals(List.of("HEADER /w/x.c false", "HEADER /w/f.h false", "gone.h /w/f.h false"), result.missing().stream()
                .map(each -> each.name() + " " + each.by() + " " + each.certain()).toList());
    }
}
