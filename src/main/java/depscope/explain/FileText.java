package depscope.explain;

import depscope.tree.TreePath;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A file's text: where its lines begin, and any part of it decoded when it is to be shown. Lines are counted from 1. */
public final class FileText {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final String TAB = " ".repeat(8);

    private final byte[] bytes;
    private final int[] starts;

    private FileText(byte[] bytes, int[] starts) {
        this.bytes = bytes;
        this.starts = starts;
    }

    /** @param bytes not to be changed any more */
    public static FileText of(byte[] bytes) {
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
        return new FileText(bytes, Arrays.copyOf(starts, count));
    }

    private static boolean holdsNewline(long eight) {
        long x = eight ^ 0x0a0a0a0a0a0a0a0aL;
        return (x - 0x0101010101010101L & ~x & 0x8080808080808080L) != 0;
    }

    public int lines() {
        return starts.length;
    }

    /** How many bytes there are. */
    public int size() {
        return bytes.length;
    }

    /** All of them, to be read and not changed. */
    public byte[] bytes() {
        return bytes;
    }

    public byte at(int place) {
        return bytes[place];
    }

    /** The byte that a line begins at. */
    public int start(int line) {
        return starts[line - 1];
    }

    /** The byte behind a line, its newline left out. */
    public int end(int line) {
        int next = line < starts.length ? starts[line] : bytes.length;
        return next > starts[line - 1] && bytes[next - 1] == '\n' ? next - 1 : next;
    }

    /** The line that a byte is on; the last one for the end of the file. */
    public int lineAt(int place) {
        int line = Arrays.binarySearch(starts, place);
        return line < 0 ? -line - 1 : line + 1;
    }

    /** The bytes of a part of a line as people read them: a tab is eight blanks. */
    public String between(int from, int to) {
        String raw = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1).replace("\r", "");
        return TreePath.decode(raw.replace("\t", TAB));
    }
}
