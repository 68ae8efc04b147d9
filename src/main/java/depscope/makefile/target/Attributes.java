package depscope.makefile.target;

/**
 * What a target is, one bit each, with the values that the 2020 edition of bmake prints in hexadecimal; see
 * {@link depscope.record.RuleRecord.Type} for those that records tell of.
 */
public final class Attributes {
    /** {@code :}. */
    public static final int DEPENDS = 0x1;
    /** {@code !}. */
    public static final int FORCE = 0x2;
    /** {@code ::}. */
    public static final int DOUBLE_COLON = 0x4;
    /** What stands to the left of an operator has one of these. */
    public static final int OPERATORS = DEPENDS | FORCE | DOUBLE_COLON;
    public static final int OPTIONAL = 0x8;
    public static final int USE = 0x10;
    public static final int EXEC = 0x20;
    public static final int IGNORE = 0x40;
    public static final int PRECIOUS = 0x80;
    public static final int SILENT = 0x100;
    public static final int MAKE = 0x200;
    public static final int JOIN = 0x400;
    public static final int MADE = 0x800;
    /** {@code .BEGIN}, {@code .END} and the like. */
    public static final int SPECIAL = 0x1000;
    public static final int USEBEFORE = 0x2000;
    public static final int ANY_USE = USE | USEBEFORE;
    public static final int INVISIBLE = 0x4000;
    public static final int NOTMAIN = 0x8000;
    public static final int PHONY = 0x1_0000;
    public static final int NOPATH = 0x2_0000;
    public static final int WAIT = 0x4_0000;
    public static final int NOMETA = 0x8_0000;
    public static final int META = 0x10_0000;
    public static final int NOMETA_CMP = 0x20_0000;
    public static final int SUBMAKE = 0x40_0000;
    /** Seen in the pass over a list of prerequisites that is going on, or was the last. */
    public static final int MARK = 0x100_0000;
    /** Suffix rules were looked through for it. */
    public static final int DEPS_FOUND = 0x200_0000;
    public static final int SAVE_CMDS = 0x400_0000;
    /** Its script is complete: another one is ignored. */
    public static final int HAS_COMMANDS = 0x800_0000;
    /** {@code lib(member)}. */
    public static final int ARCHV = 0x1000_0000;
    /** {@code -lname}, or of a suffix that {@code .LIBS} names. */
    public static final int LIB = 0x2000_0000;
    /** A file that is kept in an archive. */
    public static final int MEMBER = 0x4000_0000;
    /** A suffix rule. */
    public static final int TRANSFORM = 0x8000_0000;

    private Attributes() {
    }
}
