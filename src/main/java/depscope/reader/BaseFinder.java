package depscope.reader;

import depscope.record.DepRecord;
import depscope.record.RecordFormat;
import depscope.record.Words;
import depscope.tree.Resolver;
import depscope.tree.TreePath;

/**
 * Finds the directory that a record's relative names start from: where the compiler ran, which the
 * record does not say. For {@code .depend*} that is the record's own. The others may lie below it: it is
 * taken for the nearest directory upwards in which the first relative prerequisite exists, one where
 * the target exists too going first; where all prerequisites are absolute, that one.
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

    DepRecord settle(DepRecord record) {
        boolean fixed = record.format() == RecordFormat.DEPEND || record.format() == RecordFormat.DEPEND_OBJECT;
        if (fixed || record.rules() == 0) {
            return record;
        }
        int relative = firstRelative(record);
        String target = record.words().raw(record.targets(0));
        TreePath nearest = null;
        for (TreePath directory = record.base(); ; directory = directory.parent()) {
            if (relative < 0 || exists(directory, record.words().raw(relative))) {
                if (exists(directory, target)) {
                    return record.withBase(directory);
                }
                nearest = nearest == null ? directory : nearest;
            }
            if (directory.isRoot() || directory.equals(top)) {
                return nearest == null ? record : record.withBase(nearest);
            }
        }
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
