package depscope.reader;

import depscope.record.RuleRecord.Type;
import depscope.record.RuleRecord.Verdict;
import java.util.HashMap;
import java.util.Map;

/**
 * A node's first line in a printed graph, read from its end, since only its name can hold anything.
 *
 * <pre>
 * # vmm.ko, flags 43, type b000001, made 4                              2020
 * # vmm.ko, up-to-date, type OP_DEPENDS|OP_MARK, flags REMAKE|DONE_WAIT  2024
 * </pre>
 *
 * One object reads all heads of a file: {@link #read} sets its fields.
 */
final class NodeHead {
    private static final byte[] FLAGS = Cursor.ascii(", flags ");
    private static final byte[] TYPE = Cursor.ascii(", type ");
    private static final byte[] MADE = Cursor.ascii(", made ");
    private static final byte[] COMMA = Cursor.ascii(", ");
    /** Bit of the 2020 edition's flags, and word of the 2024 edition's, for a node make had to look at. */
    private static final int REMAKE = 1;
    private static final String REMAKE_WORD = "REMAKE";
    /** The same for a node that only a dependency record named. */
    private static final int FROM_DEPEND = 0x20;
    private static final String FROM_DEPEND_WORD = "FROM_DEPEND";
    /** How far make came with a node: the 2024 edition's words, at the 2020 edition's numbers. */
    private static final String[] STATES =
            {"unmade", "deferred", "requested", "being made", "made", "up-to-date", "error when made", "aborted"};
    private static final Map<String, Integer> BITS = Map.ofEntries(
            Map.entry("OP_DEPENDS", Type.DEPENDS), Map.entry("OP_FORCE", Type.FORCE),
            Map.entry("OP_DOUBLEDEP", Type.DOUBLE_COLON), Map.entry("OP_OPTIONAL", Type.OPTIONAL),
            Map.entry("OP_USE", Type.USE), Map.entry("OP_EXEC", Type.EXEC), Map.entry("OP_IGNORE", 0x40),
            Map.entry("OP_PRECIOUS", Type.PRECIOUS), Map.entry("OP_SILENT", 0x100), Map.entry("OP_MAKE", 0x200),
            Map.entry("OP_JOIN", Type.JOIN), Map.entry("OP_MADE", 0x800), Map.entry("OP_SPECIAL", Type.SPECIAL),
            Map.entry("OP_USEBEFORE", Type.USEBEFORE), Map.entry("OP_INVISIBLE", Type.INVISIBLE),
            Map.entry("OP_NOTMAIN", Type.NOTMAIN), Map.entry("OP_PHONY", Type.PHONY),
            Map.entry("OP_NOPATH", Type.NOPATH), Map.entry("OP_WAIT", Type.WAIT), Map.entry("OP_NOMETA", 0x8_0000),
            Map.entry("OP_META", 0x10_0000), Map.entry("OP_NOMETA_CMP", 0x20_0000),
            Map.entry("OP_SUBMAKE", 0x40_0000), Map.entry("OP_MARK", 0x100_0000),
            Map.entry("OP_DEPS_FOUND", 0x200_0000), Map.entry("OP_SAVE_CMDS", 0x400_0000),
            Map.entry("OP_HAS_COMMANDS", Type.HAS_COMMANDS), Map.entry("OP_ARCHV", 0x1000_0000),
            Map.entry("OP_LIB", 0x2000_0000), Map.entry("OP_MEMBER", 0x4000_0000),
            Map.entry("OP_TRANSFORM", Type.TRANSFORM));

    private final boolean hexadecimal;
    /** A graph has few different types and many nodes. */
    private final Map<String, Integer> typesSeen = new HashMap<>();

    private int nameStart;
    private int nameEnd;
    private int type;
    private boolean reached;
    private boolean fromDepend;
    private String state = "";

    /** @param hexadecimal whether the graph is the 2020 edition's */
    NodeHead(boolean hexadecimal) {
        this.hexadecimal = hexadecimal;
    }

    /** Reads {@code line}; false, with nothing changed that matters, where it is no head. */
    boolean read(Cursor line) {
        if (line.at(0) != '#' || line.at(1) != ' ') {
            return false;
        }
        nameStart = line.start() + 2;
        return hexadecimal ? readNumbers(line) : readWords(line);
    }

    private boolean readNumbers(Cursor line) {
        int made = line.findLast(MADE, line.end());
        int types = line.findLast(TYPE, made);
        int flags = line.findLast(FLAGS, types);
        if (flags < nameStart) {
            return false;
        }
        try {
            nameEnd = flags;
            int bits = Integer.parseUnsignedInt(line.raw(flags + FLAGS.length, types), 16);
            reached = (bits & REMAKE) != 0;
            fromDepend = (bits & FROM_DEPEND) != 0;
            type = typeOf(line.raw(types + TYPE.length, made));
            int number = Integer.parseInt(line.raw(made + MADE.length, line.end()).strip());
            state = number >= 0 && number < STATES.length ? STATES[number] : "";
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private boolean readWords(Cursor line) {
        int flags = line.findLast(FLAGS, line.end());
        int types = line.findLast(TYPE, flags);
        int made = line.findLast(COMMA, types);
        if (made < nameStart) {
            return false;
        }
        nameEnd = made;
        state = line.raw(made + COMMA.length, types);
        type = typeOf(line.raw(types + TYPE.length, flags));
        reached = line.find(Cursor.ascii(REMAKE_WORD), flags) >= 0;
        fromDepend = line.find(Cursor.ascii(FROM_DEPEND_WORD), flags) >= 0;
        return true;
    }

    /** @throws NumberFormatException where the 2020 edition's number is none */
    int typeOf(String text) {
        Integer seen = typesSeen.get(text);
        if (seen == null) {
            seen = hexadecimal ? Integer.parseUnsignedInt(text, 16) : bits(text);
            typesSeen.put(text, seen);
        }
        return seen;
    }

    private static int bits(String text) {
        int bits = 0;
        for (String word : text.split("\\|")) {
            bits |= BITS.getOrDefault(word, 0);
        }
        return bits;
    }

    int nameStart() {
        return nameStart;
    }

    int nameEnd() {
        return nameEnd;
    }

    int type() {
        return type;
    }

    boolean reached() {
        return reached;
    }

    boolean fromDepend() {
        return fromDepend;
    }

    /** How far make came with it, in the 2024 edition's words. */
    String state() {
        return state;
    }

    Verdict verdict() {
        return switch (state) {
            case "unmade" -> Verdict.UNMADE;
            case "made" -> Verdict.MADE;
            case "up-to-date" -> Verdict.UP_TO_DATE;
            default -> Verdict.OTHER;
        };
    }

    /** Whether make gave up while it had this in hand. */
    boolean failed() {
        return switch (state) {
            case "being made", "error when made", "aborted" -> true;
            default -> false;
        };
    }
}
