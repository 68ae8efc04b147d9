package depscope.makefile.parse;

import depscope.makefile.value.Splitting;
import depscope.makefile.variable.Assignment.Operator;
import java.util.Optional;

/**
 * A line that gives a variable a value (bmake(1), "Variable assignments"; parse.c, Parse_IsVar and Parse_DoVar).
 *
 * @param name with references that are to be expanded
 */
record AssignmentLine(String name, Operator operator, String text) {
    /** Nothing if the line is something else. */
    static Optional<AssignmentLine> of(String line) {
        int start = 0;
        while (start < line.length() && (line.charAt(start) == ' ' || line.charAt(start) == '\t')) {
            start++;
        }
        return isOne(line, start) ? Optional.of(cut(line, start)) : Optional.empty();
    }

    private static char at(String line, int index) {
        return index < line.length() ? line.charAt(index) : 0;
    }

    private static boolean isOne(String line, int start) {
        boolean blank = false;
        int level = 0;
        int i = start;
        while (i < line.length()) {
            char c = line.charAt(i++);
            if (c == '(' || c == '{') {
                level++;
                continue;
            }
            if (c == ')' || c == '}') {
                level--;
                continue;
            }
            if (level != 0) {
                continue;
            }
            while (c == ' ' || c == '\t') {
                c = at(line, i++);
                blank = true;
            }
            if (c == ':' && line.startsWith("sh", i)) {
                i += 2;
                continue;
            }
            if (c == '=' || at(line, i) == '=' && c != 0 && "+:?!".indexOf(c) >= 0) {
                return true;
            }
            if (blank) {
                return false;
            }
        }
        return false;
    }

    private static AssignmentLine cut(String line, int start) {
        int depth = 0;
        int equals = start + 1;
        int nameEnd = -1;
        for (; equals < line.length() && (depth > 0 || line.charAt(equals) != '='); equals++) {
            char c = line.charAt(equals);
            if (c == '(' || c == '{') {
                depth++;
            } else if (c == ')' || c == '}') {
                depth--;
            } else if (depth == 0 && nameEnd < 0 && Splitting.isSpace(c)) {
                nameEnd = equals;
            }
        }
        if (equals >= line.length()) {
            // The sign is all that stands first: there is no name.
            return new AssignmentLine("", Operator.SET, "");
        }
        int sign = equals - 1;
        Operator operator = switch (line.charAt(sign)) {
            case '+' -> Operator.APPEND;
            case '?' -> Operator.DEFAULT;
            case ':' -> Operator.EXPAND;
            case '!' -> Operator.SHELL;
            default -> Operator.SET;
        };
        int end = operator == Operator.SET ? equals : sign;
        if (operator == Operator.SET) {
            int colon = line.lastIndexOf(':', sign);
            if (colon > start && line.startsWith(":sh", colon)) {
                operator = Operator.SHELL;
                end = colon;
            }
        }
        int value = equals + 1;
        while (value < line.length() && Splitting.isSpace(line.charAt(value))) {
            value++;
        }
        String name = line.substring(start, nameEnd < 0 ? end : Math.min(nameEnd, end));
        return new AssignmentLine(name, operator, line.substring(value));
    }
}
