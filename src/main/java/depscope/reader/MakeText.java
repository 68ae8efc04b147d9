package depscope.reader;

/**
 * A makefile's lines as make joins them: a backslash before the newline, LF or CR LF, continues one.
 * {@link #at} is the byte to read next.
 */
final class MakeText {
    final byte[] bytes;
    final int length;
    int at;

    MakeText(byte[] bytes) {
        this.bytes = bytes;
        this.length = bytes.length;
    }

    /** Goes on to the next word of this line, over continuations; false where there is none, past the line. */
    boolean moreOnLine() {
        while (at < length) {
            skipBlanks();
            if (at == length) {
                return false;
            }
            byte b = bytes[at];
            if (b == '#') {
                skipLine();
                return false;
            }
            int newline = newlineAt(at);
            if (newline > 0) {
                at += newline;
                return false;
            }
            if (b == '\\' && at + 1 == length) {
                at++;
                return false;
            }
            int continued = b == '\\' ? newlineAt(at + 1) : 0;
            if (continued == 0) {
                return true;
            }
            at += 1 + continued;
        }
        return false;
    }

    /** Whether the colon at {@code colon}, or the two there, end a name. */
    boolean isSeparator(int colon) {
        boolean twice = colon + 1 < length && bytes[colon + 1] == ':';
        return isBoundary(twice ? colon + 2 : colon + 1);
    }

    /** Whether a name cannot go on at {@code i}: blank, end of line or of file, or a continuation. */
    boolean isBoundary(int i) {
        if (i >= length || bytes[i] == ' ' || bytes[i] == '\t' || newlineAt(i) > 0) {
            return true;
        }
        return bytes[i] == '\\' && (i + 1 == length || newlineAt(i + 1) > 0);
    }

    /** Whether a word's colon is a drive's: {@code C:/x}. */
    boolean isDrive(int from, int colon) {
        if (colon != from + 1 || colon + 1 >= length || bytes[colon + 1] != '/' && bytes[colon + 1] != '\\') {
            return false;
        }
        int letter = bytes[from] | 0x20;
        return letter >= 'a' && letter <= 'z';
    }

    /** How many bytes the newline at {@code i} has; 0 where there is none. */
    int newlineAt(int i) {
        if (i < length && bytes[i] == '\n') {
            return 1;
        }
        return i + 1 < length && bytes[i] == '\r' && bytes[i + 1] == '\n' ? 2 : 0;
    }

    void skipBlanks() {
        while (at < length && (bytes[at] == ' ' || bytes[at] == '\t')) {
            at++;
        }
    }

    /** Goes past this line and those that continue it. */
    void skipLine() {
        int slashes = 0;
        while (at < length) {
            byte b = bytes[at++];
            if (b == '\n' && slashes % 2 == 0) {
                return;
            }
            if (b == '\\') {
                slashes++;
            } else if (b != '\r') {
                slashes = 0;
            }
        }
    }

    /** What recorders write ends in a newline, so a file that does not, or that is to go on, is cut off. */
    void tellCut(ProblemList problems) {
        if (length == 0) {
            return;
        }
        if (bytes[length - 1] != '\n') {
            problems.add(length, "cut off: the last line has no end");
            return;
        }
        int end = length - 1;
        if (end > 0 && bytes[end - 1] == '\r') {
            end--;
        }
        int slashes = end;
        while (slashes > 0 && bytes[slashes - 1] == '\\') {
            slashes--;
        }
        if ((end - slashes) % 2 == 1) {
            problems.add(end - 1, "cut off: the last line is to be continued");
        }
    }
}
