package depscope.finding;

import depscope.finding.Finding.Compiled;
import depscope.graph.BuildGraph;
import depscope.graph.EdgeKind;
import depscope.graph.Shapes;
import depscope.graph.Trait;
import depscope.rebuild.Freshness;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Targets that look compiled and have no record, where a recorded target stands in the same directory.
 * Whether one is a finding depends on what its source turns out to read.
 */
public final class Suspects {
    /**
     * @param node the target
     * @param source the node it is compiled from; -1 if that is not known
     * @param compiled how it is known to be compiled
     * @param sibling a recorded target beside it
     */
    public record Suspect(int node, int source, Compiled compiled, int sibling) {
    }

    private Suspects() {
    }

    /** All suspects, by path. */
    public static List<Suspect> of(BuildGraph graph, Recipes recipes) {
        Map<TreePath, Integer> recorded = new HashMap<>();
        for (int n = 0; n < graph.nodes(); n++) {
            if (graph.has(n, Trait.RECORDED) && Shapes.isObjectName(graph.path(n).rawName())) {
                recorded.putIfAbsent(graph.path(n).parent(), n);
            }
        }
        List<Suspect> found = new ArrayList<>();
        for (int n = 0; n < graph.nodes(); n++) {
            if (!graph.has(n, Trait.RECORDED | Trait.PHONY) && Shapes.isObjectName(graph.path(n).rawName())) {
                Integer sibling = recorded.get(graph.path(n).parent());
                if (sibling != null) {
                    suspect(graph, recipes, n, sibling, found);
                }
            }
        }
        return found;
    }

    private static void suspect(BuildGraph graph, Recipes recipes, int node, int sibling, List<Suspect> found) {
        boolean known = graph.has(node, Trait.RULED | Trait.UNREACHED);
        if (!known) {
            found.add(new Suspect(node, -1, Compiled.BY_NAME, sibling));
        } else if (graph.has(node, Trait.COMMANDS) && Freshness.isAsked(graph, node)) {
            int source = source(graph, node);
            if (source >= 0) {
                found.add(new Suspect(node, source, Compiled.BY_RULE, sibling));
            } else if (!linksWhatItNames(graph, recipes, node)) {
                found.add(new Suspect(node, -1, Compiled.BY_RULE_WITHOUT_SOURCE, sibling));
            }
        }
    }

    /** The prerequisite that {@code target} is compiled from: of its own stem, else the first that can be. */
    static int source(BuildGraph graph, int target) {
        String stem = stem(graph.path(target).rawName());
        int found = -1;
        for (int e = graph.edgesFrom(target); e < graph.edgesTo(target); e++) {
            int p = graph.prerequisite(e);
            String name = graph.path(p).rawName();
            if (graph.kind(e).knownToMake() && Shapes.isSourceName(name)) {
                if (stem(name).equals(stem)) {
                    return p;
                }
                found = found < 0 ? p : found;
            }
        }
        return found;
    }

    private static String stem(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    // A link of named objects reads no more than it names, unless its command brings a script. Where the
    // command was not printed, that cannot be told.
    private static boolean linksWhatItNames(BuildGraph graph, Recipes recipes, int node) {
        List<String> commands = recipes.commands(node);
        return !commands.isEmpty() && commands.stream().noneMatch(c -> c.matches(".*\\s(-c|-T)\\b.*|.*-Wl,-T.*"));
    }

    /** The recorded source of a recorded target: the first of its recorded prerequisites that can be one. */
    static int recordedSource(BuildGraph graph, int target) {
        for (int e = graph.edgesFrom(target); e < graph.edgesTo(target); e++) {
            if (graph.kind(e) == EdgeKind.RECORDED && Shapes.isSourceName(graph.path(graph.prerequisite(e)).rawName())) {
                return graph.prerequisite(e);
            }
        }
        return -1;
    }
}
