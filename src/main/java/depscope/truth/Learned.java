package depscope.truth;

import depscope.graph.BuildGraph;
import depscope.graph.EdgeKind;
import depscope.graph.Trait;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The search path that records show without naming it: {@code <sys/param.h>} is the one recorded file of which a
 * spelling ends so, by the target's own record, else by those of its directory. What two files could be is not
 * guessed at. Safe for several threads.
 */
final class Learned {
    private final BuildGraph graph;
    private final Map<TreePath, List<Integer>> recorded = new TreeMap<>();
    private final Map<TreePath, Map<String, TreePath>> tails = new ConcurrentHashMap<>();

    Learned(BuildGraph graph) {
        this.graph = graph;
        for (int n = 0; n < graph.nodes(); n++) {
            if (graph.has(n, Trait.RECORDED)) {
                recorded.computeIfAbsent(graph.path(n).parent(), any -> new ArrayList<>()).add(n);
            }
        }
    }

    /** What the names of includes lead to in the sources of {@code target}; to be asked by one thread. */
    Function<String, Optional<TreePath>> of(int target) {
        Map<String, TreePath> own = new HashMap<>();
        return name -> {
            if (own.isEmpty()) {
                own.putAll(tails(List.of(target)));
            }
            TreePath directory = graph.path(target).parent();
            return Optional.ofNullable(own.get(name)).or(() -> Optional.ofNullable(tails.computeIfAbsent(directory,
                    any -> tails(recorded.getOrDefault(directory, List.of()))).get(name)));
        };
    }

    private Map<String, TreePath> tails(List<Integer> targets) {
        Set<Integer> seen = new HashSet<>();
        for (int target : targets) {
            for (int e = graph.edgesFrom(target); e < graph.edgesTo(target); e++) {
                if (graph.kind(e) == EdgeKind.RECORDED) {
                    seen.add(graph.prerequisite(e));
                }
            }
        }
        Map<String, TreePath> found = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        for (int node : seen) {
            learn(graph.path(node).raw(), graph.path(node), found, ambiguous);
            graph.spellings(node).forEach(s -> learn(s, graph.path(node), found, ambiguous));
        }
        found.keySet().removeAll(ambiguous);
        return found;
    }

    private static void learn(String spelled, TreePath path, Map<String, TreePath> found, Set<String> ambiguous) {
        for (int at = 0; at >= 0 && at < spelled.length();) {
            String tail = spelled.substring(at);
            TreePath other = found.putIfAbsent(tail, path);
            if (other != null && !other.equals(path)) {
                ambiguous.add(tail);
            }
            int slash = spelled.indexOf('/', at);
            at = slash < 0 ? -1 : slash + 1;
        }
    }
}
