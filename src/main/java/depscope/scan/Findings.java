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
    /** The place of what is not found by the text of a file but on the command line. */
    private static final int COMMAND_LINE = -1;
    /** Of a file that is known as well as can be, or is the source itself. */
    private static final int SETTLED = -1;

    private record Spot(TreePath file, int place) {
    }

    private record Miss(String name, TreePath by, int place) {
    }

    private final Scanner scanner;
    private final SearchPath path;
    private final TreePath source;
    private final List<ScanResult.Included> included = new ArrayList<>();
    /** By the file's number its place among those included, from 1; 0 for none, or {@link #SETTLED}. */
    private int[] spots;
    private final Map<Miss, ScanResult.Missing> missing = new LinkedHashMap<>();
    private final List<ScanProblem> problems = new ArrayList<>();
    private final Set<Spot> told = new HashSet<>();
    private final Set<TreePath> troubled = new HashSet<>();

    Findings(Scanner scanner, SearchPath path, Source main) {
        this.scanner = scanner;
        this.path = path;
        source = main.file;
        spots = new int[Math.max(1024, main.number + 1)];
        spots[main.number] = SETTLED;
    }

    /** Whether what is found for an include of {@code by} is a system header. */
    boolean isSystem(SearchPath.Hit hit, FileWalk by) {
        return by.system || path.isSystem(hit);
    }

    /** @return whether the file was not known before */
    boolean add(SearchPath.Hit hit, FileWalk by, int i, boolean certain, ScanResult.Via via) {
        int number = hit.source().number;
        if (number < spots.length && spots[number] == SETTLED) {
            return false;
        }
        return add(new ScanResult.Included(hit.source().file, certain, isSystem(hit, by), by.source.file,
                by.directives.places[i], via), number);
    }

    /** @return whether it is a system header */
    boolean addFromCommand(SearchPath.Hit hit) {
        boolean system = path.isSystem(hit);
        add(new ScanResult.Included(hit.source().file, true, system, source, COMMAND_LINE, ScanResult.Via.COMMAND),
                hit.source().number);
        return system;
    }

    private boolean add(ScanResult.Included file, int number) {
        if (number >= spots.length) {
            spots = Arrays.copyOf(spots, number + 1024);
        }
        int spot = spots[number];
        if (spot == 0) {
            included.add(file);
            spots[number] = isSettled(file) ? SETTLED : included.size();
            return true;
        }
        if (spot != SETTLED && outranks(file, included.get(spot - 1))) {
            included.set(spot - 1, file);
            spots[number] = isSettled(file) ? SETTLED : spot;
        }
        return false;
    }

    private static boolean isSettled(ScanResult.Included file) {
        return file.certain() && !file.system() && file.via() != ScanResult.Via.ASKED;
    }

    /** Truly read before only asked for, certain before possible, of the user's own before the system's. */
    private static boolean outranks(ScanResult.Included file, ScanResult.Included known) {
        boolean wasAsked = known.via() == ScanResult.Via.ASKED;
        if (wasAsked != (file.via() == ScanResult.Via.ASKED)) {
            return wasAsked;
        }
        return file.certain() == known.certain() ? known.system() && !file.system() : file.certain();
    }

    void missing(Directives.Header header, FileWalk by, int i, boolean certain) {
        missing(new ScanResult.Missing(header.name(), header.quoted(), certain, by.source.file, by.directives.places[i]));
    }

    void missingFromCommand(Directives.Header header) {
        missing(new ScanResult.Missing(header.name(), true, true, source, COMMAND_LINE));
    }

    private void missing(ScanResult.Missing miss) {
        missing.merge(new Miss(miss.name(), miss.by(), miss.place()), miss, (one, two) -> two.certain() ? two : one);
    }

    /** Tells of the directive at {@code i}, once. */
    void problem(FileWalk file, int i, String message) {
        int place = file.directives.places[i];
        if (told.add(new Spot(file.source.file, place))) {
            problems.add(scanner.problem(file.source.file, place, message));
        }
    }

    /** Tells, once, if a file without directives could not be read. */
    void readable(Source file) {
        if (file.directives.size() == 0 && !troubled.contains(file.file)) {
            scanner.unreadable(file.file).ifPresent(why -> {
                troubled.add(file.file);
                problems.add(ScanProblem.of(file.file, why));
            });
        }
    }

    ScanResult result() {
        return new ScanResult(source, included, new ArrayList<>(missing.values()), problems);
    }
}
