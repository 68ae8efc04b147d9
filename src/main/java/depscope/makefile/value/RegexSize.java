package depscope.makefile.value;

import java.util.ArrayDeque;
import java.util.Deque;

/** How large a regular expression becomes when it is compiled: what is repeated by numbers is there that often. */
final class RegexSize {
    private RegexSize() {
    }

    /** @throws PosixRegex.Unsupported if that is more than {@code largest}, or its brackets lie deeper in each other than {@code deepest} */
    static int of(String expression, int deepest, int largest) {
        Deque<Long> outer = new ArrayDeque<>();
        long size = 0;
        long last = 0;
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            if (c == '(') {
                outer.push(size);
                size = 0;
                last = 0;
            } else if (c == ')' && !outer.isEmpty()) {
                last = size + 2;
                size = outer.pop() + last;
            } else if (c == '{') {
                int end = expression.indexOf('}', i);
                long times = end < 0 ? 1 : largestNumber(expression, i + 1, end, largest);
                size += last * (times - 1) + 1;
                last *= times;
            } else {
                i += c == '\\' ? 1 : 0;
                last = 1;
                size++;
            }
            if (outer.size() > deepest) {
                throw new PosixRegex.Unsupported("its brackets lie deeper in each other than " + deepest + " times");
            }
            if (size > largest) {
                throw new PosixRegex.Unsupported("it is too large");
            }
        }
        return (int) size;
    }

    private static long largestNumber(String text, int from, int to, int most) {
        long largest = 1;
        long number = 0;
        for (int i = from; i < to; i++) {
            int digit = Character.digit(text.charAt(i), 10);
            number = digit < 0 ? 0 : Math.min(most + 1L, number * 10 + digit);
            largest = Math.max(largest, number);
        }
        return largest;
    }
}
