package depscope.reader;

import depscope.record.RuleRecord.Type;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The trace of a make with jobs, ahead of the graph it prints:
 *
 * <pre>
 * Make_Update: bus_if.m
 * inspect parent bus_if.h: flags 9, type b000000, made 1, unmade 0 - bus_if.m made, …    2020
 * inspect parent bus_if.h: deferred, type OP_NOPATH|OP_MARK, flags REMAKE, unmade 1 - …  2024
 * </pre>
 *
 * Each prerequisite that is done is named with every target that has it, also where the graph does not
 * print that target's prerequisites. Suffix rules stand among the targets and are left out.
 */
final class GraphTrace {
    private static final byte[] UPDATE = Cursor.ascii("Make_Update: ");
    private static final byte[] INSPECT = Cursor.ascii("inspect parent ");
    private static final byte[] TYPE = Cursor.ascii(", type ");
    private static final byte[] COMMA = Cursor.ascii(",");
    private static final byte[] COLON = Cursor.ascii(": ");

    private final Map<String, Map<String, int[]>> prerequisites = new HashMap<>();
    private boolean present;

    /**
     * Reads the bytes before {@code until}.
     *
     * @param wanted names of the targets whose prerequisites are asked for, raw
     */
    GraphTrace(byte[] bytes, int until, Set<String> wanted, NodeHead types) {
        Cursor line = new Cursor(bytes, 0);
        int start = -1;
        int end = -1;
        while (line.start() < until) {
            if (line.startsWith(UPDATE)) {
                start = line.start() + UPDATE.length;
                end = line.end();
                present = true;
            } else if (start >= 0 && line.startsWith(INSPECT)) {
                inspect(line, start, end, wanted, types);
            }
            line.next();
        }
    }

    private void inspect(Cursor line, int start, int end, Set<String> wanted, NodeHead types) {
        int type = line.find(TYPE, line.start());
        int nameEnd = line.findLast(COLON, type);
        int nameStart = line.start() + INSPECT.length;
        if (nameEnd < nameStart) {
            return;
        }
        String target = line.raw(nameStart, nameEnd);
        if (!wanted.contains(target)) {
            return;
        }
        int typeEnd = line.find(COMMA, type + TYPE.length);
        if (typeEnd < 0 || isTransformation(line.raw(type + TYPE.length, typeEnd), types)) {
            return;
        }
        prerequisites.computeIfAbsent(target, t -> new LinkedHashMap<>())
                .putIfAbsent(line.raw(start, end), new int[] {start, end});
    }

    private static boolean isTransformation(String type, NodeHead types) {
        try {
            return (types.typeOf(type) & Type.TRANSFORM) != 0;
        } catch (NumberFormatException e) {
            return true;
        }
    }

    /** Whether there is a trace at all. */
    boolean present() {
        return present;
    }

    /** Slices of the file, start and end of each, that name what {@code target} needs; no two alike. */
    Collection<int[]> prerequisites(String target) {
        return prerequisites.getOrDefault(target, Map.of()).values();
    }
}
