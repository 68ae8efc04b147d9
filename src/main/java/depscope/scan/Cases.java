package depscope.scan;

import java.util.Arrays;

/**
 * What a condition came to with the macros that it asked for, so that it is judged once for each case and not
 * in each compilation. Safe for several threads: a case that a race loses is judged again.
 */
final class Cases {
    /** There are two or three of almost every condition; of one with many, the others are judged each time. */
    private static final int MOST = 16;

    /** What decides a condition besides macros: which compiler answers its questions, and which words are operators. */
    record Dialect(Machine.Family family, boolean cplusplus) {
        private boolean is(Dialect other) {
            return family == other.family && cplusplus == other.cplusplus;
        }
    }

    /** @param names all that the condition asked for, and {@code states} what they were */
    record Case(Dialect dialect, int[] names, Macro[] states, Truth truth) {
        private boolean holds(Dialect now, MacroTable macros) {
            for (int i = 0; i < names.length; i++) {
                if (!states[i].same(macros.get(names[i]))) {
                    return false;
                }
            }
            return dialect.is(now);
        }
    }

    private volatile Case[] known = {};

    /** What the condition is; null if this case has not been judged. */
    Truth truth(Dialect dialect, MacroTable macros) {
        for (Case each : known) {
            if (each.holds(dialect, macros)) {
                return each.truth;
            }
        }
        return null;
    }

    void add(Case judged) {
        Case[] before = known;
        if (before.length < MOST) {
            Case[] after = Arrays.copyOf(before, before.length + 1);
            after[before.length] = judged;
            known = after;
        }
    }
}
