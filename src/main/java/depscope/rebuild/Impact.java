package depscope.rebuild;

import depscope.graph.NodeSet;
import java.util.List;

/**
 * What an edit does, in nodes.
 *
 * @param edited what is pretended to be edited
 * @param rebuilt file targets that make would make because of it, by wave, then by path
 * @param leftStale file targets that must be made because of it and would not be, by path
 * @param cannotKnow targets of which it cannot be told whether they read what was edited or what is made
 *     from it, with what is built from them; by path
 */
public record Impact(NodeSet edited, List<Rebuilt> rebuilt, List<LeftStale> leftStale, List<Doubt> cannotKnow) {
    /**
     * @param wave 1 for what the edit itself outdates; more for what is made from earlier waves
     * @param because the prerequisite that is newer or made before
     * @param fromStale prerequisites that are left stale, though it is made from them
     */
    public record Rebuilt(int target, int wave, int because, List<Integer> fromStale) {
    }

    /**
     * @param because the input by which it is stale: what it reads unknown to make, or is left stale itself
     * @param missing the input that no record or rule tells make of, here or further up
     */
    public record LeftStale(int target, int because, int missing) {
    }

    /**
     * @param because the unrecorded input, or {@code target} itself where that is the unrecorded one
     * @param missing the edited file that it may read
     */
    public record Doubt(int target, int because, int missing) {
    }

    public int waves() {
        return rebuilt.isEmpty() ? 0 : rebuilt.get(rebuilt.size() - 1).wave();
    }
}
