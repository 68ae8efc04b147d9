package depscope.makefile.target;

/** What make found out of a target on its way, one bit each, with the values that the 2020 edition of bmake prints. */
public final class Flags {
    /** Reached from what is to be made. */
    public static final int REMAKE = 0x1;
    public static final int CHILDMADE = 0x2;
    /** A prerequisite that does not exist was made. */
    public static final int FORCE = 0x4;
    public static final int DONE_WAIT = 0x8;
    public static final int DONE_ORDER = 0x10;
    public static final int FROM_DEPEND = 0x20;
    public static final int DONE_ALLSRC = 0x40;
    public static final int CYCLE = 0x1000;
    public static final int DONECYCLE = 0x2000;

    private Flags() {
    }
}
