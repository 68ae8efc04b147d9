package depscope.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.tree.MemoryTree;
import depscope.tree.TreePath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sources that are cut off, random, endless or huge: nothing is thrown, and an end is found. */
class HardSourcesTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String SAMPLE = """
            /* c */ #ifndef A_H // g
            #define A_H \\
              1
            # include <a.h>
            #include_next "x.c"
            #define F(x, ...) x ## 1 #x __VA_OPT__(+) , ## __VA_ARGS__
            #if F(U, 2) + (1 ? 0x1fu : 'c') && __has_include(<a.h>) || defined(U)
            #  import F(a)
            #elifdef U
            const char *s = u8R"z( )" )z" "\\"";
            #pragma push_macro("U")
            .incbin "a.h"
            asm volatile (" " ".incbin \\"a.h\\"");
            #else
            #error don't
            #endif
            #endif
            """;

    /** Scans each text as a source of its own, in C, in assembler and with no command. */
    private static void scan(List<byte[]> texts) {
        MemoryTree.Builder tree = MemoryTree.builder().file("/w/a.h", "", 1);
        for (int i = 0; i < texts.size(); i++) {
            tree.file(TreePath.of("/w/x" + i + ".c"), texts.get(i), 1);
        }
        Bench bench = Bench.of(tree.build());
        for (int i = 0; i < texts.size(); i++) {
            String source = "x" + i + ".c";
            assertNotNull(bench.run("gcc -I. -c " + source, Set.of("U")));
            assertNotNull(bench.run("gcc -x assembler-with-cpp -I. -c " + source, Set.of("U")));
            assertNotNull(bench.scanner().guess(Bench.WORK.child(source), List.of(Bench.WORK), any -> Optional.empty()));
        }
    }

    @Test
    void everyPrefix() {
        byte[] text = SAMPLE.getBytes(StandardCharsets.ISO_8859_1);
        List<byte[]> texts = new ArrayList<>();
        for (int length = 0; length <= text.length; length++) {
            texts.add(Arrays.copyOf(text, length));
        }
        scan(texts);
    }

    @Test
    void everyByteChanged() {
        byte[] text = SAMPLE.getBytes(StandardCharsets.ISO_8859_1);
        List<byte[]> texts = new ArrayList<>();
        for (int i = 0; i < text.length; i++) {
            for (char c : "\n\\\"'/*#(),\u0000\u00ff".toCharArray()) {
                byte[] changed = text.clone();
                changed[i] = (byte) c;
                texts.add(changed);
            }
        }
        scan(texts);
    }

    @Test
    void randomBytesAndRandomPieces() {
        Random random = new Random(7);
        List<String> pieces = List.of("#", "include", "if", "define", "endif", "elif", "else", "\n", "\n", " ", "\"", "<", ">", "'", "\\",
                "/*", "*/", "//", "(", ")", ",", "##", "...", "A", "B", "defined", "__VA_ARGS__", "__VA_OPT__", "__has_include", "R\"(", "&&", "?",
                ":", "1", "-", "#if ", "#define A", "\n#include ");
        List<byte[]> texts = new ArrayList<>();
        for (int round = 0; round < 10_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i >= 0; i--) {
                text.append(random.nextInt(10) == 0 ? String.valueOf((char) random.nextInt(256)) : pieces.get(random.nextInt(pieces.size())));
            }
            texts.add(text.toString().getBytes(StandardCharsets.ISO_8859_1));
        }
        scan(texts);
    }

    @Test
    void circlesEnd() {
        ScanResult result = assertTimeoutPreemptively(LONG, () -> Bench.of(Map.of("x.c", "#include \"a.h\"\n",
                "a.h", "#include \"b.h\"\n#include \"b.h\"\n", "b.h", "#include \"a.h\"\n#include \"c.h\"\n#include \"a.h\"\n", "c.h", "\n"))
                .run("gcc -nostdinc -c x.c"));
        assertEquals("a.h b.h c.h", Bench.shown(result));
        assertTrue(result.problems().stream().anyMatch(each -> each.message().contains("deeper than 200")), result.problems()::toString);
        assertEquals(1, result.problems().get(0).line());
    }

    @Test
    void aSourceThatIncludesItself() {
        assertEquals("", Bench.shown(assertTimeoutPreemptively(LONG, () -> Bench.scan("#include \"x.c\"\n#include __FILE__\n#include \"x.c\"\n"))));
    }

    @Test
    void includesThatDoubleAtEachLevelEnd() {
        Map<String, String> files = new HashMap<>(Map.of("x.c", "#include \"h0.h\"\n"));
        for (int i = 0; i < 150; i++) {
            files.put("h" + i + ".h", "#include \"h" + (i + 1) + ".h\"\n".repeat(2) + "#ifdef U\n#include \"h" + (i + 2) + ".h\"\n#endif\n");
        }
        files.put("h150.h", "int x;\n");
        files.put("h151.h", "");
        ScanResult result = assertTimeoutPreemptively(LONG, () -> Bench.of(files).run("gcc -nostdinc -c x.c", Set.of("U")));
        assertEquals(152, result.included().size());
        assertEquals("includes without end", result.problems().get(0).message());
    }

    @Test
    void guardedHeadersUnderManyUnknownsEnd() {
        Map<String, String> files = new HashMap<>();
        StringBuilder source = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            StringBuilder text = new StringBuilder("#ifndef H" + i + "\n#define H" + i + "\n");
            for (int k = 1; k <= 5; k++) {
                text.append("#ifdef U").append(k).append("\n#include \"h").append((i + k) % 60).append(".h\"\n#endif\n");
            }
            files.put("h" + i + ".h", text + "#endif\n");
            source.append("#ifdef V").append(i).append("\n#include \"h").append(i).append(".h\"\n#endif\n");
        }
        files.put("x.c", source.toString());
        Set<String> unknown = new HashSet<>(Set.of("U1", "U2", "U3", "U4", "U5"));
        for (int i = 0; i < 60; i++) {
            unknown.add("V" + i);
        }
        ScanResult result = assertTimeoutPreemptively(LONG, () -> Bench.of(files).run("gcc -nostdinc -c x.c", unknown));
        assertEquals(60, result.included().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"#define A A A\n#define B A A\n#if B\n#endif\n",
        "#define A(x) x x x x x x x x x x\n#if A(A(A(A(A(A(A(A(A(1)))))))))\n#endif\n"})
    void macrosThatGrowWithoutEnd(String source) {
        assertTimeoutPreemptively(LONG, () -> assertTrue(Bench.scan(source + "#include \"a.h\"\n", "a.h").included().get(0).certain()));
    }

    @Test
    void nestingOfAnyDepth() {
        int deep = 100_000;
        assertTimeoutPreemptively(LONG, () -> {
            assertEquals("a.h", Bench.shown(Bench.scan("#if 1\n".repeat(deep) + "#include \"a.h\"\n" + "#endif\n".repeat(deep), "a.h")));
            assertNotNull(Bench.scan("#if " + "(".repeat(deep) + "1" + ")".repeat(deep) + "\n#endif\n"));
            assertNotNull(Bench.scan("#if " + "!".repeat(deep) + "1\n#endif\n"));
            assertNotNull(Bench.scan("#if " + "1 ? 1 : ".repeat(deep) + "1\n#endif\n"));
            assertNotNull(Bench.scan("#define A(x) x\n#if " + "A(".repeat(deep) + "1" + ")".repeat(deep) + "\n#endif\n"));
            assertNotNull(Bench.scan("#define X " + "(".repeat(deep) + "\n#define R R\"(\n" + "x = R\"(\n".repeat(1000)));
            assertNotNull(Bench.scan("asm(" + "\".incbin \\\"a\\\"\"\n".repeat(deep) + ");\n"));
            assertNotNull(Bench.scan("'a".repeat(deep) + "\n" + "1'".repeat(deep) + "\n" + "/\\\n".repeat(deep)));
        });
    }

    @Test
    void aHeaderOfFiftyMegabytes() {
        StringBuilder text = new StringBuilder(51 << 20);
        text.append("#ifndef BIG_H\n#define BIG_H\n");
        for (int i = 0; text.length() < 50 << 20; i++) {
            text.append("#define REGISTER_NUMBER_").append(i).append("__SHIFT 0x").append(i).append(" /* of the chip */\n");
        }
        byte[] bytes = text.append("#include \"a.h\"\n#endif\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        MemoryTree tree = MemoryTree.builder().file("/w/x.c", "#include \"big.h\"\n#include \"big.h\"\n", 1)
                .file(TreePath.of("/w/big.h"), bytes, 1).file("/w/a.h", "", 1).build();
        ScanResult result = assertTimeoutPreemptively(LONG, () -> Bench.of(tree).run("gcc -nostdinc -c x.c"));
        assertEquals("big.h a.h", Bench.shown(result));
    }
}
