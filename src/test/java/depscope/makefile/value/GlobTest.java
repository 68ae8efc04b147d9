package depscope.makefile.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patterns, as str.c of both editions matches them (Str_Match). */
class GlobTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
            "a, a, true", "a, b, false", "a, ?, true", "\"\", ?, false", "\"\", *, true", "abc, *, true", "abc, a*c, true", "abc, a*b, false",
            "abc, **c, true", "abc, *?c, true", "abc, a?, false", "ab, a?b, false", "abab, *ab, true", "aab, a*ab, true", "a*, a\\*, true", "ab, a\\*, false",
            "b, [abc], true", "b, [a-c], true", "b, [c-a], true", "d, [a-c], false", "d, [^a-c], true", "b, [^a-c], false", "], [^a], true", "-, [a-], false",
            "\\, [\\a], true", "a, \\, false", "a, [], false", "a, [^], true", "a], [a]], true", ".c, *.[ch], true", ".o, *.[ch], false"})
    void matches(String text, String pattern, boolean whether) {
        List<String> mistakes = new ArrayList<>();
        assertEquals(List.of(whether, whether), List.of(Glob.matches(text, pattern), Glob.matches(text, pattern, mistakes::add)), pattern);
    }

    /** Lists without an end: what 2020 makes of them, what the current edition does, and what it says. */
    @ParameterizedTest
    @CsvSource({
            "a, [a, true, true, ''", "b, [a, false, false, Unfinished character list", "b, [^a, true, true, Unfinished character list",
            "b, [a-, false, false, Unfinished character range", "b, [^a-, true, true, Unfinished character range",
            "bcd, [^a-, true, true, Unfinished character range", "xa, *[a-, true, false, Unfinished character range", "ab, *[b, true, true, Unfinished character list"})
    void withoutAnEnd(String text, String pattern, boolean of2020, boolean now, String mistake) {
        List<String> mistakes = new ArrayList<>();
        assertEquals(List.of(of2020, now, mistake), List.of(Glob.matches(text, pattern), Glob.matches(text, pattern, mistakes::add),
                mistakes.isEmpty() ? "" : mistakes.get(0)), pattern);
    }
}
