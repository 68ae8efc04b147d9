package depscope.tree;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A tree made up in memory: what tests speak of, and what the members of an archive are kept in. */
public final class MemoryTree implements FileTree {
    private static final byte[] NOTHING = {};

    /** @param refusal why it may not be listed or read; empty if it may */
    private record Node(Entry entry, byte[] content, String refusal) {
    }

    private final String name;
    private final TreePath start;
    private final Map<TreePath, Node> nodes;
    private final Map<TreePath, List<String>> names;
    private final Set<TreePath> closed;

    private MemoryTree(Builder builder) {
        name = builder.name;
        start = builder.start;
        nodes = Map.copyOf(builder.nodes);
        closed = Set.copyOf(builder.closed);
        names = new HashMap<>();
        builder.names.forEach((directory, unsorted) -> {
            Collections.sort(unsorted);
            names.put(directory, List.copyOf(unsorted));
        });
    }

    public static Builder builder() {
        return new Builder();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public TreePath start() {
        return start;
    }

    @Override
    public Entry look(TreePath path) {
        if (isBelowClosed(path)) {
            return Entry.UNREADABLE;
        }
        Node node = nodes.get(path);
        return node == null ? Entry.MISSING : node.entry;
    }

    @Override
    public List<String> list(TreePath directory) throws IOException {
        if (readable(directory).entry.kind() != Entry.Kind.DIRECTORY) {
            throw new IOException("not a directory");
        }
        return names.getOrDefault(directory, List.of());
    }

    @Override
    public byte[] read(TreePath file) throws IOException {
        Node node = readable(file);
        if (node.entry.kind() != Entry.Kind.FILE) {
            throw new IOException("not a plain file");
        }
        return node.content;
    }

    private Node readable(TreePath path) throws IOException {
        Node node = nodes.get(path);
        if (isBelowClosed(path)) {
            throw new IOException("permission denied");
        }
        if (node == null || !node.entry.exists()) {
            throw new IOException("no such file or directory");
        }
        if (!node.refusal.isEmpty()) {
            throw new IOException(node.refusal);
        }
        return node;
    }

    private boolean isBelowClosed(TreePath path) {
        if (closed.isEmpty()) {
            return false;
        }
        for (TreePath at = path; !at.isRoot(); at = at.parent()) {
            if (closed.contains(at.parent())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Puts a tree together; directories on the way are made, with time 0. Paths are text, see
     * {@link TreePath#of}, relative ones from the root; times are nanoseconds since 1970. What is
     * named twice is as it was named last.
     */
    public static final class Builder {
        private String name = "memory";
        private TreePath start = TreePath.ROOT;
        private final Map<TreePath, Node> nodes = new HashMap<>();
        private final Map<TreePath, List<String>> names = new HashMap<>();
        private final Set<TreePath> closed = new HashSet<>();
        private long weight;

        private Builder() {
            nodes.put(TreePath.ROOT, new Node(Entry.directory(0), NOTHING, ""));
        }

        public Builder name(String given) {
            name = given;
            return this;
        }

        public Builder start(String path) {
            start = TreePath.of(path);
            return this;
        }

        public Builder file(String path, String text, long mtime) {
            return file(TreePath.of(path), text.getBytes(StandardCharsets.UTF_8), mtime);
        }

        public Builder file(TreePath path, byte[] bytes, long mtime) {
            return mustPut(path, new Node(Entry.file(mtime, bytes.length), bytes.clone(), ""));
        }

        public Builder directory(String path, long mtime) {
            return directory(TreePath.of(path), mtime);
        }

        public Builder directory(TreePath path, long mtime) {
            return mustPut(path, new Node(Entry.directory(mtime), NOTHING, ""));
        }

        public Builder link(String path, String target, long mtime) {
            return link(TreePath.of(path), TreePath.encode(target), mtime);
        }

        public Builder link(TreePath path, String rawTarget, long mtime) {
            return mustPut(path, new Node(Entry.link(mtime, rawTarget), NOTHING, ""));
        }

        /** Something that is no file, directory or link: a socket, a device. */
        public Builder other(String path, long mtime) {
            return mustPut(TreePath.of(path), new Node(new Entry(Entry.Kind.OTHER, mtime, 0, ""), NOTHING, ""));
        }

        /** A directory that may not be entered: it is seen, nothing in it is. */
        public Builder unreadable(String directory) {
            TreePath path = TreePath.of(directory);
            closed.add(path);
            return mustPut(path, new Node(Entry.directory(0), NOTHING, "permission denied"));
        }

        /** A file that is there and may not be read. */
        public Builder unreadableFile(String path, long mtime) {
            return mustPut(TreePath.of(path), new Node(Entry.file(mtime, 1), NOTHING, "permission denied"));
        }

        /** A name that its directory lists, and that is gone when it is looked at. */
        public Builder vanished(String path) {
            return mustPut(TreePath.of(path), new Node(Entry.MISSING, NOTHING, ""));
        }

        public MemoryTree build() {
            return new MemoryTree(this);
        }

        private Builder mustPut(TreePath path, Node node) {
            if (!put(path, node)) {
                throw new IllegalArgumentException(path + ": a directory in use is in the way, or what is above it is none");
            }
            return this;
        }

        /** As {@link #file}, the bytes not copied; a refusal says why there are none. */
        boolean put(TreePath path, Entry entry, byte[] content, String refusal) {
            return put(path, new Node(entry, content, refusal));
        }

        boolean put(TreePath path, Entry entry) {
            return put(path, entry, NOTHING, "");
        }

        /** A second name for a file that is there. */
        boolean putAgain(TreePath path, TreePath first) {
            Node node = nodes.get(first);
            return node != null && node.entry.kind() != Entry.Kind.DIRECTORY && put(path, node);
        }

        /** About how many bytes of memory the names and entries take, the contents not counted. */
        long weight() {
            return weight;
        }

        /** False if a directory with something in it would be lost, or what is above is no directory. */
        private boolean put(TreePath path, Node node) {
            boolean inUse = path.isRoot() || names.containsKey(path);
            if (inUse && node.entry.kind() != Entry.Kind.DIRECTORY) {
                return false;
            }
            List<TreePath> way = new ArrayList<>();
            TreePath at = path;
            for (; !nodes.containsKey(at); at = at.parent()) {
                way.add(at);
            }
            if (!at.equals(path) && nodes.get(at).entry.kind() != Entry.Kind.DIRECTORY) {
                return false;
            }
            for (TreePath made : way) {
                nodes.put(made, new Node(Entry.directory(0), NOTHING, ""));
                names.computeIfAbsent(made.parent(), any -> new ArrayList<>()).add(made.rawName());
                weight += 400 + 2L * made.raw().length();
            }
            nodes.put(path, node);
            return true;
        }
    }
}
