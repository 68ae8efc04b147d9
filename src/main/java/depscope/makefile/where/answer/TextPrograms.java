package depscope.makefile.where.answer;

import com.google.re2j.Pattern;
import depscope.makefile.value.PosixRegex;
import depscope.makefile.where.answer.Program.Call;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Programs that print, or pass on, lines. Sorting is by byte, as in the C locale. */
final class TextPrograms {
    private final Contents contents;

    private TextPrograms(Contents contents) {
        this.contents = contents;
    }

    static Map<String, Program> of(Contents contents) {
        TextPrograms text = new TextPrograms(contents);
        Map<String, Program> all = new TreeMap<>();
        all.put("echo", TextPrograms::echo);
        all.put("true", call -> Output.NOTHING);
        all.put(":", call -> Output.NOTHING);
        all.put("false", call -> Output.failure(1));
        all.put("cat", text::cat);
        all.put("grep", text::grep);
        all.put("sed", text::sed);
        all.put("head", text::head);
        all.put("sort", text::sort);
        all.put("awk", text::awk);
        return all;
    }

    /** Shells differ in what they do with options and backslashes. */
    private static Output echo(Call call) throws NotKnown {
        String line = String.join(" ", call.words());
        if (line.startsWith("-") || line.indexOf('\\') >= 0) {
            throw new NotKnown("how this shell echoes it");
        }
        return Output.of(line + "\n");
    }

    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        if (lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }

    /** The files that are named, one after the other, or what is given to read. */
    private Output read(Call call, List<String> files) throws NotKnown {
        if (files.isEmpty()) {
            return Output.of(call.givenInput());
        }
        StringBuilder text = new StringBuilder();
        boolean isAll = true;
        for (String file : files) {
            if (file.equals("-")) {
                text.append(call.givenInput());
            } else if (contents.stat(call.directory(), file).exists()) {
                text.append(contents.text(call.directory(), file));
            } else {
                isAll = false;
            }
        }
        return new Output(text.toString(), isAll ? 0 : 1, !isAll);
    }

    private static void mustBePlain(List<String> words) throws NotKnown {
        if (words.stream().anyMatch(word -> word.startsWith("-") && word.length() > 1)) {
            throw new NotKnown("an option");
        }
    }

    private Output cat(Call call) throws NotKnown {
        mustBePlain(call.words());
        return read(call, call.words());
    }

    private Output head(Call call) throws NotKnown {
        List<String> words = call.words();
        int count = 10;
        int from = 0;
        if (words.size() > 1 && words.get(0).equals("-n")) {
            count = number(words.get(1));
            from = 2;
        } else if (!words.isEmpty() && words.get(0).matches("-n?\\d+")) {
            count = number(words.get(0).replaceFirst("-n?", ""));
            from = 1;
        }
        mustBePlain(call.from(from));
        Output all = read(call, call.from(from));
        List<String> lines = lines(all.text());
        return new Output(kept(lines.subList(0, Math.min(count, lines.size())), all.text(), lines.size() <= count), all.status(), all.complains());
    }

    /** Lines that are passed on as they are: a last one without a newline stays so. */
    private static String kept(List<String> lines, String all, boolean isToTheEnd) {
        String text = Output.lines(lines).text();
        return isToTheEnd && !text.isEmpty() && !all.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }

    private static int number(String digits) throws NotKnown {
        if (!digits.matches("\\d{1,8}")) {
            throw new NotKnown(digits);
        }
        return Integer.parseInt(digits);
    }

    private Output sort(Call call) throws NotKnown {
        boolean isUnique = !call.words().isEmpty() && call.words().get(0).equals("-u");
        List<String> files = call.from(isUnique ? 1 : 0);
        mustBePlain(files);
        Output all = read(call, files);
        List<String> lines = lines(all.text());
        List<String> sorted = isUnique ? List.copyOf(new TreeSet<>(lines)) : lines.stream().sorted().toList();
        return new Output(Output.lines(sorted).text(), all.status(), all.complains());
    }

    private Output grep(Call call) throws NotKnown {
        String options = "";
        int from = 0;
        while (from < call.words().size() && call.words().get(from).matches("-[EFqvich]+")) {
            options += call.words().get(from++).substring(1);
        }
        List<String> rest = call.from(from);
        if (rest.isEmpty() || rest.get(0).startsWith("-")) {
            throw new NotKnown("an option");
        }
        List<String> files = rest.subList(1, rest.size());
        mustBePlain(files);
        if (files.size() > 1 && options.indexOf('h') < 0 && options.indexOf('q') < 0 || options.indexOf('c') >= 0 && files.size() > 1) {
            throw new NotKnown("lines with their files' names");
        }
        Predicate<String> matches = matcher(rest.get(0), options);
        Output all = read(call, files);
        List<String> found = lines(all.text()).stream().filter(options.indexOf('v') >= 0 ? matches.negate() : matches).toList();
        String text = options.indexOf('q') >= 0 ? "" : options.indexOf('c') >= 0 ? found.size() + "\n" : Output.lines(found).text();
        return new Output(text, all.complains() ? 2 : found.isEmpty() ? 1 : 0, all.complains());
    }

