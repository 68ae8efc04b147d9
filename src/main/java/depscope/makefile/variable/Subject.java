package depscope.makefile.variable;

import depscope.makefile.value.Unknowns;

/** What modifiers are applied to: a variable, or a name that is none, which some modifiers make something of. */
final class Subject {
    private final String name;
    private final boolean undefined;
    private final int doubt;
    private boolean kept;

    Subject(Variable variable) {
        name = variable.name();
        undefined = false;
        doubt = variable.doubt();
    }

    /** @param doubt the number of what the name itself depends on; 0 if it is known */
    Subject(String name, int doubt) {
        this.name = name;
        this.doubt = doubt;
        undefined = true;
    }

    String name() {
        return name;
    }

    boolean isUndefined() {
        return undefined;
    }

    /** Whether it is defined. */
    Truth isDefined() {
        return doubt != Unknowns.NONE ? Truth.unknown(doubt) : Truth.of(!undefined);
    }

    /** A modifier made a value of it. */
    void keep() {
        kept = true;
    }

    boolean isKept() {
        return kept || doubt != Unknowns.NONE;
    }
}
