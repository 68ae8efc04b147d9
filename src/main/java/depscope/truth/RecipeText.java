package depscope.truth;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts variables into a recipe's line that bmake printed unexpanded: the global ones printed below the graph,
 * and those of the target itself ({@code .TARGET}, {@code .IMPSRC}, {@code .ALLSRC}, {@code .PREFIX} and their
 * short names). Of the modifiers it knows those that recipes filter and cut words with ({@code :M :N :T :H :R
 * :E :[n] :U :?}, bmake(1)); what another one would make of a value is not guessed at, and stays as it is written.
 */
final class RecipeText {
    private static final Pattern COMPARISON = Pattern.compile("(\\S*|\"[^\"]*\")\\s*([!=]=)\\s*(\\S*|\"[^\"]*\")");
    private static final Pattern INDEX = Pattern.compile("\\[(-?)([1-9][0-9]{0,5})]");
    private static final int DEEPEST = 12;
    private static final int LONGEST = 1_000_000;

    private final Map<String, String> variables;
    private final Map<String, String> local;

    private RecipeText(Map<String, String> variables, Map<String, String> local) {
        this.variables = variables;
        this.local = local;
    }

    /**
     * @param target the target's word in its rule, raw
     * @param prerequisites their words, in order
     * @param source the prerequisite that it is made from by a suffix rule, or would be; empty if there is none
     */
    static String expanded(String line, Map<String, String> variables, String target, List<String> prerequisites, String source) {
        int dot = target.lastIndexOf('.');
        String stem = target.substring(target.lastIndexOf('/') + 1, dot > target.lastIndexOf('/') ? dot : target.length());
        // Each once, as bmake has it, however often the rule names it.
        String all = String.join(" ", new LinkedHashSet<>(prerequisites));
        Map<String, String> local = Map.of(".TARGET", target, "@", target, ".IMPSRC", source, "<", source,
                ".ALLSRC", all, ">", all, ".PREFIX", stem, "*", stem);
        return new RecipeText(variables, local).expand(line, 0);
    }

    private String expand(String text, int depth) {
        if (depth == DEEPEST || text.indexOf('$') < 0) {
            return text;
        }
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < text.length() && result.length() < LONGEST; i++) {
            char c = text.charAt(i);
            if (c != '$' || i + 1 == text.length()) {
                result.append(c);
                continue;
            }
            char next = text.charAt(i + 1);
            if (next == '$') {
                result.append('$');
                i++;
            } else if (next == '{' || next == '(') {
                int end = end(text, i + 1);
                result.append(value(text.substring(i, Math.min(end + 1, text.length())), depth));
                i = end;
            } else if (local.containsKey(String.valueOf(next))) {
                result.append(local.get(String.valueOf(next)));
                i++;
            } else {
                result.append(c);
            }
        }
        return result.toString();
    }

    /** Where the bracket at {@code open} is closed; the text's end if it is not. */
    private static int end(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' || c == '(' ? 1 : c == '}' || c == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return text.length();
    }

    /** @param reference with dollar and brackets; comes back as it is where its value is not known */
    private String value(String reference, int depth) {
        if (reference.length() < 3) {
            return reference;
        }
        String inside = reference.substring(2, reference.length() - 1);
        List<String> parts = parts(inside, ':');
        String name = expand(parts.get(0), depth + 1);
        String value = local.getOrDefault(name, variables.get(name));
        for (int m = 1; m < parts.size(); m++) {
            String modifier = expand(parts.get(m), depth + 1);
            if (modifier.startsWith("?") && m + 1 < parts.size()) {
                return chosen(name, parts.get(m).substring(1), parts.get(m + 1)).map(text -> expand(text, depth + 1)).orElse(reference);
            } else if (modifier.startsWith("U")) {
                value = value == null ? modifier.substring(1) : value;
            } else if (value == null || !isKnown(modifier)) {
                return reference;
            } else {
                value = modified(expand(value, depth + 1), modifier);
            }
        }
        return value == null ? reference : expand(value, depth + 1);
    }

    /** {@code ${A == B:?yes:no}} (bmake(1), ":?"), where both sides are known. */
    private static Optional<String> chosen(String condition, String yes, String no) {
        Matcher sides = COMPARISON.matcher(condition.strip());
        if (!sides.matches() || condition.indexOf('$') >= 0) {
            return Optional.empty();
        }
        boolean equal = sides.group(1).replace("\"", "").equals(sides.group(3).replace("\"", ""));
        return Optional.of(equal == sides.group(2).equals("==") ? yes : no);
    }

    /** What stands between separators; one within brackets parts nothing. */
    static List<String> parts(String inside, char separator) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < inside.length(); i++) {
            char c = inside.charAt(i);
            depth += c == '{' || c == '(' ? 1 : c == '}' || c == ')' ? -1 : 0;
            if (c == separator && depth == 0) {
                parts.add(inside.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(inside.substring(from));
        return parts;
    }

    private static boolean isKnown(String modifier) {
        return modifier.length() == 1 && "THRE".contains(modifier) || INDEX.matcher(modifier).matches()
                || modifier.length() > 1 && (modifier.charAt(0) == 'M' || modifier.charAt(0) == 'N') && !modifier.contains("$");
    }

    private static String modified(String value, String modifier) {
        String[] all = value.strip().split("\\s+");
        Matcher index = INDEX.matcher(modifier);
        if (index.matches()) {
            // From 1 on, with a minus counted from the end (bmake(1), ":[index]"); beyond it there is none.
            int number = Integer.parseInt(index.group(2));
            return number > all.length ? "" : all[index.group(1).isEmpty() ? number - 1 : all.length - number];
        }
        List<String> words = new ArrayList<>();
        for (String word : all) {
            String kept = word(word, modifier);
            if (!kept.isEmpty()) {
                words.add(kept);
            }
        }
        return String.join(" ", words);
    }

    private static String word(String word, String modifier) {
        int slash = word.lastIndexOf('/');
        int dot = word.lastIndexOf('.');
        boolean suffixed = dot > slash;
        return switch (modifier.charAt(0)) {
            case 'T' -> word.substring(slash + 1);
            case 'H' -> slash < 0 ? "." : word.substring(0, slash);
            case 'R' -> suffixed ? word.substring(0, dot) : word;
            case 'E' -> suffixed ? word.substring(dot + 1) : "";
            default -> glob(modifier.substring(1)).matcher(word).matches() == (modifier.charAt(0) == 'M') ? word : "";
        };
    }

    /** A pattern of bmake(1), ":M": {@code * ? [abc]} and a backslash before what is meant as it is. */
    private static Pattern glob(String pattern) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            int close = c == '[' ? pattern.indexOf(']', i + 1) : -1;
            if (c == '*') {
                regex.append(".*");
            } else if (c == '?') {
                regex.append('.');
            } else if (close > i + 1) {
                regex.append('[').append(pattern.substring(i + 1, close).replace("\\", "\\\\").replace("[", "\\[")
                        .replace("&&", "&\\&")).append(']');
                i = close;
            } else {
                i += c == '\\' && i + 1 < pattern.length() ? 1 : 0;
                regex.append(Pattern.quote(String.valueOf(pattern.charAt(i))));
            }
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }
}
