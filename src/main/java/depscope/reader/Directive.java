package depscope.reader;

import java.util.Set;

/** Makefile lines that are no rules: what a make does at them is not done here. */
final class Directive {
    /** These may bring, or take away, rules. */
    private static final Set<String> HIDING = Set.of(".include", ".dinclude", ".sinclude", ".-include", "include",
            "-include", "sinclude", "dinclude", ".if", ".ifdef", ".ifndef", ".ifmake", ".ifnmake", ".for");
    private static final Set<String> HARMLESS = Set.of(".elif", ".else", ".endif", ".endfor", ".undef", ".export",
            ".unexport", ".info", ".warning", ".error", ".break", "export", "unexport");
    private static final int LONGEST = 12;

    private Directive() {
    }

    /** The directive that begins at {@code at}, or an empty string; a name with a separator is a target. */
    static String at(byte[] bytes, int at) {
        int end = at;
        while (end < bytes.length && end - at <= LONGEST
                && (bytes[end] >= 'a' && bytes[end] <= 'z' || bytes[end] == '.' || bytes[end] == '-')) {
            end++;
        }
        if (end == at || end < bytes.length && " \t\r\n".indexOf(bytes[end]) < 0) {
            return "";
        }
        int next = end;
        while (next < bytes.length && (bytes[next] == ' ' || bytes[next] == '\t')) {
            next++;
        }
        if (next < bytes.length && (bytes[next] == ':' || bytes[next] == '=')) {
            return "";
        }
        String name = new Cursor(bytes, at).raw(at, end);
        return HIDING.contains(name) || HARMLESS.contains(name) ? name : "";
    }

    static boolean hides(String name) {
        return HIDING.contains(name);
    }

    /**
     * Whether the {@code =} at {@code equals} assigns to a variable: {@code X=}, {@code X:=}, {@code X +=}…
     *
     * @param from where the word with it begins
     * @param index how many words of the line came before that one
     */
    static boolean isAssignment(byte[] bytes, int from, int equals, int index) {
        int end = equals;
        while (end > from && (bytes[end - 1] == ':' || bytes[end - 1] == '+' || bytes[end - 1] == '?'
                || bytes[end - 1] == '!')) {
            end--;
        }
        if (index > 0) {
            return index == 1 && end == from;
        }
        for (int i = from; i < end; i++) {
            byte b = bytes[i];
            boolean name = b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '_' || b == '.';
            if (!name) {
                return false;
            }
        }
        return end > from;
    }
}
