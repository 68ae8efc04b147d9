package depscope.record;

import depscope.tree.TreePath;
import java.util.List;
import java.util.Map;

/**
 * The graph that a make printed of itself in one directory: its targets with attributes, prerequisites
 * and commands, and where its path search found the rest.
 *
 * @param file the file it was read from
 * @param base the directory whose make it is (its object directory): relative names start from here
 * @param dialect which make printed it, for people ("bmake 2020", "bmake 2024")
 * @param bytes the file
 * @param words every name in {@link Node} and {@link #nodes} is a word of these
 * @param nodes the targets, in the order of print
 * @param found by name, raw: what path search made of a name that is only a source
 * @param variables by name, raw: global variables as printed
 * @param complete whether all is known that make knows: false where the print leaves out what only
 *     suffix rules supply
 */
public record RuleRecord(TreePath file, RecordFormat format, TreePath base, String dialect, byte[] bytes, Words words,
        List<Node> nodes, Map<String, String> found, Map<String, String> variables, boolean complete) {

    /** Attributes, one bit each, with the values that the 2020 edition of bmake prints in hexadecimal. */
    public static final class Type {
        public static final int DEPENDS = 0x1;
        public static final int FORCE = 0x2;
        public static final int DOUBLE_COLON = 0x4;
        public static final int OPTIONAL = 0x8;
        public static final int USE = 0x10;
        public static final int EXEC = 0x20;
        public static final int PRECIOUS = 0x80;
        public static final int JOIN = 0x400;
        public static final int SPECIAL = 0x1000;
        public static final int INVISIBLE = 0x4000;
        public static final int NOTMAIN = 0x8000;
        public static final int PHONY = 0x10000;
        public static final int NOPATH = 0x20000;
        public static final int WAIT = 0x40000;
        public static final int USEBEFORE = 0x2000;
        public static final int HAS_COMMANDS = 0x800_0000;
        public static final int TRANSFORM = 0x8000_0000;

        private Type() {
        }
    }

    /** What the make said of a node when it printed. */
    public enum Verdict { UNMADE, MADE, UP_TO_DATE, OTHER }

    /**
     * @param name its word
     * @param type bits of {@link Type}
     * @param firstPrerequisite its first prerequisite's word
     * @param endPrerequisites one past its last
     * @param firstCommand byte where its commands begin, each a line that starts with a tab; equal to
     *     {@code endCommands} where none are printed
     * @param reached whether the make looked at it at all (for its default target)
     * @param fromDepend whether the make heard of it from its dependency record alone
     */
    public record Node(int name, int type, Verdict verdict, boolean reached, boolean fromDepend,
            int firstPrerequisite, int endPrerequisites, int firstCommand, int endCommands) {
        public boolean is(int bits) {
            return (type & bits) != 0;
        }
    }
}
