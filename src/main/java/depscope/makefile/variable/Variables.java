package depscope.makefile.variable;

/**
 * Which variable a name means, and what gives it a value (bmake(1), "VARIABLE ASSIGNMENTS"): the target's own, then
 * those of the command line, of the makefiles, of the environment.
 *
 * API (being written): every method takes the scope that the name is seen from.
 */
public final class Variables {
    private final Scope global = new Scope("Global");

    /** The scope of all makefiles. */
    public Scope global() {
        return global;
    }

    /** Gives a variable of {@code scope} a value, raw and unexpanded; the name is expanded first. Local names may be long or short. */
    public void set(String name, String value, Scope scope) {
        throw new UnsupportedOperationException();
    }

    /** Adds a word to a variable of {@code scope}, or creates it. */
    public void append(String name, String value, Scope scope) {
        throw new UnsupportedOperationException();
    }

    public void delete(String name, Scope scope) {
        throw new UnsupportedOperationException();
    }

    /** Whether a name means anything, seen from {@code scope}. */
    public boolean exists(String name, Scope scope) {
        throw new UnsupportedOperationException();
    }

    /** The unexpanded value of what a name means, seen from {@code scope}; "" if nothing. */
    public String value(String name, Scope scope) {
        throw new UnsupportedOperationException();
    }

    /** {@code text} with all its variable references expanded, seen from {@code scope} (Var_Subst with VARF_WANTRES). */
    public String expand(String text, Scope scope) {
        throw new UnsupportedOperationException();
    }

    /** How long the reference is that begins with the {@code $} at {@code start}, modifiers included, as it is parsed (and evaluated) from {@code scope}. */
    public int referenceLength(String text, int start, Scope scope) {
        throw new UnsupportedOperationException();
    }
}
