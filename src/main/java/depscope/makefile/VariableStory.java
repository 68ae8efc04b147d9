package depscope.makefile;

import depscope.makefile.value.Marks;
import depscope.makefile.value.Unknowns;
import depscope.makefile.variable.Assignment;
import java.util.List;
import java.util.Optional;

/**
 * How a variable came to its value.
 *
 * @param name as it was asked for
 * @param target whose own variables come first; empty for what makefiles see
 * @param defined whether it has a value at all, as far as is known
 * @param value fully expanded, raw, with marks for what is not known
 * @param written not expanded, raw
 * @param steps in the order in which make took them
 * @param references other variables that the value refers to, each once, in order
 * @param unknowns what the value depends on and is not known
 */
public record VariableStory(String name, Optional<String> target, boolean defined, String value, String written, List<Assignment> steps,
        List<String> references, List<Unknowns.Unknown> unknowns) {
    private static final String UNKNOWN = "\u27e8?\u27e9";

    public VariableStory {
        steps = List.copyOf(steps);
        references = List.copyOf(references);
        unknowns = List.copyOf(unknowns);
    }

    /** A value for people: {@code ⟨?⟩} for text that is not known, a question mark behind words that may be absent. */
    public static String shown(String value) {
        StringBuilder out = new StringBuilder(value.length());
        int perhaps = -1;
        int depth = 0;
        for (int i = 0; i <= value.length(); i++) {
            char c = i < value.length() ? value.charAt(i) : ' ';
            boolean blank = (depth == 0 || i == value.length()) && (c == ' ' || c == '\t' || c == '\n');
            boolean opens = depth > 0 || i > 0 && value.charAt(i - 1) == '$';
            depth += opens && (c == '{' || c == '(') ? 1 : depth > 0 && (c == '}' || c == ')') ? -1 : 0;
            if (perhaps >= 0 && blank) {
                boolean nothing = out.length() == perhaps || out.substring(perhaps).equals(UNKNOWN) && endsUnknown(out, perhaps);
                out.setLength(nothing ? Math.max(0, perhaps - 1) : out.length());
                out.append(nothing ? "" : "?");
                perhaps = -1;
                if (nothing && out.length() == 0) {
                    continue;
                }
            }
            if (i == value.length()) {
                break;
            }
            if (Marks.isUnknown(c)) {
                out.append(UNKNOWN);
            } else if (Marks.isMaybe(c)) {
                perhaps = out.length();
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Whether what stands before the word at {@code start} is not known either: one such word says as much as many. */
    private static boolean endsUnknown(StringBuilder text, int start) {
        String before = text.substring(Math.max(0, start - UNKNOWN.length() - 2), start).strip();
        return before.endsWith(UNKNOWN) || before.endsWith(UNKNOWN + "?");
    }
}
