package depscope.scan;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps what must be known of files that are walked in doubt, in case they are walked again.
 *
 * <p>A directive <em>agrees</em> if it ran, under no further doubt, in every walk of its file that was in
 * doubt: whichever of these walks is the true one, it ran. A macro that such a directive defines is defined
 * after the file has been read either way, if nothing has touched it between.
 */
final class Rereading {
    /** From then on a file is no more walked in doubt, but taken for all it may do. */
    private static final int MOST_WALKS = 12;

    /** What an agreed directive of a file made of a name. */
    private record Agreed(Macro state, int file) {
    }

    private static final class Either {
        private final int then;
        private final Map<Integer, Agreed> agreed = new HashMap<>();

        private Either(int then) {
            this.then = then;
        }
    }

    private final MacroTable macros;
    private final Map<Integer, BitSet> ran = new HashMap<>();
    private final Map<Integer, Integer> walks = new HashMap<>();
    private final Deque<Either> open = new ArrayDeque<>();
    /** Who touched a name in doubt since it was last certain. */
    private final Map<Integer, Touches> touches = new HashMap<>();

    Rereading(MacroTable macros) {
        this.macros = macros;
    }

    /** Notes that a directive of {@code file} ran. */
    void ran(FileWalk file, int i) {
        if (file.ran != null && file.doubts == 0) {
            file.ran.set(i);
        }
    }

    /** Whether nothing need be noted of what a file makes of names that were never set: all is certain. */
    boolean isQuiet(FileWalk file) {
        return file.isCertain() && open.isEmpty();
    }

    /** Notes what a directive made of a name. */
    void set(FileWalk file, int i, int name, Macro state) {
        ran(file, i);
        boolean agrees = file.eitherWay() != null && agrees(file, i);
        if (file.ran != null) {
            touches.computeIfAbsent(name, any -> new Touches()).add(file.source.once, i);
        } else if (file.doubts > 0 || !open.isEmpty() && !agrees) {
            blur(name);
        } else if (open.isEmpty() && !touches.isEmpty()) {
            touches.remove(name);
        }
        if (!open.isEmpty()) {
            if (agrees) {
                open.peek().agreed.put(name, new Agreed(state, file.source.once));
            } else {
                open.peek().agreed.remove(name);
            }
        }
    }

    /** Notes that a name was changed in a way of which nothing can be said. */
    void changed(int name) {
        blur(name);
        if (!open.isEmpty()) {
            open.peek().agreed.remove(name);
        }
    }

    private void blur(int name) {
        touches.computeIfAbsent(name, any -> new Touches()).add(Touches.NOBODY, 0);
    }

    /** Whether a directive, run now, ran in every other case too. */
    boolean agrees(FileWalk file, int i) {
        return file.eitherWay() == null || file.doubts == 0 && file.eitherWay().get(i);
    }

    /** Whether a directive that runs now does so for certain: in all cases, if the file is read either way. */
    boolean isCertain(FileWalk file, int i) {
        return file.isCertain() && agrees(file, i);
    }

    /** The end of a walk. */
    void walked(FileWalk file) {
        if (file.ran != null) {
            ran.merge(file.source.once, file.ran, (earlier, now) -> {
                BitSet both = (BitSet) earlier.clone();
                both.and(now);
                return both;
            });
            walks.merge(file.source.once, 1, Integer::sum);
        }
    }

    boolean isTooOften(Source source) {
        return walks.getOrDefault(source.once, 0) >= MOST_WALKS;
    }

    /** The directives of a file that agree so far; null if it never was walked in doubt. */
    BitSet agreed(Source source) {
        return ran.get(source.once);
    }

    BitSet agreedOrNothing(Source source) {
        BitSet agreed = agreed(source);
        return agreed == null ? new BitSet() : agreed;
    }

    /** Begins to read a file either way. */
    void begin() {
        open.push(new Either(macros.mark()));
    }

    /** Puts together what holds if the file was read before, and what holds if it is now. */
    void end() {
        Either either = open.pop();
        Map<Integer, Macro> now = macros.takeBack(either.then);
        now.forEach((name, state) -> {
            Macro before = macros.get(name);
            Agreed agreed = either.agreed.get(name);
            boolean same = isSame(name, agreed, before, state);
            if (same) {
                macros.set(name, state);
            } else {
                macros.join(List.of(Map.of(name, state)), false);
            }
            if (!open.isEmpty()) {
                open.peek().agreed.compute(name, (any, outer) -> same ? agreed : null);
            }
        });
    }

    /** Whether a name is {@code now} in the one case and in the other. */
    private boolean isSame(int name, Agreed agreed, Macro before, Macro now) {
        if (agreed == null || agreed.state != now) {
            return false;
        }
        // That it is only "maybe" must come from the earlier walks alone, not from what came between.
        Touches touched = touches.get(name);
        return before.same(now) || before.isMaybe(now) && touched != null && touched.areOf(agreed.file, ran.get(agreed.file));
    }
}
