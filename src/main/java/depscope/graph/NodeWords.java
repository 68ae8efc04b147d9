package depscope.graph;

import depscope.record.Words;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Which node each word means, seen from each directory. What is not said of a word otherwise is a path, links undone.
 * Nodes are numbered as they come up.
 */
final class NodeWords {
    /** What a word means that is no file at all. */
    static final int SKIPPED = -1;
    private static final int ANYWHERE = 0;

    private final Resolver links;
    private final NodeColumns columns;
    private final WordTable table = new WordTable();
    private final Map<TreePath, Integer> bases = new HashMap<>();
    private final Map<TreePath, Integer> nodes = new HashMap<>();
    private final List<TreePath> paths = new ArrayList<>();

    /** @param columns get a row for each node */
    NodeWords(Resolver links, NodeColumns columns) {
        this.links = links;
        this.columns = columns;
    }

    int count() {
        return paths.size();
    }

    TreePath path(int node) {
        return paths.get(node);
    }

    /** The node at {@code path}; -1 if there is none yet. */
    int known(TreePath path) {
        return nodes.getOrDefault(path, -1);
    }

    /** The number by which words are seen from {@code directory}. */
    int base(TreePath directory) {
        return bases.computeIfAbsent(directory, d -> bases.size() + 1);
    }

    /** Says what a word means, unless that was said before. */
    void define(int base, Words words, int w, int node) {
        int entry = table.find(base, words.hash(w), words.bytes(w), words.start(w), words.length(w));
        if (entry < 0) {
            table.insert(~entry, base, words.hash(w), words.bytes(w), words.start(w), words.length(w), node);
        }
    }

    int node(int base, TreePath directory, Words words, int w) {
        int entry = find(base, words, w);
        if (entry >= 0) {
            return table.node(entry);
        }
        int node = node(links.real(directory, words.raw(w)));
        table.insert(~entry, from(base, words, w), words.hash(w), words.bytes(w), words.start(w), words.length(w), node);
        return node;
    }

    private int find(int base, Words words, int w) {
        return table.find(from(base, words, w), words.hash(w), words.bytes(w), words.start(w), words.length(w));
    }

    /** An absolute path means the same from everywhere. */
    private static int from(int base, Words words, int w) {
        return words.length(w) > 0 && words.bytes(w)[words.start(w)] == '/' ? ANYWHERE : base;
    }

    int node(TreePath path) {
        Integer known = nodes.get(path);
        if (known != null) {
            return known;
        }
        int node = paths.size();
        columns.add(node);
        nodes.put(path, node);
        paths.add(path);
        return node;
    }

    /** Says that a make's path search found {@code name} at {@code path}, unless it was said before what it means. */
    void found(int base, String name, TreePath directory, String path) {
        byte[] bytes = name.getBytes(StandardCharsets.ISO_8859_1);
        int hash = Words.hash(bytes, 0, bytes.length);
        int entry = table.find(base, hash, bytes, 0, bytes.length);
        if (entry < 0) {
            table.insert(~entry, base, hash, bytes, 0, bytes.length, node(links.real(directory, path)));
        }
    }

    /** The nodes of words one after the other. Most were met before: finding these is a loop of its own, and a small one. */
    int[] nodes(int base, TreePath directory, Words words, int first, int end) {
        int[] nodes = new int[end - first];
        BitSet unmet = new BitSet();
        for (int i = 0; i < nodes.length; i++) {
            int entry = find(base, words, first + i);
            if (entry < 0) {
                unmet.set(i);
            } else {
                nodes[i] = table.node(entry);
            }
        }
        for (int i = unmet.nextSetBit(0); i >= 0; i = unmet.nextSetBit(i + 1)) {
            nodes[i] = node(base, directory, words, first + i);
        }
        return nodes;
    }

    /** How words spell each node besides its own path. @param number what each node's number is to be */
    String[][] spellings(TreePath[] sorted, int[] number) {
        List<TreeSet<String>> found = new ArrayList<>(Collections.nCopies(sorted.length, null));
        for (int entry = 0; entry < table.count(); entry++) {
            if (table.node(entry) == SKIPPED) {
                continue;
            }
            int node = number[table.node(entry)];
            String word = table.raw(entry);
            // A plain name in its own directory is no spelling of its own.
            if (!sorted[node].raw().endsWith(word)) {
                if (found.get(node) == null) {
                    found.set(node, new TreeSet<>());
                }
                found.get(node).add(word);
            }
        }
        String[][] result = new String[sorted.length][];
        for (int n = 0; n < result.length; n++) {
            if (found.get(n) != null) {
                result[n] = found.get(n).toArray(new String[0]);
            }
        }
        return result;
    }
}
