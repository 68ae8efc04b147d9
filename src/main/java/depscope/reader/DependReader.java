package depscope.reader;

import depscope.record.DepRecord;
import depscope.record.RecordFormat;
import depscope.record.Words;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads what compilers and mkdep(1) write for make: {@code .depend}, {@code .depend.*}, {@code .d},
 * {@code .Po}, {@code .Plo}, and what cmake gathers of them ({@code compiler_depend.make}).
 *
 * <pre>
 * # -nostdinc -I. vmx.c            mkdep's first line: what it was called with
 * vmx.o: /usr/src/vmx.c opt.h \    targets, a separator, prerequisites
 *   a\ b.h                         a backslash before the newline (LF or CR LF) continues
 * opt.h:                           -MP's guard: a rule without prerequisites
 * </pre>
 *
 * <p>Separators are {@code :}, {@code ::} and {@code !} with a blank or the line's end behind them, so
 * neither {@code C:/x.h} nor {@code a:b.h} is split; a line that would have none is split at its first
 * colon, as make does, a drive's left out. Escapes, as gcc and clang write them: before a blank, 2N+1
 * backslashes stand for N and the blank belongs to the name, while 2N stay and the name ends; {@code \#}
 * is {@code #}, {@code \:} is {@code :}, and only that one backslash goes; {@code $$} is {@code $}; any
 * other backslash is itself. A {@code #} that is not escaped begins a comment, as it does for make.
 *
 * <p>Make would also take assignments, recipes and directives. Assignments, recipes and special targets
 * ({@code .PHONY:}) say nothing of prerequisites and are passed over; a directive may (an include), so
 * it is a problem, and so is any other line.
 */
public final class DependReader {
    /** No kernel takes a longer path. */
    static final int LONGEST_NAME = 4096;
    /** More than any compiler names; a file beyond it would only cost memory. */
    static final int MOST_WORDS = 8_000_000;
    /** More names than this before a separator are no rule. */
    static final int MOST_TARGETS = 100_000;

    private static final boolean[] SPECIAL = new boolean[256];

    static {
        for (char c : "\0 \t\n\r\\$#:!=".toCharArray()) {
            SPECIAL[c] = true;
        }
    }

    private final MakeText text;
    private final byte[] bytes;
    private final int length;
    private final Words words;
    private final ProblemList problems;
    private int[] bounds = new int[16];
    private int rules;
    /** The first colon among the targets that only make itself would split at; -1 for none. */
    private int bareColon;
    /** A bare colon that is to be taken as the separator; -1 for none. */
    private int splitAt;
    private boolean assignment;
    private boolean stopped;
    private byte[] undone = new byte[256];

    private DependReader(byte[] bytes, ProblemList problems) {
        this.text = new MakeText(bytes);
        this.bytes = bytes;
        this.length = bytes.length;
        this.words = new Words(bytes);
        this.problems = problems;
    }

    /**
     * Reads one file.
     *
     * @param base the directory that its relative words start from
     * @param bytes the file; the record keeps it, so it must not be changed
     */
    public static ReadResult<DepRecord> read(TreePath file, RecordFormat format, TreePath base, byte[] bytes) {
        ProblemList problems = new ProblemList(file, bytes);
        DependReader reader = new DependReader(bytes, problems);
        List<String> arguments = format == RecordFormat.DEPEND ? reader.arguments() : List.of();
        reader.lines();
        int[] bounds = Arrays.copyOf(reader.bounds, 2 * reader.rules + 1);
        return new ReadResult<>(new DepRecord(file, format, base, reader.words, bounds, arguments), problems.done());
    }

    private List<String> arguments() {
        if (length < 2 || bytes[0] != '#' || bytes[1] != ' ') {
            return List.of();
        }
        Cursor line = new Cursor(bytes, 0);
        List<String> arguments = new ArrayList<>();
        for (String word : line.raw(2, line.end()).split("[ \t\r]+")) {
            if (!word.isEmpty()) {
                arguments.add(word);
            }
        }
        return arguments;
    }

    private void lines() {
        while (text.at < length && !stopped) {
            byte first = bytes[text.at];
            if (first == '\t') {
                text.skipLine();
                continue;
            }
            text.skipBlanks();
            if (text.at == length) {
                break;
            }
            int newline = text.newlineAt(text.at);
            if (newline > 0) {
                text.at += newline;
            } else if (bytes[text.at] == '#') {
                text.skipLine();
            } else if (!directive()) {
                rule();
            }
        }
        if (!stopped) {
            text.tellCut(problems);
        }
    }

    /** Passes over a line that only a make could follow. */
    private boolean directive() {
        String name = Directive.at(bytes, text.at);
        if (name.isEmpty()) {
            return false;
        }
        if (Directive.hides(name)) {
            problems.add(text.at, "'" + name + "' is for make to follow: what it brings is not read");
        }
        text.skipLine();
        return true;
    }

    private void rule() {
        int lineStart = text.at;
        int first = words.count();
        splitAt = -1;
        boolean found = targets(first);
        if (!found && !assignment && !stopped && bareColon >= 0) {
            words.cut(first);
            splitAt = bareColon;
            text.at = lineStart;
            found = targets(first);
        }
        if (!found) {
            words.cut(first);
            if (!assignment && !stopped) {
                problems.add(lineStart, "not a rule: no ':' after a name");
            }
            text.at = lineStart;
            text.skipLine();
            return;
        }
        int firstPrerequisite = words.count();
        if (firstPrerequisite == first) {
            problems.add(lineStart, "a rule without a target");
        }
        while (!stopped && text.moreOnLine()) {
            word(false, 0);
        }
        // Cut off before its first prerequisite, a rule would pass for a guard.
        boolean cut = stopped && words.count() == firstPrerequisite;
        if (firstPrerequisite == first || cut || isSpecial(first)) {
            words.cut(first);
        } else {
            close(first, firstPrerequisite);
        }
    }

    /** Reads names up to and over the separator; whether there was one. */
    private boolean targets(int first) {
        bareColon = -1;
        assignment = false;
        while (text.moreOnLine()) {
            word(true, words.count() - first);
            if (assignment || stopped) {
                return false;
            }
            if (text.at < length && (bytes[text.at] == ':' || bytes[text.at] == '!')) {
                text.at += text.at + 1 < length && bytes[text.at] == ':' && bytes[text.at + 1] == ':' ? 2 : 1;
                return true;
            }
            if (words.count() - first > MOST_TARGETS) {
                return false;
            }
        }
        return false;
    }

    /**
     * Adds the word at {@code text.at} and leaves {@code text.at} behind it. One with a NUL byte in it
     * is not added.
     *
     * @param target whether a separator ends it
     * @param index how many words of the line came before, for an assignment's operator
     */
    private void word(boolean target, int index) {
        byte[] bytes = this.bytes;
        int length = this.length;
        int from = text.at;
        int i = text.at;
        int segment = from;
        int kept = 0;
        boolean escaped = false;
        scan:
        while (true) {
            while (i < length && !SPECIAL[bytes[i] & 0xff]) {
                i++;
            }
            if (i == length) {
                break;
            }
            switch (bytes[i]) {
                case ':' -> {
                    if (!target) {
                        i++;
                    } else if (i == splitAt || text.isSeparator(i)) {
                        break scan;
                    } else {
                        if (bareColon < 0 && !text.isDrive(from, i)) {
                            bareColon = i;
                        }
                        i++;
                    }
                }
                case '!' -> {
                    if (target && text.isBoundary(i + 1)) {
                        break scan;
                    }
                    i++;
                }
                case '=' -> {
                    if (target && Directive.isAssignment(bytes, from, i, index)) {
                        assignment = true;
                        break scan;
                    }
                    i++;
                }
                case '$' -> {
                    if (i + 1 < length && bytes[i + 1] == '$') {
                        kept = keep(kept, segment, i + 1);
                        escaped = true;
                        segment = i + 2;
                        i += 2;
                    } else {
                        i++;
                    }
                }
                case '\r' -> {
                    if (text.newlineAt(i) > 0) {
                        break scan;
                    }
                    i++;
                }
                case '\\' -> {
                    int end = i;
                    while (end < length && bytes[end] == '\\') {
                        end++;
                    }
                    int run = end - i;
                    if (end == length || text.newlineAt(end) > 0) {
                        i = run % 2 == 1 ? end - 1 : end;
                        break scan;
                    }
                    byte next = bytes[end];
                    if (next == ' ' || next == '\t') {
                        if (run % 2 == 0) {
                            i = end;
                            break scan;
                        }
                        kept = keep(kept, segment, i + run / 2);
                        escaped = true;
                        segment = end;
                        i = end + 1;
                    } else if (next == '#' || next == ':') {
                        kept = keep(kept, segment, end - 1);
                        escaped = true;
                        segment = end;
                        i = end + 1;
                    } else {
                        i = end;
                    }
                }
                case 0 -> {
                    problems.add(i, "NUL byte: no text from here on");
                    stopped = true;
                    text.at = i;
                    return;
                }
                default -> {
                    break scan;
                }
            }
        }
        text.at = i;
        if (i - from > LONGEST_NAME) {
            problems.add(from, "a name of " + (i - from) + " bytes, longer than any path: left out");
            return;
        }
        if (escaped) {
            kept = keep(kept, segment, i);
            words.addUndone(undone, kept, from);
        } else if (i > from) {
            words.add(from, i);
        }
        if (words.count() > MOST_WORDS) {
            problems.add(from, "more than " + MOST_WORDS + " names: the rest is not read");
            stopped = true;
        }
    }

    private int keep(int kept, int from, int until) {
        int more = until - from;
        if (undone.length - kept < more) {
            undone = Arrays.copyOf(undone, Math.max(kept + more, 2 * undone.length));
        }
        System.arraycopy(bytes, from, undone, kept, more);
        return kept + more;
    }

    /** Whether a word is one of make's own names, which are no files: a dot and capitals. */
    private boolean isSpecial(int w) {
        byte[] name = words.bytes(w);
        int start = words.start(w);
        int size = words.length(w);
        if (size < 2 || name[start] != '.') {
            return false;
        }
        for (int i = start + 1; i < start + size; i++) {
            if (name[i] < 'A' || name[i] > 'Z') {
                return false;
            }
        }
        return true;
    }

    private void close(int first, int firstPrerequisite) {
        if (2 * rules + 3 > bounds.length) {
            bounds = Arrays.copyOf(bounds, 2 * bounds.length);
        }
        bounds[2 * rules] = first;
        bounds[2 * rules + 1] = firstPrerequisite;
        bounds[2 * rules + 2] = words.count();
        rules++;
    }
}
