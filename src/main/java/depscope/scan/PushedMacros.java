package depscope.scan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The stacks of {@code #pragma push_macro} and {@code pop_macro}. A name that is pushed or popped where it is
 * not certain is unknown from the next pop on.
 */
final class PushedMacros {
    private final MacroTable macros;
    private final Map<Integer, Deque<Macro>> stacks = new HashMap<>();
    private final Set<Integer> doubtful = new HashSet<>();

    PushedMacros(MacroTable macros) {
        this.macros = macros;
    }

    void push(int name, boolean certain) {
        stacks.computeIfAbsent(name, any -> new ArrayDeque<>()).push(macros.get(name));
        if (!certain) {
            doubtful.add(name);
        }
    }

    /** @return whether the macro was set */
    boolean pop(int name, boolean certain) {
        Deque<Macro> stack = stacks.get(name);
        if (stack == null || stack.isEmpty()) {
            return false;
        }
        if (!certain) {
            doubtful.add(name);
        }
        macros.set(name, doubtful.contains(name) ? Macro.UNKNOWN : stack.pop());
        return true;
    }
}
