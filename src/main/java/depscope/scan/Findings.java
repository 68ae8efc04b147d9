package depscope.scan;

import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what one compilation reads: each file once, for certain if ever it is. */
final class Findings {
    private record Spot(TreePath file, int place) {
    }

    private record Miss(String name, TreePath by, int place) {
    }

    private final TreePath source;
    private final List<ScanResult.Included> included = new ArrayList<>();
    /** By the file's number its place among those included, from 1; 0 for none, -1 for the source itself. */
    private int[] spots;
    private final Map<Miss, ScanResult.Missing> missing = new LinkedHashMap<>();
    private final List<ScanProblem> problems = new ArrayList<>();
    private final Set<Spot> told = new HashSet<>();
    private final Set<TreePath> troubled = new HashSet<>();

    Findings(Source main) {
        source = main.file;
        spots = new int[Math.max(1024, main.number + 1)];
        spots[main.number] = -1;
    }

    /** @return whether the file was not known before */
    boolean add(Source found, boolean certain, boolean system, TreePath by, int place, ScanResult.Via via) {
        if (found.number >= spots.length) {
            spots = Arrays.copyOf(spots, found.number + 1024);
        }
        int spot = spots[found.number];
        if (spot != 0) {
            if (spot > 0 && outranks(certain, system, via, included.get(spot - 1))) {
                included.set(spot - 1, new ScanResult.Included(found.file, certain, system, by, place, via));
            }
            return false;
        }
        included.add(new ScanResult.Included(found.file, certain, system, by, place, via));
        spots[found.number] = included.size();
        return true;
    }

    /** Truly read before only asked for, certain before possible, of the user's own before the system's. */
    private static boolean outranks(boolean certain, boolean system, ScanResult.Via via, ScanResult.Included known) {
        boolean wasAsked = known.via() == ScanResult.Via.ASKED;
        if (wasAsked != (via == ScanResult.Via.ASKED)) {
            return wasAsked;
        }
        return certain == known.certain() ? known.system() && !system : certain;
    }

    void missing(Directives.Header header, boolean certain, TreePath by, int place) {
        missing.merge(new Miss(header.name(), by, place),
                new ScanResult.Missing(header.name(), header.quoted(), certain, by, place),
                (one, two) -> two.certain() ? two : one);
    }

    boolean isNew(TreePath file, int place) {
        return told.add(new Spot(file, place));
    }

    void problem(ScanProblem problem) {
        if (problem.line() > 0 || troubled.add(problem.file())) {
            problems.add(problem);
        }
    }

    ScanResult result() {
        return new ScanResult(source, included, new ArrayList<>(missing.values()), problems);
    }
}
