package depscope.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * What is known of every macro at one point of a compilation. Each change is noted, so that a branch that
 * may or may not be taken can be undone, and the ends of branches be put together. One compilation at a
 * time, one thread.
 */
final class MacroTable {
    private final Names names;
    private Macro[] states;
    private int[] changed = new int[1024];
    private Macro[] before = new Macro[1024];
    private int count;
    /** Names that were settled. */
    private final BitSet settled = new BitSet();
    private IntPredicate unknown = any -> false;

    MacroTable(Names names) {
        this.names = names;
        states = new Macro[names.size() + 1024];
    }

    /** Forgets everything. @param unknown which names may be defined though nothing was said of them */
    void clear(IntPredicate unknownNames) {
        undo(0);
        settled.stream().forEach(name -> states[name] = null);
        settled.clear();
        unknown = unknownNames;
    }

    Macro get(int name) {
        Macro state = name < states.length ? states[name] : null;
        return state != null ? state : unknown.test(name) ? Macro.UNKNOWN : Macro.UNDEFINED;
    }

    /** Says of a name that was not set that it was no macro from the beginning on: no branch undoes that. */
    void settle(int name) {
        reach(name);
        if (states[name] == null) {
            states[name] = Macro.UNDEFINED;
            settled.set(name);
        }
    }

    private void reach(int name) {
        if (name >= states.length) {
            states = Arrays.copyOf(states, Math.max(names.size(), name + 1) + 1024);
        }
    }

    void set(int name, Macro state) {
        reach(name);
        Macro old = states[name];
        if (old == state) {
            return;
        }
        if (count == changed.length) {
            changed = Arrays.copyOf(changed, count * 2);
            before = Arrays.copyOf(before, count * 2);
        }
        changed[count] = name;
        before[count++] = old;
        states[name] = state;
    }

    /** The point in time to which {@link #undo} can go back. */
    int now() {
        return count;
    }

    private void undo(int to) {
        while (count > to) {
            count--;
            states[changed[count]] = before[count];
            before[count] = null;
        }
    }

    /** What changed since {@code then}, and undoes it. */
    Map<Integer, Macro> takeBack(int then) {
        Map<Integer, Macro> changes = new LinkedHashMap<>();
        for (int i = then; i < count; i++) {
            changes.putIfAbsent(changed[i], get(changed[i]));
        }
        undo(then);
        return changes;
    }

    /**
     * Puts the ends of branches together.
     *
     * @param ends what changed in each branch
     * @param oneTaken whether one of them was taken for certain
     */
    void join(List<Map<Integer, Macro>> ends, boolean oneTaken) {
        Set<Integer> touched = new HashSet<>();
        ends.forEach(end -> touched.addAll(end.keySet()));
        List<Integer> sorted = new ArrayList<>(touched);
        sorted.sort(null);
        for (int name : sorted) {
            Macro base = get(name);
            Macro joined = oneTaken ? null : base;
            for (Map<Integer, Macro> end : ends) {
                Macro state = end.getOrDefault(name, base);
                joined = joined == null ? state : joined.or(state);
            }
            set(name, joined);
        }
    }
}
