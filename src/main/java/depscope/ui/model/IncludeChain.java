package depscope.ui.model;

import depscope.explain.Evidence;
import depscope.graph.BuildGraph;
import depscope.graph.EdgeKind;
import depscope.survey.Survey;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One way from a source to a header that it includes.
 *
 * @param lines the lines that include, from the source's own to the one that names the header; may be empty
 * @param header what the last line includes
 */
public record IncludeChain(List<Evidence.Line> lines, TreePath header) {
    public static final IncludeChain NONE = new IncludeChain(List.of(), TreePath.ROOT);

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** The files on the way, the source first. */
    public List<TreePath> files() {
        List<TreePath> files = new ArrayList<>(lines.stream().map(Evidence.Line::file).toList());
        files.add(header);
        return files;
    }

    /** How {@code target} comes to read {@code header}, by what the scan found; none where it found nothing. */
    static IncludeChain of(Survey survey, int target, int header) {
        BuildGraph graph = survey.graph();
        List<Evidence.Line> lines = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        int at = header;
        while (at >= 0 && seen.add(at)) {
            Optional<Evidence.Line> line = line(survey, target, at);
            if (line.isEmpty()) {
                break;
            }
            lines.add(0, line.get());
            at = graph.find(line.get().file());
        }
        return lines.isEmpty() ? NONE : new IncludeChain(List.copyOf(lines), graph.path(header));
    }

    private static Optional<Evidence.Line> line(Survey survey, int target, int header) {
        BuildGraph graph = survey.graph();
        for (int e = graph.edgesFrom(target); e < graph.edgesTo(target); e++) {
            if (graph.prerequisite(e) == header && graph.kind(e) == EdgeKind.INCLUDED
                    && survey.evidence(e) instanceof Evidence.Line line) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }
}
