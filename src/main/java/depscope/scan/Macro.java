package depscope.scan;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What is known of a name: one definition, or how much is not known. A definition's text is cut into
 * tokens when it is first expanded; most never are. Equal objects are equal definitions; two definitions of
 * the same text are {@link #same}.
 */
final class Macro {
    /** {@link #MAYBE}: defined as {@link #of}, or not at all. {@link #DEFINED}: defined, none knows as what. */
    enum Kind { DEFINITION, BUILT_IN, UNDEFINED, DEFINED, UNKNOWN, MAYBE }

    static final Macro UNDEFINED = new Macro(Kind.UNDEFINED, null, null, 0, 0);
    static final Macro DEFINED = new Macro(Kind.DEFINED, null, null, 0, 0);
    static final Macro UNKNOWN = new Macro(Kind.UNKNOWN, null, null, 0, 0);
    static final Macro BUILT_IN = new Macro(Kind.BUILT_IN, null, null, 0, 0);
    /** What the pretended macro of a file is that may be included only once and has been. */
    static final Macro ONCE = new Macro(Kind.DEFINED, null, null, 0, 0);

    private final Kind kind;
    private final Truth defined;
    private final Macro of;
    private final byte[] text;
    private final int from;
    private final int to;
    private volatile Definition definition;
    private volatile Macro maybe;

    private Macro(Kind kind, Macro of, byte[] text, int from, int to) {
        this.kind = kind;
        defined = switch (kind) {
            case DEFINITION, BUILT_IN, DEFINED -> Truth.TRUE;
            case UNDEFINED -> Truth.FALSE;
            default -> Truth.UNKNOWN;
        };
        this.of = of;
        this.text = text;
        this.from = from;
        this.to = to;
    }

    /** @param text holds, between the other two, what follows the macro's name */
    static Macro defined(byte[] text, int from, int to) {
        return new Macro(Kind.DEFINITION, null, text, from, to);
    }

    Kind kind() {
        return kind;
    }

    /** This, or not defined at all. */
    Macro maybe() {
        if (kind == Kind.MAYBE || kind == Kind.UNKNOWN) {
            return this;
        }
        Macro known = maybe;
        if (known == null) {
            synchronized (this) {
                known = maybe;
                if (known == null) {
                    known = new Macro(Kind.MAYBE, this, null, 0, 0);
                    maybe = known;
                }
            }
        }
        return known;
    }

    boolean isMaybe(Macro other) {
        return kind == Kind.MAYBE && of.same(other);
    }

    /** Whether {@code defined} is true of it. */
    Truth isDefined() {
        return defined;
    }

    boolean same(Macro other) {
        return this == other || kind == Kind.DEFINITION && other.kind == Kind.DEFINITION
                && Arrays.equals(text, from, to, other.text, other.from, other.to)
                || kind == Kind.MAYBE && other.isMaybe(of);
    }

    /** What holds where one of the two does and it is not known which. */
    Macro or(Macro other) {
        if (same(other)) {
            return this;
        }
        Macro one = kind == Kind.MAYBE ? of : this;
        Macro two = other.kind == Kind.MAYBE ? other.of : other;
        if (one.same(two) || two == UNDEFINED) {
            return one.maybe();
        }
        if (one == UNDEFINED) {
            return two.maybe();
        }
        return isDefined() == Truth.TRUE && other.isDefined() == Truth.TRUE ? DEFINED : UNKNOWN;
    }

    /** Parameters and body; of a {@link Kind#DEFINITION} only. */
    Definition definition(Names names) {
        Definition known = definition;
        if (known == null) {
            known = Definition.of(names, text, from, to);
            definition = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return kind == Kind.DEFINITION ? new String(text, from, to - from, StandardCharsets.ISO_8859_1)
                : kind == Kind.MAYBE ? "maybe " + of : kind.name();
    }
}
