package depscope.truth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/**
 * Puts variables into a recipe as GNU make prints it, unexpanded: the target's own ({@code $@ $< $^ $+ $* $|}, with
 * {@code D} and {@code F}; manual, "Automatic Variables"), those of the data base, where what is not told is empty, and
 * what functions make of text alone. What needs the files or a shell ({@code wildcard}, {@code shell}, {@code ?}), is
 * not known and stays as it is written. A target's own settings are not at hand.
 */
final class GnuRecipeText {
    private static final int DEEPEST = 24;
    private static final int LONGEST = 1_000_000;
    /** No recipe needs as many; one that goes round in itself would need them all. */
    private static final int MOST_REFERENCES = 20_000;

    private final Map<String, String> variables;
    private final Map<String, String> local;
    /** References expanded, those of called functions among them. */
    private final AtomicInteger references;

    private GnuRecipeText(Map<String, String> variables, Map<String, String> local, AtomicInteger references) {
        this.variables = variables;
        this.local = local;
        this.references = references;
    }

    /**
     * @param needed the words of its prerequisites, in order
     * @param before those that are order-only
     */
    static String expanded(String line, Map<String, String> variables, String target, List<String> needed, List<String> before) {
        Map<String, String> local = new HashMap<>(Map.of("@", target, "<", needed.isEmpty() ? "" : needed.get(0),
                "^", String.join(" ", new LinkedHashSet<>(needed)), "+", String.join(" ", needed), "|", String.join(" ", before),
                "*", stem(target, needed)));
        for (String name : List.copyOf(local.keySet())) {
            local.put(name + "D", each(local.get(name), word -> word.contains("/") ? word.substring(0, word.lastIndexOf('/')) : "."));
            local.put(name + "F", each(local.get(name), word -> word.substring(word.lastIndexOf('/') + 1)));
        }
        return new GnuRecipeText(variables, local, new AtomicInteger()).expand(line, 0);
    }

    /** What a pattern would stand for: the first prerequisite's name and the target's are alike in it. */
    private static String stem(String target, List<String> needed) {
        String without = withoutSuffix(target);
        String source = needed.isEmpty() ? without : withoutSuffix(needed.get(0));
        String name = source.substring(source.lastIndexOf('/') + 1);
        return without.endsWith("/" + name) && !without.equals(source) ? name : without;
    }

    private static String withoutSuffix(String name) {
        int dot = name.lastIndexOf('.');
        return dot > name.lastIndexOf('/') ? name.substring(0, dot) : name;
    }

    private static String each(String words, UnaryOperator<String> change) {
        return words(words).stream().map(change).filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : Arrays.asList(text.strip().split("\\s+"));
    }

    private String expand(String text, int depth) {
        if (depth >= DEEPEST || text.indexOf('$') < 0 || references.incrementAndGet() > MOST_REFERENCES) {
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
            int end = next == '(' || next == '{' ? end(text, i + 1) : i + 1;
            String inside = end > i + 1 ? text.substring(i + 2, end) : String.valueOf(next);
            result.append(next == '$' ? "$" : value(inside, depth).orElse(text.substring(i, Math.min(end + 1, text.length()))));
            i = end;
        }
        return result.toString();
    }

    /** Where the bracket at {@code open} is closed; the text's end if it is not. */
    private static int end(String text, int open) {
        char opening = text.charAt(open);
        char closing = opening == '(' ? ')' : '}';
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            depth += text.charAt(i) == opening ? 1 : text.charAt(i) == closing ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return text.length();
    }

    /** @param inside a reference, without its dollar and brackets; empty where its value is not known */
    private Optional<String> value(String inside, int depth) {
        int blank = blank(inside);
        if (blank > 0) {
            return function(inside.substring(0, blank), inside.substring(blank).stripLeading(), depth);
        }
        int colon = inside.indexOf(':');
        int equals = inside.indexOf('=', colon + 1);
        if (colon > 0 && equals > 0 && inside.lastIndexOf('$', colon) < 0) {
            String from = expand(inside.substring(colon + 1, equals), depth + 1);
            String to = expand(inside.substring(equals + 1), depth + 1);
            boolean pattern = from.contains("%");
            return value(inside.substring(0, colon), depth)
                    .map(value -> each(value, word -> replaced(word, pattern ? from : "%" + from, pattern ? to : "%" + to)));
        }
        String name = expand(inside, depth + 1);
        if (local.containsKey(name)) {
            return Optional.of(local.get(name));
        }
        boolean isUnknown = name.startsWith("?") || name.startsWith("%") || name.contains("$");
        return isUnknown ? Optional.empty() : Optional.of(expand(variables.getOrDefault(name, ""), depth + 1));
    }

