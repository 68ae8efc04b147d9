package depscope.graph;

import depscope.record.Make;
import depscope.record.RecordFormat;
import depscope.tree.TreePath;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The build's dependencies, frozen. Nodes are {@code 0 .. nodes()-1} in the order of their paths; edges
 * are {@code 0 .. edges()-1}, those of one target next to each other.
 */
public final class BuildGraph {
    private final TreePath[] paths;
    private final String[][] spellings;
    private final NodeColumns columns;
    private final List<Source> sources;
    private final int[] edgeStart;
    private final int[] prerequisite;
    private final int[] sourceAndKind;
    private final int[] place;
    private final Dependents dependents;
    /** By source: whether it is the trace of what commands touched. */
    private final boolean[] traces;

    /**
     * A file that edges or rules were read from.
     *
     * @param base the directory that its relative names start from
     * @param make the make that goes by it; empty if several may
     */
    public record Source(TreePath file, RecordFormat format, TreePath base, Optional<Make> make) {
    }

    BuildGraph(TreePath[] paths, String[][] spellings, NodeColumns columns, List<Source> sources, EdgeColumns.Rows rows) {
        this.paths = paths;
        this.spellings = spellings;
        this.columns = columns;
        this.sources = List.copyOf(sources);
        this.traces = new boolean[sources.size()];
        for (int s = 0; s < traces.length; s++) {
            traces[s] = sources.get(s).format() == RecordFormat.META;
        }
        this.edgeStart = rows.start();
        this.prerequisite = rows.prerequisite();
        this.sourceAndKind = rows.sourceAndKind();
        this.place = rows.place();
        this.dependents = new Dependents(this);
    }

    /** What ninja's file alone does not lead to, it looks at all the same where something that it looks at was seen to read it. */
    void reachRecorded() {
        NodeSet reached = new NodeSet(nodes());
        for (int n = 0; n < nodes(); n++) {
            if (has(n, Trait.REACHED) && isRuledBy(n, Make.NINJA)) {
                reached.add(n);
            }
        }
        for (int i = 0; i < reached.size(); i++) {
            int target = reached.get(i);
            columns.traits[target] = columns.traits[target] & ~Trait.UNREACHED | Trait.REACHED;
            for (int e = edgesFrom(target); e < edgesTo(target); e++) {
                int p = prerequisite(e);
                if ((knownToMake(e) || isOrderOnly(e)) && isRuledBy(p, Make.NINJA)) {
                    reached.add(p);
                    madeWith(p).forEach(reached::add);
                }
            }
        }
    }

    private boolean isRuledBy(int node, Make make) {
        return ruleSource(node) >= 0 && sources.get(ruleSource(node)).make().equals(Optional.of(make));
    }

    public int nodes() {
        return paths.length;
    }

    public int edges() {
        return prerequisite.length;
    }

    public TreePath path(int node) {
        return paths[node];
    }

    /** The node at exactly this path, links undone; -1 if there is none. */
    public int find(TreePath path) {
        int node = Arrays.binarySearch(paths, path);
        return node < 0 ? -1 : node;
    }

    /** Bits of {@link Trait}. */
    public int traits(int node) {
        return columns.traits[node];
    }

    public boolean has(int node, int bits) {
        return (columns.traits[node] & bits) != 0;
    }

    /** Other ways that records spell this node, raw, sorted; without its own path. */
    public List<String> spellings(int node) {
        return spellings[node] == null ? List.of() : List.of(spellings[node]);
    }

    /** Whether a rule, a record or a known command makes it. */
    public boolean isTarget(int node) {
        return has(node, Trait.RULED | Trait.RECORDED | Trait.COMPILED);
    }

    /** What one command makes together with {@code node}, by path, itself among it; empty if that is all it makes. */
    public List<Integer> madeWith(int node) {
        return columns.groups.getOrDefault(node, List.of());
    }

