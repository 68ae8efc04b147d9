package depscope.rebuild;

import java.util.HashMap;
import java.util.Map;

/** What makes wrote down of their outputs when they made them, as far as it decides about the next run. By node. */
public final class Ledger {
    /** Nothing is written down, and no make looks for it. */
    public static final Ledger EMPTY = new Ledger(Map.of());
    private static final Line NOTHING = new Line(true, 0, false, Long.MAX_VALUE, -1);

    private final Map<Integer, Line> lines;

    /**
     * What is written down of one output.
     *
     * @param isLogged false if its make keeps a log, and not this output in it
     * @param time that the log has for it, nanoseconds since 1970; 0 where it has none
     * @param isOther whether today's command is another than the one that made it
     * @param recorded the time of its compiler's record, nanoseconds since 1970: 0 where that is missing, and
     *     {@link Long#MAX_VALUE} where its make looks for none
     * @param duration milliseconds that making it took; -1 where that is not told
     */
    public record Line(boolean isLogged, long time, boolean isOther, long recorded, long duration) {
    }

    private Ledger(Map<Integer, Line> lines) {
        this.lines = lines;
    }

    public static Ledger of(Map<Integer, Line> lines) {
        return new Ledger(new HashMap<>(lines));
    }

    /** What is written down of {@code node}; where nothing is, that it is as it should be. */
    public Line of(int node) {
        return lines.getOrDefault(node, NOTHING);
    }
}
