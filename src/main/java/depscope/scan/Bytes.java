package depscope.scan;

/** What single bytes of a source are. Bytes beyond ASCII count as letters: identifiers may hold them. */
final class Bytes {
    private static final int BLANK = 1;
    private static final int LETTER = 2;
    private static final int DIGIT = 4;
    private static final byte[] CLASSES = classes();

    private Bytes() {
    }

    private static byte[] classes() {
        byte[] classes = new byte[256];
        for (int c = 0; c < 256; c++) {
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == '$' || c >= 128) {
                classes[c] = LETTER;
            } else if (c >= '0' && c <= '9') {
                classes[c] = DIGIT;
            } else if (c == ' ' || c == '\t' || c == '\f' || c == 11 || c == '\r' || c == 0) {
                classes[c] = BLANK;
            }
        }
        return classes;
    }

    /** A blank within a line; a carriage return is one, and so is a zero byte, as in gcc. */
    static boolean isBlank(byte c) {
        return CLASSES[c & 0xff] == BLANK;
    }

    static boolean isDigit(byte c) {
        return CLASSES[c & 0xff] == DIGIT;
    }

    static boolean isNameStart(byte c) {
        return CLASSES[c & 0xff] == LETTER;
    }

    static boolean isName(byte c) {
        return (CLASSES[c & 0xff] & (LETTER | DIGIT)) != 0;
    }
}
