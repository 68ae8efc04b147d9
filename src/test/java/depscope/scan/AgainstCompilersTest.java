package depscope.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import depscope.tree.TreePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The compilers are the judges: what {@code -M} lists is what the scan must find. */
class AgainstCompilersTest {
    private static final int TREES = 120;

    @TempDir
    Path directory;

    /** What the compiler lists with {@code -M} or {@code -MM}; empty if it refuses the source. */
    private Set<TreePath> listed(List<String> command, String option) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(command);
        words.add(1, option);
        Path out = directory.resolve("deps");
        Process process = new ProcessBuilder(words).directory(directory.toFile()).redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        if (process.waitFor() != 0) {
            return Set.of();
        }
        String text = Files.readString(out, StandardCharsets.ISO_8859_1).replace("\\\n", " ");
        Set<TreePath> found = new TreeSet<>();
        for (String word : text.substring(text.indexOf(':') + 1).trim().split("\\s+")) {
            found.add(TreePath.of(directory.resolve(word).toRealPath().toString()));
        }
        return found;
    }

    private static void assumeRuns(String compiler) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(compiler, "--version").redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            assumeTrue(process.waitFor() == 0, compiler + " does not run here");
        } catch (IOException e) {
            assumeTrue(false, compiler + " is not installed");
        }
    }

    private static Set<TreePath> read(Set<TreePath> files, ScanResult result) {
        Set<TreePath> all = new TreeSet<>(files);
        all.add(result.source());
        return all;
    }

    /** Without what is only asked for, which gcc does not list. */
    private static ScanResult asListedBy(String compiler, ScanResult result) {
        return compiler.startsWith("clang") ? result : Bench.only(result, each -> each.via() != ScanResult.Via.ASKED);
    }

    @ParameterizedTest(name = "{0}, seeds from {1}")
    @CsvSource({"gcc, 1, false", "gcc, 10001, true", "clang, 20001, false", "clang, 30001, true", "g++, 40001, true"})
    void randomTrees(String compiler, long firstSeed, boolean questions) throws IOException, InterruptedException {
        assumeRuns(compiler);
        againstTrees(compiler, firstSeed, questions, "-M", "-I");
    }

    @ParameterizedTest(name = "{0}, seeds from {1}")
    @CsvSource({"gcc, 50001, -isystem", "clang, 60001, -isystem", "gcc, 70001, -idirafter", "clang, 80001, -idirafter"})
    void randomTreesWithoutSystemHeaders(String compiler, long firstSeed, String option) throws IOException, InterruptedException {
        assumeRuns(compiler);
        againstTrees(compiler, firstSeed, false, "-MM", option);
    }

    private void againstTrees(String compiler, long firstSeed, boolean questions, String listing, String option)
            throws IOException, InterruptedException {
        int compared = 0;
        int quirks = 0;
        for (long seed = firstSeed; seed < firstSeed + TREES; seed++) {
            Path tree = Files.createDirectories(directory.resolve("t" + seed));
            Files.createDirectories(tree.resolve("d1"));
            Files.createDirectories(tree.resolve("d2"));
            for (Map.Entry<String, String> file : Trees.of(seed, questions).entrySet()) {
                Files.writeString(tree.resolve(file.getKey()), file.getValue());
            }
            String t = "t" + seed;
            List<String> command = List.of(compiler, "-I", t, option, t + "/d1", "-iquote", t + "/d2", "-idirafter", t + "/d2",
                    "-DU1", "-DU2=2", "-c", t + "/x.c");
            Set<TreePath> listed = listed(command, listing);
            if (listed.isEmpty()) {
                continue;
            }
            compared++;
            ScanResult all = Bench.on(directory).run(String.join(" ", command));
            ScanResult result = asListedBy(compiler, listing.equals("-M") ? all : Bench.only(all, each -> !each.system()));
            Set<TreePath> read = read(Bench.certain(result), result);
            if (compiler.equals("gcc") && listing.equals("-MM") && read.containsAll(listed)) {
                quirks += listed.size() < read.size() ? 1 : 0;
            } else {
                assertEquals(listed, read, () -> command + "\n" + result.problems());
            }
            assertEquals(Bench.certain(result), Bench.all(result), "all is known");
        }
        // What a system header includes too, and the user's own, gcc may leave out.
        assertTrue(quirks <= compared / 10, quirks + " of " + compared);
        assertTrue(compared > TREES / 4, "only " + compared + " trees compile");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "gcc -c x.c", "gcc -O2 -c x.c", "gcc -std=c99 -c x.c", "gcc -ansi -c x.c", "gcc -D_GNU_SOURCE -D_FORTIFY_SOURCE=2 -O2 -c x.c",
        "gcc -march=native -mavx2 -c x.c", "gcc -fno-builtin -ffreestanding -c x.c", "gcc -pthread -fPIC -c x.c",
        "g++ -c y.cc", "g++ -O2 -std=c++20 -c y.cc", "g++ -std=c++11 -c y.cc", "clang -c x.c", "clang -O2 -std=gnu11 -c x.c",
        "clang++ -c y.cc", "clang++ -std=c++20 -c y.cc", "gcc -c z.S", "clang -c z.S", "gcc -nostdinc -c z.S"})
    void systemHeaders(String line) throws IOException, InterruptedException {
        List<String> command = Arrays.asList(line.split(" "));
        assumeRuns(command.get(0));
        String headers = "#include <stdio.h>\n#include <stdlib.h>\n#include <string.h>\n#include <limits.h>\n#include <stdint.h>\n"
                + "#include <sys/types.h>\n#include <errno.h>\n#include <math.h>\n#include <signal.h>\n#include <stdarg.h>\n";
        Files.writeString(directory.resolve("x.c"), headers + "#include <pthread.h>\n#include <sys/socket.h>\n");
        Files.writeString(directory.resolve("y.cc"), headers + "#include <map>\n#include <string>\n#include <thread>\n#include <algorithm>\n");
        Files.writeString(directory.resolve("z.S"), "#ifdef __ASSEMBLER__\n#include \"a.h\"\n#endif\n# don't\n");
        Files.writeString(directory.resolve("a.h"), "");
        Set<TreePath> listed = listed(command, "-M");
        assumeTrue(!listed.isEmpty(), "the compiler refuses the source here");
        ScanResult result = asListedBy(command.get(0), Bench.on(directory).run(line));
        Set<TreePath> certain = read(Bench.certain(result), result);
        assertEquals(listed(command, "-MM"), read(Bench.all(Bench.only(result, each -> !each.system())), result));
        assertTrue(read(Bench.all(result), result).containsAll(listed), () -> "lacks " + minus(listed, Bench.all(result)));
        assertTrue(listed.containsAll(certain), () -> "makes up " + minus(certain, listed));
        assertEquals(List.of(), result.problems());
    }

    private static Set<TreePath> minus(Set<TreePath> one, Set<TreePath> two) {
        Set<TreePath> rest = new TreeSet<>(one);
        rest.removeAll(two);
        return rest;
    }
}
