package depscope.scan;

import depscope.tree.TreePath;

/**
 * A file that a command line reads or writes.
 *
 * @param file as the line names it from where its command runs, links not undone
 * @param certain whether it is read or written whenever the line runs and succeeds; else it may be
 * @param tool the command's own name, as {@code awk}; {@code sh} where the shell itself opens it
 */
public record FileUse(TreePath file, boolean certain, String tool) {
}
