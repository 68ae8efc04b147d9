package depscope.reader;

import depscope.record.CommandRecord;
import depscope.record.CommandRecord.Command;
import depscope.record.DepRecord;
import depscope.record.RecordFormat;
import depscope.tree.TreePath;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code .NAME.cmd}, which the Linux kernel's build keeps beside NAME, a makefile of its own
 * (Documentation/kbuild, {@code if_changed} and {@code fixdep}).
 *
 * <pre>
 * savedcmd_mm/slab.o := gcc … -c -o mm/slab.o /usr/src/linux/mm/slab.c    cmd_… before 6.2
 *                                        here a file ends that has a command alone, as of an archive or a link
 * source_mm/slab.o := /usr/src/linux/mm/slab.c
 *
 * deps_mm/slab.o := \
 *   /usr/src/linux/include/linux/mm.h \
 *     $(wildcard include/config/SLUB) \  a configuration symbol, before 5.11 as include/config/slub.h
 *
 * mm/slab.o: $(deps_mm/slab.o)
 *
 * $(deps_mm/slab.o):                     it is no error for any of them to be gone
 *
 * mm/slab.o: $(wildcard ./tools/objtool/objtool)      what makes it besides, if it is there
 * #SYMVER kmalloc 0x1f2d3c4b             a comment, as make has them
 * </pre>
 *
 * <p>The target is named from the object root, which so is the file's directory without the target's, and is
 * {@link DepRecord#base}; all other relative names start there too, and commands run there. A target by an absolute
 * path, as of a module outside of the kernel or of {@code tools/}, does not tell its root, and neither does one that
 * is not beside the file: then the file's directory is taken, until {@link BaseFinder} knows better. {@code tools/}
 * may have an ordinary rule instead of the lists, as the compiler wrote it.
 *
 * <p>A record has up to three rules, all for the one target: what it needs, the source first; its configuration
 * symbols ({@link DepRecord#areSymbols}); and other files that count only where they are there. Guards are not spelt
 * out: in this format every prerequisite is guarded, and one that is gone has its target made again, no more.
 *
 * <p>One thing is added that no record says: {@code vmlinux} is made by scripts/link-vmlinux.sh, which is its record's
 * source, of {@code vmlinux.o} (scripts/Makefile.vmlinux), which neither the record nor the command names. It stands
 * among the files that count only where they are there.
 *
 * <p>In a command make's {@code $$}, {@code $(pound)} and {@code \#} are undone. What a file that is cut off says
 * last is left out: half a name is another name. A file that assigns none of these variables is none of kbuild's.
 */
public final class CmdReader {
    private static final byte[] SOURCE = Cursor.ascii("source_");
    private static final byte[] LIST = Cursor.ascii("deps_");
    private static final List<byte[]> HEADS = List.of(Cursor.ascii("cmd_"), Cursor.ascii("savedcmd_"), SOURCE, LIST);

    private final TreePath file;
    private final byte[] bytes;
    private final MakeText text;
    private final ProblemList problems;
    private final CmdNames names;
    private int targetStart;
    private int targetEnd;
    private Optional<CmdText> command = Optional.empty();
    private boolean isKbuild;
    private boolean listed;

    private CmdReader(TreePath file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
        this.text = new MakeText(bytes);
        this.problems = new ProblemList(file, bytes);
        this.names = new CmdNames(text, problems);
    }

    /**
     * Reads one file: at most one dependency record, none where there are no lists, and at most one command.
     *
     * @param bytes the file; the record keeps it, so it must not be changed
     */
    public static FileRecords read(TreePath file, byte[] bytes) {
        CmdReader reader = new CmdReader(file, bytes);
        reader.lines();
        return reader.isKbuild ? reader.records() : FileRecords.NOTHING;
    }

    /** What a file of this name is about: it is beside it. */
    static TreePath target(TreePath file) {
        String name = file.rawName();
        return file.parent().child(name.substring(1, name.length() - ".cmd".length()));
    }

    private FileRecords records() {
        if (!names.stopped()) {
            text.tellCut(problems);
        }
        if (listed && !names.isUsed() && problems.isEmpty()) {
            problems.add(bytes.length, "cut off: no rule says that the target needs what is listed");
        }
        String target = CmdText.undone(bytes, targetStart, targetEnd).raw();
        TreePath base = base(target);
        List<DepRecord> records = names.isEmpty() && !listed ? List.of() : List.of(names.record(file, base, targetStart, targetEnd));
        List<CommandRecord> commands = command.map(line -> new CommandRecord(file, RecordFormat.CMD,
                List.of(new Command(base, names.source(), target, line.raw(), List.of(), line.place())))).stream().toList();
        return new FileRecords(records, List.of(), commands, List.of(), problems.done());
    }

    private TreePath base(String target) {
        TreePath directory = file.parent();
        TreePath above = TreePath.ROOT.resolve(target).parent();
        if (target.startsWith("/") || above.isRoot() || !directory.raw().endsWith(above.raw())) {
            return directory;
        }
        TreePath base = TreePath.ROOT.resolve(directory.raw().substring(0, directory.raw().length() - above.raw().length()));
        return base.resolve(target).equals(target(file)) ? base : directory;
    }

    private void lines() {
        while (text.at < bytes.length && !names.stopped()) {
            if (!text.moreOnLine()) {
                continue;
            }
            int start = text.at;
            while (!text.isBoundary(text.at)) {
                text.at++;
            }
            int end = text.at;
            text.skipBlanks();
            if (bytes[start] == '$') {
                text.skipLine();
            } else if (passedOperator()) {
                assignment(start, end);
            } else if (isTarget(start, end - (bytes[end - 1] == ':' ? 1 : 0)) && passedColon(end)) {
                names.readAll();
            } else {
                text.skipLine();
                if (bytes[text.at - 1] == '\n') {
                    problems.add(start, "neither an assignment nor a rule for the file's target: left out");
                }
            }
        }
    }

    private boolean passedOperator() {
        int from = text.at;
        text.at += from < bytes.length && bytes[from] == ':' ? 1 : 0;
        boolean assigns = text.at < bytes.length && bytes[text.at] == '=';
        text.at = assigns ? text.at + 1 : from;
        return assigns;
    }

    private boolean passedColon(int head) {
        boolean apart = bytes[head - 1] != ':';
        boolean passed = !apart || text.at < bytes.length && bytes[text.at] == ':';
        text.at += apart && passed ? 1 : 0;
        return passed;
    }

    private void assignment(int start, int end) {
        Optional<byte[]> head = head(start, end);
        if (head.isEmpty()) {
            // What else is assigned says nothing of prerequisites.
            text.skipLine();
            return;
        }
        isKbuild = true;
        int name = start + head.get().length;
        if (!isTarget(name, end)) {
            problems.add(name, "another target than the file's: left out");
            text.skipLine();
        } else if (head.get() == SOURCE) {
            names.readSource();
        } else if (head.get() == LIST) {
            listed = true;
            names.readAll();
        } else {
            command = CmdText.ofLine(text, problems, start).or(() -> command);
        }
    }

    private Optional<byte[]> head(int start, int end) {
        for (byte[] each : HEADS) {
            if (CmdText.starts(bytes, start, end - 1, each)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** Whether the name is the target's, as the first name in the file has it. */
    private boolean isTarget(int start, int end) {
        if (targetEnd == 0 && end > start && end - start <= DependReader.LONGEST_NAME) {
            targetStart = start;
            targetEnd = end;
        }
        return Arrays.equals(bytes, start, end, bytes, targetStart, targetEnd);
    }
}
