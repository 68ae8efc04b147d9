package depscope.makefile.parse;

import depscope.makefile.value.Budget;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The files and loops that are being read, the innermost on top. However they lie in each other, they come to an end: a file that
 * includes itself again and again is not opened another time while it is open, and once something lay too deep, nothing else may be
 * nearly as deep, for what is left out at one place would be tried at the next.
 */
final class Inputs {
    private static final int DEEPEST = 200;
    private static final int DEEPEST_THEN = 16;
    private static final int CIRCLES = 20;
    private static final long LARGEST = 256L << 20;

    private final Budget budget;
    private final Deque<Input> all = new ArrayDeque<>();
    private final Set<String> circular = new HashSet<>();
    private int deepest = DEEPEST;
    private int loops;
    private long size;
    private boolean refused;

    Inputs(Budget budget) {
        this.budget = budget;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    Input top() {
        return all.peek();
    }

    /** What make calls the file that includes the one that is being read; nothing if none does. */
    Optional<String> includer() {
        boolean inFile = false;
        for (Input each : all) {
            if (inFile) {
                return Optional.of(each.name);
            }
            inFile = each.loop.isEmpty();
        }
        return Optional.empty();
    }

    boolean isInLoop() {
        return loops > 0;
    }

    /** Whether something was too much since this was asked last. */
    boolean wasRefused() {
        boolean was = refused;
        refused = false;
        return was;
    }

    /** @throws Budget.Exceeded if that is too much */
    void push(Input input) {
        if (input.loop.isEmpty() && isCircular(input.name)) {
            throw refused(input.name + " includes itself again and again: not read once more");
        }
        if (all.size() >= deepest) {
            deepest = DEEPEST_THEN;
            throw refused("files and loops lie deeper in each other than " + DEEPEST + " times: given up");
        }
        if (size + input.size > LARGEST && !all.isEmpty()) {
            throw refused("files and loops that lie in each other are too large together: given up");
        }
        if (input.loop.isPresent() && loops++ == 0) {
            budget.loop();
        }
        size += input.size;
        all.push(input);
    }

    private Budget.Exceeded refused(String message) {
        refused = true;
        return new Budget.Exceeded(message);
    }

    private boolean isCircular(String name) {
        long open = all.stream().filter(each -> each.loop.isEmpty() && each.name.equals(name)).count();
        if (open >= CIRCLES) {
            circular.add(name);
        }
        return open > 0 && circular.contains(name);
    }

    Input pop() {
        Input input = all.pop();
        size -= input.size;
        loops -= input.loop.isPresent() ? 1 : 0;
        return input;
    }
}
