package depscope.bench;

import depscope.survey.Progress;
import depscope.survey.Refresh;
import depscope.survey.Refresh.Refreshed;
import depscope.survey.Survey;
import depscope.survey.SurveyOptions;
import depscope.tree.TreePath;
import depscope.tree.TreeWatch;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * What watching an unpacked tree costs: from an edit to the survey that knows of it, reading again, and ten seconds in
 * which nothing happens. Changes times below ROOT. After {@code mvn test-compile}:
 *
 * <pre>java -cp target/depscope.jar:target/classes:target/test-classes depscope.bench.WatchBench ROOT TREE</pre>
 */
public final class WatchBench {
    private static final int TIMES = 10;

    private WatchBench() {
    }

    public static void main(String[] words) throws IOException, InterruptedException {
        Path root = Path.of(words[0]);
        long opening = System.nanoTime();
        Survey survey = Survey.open(root.resolve(words[1]).toString(), new SurveyOptions(Optional.of(words[0]), true, now()), Progress.NONE);
        tell("open", opening);
        LinkedBlockingQueue<Set<TreePath>> told = new LinkedBlockingQueue<>();
        long watching = System.nanoTime();
        try (survey; TreeWatch watch = Refresh.watch(survey, told::add).orElseThrow()) {
            Set<TreePath> first = told.take();
            tell("first told of " + first.size() + " paths, of them watched " + Refresh.watched(survey).size(), watching);
            long all = System.nanoTime();
            Refreshed none = Refresh.of(survey, first, now());
            tell("refresh of all, " + none.changed().size() + " changed", all);
            TreePath hottest = hottest(survey);
            Survey at = survey;
            for (int i = 0; i < TIMES; i++) {
                long edit = System.nanoTime();
                Files.setLastModifiedTime(root.resolve(hottest.raw().substring(1)), FileTime.from(now() - (TIMES - i), TimeUnit.NANOSECONDS));
                Set<TreePath> paths = told.take();
                long refresh = System.nanoTime();
                Refreshed refreshed = Refresh.of(at, paths, now());
                tell("refresh after an edit of " + hottest.name() + ", " + refreshed.survey().findings().size() + " findings, reading "
                        + refreshed.needsReading(), refresh);
                tell("  since the edit " + refreshed.survey().timings(), edit);
                at = refreshed.survey();
            }
            long reading = System.nanoTime();
            Refresh.reading(at, now(), Progress.NONE);
            tell("reading", reading);
            System.gc();
            // What was begun in the background by then is no part of being idle.
            new CountDownLatch(1).await(5, TimeUnit.SECONDS);
            long before = cpu();
            new CountDownLatch(1).await(10, TimeUnit.SECONDS);
            System.out.printf(Locale.ROOT, "%.1f ms of processor in 10 idle seconds%n", (cpu() - before) / 1e6);
        }
    }

    private static TreePath hottest(Survey survey) {
        int hottest = 0;
        for (int n = 0; n < survey.graph().nodes(); n++) {
            hottest = survey.graph().dependents(n) > survey.graph().dependents(hottest) ? n : hottest;
        }
        return survey.graph().path(hottest);
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static long now() {
        return System.currentTimeMillis() * 1_000_000L;
    }

    private static void tell(String what, long since) {
        System.out.printf(Locale.ROOT, "%,8.1f ms %s%n", (System.nanoTime() - since) / 1e6, what);
    }
}
