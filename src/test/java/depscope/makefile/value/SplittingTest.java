package depscope.makefile.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Values as words, as str.c parts them (2020: brk_string, current: Substring_Words). */
class SplittingTest {
    /** A text, its words, and what a command line makes of them, each in brackets. */
    static Stream<Arguments> texts() {
        return Stream.of(row("a b", "[a][b]", "[a][b]"), row("  a \t b  ", "[a][b]", "[a][b]"), row("", "[]", ""), row("  ", "[]", ""),
                row("'a b' c", "['a b'][c]", "[a b][c]"), row("\"a b\"c", "[\"a b\"c]", "[a bc]"), row("a\\ b", "[a\\ b]", "[a b]"), row("'' x", "[''][x]", "[][x]"),
                row("x \"\"", "[x][\"\"]", "[x][]"), row("'a \"b' c", "['a \"b'][c]", "[a \"b][c]"), row("a 'b c", "[a]['b c]", "none"), row("a\\nb", "[a\\nb]", "[a\nb]"),
                row("a\nb c", "[a]", "[a]"), row("a\\", "[a\\]", "[a\\]"), row("\\'a b", "[\\'a][b]", "['a][b]"));
    }

    private static Arguments row(String text, String words, String unquoted) {
        return Arguments.of(text, words, unquoted);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void parts(String text, String words, String unquoted) {
        assertEquals(words, bracketed(Splitting.words(text).stream()));
        assertEquals(unquoted, Splitting.unquoted(text).map(found -> bracketed(found.stream())).orElse("none"));
    }

    private static String bracketed(Stream<String> words) {
        return words.map(word -> "[" + word + "]").reduce("", String::concat);
    }
}
