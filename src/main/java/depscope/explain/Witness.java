package depscope.explain;

import depscope.finding.Scene;
import depscope.graph.BuildGraph;
import depscope.graph.EdgeKind;
import depscope.graph.NodeSet;
import depscope.graph.Trait;
import depscope.record.RecordFormat;
import depscope.record.WordPlace;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Knows where everything is written down, and what to call it. */
public final class Witness {
    /** So many names or places are shown of many. */
    static final int MOST_NAMED = 3;
    private static final int MOST_RULE_LINES = 40;
    private static final int LONGEST_RULE = 120;

    private final Scene scene;
    private final BuildGraph graph;
    private final Lines lines;
    private final Conditions conditions;
    private final MakefileLines makefiles;

    /** @param makefiles what the graphs that makes printed came from */
    public Witness(Scene scene, Lines lines, Conditions conditions, MakefileLines makefiles) {
        this.scene = scene;
        this.graph = scene.graph();
        this.lines = lines;
        this.conditions = conditions;
        this.makefiles = makefiles;
    }

    /** What decides whether a rule holds by which make would know that {@code target} needs {@code prerequisite}; empty if there is no such rule. */
    public Optional<String> condition(int target, int prerequisite) {
        int edge = graph.conditionalEdge(target, prerequisite);
        if (edge < 0) {
            return Optional.empty();
        }
        TreePath file = graph.sources().get(graph.source(edge)).file();
        String place = lines.at(file, graph.place(edge)).map(line -> file.name() + ":" + line.line()).orElse(file.name());
        return Optional.of("the rule in " + place + " stands under a condition that asks " + conditions.of(file, graph.place(edge)).orElse("what is not known"));
    }

    /** The conditional edge that decides whether make makes {@code node}: of its own rule, or the nearest above it; -1 if nothing hangs on one. */
    int deciding(int node) {
        if (!graph.has(node, Trait.PERHAPS)) {
            return -1;
        }
        for (int e = graph.edgesFrom(node); e < graph.edgesTo(node); e++) {
            if (graph.conditionalEdge(node, graph.prerequisite(e)) == e) {
                return e;
            }
        }
        NodeSet above = new NodeSet(graph.nodes());
        above.add(node);
        for (int i = 0; i < above.size(); i++) {
            int p = above.get(i);
            for (int d = 0; d < graph.dependents(p); d++) {
                int edge = graph.conditionalEdge(graph.dependent(p, d), p);
                if (edge >= 0) {
                    return edge;
                }
                above.add(graph.dependent(p, d));
            }
        }
        return -1;
    }

    /** The same in words: "the rule in X:12 stands under a condition that asks 'cmd'". */
    public Optional<String> whetherAsked(int node) {
        int edge = deciding(node);
        return edge < 0 ? Optional.empty() : condition(graph.target(edge), graph.prerequisite(edge));
    }

    /** Where an edge is written down; of make's own print with the makefile's line, where one is known. */
    public Evidence evidence(int edge) {
        BuildGraph.Source source = graph.sources().get(graph.source(edge));
        if (source.format() == RecordFormat.CONVENTION) {
            return new Evidence.Fact(source.file(), "presumed from names: " + name(graph.target(edge)) + " is made from "
                    + name(graph.prerequisite(edge)));
        }
        if (source.format() == RecordFormat.NINJA_DEPS) {
            // It is no text.
            return new Evidence.Fact(source.file(), "the record of " + name(graph.target(edge)) + " names " + graph.path(graph.prerequisite(edge))
                    + " (byte " + graph.place(edge) + ")");
        }
        return lines.at(source.file(), graph.place(edge)).<Evidence>map(line -> line.from(
                makefiles.edge(source, graph.path(graph.target(edge)), graph.path(graph.prerequisite(edge))).flatMap(this::line)))
                .orElse(new Evidence.Fact(source.file(), "can no longer be read"));
    }

    /** The line that holds byte {@code place} of {@code file}; empty if it can no longer be read. */
    Optional<Evidence> line(TreePath file, int place) {
        return lines.at(file, place).map(line -> line);
    }

    private Optional<Evidence.Line> line(WordPlace place) {
        return lines.at(place.file(), place.at());
    }

