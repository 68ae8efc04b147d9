package depscope.reader;

import depscope.record.RuleRecord.Mark;
import java.util.List;
import java.util.regex.Pattern;

/** What a recipe's text, as GNU make prints it, tells of its target: bits of {@link Mark}. */
final class GnuRecipe {
    /** The usual ways to replace a file only where it comes out different. */
    private static final List<String> REPLACES = List.of("move-if-change", "mv-if-changed", "if-change", "$(call filechk");
    private static final Pattern ONLY_IF_MISSING = Pattern.compile("[@+\\s-]*(test -[ef] \\$@|\\[ -[ef] \\$@ ]) *\\|\\|");
    private static final Pattern COMPARES = Pattern.compile("\\b(cmp|diff)\\b");
    private static final Pattern MOVES = Pattern.compile("\\b(mv|cp|install)\\b|\\$[({](MV|CP|INSTALL)");

    private GnuRecipe() {
    }

    /** @param text lines with their prefix, a character each, and those that continue them */
    static int marks(String text) {
        boolean blank = true;
        boolean recursive = true;
        boolean ifMissing = true;
        for (int from = 0; from < text.length(); ) {
            int end = end(text, from);
            String command = text.substring(Math.min(from + 1, end), end);
            blank &= command.isBlank();
            recursive &= command.contains("$(MAKE)") || command.contains("${MAKE}") || isAlwaysRun(command);
            ifMissing &= command.isBlank() || ONLY_IF_MISSING.matcher(command).lookingAt();
            from = end + 1;
        }
        if (blank) {
            return Mark.EMPTY_RECIPE;
        }
        return (recursive ? Mark.RECURSIVE : 0) | (text.contains("$(call if_changed") ? Mark.IF_CHANGED : 0)
                | (replaces(text) ? Mark.RESTAT : 0) | (ifMissing ? Mark.IF_MISSING : 0);
    }

    private static boolean replaces(String text) {
        if (text.contains("cmp") || text.contains("diff")) {
            return COMPARES.matcher(text).find() && MOVES.matcher(text).find();
        }
        return REPLACES.stream().anyMatch(text::contains);
    }

    /** Where the command ends that begins at {@code from}: at a newline that no backslash keeps. */
    private static int end(String text, int from) {
        boolean kept = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' && !kept) {
                return i;
            }
            kept = c == '\\' && !kept;
        }
        return text.length();
    }

    /** Whether there is a {@code +} among what may stand in front of a command. */
    private static boolean isAlwaysRun(String command) {
        for (int i = 0; i < command.length() && "@-+ \t".indexOf(command.charAt(i)) >= 0; i++) {
            if (command.charAt(i) == '+') {
                return true;
            }
        }
        return false;
    }
}
