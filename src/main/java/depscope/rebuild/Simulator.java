package depscope.rebuild;

import depscope.graph.BuildGraph;
import depscope.graph.Certainty;
import depscope.graph.NodeSet;
import depscope.graph.Trait;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Pretends that files were edited or deleted. What is deleted is judged by the law anew; for the rest, what make
 * would make because of it is what it can reach from them against the edges it knows, less what it would make
 * anyway; what should be made besides is reached by edges that only the truth knows. An upper bound, like make's
 * own dry run: a real run stops where a remade file comes out unchanged.
 */
public final class Simulator {
    private final BuildGraph graph;
    private final Freshness freshness;
    private final Doubts doubts;

    public Simulator(BuildGraph graph, Freshness freshness, Doubts doubts) {
        this.graph = graph;
        this.freshness = freshness;
        this.doubts = doubts;
    }

    /** The impact of editing all of {@code files} together. */
    public Impact edit(Collection<Integer> files) {
        return pretend(Edit.changes(files));
    }

    /** The impact of all {@code edits} together; a file that is both changed and deleted is gone. */
    public Impact pretend(Collection<Edit> edits) {
        NodeSet edited = new NodeSet(graph.nodes());
        NodeSet changed = new NodeSet(graph.nodes());
        NodeSet deleted = new NodeSet(graph.nodes());
        for (Edit edit : edits) {
            edited.add(edit.node());
            changed.add(edit.node());
            if (edit.kind() == Edit.Kind.DELETE) {
                deleted.add(edit.node());
                // Its directory has an entry less, and so another time.
                int directory = graph.find(graph.path(edit.node()).parent());
                if (directory >= 0) {
                    changed.add(directory);
                }
            }
        }
        return new Run(changed, deleted).impact(edited);
    }

    /** File targets that make would make without any edit, by path; not those that it may not look at. */
    public int[] alreadyOutOfDate() {
        NodeSet nodes = new NodeSet(graph.nodes());
        for (int n = 0; n < graph.nodes(); n++) {
            if (freshness.isOutOfDate(n) && graph.isFileTarget(n) && !graph.has(n, Trait.PERHAPS)) {
                nodes.add(n);
            }
        }
        return nodes.sorted();
    }

    private final class Run {
        private final NodeSet edited;
        private final NodeSet deleted;
        /** The tree without what is deleted. */
        private final Freshness left;
        private final NodeSet remade = new NodeSet(graph.nodes());
        private final NodeSet stale = new NodeSet(graph.nodes());
        /** What is edited, or a dry run would list. */
        private final NodeSet foreseen = new NodeSet(graph.nodes());
        /** What is edited, or made because of that whatever comes out of it. */
        private final NodeSet certain = new NodeSet(graph.nodes());
        private final int[] wave = new int[graph.nodes()];
        private final int[] because = new int[graph.nodes()];
        private final int[] missing = new int[graph.nodes()];
        private final Certainty[] sure = new Certainty[graph.nodes()];
        /** What is edited, made or left stale: all that is not as it was. */
        private final NodeSet changed = new NodeSet(graph.nodes());

        Run(NodeSet edited, NodeSet deleted) {
            this.edited = edited;
            this.deleted = deleted;
            this.left = deleted.isEmpty() ? freshness : freshness.without(deleted);
        }

        Impact impact(NodeSet asked) {
            Arrays.fill(because, -1);
            spread();
            layer();
            leaveStale();
            return new Impact(asked, rebuilt(), leftStale(), doubted(), stopped());
        }

        /** Everything that make reaches, in no order yet. */
        private void spread() {
            NodeSet reached = new NodeSet(graph.nodes());
            for (int n = 0; n < graph.nodes() && !deleted.isEmpty(); n++) {
                if (left.isOutOfDate(n) && !freshness.isOutOfDate(n)) {
                    reached.add(n);
                    remade.add(n);
                }
            }
            edited.forEach(n -> {
                if (!deleted.contains(n)) {
                    reached.add(n);
                    if (left.isMadeWhenEdited(n)) {
                        madeAgain(n, reached);
                    }
                }
            });
            for (int i = 0; i < reached.size(); i++) {
                int p = reached.get(i);
                if (remade.contains(p) && left.isLeftAlone(p)) {
                    continue;
                }
                for (int d = 0; d < graph.dependents(p); d++) {
                    int target = graph.dependent(p, d);
                    if (carries(p, d) && left.cause(target) == Cause.UP_TO_DATE && !edited.contains(target)
                            && reached.add(target) && !left.isSpared(target)) {
                        remade.add(target);
                    }
                }
            }
            for (int i = 0; i < remade.size() && left.sparesAny(); i++) {
                int target = remade.get(i);
                for (int e = graph.edgesFrom(target); e < graph.edgesTo(target); e++) {
                    boolean isLookedAt = graph.knownToMake(e) || graph.isOrderOnly(e);
                    if (isLookedAt && left.isSpared(graph.prerequisite(e))) {
                        remade.add(graph.prerequisite(e));
                    }
                }
            }
        }

