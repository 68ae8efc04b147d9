package depscope.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depscope.tree.MemoryTree;
import depscope.tree.TreePath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationTest {
    private static String shown(Map<String, String> files, String command, String... unknown) {
        return Bench.shown(Bench.of(files).run(command, Set.of(unknown)));
    }

    private static String c(Map<String, String> files, String... unknown) {
        return shown(files, "gcc -nostdinc -c x.c", unknown);
    }

    @Test
    void followsIncludesInOrder() {
        assertEquals("a.h b.h c.h", c(Map.of("x.c", "#include \"a.h\"\n#include \"c.h\"\n", "a.h", "#include \"b.h\"\n",
                "b.h", "", "c.h", "#include \"b.h\"\n")));
    }

    @Test
    void takesTheBranchThatIsTrueAndNoOther() {
        assertEquals("b.h", c(Map.of("x.c", """
                #define A 2
                #if A == 1
                #include "a.h"
                #elif A == 2
                #include "b.h"
                #elif A == 2
                #include "c.h"
                #else
                #include "d.h"
                #endif
                """, "a.h", "", "b.h", "", "c.h", "", "d.h", "")));
    }

    @Test
    void whatIsUnderTheUnknownIsPossible() {
        assertEquals("a.h? b.h? c.h", c(Map.of("x.c", """
                #ifdef U
                #include "a.h"
                #else
                #include "b.h"
                #endif
                #include "c.h"
                """, "a.h", "", "b.h", "", "c.h", ""), "U"));
    }

    @Test
    void afterATrueElifNothingIsPossible() {
        assertEquals("a.h? b.h?", c(Map.of("x.c", """
                #ifdef U
                #include "a.h"
                #elif 1
                #include "b.h"
                #else
                #include "c.h"
                #endif
                """, "a.h", "", "b.h", "", "c.h", ""), "U"));
    }

    @Test
    void aMacroOfOneBranchIsMaybeAndOfBothIsDefined() {
        String source = """
                #ifdef U
                #define ONE 1
                #define BOTH 1
                #define DIFFERS 1
                #else
                #define BOTH 1
                #define DIFFERS 2
                #endif
                #ifdef ONE
                #include "one.h"
                #endif
                #if BOTH == 1
                #include "both.h"
                #endif
                #ifdef DIFFERS
                #include "defined.h"
                #endif
                #if DIFFERS == 1
                #include "differs.h"
                #endif
                """;
        assertEquals("one.h? both.h defined.h differs.h?",
                c(Map.of("x.c", source, "one.h", "", "both.h", "", "defined.h", "", "differs.h", ""), "U"));
    }

    @Test
    void aGuardedHeaderThatMayHaveBeenReadIsReadThenOrNow() {
        Map<String, String> files = Map.of("x.c", """
                #ifdef U
                #include "a.h"
                #endif
                #include "a.h"
                #if A == 1
                #include "c.h"
                #endif
                """, "a.h", "#ifndef A_H\n#define A_H\n#define A 1\n#include \"b.h\"\n#endif\n", "b.h", "#pragma once\n", "c.h", "");
        assertEquals("a.h b.h c.h", c(files, "U"));
    }

    @Test
    void butWhatItReadsOnlyInOneOfTheCasesIsPossible() {
        Map<String, String> files = Map.of("x.c", """
                #ifdef U
                #include "a.h"
                #endif
                #define Z
                #include "a.h"
                #ifdef B
                #include "c.h"
                #endif
                """, "a.h", "#ifndef A_H\n#define A_H\n#ifdef Z\n#define B\n#include \"b.h\"\n#endif\n#endif\n", "b.h", "", "c.h", "");
        assertEquals("a.h b.h? c.h?", c(files, "U"));
    }

    @Test
    void whatItAsksForOnlyInOneOfTheCasesIsPossibleToo() {
        Map<String, String> files = Map.of("x.c", "#ifdef U\n#include \"a.h\"\n#endif\n#define Z\n#include \"a.h\"\n",
                "a.h", "#pragma once\n#ifdef Z\n#if __has_include(\"b.h\")\n#endif\n#endif\n", "b.h", "");
        assertEquals("a.h b.h?", c(files, "U"));
    }

    @Test
    void pragmaOnceAndImportAreReadOnce() {
        assertEquals("a.h b.h", c(Map.of("x.c", "#include \"a.h\"\n#define TWO\n#include \"a.h\"\n#include \"l/../a.h\"\n"
                + "#import \"b.h\"\n#import \"b.h\"\n", "a.h", "#pragma once\n#ifdef TWO\n#include \"c.h\"\n#endif\n",
                "b.h", "#ifdef B\n#include \"c.h\"\n#endif\n#define B\n", "c.h", "", "l/x", "")));
    }

    @Test
    void aFileWithoutGuardIsReadEachTime() {
        assertEquals("a.h c.h", c(Map.of("x.c", "#include \"a.h\"\n#define TWO\n#include \"a.h\"\n",
                "a.h", "#ifdef TWO\n#include \"c.h\"\n#endif\n", "c.h", "")));
    }

    @Test
    void aMacroNamesAHeader() {
        assertEquals("a.h s/b.h c.h d.h",
                shown(Map.of("x.c", """
                #define A "a.h"
                #define IN(d, f) <d/f>
                #define STR(x) STR_(x)
                #define STR_(x) #x
                #define NAME d
                #include A
                #include IN(s, b.h)
                #include STR(c.h)
                #include STR(NAME.h)
                """, "a.h", "", "s/b.h", "", "c.h", "", "d.h", ""), "gcc -nostdinc -I. -c x.c"));
    }

    @Test
    void searchesAsTheOptionsSay() {
        Map<String, String> files = Map.of("src/x.c", "#include \"a.h\"\n#include <a.h>\n#include \"q.h\"\n#include <s.h>\n",
                "src/a.h", "", "i/a.h", "", "q/q.h", "", "q/s.h", "", "s/s.h", "#include_next <s.h>\n", "after/s.h", "");
        assertEquals("src/a.h i/a.h q/q.h s/s.h after/s.h",
                shown(files, "gcc -nostdinc -iquote q -idirafter after -isystem s -Ii -I gone -c src/x.c"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"gcc -iquote q -isystem q -Ii, i/a.h", "gcc -iquote q -idirafter q -Ii, i/a.h", "gcc -iquote q -Ii -Iq, q/a.h",
        "clang -iquote q -isystem q -Ii, q/a.h", "gcc -Iq -isystem q -Ii, i/a.h", "clang -Iq -isystem q -Ii, i/a.h"})
    void aDirectoryThatIsTheSystemsTooIsSearchedAsThat(String command, String expected) {
        assertEquals(expected, shown(Map.of("x.c", "#include \"a.h\"\n", "q/a.h", "", "i/a.h", ""), command + " -nostdinc -c x.c"));
    }

    @Test
    void looksBesideTheLinkAndNotBesideTheFile() {
        MemoryTree tree = MemoryTree.builder().file("/w/x.c", "#include \"l/a.h\"\n", 1).file("/w/real/a.h", "#include \"b.h\"\n", 1)
                .file("/w/real/b.h", "", 1).file("/w/l/b.h", "", 1).link("/w/l/a.h", "../real/a.h", 1).build();
        assertEquals("real/a.h l/b.h", Bench.shown(Bench.of(tree).run("gcc -nostdinc -c x.c")));
    }

    @Test
    void commandFilesComeFirst() {
        Map<String, String> files = Map.of("x.c", "#ifdef A\n#include \"c.h\"\n#endif\n", "m.h", "", "c.h", "",
                "a.h", "#if __INCLUDE_LEVEL__ == 1\n#define A\n#endif\n");
        ScanResult result = Bench.of(files).run("gcc -nostdinc -include a.h -imacros m.h -c x.c");
        assertEquals("m.h a.h c.h", Bench.shown(result));
        assertEquals(ScanResult.Via.COMMAND, result.included().get(1).via());
        assertEquals(-1, result.included().get(1).place());
    }

    @Test
    void definesAndUndefinesInTheirOrder() {
        Map<String, String> files = Map.of("x.c", "#if A == 2 && !defined(B) && C == 1 && F(3) == 4\n#include \"a.h\"\n#endif\n", "a.h", "");
        assertEquals("a.h", shown(files, "gcc -nostdinc -DA=1 -UA -DA=2 -DB -U B -D C '-DF(x)=x+1' -c x.c"));
    }

    @Test
    void tellsTheChain() {
        ScanResult result = Bench.of(Map.of("x.c", "int x;\n#include \"a.h\"\n", "a.h", "\n\n#include \"b.h\"\n", "b.h", ""))
                .run("gcc -nostdinc -c x.c");
        assertEquals(List.of("/w/x.c@7 a.h", "/w/a.h@2 b.h"), result.chain(TreePath.of("/w/b.h")).stream()
                .map(each -> each.by() + "@" + each.place() + " " + each.file().name()).toList());
        assertEquals(List.of(), result.chain(TreePath.of("/w/x.c")));
    }

    @Test
    void tellsWhatIsMissing() {
        ScanResult result = Bench.of(Map.of("x.c", "#include \"a.h\"\n#ifdef U\n#include <b.h>\n#endif\n#include U\n"))
                .run("gcc -nostdinc -include c.h -c x.c", Set.of("U"));
        assertEquals(List.of("c.h true -1", "a.h true 0", "b.h false 24", "U false 46"), result.missing().stream()
                .map(each -> each.name() + " " + each.certain() + " " + each.place()).toList());
    }

    @Test
    void aSourceThatIsGoneIsAProblem() {
        assertEquals("[/w/x.c: no such source]", Bench.of(Map.of()).run("gcc -c x.c").problems().toString());
    }

    @Test
    void aFileThatCannotBeReadIsAProblemAndIncluded() {
        MemoryTree tree = MemoryTree.builder().file("/w/x.c", "#include \"a.h\"\n", 1).unreadableFile("/w/a.h", 1).build();
        ScanResult result = Bench.of(tree).run("gcc -nostdinc -c x.c");
        assertEquals("a.h", Bench.shown(result));
        assertEquals("[/w/a.h: permission denied]", result.problems().toString());
    }

    @Test
    void assemblersReadTheirOwn() {
        Map<String, String> files = Map.of("x.S", "#include \"a.h\"\n#ifdef __ASSEMBLER__\n.include \"i.inc\"\n#else\n.incbin \"no\"\n#endif\n",
                "a.h", "", "i.inc", ".incbin \"b.bin\"\n", "b.bin", "#include \"no\"\n", "no", "", "x.s", "#include \"a.h\"\n.incbin \"b.bin\"\n");
        assertEquals("a.h i.inc b.bin", shown(files, "gcc -nostdinc -c x.S"));
        assertEquals("b.bin", shown(files, "gcc -nostdinc -c x.s"));
    }

    @Test
    void anAsmReadsItsOwn() {
        ScanResult result = Bench.of(Map.of("s/x.c", "#ifdef U\nasm(\".incbin \\\"d/a.bin\\\"\");\n#endif\nasm(\".incbin \\\"i.bin\\\"\");\n.incbin \"no\"\n",
                "d/a.bin", "", "i/i.bin", "#include \"no\"\n", "no", "")).run("gcc -nostdinc -Ii -c s/x.c", Set.of("U"));
        assertEquals("d/a.bin? i/i.bin", Bench.shown(result));
        assertEquals(ScanResult.Via.ASSEMBLER, result.included().get(0).via());
    }

    @Test
    void pushedMacrosComeBack() {
        assertEquals("a.h", c(Map.of("x.c", """
                #define A 1
                #pragma push_macro("A")
                #undef A
                #pragma pop_macro("A")
                #ifdef A
                #include "a.h"
                #endif
                """, "a.h", "")));
    }

    @Test
    void askedForIsTold() {
        ScanResult result = Bench.scan("#if __has_include(\"a.h\") && 0\n#endif\n", "a.h");
        assertEquals(ScanResult.Via.ASKED, result.included().get(0).via());
    }

    @Test
    void ofAnUnknownCompilerReservedNamesAreUnknownButGuardsAreNot() {
        Map<String, String> files = Map.of("x.c", "#include \"a.h\"\n#ifdef __weird__\n#include \"b.h\"\n#endif\n#ifdef plain\n#include \"b.h\"\n#endif\n",
                "a.h", "#ifndef _A_H\n#define _A_H\n#include \"c.h\"\n#endif\n", "b.h", "", "c.h", "");
        assertEquals("a.h c.h b.h?", shown(files, "clang --target=riscv64-unknown-elf -nostdinc -c x.c"));
    }

    @Test
    void aGuardThatIsFirstSeenInDoubtIsNoMacroOfTheCompilersEither() {
        Map<String, String> files = Map.of("x.c", "#ifdef plain\n#else\n#ifdef __weird__\n#include \"a.h\"\n#endif\n#include \"a.h\"\n#endif\n",
                "a.h", "#ifndef _A_H\n#define _A_H\n#include \"b.h\"\n#endif\n", "b.h", "");
        assertEquals("a.h b.h", shown(files, "clang --target=riscv64-unknown-elf -nostdinc -c x.c"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"gcc, defined __linux__ && defined __GNUC__ && !defined __clang__ && __SIZEOF_POINTER__ == 8",
        "gcc -m32, defined __i386__ && __SIZEOF_POINTER__ == 4", "aarch64-linux-gnu-gcc, defined __aarch64__ && !defined __x86_64__",
        "clang --target=x86_64-unknown-freebsd15.0, defined __FreeBSD__ && defined __clang__ && !defined __linux__ && __FreeBSD__ >= 9",
        "clang --target=i386-unknown-freebsd14, defined __FreeBSD__ && __SIZEOF_LONG__ == 4",
        "clang --target=aarch64-unknown-freebsd15, defined __aarch64__ && defined __FreeBSD__",
        "x86_64-portbld-freebsd14-gcc, defined __FreeBSD__ && !defined __linux__ && defined __GNUC__",
        "gcc -x assembler-with-cpp, defined __ASSEMBLER__", "gcc -O2, defined __OPTIMIZE__ && !defined __NO_INLINE__",
        "gcc -std=c99, __STDC_VERSION__ == 199901L && !defined linux && defined __STRICT_ANSI__", "gcc -std=gnu11, __STDC_VERSION__ == 201112L && defined linux",
        "g++ -std=c++11, __cplusplus == 201103L", "gcc -ffreestanding, __STDC_HOSTED__ == 0", "gcc -mno-sse, !defined __SSE__",
        "gcc -mcmodel=kernel, defined __code_model_kernel__", "clang, __has_feature(c_atomic) && !__has_feature(address_sanitizer)"})
    void compilersDefineWhatTheTablesSay(String command, String condition) {
        assertEquals("a.h", shown(Map.of("x.c", "#if " + condition + "\n#include \"a.h\"\n#endif\n", "a.h", ""), command + " -nostdinc -c x.c"));
    }

    @Test
    void theChoiceOfAProcessorLeavesItsFeaturesOpen() {
        assertEquals("a.h?", shown(Map.of("x.c", "#ifdef __AVX2__\n#include \"a.h\"\n#endif\n", "a.h", ""), "gcc -march=native -nostdinc -c x.c"));
    }
}
