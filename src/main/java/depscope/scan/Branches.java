package depscope.scan;

import depscope.scan.Directives.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * The conditional groups of one compilation. Of a group whose conditions are known nothing need be kept: the
 * walk goes into the branch that is taken, and from its end to the group's. A branch whose condition is unknown
 * is walked from the state before the group; at the group's end the ends of all such branches are put together.
 */
final class Branches {
    /** Tells the truth of the condition at a directive. */
    interface Conditions {
        Truth of(FileWalk file, int i);
    }

    /** A group that is open, and not known in all. */
    private static final class Group {
        private final FileWalk file;
        private final int end;
        private final List<Map<Integer, Macro>> ends = new ArrayList<>();
        /** Whether the branch at hand is taken for certain, if none before it is. */
        private boolean covered;
        /** The state of macros before the branch at hand. */
        private int then;

        private Group(FileWalk file, int end) {
            this.file = file;
            this.end = end;
        }
    }

    private final MacroTable macros;
    private final Conditions conditions;
    private final Deque<Group> doubtful = new ArrayDeque<>();

    Branches(MacroTable macros, Conditions conditions) {
        this.macros = macros;
        this.conditions = conditions;
    }

    /** Opens the group that starts at {@code i}. @return the directive to go on with */
    int open(FileWalk file, int i) {
        Directives directives = file.directives;
        int at = i;
        while (directives.kinds[at] != Kind.ENDIF) {
            Truth truth = conditions.of(file, at);
            if (truth == Truth.UNKNOWN) {
                doubtful.push(new Group(file, directives.end(at)));
                file.doubts++;
                return into(doubtful.peek(), at, truth);
            }
            if (truth == Truth.TRUE) {
                break;
            }
            at = directives.next[at];
        }
        return at + 1;
    }

    /** Ends the branch that was walked up to {@code i}. @return the directive to go on with */
    int goOn(FileWalk file, int i) {
        int end = file.directives.end(i);
        Group group = doubtful.peek();
        if (group == null || group.file != file || group.end != end) {
            return end + 1;
        }
        group.ends.add(macros.takeBack(group.then));
        int at = i;
        while (at != end && !group.covered) {
            Truth truth = conditions.of(file, at);
            if (truth != Truth.FALSE) {
                return into(group, at, truth);
            }
            at = file.directives.next[at];
        }
        macros.join(group.ends, group.covered);
        file.doubts--;
        doubtful.pop();
        return end + 1;
    }

    private int into(Group group, int at, Truth truth) {
        group.covered = truth == Truth.TRUE;
        group.then = macros.mark();
        return at + 1;
    }
}
