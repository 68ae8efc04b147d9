package depscope.scan;

import depscope.tree.TreePath;
import java.util.List;
import java.util.Optional;

/**
 * One simple command of what a shell is given, as it would run.
 *
 * @param words the command and its arguments, quotes undone and what stands before a command left out; empty
 *     where only redirections are left, as those of a compound command
 * @param redirections in their order
 * @param directory where it runs; empty if that is not known
 * @param certain whether it runs whenever the line runs and succeeds
 * @param piped whether it reads what the step before it says
 * @param captured whether the shell takes what it says for words of another command
 */
record Step(List<String> words, List<Redirection> redirections, Optional<TreePath> directory, boolean certain,
        boolean piped, boolean captured) {
    /** @param operator as {@code 2>>}, its stream before it */
    record Redirection(String operator, String target) {
        private boolean is(String... operators) {
            String plain = Character.isDigit(operator.charAt(0)) ? operator.substring(1) : operator;
            return List.of(operators).contains(plain);
        }

        boolean reads() {
            return is("<", "<>");
        }

        /** {@code >&2} leads to a stream, {@code >&file} to a file. */
        boolean writes() {
            return is(">", ">>", ">|", "<>") || is(">&") && !target.matches("[0-9]+|-");
        }

        /** Whether the standard output goes to the file, and to no device. */
        boolean takesOutput() {
            return (operator.startsWith(">") || operator.startsWith("1>")) && writes() && !target.startsWith("/dev/");
        }
    }

    /** The command's own name; empty if there is none. */
    String name() {
        return words.isEmpty() ? "" : words.get(0).substring(words.get(0).lastIndexOf('/') + 1);
    }

    List<String> arguments() {
        return words.isEmpty() ? words : words.subList(1, words.size());
    }

    /** This with other words. */
    Step with(List<String> others) {
        return new Step(others, redirections, directory, certain, piped, captured);
    }
}
