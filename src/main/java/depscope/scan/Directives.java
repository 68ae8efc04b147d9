package depscope.scan;

import java.util.Locale;

/**
 * What is left of a source for the scan: its directives in order, as columns. They are shared by all
 * compilations and never change.
 *
 * <p>{@link #next} leads from each directive of a conditional group to the group's next one; every group
 * ends: a missing {@code #endif} is made up. What must be told of a bad directive is one too
 * ({@link Kind#BAD}), so that it is told only where it is reached.
 */
final class Directives {
    /**
     * {@link #ASSEMBLE}: an assembler's {@code .include}; {@link #EMBED}: its {@code .incbin}; {@link #INLINE}: the
     * same in an {@code asm} of C;
     * {@link #PUSH} and {@link #POP}: {@code #pragma push_macro} and {@code pop_macro}; {@link #SYSTEM}: what
     * follows counts as a system header ({@code #pragma GCC system_header}).
     */
    enum Kind {
        IF, IFDEF, IFNDEF, ELIF, ELIFDEF, ELIFNDEF, ELSE, ENDIF, DEFINE, UNDEF, INCLUDE, INCLUDE_NEXT, IMPORT,
        ONCE, PUSH, POP, SYSTEM, ASSEMBLE, EMBED, INLINE, BAD;

        /** What stands behind the {@code #}, up to {@link #IMPORT}. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether it closes a branch of a conditional group. */
        boolean continues() {
            return ordinal() >= ELIF.ordinal() && ordinal() <= ENDIF.ordinal();
        }

        boolean opens() {
            return ordinal() <= IFNDEF.ordinal();
        }

        boolean includes() {
            return this == INCLUDE || this == INCLUDE_NEXT || this == IMPORT;
        }

        /** Whether it is an assembler's in a source of assembler. */
        boolean assembles() {
            return this == ASSEMBLE || this == EMBED;
        }
    }

    /** The operand of a condition or of a computed include, cut into tokens when first asked for. */
    static final class Operand {
        private final byte[] text;
        private final int from;
        private final int to;
        private volatile Token[] tokens;
        /** Of a condition, what it was so far. */
        final Cases cases = new Cases();

        Operand(byte[] text, int from, int to) {
            this.text = text;
            this.from = from;
            this.to = to;
        }

        Token[] tokens(Names names) {
            Token[] known = tokens;
            if (known == null) {
                known = Lexer.tokens(names, text, from, to);
                tokens = known;
            }
            return known;
        }
    }

    /**
     * What an include names.
     *
     * @param name raw, without quotes or brackets
     * @param quoted whether it stood in quotes, and so is looked for beside its includer first
     * @param number the name's in {@link Names}
     */
    record Header(String name, boolean quoted, int number) {
        static Header of(Names names, String name, boolean quoted) {
            return new Header(name, quoted, names.ofHeader(name));
        }
    }

    static final Directives NONE = new Directives(new Kind[0], new int[0], new int[0], new int[0], new Object[0]);

    final Kind[] kinds;
    /** The byte of the source where the directive's {@code #}, or the assembler's dot, stands. */
    final int[] places;
    /** Of conditions the next directive of their group, of the last one its own number; of a definition the next that is none. */
    final int[] next;
    /** The name that is defined, undefined or asked for. */
    final int[] names;
    /** A {@link Macro}, an {@link Operand}, a {@link Header} or a message, as the kind has it. */
    final Object[] operands;
    /** The name whose definition makes this source empty: its include guard; -1 if it has none. */
    final int guard;
    /** The definition of the guard within; of no meaning without one. */
    final Macro guardMacro;
    /** How many includes there are; {@link #names} counts them. */
    final int includes;

    Directives(Kind[] kinds, int[] places, int[] next, int[] names, Object[] operands) {
        this.kinds = kinds;
        this.places = places;
        this.next = next;
        this.names = names;
        this.operands = operands;
        int last = kinds.length - 1;
        boolean wrapped = last > 0 && kinds[0] == Kind.IFNDEF && next[0] == last && kinds[last] == Kind.ENDIF;
        Macro found = null;
        for (int i = 1; wrapped && i < last && found == null; i++) {
            if (kinds[i].opens()) {
                i = end(i);
            } else if (kinds[i] == Kind.DEFINE && names[i] == names[0]) {
                found = (Macro) operands[i];
            }
        }
        guard = found == null ? -1 : names[0];
        guardMacro = found;
        int count = 0;
        for (int i = 0; i <= last; i++) {
            if (kinds[i].includes()) {
                names[i] = count++;
            }
        }
        includes = count;
        for (int i = last; i >= 0; i--) {
            if (kinds[i] == Kind.DEFINE) {
                next[i] = i < last && kinds[i + 1] == Kind.DEFINE ? next[i + 1] : i + 1;
            }
        }
    }

    int size() {
        return kinds.length;
    }

    /** The directive that ends the group which {@code i} is part of. */
    int end(int i) {
        int at = i;
        while (next[at] != at) {
            at = next[at];
        }
        return at;
    }

    Token[] tokens(int i, Names numbers) {
        return ((Operand) operands[i]).tokens(numbers);
    }
}
