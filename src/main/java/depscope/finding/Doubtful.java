package depscope.finding;

import depscope.finding.Suspects.Suspect;
import depscope.graph.BuildGraph;
import depscope.graph.EdgeKind;
import depscope.graph.Trait;
import depscope.rebuild.Simulator;
import depscope.tree.TreePath;
import depscope.truth.Sources;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What unrecorded targets may read whose source cannot be read here: that which recorded targets read
 * that are compiled from the same directory; where not even their source is known, those whose name
 * begins alike ({@code vmx_genassym.o}, {@code vmx.o}); and if there are none, all beside them.
 */
public final class Doubtful implements Simulator.Doubts {
    private final Map<Integer, BitSet> mayRead = new TreeMap<>();
    private final BitSet unjudged = new BitSet();

    /**
     * @param suspects compiled targets without a record
     * @param unreadable those of them whose source cannot be read
     */
    public Doubtful(BuildGraph graph, List<Suspect> suspects, List<Suspect> unreadable) {
        for (int n = 0; n < graph.nodes(); n++) {
            unjudged.set(n, graph.has(n, Trait.COMPILED) && !graph.has(n, Trait.RULED | Trait.RECORDED));
        }
        suspects.forEach(suspect -> unjudged.clear(suspect.node()));
        Map<TreePath, List<Integer>> recorded = new HashMap<>();
        for (int n = 0; n < graph.nodes() && !unreadable.isEmpty(); n++) {
            if (graph.has(n, Trait.RECORDED)) {
                recorded.computeIfAbsent(graph.path(n).parent(), d -> new ArrayList<>()).add(n);
            }
        }
        Map<String, BitSet> bySiblings = new TreeMap<>();
        for (Suspect suspect : unreadable) {
            BitSet read = bySiblings.computeIfAbsent(key(graph, suspect), k -> reads(graph, suspect,
                    recorded.getOrDefault(graph.path(suspect.node()).parent(), List.of())));
            BitSet own = (BitSet) read.clone();
            for (int e = graph.edgesFrom(suspect.node()); e < graph.edgesTo(suspect.node()); e++) {
                own.clear(graph.prerequisite(e));
            }
            mayRead.put(suspect.node(), own);
        }
    }

    private static String key(BuildGraph graph, Suspect suspect) {
        return graph.path(suspect.node()).parent().raw() + "\0"
                + (suspect.source() < 0 ? family(graph, suspect.node()) : graph.path(suspect.source()).parent().raw());
    }

    private static BitSet reads(BuildGraph graph, Suspect suspect, List<Integer> siblings) {
        BitSet close = new BitSet();
        siblings.stream().filter(n -> isAlike(graph, suspect, n)).forEach(n -> addRecorded(graph, n, close));
        if (close.isEmpty()) {
            siblings.forEach(n -> addRecorded(graph, n, close));
        }
        return close;
    }

    private static void addRecorded(BuildGraph graph, int target, BitSet read) {
        for (int e = graph.edgesFrom(target); e < graph.edgesTo(target); e++) {
            if (graph.kind(e) == EdgeKind.RECORDED) {
                read.set(graph.prerequisite(e));
            }
        }
    }

    private static boolean isAlike(BuildGraph graph, Suspect suspect, int sibling) {
        if (suspect.source() < 0) {
            return family(graph, suspect.node()).equals(family(graph, sibling));
        }
        return Sources.of(graph, sibling).filter(source -> graph.path(source).parent().equals(
                graph.path(suspect.source()).parent())).isPresent();
    }

    private static String family(BuildGraph graph, int node) {
        String name = graph.path(node).rawName();
        int end = 0;
        while (end < name.length() && name.charAt(end) != '_' && name.charAt(end) != '.') {
            end++;
        }
        return name.substring(0, end);
    }

    @Override
    public List<Integer> mayRead(int file) {
        List<Integer> targets = new ArrayList<>();
        mayRead.forEach((target, read) -> {
            if (read.get(file)) {
                targets.add(target);
            }
        });
        return targets;
    }

    /** Compiled, and neither it nor what is beside it has a record or a rule here: only makefiles would tell. */
    @Override
    public boolean isUnjudged(int target) {
        return unjudged.get(target);
    }

    /** How many such targets there are. */
    public int unjudged() {
        return unjudged.cardinality();
    }

    /** Targets of which it is not known what they read, by path. */
    public List<Integer> targets() {
        return List.copyOf(mayRead.keySet());
    }

    /** What {@code target} may read, as far as its siblings show. */
    public BitSet files(int target) {
        return mayRead.getOrDefault(target, new BitSet());
    }
}
