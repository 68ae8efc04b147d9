package depscope.makefile.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depscope.makefile.value.Edition;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncludesTest {
    @TempDir
    Path directory;

    private static List<String> told(Edition edition, Map<String, String> files, String... words) {
        return ReadMakefiles.of(edition, files, request -> request.words(List.of(words))).told();
    }

    @Test
    void aFileIsReadWhereItIsIncluded() throws Exception {
        new LanguageTable().file("one.mk", "A:=${A}1\n").file("sub/two.mk", "A:=${A}2\n.include \"three.mk\"\n").file("sub/three.mk", "A:=${A}3\n")
                .file("sub/four.mk", ".include \"../one.mk\"\n")
                .row("A=0\n.include \"one.mk\"\n.info $A\n", "3: 01")
                .row("A=0\n.include\"one.mk\"\n.info $A\n", "3: 01")
                .row("A=0\n.include \"sub/two.mk\"\n.info $A\n", "3: 023")
                .row("A=0\n.include \"sub/four.mk\"\n.info $A\n", "3: 01")
                .row("A=0\n.include \"${:Uone}.mk\" behind\n.info $A\n", "3: 01")
                .row("A=0\n.for i in one sub/two\n.include \"$i.mk\"\n.endfor\n.info $A\n", "5: 0123")
                .row("A=0\n.-include \"one.mk\"\n.sinclude \"one.mk\"\n.dinclude \"one.mk\"\n.info $A\n", "5: 0111")
                .row(".-include \"none.mk\"\n.sinclude \"none.mk\"\n.dinclude <none.mk>\n.info a\n", "4: a")
                .row("A=0\ninclude one.mk\n-include one.mk\nsinclude one.mk none.mk\n.info $A\n", "5: 0111")
                .row("A=0\ninclude one.mk sub/three.mk\n.info $A\n", "3: 031")
                .row("include one.mk: x\n.info a\n", "2: a")
                .row("A=0\n.include <one.mk>\n.info $A\n", "3: 01")
                .check(directory);
    }

    @Test
    void whatCannotBeIncludedIsToldWithItsLine() throws Exception {
        new LanguageTable()
                .row(".include \"none.mk\"\n.info a\n", "1: fatal: Could not find none.mk\n2: a")
                .row(".include <none.mk>\n", "1: fatal: Could not find none.mk")
                .row(".include \"/none.mk\"\n", "1: fatal: Cannot open /none.mk")
                .row("include none.mk\n", "1: fatal: Could not find none.mk")
                .row(".include none.mk\n", "1: fatal: .include filename must be delimited by '\"' or '<'",
                        "1: fatal: .include filename must be delimited by \"\" or <>")
                .row(".include\n", "1: fatal: .include filename must be delimited by '\"' or '<'",
                        "1: fatal: .include filename must be delimited by \"\" or <>")
                .row(".include \"none.mk\n", "1: fatal: Unclosed .include filename. '\"' expected", "1: fatal: Unclosed .include filename, \"\"\" expected")
                .row(".include <none.mk\n", "1: fatal: Unclosed .include filename. '>' expected", "1: fatal: Unclosed .include filename, \">\" expected")
                .row(".includes \"none.mk\"\n", "1: fatal: .include filename must be delimited by '\"' or '<'",
                        "1: fatal: .include filename must be delimited by \"\" or <>")
                .check(directory);
    }

    @Test
    void whoIsReadAndWhoIncludesItAreVariables() throws Exception {
        String told = ".info ${.PARSEFILE} by ${.INCLUDEDFROMFILE:Unone}\n";
        new LanguageTable().file("in.mk", "IN:=${.PARSEDIR:T}/${.PARSEFILE}<${.INCLUDEDFROMDIR:T}/${.INCLUDEDFROMFILE}\n").file("deep.mk", ".include \"in.mk\"\n")
                .row(".include \"in.mk\"\n.info ${IN:C,[^/<]*/,,g}\n", "2: in.mk<row01.mk")
                .row(".include \"deep.mk\"\n.info ${IN:C,[^/<]*/,,g}\n", "2: in.mk<deep.mk")
                .row(told, "1: row03.mk by Makefile")
                // The edition of 2020 keeps what was included last in mind.
                .row(".include \"in.mk\"\n" + told, "2: row04.mk by row04.mk", "2: row04.mk by Makefile")
                .row(".for i in 1\n" + told + ".include \"in.mk\"\n" + told + ".endfor\n" + told,
                        "2: row05.mk by Makefile\n4: row05.mk by row05.mk\n6: row05.mk by row05.mk",
                        "2: row05.mk by Makefile\n4: row05.mk by Makefile\n6: row05.mk by Makefile")
                .check(directory);
    }

    @Test
    void allThatIsReadIsListedOnce() {
        Map<String, String> files = Map.of("Makefile", ".include \"a\"\n.include \"ab\"\n.include \"a\"\n.include \"b\"\n", "a", "", "ab", "", "b", "");
        assertEquals("/w/Makefile a ab b".replace("/w/", ""), ReadMakefiles.of(Edition.OF_2020, files).value(".MAKE.MAKEFILES").replace("/w/", ""));
        assertEquals("Makefile a ab b", ReadMakefiles.of(Edition.CURRENT, files).value(".MAKE.MAKEFILES").replace("/w/", ""));
    }

    @Test
    void systemFilesAreLookedForHereFirstOrLast() {
        Map<String, String> files = Map.of("Makefile", ".include <x.mk>\n", "x.mk", ".info here\n", "sys/x.mk", ".info there\n");
        assertEquals(List.of("x.mk:1: here"), told(Edition.OF_2020, files, "-m", "/w/sys"));
        assertEquals(List.of("sys/x.mk:1: there"), told(Edition.CURRENT, files, "-m", "/w/sys"));
    }

    @Test
    void theSystemPathIsAVariableAndATarget() {
        Map<String, String> files = Map.of("Makefile", ".info ${.SYSPATH}\n.SYSPATH: /w/two\n.info ${.SYSPATH}\n.include <x.mk>\n.SYSPATH:\n.SYSPATH: /w/one\n.include <x.mk>\n",
                "one/x.mk", ".info one\n", "two/x.mk", ".info two\n", "zero/y.mk", "");
        assertEquals(List.of("Makefile:1: /w/zero", "Makefile:3: /w/zero /w/two", "two/x.mk:1: two", "one/x.mk:1: one"),
                told(Edition.CURRENT, files, "-m", "/w/zero"));
    }

    @Test
    void dependenciesAreReadFromWhereTheVariableSays() {
        Map<String, String> files = Map.of("Makefile", ".MAKE.DEPENDFILE=sub/deps\nall:\n", "sub/deps", "all: far\n", "deps", "all: near\n");
        assertEquals(List.of("near"), ReadMakefiles.of(Edition.OF_2020, files).needs("all"));
        assertEquals(List.of("far"), ReadMakefiles.of(Edition.CURRENT, files).needs("all"));
    }

    @Test
    void theFirstLineMayAskForPosix() {
        Map<String, String> first = Map.of("Makefile", "# comment\n\n.POSIX:\n.info ${%POSIX:Uno}\n", "sys/posix.mk", ".info posix.mk\n");
        assertEquals(List.of("Makefile:4: 1003.2"), told(Edition.OF_2020, first, "-m", "/w/sys"));
        assertEquals(List.of("sys/posix.mk:1: posix.mk", "Makefile:4: 1003.2"), told(Edition.CURRENT, first, "-m", "/w/sys"));
        Map<String, String> late = Map.of("Makefile", "A=\n.POSIX:\n.info ${%POSIX:Uno}\n");
        assertEquals(List.of("Makefile:3: 1003.2"), told(Edition.OF_2020, late));
        assertEquals(List.of("Makefile:3: no"), told(Edition.CURRENT, late));
    }

    @Test
    void makefilesMayBeAbove() {
        Map<String, String> files = Map.of("../x.mk", ".info above\n", "Makefile", "");
        assertEquals(List.of("/x.mk:1: above"), told(Edition.CURRENT, files, "-f", ".../x.mk"));
    }
}
