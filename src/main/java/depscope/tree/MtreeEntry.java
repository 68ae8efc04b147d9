package depscope.tree;

import java.util.OptionalLong;

/**
 * What an mtree(5) specification says of one path.
 *
 * @param path from the root of what it describes
 * @param type {@code file}, {@code dir}, {@code link} and so on; empty where it is not said
 * @param mtime nanoseconds since 1970
 * @param size bytes
 * @param link where a link points, raw; empty where it is not said
 * @param optional whether it may be missing
 * @param line where it stands, 1 the first
 */
public record MtreeEntry(TreePath path, String type, OptionalLong mtime, OptionalLong size, String link, boolean optional, int line) {
}
