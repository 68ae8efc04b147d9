package depscope.makefile.parse;

import depscope.makefile.target.SearchPath;
import depscope.makefile.value.Message;
import depscope.makefile.value.Splitting;
import depscope.makefile.value.Spot;
import depscope.makefile.variable.Variables;
import java.util.List;
import java.util.Optional;

/** Words as on make's command line, from there or from {@code .MAKEFLAGS:} (main.c, MainParseArgs). */
final class MakeFlags {
    private final Reading reading;
    private final Variables variables;
    private final SearchPath included;

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
            boolean takes = word.length() == 2 && "DImjJTdV".indexOf(word.charAt(1)) >= 0 && i + 1 < words.size();
            if (word.startsWith("-") && word.length() > 1) {
                String argument = takes ? words.get(++i) : word.length() > 2 ? word.substring(2) : "";
                flag(word.charAt(1), argument);
            } else if (equals > 0) {
                assign(word.substring(0, equals), word.substring(equals + 1));
            } else if (!word.isEmpty()) {
                reading.goals().add(word);
            }
        }
    }

    private void flag(char flag, String argument) {
        switch (flag) {
            case 'D' -> variables.set(argument, "1", variables.global());
            case 'I' -> included.add(argument);
            case 'm' -> reading.systemPath().add(argument);
            default -> {
                // It changes nothing of what is read.
            }
        }
        variables.append(".MAKEFLAGS", "-" + flag, variables.global());
        if (!argument.isEmpty()) {
            variables.append(".MAKEFLAGS", argument, variables.global());
        }
    }
}
