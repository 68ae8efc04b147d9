package depscope.makefile.where.answer;

import depscope.makefile.value.PosixRegex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A program of awk's that prints: {@code { print A, B }}, behind {@code /expression/} or a comparison
 * {@code $2 == "word"} or behind nothing; and values of fields, numbers, strings, {@code + - *} and parentheses.
 */
final class AwkProgram {
    /** A value is text, and a number where it looks like one. */
    private interface Value {
        String of(List<String> fields) throws NotKnown;
    }

    private final String text;
    private final String separator;
    private Optional<PosixRegex> expression = Optional.empty();
    private Optional<Value> left = Optional.empty();
    private Optional<Value> right = Optional.empty();
    private boolean isEqual;
    private final List<Value> printed = new ArrayList<>();
    private int at;

    private AwkProgram(String text, String separator) {
        this.text = text;
        this.separator = separator;
    }

    static AwkProgram read(String text, String separator) throws NotKnown {
        if (separator.length() != 1 || separator.equals("\\") || separator.equals("t")) {
            throw new NotKnown("a separator");
        }
        AwkProgram program = new AwkProgram(text, separator);
        program.read();
        return program;
    }

    private void read() throws NotKnown {
        blanks();
        if (peek() == '/') {
            int end = text.indexOf('/', at + 1);
            if (end < 0) {
                throw new NotKnown("an expression of awk's");
            }
            expression = Optional.of(TextPrograms.extended(text.substring(at + 1, end)));
            at = end + 1;
        } else if (peek() != '{') {
            left = Optional.of(sum());
            blanks();
            isEqual = text.startsWith("==", at);
            if (!isEqual && !text.startsWith("!=", at)) {
                throw new NotKnown("a condition of awk's");
            }
            at += 2;
            blanks();
            if (peek() != '"') {
                throw new NotKnown("a comparison of numbers");
            }
            right = Optional.of(factor());
        }
        blanks();
        expect('{');
        blanks();
        if (!text.startsWith("print", at) || Character.isLetterOrDigit(at + 5 < text.length() ? text.charAt(at + 5) : 0)) {
            throw new NotKnown("what awk does");
        }
        at += 5;
        blanks();
        while (peek() != '}' && peek() != ';') {
            printed.add(sum());
            blanks();
            if (peek() == ',') {
                at++;
                blanks();
            } else if (peek() != '}' && peek() != ';') {
                throw new NotKnown("what awk prints");
            }
        }
        while (peek() == ';') {
            at++;
            blanks();
        }
        expect('}');
        blanks();
        if (at < text.length()) {
            throw new NotKnown("what awk does");
        }
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private void blanks() {
        while (peek() == ' ' || peek() == '\t' || peek() == '\n') {
            at++;
        }
    }

    private void expect(char c) throws NotKnown {
        if (peek() != c) {
            throw new NotKnown("what awk does");
        }
        at++;
    }

    private Value sum() throws NotKnown {
        Value value = product();
        while (true) {
            blanks();
            char sign = peek();
            if (sign != '+' && sign != '-') {
                return value;
            }
            at++;
            Value first = value;
            Value second = product();
            value = fields -> text(sign == '+' ? Math.addExact(number(first.of(fields)), number(second.of(fields)))
                    : Math.subtractExact(number(first.of(fields)), number(second.of(fields))));
        }
    }

    private Value product() throws NotKnown {
        Value value = factor();
        while (true) {
            blanks();
            if (peek() != '*') {
                return value;
            }
            at++;
            Value first = value;
            Value second = factor();
            value = fields -> text(Math.multiplyExact(number(first.of(fields)), number(second.of(fields))));
        }
    }

    private Value factor() throws NotKnown {
        blanks();
        char c = peek();
        if (c == '(') {
            at++;
            Value inner = sum();
            blanks();
            expect(')');
            return inner;
        }
        if (c == '"') {
            int end = text.indexOf('"', at + 1);
            if (end < 0 || text.substring(at, end).indexOf('\\') >= 0) {
                throw new NotKnown("a string of awk's");
            }
            String string = text.substring(at + 1, end);
            at = end + 1;
            return fields -> string;
        }
        boolean isField = c == '$';
        int start = isField ? ++at : at;
        while (Character.isDigit(peek())) {
            at++;
        }
        if (at == start || at - start > 8) {
            throw new NotKnown("what awk computes");
        }
        int number = Integer.parseInt(text.substring(start, at));
        return isField ? fields -> number < fields.size() ? fields.get(number) : "" : fields -> String.valueOf(number);
    }

    private static String text(long number) {
        return String.valueOf(number);
    }

    private static long number(String text) throws NotKnown {
        if (text.isBlank()) {
            return 0;
        }
        // What begins as a number and goes on as something else is as much as its beginning; fractions are not known here.
        String digits = text.strip().replaceFirst("^(-?\\d*).*", "$1");
        if (digits.length() > 9 || text.strip().matches("-?(?:\\d*\\.|\\d+[eExX]).*") || digits.equals("-")) {
            throw new NotKnown("a number of awk's");
        }
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }

    /** Adds what is printed of one line. */
    void line(String line, StringBuilder out) throws NotKnown {
        if (expression.isPresent() && !expression.get().over(line).find()) {
            return;
        }
        List<String> fields = new ArrayList<>(List.of(line));
        if (separator.equals(" ")) {
            for (String field : line.strip().split("[ \t]+")) {
                fields.add(field);
            }
        } else if (!line.isEmpty()) {
            fields.addAll(List.of(line.split("\\Q" + separator + "\\E", -1)));
        }
        if (left.isPresent() && left.get().of(fields).equals(right.orElseThrow().of(fields)) != isEqual) {
            return;
        }
        List<String> values = new ArrayList<>();
        for (Value value : printed) {
            values.add(value.of(fields));
        }
        out.append(values.isEmpty() ? line : String.join(" ", values)).append('\n');
    }
}
