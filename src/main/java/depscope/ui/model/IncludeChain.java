package depscope.ui.model;

import depscope.explain.Evidence;
import depscope.survey.Survey;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.List;

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
        List<Evidence.Line> lines = survey.includes(target, header).stream().map(survey::evidence)
                .filter(Evidence.Line.class::isInstance).map(Evidence.Line.class::cast).toList();
        return lines.isEmpty() ? NONE : new IncludeChain(lines, survey.graph().path(header));
    }
}
