package depscope.rebuild;

import depscope.graph.BuildGraph;
import depscope.record.Make;
import depscope.record.RecordFormat;
import depscope.tree.TreePath;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which make decides about which target: the one whose rule or record speaks of it, else the one whose records lie in
 * its directory, or in the nearest above. Where no record tells, GNU make is taken to have made what compilers
 * recorded beside objects ({@code .d}), and BSD make all else.
 */
public final class Laws {
    private static final Map<Make, Law> ALL = Map.of(Make.BMAKE, BsdMakeLaw.plain(), Make.META, BsdMakeLaw.meta(),
            Make.GNU, GnuMakeLaw.plain(), Make.KBUILD, GnuMakeLaw.kbuild(), Make.NINJA, new NinjaLaw());

    private final Law[] byNode;
    private final Make usual;
    private final Map<TreePath, Make> byDirectory;
    private final Runs runs;

    private Laws(BuildGraph graph, Make[] byNode, Make usual, Map<TreePath, Make> byDirectory) {
        this.byNode = Arrays.stream(byNode).map(ALL::get).toArray(Law[]::new);
        this.runs = new Runs(graph, byNode);
        this.usual = usual;
        this.byDirectory = byDirectory;
    }

    /** The same law for all nodes of a graph. */
    public static Laws only(BuildGraph graph, Make make) {
        Make[] byNode = new Make[graph.nodes()];
        Arrays.fill(byNode, make);
        return new Laws(graph, byNode, make, Map.of());
    }

    /** @param given the make that the user says it is; empty to find out */
    public static Laws of(BuildGraph graph, Optional<Make> given) {
        if (given.isPresent()) {
            return only(graph, given.get());
        }
        Map<TreePath, Make> directories = new HashMap<>();
        Map<TreePath, Set<Make>> all = new HashMap<>();
        for (BuildGraph.Source source : graph.sources()) {
            source.make().ifPresent(make -> {
                all.computeIfAbsent(source.base(), any -> EnumSet.noneOf(Make.class)).add(make);
                TreePath lies = source.format() == RecordFormat.CONVENTION ? source.base() : source.file().parent();
                all.computeIfAbsent(lies, any -> EnumSet.noneOf(Make.class)).add(make);
            });
        }
        all.forEach((directory, makes) -> directories.put(directory, strongest(makes)));
        Make[] byNode = new Make[graph.nodes()];
        Make usual = usual(graph, directories);
        Map<TreePath, Make> known = new HashMap<>(directories);
        for (int n = 0; n < byNode.length; n++) {
            byNode[n] = of(graph, n, known, usual);
        }
        return new Laws(graph, byNode, usual, new TreeMap<>(directories));
    }

    // A special way of working leaves the general one's records too.
    private static Make strongest(Set<Make> makes) {
        for (Make make : List.of(Make.NINJA, Make.KBUILD, Make.META, Make.GNU)) {
            if (makes.contains(make)) {
                return make;
            }
        }
        return Make.BMAKE;
    }

    private static Make usual(BuildGraph graph, Map<TreePath, Make> directories) {
        Map<Make, Integer> counts = new EnumMap<>(Make.class);
        directories.values().forEach(make -> counts.merge(make, 1, Integer::sum));
        Optional<Make> most = counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
        boolean compiled = graph.sources().stream().anyMatch(source -> source.format() == RecordFormat.D);
        return most.orElse(compiled ? Make.GNU : Make.BMAKE);
    }

    private static Make of(BuildGraph graph, int node, Map<TreePath, Make> known, Make usual) {
        int source = graph.ruleSource(node);
        if (source < 0) {
            int edge = graph.recordedEdge(node);
            source = edge < 0 ? -1 : graph.source(edge);
        }
        Make near = nearest(graph.path(node).parent(), known, usual);
        Optional<Make> told = source < 0 ? Optional.empty() : graph.sources().get(source).make();
        // Who prints a graph, or keeps a record, may be at work in a special way here.
        return told.filter(make -> family(make) != family(near)).orElse(near);
    }

    private static Make family(Make make) {
        return switch (make) {
            case BMAKE, META -> Make.BMAKE;
            case GNU, KBUILD -> Make.GNU;
            case NINJA -> Make.NINJA;
        };
    }

    private static Make nearest(TreePath directory, Map<TreePath, Make> known, Make usual) {
        Make make = known.get(directory);
        if (make == null) {
            make = directory.isRoot() ? usual : nearest(directory.parent(), known, usual);
            known.put(directory, make);
        }
        return make;
    }

    /** The law for {@code node}. */
    public Law of(int node) {
        return byNode[node];
    }

    /**
     * Whether {@code prerequisite}, where it is made too, is made by another run of make than {@code target}. A dry run
     * of one does not know what another would make: it takes the file for what it is.
     */
    public boolean isOfAnotherRun(int prerequisite, int target) {
        return runs.of(prerequisite) != runs.of(target) && runs.of(prerequisite) >= 0 && runs.of(target) >= 0;
    }

    /** The make that most of the tree is made with. */
    public Make usual() {
        return usual;
    }

    /** All makes that make anything here, the usual one first. */
    public List<Make> makes() {
        return Stream.concat(Stream.of(usual), byDirectory.values().stream().sorted()).distinct().toList();
    }

    /** The directories that records or rules speak of, by path, each with its make. */
    public Map<TreePath, Make> byDirectory() {
        return byDirectory;
    }
}
