package depscope.makefile.parse;

import depscope.makefile.value.Splitting;
import depscope.makefile.variable.Assignment.Operator;
import java.util.Optional;

/**
 * A line that gives a variable a value (bmake(1), "Variable assignments"; parse.c, Parse_IsVar and Parse_DoVar).
 *
 * <p>2020: {@code :sh} anywhere before the sign makes a command of the value, and what stands behind it is passed over
 * ({@code A:shell=x} is {@code A!=x}); current: right before the sign alone.
 *
 * @param name with references that are to be expanded
 */
record AssignmentLine(String name, Operator operator, String text) {
    private static final String SHELL = ":sh";

    /** Nothing if the line is something else. @param current whether the current edition reads it */
    static Optional<AssignmentLine> of(String line, boolean current) {
        int start = 0;
        while (isBlank(at(line, start))) {
            start++;
        }
        int equals = sign(line, start);
        if (equals < 0) {
            return Optional.empty();
        }
        return Optional.of(current ? cut(line, start, equals) : cutOf2020(line, start));
    }

    private static char at(String line, int index) {
        return index < line.length() ? line.charAt(index) : 0;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    /** Where the sign is that makes it an assignment, outside of brackets; -1 if nowhere. */
    private static int sign(String line, int start) {
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
            while (isBlank(c)) {
                c = at(line, i++);
                blank = true;
            }
            if (c == ':' && line.startsWith("sh", i)) {
                i += 2;
                continue;
            }
            if (c == '=') {
                return i - 1;
            }
            if (at(line, i) == '=' && c != 0 && "+:?!".indexOf(c) >= 0) {
                return i;
            }
            if (blank) {
                return -1;
            }
        }
        return -1;
    }

    private static Operator operator(char before) {
        return switch (before) {
            case '+' -> Operator.APPEND;
            case '?' -> Operator.DEFAULT;
            case ':' -> Operator.EXPAND;
            case '!' -> Operator.SHELL;
            default -> Operator.SET;
        };
    }

    private static String value(String line, int equals) {
        int value = equals + 1;
        while (Splitting.isSpace(at(line, value))) {
            value++;
        }
        return line.substring(value);
    }

    private static AssignmentLine cut(String line, int start, int equals) {
        Operator operator = equals > start ? operator(line.charAt(equals - 1)) : Operator.SET;
        int end = operator == Operator.SET ? equals : equals - 1;
        if (operator == Operator.SET) {
            while (end > start && Splitting.isSpace(line.charAt(end - 1))) {
                end--;
            }
            if (end - start >= SHELL.length() && line.startsWith(SHELL, end - SHELL.length())) {
                operator = Operator.SHELL;
                end -= SHELL.length();
            }
        }
        String name = line.substring(start, end);
        return new AssignmentLine(name.substring(0, firstBlank(name)), operator, value(line, equals));
    }

    /** Where the first blank is outside of brackets; the length if nowhere. */
    private static int firstBlank(String name) {
        int depth = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            depth += c == '(' || c == '{' ? 1 : c == ')' || c == '}' ? -1 : 0;
            if (depth == 0 && isBlank(c)) {
                return i;
            }
        }
        return name.length();
    }

    private static AssignmentLine cutOf2020(String line, int start) {
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
        Operator operator = operator(line.charAt(sign));
        int end = operator == Operator.SET ? equals : sign;
        if (operator == Operator.SET) {
            int colon = line.lastIndexOf(':', sign);
            if (colon > start && line.startsWith(SHELL, colon)) {
                operator = Operator.SHELL;
                end = colon;
            }
        }
        return new AssignmentLine(line.substring(start, nameEnd < 0 ? end : Math.min(nameEnd, end)), operator, value(line, equals));
    }
}
