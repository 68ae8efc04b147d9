package depscope.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What xargs runs, where the words that it is told are known. */
final class Xargs {
    private static final Set<String> PLACES = Set.of("-I", "-J", "--replace=");
    /** More than any line holds that is no attack. */
    private static final int MOST_WORDS = 10_000;
    private static final int LONGEST_WORD = 1024;

    private Xargs() {
    }

    /**
     * What is run, with what xargs is told put where its options say: {@code -I} runs it for each word by
     * itself. What is not known is left out.
     *
     * @param told the words that it reads; empty if they are not known
     */
    static List<List<String>> commands(Tool xargs, List<String> arguments, Optional<List<String>> told) {
        List<String> command = new ArrayList<>();
        Optional<String> place = Optional.empty();
        boolean each = false;
        for (OptionTable.Item item : xargs.options().items(arguments, true)) {
            if (item.operand()) {
                command.add(item.value());
            } else if (item.option().filter(option -> PLACES.contains(option.name())).isPresent()) {
                place = Optional.of(item.value());
                each = !item.option().get().name().equals("-J");
            }
        }
        List<String> words = told.orElse(List.of());
        if (place.isEmpty()) {
            command.addAll(words);
            return List.of(Wrappers.unwrapped(command));
        }
        String mark = place.get();
        int most = MOST_WORDS / Math.max(1, command.size());
        return each && !words.isEmpty()
                ? words.stream().limit(most).map(word -> Wrappers.unwrapped(put(command, mark, List.of(word)))).toList()
                : List.of(Wrappers.unwrapped(put(command, mark, words.subList(0, Math.min(most, words.size())))));
    }

    private static List<String> put(List<String> command, String mark, List<String> words) {
        List<String> all = new ArrayList<>();
        for (String word : command) {
            int at = word.indexOf(mark);
            if (at < 0) {
                all.add(word);
            } else {
                words.stream().filter(each -> each.length() + word.length() <= LONGEST_WORD)
                        .forEach(each -> all.add(word.substring(0, at) + each + word.substring(at + mark.length())));
            }
        }
        return all;
    }

    /** The words that echo or printf says; empty if it is another command, or says them in another way. */
    static Optional<List<String>> said(Step step) {
        List<String> words = step.arguments();
        if (step.name().equals("echo")) {
            return Optional.of(words.stream().filter(word -> !word.equals("-n")).toList());
        }
        return step.name().equals("printf") && !words.isEmpty() ? printed(words.get(0), words.subList(1, words.size()))
                : Optional.empty();
    }

    /** Each word in the place of a format's only {@code %s}; blanks and line ends are between, or part them. */
    private static Optional<List<String>> printed(String format, List<String> words) {
        String text = format.replace("\\n", "\n");
        int at = text.indexOf("%s");
        if (at < 0 || text.indexOf('%') < at || text.indexOf('%', at + 1) >= 0 || text.indexOf('\\') >= 0
                || text.length() > LONGEST_WORD) {
            return Optional.empty();
        }
        StringBuilder all = new StringBuilder();
        words.stream().limit(MOST_WORDS).forEach(word -> all.append(text, 0, at).append(word).append(text, at + 2, text.length()));
        return Optional.of(Stream.of(all.toString().split("\\s+")).filter(word -> !word.isEmpty()).toList());
    }
}
