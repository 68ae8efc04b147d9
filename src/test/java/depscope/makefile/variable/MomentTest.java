package depscope.makefile.variable;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times by strftime(3), in the C locale and UTC. */
class MomentTest {
    private static final String ALL = "%a %A %b %B %c %C %d %D %e %F %g %G %h %H %I %j %k %l %m %M %n %p %P %r %R %s %S %t %T %u %U %V %w %W %x %X %y %Y %z %%";

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
            "%Y-%m-%d, 0, 1970-01-01", "%Y-%m-%d, -1, 1969-12-31", "%H:%M:%S, 86399, 23:59:59", "%I %p, 43200, 12 PM", "%I %p, 3600, 01 AM", "%j, 31536000, 001",
            "%G-%V, 1609459200, 2020-53", "%U %W, 1609459200, 00 00", "%e, 86400, \" 2\"", "%s, 12345, 12345", "%Z, 0, GMT", "%q, 0, %q", "%, 0, %", "100%%, 0, 100%",
            "\"\", 0, Thu Jan  1 00:00:00 1970"})
    void formats(String format, long seconds, String text) {
        assertEquals(text, Moment.formatted(format, seconds, "GMT"));
    }

    /** Flags and widths, which glibc and FreeBSD take differently. */
    @ParameterizedTest
    @CsvSource({"%Y %%1, true", "%, true", "%-d, false", "%1%, false", "%Ey, false", "%%%5d, false"})
    void knowsTheFormat(String format, boolean whether) {
        assertEquals(whether, Moment.isKnown(format));
    }

    /** All fields at once, at the turns of years and days, as date(1) has them. */
    @Test
    void asDateHasThem() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/date")), "date is not installed");
        for (long seconds : new long[] {1, 86_399, 951_782_400, 978_307_199, 1_104_537_599, 1_230_768_000, 1_593_536_400, 1_609_459_200, 1_704_067_199}) {
            ProcessBuilder builder = new ProcessBuilder("/bin/date", "-u", "-d", "@" + seconds, "+" + ALL);
            builder.environment().put("LC_ALL", "C");
            Process date = builder.start();
            String theirs = new String(date.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            Assumptions.assumeTrue(date.waitFor(10, TimeUnit.SECONDS) && date.exitValue() == 0, "date knows no -d");
            assertEquals(theirs, Moment.formatted(ALL, seconds, "UTC") + "\n");
        }
    }
}
