package depscope.rebuild;

import java.util.HashMap;
import java.util.Map;

/** What makes wrote down of their outputs when they made them, as far as it decides about the next run. By node. */
public final class Ledger {
    /** Nothing is written down, and no make looks for it. */
    public static final Ledger EMPTY = new Ledger(Map.of());

    /** What is written down of one output. */
    public static final class Line {
        private final boolean logged;
        private final long time;
        private final boolean otherCommand;
        private final Recorded recorded;

        /**
         * @param logged false if its make has a log, and not this output in it
         * @param time that the log has for it, nanoseconds since 1970; 0 where it has none
         * @param otherCommand whether today's command is another than the one that made it
         * @param recorded what there is of its compiler's record
         */
        public Line(boolean logged, long time, boolean otherCommand, Recorded recorded) {
            this.logged = logged;
            this.time = time;
            this.otherCommand = otherCommand;
            this.recorded = recorded;
        }
    }

    /** Whether a compiler's record that a make keeps is there, and of this output. */
    public enum Recorded { AS_IT_SHOULD, MISSING, OLDER }

    private static final Line NOTHING = new Line(true, 0, false, Recorded.AS_IT_SHOULD);

    private final Map<Integer, Line> lines;

    private Ledger(Map<Integer, Line> lines) {
        this.lines = lines;
    }

    public static Ledger of(Map<Integer, Line> lines) {
        return new Ledger(new HashMap<>(lines));
    }

    private Line of(int node) {
        return lines.getOrDefault(node, NOTHING);
    }

    /** Whether its make has a log, and not {@code node} in it. */
    public boolean isUnlogged(int node) {
        return !of(node).logged;
    }

    /** The time that the log has for {@code node}; 0 where it has none. */
    public long time(int node) {
        return of(node).time;
    }

    /** Whether today's command of {@code node} is another than the one that made it. */
    public boolean isCommandChanged(int node) {
        return of(node).otherCommand;
    }

    public Recorded recorded(int node) {
        return of(node).recorded;
    }
}
