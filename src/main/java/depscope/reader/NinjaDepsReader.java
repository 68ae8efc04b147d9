package depscope.reader;

import depscope.record.DepRecord;
import depscope.record.LogRecord;
import depscope.record.RecordFormat;
import depscope.record.Words;
import depscope.tree.TreePath;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads {@code .ninja_deps}: what compilers recorded, as ninja keeps it. It is binary, in the byte order of the machine.
 *
 * <pre>
 * "# ninjadeps\n"                          12 bytes
 * version                                   4 bytes: 4 since ninja 1.9, 3 before
 * then records, each with its length in 4 bytes ahead, of which the highest bit tells the kind:
 *   0  a name, padded with NULs to 4 bytes, and the complement of its number; they are counted from 0
 *   1  the number of an output, its time, and the numbers of all that was read for it
 * </pre>
 *
 * <p>The time is that of the output when it had been made: 8 bytes of nanoseconds, lower half first; in version 3 four
 * bytes of seconds. The last record of an output counts. Relative names start from where ninja ran, which the file does
 * not say; each word's place is where its name stands. What is damaged at its end ninja cuts off; so what comes before counts here too.
 */
public final class NinjaDepsReader {
    /** More names than any build's log has; a file beyond it would only cost memory. */
    static final int MOST_WORDS = 32_000_000;
    private static final byte[] HEAD = "# ninjadeps\n".getBytes(StandardCharsets.US_ASCII);
    /** As long as ninja itself takes. */
    private static final int LONGEST_RECORD = (1 << 19) - 1;
    private static final long SECOND = 1_000_000_000L;

    private final byte[] bytes;
    private final ByteBuffer ints;
    private final ProblemList problems;
    private int version;
    /** By number: where a name starts, its length, and where the last record of it as an output starts, or 0. */
    private int[] names = new int[3 * 64];
    private int count;

    private NinjaDepsReader(byte[] bytes, ProblemList problems) {
        this.bytes = bytes;
        this.ints = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        this.problems = problems;
    }

    /**
     * Reads one file, to a dependency record with a rule for each output, and a log with their times, both in the order
     * of the file; to neither where nothing can be read.
     *
     * @param base where ninja ran
     * @param bytes the file; the records keep it, so it must not be changed
     */
    public static FileRecords read(TreePath file, TreePath base, byte[] bytes) {
        ProblemList problems = new ProblemList(file, bytes);
        NinjaDepsReader reader = new NinjaDepsReader(bytes, problems);
        if (!reader.readHead()) {
            return FileRecords.failed(problems.done());
        }
        reader.readRecords();
        return reader.records(file, base);
    }

    private boolean readHead() {
        if (bytes.length < HEAD.length + 4 || !Arrays.equals(bytes, 0, HEAD.length, HEAD, 0, HEAD.length)) {
            problems.add(0, bytes.length < HEAD.length + 4 ? "cut off: shorter than any log of ninja's" : "not a log that ninja keeps of dependencies");
            return false;
        }
        version = ints.getInt(HEAD.length);
        if (version == Integer.reverseBytes(3) || version == Integer.reverseBytes(4)) {
            version = Integer.reverseBytes(version);
            ints.order(ByteOrder.BIG_ENDIAN);
        }
        if (version != 3 && version != 4) {
            problems.add(HEAD.length, "version " + version + " of ninja's log of dependencies is not known");
            return false;
        }
        return true;
    }

    private void readRecords() {
        int at = HEAD.length + 4;
        while (at < bytes.length) {
            int head = bytes.length - at < 4 ? 0 : ints.getInt(at);
            int length = head & Integer.MAX_VALUE;
            if (bytes.length - at < 4 || length > bytes.length - at - 4 && length <= LONGEST_RECORD) {
                problems.add(at, "cut off: the last record has no end");
                return;
            }
            boolean sound = length <= LONGEST_RECORD && length % 4 == 0 && (head < 0 ? output(at, length) : name(at + 4, length));
            if (!sound) {
                problems.add(at, "damaged: what comes from here on is not read");
                return;
            }
            at += 4 + length;
        }
    }

    private boolean name(int from, int length) {
        if (length < 8 || ints.getInt(from + length - 4) != ~count) {
            return false;
        }
        int end = from + length - 4;
        for (int padding = 0; padding < 3 && bytes[end - 1] == 0; padding++) {
            end--;
        }
        if (3 * count == names.length) {
            names = Arrays.copyOf(names, 2 * names.length);
        }
        names[3 * count] = from;
        names[3 * count + 1] = end - from;
        names[3 * count + 2] = 0;
        count++;
        return bytes[end - 1] != 0;
    }

    private int timeLength() {
        return version == 3 ? 4 : 8;
    }

    /** Notes a record that starts at {@code at} as its output's last. */
    private boolean output(int at, int length) {
        if (length < 4 + timeLength()) {
            return false;
        }
        for (int i = 4; i < 4 + length; i += i == 4 ? 4 + timeLength() : 4) {
            int number = ints.getInt(at + i);
            if (number < 0 || number >= count) {
                return false;
            }
        }
        names[3 * ints.getInt(at + 4) + 2] = at;
        return true;
    }

    private FileRecords records(TreePath file, TreePath base) {
        int[] order = new int[count];
        int outputs = 0;
        for (int n = 0; n < count; n++) {
            if (names[3 * n + 2] > 0) {
                order[outputs++] = names[3 * n + 2];
            }
        }
        Arrays.sort(order, 0, outputs);
        Words words = new Words(bytes);
        int[] bounds = new int[2 * outputs + 1];
        List<LogRecord.Entry> entries = new ArrayList<>(outputs);
        int[] first = new int[count];
        Arrays.fill(first, -1);
        int rules = 0;
        for (; rules < outputs && words.count() < MOST_WORDS; rules++) {
            int at = order[rules];
            int end = at + 4 + (ints.getInt(at) & Integer.MAX_VALUE);
            bounds[2 * rules] = words.count();
            entries.add(new LogRecord.Entry(words.count(), -1, -1, time(at + 8), 0, at));
            add(words, first, at + 4);
            bounds[2 * rules + 1] = words.count();
            for (int i = at + 8 + timeLength(); i < end; i += 4) {
                add(words, first, i);
            }
            bounds[2 * rules + 2] = words.count();
        }
        if (rules < outputs) {
            problems.add(order[rules], "more than " + MOST_WORDS + " names: the rest is not read");
        }
        DepRecord record = new DepRecord(file, RecordFormat.NINJA_DEPS, base, words, Arrays.copyOf(bounds, 2 * rules + 1), List.of());
        LogRecord log = new LogRecord(file, RecordFormat.NINJA_DEPS, base, version, words, entries);
        return new FileRecords(List.of(record), List.of(), List.of(), List.of(log), problems.done());
    }

    /** Adds the name whose number stands at {@code at}; its bytes are looked at once. */
    private void add(Words words, int[] first, int at) {
        int number = ints.getInt(at);
        if (first[number] < 0) {
            first[number] = words.count();
            words.add(names[3 * number], names[3 * number] + names[3 * number + 1]);
        } else {
            words.addAgain(first[number]);
        }
    }

    private long time(int at) {
        return version == 3 ? (ints.getInt(at) & 0xffff_ffffL) * SECOND
                : ints.getInt(at) & 0xffff_ffffL | (long) ints.getInt(at + 4) << 32;
    }
}
