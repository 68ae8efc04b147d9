package depscope.reader;

import depscope.record.Words;
import depscope.tree.TreePath;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The traced part of a {@code .meta} file: what the kernel saw a target's commands do, as filemon(4) writes it.
 *
 * <pre>
 * -- filemon acquired metadata --     or "# buildmon"; behind it lines of one letter, a process and the rest
 * # filemon version 5                 a comment
 * V 5                                 the version
 * E 71 /bin/sh                        executed a file
 * R 71 /src/vmx.c                     opened it to read
 * W 71 vmx.o                          opened it to write; "R" and "W" at once where it was opened for both
 * F 71 72                             72 began as a copy of 71
 * C 72 /src                           went to another directory
 * D 72 tmp.1                          deleted
 * M 72 'tmp.2' 'vmx.h'                moved
 * L 72 '/src/a.h' 'a.h'               linked the first as the second, either way
 * A 72 x.h                            what comes next is seen from a directory that 72 had opened
 * S 72 /src                           looked at the attributes of
 * X 72 0 0                            came to its end
 * # Bye bye                           and so did the trace
 * </pre>
 *
 * <p>Relative names are seen from where their process was: at first where the commands ran, or where the process it
 * comes from was. A name behind {@code A} is left out unless it is absolute: which directory it is seen from is not
 * told. Names may have blanks.
 *
 * <p>What was read, executed or linked is what the target is made from, but for: the target itself; what was opened
 * for both at once; what the commands wrote or moved there before they read it; what is deleted or moved away in the
 * end; and what make by itself has no eye for ({@code .MAKE.META.IGNORE_PATHS}), which goes by the first characters, as
 * it does there. Directories are among it, for the trace has them as it has files.
 *
 * <p>The kernel once cut lines at 1,024 bytes, their newline included: such are left out, and it is said once.
 */
final class MetaTrace {
    private static final byte[] FILEMON = Cursor.ascii("-- filemon");
    private static final byte[] BUILDMON = Cursor.ascii("# buildmon");
    private static final byte[] END = Cursor.ascii("# Bye bye");
    /** Bytes in a line that is not cut, its newline left out. */
    static final int LONGEST_LINE = 1022;
    private static final int MOST_DIGITS = 9;
    private static final List<String> IGNORED = List.of("/dev", "/etc", "/proc", "/tmp", "/var/run", "/var/tmp");

    /** Where a process is, and what it did last. */
    private static final class Process {
        private TreePath directory;
        /** What it read in its last record, if that was the first time: it may be about to be opened for both. */
        private TreePath justRead = TreePath.ROOT;
        /** A name whose directory is not told; empty for none. */
        private String adrift = "";

        private Process(TreePath directory) {
            this.directory = directory;
        }
    }

    /** A file that was read: its name in the trace, seen from where, and the line where it was last known to be there. */
    private static final class Input {
        private final int from;
        private final int until;
        private final TreePath directory;
        private int seen;

        private Input(int from, int until, TreePath directory, int seen) {
            this.from = from;
            this.until = until;
            this.directory = directory;
            this.seen = seen;
        }
    }

    private final byte[] bytes;
    private final TreePath base;
    private final TreePath target;
    private final ProblemList problems;
    private final Map<Integer, Process> processes = new HashMap<>();
    private final Map<TreePath, Input> inputs = new LinkedHashMap<>();
    private final Set<TreePath> written = new HashSet<>();
    /** Where something was moved to: all below it is the commands' own too. */
    private final Set<TreePath> moved = new HashSet<>();
    /** What is no more, with the line that says so. */
    private final Map<TreePath, Integer> gone = new HashMap<>();
    private int at;
    private int cut;

    /**
     * @param base where the commands ran
     * @param target what they were to make
     */
    MetaTrace(byte[] bytes, TreePath base, TreePath target, ProblemList problems) {
        this.bytes = bytes;
        this.base = base;
        this.target = target;
        this.problems = problems;
    }

    /** Whether a trace begins at this line. */
    static boolean begins(Cursor line) {
        return line.startsWith(FILEMON) || line.startsWith(BUILDMON);
    }

    /** Reads all traces from this line on, passing over what is printed between them; false if there is none. */
    boolean read(Cursor line) {
        boolean any = false;
        boolean tracing = false;
        for (; !line.atEnd(); line.next()) {
            at = line.start();
            if (line.end() == bytes.length) {
                problems.add(at, "cut off: the last line has no end");
                break;
            }
            if (begins(line)) {
                any = true;
                tracing = true;
                processes.clear();
            } else if (line.startsWith(END)) {
                tracing = false;
            } else if (tracing && line.at(0) != '#') {
                event(line);
            }
        }
        if (cut > 0) {
            problems.add(cut, "as long as filemon's lines get, and so cut off: this file, and what else is so long, is left out");
        }
        return any;
    }

