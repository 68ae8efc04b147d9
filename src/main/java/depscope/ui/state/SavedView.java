package depscope.ui.state;

import depscope.graph.BuildGraph;
import depscope.picture.ViewState;
import depscope.tree.TreePath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * A view by the paths it names, for when the tree is read again: nodes then have other numbers, and some are gone.
 *
 * @param paths what it names, by path
 * @param view the view, whose nodes are indices of {@code paths}
 */
public record SavedView(List<TreePath> paths, ViewState view) {
    public SavedView {
        paths = List.copyOf(paths);
    }

    static SavedView of(BuildGraph graph, ViewState state) {
        return of(graph::path, state);
    }

    /** @param path of each node that {@code state} names */
    static SavedView of(IntFunction<TreePath> path, ViewState state) {
        List<TreePath> paths = state.nodes().stream().map(path::apply).distinct().sorted().toList();
        Map<TreePath, Integer> places = new HashMap<>();
        paths.forEach(each -> places.put(each, places.size()));
        return new SavedView(paths, state.carried(node -> places.get(path.apply(node)), directory -> directory));
    }

    /** The view in {@code graph}, without what is gone there; of the map, the closest directory that is left. */
    public ViewState in(BuildGraph graph) {
        return view.carried(place -> graph.find(paths.get(place)), directory -> closest(graph, directory));
    }

    /** Whether all that it names is in {@code graph}. */
    public boolean isWhole(BuildGraph graph) {
        return paths.stream().allMatch(path -> graph.find(path) >= 0) && holds(graph, view.region());
    }

    private static TreePath closest(BuildGraph graph, TreePath directory) {
        TreePath at = directory;
        while (!holds(graph, at)) {
            at = at.parent();
        }
        return at;
    }

    /** Nodes are in the order of their paths, so that those below a directory follow each other. */
    private static boolean holds(BuildGraph graph, TreePath directory) {
        if (directory.isRoot()) {
            return true;
        }
        String below = directory.raw() + "/";
        int from = 0;
        int to = graph.nodes();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (graph.path(middle).raw().compareTo(below) < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from < graph.nodes() && graph.path(from).isUnder(directory);
    }
}
