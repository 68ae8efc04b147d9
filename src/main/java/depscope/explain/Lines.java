package depscope.explain;

import depscope.record.Place;
import depscope.tree.FileTree;
import depscope.tree.TreePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
    private static final int LONGEST = 240;

    private final FileTree tree;
    private final Map<TreePath, Optional<byte[]>> atHand = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<TreePath, Optional<byte[]>> eldest) {
            return size() > FILES_AT_HAND;
        }
    };

    public Lines(FileTree tree) {
        this.tree = tree;
    }

    /** The line of {@code file} that byte {@code place} is on, cut around that byte if it is very long. */
    public Optional<Evidence.Line> at(TreePath file, int place) {
        return bytes(file).filter(b -> place <= b.length).map(b -> {
            Place found = Place.of(b, place);
            return new Evidence.Line(file, found.line(), cut(b, found));
        });
    }

    private static String cut(byte[] bytes, Place place) {
        int from = place.lineStart();
        int to = place.lineEnd();
        if (to - from <= LONGEST) {
            return text(bytes, from, to).strip();
        }
        int middle = from + place.column() - 1;
        int first = Math.max(from, Math.min(middle - LONGEST / 2, to - LONGEST));
        int last = Math.min(to, first + LONGEST);
        return (first > from ? "…" : "") + text(bytes, first, last).strip() + (last < to ? "…" : "");
    }

    /** The lines around {@code line}, from 1; empty if the file is gone, or shorter by now. */
    public Optional<Excerpt> around(TreePath file, int line, int before, int after) {
        return bytes(file).flatMap(b -> {
            List<String> lines = new ArrayList<>();
            int first = Math.max(1, line - before);
            int number = 1;
            int at = 0;
            while (at < b.length && number <= line + after) {
                int end = at;
                while (end < b.length && b[end] != '\n') {
                    end++;
                }
                if (number >= first) {
                    lines.add(text(b, at, Math.min(end, at + 4 * LONGEST)) + (end > at + 4 * LONGEST ? "…" : ""));
                }
                at = end + 1;
                number++;
            }
            return lines.size() > line - first ? Optional.of(new Excerpt(file, first, line, List.copyOf(lines))) : Optional.empty();
        });
    }

    private static String text(byte[] bytes, int from, int to) {
        String raw = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1).replace("\r", "");
        return TreePath.decode(raw.replace("\t", "        "));
    }

    private Optional<byte[]> bytes(TreePath file) {
        synchronized (atHand) {
            return atHand.computeIfAbsent(file, f -> {
                try {
                    return Optional.of(tree.read(f));
                } catch (IOException e) {
                    return Optional.empty();
                }
            });
        }
    }
}
