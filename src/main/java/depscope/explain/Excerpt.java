package depscope.explain;

import depscope.tree.TreePath;
import java.util.List;

/**
 * Some lines of a file with one to look at.
 *
 * @param first the number of the first of {@code lines}, from 1
 * @param lit the number of the line to look at
 */
public record Excerpt(TreePath file, int first, int lit, List<String> lines) {
}
