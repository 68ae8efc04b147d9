package depscope.makefile.variable;

import depscope.makefile.value.Marks;

/** Words of a value, not expanded, that were added under a condition nobody can answer. */
final class MaybeWords {
    private MaybeWords() {
    }

    /** {@code text} with each of its words marked as one that may be absent. A reference counts as a word. */
    static String of(String text, int number) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        int depth = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = depth == 0 && (c == ' ' || c == '\t' || c == '\n');
            if (!blank && !inWord) {
                out.append(Marks.maybe(number));
            }
            inWord = !blank;
            out.append(c);
            if (c == '$' && i + 1 < text.length()) {
                char next = text.charAt(++i);
                out.append(next);
                depth += next == '{' || next == '(' ? 1 : 0;
            } else if (depth > 0 && (c == '{' || c == '(')) {
                depth++;
            } else if (depth > 0 && (c == '}' || c == ')')) {
                depth--;
            }
        }
        return out.toString();
    }
}
