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

    /** A configuration symbol's file: touched when the symbol changes, and it need not be there. */
    public static final int SYMBOL = 1 << 18;
    /** GNU make: its recipe only calls make again. */
    public static final int RECURSIVE = 1 << 19;
    /** GNU make: where it is missing and nothing else is to do, it is left so. */
    public static final int INTERMEDIATE = 1 << 20;
    /** Its recipe may leave it as it was. */
    public static final int MAY_STAY = 1 << 21;
    /** ninja: its command may change without its being made again. */
    public static final int GENERATOR = 1 << 22;
    /** ninja: a name for what it needs. */
    public static final int ALIAS = 1 << 23;
    /** kbuild: its recipe looks itself whether there is anything to do, FORCE or not. */
    public static final int IF_CHANGED = 1 << 24;
    /** ninja: it is made again where its record is missing in the log. */
    public static final int LOGGED_DEPS = 1 << 25;
    /** ninja: it is made again where its record's file is missing. */
    public static final int DEPFILE = 1 << 26;
    /** What makes it is told by a command that was recorded, and by no rule. */
    public static final int BY_COMMAND = 1 << 27;
    /** GNU make: its recipe does nothing where it is there already. */
    public static final int IF_MISSING = 1 << 28;
    /** Whether its make looks at it, or has a rule for it, hangs on a condition in makefiles that is not known. */
    public static final int PERHAPS = 1 << 29;

    private Trait() {
    }
}
