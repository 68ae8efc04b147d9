package depscope.ask;

import depscope.record.Make;
import depscope.tree.TreePath;
import java.util.List;
import java.util.Map;

/**
 * What is to be put to a make, exactly; nothing is run by it. A {@link MakeRun} does that.
 *
 * @param answer where the answer is to be seen in the tree: {@code .make-graph} of the directory that it is about
 * @param directory where make is run, as the system calls it
 * @param because what tells that it is this make, a few words
 * @param command the program and its arguments
 * @param set variables of the environment that it gets besides those of depscope itself
 * @param unset variables that it does not get
 * @param file where the answer is written, outside of the tree
 * @param isPrinted whether make prints the answer, as GNU make does, and does not write it there by itself
 * @param warnings what running it may do, a sentence each
 */
public record Question(TreePath answer, String directory, Make make, String because, List<String> command,
        Map<String, String> set, List<String> unset, String file, boolean isPrinted, List<String> warnings) implements Asked {
    /** One line for a shell that does the same. */
    public String line() {
        StringBuilder line = new StringBuilder("cd ").append(word(directory)).append(" && env");
        unset.forEach(name -> line.append(" -u ").append(name));
        set.forEach((name, value) -> line.append(' ').append(name).append('=').append(word(value)));
        command.forEach(argument -> line.append(' ').append(word(argument)));
        return line.append(" </dev/null >").append(output().equals(file) ? word(file) : output()).toString();
    }

    /** Where standard output goes: what make would do is of no use to anybody, where that is not the answer. */
    String output() {
        return isPrinted ? file : "/dev/null";
    }

    /** Why nothing can be learned from an answer that holds no graph; one line. */
    public String noGraph(MakeRun.Answer given) {
        return program() + " ended with " + given.status() + " and printed no graph" + (given.complaint().isEmpty() ? "" : ": " + given.complaint());
    }

    /** What make is called in a sentence. */
    public String program() {
        return command.get(0);
    }

    private static String word(String text) {
        boolean isPlain = !text.isEmpty() && text.chars().allMatch(c -> Character.isLetterOrDigit(c) && c < 0x80 || "/._-+=:,@%".indexOf(c) >= 0);
        return isPlain ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