    /** Where a function's name ends; -1 if it is none. */
    private static int blank(String inside) {
        for (int i = 0; i < inside.length(); i++) {
            char c = inside.charAt(i);
            if (c == ' ' || c == '\t') {
                return i;
            }
            if (!(c >= 'a' && c <= 'z' || c == '-')) {
                return -1;
            }
        }
        return -1;
    }

    private Optional<String> function(String name, String text, int depth) {
        List<String> given = RecipeText.parts(text, ',');
        if (name.equals("if")) {
            boolean yes = !expand(given.get(0), depth + 1).isBlank();
            return Optional.of(expand(yes ? argument(given, 1) : argument(given, 2), depth + 1));
        }
        if (name.equals("call")) {
            return called(given, depth);
        }
        List<String> all = given.stream().map(argument -> expand(argument, depth + 1)).toList();
        String whole = String.join(",", all);
        if (whole.contains("$(") || whole.contains("${")) {
            return Optional.empty();
        }
        String first = all.get(0);
        String last = all.subList(Math.min(1, all.size() - 1), all.size()).stream().collect(Collectors.joining(","));
        return Optional.ofNullable(switch (name) {
            case "dir" -> each(whole, word -> word.substring(0, word.lastIndexOf('/') + 1).isEmpty() ? "./" : word.substring(0, word.lastIndexOf('/') + 1));
            case "notdir" -> each(whole, word -> word.substring(word.lastIndexOf('/') + 1));
            case "basename" -> each(whole, GnuRecipeText::withoutSuffix);
            case "suffix" -> each(whole, word -> word.substring(withoutSuffix(word).length()));
            case "strip" -> String.join(" ", words(whole));
            case "firstword" -> words(whole).stream().findFirst().orElse("");
            case "lastword" -> words(whole).stream().reduce("", (a, b) -> b);
            case "sort" -> words(whole).stream().sorted().distinct().collect(Collectors.joining(" "));
            case "addprefix" -> each(last, word -> first + word);
            case "addsuffix" -> each(last, word -> word + first);
            case "filter" -> each(last, word -> words(first).stream().anyMatch(pattern -> matches(word, pattern)) ? word : "");
            case "filter-out" -> each(last, word -> words(first).stream().anyMatch(pattern -> matches(word, pattern)) ? "" : word);
            case "subst" -> all.size() < 3 || first.isEmpty() ? null : argument(all, 2).replace(first, all.get(1));
            case "patsubst" -> all.size() < 3 ? null : each(argument(all, 2), word -> replaced(word, first, all.get(1)));
            default -> null;
        });
    }

    private Optional<String> called(List<String> given, int depth) {
        Map<String, String> arguments = new HashMap<>(local);
        for (int n = 1; n < given.size(); n++) {
            arguments.put(String.valueOf(n), expand(given.get(n), depth + 1));
        }
        String body = variables.get(expand(given.get(0), depth + 1).strip());
        return body == null ? Optional.empty() : Optional.of(new GnuRecipeText(variables, arguments, references).expand(body, depth + 1));
    }

    private static String argument(List<String> given, int n) {
        return n < given.size() ? given.get(n) : "";
    }

    private static boolean matches(String word, String pattern) {
        int percent = pattern.indexOf('%');
        return percent < 0 ? word.equals(pattern) : word.length() >= pattern.length() - 1
                && word.startsWith(pattern.substring(0, percent)) && word.endsWith(pattern.substring(percent + 1));
    }

    /** {@code word} with what {@code %} stands for put into {@code to}, if it matches {@code from}. */
    private static String replaced(String word, String from, String to) {
        int percent = from.indexOf('%');
        if (!matches(word, from)) {
            return word;
        }
        String stem = percent < 0 ? "" : word.substring(percent, word.length() - (from.length() - percent - 1));
        return percent < 0 ? to : to.replaceFirst("%", Matcher.quoteReplacement(stem));
    }
}
