package depscope.explain;

import depscope.tree.FileTree;
import depscope.tree.TreePath;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
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
    private final Map<TreePath, Optional<Text>> atHand = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<TreePath, Optional<Text>> eldest) {
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
        return text(file).filter(t -> place <= t.bytes.length).map(t -> {
            int line = Arrays.binarySearch(t.starts, place);
            line = line < 0 ? -line - 2 : line;
            return new Evidence.Line(file, line + 1, t.cut(line, place));
        });
    }

    /** The whole content of {@code file}, to be read and not changed; empty if it can no longer be read. */
    public Optional<byte[]> content(TreePath file) {
        return text(file).map(t -> t.bytes);
    }

    /** The lines around {@code line}, from 1; empty if the file is gone, or shorter by now. */
    public Optional<Excerpt> around(TreePath file, int line, int before, int after) {
        return text(file).filter(t -> line <= t.starts.length).map(t -> {
            int first = Math.max(1, line - before);
            List<String> lines = new ArrayList<>();
            for (int number = first; number <= Math.min(line + after, t.starts.length); number++) {
                int end = Math.min(t.end(number - 1), t.starts[number - 1] + LONGEST_SHOWN);
                lines.add(decoded(t.bytes, t.starts[number - 1], end) + (end < t.end(number - 1) ? "…" : ""));
            }
            return new Excerpt(file, first, line, List.copyOf(lines));
        });
    }

    private static String decoded(byte[] bytes, int from, int to) {
        String raw = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1).replace("\r", "");
        return TreePath.decode(raw.replace("\t", "        "));
    }

    private Optional<Text> text(TreePath file) {
        synchronized (atHand) {
            return atHand.computeIfAbsent(file, f -> {
                try {
                    return Optional.of(Text.of(lent.containsKey(f) ? lent.get(f) : tree.read(f)));
                } catch (IOException e) {
                    return Optional.empty();
                }
            });
        }
    }

    /** @param starts where each line starts */
    private record Text(byte[] bytes, int[] starts) {
        private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

        static Text of(byte[] bytes) {
            int[] starts = new int[1024];
            int count = 1;
            for (int i = 0; i < bytes.length - 1;) {
                // Lines of a graph are long: most words of eight bytes hold no newline.
                if (i + 8 < bytes.length && !holdsNewline((long) EIGHT.get(bytes, i))) {
                    i += 8;
                    continue;
                }
                for (int end = Math.min(i + 8, bytes.length - 1); i < end; i++) {
                    if (bytes[i] == '\n') {
                        starts = count == starts.length ? Arrays.copyOf(starts, 2 * count) : starts;
                        starts[count++] = i + 1;
                    }
                }
            }
            return new Text(bytes, Arrays.copyOf(starts, count));
        }

        private static boolean holdsNewline(long eight) {
            long x = eight ^ 0x0a0a0a0a0a0a0a0aL;
            return (x - 0x0101010101010101L & ~x & 0x8080808080808080L) != 0;
        }

        int end(int line) {
            int next = line + 1 < starts.length ? starts[line + 1] : bytes.length;
            return next > starts[line] && bytes[next - 1] == '\n' ? next - 1 : next;
        }

        String cut(int line, int place) {
            int from = starts[line];
            int to = end(line);
            if (to - from <= LONGEST) {
                return decoded(bytes, from, to).strip();
            }
            int first = Math.max(from, Math.min(place - LONGEST / 2, to - LONGEST));
            int last = Math.min(to, first + LONGEST);
            return (first > from ? "…" : "") + decoded(bytes, first, last).strip() + (last < to ? "…" : "");
        }
    }
}
