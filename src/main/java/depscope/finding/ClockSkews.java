package depscope.finding;

import depscope.finding.Finding.ClockSkew;
import depscope.graph.BuildGraph;
import java.util.ArrayList;
import java.util.List;

/**
 * Times that mislead: in the future, so that whatever is made from the file stays out of date until the
 * clock gets there; or a prerequisite that is newer by less than the make can see.
 */
final class ClockSkews {
    /** A clock that is a little ahead of a file server's is no finding. */
    private static final long LENIENCY = 2_000_000_000L;

    private ClockSkews() {
    }

    static List<Finding> of(Scene scene) {
        BuildGraph graph = scene.graph();
        List<Finding> found = new ArrayList<>();
        for (int n = 0; n < graph.nodes(); n++) {
            long mtime = scene.states().mtime(n);
            if (scene.states().exists(n) && mtime > scene.now() + LENIENCY) {
                found.add(new ClockSkew(n, graph.path(n), -1, mtime - scene.now()));
            }
            if (scene.isLeftAlone(n)) {
                int edge = scene.freshness().youngest(n);
                int p = edge < 0 ? n : graph.prerequisite(edge);
                if (scene.states().mtime(p) > mtime && !scene.states().isDirectory(p)) {
                    found.add(new ClockSkew(n, graph.path(n), edge, scene.states().mtime(p) - mtime));
                }
            }
        }
        return found;
    }
}
