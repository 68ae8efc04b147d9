package depscope.makefile.variable;

import depscope.makefile.value.Budget;
import depscope.makefile.value.Edition;

/**
 * Cuts the text of modifiers into their parts: up to a delimiter, with references expanded and backslashes undone on the
 * way (var.c; 2020: VarGetPattern, current: ParseModifierPart).
 *
 * <p>2020: a {@code $} right before the delimiter is lost in parts whose references are left as they are. Current: it stays, but for the
 * anchor of {@code :S}.
 */
final class ModifierParts {
    private enum References { EXPANDED, PASSED_OVER, LEFT }

    private final Expander expander;
    private final Scope scope;
    private final int mode;
    private final String text;
    private final Budget budget;
    private final boolean current;
    private int end;
    private boolean closed;
    private boolean anchored;

    ModifierParts(Expander expander, Scope scope, int mode, String text) {
        this.expander = expander;
        this.scope = scope;
        this.current = expander.variables().edition() == Edition.CURRENT;
        this.mode = mode & (current ? ~Expander.ASSIGNED : Expander.WANTED | Expander.UNDEFINED_IS_ERROR);
        this.text = text;
        this.budget = expander.variables().budget();
    }

    /** Behind the delimiter of the part just read, or behind the text if there is none. */
    int end() {
        return end;
    }

    boolean isClosed() {
        return closed;
    }

    /** Whether the part ended with a {@code $} that holds it to the end of a word. */
    boolean isAnchored() {
        return anchored;
    }

    /** A part whose last {@code $}, if it has one, is an anchor. */
    String anchored(int from, char delimiter) {
        return read(from, delimiter, References.EXPANDED, true, "", false);
    }

    /** A part in which {@code &} stands for {@code old}. */
    String replacement(int from, char delimiter, String old) {
        return read(from, delimiter, References.EXPANDED, false, old, true);
    }

    String plain(int from, char delimiter) {
        return read(from, delimiter, References.EXPANDED, false, "", false);
    }

    /** A part whose references are expanded later: any brackets behind a {@code $} have to be in pairs. */
    String left(int from, char delimiter) {
        return read(from, delimiter, References.LEFT, !current, "", false);
    }

    /** What is not to be expanded at all. 2020: as {@link #left}. Current: references end where they would if they were. */
    String passedOver(int from, char delimiter) {
        return current ? read(from, delimiter, References.PASSED_OVER, false, "", false) : left(from, delimiter);
    }

    /** A part that loses a {@code $} at its end in 2020. */
    String branch(int from, char delimiter) {
        return read(from, delimiter, References.EXPANDED, !current, "", false);
    }

    /** A part that ends before a colon too; where it ends is before its delimiter. */
    String toColon(int from, char delimiter) {
        String part = read(from, delimiter, ':', References.EXPANDED, false, "", false);
        end -= closed ? 1 : 0;
        return part;
    }

    private char charAt(int index) {
        return index < text.length() ? text.charAt(index) : 0;
    }

    private String read(int from, char delimiter, References references, boolean mayAnchor, String old, boolean hasOld) {
        return read(from, delimiter, delimiter, references, mayAnchor, old, hasOld);
    }

    private String read(int from, char delimiter, char other, References references, boolean mayAnchor, String old, boolean hasOld) {
        StringBuilder out = new StringBuilder();
        anchored = false;
        int i = from;
        while (i < text.length() && text.charAt(i) != delimiter && text.charAt(i) != other) {
            char c = text.charAt(i);
            char next = charAt(i + 1);
            if (c == '\\' && next != 0 && (next == delimiter || next == other || next == '\\' || next == '$' || hasOld && next == '&')) {
                out.append(next);
                i += 2;
            } else if (c != '$') {
                out.append(hasOld && c == '&' ? old : Character.toString(c));
                i++;
            } else if (next == delimiter) {
                anchored |= mayAnchor;
                out.append(mayAnchor ? "" : "$");
                i++;
            } else if (references == References.LEFT) {
                i = reference(out, i, next);
            } else {
                i += expanded(out, i, references == References.EXPANDED ? mode : mode & ~Expander.WANTED);
            }
        }
        // Modifiers that a variable holds end where its value ends.
        closed = i < text.length() || delimiter == 0;
        end = closed ? i + 1 : i;
        budget.spend(end - from);
        return out.toString();
    }

    /** Takes what a reference comes to, or in the current edition, where values are not wanted, the reference; how long that is. */
    private int expanded(StringBuilder out, int start, int how) {
        Expansion found = expander.parse(text, start, scope, how);
        int length = Math.max(1, found.length());
        if (current && (how & Expander.WANTED) == 0) {
            out.append(text, start, start + length);
        } else {
            out.append(found.value());
        }
        return length;
    }

    /** Takes a reference as it is, to be expanded later; where it ends. */
    private int reference(StringBuilder out, int start, char open) {
        if (open != '(' && open != '{') {
            out.append('$');
            return start + 1;
        }
        char close = open == '(' ? ')' : '}';
        int depth = 1;
        int i = start + 2;
        for (; i < text.length() && depth > 0; i++) {
            if (text.charAt(i - 1) != '\\') {
                depth += text.charAt(i) == open ? 1 : text.charAt(i) == close ? -1 : 0;
            }
        }
        out.append(text, start, i);
        return i;
    }

    /** The pattern of {@code :M} and {@code :N}, whose letter stands at {@code start}; references in it are left as they are. */
    String pattern(int start, char open, char close) {
        int nested = 1;
        boolean escaped = false;
        boolean refers = false;
        int i = start + 1;
        for (; i < text.length() && !(text.charAt(i) == ':' && nested == 1); i++) {
            char c = text.charAt(i);
            char next = charAt(i + 1);
            if (c == '\\' && next != 0 && (next == ':' || next == close || next == open)) {
                escaped |= !refers;
                i++;
                continue;
            }
            refers |= c == '$';
            if (c == '(' || c == '{') {
                nested++;
            } else if ((c == ')' || c == '}') && --nested == 0) {
                break;
            }
        }
        end = Math.min(i, text.length());
        budget.spend(end - start);
        if (!escaped) {
            return text.substring(start + 1, end);
        }
        StringBuilder out = new StringBuilder();
        for (int j = start + 1; j < end; j++) {
            char next = j + 1 < end ? text.charAt(j + 1) : 0;
            if (text.charAt(j) == '\\' && next != 0 && (next == ':' || next == close)) {
                j++;
            }
            out.append(text.charAt(j));
        }
        return out.toString();
    }

    /**
     * Whether what stands at {@code start} is {@code old=new} up to the closing bracket, which is the {@linkplain #end end} then. Current:
     * a sign {@code =} is enough, whether a bracket closes or not.
     */
    boolean isSysv(int start, char open, char close) {
        boolean equals = false;
        int nested = 1;
        int i = start;
        while (i < text.length() && nested > 0) {
            char c = text.charAt(i);
            if (c == '=') {
                equals = true;
            } else if (c == close) {
                nested--;
            } else if (c == open) {
                nested++;
            }
            i += nested > 0 ? 1 : 0;
        }
        end = i;
        return equals && (current || (i < text.length() ? text.charAt(i) == close : close == 0));
    }
}
