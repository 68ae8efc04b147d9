package depscope.record;

import depscope.tree.TreePath;
import java.util.List;

/**
 * What a make wrote down of each output when it had made it: ninja's log, and the times in its dependency log.
 *
 * @param file the file it was read from
 * @param base the directory that relative outputs start from
 * @param version of the file's format, which says how commands are hashed
 * @param words every output in {@link #entries} is a word of these
 * @param entries in the order of the file; of one output the last counts
 */
public record LogRecord(TreePath file, RecordFormat format, TreePath base, int version, Words words, List<Entry> entries) {
    /**
     * @param output its word
     * @param start milliseconds since that build's start; -1 where it is not told
     * @param end the same
     * @param mtime nanoseconds since 1970; 0 where it is not told
     * @param hash of the command; 0 where it is not told
     * @param place the byte of the file that the entry begins at
     */
    public record Entry(int output, long start, long end, long mtime, long hash, int place) {
    }

    public LogRecord {
        entries = List.copyOf(entries);
    }
}
