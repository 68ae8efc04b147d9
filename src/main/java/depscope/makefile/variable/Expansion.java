package depscope.makefile.variable;

/**
 * What a reference, or a modifier, came to.
 *
 * @param value raw; empty unless {@code kind} is {@link Kind#VALUE}
 * @param length of the reference in the text that it stands in; 0 for a modifier's
 */
record Expansion(String value, Kind kind, int length) {
    /** {@link #UNDEFINED}: there is no such variable. {@link #ERROR}: it makes no sense, or must not be undefined. */
    enum Kind { VALUE, UNDEFINED, ERROR }

    static Expansion of(String value, int length) {
        return new Expansion(value, Kind.VALUE, length);
    }

    static Expansion error(int length) {
        return new Expansion("", Kind.ERROR, length);
    }

    static Expansion undefined(int mode, int length) {
        return new Expansion("", (mode & Expander.UNDEFINED_IS_ERROR) != 0 ? Kind.ERROR : Kind.UNDEFINED, length);
    }

    boolean isError() {
        return kind == Kind.ERROR;
    }
}
