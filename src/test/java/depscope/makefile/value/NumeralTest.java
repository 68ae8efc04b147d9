package depscope.makefile.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as strtol(3) reads them. */
class NumeralTest {
    @ParameterizedTest
    @CsvSource({
            "12, 10, 12, 2, false", "12x, 10, 12, 2, false", "x, 10, 0, 0, false", "'', 10, 0, 0, false", "'  7', 10, 7, 3, false", "+7, 10, 7, 2, false",
            "-7, 10, -7, 2, false", "-, 10, 0, 0, false", "+-7, 10, 0, 0, false", "0x1f, 0, 31, 4, false", "0X1F, 0, 31, 4, false", "0x, 0, 0, 1, false",
            "0xg, 0, 0, 1, false", "017, 0, 15, 3, false", "08, 0, 0, 1, false", "1f, 16, 31, 2, false", "0x1f, 16, 31, 4, false", "0x1f, 10, 0, 1, false",
            "377, 8, 255, 3, false", "8, 8, 0, 0, false", "9223372036854775807, 10, 9223372036854775807, 19, false",
            "9223372036854775808, 10, 9223372036854775807, 19, true", "-99999999999999999999, 10, -9223372036854775808, 21, true"})
    void reads(String text, int base, long value, int end, boolean exceeds) {
        assertEquals(new Numeral(value, end, exceeds), Numeral.of(text, 0, base));
    }
}
