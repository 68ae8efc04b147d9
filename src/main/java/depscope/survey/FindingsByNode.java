package depscope.survey;

import depscope.explain.Told;
import depscope.graph.BuildGraph;
import depscope.graph.FileStates;
import depscope.graph.Trait;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is found of each node, and the worst of it in a word. */
final class FindingsByNode {
    private final Map<Integer, List<Told>> findings = new HashMap<>();
    private final NodeState[] worst;

    FindingsByNode(BuildGraph graph, FileStates states, List<Told> all) {
        worst = new NodeState[graph.nodes()];
        Arrays.setAll(worst, n -> states.exists(n) || graph.has(n, Trait.PHONY) ? NodeState.NONE : NodeState.MISSING);
        for (Told told : all) {
            int node = graph.find(told.finding().target());
            if (node >= 0) {
                findings.computeIfAbsent(node, n -> new ArrayList<>()).add(told);
                NodeState state = state(told);
                worst[node] = state.compareTo(worst[node]) < 0 ? state : worst[node];
            }
        }
    }

    private static NodeState state(Told told) {
        return switch (told.finding().kind()) {
            case SILENTLY_STALE -> NodeState.SILENTLY_STALE;
            case UNRECORDED, INCOMPLETE -> NodeState.UNRECORDED;
            case ALWAYS_REBUILT -> NodeState.ALWAYS_REBUILT;
            case STALE -> NodeState.STALE;
            default -> NodeState.NONE;
        };
    }

    /** Worst first. */
    List<Told> of(int node) {
        return findings.getOrDefault(node, List.of());
    }

    NodeState state(int node) {
        return worst[node];
    }
}
