package depscope.rebuild;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import depscope.survey.Survey;
import depscope.survey.TestTrees;
import depscope.tree.TreePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two of the sample trees, built anew from their sources by bmake, mkdep and gcc, and the live make asked
 * about them. Skipped, with the reason, where that cannot be done.
 */
class RebuildSamplesTest {
    /** One with mkdep's one record, one with the compiler's many. */
    private static final List<String> TREES = List.of("vmm-r273214-edited", "vmm-today");
    private static final int ASKED = 6;

    @TempDir
    static Path directory;

    record Run(int status, List<String> lines) {
    }

    @BeforeAll
    static void rebuild() throws Exception {
        for (String tool : List.of("bash", "bmake", "mkdep", "gcc", "ld", "nm", "objcopy", "unshare")) {
            assumeTrue(LiveMake.isInstalled(tool), tool + " is not installed");
        }
        List<String> command = new ArrayList<>(List.of("bash", TestTrees.SAMPLES.resolve("rebuild").toString(),
                "--to", directory.toString()));
        command.addAll(TREES);
        Run run = run(command);
        assumeTrue(run.status != 77, () -> String.join(" ", run.lines));
        assertEquals(0, run.status, () -> String.join("\n", run.lines));
    }

    private static Run run(List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(directory, "output", "");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        if (!process.waitFor(300, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("no end to " + command);
        }
        return new Run(process.exitValue(), Files.readAllLines(output));
    }

    /** Some of the tree's files that can be edited, others every time the sources change, and the header of the story. */
    private static Set<String> files(String tree) throws IOException {
        Path root = directory.resolve(tree);
        List<String> all;
        try (Stream<Path> found = Files.walk(root.resolve("usr"))) {
            all = found.filter(Files::isRegularFile).map(p -> "/" + root.relativize(p))
                    .filter(p -> !p.matches(".*/(\\.[^/]*|export_syms|[^/]*\\.ko[^/]*)")).sorted().collect(Collectors.toList());
        }
        Collections.shuffle(all, new Random(all.hashCode()));
        Set<String> files = new TreeSet<>(all.subList(0, ASKED));
        files.add("/usr/src/sys/amd64/vmm/intel/vmx.h");
        return files;
    }

    private static Set<String> asked(String tree, String... files) throws Exception {
        List<String> command = new ArrayList<>(List.of("bash", TestTrees.SAMPLES.resolve("ask-make").toString(),
                directory.resolve(tree).toString()));
        command.addAll(List.of(files));
        Run run = run(command);
        assertEquals(0, run.status, () -> String.join("\n", run.lines));
        return new TreeSet<>(run.lines);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vmm-r273214-edited", "vmm-today"})
    void theLiveMakeSaysTheSame(String tree) throws Exception {
        Set<String> files = files(tree);
        Set<String> anyway = asked(tree);
        Map<String, Set<String>> said = new TreeMap<>();
        for (String file : files) {
            Set<String> targets = asked(tree, file);
            targets.removeAll(anyway);
            said.put(file, targets);
        }
        try (Survey survey = TestTrees.open(directory.resolve(tree))) {
            assertEquals(anyway, TestTrees.alreadyOutOfDate(survey));
            assertEquals(said, TestTrees.whatIf(survey, files, target -> true));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vmm-r273214-edited", "vmm-today"})
    void theTreesAreThoseThatWereBuilt(String tree) throws Exception {
        // Another compiler or make may well write other records; then only what follows from them is compared.
        Run compiler = run(List.of("gcc", "-dumpfullversion"));
        assumeTrue(compiler.lines.equals(List.of("12.2.0")), "the trees were built with gcc 12.2.0, not " + compiler.lines);
        Path committed = TestTrees.SAMPLES.resolve(tree);
        List<Path> files;
        try (Stream<Path> found = Files.walk(committed)) {
            files = found.filter(Files::isRegularFile).map(committed::relativize).sorted().toList();
        }
        for (Path file : files) {
            assertArrayEquals(Files.readAllBytes(committed.resolve(file)), Files.readAllBytes(directory.resolve(tree).resolve(file)),
                    file.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/usr/src/sys/amd64/vmm/intel/vmx.h /usr/src/sys/sys/bus.h",
        "/usr/src/sys/amd64/vmm/x86.c /usr/obj/usr/src/sys/modules/vmm/vmx_assym.h"})
    void severalFilesEditedTogetherAreOneEditToMakeToo(String files) throws Exception {
        Set<String> said = asked("vmm-today", files.split(" "));
        said.removeAll(asked("vmm-today"));
        try (Survey survey = TestTrees.open(directory.resolve("vmm-today"))) {
            List<Integer> nodes = Stream.of(files.split(" ")).map(f -> survey.graph().find(TreePath.of(f))).toList();
            assertEquals(said, survey.whatIf(nodes).rebuilt().stream().map(r -> TestTrees.path(survey, r.target()))
                    .collect(Collectors.toCollection(TreeSet::new)));
        }
    }
}
