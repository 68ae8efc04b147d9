package depscope.finding;

import depscope.finding.Finding.AlwaysRebuilt;
import depscope.finding.Finding.MissingOutput;
import depscope.finding.Finding.MissingPrerequisite;
import depscope.finding.Finding.Stale;
import depscope.graph.BuildGraph;
import depscope.graph.Trait;
import depscope.rebuild.Cause;
import depscope.rebuild.Freshness;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What make's own verdicts amount to: a file target that is there and out of date is stale if making it
 * settles that, and always rebuilt if the next run finds it out of date again.
 */
final class StaleTargets {
    private StaleTargets() {
    }

    static List<Finding> of(Scene scene) {
        List<Finding> found = new ArrayList<>();
        BuildGraph graph = scene.graph();
        Freshness freshness = scene.freshness();
        for (int n = 0; n < graph.nodes(); n++) {
            // What make only perhaps looks at is perhaps not made.
            if (!scene.isAskedFile(n) || graph.has(n, Trait.PERHAPS)) {
                continue;
            }
            if (!scene.states().exists(n)) {
                missingOutput(scene, n, found);
            } else if (isOwnDirectory(scene, n)) {
                found.add(new AlwaysRebuilt(n, graph.path(n), Confidence.LIKELY, List.of(freshness.because(n))));
            } else if (freshness.cause(n) == Cause.NEWER_PREREQUISITE
                    || freshness.cause(n).isOutOfDate() && !freshness.isEveryRun(n)) {
                found.add(new Stale(n, graph.path(n), freshness.because(n), root(scene, n)));
            }
            if (scene.states().exists(n) && freshness.isEveryRun(n)) {
                List<Integer> chain = everyRunChain(scene, n);
                if (!endsUnchanged(scene, n, chain)) {
                    found.add(new AlwaysRebuilt(n, graph.path(n), Confidence.CERTAIN, chain));
                }
            }
        }
        missingPrerequisites(scene, found);
        return found;
    }

    // Making a file changes its directory's time whenever a name comes or goes, so it is newer again.
    private static boolean isOwnDirectory(Scene scene, int node) {
        int edge = scene.freshness().because(node);
        if (scene.freshness().cause(node) != Cause.NEWER_PREREQUISITE) {
            return false;
        }
        int p = scene.graph().prerequisite(edge);
        return scene.states().isDirectory(p) && scene.graph().path(node).parent().equals(scene.graph().path(p));
    }

    private static int root(Scene scene, int node) {
        int at = node;
        for (int steps = 0; steps < scene.graph().nodes(); steps++) {
            int edge = scene.freshness().because(at);
            if (edge < 0) {
                return at;
            }
            at = scene.graph().prerequisite(edge);
            if (scene.freshness().cause(at) == Cause.NOT_ASKED) {
                return at;
            }
        }
        return at;
    }

    // A recipe that runs on every make and leaves what is the same as it was is meant so, and outdates nothing.
    private static boolean endsUnchanged(Scene scene, int node, List<Integer> chain) {
        return scene.graph().has(node, Trait.MAY_STAY)
                || chain.stream().anyMatch(e -> scene.graph().has(scene.graph().prerequisite(e), Trait.MAY_STAY));
    }

    private static List<Integer> everyRunChain(Scene scene, int node) {
        List<Integer> chain = new ArrayList<>();
        int at = node;
        while (scene.freshness().everyRunBecause(at) >= 0 && chain.size() < scene.graph().nodes()) {
            chain.add(scene.freshness().everyRunBecause(at));
            at = scene.graph().prerequisite(scene.freshness().everyRunBecause(at));
        }
        return chain;
    }

    // From what is gone to who needs it: there is little of the one and much of the other.
    private static void missingPrerequisites(Scene scene, List<Finding> found) {
        BuildGraph graph = scene.graph();
        Map<Integer, List<Integer>> gone = new TreeMap<>();
        for (int p = 0; p < graph.nodes(); p++) {
            if (scene.states().exists(p) || graph.isTarget(p) || graph.has(p, Trait.PHONY | Trait.USE | Trait.SYMBOL)) {
                continue;
            }
            for (int d = 0; d < graph.dependents(p); d++) {
                int target = graph.dependent(p, d);
                if (graph.isDependentKnown(p, d) && scene.isAskedFile(target)) {
                    gone.computeIfAbsent(target, t -> new ArrayList<>()).add(graph.edge(target, p));
                }
            }
        }
        gone.forEach((target, edges) -> found.add(new MissingPrerequisite(target, graph.path(target), edges)));
    }

    // A goal without a file that gathers others is a name in all but declaration; one that files are made
    // from, or that has files to be made of, is missing.
    private static void missingOutput(Scene scene, int node, List<Finding> found) {
        BuildGraph graph = scene.graph();
        if (scene.freshness().cause(node) != Cause.MISSING) {
            return;
        }
        int neededBy = -1;
        for (int d = 0; d < graph.dependents(node) && neededBy < 0; d++) {
            int target = graph.dependent(node, d);
            neededBy = graph.isDependentKnown(node, d) && scene.isAskedFile(target) ? target : -1;
        }
        boolean hasFiles = false;
        for (int e = graph.edgesFrom(node); e < graph.edgesTo(node) && !hasFiles; e++) {
            hasFiles = graph.knownToMake(e) && scene.states().exists(graph.prerequisite(e));
        }
        if (neededBy >= 0 || hasFiles) {
            found.add(new MissingOutput(node, graph.path(node), neededBy));
        }
    }
}
