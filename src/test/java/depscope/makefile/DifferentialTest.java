package depscope.makefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Makefiles by chance: depscope and the real bmake say the same of them. Properties: {@code seed}, the first;
 * {@code seeds}, how many; {@code shrunk}, how many with differences of one kind are made small for the report.
 */
class DifferentialTest {
    /** Two processors, as a rule; and a make takes one while depscope takes the other. */
    private static final int AT_ONCE = 2;
    private static final int TRIES = 500;
    private static final long FIRST = Long.getLong("seed", 1);
    /** Where all tools are at hand, as in CI, there is the time for more. */
    private static final long COUNT = Long.getLong("seeds", System.getenv("DEPSCOPE_BMAKE") == null ? 400 : 2_000);
    private static final int SHRUNK = Integer.getInteger("shrunk", 2);

    @TempDir
    Path directory;
    private final AtomicInteger places = new AtomicInteger();
    private final AtomicInteger stopped = new AtomicInteger();
    private final AtomicInteger dead = new AtomicInteger();

    @Test
    void whateverTheMakefileMakeAndDepscopeSayTheSame() throws Exception {
        assumeTrue(RealBmakeGraph.isInstalled(), "bmake is not installed");
        Map<Long, List<String>> wrong = differing();
        Map<String, Integer> kinds = new TreeMap<>();
        Map<String, Integer> told = new TreeMap<>();
        StringBuilder report = new StringBuilder();
        for (Map.Entry<Long, List<String>> each : wrong.entrySet()) {
            Differences.kinds(each.getValue()).forEach(kind -> kinds.merge(kind, 1, Integer::sum));
            String worst = Differences.worst(each.getValue());
            if (told.merge(worst, 1, Integer::sum) <= SHRUNK) {
                report.append(small(RandomMakefiles.of(each.getKey()), each.getValue().stream().filter(d -> d.startsWith(worst)).findFirst().orElseThrow()));
            }
        }
        assertEquals("", report.toString(), wrong.size() + " of " + COUNT + ", by kind " + kinds + ", seeds " + wrong.keySet());
        assertTrue(stopped.get() * 10 < COUNT, "make reads " + stopped + " of " + COUNT + " makefiles with errors");
        assertTrue(dead.get() * 100 <= COUNT, "make died of " + dead + " of " + COUNT + " makefiles");
    }

    private Map<Long, List<String>> differing() throws Exception {
        Map<Long, List<String>> wrong = new TreeMap<>();
        ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            Map<Long, Future<List<String>>> answers = new TreeMap<>();
            for (long seed = FIRST; seed < FIRST + COUNT; seed++) {
                Sample sample = RandomMakefiles.of(seed);
                answers.put(seed, workers.submit(() -> differences(sample, true)));
            }
            for (Map.Entry<Long, Future<List<String>>> answer : answers.entrySet()) {
                List<String> differences = answer.getValue().get();
                if (!differences.isEmpty()) {
                    wrong.put(answer.getKey(), differences);
                }
            }
        } finally {
            workers.shutdown();
        }
        return wrong;
    }

    /** A report of the smallest sample found that still differs in the same. */
    private String small(Sample sample, String difference) throws Exception {
        String subject = Differences.subject(difference);
        Sample small = Shrinking.of(sample, s -> quietly(s).stream().map(Differences::subject).anyMatch(subject::equals), TRIES);
        return "\n" + small + String.join("\n", differences(small, false)) + "\n";
    }

    private List<String> quietly(Sample sample) {
        try {
            return differences(sample, false);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> differences(Sample sample, boolean counted) throws Exception {
        int place = places.incrementAndGet();
        Path tree = sample.lay(directory.resolve("tree" + place));
        Path scratch = Files.createDirectories(directory.resolve("scratch" + place));
        try {
            Trial trial = new Trial(tree);
            List<String> differences = trial.differences(sample.options(tree), sample.goals(), sample.isUnordered(), scratch);
            if (counted) {
                stopped.addAndGet(trial.theirs().stopped() && !trial.theirs().dead() ? 1 : 0);
                dead.addAndGet(trial.theirs().dead() ? 1 : 0);
            }
            return differences;
        } finally {
            Trial.remove(tree);
            Trial.remove(scratch);
        }
    }
}