    private static Predicate<String> matcher(String pattern, String options) throws NotKnown {
        boolean isAnyCase = options.indexOf('i') >= 0;
        if (options.indexOf('F') >= 0 || pattern.matches("[A-Za-z0-9_ /:=,#\"-]*")) {
            Pattern literal = Pattern.compile(Pattern.quote(pattern), isAnyCase ? Pattern.CASE_INSENSITIVE : 0);
            return line -> literal.matcher(line).find();
        }
        if (isAnyCase) {
            throw new NotKnown("an expression in any case");
        }
        PosixRegex regex = options.indexOf('E') >= 0 ? extended(pattern) : basic(pattern);
        return line -> regex.over(line).find();
    }

    static PosixRegex extended(String expression) throws NotKnown {
        try {
            return PosixRegex.of(expression);
        } catch (IllegalArgumentException e) {
            throw new NotKnown(e.getMessage());
        }
    }

    /** A basic expression: what groups, counts and offers a choice in an extended one is plain in it, and behind a backslash is not known here. */
    private static PosixRegex basic(String expression) throws NotKnown {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            if (c == '[') {
                int end = endOfList(expression, i);
                out.append(expression, i, end);
                i = end - 1;
            } else if (c == '\\') {
                if (++i == expression.length() || Character.isLetterOrDigit(expression.charAt(i)) || "(){}+?|<>".indexOf(expression.charAt(i)) >= 0) {
                    throw new NotKnown("a sign behind a backslash");
                }
                out.append('\\').append(expression.charAt(i));
            } else if ("+?|(){}".indexOf(c) >= 0 || c == '*' && (i == 0 || i == 1 && expression.startsWith("^"))
                    || c == '^' && i > 0 || c == '$' && i + 1 < expression.length()) {
                out.append('\\').append(c);
            } else {
                out.append(c);
            }
        }
        return extended(out.toString());
    }

    /** Behind the bracket that closes the list that begins at {@code start}. */
    private static int endOfList(String expression, int start) throws NotKnown {
        int i = start + (expression.startsWith("^", start + 1) ? 2 : 1);
        for (int first = i; i < expression.length(); i++) {
            if (expression.startsWith("[:", i)) {
                i = expression.indexOf(":]", i + 2) + 1;
                if (i == 0) {
                    break;
                }
            } else if (expression.charAt(i) == ']' && i > first) {
                return i + 1;
            }
        }
        throw new NotKnown("a list that does not end");
    }

    /** {@code sed -n 'ADDRESS p'}, the address a number, {@code $} or an expression. */
    private Output sed(Call call) throws NotKnown {
        List<String> words = call.words();
        if (words.size() < 2 || !words.get(0).equals("-n") || words.get(1).startsWith("-")) {
            throw new NotKnown("what sed does with it");
        }
        String script = words.get(1).strip();
        mustBePlain(call.from(2));
        Output all = read(call, call.from(2));
        List<String> lines = lines(all.text());
        List<String> kept;
        boolean isToTheEnd = false;
        if (script.matches("\\d{1,8} *p")) {
            int line = Integer.parseInt(script.substring(0, script.length() - 1).strip());
            kept = line >= 1 && line <= lines.size() ? List.of(lines.get(line - 1)) : List.of();
            isToTheEnd = line == lines.size();
        } else if (script.matches("\\$ *p")) {
            kept = lines.isEmpty() ? List.of() : List.of(lines.get(lines.size() - 1));
            isToTheEnd = true;
        } else if (script.matches("/[^/\\\\]+/ *p")) {
            PosixRegex regex = basic(script.substring(1, script.lastIndexOf('/')));
            kept = lines.stream().filter(line -> regex.over(line).find()).toList();
            isToTheEnd = !lines.isEmpty() && regex.over(lines.get(lines.size() - 1)).find();
        } else {
            throw new NotKnown("what sed does with it");
        }
        return new Output(kept(kept, all.text(), isToTheEnd), all.status(), all.complains());
    }

    private Output awk(Call call) throws NotKnown {
        List<String> words = call.words();
        String separator = " ";
        int from = 0;
        if (!words.isEmpty() && words.get(0).startsWith("-F")) {
            boolean isNext = words.get(0).equals("-F") && words.size() > 1;
            separator = isNext ? words.get(1) : words.get(0).substring(2);
            from = isNext ? 2 : 1;
        }
        if (from == words.size() || words.get(from).startsWith("-")) {
            throw new NotKnown("an option");
        }
        AwkProgram program = AwkProgram.read(words.get(from), separator);
        mustBePlain(call.from(from + 1));
        if (call.from(from + 1).stream().anyMatch(file -> file.indexOf('=') >= 0)) {
            throw new NotKnown("a variable that is set");
        }
        Output all = read(call, call.from(from + 1));
        if (all.complains()) {
            throw new NotKnown("what awk does without a file");
        }
        StringBuilder text = new StringBuilder();
        for (String line : lines(all.text())) {
            program.line(line, text);
        }
        return Output.of(text.toString());
    }
}
