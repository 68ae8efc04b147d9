package depscope.makefile.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depscope.makefile.target.Target;
import depscope.makefile.value.Edition;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DependencyLineTest {
    @TempDir
    Path directory;

    /** After a dry run, in which wildcards are looked for. */
    private static String needs(Edition edition, String makefile, String target) {
        ReadMakefiles read = ReadMakefiles.of(edition, Map.of("Makefile", makefile, "a.c", "", "b.c", ""), request -> request.making(List.of(target)));
        read.makefiles().walk();
        return String.join(" ", read.needs(target));
    }

    private static void both(String makefile, String needs) {
        assertEquals(needs, needs(Edition.OF_2020, makefile, "t"), makefile);
        assertEquals(needs, needs(Edition.CURRENT, makefile, "t"), makefile);
    }

    @Test
    void targetsNeedSources() {
        both("t: a b\n", "a b");
        both("s t u:a\tb\n", "a b");
        both("t: a\nt: b a\n", "a b a");
        both("t! a\n", "a");
        both("t:: a\nt:: b\n", "a");
        both("t: a; : b\n", "a");
        both("t: ${:Ua b}\n", "a b");
        both("t: {a,b}.c\n", "a.c b.c");
        both("t: *.c\n", "a.c b.c");
        both("t: {a,b\n", "{a,b");
        both("t: a\\ b\n", "a\\ b");
        both("t: a:b\n", "a:b");
        both("t: lib(a b) c\n", "lib(a) lib(b) c");
        both("t: .PHONY a .WAIT b .SILENT\n", "a .WAIT_1 b");
        both("t t: .WAIT a\n", ".WAIT_1 .WAIT_1 a a");
    }

    @Test
    void whatLooksLikeAnAssignmentIsOneForTheTargetAlone() {
        String makefile = "V=all\nt u: V=one two\nt: a V+= three\nt: W ?= ${V}\nt: V2 := $${V} x\nw: V=${V}\nt w:\n\t: ${V} ${V2} ${W}\n";
        assertEquals("V=one two a V+= three", needs(Edition.OF_2020, makefile, "t").replaceAll(" W .*", ""));
        assertEquals("a", needs(Edition.CURRENT, makefile, "t"));
        ReadMakefiles read = ReadMakefiles.of(Edition.CURRENT, Map.of("Makefile", makefile), request -> request.making(List.of("t", "w")));
        assertEquals(List.of(": one two three one two three x all"), commands(read, "t"));
        assertEquals(List.of(": all  "), commands(read, "w"));
        assertEquals("V=x", needs(Edition.CURRENT, ".MAKE.TARGET_LOCAL_VARIABLES=no\nt: V=x\n", "t"));
        assertEquals("", needs(Edition.CURRENT, ".MAKE.TARGET_LOCAL_VARIABLES=yes\nt: V=x\n", "t"));
    }

    private static List<String> commands(ReadMakefiles read, String target) {
        Target made = read.makefiles().target(target).orElseThrow();
        return read.makefiles().walk().commands(made).stream().map(command -> command.text()).toList();
    }

    @Test
    void theFirstThatMayBeMadeIsTheMainTarget() throws Exception {
        for (Edition edition : Edition.values()) {
            assertEquals("b", main(edition, ".a: .USE\na: .EXEC\nb:\n.c.o:\n"));
            assertEquals("b", main(edition, "a: .NOTMAIN\n.BEGIN:\n.PHONY: c\nb c:\n"));
            assertEquals("b", main(edition, ".SUFFIXES: .c .o\n.c.o:\n\t: x\nb:\n"));
            assertEquals(".c.o", main(edition, ".c.o:\nb:\n"));
            assertEquals("b", main(edition, ".c.o:\n.SUFFIXES: .c .o\nb:\n"));
            assertEquals("c", main(edition, ".MAIN: c d\nb:\nc d:\n"));
        }
        assertEquals("a", main(Edition.OF_2020, "a .NOTPARALLEL: x\nb:\n"));
        assertEquals("b", main(Edition.CURRENT, "a .NOTPARALLEL: x\nb:\n"));
        assertEquals("a", main(Edition.OF_2020, "a: .USEBEFORE\nb:\n"));
        assertEquals("b", main(Edition.CURRENT, "a: .USEBEFORE\nb:\n"));
    }

    private static String main(Edition edition, String makefile) {
        ReadMakefiles read = ReadMakefiles.of(edition, makefile);
        read.makefiles().walk();
        return read.value(".TARGETS").strip().split(" ")[0];
    }

    @Test
    void whatMakesNoSenseIsToldWithItsLine() throws Exception {
        new LanguageTable().before(".SUFFIXES: .x\n")
                .row("a b\n", "1: fatal: Need an operator", "1: fatal: Invalid line \"a b\"")
                .row("${:Ua} b\n", "1: fatal: Need an operator", "1: fatal: Invalid line \"${:Ua} b\", expanded to \"a b\"")
                .row(".a b\n", "1: fatal: Unknown directive", "1: fatal: Unknown directive \"a\"")
                .row("<<<<<< a\n", "1: fatal: Need an operator", "1: fatal: Invalid line \"<<<<<< a\"")
                .row(">>>>>>\n", "1: fatal: Makefile appears to contain unresolved cvs/rcs/??? merge conflicts", "1: fatal: Invalid line \">>>>>>\"")
                .row("c1:\nc1::\n", "2: fatal: Inconsistent operator for c1")
                .row("c2!\nc2:\n", "2: fatal: Inconsistent operator for c2")
                .unjudged("d(e: f\n", "1: No closing parenthesis in archive specification\n1: fatal: Error in archive specification: \"d\"",
                        "1: fatal: No closing parenthesis in archive specification\n1: fatal: Error in archive specification: \"d\"")
                .unjudged("g: h(i\n", "1: No closing parenthesis in archive specification\n1: fatal: Error in source archive spec \"h\"",
                        "1: fatal: No closing parenthesis in archive specification\n1: fatal: Error in source archive spec \"h\"")
                .row(".PATH.y: /\n", "1: fatal: Suffix '.y' not defined (yet)", "1: fatal: Suffix \".y\" not defined (yet)")
                .row(".PATH.x: /\n.info ok\n", "2: ok")
                .row(".PATH j: /\n.info ok\n", "1: warning: Extra target (j) ignored\n2: ok", "1: warning: Extra target \"j\" ignored\n2: ok")
                .row(".PATH .PHONY: /\n", "1: fatal: Mismatched special targets")
                .row(".PHONY k l: m\n", "1: warning: Extra target ignored", "1: warning: Extra target \"k l\" ignored")
                .row("n .PHONY: o\n", "1: warning: Special and mundane targets don't mix. Mundane ones ignored")
                .row("p:\n\t: 1\np:\n\t: 2\n\t: 3\n",
                        "4: warning: duplicate script for target \"p\" ignored\n2: warning: using previous script for \"p\" defined here\n"
                                + "5: warning: duplicate script for target \"p\" ignored\n2: warning: using previous script for \"p\" defined here")
                .row(": q\n.info ok\n", "2: ok")
                .row(".SYSPATH: /\n.info <${.SYSPATH:Unone}>\n.READONLY: a\n.NOREADONLY: a\n", "2: <none>", "2: </>")
                .row("A=1\n.READONLY: A\nA=2\nA+=3\n.info $A\n.NOREADONLY: A\nA=4\n.info $A\n", "5: 2 3\n8: 4", "5: 1\n8: 4")
                .check(directory);
    }

    @Test
    void semicolonsBeginCommandsOutsideOfReferences() throws Exception {
        new LanguageTable()
                .row("a:;: x\n.if commands(a)\n.info yes\n.endif\n", "3: yes")
                .row("b${:U;}: ; \n.if commands(b)\n.else\n.info no\n.endif\n", "4: no")
                .row("c\\;: d\n.if target(c\\;)\n.info yes\n.endif\n", "3: yes")
                .row("e: f;\n.info ${.ALLTARGETS:Mf}\n", "2: f")
                .check(directory);
    }
}
