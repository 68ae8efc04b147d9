package depscope.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What is said with macros unknown holds whatever they are. */
class UnknownMacrosPropertyTest {
    private static final Set<String> UNKNOWN = Set.of("U0", "U1", "U2", "U3");
    private static final String COMMAND = "gcc -nostdinc -I. -Id1 -Id2 -c x.c";

    @Property(tries = 3000)
    void defineNeverMakesItWrong(@ForAll long seed, @ForAll @IntRange(min = 0, max = 255) int given) {
        Map<String, String> files = Trees.of(seed, true);
        Bench bench = Bench.of(files);
        ScanResult open = bench.run(COMMAND, UNKNOWN);
        StringBuilder command = new StringBuilder(COMMAND);
        for (int i = 0; i < 4; i++) {
            int choice = given >> 2 * i & 3;
            command.append(choice == 0 ? "" : choice == 1 ? " -DU" + i : " -DU" + i + "=" + (choice == 2 ? "0" : "2"));
        }
        ScanResult closed = bench.run(command.toString());
        // Where a condition is none, no compiler goes on.
        Assume.that(closed.problems().isEmpty());
        assertEquals(Bench.certain(closed), Bench.all(closed), "all is known");
        assertTrue(Bench.certain(closed).containsAll(Bench.certain(open)),
                () -> command + "\nopen   " + Bench.shown(open) + "\nclosed " + Bench.shown(closed) + "\n" + files);
        assertTrue(Bench.all(open).containsAll(Bench.certain(closed)),
                () -> command + "\nopen   " + Bench.shown(open) + "\nclosed " + Bench.shown(closed) + "\n" + files);
    }

    @Property(tries = 300)
    void scansAreTheSameAgain(@ForAll long seed) {
        Bench bench = Bench.of(Trees.of(seed, true));
        assertEquals(bench.run(COMMAND, UNKNOWN), bench.run(COMMAND, UNKNOWN));
    }
}
