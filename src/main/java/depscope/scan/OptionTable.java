package depscope.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The options of a tool that have values, and what the values are to it. Tells options and operands apart as
 * getopt and getopt_long do: what is no option of the table and begins with a dash is a flag.
 *
 * <p>A table is words: an option's name and behind it the mark of its {@link Use}; between them may stand
 * {@code *} (the value may be joined though the name is long) or {@code %} (the value is {@code NAME=FILE}),
 * and at the end {@code !} (it gives what the first operand would have been). A name of one letter has its
 * value joined or in the next word, a longer one after {@code =} or in the next word; one that ends with
 * {@code =} or a comma only joined. {@code whole}: one dash may begin a long name, so letters are not
 * clustered; {@code alike}: two dashes say what one says.
 */
final class OptionTable {
    /** What a word is to a tool; each with its mark in tables. {@link #INPLACE} is a flag: operands are changed. */
    enum Use {
        NOTHING('.'), READ('<'), POSSIBLY('?'), WRITE('>'), UPDATE('~'), INPLACE('^');

        private final char mark;

        Use(char mark) {
            this.mark = mark;
        }

        static Use of(char mark) {
            for (Use use : values()) {
                if (use.mark == mark) {
                    return use;
                }
            }
            throw new IllegalArgumentException("no mark: " + mark);
        }
    }

    /** @param instead whether it gives what the first operand would have been */
    record Option(String name, Use use, boolean joins, boolean named, boolean instead) {
        boolean onlyJoined() {
            return name.endsWith("=") || name.endsWith(",");
        }
    }

    /**
     * A word of a command line, with the next one where that is its value.
     *
     * @param option what it is; empty for an operand, and for an option that is not in the table
     * @param value the option's value; of others the word itself
     */
    record Item(Optional<Option> option, String value, boolean operand) {
        Use use() {
            return option.map(Option::use).orElse(Use.NOTHING);
        }
    }

    /** @param value what is joined to the name; empty where the next word is the value */
    private record Match(Option option, Optional<String> value) {
    }

    private static final int FEW = 2;
    private static final int MOST_LETTERS = 16;

    /** By their first characters, the longest first. */
    private final Map<String, List<Option>> options = new HashMap<>();
    private final boolean clustered;
    private final boolean alike;

    OptionTable(List<String> table) {
        clustered = !table.contains("whole");
        alike = table.contains("alike");
        for (String word : table) {
            if (!Set.of("whole", "alike").contains(word)) {
                Option option = option(word);
                options.computeIfAbsent(start(option.name), any -> new ArrayList<>()).add(option);
            }
        }
        options.values().forEach(list -> list.sort(Comparator.comparingInt((Option each) -> each.name.length()).reversed()));
    }

    private static String start(String word) {
        return word.substring(0, Math.min(FEW, word.length()));
    }

    private static Option option(String word) {
        boolean instead = word.endsWith("!");
        String rest = instead ? word.substring(0, word.length() - 1) : word;
        Use use = Use.of(rest.charAt(rest.length() - 1));
        String name = rest.substring(0, rest.length() - 1);
        boolean joins = name.endsWith("*");
        boolean named = name.endsWith("%");
        name = joins || named ? name.substring(0, name.length() - 1) : name;
        return new Option(name, use, joins || name.length() == FEW || use == Use.INPLACE, named, instead);
    }

    /**
     * What the words of a command are, in their order.
     *
     * @param first whether options end at the first operand; then all that follows is operands
     */
    List<Item> items(List<String> words, boolean first) {
        List<Item> items = new ArrayList<>(words.size());
        boolean over = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            Optional<Match> found = over ? Optional.empty() : find(word);
            if (found.isPresent()) {
                Option option = found.get().option;
                String value = found.get().value.orElse(i + 1 < words.size() ? words.get(i + 1) : "");
                i += found.get().value.isPresent() ? 0 : 1;
                items.add(new Item(Optional.of(option),
                        option.named ? value.substring(value.indexOf('=') + 1) : value, false));
            } else if (!over && word.equals("--")) {
                over = true;
            } else {
                boolean operand = over || !word.startsWith("-") || word.equals("-");
                over |= operand && first;
                items.add(new Item(Optional.empty(), word, operand));
            }
        }
        return items;
    }

    /** The option that a word is or begins with. */
    private Optional<Match> find(String word) {
        boolean twoDashes = word.startsWith("--");
        Optional<Match> found = match(word, twoDashes);
        if (found.isEmpty() && alike && twoDashes) {
            found = match(word.substring(1), true);
        }
        if (clustered && !twoDashes && word.startsWith("-")) {
            for (int i = 2; i < Math.min(word.length(), MOST_LETTERS) && found.isEmpty(); i++) {
                found = match("-" + word.substring(i), false);
            }
        }
        return found;
    }

    private Optional<Match> match(String word, boolean longOnly) {
        for (Option option : options.getOrDefault(start(word), List.of())) {
            int end = option.name.length();
            boolean joined = option.joins || option.onlyJoined();
            if (!word.startsWith(option.name) || longOnly && end == FEW) {
                continue;
            }
            if (word.length() == end && !option.onlyJoined()) {
                return Optional.of(new Match(option, option.use == Use.INPLACE ? Optional.of("") : Optional.empty()));
            }
            if (word.length() > end && (joined || word.charAt(end) == '=')) {
                return Optional.of(new Match(option, Optional.of(word.substring(joined ? end : end + 1))));
            }
        }
        return Optional.empty();
    }
}