        /** Whether make goes on from {@code p} to its {@code d}th dependent: by a trace alone only from what is edited itself. */
        private boolean carries(int p, int d) {
            if (graph.isDependentTraced(p, d)) {
                return edited.contains(p) && left.isOutdatedByTrace(graph.dependent(p, d), p);
            }
            return graph.isDependentKnown(p, d) && left.counts(p);
        }

        /** What is edited is made again for that alone, with all that the same command makes. */
        private void madeAgain(int target, NodeSet reached) {
            List<Integer> group = graph.madeWith(target);
            for (int made : group.isEmpty() ? List.of(target) : group) {
                if (made == target || left.cause(made) == Cause.UP_TO_DATE && !edited.contains(made)) {
                    reached.add(made);
                    remade.add(made);
                    because[made] = target;
                    wave[made] = 1;
                    certain.add(made);
                    foreseen.add(made);
                }
            }
        }

        /** A wave is one more than the last of those it is made from: prerequisites first. */
        private void layer() {
            int[] roots = IntStream.range(0, edited.size()).map(edited::get).filter(n -> !remade.contains(n)).toArray();
            long[] byRank = new long[roots.length + remade.size()];
            for (int i = 0; i < roots.length; i++) {
                byRank[i] = roots[i];
            }
            for (int i = 0; i < remade.size(); i++) {
                int target = remade.get(i);
                byRank[roots.length + i] = (long) freshness.rank(target) + 1 << 32 | target;
                if (edited.contains(target)) {
                    wave[target] = 1;
                    because[target] = target;
                    certain.add(target);
                    foreseen.add(target);
                }
            }
            Arrays.sort(byRank);
            for (int root : roots) {
                certain.add(root);
                foreseen.add(root);
            }
            for (long entry : byRank) {
                int p = (int) entry;
                boolean carries = certain.contains(p) && (!remade.contains(p) || !graph.has(p, Trait.MAY_STAY));
                for (int d = 0; d < graph.dependents(p); d++) {
                    int target = graph.dependent(p, d);
                    if (!remade.contains(target) || !carries(p, d)) {
                        continue;
                    }
                    if (because[target] < 0) {
                        because[target] = p;
                    }
                    boolean isOther = remade.contains(p) && freshness.laws().isOfAnotherRun(p, target);
                    if (foreseen.contains(p) && !isOther) {
                        foreseen.add(target);
                    }
                    if (carries) {
                        certain.add(target);
                    }
                    if (freshness.rank(target) > freshness.rank(p) || wave[target] == 0) {
                        // What only stands for others is made with them.
                        wave[target] = Math.max(wave[target], wave[p] + (graph.has(target, Trait.ALIAS) ? 0 : 1));
                    }
                }
            }
        }

        private void leaveStale() {
            edited.forEach(changed::add);
            remade.forEach(changed::add);
            for (int i = 0; i < changed.size(); i++) {
                int p = changed.get(i);
                for (int d = 0; d < graph.dependents(p); d++) {
                    int target = graph.dependent(p, d);
                    boolean unknown = !graph.isDependentKnown(p, d) && !graph.isDependentDoubtful(p, d) && !graph.isDependentOrderOnly(p, d);
                    // Built from what is left stale: known or not, make has no reason to touch it.
                    int lost = left.lostSource(target);
                    boolean isLost = lost >= 0 && graph.prerequisite(lost) == p;
                    boolean follows = stale.contains(p) && !graph.isDependentDoubtful(p, d) && !graph.isDependentOrderOnly(p, d);
                    boolean counts = (unknown || isLost || follows) && !doubts.isUnjudged(target);
                    if (counts && isLeftAlone(target) && graph.isFileTarget(target) && stale.add(target)) {
                        because[target] = p;
                        missing[target] = follows ? missing[p] : p;
                        Certainty certainty = graph.certainty(graph.edge(target, p));
                        sure[target] = follows && sure[p].compareTo(certainty) > 0 ? sure[p] : certainty;
                        changed.add(target);
                    }
                }
            }
        }

