package depscope.scan;

/**
 * A number in a condition, intmax_t or uintmax_t (C 6.10.1p4), as far as it is known: it lies between two
 * bounds, which are equal where it is known for certain. Of an unsigned one only that, or nothing.
 */
record Value(long low, long high, boolean unsigned) {
    static final Value ANY = new Value(Long.MIN_VALUE, Long.MAX_VALUE, false);
    static final Value ANY_UNSIGNED = new Value(Long.MIN_VALUE, Long.MAX_VALUE, true);

    static Value of(long value) {
        return new Value(value, value, false);
    }

    static Value ofUnsigned(long value) {
        return new Value(value, value, true);
    }

    static Value of(Truth truth) {
        return switch (truth) {
            case TRUE -> of(1);
            case FALSE -> of(0);
            default -> new Value(0, 1, false);
        };
    }

    static Value atLeast(long value) {
        return new Value(value, Long.MAX_VALUE, false);
    }

    boolean isExact() {
        return low == high;
    }

    Truth truth() {
        if (isExact()) {
            return Truth.of(low != 0);
        }
        return !unsigned && (low > 0 || high < 0) ? Truth.TRUE : Truth.UNKNOWN;
    }

    /** One of the two, it is not known which. */
    Value or(Value other) {
        boolean both = unsigned || other.unsigned;
        if (isExact() && other.isExact() && low == other.low) {
            return new Value(low, low, both);
        }
        return both ? ANY_UNSIGNED : new Value(Math.min(low, other.low), Math.max(high, other.high), false);
    }

    Value negated() {
        if (isExact()) {
            return new Value(-low, -low, unsigned);
        }
        return unsigned || low == Long.MIN_VALUE ? any(unsigned) : new Value(-high, -low, false);
    }

    Value inverted() {
        return isExact() ? new Value(~low, ~low, unsigned) : any(unsigned);
    }

    private static Value any(boolean unsigned) {
        return unsigned ? ANY_UNSIGNED : ANY;
    }

    /** What a binary operator that always takes both operands makes of them; null if it divides by zero. */
    static Value apply(Op op, Value a, Value b) {
        boolean shifts = op == Op.SHL || op == Op.SHR;
        boolean unsigned = shifts ? a.unsigned : a.unsigned || b.unsigned;
        if ((op == Op.DIVIDE || op == Op.REMAINDER) && b.isExact() && b.low == 0) {
            return null;
        }
        return switch (op) {
            case EQ, NE, LT, GT, LE, GE -> of(compare(op, a, b, unsigned));
            case COMMA -> b;
            default -> a.isExact() && b.isExact() ? exact(op, a, b, unsigned) : bounds(op, a, b, unsigned);
        };
    }

    private static Value exact(Op op, Value a, Value b, boolean unsigned) {
        long x = a.low;
        long y = b.low;
        long value = switch (op) {
            case PLUS -> x + y;
            case MINUS -> x - y;
            case TIMES -> x * y;
            case DIVIDE -> unsigned ? Long.divideUnsigned(x, y) : x / y;
            case REMAINDER -> unsigned ? Long.remainderUnsigned(x, y) : x % y;
            case BITAND -> x & y;
            case BITOR -> x | y;
            case XOR -> x ^ y;
            case SHL -> shift(x, y, b.unsigned, a.unsigned);
            case SHR -> shift(x, b.unsigned && y < 0 ? Long.MIN_VALUE : -y, false, a.unsigned);
            default -> throw new IllegalArgumentException(op.spelling);
        };
        return new Value(value, value, unsigned);
    }

    /** As gcc does it: by a negative count the other way, by a large one everything out. */
    private static long shift(long x, long left, boolean unsignedCount, boolean unsigned) {
        if (unsignedCount && left < 0 || left >= Long.SIZE) {
            return 0;
        }
        if (left >= 0) {
            return x << left;
        }
        long right = left <= -Long.SIZE ? Long.SIZE : -left;
        if (right >= Long.SIZE) {
            return unsigned || x >= 0 ? 0 : -1;
        }
        return unsigned ? x >>> right : x >> right;
    }

    private static Value bounds(Op op, Value a, Value b, boolean unsigned) {
        if (unsigned) {
            return ANY_UNSIGNED;
        }
        if (op == Op.PLUS) {
            return between(saturated(a.low, b.low), saturated(a.high, b.high));
        }
        if (op == Op.MINUS && b.low != Long.MIN_VALUE) {
            return between(saturated(a.low, -b.high), saturated(a.high, -b.low));
        }
        if (op == Op.TIMES && a.low >= 0 && b.low >= 0) {
            return between(product(a.low, b.low), product(a.high, b.high));
        }
        if (op == Op.SHL && a.low >= 0 && b.isExact() && b.low >= 0 && b.low < Long.SIZE - 1) {
            return between(product(a.low, 1L << b.low), product(a.high, 1L << b.low));
        }
        return ANY;
    }

    private static Value between(long low, long high) {
        return new Value(low, high, false);
    }

    private static long saturated(long x, long y) {
        long sum = x + y;
        boolean overflows = ((x ^ sum) & (y ^ sum)) < 0;
        return overflows ? x < 0 ? Long.MIN_VALUE : Long.MAX_VALUE : sum;
    }

    private static long product(long x, long y) {
        return Math.multiplyHigh(x, y) != 0 || x * y < 0 ? Long.MAX_VALUE : x * y;
    }

    private static Truth compare(Op op, Value a, Value b, boolean unsigned) {
        if (op == Op.GT || op == Op.LE) {
            Truth less = compare(Op.LT, b, a, unsigned);
            return op == Op.GT ? less : less.not();
        }
        if (op == Op.GE || op == Op.NE) {
            return compare(op == Op.GE ? Op.LT : Op.EQ, a, b, unsigned).not();
        }
        if (a.isExact() && b.isExact()) {
            return Truth.of(op == Op.EQ ? a.low == b.low
                    : unsigned ? Long.compareUnsigned(a.low, b.low) < 0 : a.low < b.low);
        }
        if (unsigned && (a.low < 0 || b.low < 0)) {
            return Truth.UNKNOWN;
        }
        if (op == Op.EQ) {
            return a.high < b.low || b.high < a.low ? Truth.FALSE : Truth.UNKNOWN;
        }
        return a.high < b.low ? Truth.TRUE : a.low >= b.high ? Truth.FALSE : Truth.UNKNOWN;
    }
}
