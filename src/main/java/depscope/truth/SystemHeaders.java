package depscope.truth;

import depscope.graph.BuildGraph;
import depscope.record.RecordFormat;
import depscope.tree.TreePath;
import depscope.truth.Differences.Difference;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which records leave out system headers by their nature, as {@code -MMD} and {@code -MM} have it (gcc manual,
 * "Preprocessor Options"): by the option on the command where one is known; else if none of the records of a
 * directory names any, though its sources read some; where too few speak, if none of the whole tree's does.
 */
final class SystemHeaders {
    private static final Pattern WITHOUT = Pattern.compile("(?:^|[\\s,])-MMD?(?:$|[\\s,])");
    private static final Pattern WITH = Pattern.compile("(?:^|[\\s,])-MD?(?:$|[\\s,])");
    /** So many records of a directory speak for it. */
    private static final int ENOUGH = 3;

    private record Count(int reading, int naming) {
        Count plus(boolean names) {
            return new Count(reading + 1, naming + (names ? 1 : 0));
        }
    }

    private static final Count NONE = new Count(0, 0);

    private final BuildGraph graph;
    private final Map<TreePath, Count> byDirectory = new HashMap<>();
    private final Map<RecordFormat, Count> byFormat = new EnumMap<>(RecordFormat.class);

    SystemHeaders(BuildGraph graph, List<Difference> differences) {
        this.graph = graph;
        for (Difference difference : differences) {
            Optional<RecordFormat> format = format(difference.target());
            if (format.isPresent() && difference.readsSystem()) {
                TreePath directory = graph.path(difference.target()).parent();
                byDirectory.merge(directory, NONE.plus(difference.namesSystem()),
                        (count, any) -> count.plus(difference.namesSystem()));
                byFormat.merge(format.get(), NONE.plus(difference.namesSystem()),
                        (count, any) -> count.plus(difference.namesSystem()));
            }
        }
    }

    /** Whether a system header is missing from the record of this target by its recorder's nature. */
    boolean areLeftOut(Difference difference) {
        Optional<Boolean> said = difference.command().flatMap(command -> said(command.text()));
        if (said.isPresent()) {
            return said.get();
        }
        int target = difference.target();
        Count here = byDirectory.getOrDefault(graph.path(target).parent(), NONE);
        if (here.reading >= ENOUGH || here.naming > 0) {
            return here.naming == 0;
        }
        // An unrecorded target would be recorded as the others are.
        Count all = format(target).map(format -> byFormat.getOrDefault(format, NONE)).orElseGet(() ->
                byFormat.values().stream().reduce(NONE, (a, b) -> new Count(a.reading + b.reading, a.naming + b.naming)));
        return all.reading == 0 || all.naming == 0;
    }

    private static Optional<Boolean> said(String command) {
        return WITHOUT.matcher(command).find() ? Optional.of(true)
                : WITH.matcher(command).find() ? Optional.of(false) : Optional.empty();
    }

    private Optional<RecordFormat> format(int target) {
        int edge = graph.recordedEdge(target);
        return edge < 0 ? Optional.empty() : Optional.of(graph.sources().get(graph.source(edge)).format());
    }
}
