package depscope.makefile.variable;

import depscope.makefile.value.Marks;
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

    /** As strtoll(3) reads it with base 0, a letter for a unit behind it ({@code k}, {@code M}, …) included. */
    private static long number(String word) {
        String text = Marks.withoutMaybe(word);
        int at = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        int base = text.startsWith("0x", at) || text.startsWith("0X", at) ? 16 : text.startsWith("0", at) ? 8 : 10;
        at += base == 16 ? 2 : 0;
        long number = 0;
        while (at < text.length() && Character.digit(text.charAt(at), base) >= 0) {
            number = number * base + Character.digit(text.charAt(at++), base);
        }
        int unit = at < text.length() ? "kmgtpe".indexOf(Character.toLowerCase(text.charAt(at))) : -1;
        number <<= 10 * (unit + 1);
        return text.startsWith("-") ? -number : number;
    }
}
