package depscope.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {
    private static final Map<String, String> FILES = Map.of("args", "-DA='b c' \"-I d\" x\\ y.c @more", "more", "-o\nz.o -c", "sub/args", "-c d.c @sub/more", "sub/more",
            "-o e.o");

    private static String shown(String line) {
        return Bench.of(FILES).compilations(line).stream()
                .map(each -> each.directory().resolve(each.source()) + each.output().map(to -> ">" + to).orElse(""))
                .collect(Collectors.joining(" ")).replace("/w/", "");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = " => ", quoteCharacter = '~', nullValues = "none", value = {
        "cc -c a.c => a.c>a.o", "cc -c -o b.o a.c => a.c>b.o", "cc -ob.o -c a.c => a.c>b.o", "gcc -S d/a.c => d/a.c>a.s",
        "gcc -c a.c b.cc c.S => a.c>a.o b.cc>b.o c.S>c.o", "gcc -o prog a.c b.c => a.c b.c", "gcc -o prog a.c => a.c>prog",
        "@gcc -c a.c => a.c>a.o", "-@ gcc -c a.c => a.c>a.o", "cd sub && cc -c a.c => sub/a.c>sub/a.o", "cd sub; cc -c ../a.c => a.c>sub/a.o",
        "(cd sub && cc -c a.c); cc -c b.c => sub/a.c>sub/a.o b.c>b.o", "cd $X && cc -c a.c => none", "cd /q && cc -c a.c => /q/a.c>/q/a.o",
        "env A=b C='d e' gcc -c a.c => a.c>a.o", "A=b gcc -c a.c => a.c>a.o", "ccache gcc -c a.c => a.c>a.o",
        "/usr/bin/x86_64-linux-gnu-gcc-12 -c a.c => a.c>a.o", "clang-14 -c a.c => a.c>a.o", "sh libtool --tag=CC --mode=compile gcc -c a.c -o a.lo => a.c>a.lo",
        "if test -f a.c; then gcc -c a.c; fi => a.c>a.o", "gcc -c a.c || exit 1 => a.c>a.o", "gcc -MD -MF a.d -MT a.o -c a.c => a.c>a.o",
        "gcc -Wp,-MD,a.d -c a.c => a.c>a.o", "gcc -c a.c > log 2>&1 => a.c>a.o", "gcc -c a.c 2>/dev/null # b.c => a.c>a.o",
        "gcc -c 'a b.c' => a b.c>a b.o", "gcc -c a\\ b.c => a b.c>a b.o", "gcc -c \"a\\\"b.c\" => a\"b.c>a\"b.o", "gcc @args => x y.c>z.o",
        "gcc -c -x c a.inc => a.inc>a.o", "gcc -c -xassembler-with-cpp a.asm => a.asm>a.o", "gcc -o prog a.o b.o => none", "gcc --version => none",
        "echo gcc -c a.c => none", "ld -o a.ko a.o => none", "as -o a.o a.s => a.s>a.o", "gcc => none", "gcc -c => none", "gcc -o => none",
        "gcc -I => none", "cc -c `cat x` a.c => a.c>a.o", "cc -D\"X=$(echo a; echo b)\" -c a.c => a.c>a.o", "cc -c ${SRC:-a b}.c => ${SRC:-a b}.c>${SRC:-a b}.o",
        "gcc -c 'a.c => a.c>a.o", "gcc -include => none", "gcc -T x.c -c a.c => a.c>a.o",
        "gcc -c h.h => h.h>h.h.gch", "gcc -x c-header a.inc => a.inc>a.inc.gch", "gcc -E a.c -o - => a.c", "gcc -M -c a.c => a.c", "gcc --compile a.c => a.c>a.o", "gcc --output=b.o -c a.c => a.c>b.o", "as --defsym x=1 a.s => a.s", "cpp a.in b.c => a.in>b.c",
        "gcc -Wl,-x -Xlinker a.c -c b.c => b.c>b.o", "gcc -Wp,-MD,x.c -c a.c => a.c>a.o", "gcc -MFx.c -c a.c => a.c>a.o", "gcc -Xpreprocessor -include -Xpreprocessor x.c -c a.c => a.c>a.o", "sh -c 'cd s && cc -c a.c' => s/a.c>s/a.o", "x=$(cc -c a.c) y => none",
        "libtool --mode=link gcc -o p a.c => a.c>p", "nice -n 5 gcc -c a.c => a.c>a.o", "timeout 5 gcc -c a.c => a.c>a.o", "command -v gcc -c a.c => none", "for i in a; do cc -c a.c; done => a.c>a.o", "case x in y) cc -c a.c;; esac => a.c>a.o", "gcc @sub/args => d.c>e.o",
    })
    void finds(String line, String expected) {
        assertEquals(expected == null ? "" : expected, shown(line == null ? "" : line));
    }

    @Test
    void joinsLinesAndTakesEachForACommand() {
        assertEquals("a.c>b.o b.c>b.o", shown("gcc -c a.c \\\n -o b.o\ngcc -c b.c\n"));
    }

    private static Compilation of(String line) {
        return Bench.of(FILES).compilation(line);
    }

    @Test
    void takesOptionsJoinedAndApart() {
        Compilation found = of("gcc -Ia -I b -iquote c -isystem d -isysteme -idirafter f -DX -D Y=1 -UZ -U W -include g -imacros h "
                + "-Wp,-DV,-Ii -Xpreprocessor -DU -std=c99 -O2 -c x.c");
        assertEquals("ALL /w/a,ALL /w/b,QUOTE /w/c,SYSTEM /w/d,SYSTEM /w/e,AFTER /w/f,ALL /w/i", found.directories().stream()
                .map(each -> each.role() + " " + each.path()).collect(Collectors.joining(",")));
        assertEquals("#define X 1\n#define Y 1\n#undef Z\n#undef W\n#define V 1\n#define U 1\n", found.macros());
        assertEquals(List.of("g"), found.files());
        assertEquals(List.of("h"), found.macroFiles());
        assertEquals(List.of("-std=c99", "-O2", "-c"), found.options());
    }

    @Test
    void takesLongForms() {
        Compilation found = of("gcc --include-directory=a --include-directory b --include-directory-after c --include-prefix=p/ "
                + "--include-with-prefix d --include-with-prefix-before=e --define-macro=X --define-macro Y=1 --undefine-macro=Z "
                + "--include=g --include h --imacros=i --language=c++ -isysroot r --sysroot=/s -I=/f --param x=1 -c x.c");
        assertEquals("ALL /w/a,ALL /w/b,SYSTEM /w/p/d,ALL /w/r/f,AFTER /w/c,ALL /w/p/e", found.directories().stream()
                .map(each -> each.role() + " " + each.path()).collect(Collectors.joining(",")));
        assertEquals("#define X 1\n#define Y 1\n#undef Z\n", found.macros());
        assertEquals(List.of("g", "h"), found.files());
        assertEquals(List.of("i"), found.macroFiles());
        assertEquals(Language.CPLUSPLUS, found.language());
        assertEquals(TreePath.of("/w/r"), found.sysroot().get());
    }

    @Test
    void whatStandsBeforeTheBarrierIsForQuotes() {
        for (String barrier : List.of("-I-", "--include-barrier")) {
            assertEquals("QUOTE /w/a,SYSTEM /w/b,ALL /w/c", of("gcc -Ia -isystem b " + barrier + " -Ic -c x.c").directories().stream()
                    .map(each -> each.role() + " " + each.path()).collect(Collectors.joining(",")));
        }
    }

    @Test
    void aBackslashEndsNoDefinition() {
        assertEquals("#define A \\/**/\n#define B 1\n", of("gcc '-DA=\\' -DB -c x.c").macros());
    }

    @Test
    void directoriesAreInTheOrderTheyAreSearched() {
        Bench bench = Bench.of(Map.of("args", "-I e"));
        assertEquals("[/w/d, /w/b, /w/e, /w/c, /w/a]", bench.commands().compilations(
                "cc -idirafter a -I b -isystemc -iquote d @args -Ib x.c -o -I", Bench.WORK).get(0).searchPath().toString());
        assertEquals("[/w/p, /w/b]", of("env X=1 clang -idirafter b -iwithprefix p x.c").searchPath().toString());
    }

    @Test
    void keepsQuotesThatAreEscaped() {
        assertEquals("#define A \"b\"\n#define C 'd'\n#define E(x) x\n", of("gcc -DA='\"b\"' -DC=\\'d\\' '-DE(x)=x' -c x.c").macros());
    }

    @Test
    void onlyTheFirstLineOfADefinitionCounts() {
        assertEquals("#define A 1\n", of("gcc '-DA=1\n#include \"y\"' -c x.c").macros());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"gcc, GCC, LINUX, AMD64", "clang, CLANG, LINUX, AMD64", "cc, GCC, LINUX, AMD64", "gcc -m32, GCC, LINUX, I386", "gcc -m64 -m16, GCC, LINUX, I386",
        "clang -target x86_64-unknown-freebsd15.0, CLANG, FREEBSD, AMD64", "clang --target=aarch64-unknown-freebsd14, CLANG, FREEBSD, ARM64",
        "aarch64-linux-gnu-gcc, GCC, LINUX, ARM64", "clang --target=riscv64-unknown-elf, CLANG, OTHER, OTHER"})
    void knowsTheMachine(String command, String family, String system, String processor) {
        Machine machine = of(command + " -c x.c").machine();
        assertEquals(family + system + processor, "" + machine.family() + machine.system() + machine.processor());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"gcc -c x.c, C", "gcc -c x.cpp, CPLUSPLUS", "g++ -c x.c, CPLUSPLUS", "gcc -c x.S, ASSEMBLER_WITH_CPP", "gcc -c x.s, PREPROCESSED",
        "gcc -xc++ -c x.c, CPLUSPLUS", "gcc -x c -c x.cc, C", "gcc -c x.i, PREPROCESSED", "gcc -c -x none x.C, CPLUSPLUS"})
    void knowsTheLanguage(String command, Language language) {
        assertEquals(language, of(command).language());
    }

    @Test
    void aResponseFileThatNamesItselfEnds() {
        assertEquals(1, Bench.of(Map.of("loop", "-DA @loop")).compilations("gcc @loop -c x.c").size());
    }

    @Test
    void aSysrootIsPutBeforeTheDefaults() {
        ScanResult result = Bench.of(Map.of("x.c", "#include <stdio.h>\n", "/r/usr/include/stdio.h", "", "/usr/include/stdio.h", ""))
                .run("gcc --sysroot=/r -c x.c");
        assertEquals(TreePath.of("/r/usr/include/stdio.h"), result.included().get(0).file());
    }

    @Test
    void theNewestOfTheCompilersDirectoriesIsTaken() {
        ScanResult result = Bench.of(Map.of("x.c", "#include <stddef.h>\n", "/usr/lib/gcc/x86_64-linux-gnu/9/include/stddef.h", "",
                "/usr/lib/gcc/x86_64-linux-gnu/12/include/stddef.h", "", "/usr/lib/gcc/x86_64-linux-gnu/x/include/stddef.h", ""))
                .run("gcc -c x.c");
        assertEquals(TreePath.of("/usr/lib/gcc/x86_64-linux-gnu/12/include/stddef.h"), result.included().get(0).file());
    }
}