        private boolean isLeftAlone(int target) {
            return !remade.contains(target) && !left.isOutOfDate(target) && left.cause(target) != Cause.STOPPED
                    && !edited.contains(target);
        }

        private List<Impact.Rebuilt> rebuilt() {
            List<Impact.Rebuilt> list = new ArrayList<>();
            for (int target : remade.sorted()) {
                if (isListed(target) && !graph.has(target, Trait.PERHAPS)) {
                    list.add(new Impact.Rebuilt(target, wave[target], because[target], fromStale(target),
                            graph.has(target, Trait.MAY_STAY), certain.contains(target), foreseen.contains(target)));
                }
            }
            list.sort(Comparator.comparingInt(Impact.Rebuilt::wave));
            return list;
        }

        private boolean isListed(int target) {
            return graph.isFileTarget(target) && !left.isLeftAlone(target);
        }

        private List<Integer> fromStale(int target) {
            if (stale.isEmpty()) {
                return List.of();
            }
            return IntStream.range(graph.edgesFrom(target), graph.edgesTo(target)).map(graph::prerequisite)
                    .filter(stale::contains).distinct().sorted().boxed().toList();
        }

        private List<Impact.LeftStale> leftStale() {
            List<Impact.LeftStale> list = new ArrayList<>();
            for (int target : stale.sorted()) {
                list.add(new Impact.LeftStale(target, because[target], missing[target], sure[target]));
            }
            return list;
        }

        private List<Impact.Stopped> stopped() {
            List<Impact.Stopped> list = new ArrayList<>();
            for (int n = 0; n < graph.nodes() && !deleted.isEmpty(); n++) {
                if (left.cause(n) == Cause.STOPPED && freshness.cause(n) != Cause.BLOCKED && graph.isFileTarget(n)) {
                    int missing = n;
                    while (left.cause(missing) == Cause.STOPPED) {
                        missing = graph.prerequisite(left.because(missing));
                    }
                    list.add(new Impact.Stopped(n, graph.prerequisite(left.because(n)), missing));
                }
            }
            return list;
        }

        private List<Impact.Doubt> doubted() {
            NodeSet seen = new NodeSet(graph.nodes());
            int[] root = new int[graph.nodes()];
            List<Impact.Doubt> list = new ArrayList<>();
            for (int target : remade.sorted()) {
                if (isListed(target) && graph.has(target, Trait.PERHAPS)) {
                    seen.add(target);
                    root[target] = because[target];
                    list.add(new Impact.Doubt(target, target, because[target]));
                }
            }
            for (int i = 0; i < edited.size(); i++) {
                int file = edited.get(i);
                for (int target : doubts.mayRead(file)) {
                    doubt(target, file, seen, root, list);
                }
            }
            for (int i = 0; i < changed.size() && graph.hasTruth(); i++) {
                int p = changed.get(i);
                for (int d = 0; d < graph.dependents(p); d++) {
                    boolean unknown = !graph.isDependentKnown(p, d) && !graph.isDependentOrderOnly(p, d);
                    if (unknown && (graph.isDependentDoubtful(p, d) || doubts.isUnjudged(graph.dependent(p, d)))) {
                        doubt(graph.dependent(p, d), p, seen, root, list);
                    }
                }
            }
            for (int i = 0; i < seen.size(); i++) {
                int p = seen.get(i);
                for (int d = 0; d < graph.dependents(p); d++) {
                    int target = graph.dependent(p, d);
                    if (graph.isFileTarget(target) && isLeftAlone(target) && !graph.isDependentOrderOnly(p, d) && !stale.contains(target)
                            && seen.add(target)) {
                        root[target] = root[p];
                        list.add(new Impact.Doubt(target, p, root[p]));
                    }
                }
            }
            list.sort(Comparator.comparingInt(Impact.Doubt::target));
            return list;
        }

        private void doubt(int target, int file, NodeSet seen, int[] root, List<Impact.Doubt> list) {
            if (isLeftAlone(target) && !stale.contains(target) && seen.add(target)) {
                root[target] = file;
                list.add(new Impact.Doubt(target, target, file));
            }
        }
    }

    /** Which targets may read a file without make or anyone here knowing it. */
    public interface Doubts {
        /** No doubt at all: what is known is all. */
        Doubts NONE = file -> List.of();

        /** Whether nothing at hand tells what make knows of {@code target}; then nobody can say that it is left. */
        default boolean isUnjudged(int target) {
            return false;
        }

        /** Targets, by path, that may read {@code file}. */
        List<Integer> mayRead(int file);
    }
}
