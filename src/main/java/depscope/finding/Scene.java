package depscope.finding;

import depscope.finding.Suspects.Suspect;
import depscope.graph.BuildGraph;
import depscope.graph.FileStates;
import depscope.rebuild.Freshness;
import depscope.truth.Commands;
import depscope.truth.Truth;
import java.util.List;

/**
 * All that analyses look at.
 *
 * @param truth what reading the sources came to
 * @param commands that make nodes of the graph
 * @param suspects compiled targets without a record
 * @param doubtful those of them whose source cannot be read
 * @param now nanoseconds since 1970: what lies after it lies in the future
 */
public record Scene(BuildGraph graph, FileStates states, Freshness freshness, Truth truth, Commands commands, List<Suspect> suspects,
        Doubtful doubtful, long now) {
    /** Whether {@code node} is a file target that make looks at. */
    boolean isAskedFile(int node) {
        return graph.isFileTarget(node) && Freshness.isAsked(graph, node);
    }

    /** Whether {@code node} is such a target, there, and up to date as far as make can tell. */
    boolean isLeftAlone(int node) {
        return isAskedFile(node) && states.exists(node) && !freshness.isOutOfDate(node);
    }
}
