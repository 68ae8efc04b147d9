package depscope.picture;

/** What the middle of the window shows. */
public enum Page {
    /** What the tree is and how it stands. */
    START,
    /** The neighbourhood of something. */
    GRAPH,
    /** The whole tree by directory. */
    MAP
}
