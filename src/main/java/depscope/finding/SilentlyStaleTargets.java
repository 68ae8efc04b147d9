package depscope.finding;

import depscope.finding.Finding.SilentlyStale;
import depscope.graph.BuildGraph;
import depscope.graph.Certainty;
import depscope.graph.EdgeKind;
import depscope.graph.NodeSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Targets that make leaves alone though they are older than what they are truly made from, and all that
 * was built from them and is left alone too.
 */
final class SilentlyStaleTargets {
    private final Scene scene;
    private final Map<Integer, SilentlyStale> found = new HashMap<>();

    private SilentlyStaleTargets(Scene scene) {
        this.scene = scene;
    }

    static List<Finding> of(Scene scene) {
        SilentlyStaleTargets targets = new SilentlyStaleTargets(scene);
        // What sources say comes first: what follows from it need not be guessed.
        targets.spread(targets.byInclusion());
        targets.spread(targets.byDoubt());
        return new ArrayList<>(targets.found.values());
    }

    private NodeSet byInclusion() {
        BuildGraph graph = scene.graph();
        NodeSet seeds = new NodeSet(graph.nodes());
        for (int n = 0; n < graph.nodes() && graph.hasTruth(); n++) {
            if (!scene.doubtful().isUnjudged(n)) {
                seed(n, newest(n, Certainty.CERTAIN), Confidence.CERTAIN, seeds);
                seed(n, newest(n, Certainty.LIKELY), Confidence.LIKELY, seeds);
            }
        }
        return seeds;
    }

    private NodeSet byDoubt() {
        BuildGraph graph = scene.graph();
        NodeSet seeds = new NodeSet(graph.nodes());
        for (int n = 0; n < graph.nodes() && graph.hasTruth(); n++) {
            if (!scene.doubtful().isUnjudged(n)) {
                seed(n, newest(n, Certainty.POSSIBLE), Confidence.UNKNOWN, seeds);
            }
        }
        for (int n : scene.doubtful().targets()) {
            BitSet files = scene.doubtful().files(n);
            int newest = -1;
            for (int p = files.nextSetBit(0); p >= 0; p = files.nextSetBit(p + 1)) {
                // What is generated in the same build may be younger and yet not be read.
                boolean generated = graph.isTarget(p)
                        || graph.path(p).parent().equals(graph.path(n).parent());
                newest = generated ? newest : newer(p, newest);
            }
            seed(n, newest, Confidence.UNKNOWN, seeds);
        }
        return seeds;
    }

    /** The newest file that {@code node} reads unknown to make, and this is how sure it is; -1 if there is none. */
    private int newest(int node, Certainty certainty) {
        BuildGraph graph = scene.graph();
        int newest = -1;
        for (int e = graph.edgesFrom(node); e < graph.edgesTo(node); e++) {
            if (graph.isUnknownToMake(e) && graph.kind(e) != EdgeKind.RULED && howSure(node, e) == certainty) {
                newest = newer(graph.prerequisite(e), newest);
            }
        }
        return newest;
    }

    /** How sure it is that the target reads it and make does not know: a rule whose condition is not known may tell make. */
    private Certainty howSure(int node, int edge) {
        return scene.graph().conditionalEdge(node, scene.graph().prerequisite(edge)) < 0 ? scene.graph().certainty(edge) : Certainty.POSSIBLE;
    }

    private int newer(int node, int newest) {
        boolean newer = scene.states().exists(node)
                && (newest < 0 || scene.states().mtime(node) > scene.states().mtime(newest));
        return newer ? node : newest;
    }

    private void seed(int node, int newest, Confidence confidence, NodeSet seeds) {
        boolean stale = newest >= 0 && mayBeLeftAlone(node) && !found.containsKey(node)
                && scene.freshness().law(node).isNewer(scene.states().mtime(newest), scene.states().mtime(node));
        if (stale) {
            found.put(node, new SilentlyStale(node, scene.graph().path(node), confidence, List.of(newest, node)));
            seeds.add(node);
        }
    }

    // An object that no rule is known for is left alone as well: nothing here says that make would touch it.
    private boolean mayBeLeftAlone(int node) {
        return scene.states().exists(node) && !scene.freshness().isOutOfDate(node);
    }

    private void spread(NodeSet seeds) {
        BuildGraph graph = scene.graph();
        for (int i = 0; i < seeds.size(); i++) {
            SilentlyStale from = found.get(seeds.get(i));
            for (int d = 0; d < graph.dependents(from.node()); d++) {
                int target = graph.dependent(from.node(), d);
                if (!graph.isDependentDoubtful(from.node(), d) && scene.isLeftAlone(target) && !found.containsKey(target)) {
                    List<Integer> chain = new ArrayList<>(from.chain());
                    chain.add(target);
                    found.put(target, new SilentlyStale(target, graph.path(target), from.confidence(), chain));
                    seeds.add(target);
                }
            }
        }
    }
}
