package depscope.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * What is known of every macro at one point of a compilation. Once the point is marked each change is noted, so
 * that a branch that may or may not be taken can be undone, and the ends of branches be put together. One
 * thread.
 *
 * <p>A table is large and made anew for each compilation: stores into what is young are cheap, those into what
 * the garbage collector has moved to its old generation are not.
 */
final class MacroTable {
    private final Names names;
    private final IntPredicate unknown;
    private Macro[] states;
    private int marks;
    private int[] changed = new int[64];
    private Macro[] before = new Macro[64];
    private int count;

    /** @param unknown which names may be defined though nothing was said of them */
    MacroTable(Names names, IntPredicate unknown) {
        this(names, unknown, new Macro[0]);
    }

    private MacroTable(Names names, IntPredicate unknown, Macro[] states) {
        this.names = names;
        this.unknown = unknown;
        this.states = Arrays.copyOf(states, Math.max(states.length, names.size() + 1024));
    }

    /** Another table, which begins with the state of this one. */
    MacroTable copy() {
        return new MacroTable(names, unknown, states);
    }

    Macro get(int name) {
        Macro state = name < states.length ? states[name] : null;
        return state != null ? state : unknown.test(name) ? Macro.UNKNOWN : Macro.UNDEFINED;
    }

    /** Whether something was said of a name in this table. */
    boolean isSet(int name) {
        return name < states.length && states[name] != null;
    }

    /** Says of a name that was not set that it was no macro from the beginning on: no branch undoes that. */
    void settle(int name) {
        reach(name);
        if (states[name] == null) {
            states[name] = Macro.UNDEFINED;
        }
    }

    private void reach(int name) {
        if (name >= states.length) {
            states = Arrays.copyOf(states, Math.max(names.size(), name + 1) + 1024);
        }
    }

    void set(int name, Macro state) {
        reach(name);
        if (marks > 0 && states[name] != state) {
            note(name);
        }
        states[name] = state;
    }

    private void note(int name) {
        if (count == changed.length) {
            changed = Arrays.copyOf(changed, count * 2);
            before = Arrays.copyOf(before, count * 2);
        }
        changed[count] = name;
        before[count++] = states[name];
    }

    /** The point in time to which {@link #takeBack} must go back, sooner or later. */
    int mark() {
        marks++;
        return count;
    }

    /** What changed since {@code then}, which was marked last, and undoes it. */
    Map<Integer, Macro> takeBack(int then) {
        Map<Integer, Macro> changes = new LinkedHashMap<>();
        for (int i = then; i < count; i++) {
            changes.putIfAbsent(changed[i], get(changed[i]));
        }
        while (count > then) {
            count--;
            states[changed[count]] = before[count];
            before[count] = null;
        }
        marks--;
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
