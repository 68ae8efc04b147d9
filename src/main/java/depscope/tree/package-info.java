/**
 * The only door to files. A {@link depscope.tree.FileTree} answers three questions (what is in this
 * directory, what is at this path, what does this file hold) and follows no link by itself;
 * {@link depscope.tree.Resolver} follows links, once for all kinds of tree, and never out of the root.
 * {@link depscope.tree.Trees} opens what a user names, {@link depscope.tree.TreeWalk} visits all of it, and
 * {@link depscope.tree.TimesOverlay} gives it back the times that a version control system does not keep.
 * {@link depscope.tree.TreeWatch} tells what may have changed while it is open.
 *
 * <p>Paths are byte strings, as they are to the kernel and to make: a name that is no UTF-8 is a name
 * like any other. See {@link depscope.tree.TreePath} for how they are held.
 *
 * <p>Nothing here writes, and nothing found in a tree is ever run.
 */
package depscope.tree;
