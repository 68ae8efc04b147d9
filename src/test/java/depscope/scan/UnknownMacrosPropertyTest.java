package depscope.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.tree.TreePath;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What is said with macros unknown holds whatever they are. */
class UnknownMacrosPropertyTest {
    private static final Set<String> UNKNOWN = Set.of("U0", "U1", "U2", "U3");
    private static final Set<String> DEFINED_TOO = Set.of("M0", "M1", "M2", "M3", "M4", "F1", "__linux__");
    private static final String COMMAND = "gcc -nostdinc -I. -Id1 -Id2 -c x.c";

    @Property(tries = 3000)
    void defineNeverMakesItWrong(@ForAll long seed, @ForAll @IntRange(min = 0, max = 255) int given) {
        Bench bench = Bench.of(Trees.of(seed, true));
        ScanResult open = bench.run(COMMAND, UNKNOWN);
        isRightWith(bench.run(COMMAND + definitions(UNKNOWN, given)), open);
    }

    @Property(tries = 3000)
    void whatIsGuessedHoldsForEveryCommand(@ForAll long seed, @ForAll @IntRange(min = 0, max = (1 << 22) - 1) int given) {
        Bench bench = Bench.of(Trees.of(seed, true));
        List<TreePath> directories = Stream.of(".", "d1", "d2").map(Bench.WORK::resolve).toList();
        ScanResult guess = bench.scanner().guess(Bench.WORK.child("x.c"), directories, any -> Optional.empty());
        ScanResult closed = bench.run(COMMAND + definitions(UNKNOWN, given) + definitions(DEFINED_TOO, given >> 8));
        // A guess does not know which compilers have a __has_include.
        isRightWith(Bench.only(closed, each -> each.via() != ScanResult.Via.ASKED), guess);
    }

    /** Each name undefined, defined, or defined as one of two numbers, as two bits say. */
    private static String definitions(Set<String> names, int given) {
        StringBuilder options = new StringBuilder();
        int bits = given;
        for (String name : new TreeSet<>(names)) {
            options.append(List.of("", " -D" + name, " -D" + name + "=0", " -D" + name + "=2").get(bits & 3));
            bits >>= 2;
        }
        return options.toString();
    }

    private static void isRightWith(ScanResult closed, ScanResult open) {
        // Where a condition is none, no compiler goes on.
        Assume.that(closed.problems().isEmpty());
        Supplier<String> both = () -> "open   " + Bench.shown(open) + "\nclosed " + Bench.shown(closed);
        assertEquals(Bench.certain(closed), Bench.all(closed), "all is known");
        assertTrue(Bench.certain(closed).containsAll(Bench.certain(open)), both);
        assertTrue(Bench.all(open).containsAll(Bench.certain(closed)), both);
    }

    @Property(tries = 300)
    void scansAreTheSameAgain(@ForAll long seed) {
        Bench bench = Bench.of(Trees.of(seed, true));
        assertEquals(bench.run(COMMAND, UNKNOWN), bench.run(COMMAND, UNKNOWN));
    }
}
