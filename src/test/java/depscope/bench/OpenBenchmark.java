package depscope.bench;

import depscope.rebuild.Impact;
import depscope.survey.Progress;
import depscope.survey.Survey;
import depscope.survey.SurveyOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Opening and what-if on a tree of GENERIC's size: one made up, or the one in a directory given as
 * {@code -p tree=DIR} (unpacked, with its root there; objects in its {@code usr/obj}, if there is one). {@code coldOpen} is the first in a new JVM, as a
 * command sees it; {@code cat} reads the same records with cat(1), for comparison in the same run.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class OpenBenchmark {
    /** A tree on disk. */
    @State(Scope.Benchmark)
    public static class Tree {
        @Param("generated")
        private String tree;

        private Path root;

        @Setup(Level.Trial)
        public void write() throws IOException {
            root = tree.equals("generated") ? Files.createTempDirectory("depscope-bench") : Path.of(tree);
            if (tree.equals("generated")) {
                new GeneratedTree(root).write();
            }
        }

        private Survey open() throws IOException {
            return Survey.open(objects().toString(), new SurveyOptions(Optional.of(root.toString()), true,
                    System.currentTimeMillis() * 1_000_000L), Progress.NONE);
        }

        private Path objects() {
            Path objects = root.resolve("usr/obj");
            return Files.isDirectory(objects) ? objects : root;
        }

        @TearDown(Level.Trial)
        public void remove() throws IOException {
            if (tree.equals("generated")) {
                try (Stream<Path> files = Files.walk(root)) {
                    files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
                }
            }
        }
    }

    /** A tree that was opened, and the header that most targets need. */
    @State(Scope.Benchmark)
    public static class Opened {
        private Survey survey;
        private int hottest;
        private int next;

        @Setup(Level.Trial)
        public void open(Tree tree) throws IOException {
            survey = tree.open();
            for (int n = 0; n < survey.graph().nodes(); n++) {
                if (survey.graph().dependents(n) > survey.graph().dependents(hottest)) {
                    hottest = n;
                }
            }
        }

        @TearDown(Level.Trial)
        public void close() throws IOException {
            survey.close();
        }
    }

    @Benchmark
    public Survey open(Tree tree) throws IOException {
        return tree.open();
    }

    @Benchmark
    @Fork(10)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    @BenchmarkMode(Mode.SingleShotTime)
    public Survey coldOpen(Tree tree) throws IOException {
        return tree.open();
    }

    @Benchmark
    public int cat(Tree tree) throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", "find '" + tree.objects()
                + "' -name '.depend*' -o -name .make-graph -o -name '.*.cmd' | xargs cat > /dev/null").start().waitFor();
    }

    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public Impact whatIfHottest(Opened opened) {
        return opened.survey.whatIf(List.of(opened.hottest));
    }

    /** Every file in turn. */
    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public Impact whatIfAny(Opened opened) {
        opened.next = (opened.next + 1) % opened.survey.graph().nodes();
        return opened.survey.whatIf(List.of(opened.next));
    }
}
