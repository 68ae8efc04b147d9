package depscope.rebuild;

import depscope.graph.Certainty;
import depscope.graph.NodeSet;
import java.util.List;
import java.util.Optional;

/**
 * What an edit does, in nodes.
 *
 * @param edited what is pretended to be edited or deleted
 * @param rebuilt file targets that make would make because of it, by wave, then by path
 * @param leftStale file targets that must be made because of it and would not be, by path
 * @param cannotKnow targets of which it cannot be told whether they read what was edited or what is made
 *     from it, with what is built from them; by path
 * @param cannotBeMade file targets that make gives up because of it, by path: it stops at the first, and with
 *     {@code -k} goes on with {@code rebuilt}
 */
public record Impact(NodeSet edited, List<Rebuilt> rebuilt, List<LeftStale> leftStale, List<Doubt> cannotKnow,
        List<Stopped> cannotBeMade) {
    /**
     * @param wave 1 for what the edit itself outdates or deletes; more for what is made from earlier waves
     * @param because the prerequisite that is newer, gone or made before; {@code target} itself where that was deleted
     * @param fromStale prerequisites that are left stale, though it is made from them
     * @param mayStay whether its recipe may leave it as it was: a real run stops there if it does
     * @param foreseen whether a dry run would list it: false where it is made only of what other runs of make make first
     * @param certain false if it is made only where something before it, that may stay as it was, does not
     */
    public record Rebuilt(int target, int wave, int because, List<Integer> fromStale, boolean mayStay, boolean certain, boolean foreseen) {
    }

    /**
     * @param because the input by which it is stale: what it reads unknown to make, or is left stale itself
     * @param missing the input that no record or rule tells make of, here or further up
     * @param certainty how sure it is: the least sure edge on the way decides
     */
    public record LeftStale(int target, int because, int missing, Certainty certainty) {
    }

    /**
     * A target that is left or made, nobody knows: what it reads is not known, or whether make looks at it.
     *
     * @param because the unrecorded input, or {@code target} itself where that is the unrecorded one
     * @param missing the file that it may read: edited, or not what it was
     */
    public record Doubt(int target, int because, int missing) {
    }

    /**
     * @param because the prerequisite that cannot be made, or is gone
     * @param missing the file that is gone and that make does not know how to make
     */
    public record Stopped(int target, int because, int missing) {
    }

    /** What is left stale of {@code target}, by which input; empty if it is not. */
    public Optional<LeftStale> leftStale(int target) {
        int from = 0;
        int to = leftStale.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (leftStale.get(middle).target() < target) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from < leftStale.size() && leftStale.get(from).target() == target ? Optional.of(leftStale.get(from)) : Optional.empty();
    }

    public int waves() {
        return rebuilt.isEmpty() ? 0 : rebuilt.get(rebuilt.size() - 1).wave();
    }
}
