package depscope.makefile.variable;

import depscope.makefile.value.Marks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words of values, not expanded, that were given or added under a condition nobody can answer. A reference counts as one. */
final class MaybeWords {
    private MaybeWords() {
    }

    /** {@code text} with each of its words marked as one that may be absent. */
    static String of(String text, int number) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (int at = 0; at < text.length(); ) {
            int end = end(text, at);
            if (end > at) {
                out.append(marked(text.substring(at, end), number));
            }
            at = end;
            while (at < text.length() && isBlank(text.charAt(at))) {
                out.append(text.charAt(at++));
            }
        }
        return out.toString();
    }

    private static String marked(String word, int number) {
        return Marks.isMaybe(word.charAt(0)) ? word : Marks.maybe(number) + word;
    }

    /** One of two values, whichever. */
    static String either(String one, String other, int number) {
        return one.equals(other) ? one : joined(List.of(one, other), number);
    }

    /** What all of {@code values} begin with, and what each has besides, as words that may be absent, each as often as one of them has it. */
    static String joined(Collection<String> values, int number) {
        String common = values.iterator().next();
        for (String value : values) {
            common = common.substring(0, common(common, value));
        }
        StringBuilder all = new StringBuilder(common);
        Map<String, Integer> had = new HashMap<>();
        for (String value : values) {
            Map<String, Integer> has = new HashMap<>();
            for (String word : words(value.substring(common.length()))) {
                String bare = Marks.withoutMaybe(word);
                if (has.merge(bare, 1, Integer::sum) > had.getOrDefault(bare, 0)) {
                    had.merge(bare, 1, Integer::sum);
                    all.append(all.length() > 0 || value.charAt(0) == ' ' ? " " : "").append(marked(word, number));
                }
            }
        }
        return all.toString();
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            int end = end(text, at);
            if (end > at) {
                words.add(text.substring(at, end));
            }
            at = end;
        }
        return words;
    }

    /** Where the whole words end that two values begin with alike. */
    private static int common(String one, String other) {
        int alike = 0;
        while (true) {
            int end = end(one, alike);
            if (end != end(other, alike) || !one.startsWith(other.substring(alike, end), alike)) {
                return Math.max(0, alike - 1);
            }
            if (end == one.length() || end == other.length()) {
                return end;
            }
            alike = end + 1;
            if (one.charAt(end) != other.charAt(end)) {
                return end;
            }
        }
    }

    /** Where the word ends that begins at {@code from}: there, if a blank is there. */
    private static int end(String text, int from) {
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (depth == 0 && isBlank(c)) {
                return i;
            }
            if (c == '$' && i + 1 < text.length()) {
                char next = text.charAt(++i);
                depth += next == '{' || next == '(' ? 1 : 0;
            } else if (depth > 0 && (c == '{' || c == '(')) {
                depth++;
            } else if (depth > 0 && (c == '}' || c == ')')) {
                depth--;
            }
        }
        return text.length();
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n';
    }
}
