package depscope.ui.model;

import depscope.explain.Told;
import depscope.finding.Ignore;
import depscope.tree.TreePath;
import java.util.List;

/**
 * What is not told because the user asked for that.
 *
 * @param findings worst kind first, then by path
 * @param patterns the user's, as written
 */
public record Ignored(List<Told> findings, List<String> patterns) {
    public static final Ignored NOTHING = new Ignored(List.of(), List.of());

    /** The patterns that meet a finding, by themselves. */
    public List<String> patternsOf(Told told) {
        List<String> missing = told.missing().stream().map(TreePath::toString).toList();
        return patterns.stream().filter(pattern -> Ignore.of(List.of(pattern)).meets(told.finding(), missing)).toList();
    }

    /** The pattern for one finding alone. */
    public static String patternOf(Told told) {
        return told.finding().kind().label() + ":" + written(told.finding().target());
    }

    /** The pattern for all findings of its kind about files of its directory. */
    public static String patternBeside(Told told) {
        TreePath directory = told.finding().target().parent();
        return told.finding().kind().label() + ":" + (directory.isRoot() ? "" : written(directory)) + "/*";
    }

    /** A line of settings loses the blank that a path may end in; there any letter matches. */
    private static String written(TreePath path) {
        return path.toString().replaceAll("\\s$", "?");
    }
}
