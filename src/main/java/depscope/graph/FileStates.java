package depscope.graph;

import depscope.tree.Entry;
import depscope.tree.TreePath;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What the files of a graph's nodes are like: looked at once, all together. */
public final class FileStates {
    private static final Entry.Kind[] KINDS = Entry.Kind.values();

    private final byte[] kind;
    private final long[] mtime;
    private final long[] size;

    private FileStates(byte[] kind, long[] mtime, long[] size) {
        this.kind = kind;
        this.mtime = mtime;
        this.size = size;
    }

    /** Asks {@code look} for every node that is no phony name; it must be safe to call from several threads. */
    public static FileStates of(BuildGraph graph, Function<TreePath, Entry> look) {
        int nodes = graph.nodes();
        FileStates states = new FileStates(new byte[nodes], new long[nodes], new long[nodes]);
        IntStream.range(0, nodes).parallel().forEach(n -> states.set(n,
                graph.has(n, Trait.PHONY) ? Entry.MISSING : look.apply(graph.path(n))));
        return states;
    }

    /** These states, but of some nodes others. */
    public FileStates with(Map<Integer, Entry> others) {
        FileStates states = new FileStates(kind.clone(), mtime.clone(), size.clone());
        others.forEach(states::set);
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

    /** What is there, all together. */
    public Entry entry(int node) {
        return new Entry(kind(node), mtime[node], size[node], "");
    }

    /** Bytes. */
    public long size(int node) {
        return size[node];
    }
}
