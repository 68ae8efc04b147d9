package depscope.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.tree.MemoryTree;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a source where no command is known. */
class GuessTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Function<String, Optional<TreePath>> NOTHING = any -> Optional.empty();

    private static ScanResult guess(MemoryTree tree, String source, Function<String, Optional<TreePath>> otherwise, String... directories) {
        return new Scanner(tree, new Resolver(tree), new Texts()).guess(TreePath.of(source), Stream.of(directories).map(TreePath::of).toList(),
                otherwise);
    }

    private static String shown(Map<String, String> files, String source) {
        return shown(Bench.of(files), source);
    }

    private static String shown(Bench bench, String source) {
        ScanResult result = bench.scanner().guess(Bench.WORK.resolve(source), List.of(Bench.WORK.child("i")), NOTHING);
        return Bench.shown(result) + (result.problems().isEmpty() ? "" : result.problems());
    }

    /** What a source and empty headers come to. */
    private static String scan(String source, String... headers) {
        Map<String, String> files = new HashMap<>(Map.of("x.c", source));
        Stream.of(headers).forEach(each -> files.put(each, ""));
        return shown(files, "x.c");
    }

    @Test
    void whatStandsUnderNoConditionIsCertain() {
        assertEquals("a.h i/i.h", shown(Map.of("x.c", "#include \"a.h\"\n", "a.h", "#include <i.h>\n", "i/i.h", ""), "x.c"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"defined U", "defined _KERNEL", "defined __GNUC__", "U > 1", "!U", "U(1, 2)", "1 U 1", "__GNUC__ >= 4", "__has_include(<a.h>)",
        "__has_attribute(x)", "defined __has_include", "__COUNTER__", "and", "true"})
    void whatTheSourcesDoNotDefineMayBeAMacro(String condition) {
        assertEquals("a.h? b.h?", scan("#if " + condition + "\n#include \"a.h\"\n#else\n#include \"b.h\"\n#endif\n", "a.h", "b.h"));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiterString = " is ", value = {"1 is a.h", "0 is b.h", "defined A is a.h", "A == 2 is a.h", "defined B is b.h", "F(A) > 2 is a.h",
        "U && 0 is b.h", "__LINE__ == 4 is a.h", "__INCLUDE_LEVEL__ is b.h"})
    void whatTheyDefineDecides(String condition, String expected) {
        assertEquals(expected, scan("#define A 2\n#define F(x) x + 1\n#undef B\n#if " + condition
                + "\n#include \"a.h\"\n#else\n#include \"b.h\"\n#endif\n", "a.h", "b.h"));
    }

    @ParameterizedTest
    @CsvSource({"x.c, a.h? b.h?", "x.cc, a.h", "x.S, a.h? b.h? d.bin", "x.s, d.bin", "none, a.h? b.h?"})
    void theLanguageIsTheNames(String name, String expected) {
        String source = "#if true and 1\n#include \"a.h\"\n#else\n#include \"b.h\"\n#endif\n.incbin \"d.bin\"\n";
        assertEquals(expected, shown(Map.of(name, source, "a.h", "", "b.h", "", "d.bin", ""), name));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"#ifndef A_H\n#define A_H\n#include \"b.h\"\n#endif\n", "#pragma once\n#include \"b.h\"\n", "#include \"b.h\"\n"})
    void aHeaderThatIsFirstReadInDoubtIsCertainLater(String header) {
        assertEquals("a.h b.h", shown(Map.of("x.c", "#ifdef U\n#include \"a.h\"\n#endif\n#include \"a.h\"\n", "a.h", header, "b.h", "#pragma once\n"), "x.c"));
    }

    @Test
    void aGuardThatIsAskedForBeforeItIsSeenMayBeAMacro() {
        assertEquals("b.h? a.h c.h", shown(Map.of("x.c", "#ifdef A_H\n#include \"b.h\"\n#endif\n#include \"a.h\"\n#ifdef A_H\n#include \"c.h\"\n#endif\n",
                "a.h", "#ifndef A_H\n#define A_H\n#endif\n", "b.h", "", "c.h", ""), "x.c"));
    }

    @Test
    void whatOneSourceSettlesIsOpenForTheNext() {
        Bench bench = Bench.of(Map.of("x.c", "#include \"a.h\"\n", "a.h", "#ifndef A_H\n#define A_H\n#endif\n",
                "y.c", "#ifdef A_H\n#include \"b.h\"\n#endif\n", "b.h", ""));
        assertEquals("a.h", shown(bench, "x.c"));
        assertEquals("b.h?", shown(bench, "y.c"));
    }

    @Test
    void aQuotedNameIsLookedForBesideItsIncluderFirst() {
        MemoryTree tree = MemoryTree.builder().file("/src/a.c", "#include \"h.h\"\n#include <h.h>\n", 0)
                .file("/src/h.h", "", 0).file("/inc/h.h", "", 0).build();
        assertEquals(List.of("/src/h.h 0", "/inc/h.h 15"), guess(tree, "/src/a.c", NOTHING, "/inc").included().stream()
                .map(each -> each.file() + " " + each.place()).toList());
    }

    @Test
    void theFirstDirectoryThatHasANameWins() {
        MemoryTree tree = MemoryTree.builder().file("/src/a.c", "#include <h.h>\n", 0)
                .file("/one/x.h", "", 0).file("/two/h.h", "", 0).file("/three/h.h", "", 0).build();
        assertEquals("[/two/h.h]", Bench.all(guess(tree, "/src/a.c", NOTHING, "/one", "/two", "/three")).toString());
    }

    @Test
    void linksMeetInTheFileTheyLeadTo() {
        MemoryTree tree = MemoryTree.builder().file("/src/a.c", "#include <machine/p.h>\n#include <p.h>\n", 0)
                .link("/obj/machine", "/inc", 0).file("/inc/p.h", "", 0).build();
        assertEquals("[/inc/p.h]", Bench.all(guess(tree, "/src/a.c", NOTHING, "/obj", "/inc")).toString());
    }

    @Test
    void aNameThatNoDirectoryHasIsAskedForAndElseTold() {
        MemoryTree tree = MemoryTree.builder().file("/src/a.c", "#include <known.h>\n#ifdef U\n#include \"gone.h\"\n#endif\n", 0)
                .file("/far/known.h", "#include <gone.h>\n", 0).build();
        ScanResult result = guess(tree, "/src/a.c", name -> name.equals("known.h") ? Optional.of(TreePath.of("/far/known.h")) : Optional.empty());
        assertEquals("[/far/known.h]", Bench.certain(result).toString());
        assertEquals(List.of("gone.h by known.h true", "gone.h by a.c false"), result.missing().stream()
                .map(each -> each.name() + " by " + each.by().name() + " " + each.certain()).toList());
    }

    @Test
    void whatIsAskedForIsAskedOfCommandsTooButForTheNextOfAName() {
        MemoryTree tree = MemoryTree.builder().file("/w/x.c", "#include <a.h>\n#if __has_include(<b.h>)\n#include \"b.h\"\n#endif\n", 1)
                .file("/far/a.h", "#include_next <a.h>\n", 1).file("/far/b.h", "", 1).build();
        Bench bench = Bench.of(tree);
        ScanResult result = bench.scanner().scan(bench.compilation("gcc -nostdinc -c x.c"), name -> Optional.of(TreePath.of("/far").child(name)));
        assertEquals("[/far/a.h, /far/b.h]", result.included().stream().map(ScanResult.Included::file).toList().toString());
        assertEquals("[a.h]", result.missing().stream().map(ScanResult.Missing::name).toList().toString());
    }

    @Test
    void aDirectoryIsNoAnswer() {
        MemoryTree tree = MemoryTree.builder().file("/src/a.c", "#include <a.h>\n", 0).build();
        assertEquals(1, guess(tree, "/src/a.c", any -> Optional.of(TreePath.of("/src"))).missing().size());
    }

    @Test
    void aSourceThatIsGoneIsAProblem() {
        assertEquals("[/src/a.c: no such source]", guess(MemoryTree.builder().build(), "/src/a.c", NOTHING).problems().toString());
    }

    @Test
    void circlesEnd() {
        Map<String, String> files = Map.of("x.c", "#include \"b.h\"\n#include \"x.c\"\n", "b.h", "#include \"b.h\"\n#include \"x.c\"\n");
        assertEquals("b.h[/w/b.h:1:1: includes nested deeper than 200]", assertTimeoutPreemptively(LONG, () -> shown(files, "x.c")));
    }

    /** Each header asks for names of its own and reads the next ones under them, some of them twice. */
    @ParameterizedTest(name = "guard: {0}")
    @ValueSource(strings = {"#ifndef H%1$d\n#define H%1$d\n%2$s#endif\n", "#pragma once\n%2$s", "%2$s"})
    void manyHeadersUnderManyNamesEnd(String guard) {
        Map<String, String> files = new HashMap<>(Map.of("x.c", "#include \"h0.h\"\n"));
        for (int i = 0; i < 150; i++) {
            StringBuilder body = new StringBuilder();
            for (int k = 1; k <= 4; k++) {
                body.append("#if defined(U").append(i).append(") && V").append(k).append(" > 2\n#define W").append(i * k).append("\n#include \"h")
                        .append(Math.min(150, i + k)).append(".h\"\n#endif\n");
            }
            files.put("h" + i + ".h", String.format(guard, i, body + "#include \"h" + (i + 1) + ".h\"\n"));
        }
        files.put("h150.h", "#include \"x.c\"\n");
        ScanResult result = assertTimeoutPreemptively(LONG, () -> Bench.of(files).scanner().guess(Bench.WORK.child("x.c"), List.of(), NOTHING));
        assertEquals(151, result.included().size());
    }

    @Test
    void onlyAFileWithSomethingInItCanBeRead() {
        MemoryTree tree = MemoryTree.builder().file("/src/a.c", "", 0).file("/src/b.c", "int x;\n", 0).directory("/src/d.c", 0).build();
        Scanner scanner = new Scanner(tree, new Resolver(tree), new Texts());
        assertFalse(scanner.canRead(TreePath.of("/src/a.c")));
        assertTrue(scanner.canRead(TreePath.of("/src/b.c")));
        assertFalse(scanner.canRead(TreePath.of("/src/d.c")));
        assertFalse(scanner.canRead(TreePath.of("/src/none.c")));
    }
}
