package depscope.makefile.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.re2j.Matcher;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Extended regular expressions (regex(7)). */
class PosixRegexTest {
    /** What is found first and longest, in brackets; or what is wrong. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
            "b, abc, a[b]c", "a|ab, abc, [ab]c", "(a|ab)(c|bcd), abcd, [abcd]", "x*, abc, []abc", "b+, abbbc, a[bbb]c", "b?c, abc, a[bc]", "b{2}, abbb, a[bb]b",
            "\"b{1,2}\", abbb, a[bb]b", "\"b{,1}c\", abbc, ab[bc]", "^b, abc, abc", "c$, abc, ab[c]", "[[:digit:]]+, a12b, a[12]b", "[]x], a]b, a[]]b", "[^]a], ]ab, ]a[b]",
            "[a-c]+, xabcd, x[abc]d", "[x-], a-b, a[-]b", "a.c, abc, [abc]", "a\\.c, abc, abc", "\\(, a(b, a[(]b", "a{, xa{, x[a{]", "[[.a.]], ba, b[a]", "\\<b\\w*, a bcd, a [bcd]",
            "(, x, wrong", "a)b, a)b, [a)b]", "*a, x, wrong", "[a, x, wrong", "a\\, x, wrong", "(a)\\1, aa, unsupported", "a{2}{3}, x, unsupported"})
    void finds(String expression, String text, String found) {
        assertEquals(found, first(expression, text));
    }

    private static String first(String expression, String text) {
        try {
            Matcher matcher = PosixRegex.of(expression).over(text);
            return matcher.find() ? text.substring(0, matcher.start()) + "[" + matcher.group() + "]" + text.substring(matcher.end()) : text;
        } catch (PosixRegex.Unsupported e) {
            return "unsupported";
        } catch (IllegalArgumentException e) {
            return "wrong";
        }
    }
}
