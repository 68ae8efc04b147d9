package depscope.reader;

import depscope.record.DepRecord;
import depscope.record.RecordFormat;
import depscope.record.Words;
import depscope.tree.TreePath;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The names in a {@code .NAME.cmd}, see {@link CmdReader}, sorted while they are read: sources and headers,
 * configuration symbols, and files that count only where they are there.
 */
final class CmdNames {
    private static final byte[] WILDCARD = Cursor.ascii("$(wildcard ");
    private static final byte[] SYMBOLS = Cursor.ascii("include/config/");
    private static final byte[] LIST = Cursor.ascii("$(deps_");
    private static final byte[] KERNEL = Cursor.ascii("vmlinux");
    private static final byte[] LINKED = Cursor.ascii("vmlinux.o");
    private static final boolean[] SPECIAL = new boolean[256];

    static {
        for (char c : "\0 \t\n\r\\$#".toCharArray()) {
            SPECIAL[c] = true;
        }
    }

    /** Slices of the file, two ints each; the start of one that has escapes is {@code ~start}. */
    private static final class Slices {
        private int[] bounds = new int[16];
        private int count;

        void add(int start, int end, boolean escaped) {
            if (2 * count == bounds.length) {
                bounds = Arrays.copyOf(bounds, 2 * bounds.length);
            }
            bounds[2 * count] = escaped ? ~start : start;
            bounds[2 * count + 1] = end;
            count++;
        }
    }

    private final MakeText text;
    private final ProblemList problems;
    private final Slices source = new Slices();
    private final Slices files = new Slices();
    private final Slices symbols = new Slices();
    private final Slices others = new Slices();
    private boolean used;
    private boolean stopped;

    CmdNames(MakeText text, ProblemList problems) {
        this.text = text;
        this.problems = problems;
    }

    boolean isEmpty() {
        return source.count + files.count + symbols.count + others.count == 0;
    }

    /** Whether there was a rule that has the list among its prerequisites. */
    boolean isUsed() {
        return used;
    }

    /** Whether the rest of the file is not to be read. */
    boolean stopped() {
        return stopped;
    }

    /** The source, raw; empty if none is named. */
    String source() {
        return source.count == 0 ? "" : CmdText.undone(text.bytes, start(source, 0), source.bounds[1]).raw();
    }

    /** Reads the rest of a line as the source's name; of several sources the last counts, as for make. */
    void readSource() {
        int before = source.count;
        while (!stopped && text.moreOnLine()) {
            word(source);
        }
        if (source.count > before) {
            source.bounds[0] = source.bounds[2 * before];
            source.bounds[1] = source.bounds[2 * before + 1];
            source.count = 1;
        }
    }

    /** Reads the rest of a line, of a list or a rule. */
    void readAll() {
        while (!stopped && text.moreOnLine()) {
            word(files);
        }
    }

    /** Adds the word at {@code text.at}, to {@code plain} if it is no function of make's, and goes behind it. */
    private void word(Slices plain) {
        byte[] bytes = text.bytes;
        int length = text.length;
        int from = text.at;
        int i = from;
        boolean escaped = false;
        scan:
        while (true) {
            i = plainEnd(bytes, i);
            if (i == length) {
                break;
            }
            switch (bytes[i]) {
                case '$' -> {
                    byte next = i + 1 < length ? bytes[i + 1] : 0;
                    int close = next == '(' ? close(i) : i + 1;
                    if (i == from && next == '(' && taken(from, close)) {
                        text.at = close;
                        return;
                    }
                    escaped |= next == '$' || CmdText.isPound(bytes, i, close);
                    i = next == '$' ? i + 2 : close;
                }
                case '\\' -> {
                    if (i + 1 == length || text.newlineAt(i + 1) > 0) {
                        break scan;
                    }
                    escaped |= bytes[i + 1] == '#';
                    i += bytes[i + 1] == '#' ? 2 : 1;
                }
                case '\r' -> {
                    if (text.newlineAt(i) > 0) {
                        break scan;
                    }
                    i++;
                }
                case 0 -> {
                    problems.add(i, "NUL byte: no text from here on");
                    stopped = true;
                    return;
                }
                default -> {
                    break scan;
                }
            }
        }
        text.at = i;
        // At the file's end it may be half a name.
        if (i < length && !(bytes[i] == '\\' && i + 1 == length)) {
            add(plain, from, i, escaped);
        }
    }

