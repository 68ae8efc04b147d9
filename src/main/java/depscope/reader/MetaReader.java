package depscope.reader;

import depscope.record.CommandRecord;
import depscope.record.CommandRecord.Command;
import depscope.record.DepRecord;
import depscope.record.RecordFormat;
import depscope.record.Words;
import depscope.tree.TreePath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what BSD make writes in meta mode for a target, {@code NAME.meta} (bmake's manual, ".MAKE.MODE"; what it
 * makes of such files itself is in its meta.c).
 *
 * <pre>
 * # Meta data file /obj/vmx.o.meta    always the first line
 * CMD @echo vmx.o                     a command as the shell was given it, make's @ and - before it;
 * CMD cc -c /src/vmx.c                one that has newlines goes on in the lines below
 * CWD /obj                            where they ran
 * TARGET vmx.o                        what they were to make; relative ones are seen from there
 * OODATE /src/vmx.c                   what was newer that time; not all that it is made from
 * ENV PATH=/bin                       the environment, if asked for
 * -- command output --
 * vmx.o                               what the commands printed
 * -- filemon acquired metadata --     only with filemon(4); of old "# buildmon": what they touched,
 * V 5                                 see {@link MetaTrace}
 * R 71 /src/vmx.c
 * </pre>
 *
 * <p>The file's name is the target's as seen from the object directory, each slash a {@code _}; so it is the target
 * only where there is no {@code TARGET}. The file lies in the object directory, which need not be where the commands
 * ran. Where make runs one command after the other and opens filemon for each, output and traces take turns.
 *
 * <p>What was read is a dependency record of one rule; without a trace there is none, and the commands alone remain.
 * Other files are named so too: what does not begin with the first line gives nothing, without a problem. A head that
 * breaks off gives nothing either, for its last command may be half of one.
 */
public final class MetaReader {
    private static final byte[] FIRST = Cursor.ascii("# Meta data file ");
    private static final byte[] COMMAND = Cursor.ascii("CMD ");
    private static final byte[] DIRECTORY = Cursor.ascii("CWD ");
    private static final byte[] TARGET = Cursor.ascii("TARGET ");
    private static final byte[] OUT_OF_DATE = Cursor.ascii("OODATE ");
    private static final byte[] ENVIRONMENT = Cursor.ascii("ENV ");
    private static final byte[] OUTPUT = Cursor.ascii("-- command output --");
    private static final String ENDING = ".meta";

    /** A command's bytes and where its line begins. */
    private record Span(int line, int from, int until) {
    }

    private final TreePath file;
    private final byte[] bytes;
    private final ProblemList problems;
    private final Cursor line;
    private final List<Span> commands = new ArrayList<>();
    private TreePath base;
    private int targetFrom;
    private int targetUntil;

    private MetaReader(TreePath file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
        this.problems = new ProblemList(file, bytes);
        this.line = new Cursor(bytes, 0);
        this.base = file.parent();
    }

    /** Reads one file. */
    public static FileRecords read(TreePath file, byte[] bytes) {
        MetaReader reader = new MetaReader(file, bytes);
        if (!reader.line.startsWith(FIRST)) {
            return FileRecords.NOTHING;
        }
        if (!reader.head()) {
            return FileRecords.failed(reader.problems.done());
        }
        List<DepRecord> records = reader.trace().stream().toList();
        return new FileRecords(records, List.of(), reader.commands(), List.of(), reader.problems.done());
    }

    /** Goes behind the head; false where it has no end. */
    private boolean head() {
        boolean ran = false;
        // A value may have newlines: what no key begins belongs to the line above.
        boolean value = false;
        for (line.next(); !line.atEnd(); line.next()) {
            if (line.end() == bytes.length) {
                break;
            }
            if (line.startsWith(OUTPUT) || MetaTrace.begins(line)) {
                return true;
            }
            if (line.startsWith(COMMAND) && !ran) {
                commands.add(new Span(line.start(), line.start() + COMMAND.length, line.end()));
                value = true;
            } else if (line.startsWith(DIRECTORY) && !ran) {
                base = file.parent().resolve(line.raw(line.start() + DIRECTORY.length, line.end()));
                ran = true;
            } else if (line.startsWith(TARGET) && targetUntil == 0) {
                targetFrom = line.start() + TARGET.length;
                targetUntil = line.end();
                value = false;
            } else if (line.startsWith(OUT_OF_DATE) || line.startsWith(ENVIRONMENT)) {
                value = true;
            } else if (!value) {
                problems.add(line.start(), "no line of the head of a .meta file");
            } else if (!ran && !commands.isEmpty()) {
                Span begun = commands.remove(commands.size() - 1);
                commands.add(new Span(begun.line, begun.from, line.end()));
            }
        }
        problems.add(line.start(), "cut off: nothing behind the commands");
        return false;
    }

    private List<CommandRecord> commands() {
        String target = target();
        List<Command> list = new ArrayList<>();
        for (Span span : commands) {
            String text = line.raw(span.from, span.until);
            if (!text.isBlank()) {
                list.add(new Command(base, "", target, text, List.of(), span.line));
            }
        }
        return list.isEmpty() ? List.of() : List.of(new CommandRecord(file, RecordFormat.META, list));
    }

    private String target() {
        if (targetUntil > targetFrom) {
            return line.raw(targetFrom, targetUntil);
        }
        String name = file.rawName();
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }

    private Optional<DepRecord> trace() {
        MetaTrace trace = new MetaTrace(bytes, base, base.resolve(target()), problems);
        if (!trace.read(line)) {
            return Optional.empty();
        }
        Words words = new Words(bytes);
        if (targetUntil > targetFrom) {
            words.add(targetFrom, targetUntil);
        } else {
            byte[] name = target().getBytes(StandardCharsets.ISO_8859_1);
            words.addUndone(name, name.length, 0);
        }
        trace.addTo(words);
        return Optional.of(new DepRecord(file, RecordFormat.META, base, words, new int[] {0, 1, words.count()}, List.of()));
    }
}
