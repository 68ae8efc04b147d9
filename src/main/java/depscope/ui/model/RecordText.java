package depscope.ui.model;

import depscope.explain.FileText;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * A whole record cut into rows of so many columns, that a list of them needs no scrolling sideways: a longer line goes
 * on in the next row, from a blank where one is near. Rows are counted from 0, lines from 1.
 */
public final class RecordText {
    private static final int TAB = 8;
    private static final int LEAST = 20;

    private final FileText text;
    /** The byte that each row begins at, and behind the last one the end. */
    private final int[] starts;

    private RecordText(FileText text, int[] starts) {
        this.text = text;
        this.starts = starts;
    }

    /** @param isFirst whether the line begins here */
    public record Piece(int line, boolean isFirst, String text) {
    }

    /** @param columns letters that a row has room for */
    public static RecordText of(FileText text, int columns) {
        int room = Math.max(LEAST, columns);
        int[] starts = new int[text.lines() + 16];
        int count = 0;
        for (int line = 1; line <= text.lines(); line++) {
            int end = text.end(line);
            int from = text.start(line);
            do {
                if (count + 1 >= starts.length) {
                    starts = Arrays.copyOf(starts, starts.length * 3 / 2);
                }
                starts[count++] = from;
                from = cut(text, from, end, room);
            } while (from < end);
        }
        starts[count] = text.size();
        return new RecordText(text, Arrays.copyOf(starts, count + 1));
    }

    /** Where the row that begins at {@code from} ends. */
    private static int cut(FileText text, int from, int end, int room) {
        if (end - from <= room / TAB) {
            return end;
        }
        int column = 0;
        int blank = -1;
        for (int at = from; at < end; at++) {
            byte letter = text.at(at);
            // The second byte of a letter and those after it take no room.
            column += letter == '\t' ? TAB : (letter & 0xc0) == 0x80 ? 0 : 1;
            if (column > room) {
                return blank >= 0 ? blank : at;
            }
            blank = (letter == ' ' || letter == '\t') && column > room / 2 ? at + 1 : blank;
        }
        return end;
    }

    public int rows() {
        return starts.length - 1;
    }

    public int lines() {
        return text.lines();
    }

    public Piece row(int row) {
        int line = text.lineAt(starts[row]);
        return new Piece(line, starts[row] == text.start(line), text.between(starts[row], Math.min(starts[row + 1], text.end(line))));
    }

    /** The row of {@code line} that {@code word} stands in, or else its first; the last row of all where there is no such line. */
    public int rowOf(int line, String word) {
        if (line > text.lines()) {
            return rows() - 1;
        }
        int first = Arrays.binarySearch(starts, 0, rows(), text.start(line));
        for (int row = first; row < rows() && starts[row] < text.end(line); row++) {
            if (!word.isEmpty() && isWord(row(row).text(), word)) {
                return row;
            }
        }
        return first;
    }

    private static boolean isWord(String text, String word) {
        return startOf(text, word) >= 0;
    }

    /** Where {@code word} stands in {@code text} as a name or the last part of a path; -1 if nowhere. */
    public static int startOf(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            if ((at == 0 || !isOfName(text.charAt(at - 1))) && (end == text.length() || !isOfName(text.charAt(end)))) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isOfName(char letter) {
        return Character.isLetterOrDigit(letter) || letter == '_' || letter == '-' || letter == '.';
    }

    /**
     * The next row after {@code from}, or before it, that {@code wanted} begins in, in any case; goes round at the end.
     *
     * @param step 1 or -1
     */
    public OptionalInt find(String wanted, int from, int step) {
        String folded = wanted.toLowerCase(Locale.ROOT);
        for (int i = 1; i <= rows() && !folded.isEmpty(); i++) {
            int row = Math.floorMod(from + i * step, rows());
            // What is cut by the end of the row is found too.
            int end = text.end(text.lineAt(starts[row]));
            int to = Math.min(starts[row + 1], end);
            String said = text.between(starts[row], Math.min(to + wanted.length() - 1, end)).toLowerCase(Locale.ROOT);
            if (said.contains(folded)) {
                return OptionalInt.of(row);
            }
        }
        return OptionalInt.empty();
    }
}
