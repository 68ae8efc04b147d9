package depscope.reader;

import depscope.record.CommandHash;
import depscope.record.LogRecord;
import depscope.record.LogRecord.Entry;
import depscope.record.RecordFormat;
import depscope.record.Words;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code .ninja_log}: what ninja made, when, and by which command.
 *
 * <pre>
 * # ninja log v5                                  4 to 7 are known
 * 0	12	1795396404626432484	a.o	d79078624a50362d
 * </pre>
 *
 * <p>Each line has, with tabs between: when the command began and ended, in milliseconds of that run; a time; the output;
 * and the hash of the command in hexadecimal, in version 4 the command itself. See {@link CommandHash}. The time, in
 * nanoseconds, is that of the newest output after the command in versions 4 and 5, or of the newest input where the
 * outputs stayed as they were ({@code restat}); since 6 it is when the command began, for {@code restat} and
 * {@code generator} that of the newest output if it is later. ninja before 1.9 kept seconds: numbers that would be in the
 * first minutes of 1970 are taken for such. The last line of an output counts. One without an end ninja passes over.
 */
public final class NinjaLogReader {
    /** More than the largest builds have; a file beyond it would only cost memory. */
    static final int MOST_ENTRIES = 8_000_000;
    private static final byte[] HEAD = Cursor.ascii("# ninja log v");
    private static final long SECOND = 1_000_000_000L;
    /** Later than any file's time in seconds; in nanoseconds not two minutes. */
    private static final long MOST_SECONDS = 100 * SECOND;

    private final byte[] bytes;
    private final ProblemList problems;
    private final Words words;
    private final List<Entry> entries = new ArrayList<>();
    private final int[] tabs = new int[4];

    private NinjaLogReader(byte[] bytes, ProblemList problems) {
        this.bytes = bytes;
        this.problems = problems;
        this.words = new Words(bytes);
    }

    /**
     * Reads one file; to nothing where it has no head that is known.
     *
     * @param base where ninja ran
     * @param bytes the file; the record keeps it, so it must not be changed
     */
    public static FileRecords read(TreePath file, TreePath base, byte[] bytes) {
        ProblemList problems = new ProblemList(file, bytes);
        Cursor line = new Cursor(bytes, 0);
        int version = version(line);
        if (version < 4 || version > 7) {
            problems.add(0, version < 0 ? "not a log of ninja's" : "version " + version + " of ninja's log is not known");
            return FileRecords.failed(problems.done());
        }
        NinjaLogReader reader = new NinjaLogReader(bytes, problems);
        for (line.next(); !line.atEnd() && reader.entries.size() < MOST_ENTRIES; line.next()) {
            if (line.end() == bytes.length) {
                problems.add(line.end(), "cut off: the last line has no end");
            } else if (!line.isEmpty() && !reader.entry(line, version)) {
                problems.add(line.start(), "not four numbers and an output with tabs between");
            }
        }
        if (!line.atEnd()) {
            problems.add(line.start(), "more than " + MOST_ENTRIES + " entries: the rest is not read");
        }
        LogRecord log = new LogRecord(file, RecordFormat.NINJA_LOG, base, version, reader.words, reader.entries);
        return new FileRecords(List.of(), List.of(), List.of(), List.of(log), problems.done());
    }

    /** The version that a head names; -1 where it is none. */
    private static int version(Cursor line) {
        int first = line.start() + HEAD.length;
        if (!line.startsWith(HEAD) || line.end() == first || line.end() - first > 4) {
            return -1;
        }
        String number = line.raw(first, line.end()).strip();
        return number.chars().allMatch(c -> c >= '0' && c <= '9') && !number.isEmpty() ? Integer.parseInt(number) : -1;
    }

    private boolean entry(Cursor line, int version) {
        int found = 0;
        for (int i = line.start(); i < line.end() && found < tabs.length; i++) {
            if (bytes[i] == '\t') {
                tabs[found++] = i;
            }
        }
        if (found < tabs.length || tabs[3] == tabs[2] + 1 || tabs[3] - tabs[2] > DependReader.LONGEST_NAME) {
            return false;
        }
        long start = number(line.start(), tabs[0], 10);
        long end = number(tabs[0] + 1, tabs[1], 10);
        long time = number(tabs[1] + 1, tabs[2], 10);
        int last = line.end() > tabs[3] + 1 && bytes[line.end() - 1] == '\r' ? line.end() - 1 : line.end();
        boolean isHash = version >= 5;
        if (start < 0 || end < 0 || time < 0 || isHash && (last - tabs[3] - 1 > 16 || !isNumber(tabs[3] + 1, last, 16))) {
            return false;
        }
        long hash = isHash ? Long.parseUnsignedLong(line.raw(tabs[3] + 1, last), 16)
                : CommandHash.of(version, bytes, tabs[3] + 1, line.end() - tabs[3] - 1);
        entries.add(new Entry(words.count(), start, end, time < MOST_SECONDS ? time * SECOND : time, hash, line.start()));
        words.add(tabs[2] + 1, tabs[3]);
        return true;
    }

    /** The number between two places; -1 where there is none that fits. */
    private long number(int from, int until, int base) {
        boolean fits = until - from <= 18 + (until - from == 19 && bytes[from] <= '8' ? 1 : 0);
        if (!fits || !isNumber(from, until, base)) {
            return -1;
        }
        long number = 0;
        for (int i = from; i < until; i++) {
            number = base * number + Character.digit(bytes[i], base);
        }
        return number;
    }

    private boolean isNumber(int from, int until, int base) {
        for (int i = from; i < until; i++) {
            if (Character.digit(bytes[i], base) < 0) {
                return false;
            }
        }
        return until > from;
    }
}
