package depscope.reader;

import depscope.record.Words;
import depscope.tree.TreePath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A ninja file with all that it includes: what they say together. */
final class NinjaManifest {
    private static final int DEEPEST = 50;
    /** Of all that is read, a file that is included twice counted twice. */
    private static final long MOST_BYTES = 1L << 30;

    final NinjaBudget budget = new NinjaBudget();
    /** As the {@code default} statements name them, in that order. */
    final List<String> defaults = new ArrayList<>();
    final Map<TreePath, NinjaFile> files = new LinkedHashMap<>();
    private final TreePath base;
    private final Function<TreePath, Optional<byte[]>> contents;
    private final Set<String> outputs = new HashSet<>();
    private final List<NinjaEdge> edges = new ArrayList<>();
    private final Deque<TreePath> open = new ArrayDeque<>();
    private long read;
    private boolean complete = true;

    NinjaManifest(TreePath base, Function<TreePath, Optional<byte[]>> contents) {
        this.base = base;
        this.contents = contents;
    }

    /** Reads the file that it all begins with. */
    void read(NinjaFile top, NinjaScope scope) {
        files.put(top.path, top);
        parse(top, scope);
        new NinjaDyndeps(this).read();
    }

    private void parse(NinjaFile file, NinjaScope scope) {
        open.push(file.path);
        read += file.bytes.length;
        new NinjaParser(this, file, scope).read();
        open.pop();
    }

    /** Reads a file that a statement names. */
    void include(NinjaFile by, int place, String name, NinjaScope scope) {
        TreePath path = base.resolve(name);
        Optional<NinjaFile> file = open.contains(path) || open.size() == DEEPEST || read > MOST_BYTES ? Optional.empty() : file(path);
        if (file.isPresent()) {
            parse(file.get(), scope);
            return;
        }
        complete = false;
        by.problems.add(place, "'" + TreePath.decode(name) + "' " + (open.contains(path) ? "includes itself: not read again"
                : open.size() == DEEPEST ? "is included too deep: not read"
                : read > MOST_BYTES ? "is more than any build has: not read" : "cannot be read: what it brings is not known"));
    }

    private Optional<NinjaFile> file(TreePath path) {
        NinjaFile known = files.get(path);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<NinjaFile> found = bytes(path).map(bytes -> new NinjaFile(path, bytes));
        found.ifPresent(file -> files.put(path, file));
        return found;
    }

    Optional<byte[]> bytes(TreePath path) {
        return contents.apply(path);
    }

    TreePath base() {
        return base;
    }

    /** Notes an output; whether no statement had it before. */
    boolean isNew(String output) {
        return outputs.add(output);
    }

    void add(NinjaEdge edge) {
        edge.file().edges.add(edge);
        edges.add(edge);
    }

    List<NinjaEdge> edges() {
        return edges;
    }

    /** Something is not known that ninja would know. */
    void lacks() {
        complete = false;
    }

    boolean complete() {
        return complete;
    }

    /** The statements by what they make. */
    Map<String, NinjaEdge> producers() {
        Map<String, NinjaEdge> producers = new HashMap<>();
        for (NinjaEdge edge : edges) {
            Words words = edge.file().words;
            for (int w = edge.bounds().outputs(); w < edge.bounds().inputs(); w++) {
                producers.putIfAbsent(words.raw(w), edge);
            }
        }
        return producers;
    }

    /**
     * The statements that ninja looks at when it is called without a target: what the defaults need, directly or not, to
     * check them included; all where there are none. Its own file it looks at always.
     */
    Set<NinjaEdge> reached(String own) {
        if (defaults.isEmpty()) {
            return new HashSet<>(edges);
        }
        Map<String, NinjaEdge> producers = producers();
        Set<NinjaEdge> reached = new HashSet<>();
        Deque<NinjaEdge> open = new ArrayDeque<>();
        List<String> goals = new ArrayList<>(defaults);
        goals.add(own);
        for (String goal : goals) {
            reach(producers, goal, reached, open);
        }
        while (!open.isEmpty()) {
            NinjaEdge edge = open.pop();
            for (int w = edge.bounds().inputs(); w < edge.bounds().end(); w++) {
                reach(producers, edge.file().words.raw(w), reached, open);
            }
        }
        return reached;
    }

    private static void reach(Map<String, NinjaEdge> producers, String path, Set<NinjaEdge> reached, Deque<NinjaEdge> open) {
        NinjaEdge edge = producers.get(path);
        if (edge != null && reached.add(edge)) {
            open.push(edge);
        }
    }
}