    /** Whether it is a target that stands for a file: no phony name, no file of make's own. */
    public boolean isFileTarget(int node) {
        return isTarget(node) && !has(node, Trait.PHONY | Trait.DEPEND_FILE | Trait.USE | Trait.ALIAS);
    }

    /** How many file targets there are. */
    public int fileTargets() {
        return (int) IntStream.range(0, nodes()).filter(this::isFileTarget).count();
    }

    /** The source that holds the make's rule for it; -1 where no make's graph has it as target. */
    public int ruleSource(int node) {
        return columns.ruleSources[node];
    }

    /** The byte of {@link #ruleSource} where its rule stands. */
    public int rulePlace(int node) {
        return columns.rulePlaces[node];
    }

    public List<Source> sources() {
        return sources;
    }

    /** The first edge of target {@code node}; its last is before {@code edgesTo(node)}. */
    public int edgesFrom(int node) {
        return edgeStart[node];
    }

    public int edgesTo(int node) {
        return edgeStart[node + 1];
    }

    public int prerequisite(int edge) {
        return prerequisite[edge];
    }

    public EdgeKind kind(int edge) {
        return EdgeColumns.kind(sourceAndKind[edge]);
    }

    /** How sure the edge is. */
    public Certainty certainty(int edge) {
        return EdgeColumns.certainty(sourceAndKind[edge]);
    }

    /** Whether the make decides by this edge: it knows of it, and it is no mere order. */
    public boolean knownToMake(int edge) {
        return EdgeColumns.decides(sourceAndKind[edge]);
    }

    /**
     * Whether the make knows by a trace of the commands alone: it goes by the prerequisite as it is, not by what it will
     * have made of it, and makes nothing for its sake.
     */
    public boolean isTraced(int edge) {
        return kind(edge) == EdgeKind.RECORDED && traces[source(edge)];
    }

    /** Whether the make only sees to it that the prerequisite is there, and made, before the target. */
    public boolean isOrderOnly(int edge) {
        return EdgeColumns.isOrderOnly(sourceAndKind[edge]);
    }

    /** Whether only the truth knows that the target needs it. */
    public boolean isUnknownToMake(int edge) {
        return (sourceAndKind[edge] & (EdgeColumns.DECIDES | EdgeColumns.ORDER_ONLY)) == 0;
    }

    /** The edge's record: an index in {@link #sources}. */
    public int source(int edge) {
        return EdgeColumns.source(sourceAndKind[edge]);
    }

    /** The byte of its record where the prerequisite is named. */
    public int place(int edge) {
        return place[edge];
    }

    /** The target of {@code edge}. */
    public int target(int edge) {
        int found = Arrays.binarySearch(edgeStart, edge);
        if (found < 0) {
            return -found - 2;
        }
        while (edgeStart[found + 1] == edge) {
            found++;
        }
        return found;
    }

    /** How many targets have {@code node} as prerequisite. */
    public int dependents(int node) {
        return dependents.count(node);
    }

    /** The {@code i}th target that has {@code node} as prerequisite, in order of targets. */
    public int dependent(int node, int i) {
        return dependents.target(node, i);
    }

    /** Whether make decides {@link #dependent} by {@code node}. */
    public boolean isDependentKnown(int node, int i) {
        return dependents.isKnown(node, i);
    }

    /** Whether make knows by traces alone that {@link #dependent} needs {@code node}, see {@link #isTraced}. */
    public boolean isDependentTraced(int node, int i) {
        return dependents.isTraced(node, i);
    }

    /** Whether {@link #dependent} has {@code node} as an order-only prerequisite, and nothing tells that it reads it. */
    public boolean isDependentOrderOnly(int node, int i) {
        return dependents.isOrderOnly(node, i);
    }

    /** Whether it is only possible that {@link #dependent} needs {@code node}. */
    public boolean isDependentDoubtful(int node, int i) {
        return dependents.isDoubtful(node, i);
    }

