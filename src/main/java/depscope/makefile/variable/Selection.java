package depscope.makefile.variable;

import java.util.List;

/**
 * What stands in {@code :[…]}: some of the words, their number, or how the value is to be taken from then on.
 *
 * @param from 1 for the first word, -1 for the last
 * @param to before {@code from}: the words are given backwards
 */
record Selection(What what, int from, int to) {
    enum What { WORDS, COUNT, BIG, SMALL }

    /** @throws IllegalArgumentException if it is none */
    static Selection of(String text) {
        if (text.equals("#")) {
            return new Selection(What.COUNT, 0, 0);
        }
        if (text.equals("*")) {
            return new Selection(What.BIG, 0, 0);
        }
        if (text.equals("@")) {
            return new Selection(What.SMALL, 0, 0);
        }
        int dots = text.indexOf("..");
        int from = number(dots < 0 ? text : text.substring(0, dots));
        int to = dots < 0 ? from : number(text.substring(dots + 2));
        if (from == 0 && to == 0) {
            return new Selection(What.BIG, 0, 0);
        }
        if (from == 0 || to == 0) {
            throw new IllegalArgumentException("a word 0");
        }
        return new Selection(What.WORDS, from, to);
    }

    /** A number as strtol(3) reads it with base 0; what is out of range is the nearest in range. */
    private static int number(String text) {
        String digits = text.strip();
        try {
            return Integer.decode(digits);
        } catch (NumberFormatException e) {
            if (digits.matches("[-+]?[0-9]+")) {
                return digits.startsWith("-") ? Integer.MIN_VALUE / 2 : Integer.MAX_VALUE / 2;
            }
            throw e;
        }
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
