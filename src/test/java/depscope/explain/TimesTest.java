package depscope.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {
    @ParameterizedTest
    @CsvSource({
        "0, 1 ms", "999999, 1 ms", "250000000, 250 ms", "1000000000, 1 s", "-18000000000, 18 s", "119999999999, 119 s",
        "120000000000, 2 min", "7199000000000, 119 min", "7200000000000, 2 h", "172799000000000, 47 h",
        "172800000000000, 2 days", "3153600000000000000, 36500 days"})
    void aSpanIsToldInTheUnitThatSaysItWell(long nanos, String said) {
        assertEquals(said, Times.span(nanos));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1970-01-01 00:00:00 UTC, 00:00:00, 1970-01-01T00:00:00Z",
        "1414405821017000000, 2014-10-27 10:30:21.017 UTC, 10:30:21, 2014-10-27T10:30:21.017Z",
        "-1, 1969-12-31 23:59:59.999 UTC, 23:59:59, 1969-12-31T23:59:59.999999999Z"})
    void aTimeIsToldInFullOnAClockAndForScripts(long nanos, String full, String clock, String iso) {
        assertEquals(full, Times.full(nanos));
        assertEquals(clock, Times.clock(nanos));
        assertEquals(iso, Times.iso(nanos));
    }

    @Test
    void aTimeOfAnotherDayIsToldWithIt() {
        long ten = 1_414_405_821_000_000_000L;
        assertEquals("10:30:21", Times.beside(ten, ten + 48_578_999_999_999L));
        assertEquals("2014-10-27 10:30:21 UTC", Times.beside(ten, ten + 48_579_000_000_000L));
    }
}
