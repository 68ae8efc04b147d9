package depscope.record;

import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.util.List;
import java.util.Map;

/**
 * The graph of a make in one directory, printed by itself or read from what it goes by: its targets with attributes,
 * prerequisites and commands, and where its path search found the rest.
 *
 * @param file the file it was read from
 * @param base the directory whose make it is (its object directory): relative names start from here
 * @param make whose graph it is
 * @param dialect which make printed it, for people ("bmake 2020", "bmake 2024", "GNU make 4.3", "ninja")
 * @param bytes the file
 * @param words every name in {@link Node} and {@link #nodes} is a word of these
 * @param nodes the targets, in the order of print
 * @param found by name, raw: what path search made of a name that is only a source
 * @param variables by name, raw: global variables as printed
 * @param complete whether all is known that make knows: false where the print leaves out what only
 *     suffix rules supply, and where makefiles ask for what is not known
 * @param written where its words stand, if not all in {@code file}
 */
public record RuleRecord(TreePath file, RecordFormat format, TreePath base, Make make, String dialect, byte[] bytes, Words words,
        List<Node> nodes, Map<String, String> found, Map<String, String> variables, boolean complete, Written written) {
    /** One whose words all stand in its file. */
    public RuleRecord(TreePath file, RecordFormat format, TreePath base, Make make, String dialect, byte[] bytes, Words words, List<Node> nodes,
            Map<String, String> found, Map<String, String> variables, boolean complete) {
        this(file, format, base, make, dialect, bytes, words, nodes, found, variables, complete, Written.HERE);
    }

    /** The file that word {@code w} stands in. */
    public TreePath fileOf(int w) {
        return written.fileOf.isEmpty() ? file : written.fileOf.get(w);
    }

    /** Where word {@code w} stands. */
    public WordPlace placeOf(int w) {
        return new WordPlace(fileOf(w), words.place(w));
    }

    /** The file that a name means, where its make's path search found it, links undone. */
    public TreePath path(String name, Resolver links) {
        return links.real(base, found.getOrDefault(name, name));
    }

    /** Whether it is only possible that word {@code w} is a prerequisite: that stands under a condition that is not known. */
    public boolean isPossible(int w) {
        return written.possible.containsKey(w);
    }

    /**
     * What a graph that was read from several files says of its words.
     *
     * @param fileOf by word the file that it stands in; empty where all stand in one
     * @param possible words that are prerequisites only if something holds that is not known, each with what decides it, for people
     * @param scripts by target, links undone, the commands that make it, expanded
     */
    public record Written(List<TreePath> fileOf, Map<Integer, String> possible, Map<TreePath, List<Step>> scripts) {
        static final Written HERE = new Written(List.of(), Map.of(), Map.of());

        public Written {
            fileOf = List.copyOf(fileOf);
            possible = Map.copyOf(possible);
            scripts = Map.copyOf(scripts);
        }
    }

    /**
     * A command as a shell gets it.
     *
     * @param line raw
     * @param file where it is written, at byte {@code place}
     */
    public record Step(String line, TreePath file, int place) {
    }

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

    /** What other makes tell of a target and BSD make has no attribute for, one bit each. */
    public static final class Mark {
        /** GNU: its recipe only calls make again (every line has {@code $(MAKE)} or {@code +}): a dry run takes it for unchanged. */
        public static final int RECURSIVE = 1;
        /** GNU: an intermediate or secondary file; where it is missing and nothing else is to do, it is left so. */
        public static final int INTERMEDIATE = 1 << 1;
        /** Its recipe replaces it only when it comes out different: ninja's {@code restat}, kbuild's {@code filechk}, {@code move-if-change}. */
        public static final int RESTAT = 1 << 2;
        /** ninja: its command may change without its being made again. */
        public static final int GENERATOR = 1 << 3;
        /** ninja: a name for what it needs, no more. */
        public static final int ALIAS = 1 << 4;
        /** kbuild: its recipe looks itself whether there is anything to do ({@code if_changed}), FORCE or not. */
        public static final int IF_CHANGED = 1 << 5;
        /** ninja: its compiler's record is kept in the log ({@code deps}), and it is made again where that is missing. */
        public static final int LOGGED_DEPS = 1 << 6;
        /** ninja: its compiler's record is kept in a file ({@code depfile}), and it is made again where that is missing. */
        public static final int DEPFILE = 1 << 7;
        /** GNU: its recipe is there and empty ({@code t: p ;}). */
        public static final int EMPTY_RECIPE = 1 << 8;
        /** GNU: its recipe does nothing where it is there already ({@code test -f $@ || …}, automake's {@code config.h}). */
        public static final int IF_MISSING = 1 << 9;
        /** BSD, by its makefiles: whether make looks at it, or has a rule for it, hangs on what only a command would tell. */
        public static final int PERHAPS = 1 << 10;

        private Mark() {
        }
    }

    /** What the make said of a node when it printed. */
    public enum Verdict { UNMADE, MADE, UP_TO_DATE, OTHER }

    /**
     * @param name its word
     * @param type bits of {@link Type}
     * @param marks bits of {@link Mark}
     * @param firstPrerequisite its first prerequisite's word
     * @param firstOrderOnly its first order-only prerequisite's word: they come last; equal to
     *     {@code endPrerequisites} where it has none
     * @param endPrerequisites one past its last
     * @param firstCommand byte where its commands begin, each a line that starts with a tab; equal to
     *     {@code endCommands} where none are printed
     * @param reached whether the make looked at it at all (for its default target)
     * @param fromDepend whether the make heard of it from its dependency record alone
     */
    public record Node(int name, int type, int marks, Verdict verdict, boolean reached, boolean fromDepend,
            int firstPrerequisite, int firstOrderOnly, int endPrerequisites, int firstCommand, int endCommands) {
        /** One without marks and order-only prerequisites, as BSD make has them. */
        public Node(int name, int type, Verdict verdict, boolean reached, boolean fromDepend, int firstPrerequisite,
                int endPrerequisites, int firstCommand, int endCommands) {
            this(name, type, 0, verdict, reached, fromDepend, firstPrerequisite, endPrerequisites, endPrerequisites, firstCommand, endCommands);
        }

        /** ninja: whether one statement makes both; then they have the very same list of prerequisites, even if it is empty. */
        public boolean hasPrerequisitesOf(Node other) {
            return firstPrerequisite == other.firstPrerequisite && endPrerequisites == other.endPrerequisites;
        }

        public boolean isMarked(int bits) {
            return (marks & bits) != 0;
        }

        public boolean is(int bits) {
            return (type & bits) != 0;
        }
    }
}