    private static int plainEnd(byte[] bytes, int from) {
        int i = from;
        while (i < bytes.length && !SPECIAL[bytes[i] & 0xff]) {
            i++;
        }
        return i;
    }

    /** Behind the parenthesis that closes the function at {@code from}, or where its line ends without one. */
    private int close(int from) {
        int i = from;
        while (i < text.length && text.bytes[i] != ')' && text.bytes[i] != '\n' && text.bytes[i] != 0) {
            i++;
        }
        return i < text.length && text.bytes[i] == ')' ? i + 1 : i;
    }

    /** Adds what a function from {@code from} to {@code close} stands for; false if it is none of kbuild's. */
    private boolean taken(int from, int close) {
        boolean closed = text.bytes[close - 1] == ')';
        if (CmdText.starts(text.bytes, from, close, LIST)) {
            used |= closed;
            return true;
        }
        if (!CmdText.starts(text.bytes, from, close, WILDCARD)) {
            return false;
        }
        if (!closed && close < text.length) {
            problems.add(from, "a name without its end: left out");
        }
        int start = from + WILDCARD.length;
        for (int i = start; closed && i < close; i++) {
            if (text.bytes[i] == ' ' || i == close - 1) {
                if (i > start) {
                    add(CmdText.starts(text.bytes, start, i, SYMBOLS) ? symbols : others, start, i, false);
                }
                start = i + 1;
            }
        }
        return true;
    }

    private void add(Slices slices, int from, int end, boolean escaped) {
        if (end - from > DependReader.LONGEST_NAME) {
            problems.add(from, "a name of " + (end - from) + " bytes, longer than any path: left out");
        } else if (files.count + symbols.count + others.count == DependReader.MOST_WORDS) {
            problems.add(from, "more than " + DependReader.MOST_WORDS + " names: the rest is not read");
            stopped = true;
        } else {
            slices.add(from, end, escaped);
        }
    }

    private static int start(Slices slices, int i) {
        int start = slices.bounds[2 * i];
        return start < 0 ? ~start : start;
    }

    /** All of it, for the target that is named from {@code targetStart} to {@code targetEnd}. */
    DepRecord record(TreePath file, TreePath base, int targetStart, int targetEnd) {
        Words words = new Words(text.bytes);
        int[] bounds = new int[7];
        BitSet areSymbols = new BitSet();
        int rules = 0;
        for (List<Slices> prerequisites : List.of(List.of(source, files), List.of(symbols), List.of(others))) {
            boolean links = prerequisites.get(0) == others && isLinkedByScript(targetStart, targetEnd);
            if (rules > 0 && prerequisites.get(0).count == 0 && !links) {
                continue;
            }
            areSymbols.set(rules, prerequisites.get(0) == symbols);
            bounds[2 * rules] = words.count();
            if (rules == 0) {
                add(words, targetStart, targetEnd, true);
            } else {
                words.addAgain(0);
            }
            bounds[2 * rules + 1] = words.count();
            prerequisites.forEach(slices -> addAll(words, slices));
            if (links) {
                words.addUndone(LINKED, LINKED.length, start(source, 0));
            }
            bounds[2 * ++rules] = words.count();
        }
        return new DepRecord(file, RecordFormat.CMD, base, words, Arrays.copyOf(bounds, 2 * rules + 1), List.of(), areSymbols);
    }

    /** Whether it is the kernel itself, whose command names a script and not what that links. */
    private boolean isLinkedByScript(int targetStart, int targetEnd) {
        return targetEnd - targetStart == KERNEL.length && CmdText.starts(text.bytes, targetStart, targetEnd, KERNEL)
                && source().endsWith("/link-vmlinux.sh");
    }

    private void addAll(Words words, Slices slices) {
        for (int i = 0; i < slices.count; i++) {
            add(words, start(slices, i), slices.bounds[2 * i + 1], slices.bounds[2 * i] < 0);
        }
    }

    private void add(Words words, int start, int end, boolean escaped) {
        if (escaped) {
            byte[] undone = CmdText.undone(text.bytes, start, end).raw().getBytes(StandardCharsets.ISO_8859_1);
            words.addUndone(undone, undone.length, start);
        } else {
            words.add(start, end);
        }
    }
}
