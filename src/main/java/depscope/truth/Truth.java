package depscope.truth;

import depscope.scan.ScanProblem;
import depscope.tree.TreePath;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What reading the sources came to, by compiled target, links undone.
 *
 * @param problems what is the matter with the sources themselves, each once, by place
 */
public record Truth(Map<TreePath, Reading> readings, List<ScanProblem> problems) {
    /**
     * @param source what it is compiled from, the first if there are several, links undone
     * @param isRead whether its sources could be read
     * @param exact whether its own command decided, and nothing had to be guessed at
     * @param recording whether its command has its prerequisites recorded
     * @param overRecorded what its record names and its sources no longer lead to, by path; only of exact ones
     */
    public record Reading(TreePath source, boolean isRead, boolean exact, boolean recording, List<TreePath> overRecorded) {
        public Reading {
            overRecorded = List.copyOf(overRecorded);
        }
    }

    public Truth {
        readings = Map.copyOf(readings);
        problems = List.copyOf(problems);
    }

    public Optional<Reading> of(TreePath target) {
        return Optional.ofNullable(readings.get(target));
    }

    /** Whether the sources of {@code target} are known and were read. */
    public boolean isRead(TreePath target) {
        return of(target).map(Reading::isRead).orElse(false);
    }
}
