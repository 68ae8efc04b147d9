package depscope.scan;

import depscope.scan.Directives.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * The conditional groups that are open in one walk of a file. A branch whose condition is unknown is walked
 * from the state before the group; at the group's end the ends of all such branches are put together.
 */
final class Branches {
    /** Tells the truth of the condition at a directive. */
    interface Conditions {
        Truth of(FileWalk file, int i);
    }

    private static final class Group {
        private final List<Map<Integer, Macro>> ends = new ArrayList<>();
        /** Whether one of the branches so far is taken for certain, if none before it is. */
        private boolean covered;
        private boolean doubtful;
        /** The state of macros before the branch at hand. */
        private int then;
    }

    private final FileWalk file;
    private final Directives directives;
    private final MacroTable macros;
    private final Conditions conditions;
    private final Deque<Group> open = new ArrayDeque<>();

    Branches(FileWalk file, MacroTable macros, Conditions conditions) {
        this.file = file;
        this.macros = macros;
        this.conditions = conditions;
        directives = file.directives;
    }

    /** Opens the group that starts at {@code i}. @return the directive to go on with */
    int open(int i) {
        Group group = new Group();
        open.push(group);
        return branch(group, i);
    }

    /** Ends the branch that was walked up to {@code i}. @return the directive to go on with */
    int goOn(int i) {
        Group group = open.peek();
        if (group.doubtful) {
            group.ends.add(macros.takeBack(group.then));
        }
        return branch(group, i);
    }

    private int branch(Group group, int from) {
        int i = from;
        while (directives.kinds[i] != Kind.ENDIF) {
            Truth truth = group.covered ? Truth.FALSE : conditions.of(file, i);
            if (truth == Truth.UNKNOWN && !group.doubtful) {
                group.doubtful = true;
                file.doubts++;
            }
            if (truth != Truth.FALSE) {
                group.covered = truth == Truth.TRUE;
                group.then = macros.now();
                return i + 1;
            }
            i = directives.next[i];
        }
        if (group.doubtful) {
            macros.join(group.ends, group.covered);
            file.doubts--;
        }
        open.pop();
        return i + 1;
    }
}