    private void event(Cursor line) {
        int letter = line.at(0);
        if (letter == 'V' && line.at(1) == ' ') {
            return;
        }
        int blank = line.start() + 2;
        while (blank < line.end() && bytes[blank] >= '0' && bytes[blank] <= '9') {
            blank++;
        }
        int digits = blank - line.start() - 2;
        if (letter < 'A' || letter > 'Z' || line.at(1) != ' ' || digits < 1 || digits > MOST_DIGITS || blank + 1 >= line.end()
                || bytes[blank] != ' ') {
            problems.add(line.start(), "no line of a trace: a letter, a process and a name are expected");
            return;
        }
        int id = Integer.parseInt(line.raw(line.start() + 2, blank));
        Process process = processes.computeIfAbsent(id, any -> new Process(base));
        String name = line.raw(blank + 1, line.end());
        if (letter == 'L' || letter == 'M') {
            pair(line, letter == 'M', process, blank + 1);
        } else if (line.end() - line.start() > LONGEST_LINE) {
            tellCut(line);
        } else {
            act(letter, id, process, name, blank + 1, line.end());
        }
    }

    private void tellCut(Cursor line) {
        cut = cut > 0 ? cut : line.start();
    }

    private void act(int letter, int id, Process process, String name, int from, int until) {
        TreePath justRead = process.justRead;
        process.justRead = TreePath.ROOT;
        switch (letter) {
            case 'R', 'E' -> read(process, name, from, until);
            case 'W' -> write(process, name, justRead);
            case 'D' -> gone.put(process.directory.resolve(name), at);
            case 'C' -> process.directory = process.directory.resolve(name);
            case 'A' -> process.adrift = name;
            case 'X' -> processes.remove(id);
            case 'F' -> {
                if (name.length() <= MOST_DIGITS && name.chars().allMatch(c -> c >= '0' && c <= '9')) {
                    processes.put(Integer.parseInt(name), new Process(process.directory));
                } else {
                    problems.add(from, "the number of a process is expected");
                }
            }
            // Attributes are make's business, not the commands'; other letters are of days to come.
            default -> { }
        }
    }

    /** Two names in quotes, which are not escaped in any way; or as words. */
    private void pair(Cursor line, boolean move, Process process, int from) {
        String both = line.raw(from, line.end());
        boolean quoted = both.length() > 1 && both.startsWith("'") && both.endsWith("'");
        int middle = both.indexOf(quoted ? "' '" : " ");
        int edge = quoted ? 1 : 0;
        if (middle <= edge || middle + 2 * edge + 1 >= both.length() - edge) {
            if (line.end() - line.start() > LONGEST_LINE) {
                tellCut(line);
            } else {
                problems.add(from, "two names are expected");
            }
            return;
        }
        String first = both.substring(edge, middle);
        String second = both.substring(middle + 2 * edge + 1, both.length() - edge);
        if (move) {
            gone.put(process.directory.resolve(first), at);
            moved.add(process.directory.resolve(second));
        } else {
            read(process, first, from + edge, from + middle);
        }
        write(process, second, TreePath.ROOT);
        process.justRead = TreePath.ROOT;
    }

    private void read(Process process, String name, int from, int until) {
        if (isAdrift(process, name) || isIgnored(name)) {
            return;
        }
        TreePath path = process.directory.resolve(name);
        Input known = inputs.get(path);
        if (known != null) {
            known.seen = at;
        } else if (!path.equals(target) && !path.equals(process.directory) && !isOwn(path)) {
            inputs.put(path, new Input(from, until, process.directory, at));
            process.justRead = path;
        }
    }

    private void write(Process process, String name, TreePath justRead) {
        if (isAdrift(process, name)) {
            return;
        }
        TreePath path = process.directory.resolve(name);
        if (path.equals(justRead)) {
            inputs.remove(path);
        }
        written.add(path);
        Input known = inputs.get(path);
        if (known != null) {
            known.seen = at;
        }
    }

    private static boolean isAdrift(Process process, String name) {
        boolean adrift = process.adrift.equals(name) && !name.startsWith("/");
        process.adrift = "";
        return adrift;
    }

    private static boolean isIgnored(String name) {
        for (String prefix : IGNORED) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOwn(TreePath path) {
        if (written.contains(path)) {
            return true;
        }
        for (TreePath above = path; !moved.isEmpty() && !above.isRoot(); above = above.parent()) {
            if (moved.contains(above)) {
                return true;
            }
        }
        return false;
    }

    private boolean isGone(TreePath path, Input input) {
        for (TreePath above = path; !gone.isEmpty() && !above.isRoot(); above = above.parent()) {
            if (gone.getOrDefault(above, -1) > input.seen) {
                return true;
            }
        }
        return false;
    }

    /** Adds what was read and is no one's own, each file once, in the order of the trace; names are seen from the base. */
    void addTo(Words words) {
        inputs.forEach((path, input) -> {
            if (isGone(path, input)) {
                return;
            }
            boolean asItStands = bytes[input.from] == '/' || input.directory.equals(base);
            if (asItStands) {
                words.add(input.from, input.until);
            } else {
                byte[] name = (seenFromBase(input.directory) + new String(bytes, input.from, input.until - input.from,
                        StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
                words.addUndone(name, name.length, input.from);
            }
        });
    }

    /** With a slash at its end; relative where it lies below the base, for make has another law for such that are missing. */
    private String seenFromBase(TreePath directory) {
        String raw = directory.raw();
        boolean below = !base.isRoot() && directory.isUnder(base);
        return (below ? raw.substring(base.raw().length() + 1) : directory.isRoot() ? "" : raw) + "/";
    }
}
