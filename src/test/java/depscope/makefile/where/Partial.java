package depscope.makefile.where;

import depscope.tree.FileTree;
import depscope.tree.TreeAround;

/** A tree that is only a part of what was, as a snapshot is. */
public final class Partial extends TreeAround {
    public Partial(FileTree tree) {
        super(tree);
    }

    @Override
    public boolean isPartial() {
        return true;
    }
}
