package depscope.graph;

import depscope.graph.Neighbourhood.Between;
import depscope.graph.Neighbourhood.Connection;
import depscope.graph.Neighbourhood.Connection.Needs;
import depscope.graph.Neighbourhood.Question;
import java.util.HashSet;
import java.util.Set;

/**
 * What connects two sets of nodes. A node lies on a way of some length if its steps from the one end and
 * its steps to the other add up to no more; both are told by one walk from each end. A circle may be
 * walked through on the way.
 */
final class Ways {
    private final BuildGraph graph;
    private final Between between;
    private final Reach reach;
    private final Set<Integer> ends;
    private final NodeSet nodes;

    Ways(BuildGraph graph, Question question, Between between) {
        this.graph = graph;
        this.between = between;
        reach = new Reach(graph, question);
        ends = question.lookedAt();
        nodes = new NodeSet(graph.nodes());
    }

    /**
     * @param nodes those on the ways; where nothing connects them, the ends alone
     */
    record Found(NodeSet nodes, Connection connection) {
    }

    Found find() {
        int down = connect(between.from(), between.to());
        int up = connect(between.to(), between.from());
        if (down < 0 && up < 0) {
            ends.forEach(nodes::add);
            return new Found(nodes, new Connection(Needs.NEITHER, 0));
        }
        Needs needs = up < 0 ? Needs.FROM_NEEDS_TO : down < 0 ? Needs.TO_NEEDS_FROM : Needs.BOTH;
        return new Found(nodes, new Connection(needs, down < 0 ? up : up < 0 ? down : Math.min(down, up)));
    }

    /** Adds what lies between; the steps of the shortest way, -1 if there is none. */
    private int connect(Set<Integer> targets, Set<Integer> inputs) {
        Walk down = new Walk(graph, targets, true, -1, Walk.Gate.of(this::isPassable));
        int shortest = inputs.stream().mapToInt(down::steps).filter(steps -> steps >= 0).min().orElse(-1);
        if (shortest >= 0) {
            int longest = switch (between.paths()) {
                case SHORTEST -> shortest;
                case SOME -> shortest + Between.LONGER;
                case ALL -> Integer.MAX_VALUE;
            };
            Set<Integer> reachedInputs = new HashSet<>(inputs);
            reachedInputs.removeIf(input -> down.steps(input) < 0 || down.steps(input) > longest);
            new Walk(graph, reachedInputs, false, -1, (node, step) -> down.steps(node) >= 0
                    && down.steps(node) <= longest - step).reached().forEach(nodes::add);
        }
        return shortest;
    }

    private boolean isPassable(int node) {
        return ends.contains(node) || reach.isAllowed(node) && !graph.has(node, Trait.PHONY);
    }
}
