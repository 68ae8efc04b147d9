package depscope.reader;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A text as kbuild writes it for make, with what make makes of it undone: {@code $$}, {@code $(pound)}, {@code \#}.
 *
 * @param raw one character a byte
 * @param place the byte of the file that its line begins at
 */
record CmdText(String raw, int place) {
    private static final byte[] POUND = Cursor.ascii("$(pound)");

    /**
     * The rest of a line, and {@code text.at} goes behind it. Empty if the line has no end, or is no text or too long
     * for a command.
     *
     * @param start the byte of the file that the line begins at
     */
    static Optional<CmdText> ofLine(MakeText text, ProblemList problems, int start) {
        text.skipBlanks();
        int from = text.at;
        text.skipLine();
        boolean ended = text.at > from && text.bytes[text.at - 1] == '\n';
        int end = text.at;
        for (int i = from; i < end; i++) {
            if (text.bytes[i] == '#' && text.bytes[i - 1] != '\\') {
                // What make takes for a comment.
                end = i;
            } else if (text.bytes[i] == 0) {
                problems.add(i, "NUL byte: the command is left out");
                return Optional.empty();
            }
        }
        if (end - from > CompileCommandsReader.LONGEST_TEXT) {
            problems.add(from, "a command of " + (end - from) + " bytes, longer than any: left out");
            return Optional.empty();
        }
        return ended ? Optional.of(new CmdText(undone(text.bytes, from, end).raw.strip(), start)) : Optional.empty();
    }

    /** The bytes from {@code from} to {@code end}; {@code place} is {@code from}. */
    static CmdText undone(byte[] bytes, int from, int end) {
        byte[] undone = new byte[end - from];
        int length = 0;
        for (int i = from; i < end; ) {
            byte b = bytes[i++];
            boolean more = i < end;
            if (b == '$' && more && bytes[i] == '$' || b == '\\' && more && bytes[i] == '#') {
                b = bytes[i++];
            } else if (b == '$' && isPound(bytes, i - 1, end)) {
                b = '#';
                i += POUND.length - 1;
            } else if (b == '\\' && more && (bytes[i] == '\n' || bytes[i] == '\r')) {
                b = ' ';
                i += bytes[i] == '\r' ? 2 : 1;
            }
            undone[length++] = b;
        }
        return new CmdText(new String(undone, 0, length, StandardCharsets.ISO_8859_1), from);
    }

    static boolean isPound(byte[] bytes, int at, int end) {
        return starts(bytes, at, end, POUND);
    }

    static boolean starts(byte[] bytes, int at, int end, byte[] head) {
        if (end - at < head.length) {
            return false;
        }
        for (int i = 0; i < head.length; i++) {
            if (bytes[at + i] != head[i]) {
                return false;
            }
        }
        return true;
    }
}
