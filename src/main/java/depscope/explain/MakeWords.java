package depscope.explain;

import depscope.finding.Scene;
import depscope.graph.BuildGraph;
import depscope.graph.EdgeKind;
import depscope.graph.Trait;
import depscope.rebuild.Freshness;
import depscope.record.Make;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.List;

/**
 * What makes themselves print of why they make a target: BSD make under {@code -dm} and, in meta mode, {@code -dM};
 * GNU make under {@code --debug=b}; kbuild under {@code V=2}; ninja under {@code -d explain}. Names are as the make
 * has them, seen from its directory. Empty where that make says nothing of the kind.
 */
final class MakeWords {
    private final Scene scene;
    private final BuildGraph graph;
    private final Freshness freshness;

    MakeWords(Scene scene) {
        this.scene = scene;
        this.graph = scene.graph();
        this.freshness = scene.freshness();
    }

    private Make make(int target) {
        return freshness.law(target).make();
    }

    String missing(int target) {
        return switch (make(target)) {
            case BMAKE, META -> "non-existent...";
            case GNU -> "File '" + name(target, target) + "' does not exist.";
            case KBUILD -> due("target missing");
            case NINJA -> "output " + name(target, target) + " doesn't exist";
        };
    }

    String phony(int target) {
        return switch (make(target)) {
            case BMAKE, META -> ".PHONY node...";
            case KBUILD -> due("target is PHONY");
            case GNU, NINJA -> "";
        };
    }

    String newer(int target, int prerequisite) {
        return switch (make(target)) {
            case BMAKE, META -> isTraced(target, prerequisite) ? "file '" + name(target, prerequisite) + "' is newer than the target..."
                    : "modified before source " + name(target, prerequisite) + "...";
            case GNU -> "Prerequisite '" + name(target, prerequisite) + "' is newer than target '" + name(target, target) + "'.";
            case KBUILD -> dueToFiles(target);
            case NINJA -> olderThan(target, prerequisite);
        };
    }

    private String olderThan(int target, int prerequisite) {
        long logged = freshness.ledger().of(target).time();
        boolean isFound = graph.has(target, Trait.MAY_STAY) && logged != 0;
        return (isFound ? "restat of output " : "output ") + name(target, target) + " older than most recent input "
                + name(target, prerequisite) + " (" + (isFound ? logged : scene.states().mtime(target)) + " vs "
                + scene.states().mtime(prerequisite) + ")";
    }

    /** {@code prerequisite} is made first. */
    String remade(int target, int prerequisite) {
        return switch (make(target)) {
            case KBUILD -> dueToFiles(target);
            case NINJA -> name(target, prerequisite) + " is dirty";
            case BMAKE, META, GNU -> "";
        };
    }

    String gone(int target, int prerequisite) {
        return switch (make(target)) {
            case BMAKE -> graph.kind(graph.edge(target, prerequisite)) == EdgeKind.RECORDED
                    ? "ignoring stale .depend for " + name(target, prerequisite) : "don't know how to make " + name(target, prerequisite);
            case META -> "file '" + name(target, prerequisite) + "' may have moved?...";
            case GNU -> "Prerequisite '" + name(target, prerequisite) + "' of target '" + name(target, target) + "' does not exist.";
            case KBUILD -> dueToFiles(target);
            case NINJA -> name(target, prerequisite) + " has no in-edge and is missing";
        };
    }

    String command(int target) {
        return switch (make(target)) {
            case META -> "a build command has changed";
            case KBUILD -> due("command line change");
            case NINJA -> "command line changed for " + name(target, target);
            case BMAKE, GNU -> "";
        };
    }

    String unlogged(int target) {
        return "command line not found in log for " + name(target, target);
    }

    String loggedOlder(int target, int prerequisite) {
        return "recorded mtime of " + name(target, target) + " older than most recent input " + name(target, prerequisite) + " ("
                + freshness.ledger().of(target).time() + " vs " + scene.states().mtime(prerequisite) + ")";
    }

    String unrecorded(int target) {
        return "deps for '" + name(target, target) + "' are missing";
    }

    String recordedOlder(int target) {
        return "stored deps info out of date for '" + name(target, target) + "' (" + freshness.ledger().of(target).recorded() + " vs "
                + scene.states().mtime(target) + ")";
    }

    private static String due(String to) {
        return "- due to " + to;
    }

    /** {@code prerequisite} would be edited, or made before {@code target}; the times are not known yet. */
    String ifChanged(int target, int prerequisite, boolean isEdited) {
        String name = name(target, prerequisite);
        return switch (make(target)) {
            case BMAKE, META -> isTraced(target, prerequisite) ? "file '" + name + "' is newer than the target..."
                    : "modified before source " + name + "...";
            case GNU -> "Prerequisite '" + name + "' is newer than target '" + name(target, target) + "'.";
            case KBUILD -> "- due to: " + name;
            case NINJA -> isEdited ? "output " + name(target, target) + " older than most recent input " + name : name + " is dirty";
        };
    }

    /** kbuild names all prerequisites that matter at once, but for phony ones. */
    private String dueToFiles(int target) {
        return "- due to: " + String.join(" ", newerOrRemade(target));
    }

    private boolean isTraced(int target, int prerequisite) {
        return make(target) == Make.META && graph.kind(graph.edge(target, prerequisite)) == EdgeKind.RECORDED;
    }

    private List<String> newerOrRemade(int target) {
        List<String> names = new ArrayList<>();
        for (int e = graph.edgesFrom(target); e < graph.edgesTo(target); e++) {
            int p = graph.prerequisite(e);
            boolean counts = graph.knownToMake(e) && graph.knownEdge(target, p) == e && p != target && freshness.outdates(target, p);
            if (counts && !freshness.isEveryRun(p)) {
                names.add(name(target, p));
            }
        }
        return names;
    }

    /** What tells the directory of the make of {@code target}; -1 if nothing does. */
    private int source(int target) {
        int edge = graph.recordedEdge(target);
        for (int e = graph.edgesFrom(target); e < graph.edgesTo(target) && edge < 0; e++) {
            edge = graph.knownToMake(e) ? e : -1;
        }
        return graph.ruleSource(target) >= 0 ? graph.ruleSource(target) : edge < 0 ? -1 : graph.source(edge);
    }

    /** {@code node} as the make of {@code target} calls it: from its own directory, or as a record spells it. */
    private String name(int target, int node) {
        int source = source(target);
        TreePath path = graph.path(node);
        if (source < 0) {
            return path.name();
        }
        TreePath base = graph.sources().get(source).base();
        if (path.isUnder(base) && !path.equals(base)) {
            return TreePath.decode(path.raw().substring(base.isRoot() ? 1 : base.raw().length() + 1));
        }
        return graph.spellings(node).stream().filter(s -> !s.startsWith("/") && base.resolve(s).equals(path)).findFirst()
                .map(TreePath::decode).orElse(path.toString());
    }
}
