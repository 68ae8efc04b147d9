package depscope.picture;

import java.util.Locale;

/** Numbers with their noun: {@code 1 object}, {@code 1 653 prerequisites}. */
public final class Counted {
    private Counted() {
    }

    /** Groups of three set apart by a thin space that does not break. */
    public static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count).replace(',', '\u202f');
    }

    public static String of(long count, String one) {
        return of(count, one, one + "s");
    }

    public static String of(long count, String one, String many) {
        return number(count) + " " + (count == 1 ? one : many);
    }
}
