package depscope.makefile.variable;

import depscope.makefile.value.Unknowns;

/**
 * What a condition comes to: true, false, or unknown. The logic is Kleene's: what is unknown decides nothing, and what
 * is decided without it stands.
 *
 * @param value whether it is true; false where it is unknown
 * @param doubt the number of what it depends on; 0 where it is known
 */
public record Truth(boolean value, int doubt) {
    public static final Truth TRUE = new Truth(true, Unknowns.NONE);
    public static final Truth FALSE = new Truth(false, Unknowns.NONE);

    public static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /** @param number of what it depends on */
    public static Truth unknown(int number) {
        return new Truth(false, number);
    }

    public boolean isUnknown() {
        return doubt != Unknowns.NONE;
    }

    public boolean isTrue() {
        return value;
    }

    public boolean isFalse() {
        return !value && !isUnknown();
    }

    public Truth not() {
        return isUnknown() ? this : of(!value);
    }

    public Truth and(Truth other) {
        if (isFalse() || other.isFalse()) {
            return FALSE;
        }
        return isUnknown() ? this : other;
    }

    public Truth or(Truth other) {
        if (isTrue() || other.isTrue()) {
            return TRUE;
        }
        return isUnknown() ? this : other;
    }
}
