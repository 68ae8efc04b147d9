package depscope.record;

import depscope.tree.TreePath;

/**
 * A part of a record that could not be read; reading went on after it.
 *
 * @param line 1 for the first; 0 where the file as a whole is meant
 * @param column byte in the line, 1 for the first; 0 where there is none
 */
public record ReadProblem(TreePath file, int line, int column, String message) {
    /** A problem at a byte of a file's content. */
    public static ReadProblem at(TreePath file, byte[] bytes, int offset, String message) {
        Place place = Place.of(bytes, offset);
        return new ReadProblem(file, place.line(), place.column(), message);
    }

    /** A problem of a file as a whole. */
    public static ReadProblem of(TreePath file, String message) {
        return new ReadProblem(file, 0, 0, message);
    }

    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line + ":" + column : "") + ": " + message;
    }
}
