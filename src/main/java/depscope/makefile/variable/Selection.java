package depscope.makefile.variable;

import depscope.makefile.value.Numeral;
import java.util.List;
import java.util.Optional;

/**
 * What stands in {@code :[…]}: some of the words, their number, or how the value is to be taken from then on.
 *
 * @param from 1 for the first word, -1 for the last
 * @param to before {@code from}: the words are given backwards
 */
record Selection(What what, int from, int to) {
    enum What { WORDS, COUNT, BIG, SMALL }

    /**
     * Empty if it is none. Numbers are decimal, octal behind a 0, hexadecimal behind 0x; blanks and a sign may stand before one, nothing
     * behind it.
     *
     * @param current whether a number too large for 32 bits is none; in 2020 its lower 32 are taken
     */
    static Optional<Selection> of(String text, boolean current) {
        switch (text) {
            case "#":
                return Optional.of(new Selection(What.COUNT, 0, 0));
            case "*":
                return Optional.of(new Selection(What.BIG, 0, 0));
            case "@":
                return Optional.of(new Selection(What.SMALL, 0, 0));
            default:
                return range(text, current);
        }
    }

    private static Optional<Selection> range(String text, boolean current) {
        Numeral from = Numeral.of(text, 0, 0);
        boolean two = text.startsWith("..", from.end());
        Numeral to = two ? Numeral.of(text, from.end() + 2, 0) : from;
        boolean none = from.end() == 0 || to.end() < text.length() || two && to.end() == from.end() + 2;
        if (none || current && (isLarge(from) || isLarge(to))) {
            return Optional.empty();
        }
        int first = (int) from.value();
        int last = (int) to.value();
        if (first == 0 && last == 0) {
            return Optional.of(new Selection(What.BIG, 0, 0));
        }
        return first == 0 || last == 0 ? Optional.empty() : Optional.of(new Selection(What.WORDS, first, last));
    }

    private static boolean isLarge(Numeral number) {
        return number.exceeds() || number.value() != (int) number.value();
    }

    String of(List<String> words, char separator) {
        int count = words.size();
        int start = from < 0 ? count + from + 1 : from;
        int end = to < 0 ? count + to + 1 : to;
        StringBuilder out = new StringBuilder();
        boolean parted = false;
        if (start > end) {
            for (int i = Math.min(count, start) - 1; i >= Math.max(0, end - 1); i--) {
                parted = add(words.get(i), parted, separator, out);
            }
        } else {
            for (int i = Math.max(0, start - 1); i < Math.min(count, end); i++) {
                parted = add(words.get(i), parted, separator, out);
            }
        }
        return out.toString();
    }

    private static boolean add(String word, boolean parted, char separator, StringBuilder out) {
        if (word.isEmpty()) {
            return parted;
        }
        WordChange.part(out, parted, separator);
        out.append(word);
        return true;
    }
}
