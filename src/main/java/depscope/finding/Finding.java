package depscope.finding;

import depscope.record.ReadProblem;
import depscope.tree.TreePath;
import java.util.List;

/** Something wrong, or that may be, about one target or one record. Ints are nodes, or edges where said. */
public sealed interface Finding {
    FindingKind kind();

    Confidence confidence();

    /** What it is about. */
    TreePath target();

    /**
     * A compiled target without a record, where its siblings have one.
     *
     * @param source what it is compiled from; -1 if that is not known
     * @param compiled how it is known that it is compiled
     * @param inputs what its source includes and make does not know, as far as that could be read
     * @param sibling a recorded target of the same make
     * @param feeds the way from it to what is wrong with it: each made from the one before; it stops at
     *     the last target, and holds the first recorded one if there is any
     */
    record Unrecorded(int node, TreePath target, Confidence confidence, int source, Compiled compiled,
            List<Integer> inputs, int sibling, List<Integer> feeds) implements Finding {
        @Override
        public FindingKind kind() {
            return FindingKind.UNRECORDED;
        }
    }

    /**
     * A target that make knows, and that reads what make does not know it to read.
     *
     * @param inputs what it reads besides, by path
     */
    record Incomplete(int node, TreePath target, Confidence confidence, List<Integer> inputs) implements Finding {
        @Override
        public FindingKind kind() {
            return FindingKind.INCOMPLETE;
        }
    }

    /**
     * A target whose record names what it no longer reads.
     *
     * @param edges the record's edges to these files, by path of the files
     */
    record OverRecorded(int node, TreePath target, List<Integer> edges) implements Finding {
        @Override
        public FindingKind kind() {
            return FindingKind.OVER_RECORDED;
        }

        @Override
        public Confidence confidence() {
            return Confidence.CERTAIN;
        }
    }

    /** How it is known that a target is compiled. */
    enum Compiled {
        /** A rule with commands makes it from a source. */
        BY_RULE,
        /** A command that compiles it is recorded. */
        BY_COMMAND,
        /** A rule with commands makes it, and names no source. */
        BY_RULE_WITHOUT_SOURCE,
        /** No rule is at hand; it has the name of an object and stands among recorded ones. */
        BY_NAME
    }

    /**
     * Older than what make knows it is made from.
     *
     * @param edge the edge that outdates it
     * @param root what is newer, gone or missing at the end of the chain
     */
    record Stale(int node, TreePath target, int edge, int root) implements Finding {
        @Override
        public FindingKind kind() {
            return FindingKind.STALE;
        }

        @Override
        public Confidence confidence() {
            return Confidence.CERTAIN;
        }
    }

    /**
     * Older than what it is truly made from, and make does not know.
     *
     * @param chain from the edited file down to the target: each is read by, or built into, the next
     */
    record SilentlyStale(int node, TreePath target, Confidence confidence, List<Integer> chain) implements Finding {
        @Override
        public FindingKind kind() {
            return FindingKind.SILENTLY_STALE;
        }
    }

    /**
     * A target that reads what is generated, with no rule to have that made first.
     *
     * @param edges the record's edges to what is generated, by path of the files
     */
    record Unordered(int node, TreePath target, List<Integer> edges) implements Finding {
        @Override
        public FindingKind kind() {
            return FindingKind.INCOMPLETE;
        }

        @Override
        public Confidence confidence() {
            return Confidence.CERTAIN;
        }
    }

    /**
     * A target of which two recorders speak, and not alike.
     *
     * @param kind incomplete where an older record lacks what a younger one names, over-recorded where it names more
     * @param silent the source that does not name what {@code edges} lead to
     * @param edges the other record's edges to these files, by path of the files
     * @param known an edge that the silent record does tell
     */
    record Disagreement(int node, TreePath target, FindingKind kind, int silent, List<Integer> edges, int known) implements Finding {
        @Override
        public Confidence confidence() {
            return Confidence.CERTAIN;
        }
    }

    /** @param edges the edges to prerequisites that are gone and that nothing makes */
    record MissingPrerequisite(int node, TreePath target, List<Integer> edges) implements Finding {
        @Override
        public FindingKind kind() {
            return FindingKind.MISSING_PREREQUISITE;
        }

        @Override
        public Confidence confidence() {
            return Confidence.CERTAIN;
        }
    }

    /** @param neededBy a target that needs it; -1 if it is a goal in itself */
    record MissingOutput(int node, TreePath target, int neededBy) implements Finding {
        @Override
        public FindingKind kind() {
            return FindingKind.MISSING_OUTPUT;
        }

        @Override
        public Confidence confidence() {
            return Confidence.CERTAIN;
        }
    }

    /**
     * @param chain edges from the target to what is made on every run; empty if that is the target itself
     */
    record AlwaysRebuilt(int node, TreePath target, Confidence confidence, List<Integer> chain) implements Finding {
        @Override
        public FindingKind kind() {
            return FindingKind.ALWAYS_REBUILT;
        }
    }

    /**
     * @param target the record's file
     * @param time its time, nanoseconds since 1970
     * @param newer what it lists and is newer, the newest first
     * @param edge the edge to the newest
     */
    record OutdatedRecord(TreePath target, long time, List<Integer> newer, int edge) implements Finding {
        @Override
        public FindingKind kind() {
            return FindingKind.OUTDATED_RECORD;
        }

        @Override
        public Confidence confidence() {
            return Confidence.CERTAIN;
        }
    }

    /** @param edges the circle, each edge's prerequisite the next one's target */
    record Cycle(TreePath target, List<Integer> edges) implements Finding {
        @Override
        public FindingKind kind() {
            return FindingKind.CYCLE;
        }

        @Override
        public Confidence confidence() {
            return Confidence.CERTAIN;
        }
    }

    /**
     * @param edge the edge whose two ends are of the same second; -1 where the target's time lies in the
     *     future
     * @param ahead nanoseconds that the target is ahead of now, or the prerequisite ahead of the target
     */
    record ClockSkew(int node, TreePath target, int edge, long ahead) implements Finding {
        @Override
        public FindingKind kind() {
            return FindingKind.CLOCK_SKEW;
        }

        @Override
        public Confidence confidence() {
            return Confidence.CERTAIN;
        }
    }

    record UnreadableRecord(TreePath target, ReadProblem problem) implements Finding {
        @Override
        public FindingKind kind() {
            return FindingKind.UNREADABLE_RECORD;
        }

        @Override
        public Confidence confidence() {
            return Confidence.CERTAIN;
        }
    }
}
