package depscope.makefile.variable;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hashes as bmake 20200710 prints them, of every length up to two steps, and of bytes beyond ASCII. */
class ValueHashTest {
    @ParameterizedTest
    @CsvSource({"'', b2af338b", "a, 3360ac65", "ab, 7747f046", "abc, 9ca87054", "abcd, 880fe816", "abcde, 208fcbd3", "abcdef, d5d376eb", "abcdefg, 94186ffd",
        "abcdefgh, 6346781e", "abcdefghi, 601a4066", "\u00e9, 2d19a9c3"})
    void isAsMakePrintsIt(String value, String hash) {
        assertEquals(hash, ValueHash.of(value));
    }
}
