package depscope.graph;

/** What is known of a node besides its edges: bits of {@link BuildGraph#traits}. */
public final class Trait {
    /** A rule of a make has it as target. */
    public static final int RULED = 1;
    /** That rule has commands. */
    public static final int COMMANDS = 1 << 1;
    /** A dependency record has it as target, with prerequisites. */
    public static final int RECORDED = 1 << 2;
    /** An empty rule says that it is no error for it to be gone (-MP). */
    public static final int GUARDED = 1 << 3;
    /** A name, not a file. */
    public static final int PHONY = 1 << 4;
    /** Made on every run: the {@code !} operator. */
    public static final int FORCED = 1 << 5;
    /** {@code .EXEC}: made on every run, and its time counts for nothing. */
    public static final int EXEC = 1 << 6;
    public static final int OPTIONAL = 1 << 7;
    /** {@code .USE}: a recipe to borrow, never a prerequisite. */
    public static final int USE = 1 << 8;
    /** {@code ::}: each of its rules is judged by itself. */
    public static final int DOUBLE_COLON = 1 << 9;
    /** {@code ::}, and one of its rules has no prerequisites. */
    public static final int BARE_DOUBLE_COLON = 1 << 10;
    /** A make looked at it for its default target. */
    public static final int REACHED = 1 << 11;
    /** A make's graph names it, but its default target does not need it. */
    public static final int UNREACHED = 1 << 12;
    /** Its rule is presumed from names, not read anywhere. */
    public static final int PRESUMED = 1 << 13;
    /** The file that make keeps dependencies in: no target in its own right. */
    public static final int DEPEND_FILE = 1 << 14;
    /** The command that compiles it is known, whether or not a rule or a record is. */
    public static final int COMPILED = 1 << 15;

    /** A makefile names it, whatever records say: gone and without a rule, it stops make. */
    public static final int NAMED = 1 << 16;
    /** No makefile and no record names it: make found it when it looked for a suffix rule's source. */
    public static final int SEARCHED = 1 << 17;

    private Trait() {
    }
}
