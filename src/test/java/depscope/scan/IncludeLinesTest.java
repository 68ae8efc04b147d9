package depscope.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncludeLinesTest {
    /** Each text, lines parted by |, and the names found in it: quoted ones as "x", others as &lt;x&gt;. */
    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', value = {
        "#include \"a.h\" ~ \"a.h\"",
        "#include <sys/a.h> ~ <sys/a.h>",
        "  #  include\t<a.h> // why ~ <a.h>",
        "#include\"a.h\" ~ \"a.h\"",
        "#import <a.h> ~ <a.h>",
        "#include_next <a.h> ~ <a.h>",
        "#include MACRO ~ ``",
        "#include <a.h ~ ``",
        "#include \"\" ~ ``",
        "#includes <a.h> ~ ``",
        "#define X <a.h> ~ ``",
        "x = 1; #include <a.h> ~ ``",
        "/* #include <a.h> */ ~ ``",
        "/*|#include <a.h>|*/|#include <b.h> ~ <b.h>",
        "// /*|#include <a.h> ~ <a.h>",
        "char *s = \"/*\";|#include <a.h> ~ <a.h>",
        "#if 0|#include <a.h>|#endif ~ <a.h>",
        "#include <a b.h> ~ <a b.h>",
    })
    void findsEveryIncludeAndNoOther(String text, String expected) {
        List<IncludeLines.Include> found = IncludeLines.of(bytes(text.replace('|', '\n')));
        List<String> names = found.stream().map(i -> i.quoted() ? "\"" + i.name() + "\"" : "<" + i.name() + ">").toList();
        assertEquals(expected == null || expected.isEmpty() ? List.of() : List.of(expected), names);
    }

    @Test
    void aPlaceIsThatOfTheHash() {
        assertEquals(List.of(new IncludeLines.Include("a.h", false, 6)), IncludeLines.of(bytes("int;\n #include <a.h>\n")));
    }

    @Test
    void noPrefixOfATextFails() {
        byte[] text = bytes("/* x */ #include <a.h>\n#include \"b.h\" /* y\n#include <c.h>\n*/ \"s\\\"\n#import <d.h>");
        for (int length = 0; length <= text.length; length++) {
            IncludeLines.of(Arrays.copyOf(text, length));
        }
    }

    @Test
    void noBytesFailAndAHugeLineIsQuick() {
        Random random = new Random(1);
        byte[] bytes = new byte[1 << 16];
        random.nextBytes(bytes);
        IncludeLines.of(bytes);
        byte[] huge = new byte[50_000_000];
        Arrays.fill(huge, (byte) '#');
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertEquals(List.of(), IncludeLines.of(huge)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
