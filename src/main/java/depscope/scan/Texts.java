package depscope.scan;

import depscope.tree.Entry;
import depscope.tree.TreePath;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sources reduced to their directives, each read once as long as its time and size stay the same. Give the
 * same one to a later {@link Scanner}, and only what changed is read again. Safe for several threads.
 */
public final class Texts {
    private record Kept(long mtime, long size, Directives directives) {
    }

    /** A source's bytes; called once for each source that is not kept, or no more. */
    interface Reader {
        byte[] read();
    }

    private final Names names = new Names();
    private final Map<TreePath, Kept> kept = new ConcurrentHashMap<>();

    Names names() {
        return names;
    }

    Directives of(TreePath file, Entry entry, Reader reader) {
        Kept known = kept.get(file);
        if (known == null || known.mtime != entry.mtime() || known.size != entry.size()) {
            known = new Kept(entry.mtime(), entry.size(), DirectiveReader.read(names, reader.read()));
            kept.put(file, known);
        }
        return known.directives;
    }

    /** How many sources are kept. */
    public int size() {
        return kept.size();
    }
}
