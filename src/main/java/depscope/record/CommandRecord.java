package depscope.record;

import depscope.tree.TreePath;
import java.util.List;

/**
 * The commands that a build ran, as one file lists them.
 *
 * @param file the file it was read from
 * @param format what kind of file that is
 * @param commands in the order of the file
 */
public record CommandRecord(TreePath file, RecordFormat format, List<Command> commands) {
    /**
     * How one source is compiled. The names are raw (one character a byte), and the relative ones are seen from
     * {@code directory}.
     *
     * @param directory where the command is run
     * @param source what it compiles
     * @param output what it makes; empty if the file does not say
     * @param line the command as a shell is given it; empty where its words are known
     * @param words the command's words, quotes undone; empty where {@code line} is known
     * @param place the byte of the file that the entry begins at
     * @param response what the make writes to a response file for it before it runs; empty for none
     */
    public record Command(TreePath directory, String source, String output, String line, List<String> words, int place,
            String response) {
        public Command {
            words = List.copyOf(words);
        }

        /** One that needs no response file, or whose make does not say. */
        public Command(TreePath directory, String source, String output, String line, List<String> words, int place) {
            this(directory, source, output, line, words, place, "");
        }
    }

    public CommandRecord {
        commands = List.copyOf(commands);
    }

    /** The same commands, run in {@code directory}. */
    public CommandRecord from(TreePath directory) {
        return new CommandRecord(file, format, commands.stream().map(each -> new Command(directory, each.source, each.output,
                each.line, each.words, each.place, each.response)).toList());
    }
}
