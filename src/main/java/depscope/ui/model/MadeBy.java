package depscope.ui.model;

import depscope.graph.BuildGraph;
import depscope.record.Make;
import depscope.record.RecordFormat;
import depscope.survey.Survey;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which make makes a tree, or a target, and what tells so, in words. */
public final class MadeBy {
    private static final int MOST_DIRECTORIES = 2;

    private MadeBy() {
    }

    /** {@code Made by kbuild: .cmd in /usr/obj/mini}; each make of a tree that several make. */
    public static String of(Survey survey) {
        Optional<Make> given = survey.options().make();
        if (given.isPresent()) {
            return "Taken as made by " + given.get().label() + ", as you said";
        }
        List<Make> makes = survey.laws().makes();
        if (survey.laws().byDirectory().isEmpty()) {
            return "Taken as made by " + makes.get(0).label() + ": no record tells which make it was";
        }
        return "Made by " + makes.stream().map(make -> make.label() + told(survey, make)).collect(Collectors.joining("; by "));
    }

    private static String told(Survey survey, Make make) {
        Set<String> formats = new TreeSet<>();
        for (BuildGraph.Source source : survey.graph().sources()) {
            if (source.make().filter(known -> known == make).isPresent() && source.format() != RecordFormat.CONVENTION) {
                formats.add(source.format().label());
            }
        }
        List<TreePath> directories = outermost(survey, make);
        if (formats.isEmpty() || directories.isEmpty()) {
            return "";
        }
        String more = directories.size() > MOST_DIRECTORIES ? " and " + (directories.size() - MOST_DIRECTORIES) + " more" : "";
        // A makefile lies where its sources do.
        String where = formats.contains(RecordFormat.MAKEFILE.label()) ? " for " : " in ";
        return ": " + String.join(", ", formats) + where + directories.stream().limit(MOST_DIRECTORIES).map(TreePath::toString)
                .collect(Collectors.joining(", ")) + more;
    }

    /** Directories below another one of the same make need no telling. */
    private static List<TreePath> outermost(Survey survey, Make make) {
        List<TreePath> outermost = new ArrayList<>();
        for (var each : new TreeMap<>(survey.laws().byDirectory()).entrySet()) {
            boolean isInside = outermost.stream().anyMatch(outer -> each.getKey().isUnder(outer));
            if (each.getValue() == make && !isInside) {
                outermost.add(each.getKey());
            }
        }
        return outermost;
    }

    /** {@code made by kbuild: .crc.o.cmd in /usr/obj/mini/lib}; empty of what nothing makes. */
    public static String of(Survey survey, int node) {
        BuildGraph graph = survey.graph();
        if (!graph.isFileTarget(node)) {
            return "";
        }
        Make make = survey.laws().of(node).make();
        int source = source(graph, node, make);
        String by = "made by " + make.label();
        if (source < 0 || graph.sources().get(source).format() == RecordFormat.CONVENTION) {
            return by;
        }
        TreePath file = graph.sources().get(source).file();
        return by + ": " + file.name() + " in " + file.parent();
    }

    /** What only that make keeps tells most, then any record, then the rule; -1 where there is none. */
    private static int source(BuildGraph graph, int node, Make make) {
        for (int e = graph.edgesFrom(node); e < graph.edgesTo(node); e++) {
            if (graph.sources().get(graph.source(e)).make().filter(known -> known == make).isPresent()) {
                return graph.source(e);
            }
        }
        int edge = graph.recordedEdge(node);
        return edge >= 0 ? graph.source(edge) : graph.ruleSource(node);
    }
}
