package depscope.survey;

import depscope.explain.Told;
import depscope.finding.Finding;
import depscope.finding.Ignore;
import depscope.graph.BuildGraph;
import depscope.graph.FileStates;
import depscope.graph.Trait;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All findings, parted into those that are told and those that the user does not want to hear of. */
final class Reported {
    private final List<Told> told = new ArrayList<>();
    private final List<Told> ignored = new ArrayList<>();
    private final Map<Integer, List<Told>> byNode = new HashMap<>();
    private final NodeState[] states;

    Reported(List<Told> all, Ignore ignore, BuildGraph graph, FileStates files) {
        for (Told each : all) {
            boolean isMet = ignore.meets(each.finding(), each.missing().stream().map(TreePath::toString).toList());
            (isMet ? ignored : told).add(each);
        }
        states = new NodeState[graph.nodes()];
        Arrays.setAll(states, n -> files.exists(n) || graph.has(n, Trait.PHONY | Trait.SYMBOL) ? NodeState.NONE : NodeState.MISSING);
        for (Told each : told) {
            // What is the matter with a record concerns what it is about.
            int node = each.finding() instanceof Finding.OutdatedRecord outdated ? graph.target(outdated.edge())
                    : graph.find(each.finding().target());
            if (node >= 0) {
                byNode.computeIfAbsent(node, n -> new ArrayList<>()).add(each);
                NodeState state = state(each);
                states[node] = state.compareTo(states[node]) < 0 ? state : states[node];
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

    List<Told> told() {
        return List.copyOf(told);
    }

    List<Told> ignored() {
        return List.copyOf(ignored);
    }

    List<Told> of(int node) {
        return List.copyOf(byNode.getOrDefault(node, List.of()));
    }

    NodeState state(int node) {
        return states[node];
    }
}