    /** Whether rules were read from {@code file} as from a makefile. */
    public boolean isMakefile(TreePath file) {
        return makefiles.isMakefile(file);
    }

    /** Where it is written down that {@code target} needs {@code prerequisite}; of several places, the record's. */
    public Optional<Evidence> edgeBetween(int target, int prerequisite) {
        int edge = graph.edge(target, prerequisite);
        return edge < 0 ? Optional.empty() : Optional.of(evidence(edge));
    }

    /**
     * The edges by which {@code target} comes to read {@code file}, from the one that its source or command says
     * to the one that names the file; empty if nothing was read of it.
     */
    public List<Integer> includes(int target, int file) {
        List<Integer> edges = new ArrayList<>();
        int edge = includedEdge(target, file);
        while (edge >= 0 && !edges.contains(edge)) {
            edges.add(0, edge);
            int by = graph.find(graph.sources().get(graph.source(edge)).file());
            edge = by < 0 ? -1 : includedEdge(target, by);
        }
        return edges;
    }

    private int includedEdge(int target, int file) {
        for (int e = graph.edgesFrom(target); e < graph.edgesTo(target); e++) {
            if (graph.prerequisite(e) == file && graph.kind(e) == EdgeKind.INCLUDED) {
                return e;
            }
        }
        return -1;
    }

    /** Who reads the file of an included edge: the file that includes it, or the target whose command names it. */
    String reader(int edge) {
        BuildGraph.Source source = graph.sources().get(graph.source(edge));
        return source.format() == RecordFormat.SOURCE ? source.file().name() : "the command of " + name(graph.target(edge));
    }

    /** The format of the record that has {@code target}; {@link RecordFormat#CONVENTION} if none has. */
    RecordFormat formatOf(int target) {
        int edge = graph.recordedEdge(target);
        return edge < 0 ? RecordFormat.CONVENTION : graph.sources().get(graph.source(edge)).format();
    }

    Optional<Evidence> recordOf(int target) {
        int edge = graph.recordedEdge(target);
        return edge < 0 ? Optional.empty() : Optional.of(evidence(edge));
    }

    /** Where the make's rule for {@code target} is written down; empty if it is nowhere. */
    Optional<Evidence> rule(int target) {
        return ruleLine(target).map(line -> line);
    }

    /** The line of the make's rule for {@code target}; of make's own print with the makefile's line, where one is known. */
    public Optional<Evidence.Line> ruleLine(int target) {
        return ruleText(target).map(text -> new Evidence.Line(text.file(), text.lit(), brief(text),
                makefiles.rule(graph.sources().get(graph.ruleSource(target)), graph.path(target)).flatMap(this::line)));
    }

    private static String brief(Excerpt rule) {
        String line = rule.lines().get(rule.lit() - rule.first()).strip();
        return line.length() <= LONGEST_RULE ? line : line.substring(0, LONGEST_RULE) + "…";
    }

    /** The make's rule for {@code target} with its commands, as printed; empty if there is none at hand. */
    public Optional<Excerpt> ruleText(int target) {
        int source = graph.ruleSource(target);
        if (source < 0 || graph.sources().get(source).format() == RecordFormat.CONVENTION) {
            return Optional.empty();
        }
        return lines.at(graph.sources().get(source).file(), graph.rulePlace(target))
                .flatMap(node -> lines.around(node.file(), node.line(), 0, MOST_RULE_LINES)).map(RuleText::of);
    }

    public Evidence time(int node) {
        return new Evidence.Time(graph.path(node), scene.states().mtime(node));
    }

    String name(int node) {
        return graph.path(node).name();
    }

    String some(List<Integer> nodes) {
        String named = nodes.stream().limit(MOST_NAMED).map(this::name).collect(Collectors.joining(", "));
        return nodes.size() <= MOST_NAMED ? named : named + " and " + (nodes.size() - MOST_NAMED) + " more";
    }

    static String count(int n, String word) {
        return n + " " + word + (n == 1 ? "" : "s");
    }

    List<TreePath> paths(List<Integer> nodes) {
        return nodes.stream().map(graph::path).toList();
    }
}
