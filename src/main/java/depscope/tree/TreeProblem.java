package depscope.tree;

/**
 * Something of a tree that could not be read; everything else still is.
 *
 * @param path the place in the tree, the root where it is the tree as a whole
 * @param line the line it is at, 1 the first; 0 where there are no lines
 * @param message what is the matter, without the path
 */
public record TreeProblem(TreePath path, int line, String message) {
    public TreeProblem(TreePath path, String message) {
        this(path, 0, message);
    }
}
