package depscope.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of the headers that are read count as the system's, and so are not listed by {@code -MM}. */
class SystemHeadersTest {
    private static final Map<String, String> HEADERS = Map.of("s/s.h", "#pragma once\n#include \"b.h\"\n#include <u.h>\n", "s/b.h", "",
            "u/u.h", "#ifndef U_H\n#define U_H\n#include \"v.h\"\n#endif\n", "u/v.h", "",
            "u/p.h", "#include \"v.h\"\n#pragma GCC system_header\n#include \"w.h\"\n", "u/w.h", "",
            "/usr/include/stdc-predef.h", "", "/usr/include/std.h", "#include <bits/std.h>\n", "/usr/include/bits/std.h", "");

    /** Files in order, the system's with an exclamation mark, what is only possible with a question mark. */
    private static String shown(Map<String, String> more, String command, String... unknown) {
        Map<String, String> files = new HashMap<>(HEADERS);
        files.putAll(more);
        return Bench.of(files).run(command + " -c x.c", Set.of(unknown)).included().stream()
                .map(each -> each.file().relativeTo(Bench.WORK) + (each.system() ? "!" : "") + (each.certain() ? "" : "?"))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', value = {
        "gcc -nostdinc -isystem s -Iu => <s.h> => s/s.h! s/b.h! u/u.h! u/v.h!",
        "gcc -nostdinc -idirafter s -Iu => <s.h> => s/s.h! s/b.h! u/u.h! u/v.h!",
        "gcc -nostdinc -Is -Iu => <s.h> => s/s.h s/b.h u/u.h u/v.h",
        "gcc -nostdinc -Is -isystem u => <s.h> => s/s.h s/b.h u/u.h! u/v.h!",
        "gcc -nostdinc -Is -isystem s -Iu => <s.h> => s/s.h! s/b.h! u/u.h! u/v.h!",
        "gcc -nostdinc -iquote s -isystem u => \"s.h\" => s/s.h s/b.h u/u.h! u/v.h!",
        "gcc -nostdinc -isystem s -Iu => \"s/s.h\" => s/s.h s/b.h u/u.h u/v.h",
        "gcc -nostdinc -isystem s -Iu => \"/w/s/b.h\" => s/b.h",
        "gcc -nostdinc -isystem s -Iu => \"u.h\" <s.h> => u/u.h u/v.h s/s.h! s/b.h!",
        "gcc -nostdinc -isystem s -Iu => <s.h> \"u.h\" => s/s.h! s/b.h! u/u.h u/v.h!",
        "gcc -nostdinc -isystem s -Iu => <s.h> <v.h> => s/s.h! s/b.h! u/u.h! u/v.h",
        "gcc -nostdinc -isystem s -Iu -include s.h => <u.h> => s/s.h! s/b.h! u/u.h u/v.h!",
        "gcc -nostdinc -Iu -imacros u.h => <w.h> => u/u.h u/v.h u/w.h",
        "gcc => <std.h> => /usr/include/stdc-predef.h! /usr/include/std.h! /usr/include/bits/std.h!",
        "gcc -nostdinc -Iu => <p.h> => u/p.h u/v.h u/w.h!"})
    void areThoseOfTheSystemsDirectoriesAndWhatTheyInclude(String command, String includes, String expected) {
        assertEquals(expected, shown(Map.of("x.c", "#include " + includes.replace(" ", "\n#include ") + "\n"), command));
    }

    @Test
    void whatIsOnlyAskedForIsOneByWhereItIs() {
        assertEquals("s/b.h! u/v.h", shown(Map.of("x.c", "#if __has_include(<b.h>) + __has_include(<v.h>)\n#endif\n"), "clang -nostdinc -isystem s -Iu"));
    }

    @Test
    void aSourceIsNoneWhateverItSays() {
        assertEquals("u/v.h", shown(Map.of("x.c", "#pragma GCC system_header\n#include <v.h>\n"), "gcc -nostdinc -Iu"));
    }

    @Test
    void whatIsCertainCounts() {
        assertEquals("s/s.h!? s/b.h!? u/u.h u/v.h", shown(Map.of("x.c", "#ifdef U\n#include <s.h>\n#endif\n#include <u.h>\n"),
                "gcc -nostdinc -isystem s -Iu", "U"));
    }

    @Test
    void whatIsTakenForAllItMayDoIsOneToo() {
        String often = "#ifdef U\n#include <f.h>\n#endif\n".repeat(20);
        assertEquals("s/f.h!? u/u.h!? u/v.h!?", shown(Map.of("x.c", often, "s/f.h", "#pragma once\n#ifdef NEVER\n#include <u.h>\n#endif\n"),
                "gcc -nostdinc -isystem s -Iu", "U"));
    }
}
