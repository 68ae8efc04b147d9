package depscope.ui.view.map;

import depscope.picture.map.MapModel.Block;
import depscope.tree.TreePath;

/** What a user can ask of a map. */
public interface MapActions {
    /** Shows what a block falls into, or in the graph what it holds. */
    void open(Block block);

    /** Shows the directory that the whole map is a part of. */
    void up(TreePath above);

    /** Told when what is selected or, before that, pointed at is another; the newest picture of it. */
    void told();
}
