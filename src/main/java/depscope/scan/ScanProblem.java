package depscope.scan;

import depscope.tree.TreePath;

/**
 * Something in a source that the preprocessor would not take, or that could not be read.
 *
 * @param file links undone
 * @param place the byte where the directive's {@code #} stands; 0 where the file as a whole is meant
 * @param line 1 for the first; 0 where the file as a whole is meant
 * @param column byte in the line, 1 for the first; 0 where the file as a whole is meant
 */
public record ScanProblem(TreePath file, int place, int line, int column, String message) {
    /** A problem at a byte of a text. */
    static ScanProblem at(TreePath file, byte[] text, int place, String message) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < Math.min(place, text.length); i++) {
            if (text[i] == '\n') {
                line++;
                start = i + 1;
            }
        }
        return new ScanProblem(file, place, line, place - start + 1, message);
    }

    static ScanProblem of(TreePath file, String message) {
        return new ScanProblem(file, 0, 0, 0, message);
    }

    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line + ":" + column : "") + ": " + message;
    }
}
