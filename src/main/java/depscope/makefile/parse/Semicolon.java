package depscope.makefile.parse;

/** Where commands begin on a dependency line: at the first {@code ;} that no reference holds (parse.c, Parse_File). */
final class Semicolon {
    private Semicolon() {
    }

    /** Its place in {@code line}; the line's length if there is none. */
    static int in(String line) {
        int level = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            char next = i + 1 < line.length() ? line.charAt(i + 1) : 0;
            if (c == '\\' && next != 0) {
                i++;
            } else if (c == '$' && (next == '(' || next == '{')) {
                level++;
            } else if (level > 0) {
                level -= c == ')' || c == '}' ? 1 : 0;
            } else if (c == ';') {
                return i;
            }
        }
        return line.length();
    }
}
