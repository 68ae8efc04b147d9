package depscope.makefile.where.answer;

import java.util.List;

/** A command as a shell reads it (sh(1), "Shell Grammar"), as far as it is known here. */
sealed interface Script {
    /**
     * A word, its quotes undone.
     *
     * @param text what it says
     * @param pattern the same for files to be matched with, what was quoted behind backslashes; as {@code text} if it is none
     */
    record Word(String text, String pattern) {
        boolean isPattern() {
            return !text.equals(pattern) || text.chars().anyMatch(c -> c == '*' || c == '?' || c == '[');
        }
    }

    /** Where something goes to, or comes from. */
    enum Flow { IN, OUT, ERRORS, ERRORS_TOO }

    /** @param file empty for {@link Flow#ERRORS_TOO}, which go where the output goes */
    record Redirection(Flow flow, String file) {
    }

    record Simple(List<Word> words, List<Redirection> redirections) implements Script {
    }

    record Pipe(Script from, Script to) implements Script {
    }

    /** @param isAnd whether the second is run if the first went well; else if it did not */
    record Either(Script first, boolean isAnd, Script second) implements Script {
    }

    record Sequence(List<Script> scripts) implements Script {
    }

    record Group(Script script, List<Redirection> redirections) implements Script {
    }
}
