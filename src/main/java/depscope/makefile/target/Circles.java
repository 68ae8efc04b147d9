package depscope.makefile.target;

import depscope.makefile.value.Message;
import depscope.makefile.value.Messages;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** When all that can be made is made, looks from the goals down for what could not: prerequisites that lead in circles. */
final class Circles {
    private static final int MOST = 100;

    private final Messages messages;
    private final Deque<Visit> stack = new ArrayDeque<>();
    private int count;

    /** One that is being looked at, and which of its prerequisites come next. */
    private static final class Visit {
        private final Target target;
        private final boolean first;
        private int next;

        Visit(Target target, boolean first) {
            this.target = target;
            this.first = first;
        }
    }

    Circles(Messages messages) {
        this.messages = messages;
    }

    void tell(List<Target> goals) {
        for (Target goal : goals) {
            enter(goal);
            while (!stack.isEmpty()) {
                Visit top = stack.peek();
                if (top.next < top.target.prerequisites.size()) {
                    enter(top.target.prerequisites.get(top.next++).prerequisite());
                    continue;
                }
                if (top.first) {
                    top.target.flags |= Flags.DONECYCLE;
                }
                stack.pop();
            }
        }
    }

    private void enter(Target target) {
        if (target.has(Flags.DONECYCLE)) {
            return;
        }
        if (target.unmade == 0) {
            target.flags |= Flags.DONECYCLE;
        } else if (!target.has(Flags.CYCLE)) {
            target.flags |= Flags.CYCLE;
            stack.push(new Visit(target, true));
        } else {
            target.flags |= Flags.DONECYCLE;
            messages.add(new Message(target.spot(), Message.Level.ERROR, "Graph cycles through `" + target.label() + "'"));
            if (count++ <= MOST) {
                stack.push(new Visit(target, false));
            }
        }
    }
}
