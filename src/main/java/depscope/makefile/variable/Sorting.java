package depscope.makefile.variable;

import depscope.makefile.value.Marks;
import depscope.makefile.value.Numeral;
import java.util.Comparator;
import java.util.List;

/** {@code :O} and its like: words by their bytes, or by the numbers that they begin with. */
final class Sorting {
    private Sorting() {
    }

    static List<String> sorted(List<String> words, boolean numbers, boolean backwards) {
        Comparator<String> order = numbers ? Comparator.comparingLong(Sorting::number) : Comparator.comparing(Marks::withoutMaybe);
        return words.stream().sorted(backwards ? order.reversed() : order).toList();
    }

    /** As strtoll(3) reads it with base 0; a letter behind it is for a unit, {@code k M G}. */
    private static long number(String word) {
        String text = Marks.withoutMaybe(word);
        Numeral number = Numeral.of(text, 0, 0);
        int unit = number.end() > 0 && number.end() < text.length() ? "kmg".indexOf(Character.toLowerCase(text.charAt(number.end()))) : -1;
        return number.value() << 10 * (unit + 1);
    }
}
