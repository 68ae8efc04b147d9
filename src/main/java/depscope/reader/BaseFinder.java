package depscope.reader;

import depscope.record.CommandRecord;
import depscope.record.DepRecord;
import depscope.record.RecordFormat;
import depscope.record.Words;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Finds the directory that a record's relative names start from: where the compiler ran, which the
 * record does not say. For {@code .depend*} that is the record's own. The others may lie below it: it is
 * taken for the nearest directory upwards in which the first relative prerequisite exists, one where
 * the target exists too going first; where all prerequisites are absolute, that one. Where nothing exists that would
 * tell, it is the one from which the target's name leads to the record's directory: {@code lib/CMakeFiles/u.dir/u.o}
 * in {@code /b/lib/CMakeFiles/u.dir} is seen from {@code /b}.
 *
 * <p>Of kbuild's records those that do not tell the directory may come from anywhere: {@code tools/} is built in the
 * source directory that the object tree's link {@code source} leads to, a module outside in the kernel's. Where it is
 * not found their relative names are left out, as a name that leads nowhere would stand for a file that is gone.
 */
final class BaseFinder {
    private final Resolver resolver;
    private final TreePath top;

    /** @param top no directory above this is tried for records below it */
    BaseFinder(Resolver resolver, TreePath top) {
        this.resolver = resolver;
        this.top = top;
    }

    /** The directory to begin with; automake keeps its records one below, in {@code .deps}. */
    static TreePath first(TreePath file) {
        TreePath directory = file.parent();
        return directory.rawName().equals(".deps") ? directory.parent() : directory;
    }

    /** What one of kbuild's files gave, its names and its commands seen from where they start. */
    FileRecords settled(FileRecords read) {
        if (read.records().isEmpty()) {
            return read;
        }
        DepRecord record = settle(read.records().get(0));
        List<CommandRecord> commands = read.commands().stream().map(each -> each.from(record.base())).toList();
        return new FileRecords(List.of(record), read.rules(), commands, read.logs(), read.problems());
    }

    DepRecord settle(DepRecord record) {
        if (record.rules() == 0 || isTold(record)) {
            return record;
        }
        int relative = firstRelative(record);
        String target = record.words().raw(record.targets(0));
        if (record.format() == RecordFormat.CMD) {
            return relative < 0 ? record : placed(record, target, record.words().raw(relative));
        }
        TreePath nearest = null;
        for (TreePath directory = record.base(); ; directory = directory.parent()) {
            if (relative < 0 || exists(directory, record.words().raw(relative))) {
                if (exists(directory, target)) {
                    return record.withBase(directory);
                }
                nearest = nearest == null ? directory : nearest;
            }
            if (directory.isRoot() || directory.equals(top)) {
                TreePath leading = leadingTo(record.base(), target);
                return relative < 0 || nearest == null ? record.withBase(leading) : record.withBase(nearest);
            }
        }
    }

    /** Whether the record's base is no guess. */
    private static boolean isTold(DepRecord record) {
        return switch (record.format()) {
            case DEPEND, DEPEND_OBJECT -> true;
            case CMD -> {
                String target = record.words().raw(record.targets(0));
                yield !target.startsWith("/") && record.base().resolve(target).equals(CmdReader.target(record.file()));
            }
            default -> false;
        };
    }

    /** A record of kbuild's seen from where {@code relative} exists, as far as that is known. */
    private DepRecord placed(DepRecord record, String target, String relative) {
        TreePath made = CmdReader.target(record.file()).parent();
        for (TreePath directory = made; ; directory = directory.parent()) {
            TreePath source = resolver.find(directory, "source" + made.raw().substring(directory.isRoot() ? 0 : directory.raw().length())).path();
            for (TreePath each : List.of(directory, source)) {
                if (exists(each, relative) && exists(each, target)) {
                    return record.withBase(each);
                }
            }
            if (directory.isRoot() || directory.equals(top)) {
                return withoutRelative(record);
            }
        }
    }

    private static DepRecord withoutRelative(DepRecord record) {
        Words kept = new Words(new byte[0]);
        BitSet symbols = new BitSet();
        int[] bounds = new int[2 * record.rules() + 1];
        int rules = 0;
        for (int r = 0; r < record.rules(); r++) {
            int first = kept.count();
            copy(record.words(), record.targets(r), record.prerequisites(r), false, kept);
            int firstPrerequisite = kept.count();
            copy(record.words(), record.prerequisites(r), record.end(r), true, kept);
            if (r > 0 && kept.count() == firstPrerequisite) {
                // A rule that lost its prerequisites is no guard.
                kept.cut(first);
                continue;
            }
            bounds[2 * rules] = first;
            bounds[2 * rules + 1] = firstPrerequisite;
            bounds[2 * rules + 2] = kept.count();
            symbols.set(rules++, record.areSymbols(r));
        }
        return new DepRecord(record.file(), record.format(), record.base(), kept, Arrays.copyOf(bounds, 2 * rules + 1),
                record.arguments(), symbols);
    }

    private static void copy(Words words, int from, int end, boolean absoluteOnly, Words kept) {
        for (int w = from; w < end; w++) {
            byte[] name = Arrays.copyOfRange(words.bytes(w), words.start(w), words.start(w) + words.length(w));
            if (!absoluteOnly || name[0] == '/') {
                kept.addUndone(name, name.length, words.place(w));
            }
        }
    }

    /** The directory from which the first parts of {@code target} lead to {@code directory}; itself where they do not. */
    private static TreePath leadingTo(TreePath directory, String target) {
        for (int slash = target.lastIndexOf('/'); slash > 0; slash = target.lastIndexOf('/', slash - 1)) {
            String parts = "/" + target.substring(0, slash);
            if (directory.raw().endsWith(parts)) {
                return TreePath.ofRaw(directory.raw().substring(0, directory.raw().length() - parts.length()));
            }
        }
        return directory;
    }

    private static int firstRelative(DepRecord record) {
        Words words = record.words();
        for (int r = 0; r < record.rules(); r++) {
            for (int w = record.prerequisites(r); w < record.end(r); w++) {
                if (words.length(w) > 0 && words.bytes(w)[words.start(w)] != '/') {
                    return w;
                }
            }
        }
        return -1;
    }

    private boolean exists(TreePath directory, String rawWord) {
        return resolver.find(directory, rawWord).entry().exists();
    }
}
