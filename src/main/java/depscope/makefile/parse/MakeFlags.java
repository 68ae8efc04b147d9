package depscope.makefile.parse;

import depscope.makefile.target.SearchPath;
import depscope.makefile.value.Message;
import depscope.makefile.value.Splitting;
import depscope.makefile.value.Spot;
import depscope.makefile.variable.Variables;
import java.util.List;
import java.util.Optional;

/** Words as on make's command line, from there, from the environment or from {@code .MAKEFLAGS:} (main.c, MainParseArgs). */
final class MakeFlags {
    private static final String WITH_ARGUMENT = "CDIJTVdfjmv";
    private static final String NOT_HANDED_ON = "CWf-";

    private final Reading reading;
    private final Variables variables;
    private final SearchPath included;
    private boolean withoutRules;

    /** @param included the directories of {@code -I} */
    MakeFlags(Reading reading, SearchPath included) {
        this.reading = reading;
        this.variables = reading.variables();
        this.included = included;
    }

    /** An assignment: all operators may stand there. */
    void assign(String left, String right) {
        AssignmentLine.of(left + "=" + right, reading.isCurrent()).ifPresent(line -> variables.assignForGood(line.name(), line.operator(), line.text()));
    }

    /** {@code .MAKEFLAGS: text}. */
    void take(String text) {
        Optional<List<String>> found = Splitting.unquoted(text);
        if (found.isEmpty()) {
            reading.messages().add(new Message(Spot.BUILT_IN, Message.Level.ERROR,
                    "Unterminated quoted string [" + variables.value(".MAKE", variables.global()) + " " + text + "]"));
            return;
        }
        List<String> words = found.get();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int equals = word.indexOf('=');
            if (word.startsWith("-")) {
                i += options(word, i + 1 < words.size() ? words.get(i + 1) : "");
            } else if (equals > 0) {
                assign(word.substring(0, equals), word.substring(equals + 1));
            } else if (!word.isEmpty()) {
                reading.goals().add(word);
            }
        }
    }

    /** The value of {@code MAKEFLAGS} in the environment: if it is letters alone, each is an option. */
    void inherit(String text) {
        boolean letters = text.chars().allMatch(Character::isLetter);
        take(letters ? text.replaceAll(".", "-$0 ") : text);
    }

    /** Whether {@code sys.mk} is not to be read. */
    boolean withoutRules() {
        return withoutRules;
    }

    /** @param next the word behind; @return how many words were taken besides */
    private int options(String word, String next) {
        for (int i = 1; i < word.length(); i++) {
            char flag = word.charAt(i);
            if (WITH_ARGUMENT.indexOf(flag) >= 0) {
                boolean apart = i + 1 == word.length();
                option(flag, apart ? next : word.substring(i + 1));
                return apart ? 1 : 0;
            }
            option(flag, "");
        }
        return 0;
    }

    private void option(char flag, String argument) {
        switch (flag) {
            case 'D' -> variables.set(argument, "1", variables.global());
            case 'I' -> included.add(argument);
            case 'm' -> reading.systemPath().add(argument);
            case 'r' -> withoutRules = true;
            default -> {
                // It changes nothing of what is read.
            }
        }
        if (NOT_HANDED_ON.indexOf(flag) < 0) {
            variables.append(".MAKEFLAGS", "-" + flag, variables.global());
            if (!argument.isEmpty()) {
                variables.append(".MAKEFLAGS", argument, variables.global());
            }
        }
    }
}
