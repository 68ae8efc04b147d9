package depscope.record;

import depscope.tree.TreePath;

/** Where a word of a record stands: byte {@code at} of a file. */
public record WordPlace(TreePath file, int at) {
}
