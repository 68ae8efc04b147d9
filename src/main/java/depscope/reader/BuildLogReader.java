package depscope.reader;

import depscope.record.CommandRecord;
import depscope.record.CommandRecord.Command;
import depscope.record.RecordFormat;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what a build printed, for the commands in it: of {@code make} (of a dry run too), {@code make V=1},
 * {@code ninja -v}. The weakest source: it does not say what a command makes, nor always where it runs.
 *
 * <pre>
 * make[1]: Entering directory '/obj/sub'     commands run there until it is left;
 * cc -c -o a.o \                             a backslash before the newline continues a command
 *   a.c
 *   CC      b.o                              no command: passed over, as are warnings and all else
 * make[1]: Leaving directory '/obj/sub'
 * ninja: Entering directory `out'            relative ones are seen from the file's own directory
 * [3/9] cc -c c.c                            ninja's count comes off,
 * libtool: compile:  cc -c d.c               and so does libtool's word
 * [Creating objdir /obj/sys/foo...]          BSD's make tells where,
 * ===&gt; sys/foo (all)                         and for which directory of the sources
 * --- e.o ---                                which target comes next: passed over, as it may not be what is made
 * cc -c e.c
 * </pre>
 *
 * <p>{@code ===&gt; D} leads to the directory made last that ends in {@code /D}, or else to D seen from the file's own.
 * Where makes run side by side and do not hold their output together (GNU's {@code -O}), lines of one may stand under
 * the other's directory; such commands are told with the wrong one.
 *
 * <p>Which lines are commands says {@link LogCommand}. A file with none is no log of a build, and gives nothing. Nothing
 * in one is a problem, but that it has too many; a last line without an end is left out, for it may be half of one.
 */
public final class BuildLogReader {
    /** More than the largest builds have; a file beyond it would only cost memory. */
    static final int MOST_COMMANDS = 1_000_000;

    private final byte[] bytes;
    private final ProblemList problems;
    private final LogDirectories directories;
    private final List<Command> commands = new ArrayList<>();

    private BuildLogReader(TreePath file, byte[] bytes) {
        this.bytes = bytes;
        this.problems = new ProblemList(file, bytes);
        this.directories = new LogDirectories(file.parent());
    }

    /** Reads one file. */
    public static FileRecords read(TreePath file, byte[] bytes) {
        BuildLogReader reader = new BuildLogReader(file, bytes);
        reader.readAll();
        List<CommandRecord> records = reader.commands.isEmpty() ? List.of()
                : List.of(new CommandRecord(file, RecordFormat.BUILD_LOG, reader.commands));
        return new FileRecords(List.of(), List.of(), records, List.of(), reader.problems.done());
    }

    private void readAll() {
        Cursor line = new Cursor(bytes, 0);
        for (; line.end() < bytes.length; line.next()) {
            int start = line.start();
            String text = line.raw(start, line.end());
            if (directories.follow(text)) {
                continue;
            }
            Optional<Integer> command = LogCommand.start(text);
            if (command.isPresent()) {
                while (line.end() < bytes.length && isContinued(line)) {
                    line.next();
                }
                if (line.end() == bytes.length) {
                    return;
                }
                if (commands.size() == MOST_COMMANDS) {
                    problems.add(start, "more than " + MOST_COMMANDS + " commands: the rest is left out");
                    return;
                }
                int from = start + command.get();
                commands.add(new Command(directories.current(), "", "", line.raw(from, endOf(line)), List.of(), from));
            }
        }
    }

    /** Without a carriage return. */
    private int endOf(Cursor line) {
        return line.end() > line.start() && bytes[line.end() - 1] == '\r' ? line.end() - 1 : line.end();
    }

    private boolean isContinued(Cursor line) {
        int slashes = 0;
        while (endOf(line) - slashes > line.start() && bytes[endOf(line) - slashes - 1] == '\\') {
            slashes++;
        }
        return slashes % 2 == 1;
    }
}
