package depscope.graph;

import depscope.tree.Entry;
import depscope.tree.TreePath;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What the files of a graph's nodes are like: looked at once, all together. */
public final class FileStates {
    private static final Entry.Kind[] KINDS = Entry.Kind.values();

    private final byte[] kind;
    private final long[] mtime;
    private final long[] size;

    private FileStates(int nodes) {
        kind = new byte[nodes];
        mtime = new long[nodes];
        size = new long[nodes];
    }

    /** Asks {@code look} for every node that is no phony name; it must be safe to call from several threads. */
    public static FileStates of(BuildGraph graph, Function<TreePath, Entry> look) {
        FileStates states = new FileStates(graph.nodes());
        IntStream.range(0, graph.nodes()).parallel().forEach(n -> states.set(n,
                graph.has(n, Trait.PHONY) ? Entry.MISSING : look.apply(graph.path(n))));
        return states;
    }

    private void set(int node, Entry entry) {
        kind[node] = (byte) entry.kind().ordinal();
        mtime[node] = entry.mtime();
        size[node] = entry.size();
    }

    /** Whether it is there; what a snapshot left out is taken to be. */
    public boolean exists(int node) {
        return kind(node) != Entry.Kind.MISSING && kind(node) != Entry.Kind.UNREADABLE;
    }

    public Entry.Kind kind(int node) {
        return KINDS[kind[node]];
    }

    public boolean isDirectory(int node) {
        return kind(node) == Entry.Kind.DIRECTORY;
    }

    /** Nanoseconds since 1970; 0 where there is no file. */
    public long mtime(int node) {
        return mtime[node];
    }

    /** Bytes. */
    public long size(int node) {
        return size[node];
    }
}