    /** Whether the edge is a rule's that holds only if something does that is not known. */
    public boolean isConditional(int edge) {
        return kind(edge) == EdgeKind.RULED && isUnknownToMake(edge) && certainty(edge) == Certainty.POSSIBLE;
    }

    /** The first {@link #isConditional} edge from {@code target} to {@code prerequisite}; -1 if there is none, or make knows of it anyway. */
    public int conditionalEdge(int target, int prerequisite) {
        int found = -1;
        for (int e = edgesFrom(target); dependents.hasConditions() && e < edgesTo(target); e++) {
            if (prerequisite(e) == prerequisite) {
                if (knownToMake(e)) {
                    return -1;
                }
                found = found < 0 && isConditional(e) ? e : found;
            }
        }
        return found;
    }

    /** The edge to {@code prerequisite} from {@code target} of the strongest kind, one that is told before one that is presumed; -1 if there is none. */
    public int edge(int target, int prerequisite) {
        int best = -1;
        for (int e = edgesFrom(target); e < edgesTo(target); e++) {
            if (prerequisite(e) == prerequisite && (best < 0 || isStronger(e, best))) {
                best = e;
            }
        }
        return best;
    }

    private boolean isStronger(int edge, int other) {
        int order = kind(edge).compareTo(kind(other));
        return order < 0 || order == 0 && sources.get(source(other)).format() == RecordFormat.CONVENTION
                && sources.get(source(edge)).format() != RecordFormat.CONVENTION;
    }

    /** The first edge from {@code target} to {@code prerequisite} that the make knows; -1 if it knows none. */
    public int knownEdge(int target, int prerequisite) {
        for (int e = edgesFrom(target); e < edgesTo(target); e++) {
            if (prerequisite(e) == prerequisite && knownToMake(e)) {
                return e;
            }
        }
        return -1;
    }

    /** The first edge of {@code target} that a record tells; -1 if none does. */
    public int recordedEdge(int target) {
        for (int e = edgesFrom(target); e < edgesTo(target); e++) {
            if (kind(e) == EdgeKind.RECORDED) {
                return e;
            }
        }
        return -1;
    }

    /** The first edge of {@code target} that a record tells which no make reads; -1 if none does. */
    public int unreadEdge(int target) {
        for (int e = edgesFrom(target); e < edgesTo(target); e++) {
            if (kind(e) == EdgeKind.OBSERVED) {
                return e;
            }
        }
        return -1;
    }

    /** Edges by kind, in the order of {@link EdgeKind}. */
    public int[] edgesByKind() {
        int[] byKind = new int[EdgeKind.values().length];
        for (int packed : sourceAndKind) {
            byKind[EdgeColumns.kind(packed).ordinal()]++;
        }
        return byKind;
    }

    /** Whether anything is known that make does not know, or may not. */
    public boolean hasTruth() {
        return dependents.hasTruth();
    }

    /** This graph as if every input of {@code targets} that is not merely possible were recorded: node numbers stay the same. */
    public BuildGraph asIfRecorded(IntPredicate targets) {
        int[] told = sourceAndKind.clone();
        NodeColumns known = columns.copy();
        for (int target = 0; target < paths.length; target++) {
            for (int e = edgeStart[target]; e < edgeStart[target + 1]; e++) {
                if (!knownToMake(e) && !isOrderOnly(e) && certainty(e) != Certainty.POSSIBLE && targets.test(target)) {
                    told[e] = EdgeColumns.packed(source(e), certainty(e), EdgeKind.RECORDED, EdgeColumns.DECIDES);
                    known.traits[target] |= Trait.RECORDED;
                }
            }
        }
        return new BuildGraph(paths, spellings, known, sources, new EdgeColumns.Rows(edgeStart, prerequisite, told, place));
    }

    /** Bytes that the edges take, all columns. */
    public long edgeBytes() {
        return 4L * (prerequisite.length + sourceAndKind.length + place.length + dependents.all());
    }
}
