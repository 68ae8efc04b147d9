package depscope.reader;

/**
 * Tells compilers' {@code .d} files from D sources, DTrace scripts and what else ends so: by the first
 * line that is neither empty nor a {@code #} comment. A compiler's has names, a colon, names.
 */
final class DSniffer {
    /** A damaged record is {@link #UNCLEAR}: what else lies in the directory must decide. */
    enum Look { RECORD, OTHER, UNCLEAR }

    private DSniffer() {
    }

    static Look look(byte[] bytes) {
        Cursor line = new Cursor(bytes, 0);
        while (!line.atEnd() && isPassedOver(line)) {
            if (line.at(0) == '#' && line.at(1) != ' ') {
                return Look.OTHER;
            }
            line.next();
        }
        if (line.atEnd()) {
            return Look.OTHER;
        }
        boolean separator = false;
        for (int i = line.start(); i < line.end(); i++) {
            byte b = bytes[i];
            if (b == 0) {
                return Look.UNCLEAR;
            }
            if (b == ';' || b == '{' || b == '}' || b == '/' && i + 1 < line.end() && bytes[i + 1] == '*') {
                return Look.OTHER;
            }
            separator |= b == ':' && i > line.start()
                    && (i + 1 == line.end() || " \t\r\\".indexOf(bytes[i + 1]) >= 0);
        }
        return separator ? Look.RECORD : Look.UNCLEAR;
    }

    private static boolean isPassedOver(Cursor line) {
        return line.isEmpty() || line.at(0) == '#' || line.at(0) == '\r' && line.at(1) < 0;
    }
}
