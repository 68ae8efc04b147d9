package depscope.explain;

import depscope.tree.FileTree;
import depscope.tree.TreePath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lines of the tree's files, fetched when one is to be shown; the last few files stay at hand. Safe for
 * use by several threads.
 */
public final class Lines {
    private static final int FILES_AT_HAND = 8;
    private static final int LONGEST = 120;
    private static final int LONGEST_SHOWN = 1000;

    private final FileTree tree;
    private Map<TreePath, byte[]> lent = Map.of();
    private final Map<TreePath, Optional<FileText>> atHand = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<TreePath, Optional<FileText>> eldest) {
            return size() > FILES_AT_HAND;
        }
    };

    public Lines(FileTree tree) {
        this.tree = tree;
    }

    /** Uses these contents instead of reading the files again, until the next call. */
    public void borrow(Map<TreePath, byte[]> contents) {
        synchronized (atHand) {
            lent = contents;
        }
    }

    /** The line of {@code file} that byte {@code place} is on, cut around that byte if it is very long. */
    public Optional<Evidence.Line> at(TreePath file, int place) {
        return text(file).filter(t -> place <= t.size()).map(t -> new Evidence.Line(file, t.lineAt(place), cut(t, t.lineAt(place), place)));
    }

    private static String cut(FileText text, int line, int place) {
        int from = text.start(line);
        int to = text.end(line);
        if (to - from <= LONGEST) {
            return text.between(from, to).strip();
        }
        int first = Math.max(from, Math.min(place - LONGEST / 2, to - LONGEST));
        int last = Math.min(to, first + LONGEST);
        return (first > from ? "…" : "") + text.between(first, last).strip() + (last < to ? "…" : "");
    }

    /** The whole content of {@code file}, to be read and not changed; empty if it can no longer be read. */
    public Optional<byte[]> content(TreePath file) {
        return text(file).map(FileText::bytes);
    }

    /** The lines around {@code line}, from 1; empty if the file is gone, or shorter by now. */
    public Optional<Excerpt> around(TreePath file, int line, int before, int after) {
        return text(file).filter(t -> line <= t.lines()).map(t -> {
            int first = Math.max(1, line - before);
            List<String> lines = new ArrayList<>();
            for (int number = first; number <= Math.min(line + after, t.lines()); number++) {
                int end = Math.min(t.end(number), t.start(number) + LONGEST_SHOWN);
                lines.add(t.between(t.start(number), end) + (end < t.end(number) ? "…" : ""));
            }
            return new Excerpt(file, first, line, List.copyOf(lines));
        });
    }

    /** All of {@code file}; empty if it can no longer be read. */
    public Optional<FileText> text(TreePath file) {
        synchronized (atHand) {
            return atHand.computeIfAbsent(file, f -> {
                try {
                    return Optional.of(FileText.of(lent.containsKey(f) ? lent.get(f) : tree.read(f)));
                } catch (IOException e) {
                    return Optional.empty();
                }
            });
        }
    }
}
