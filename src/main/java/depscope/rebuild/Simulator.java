package depscope.rebuild;

import depscope.graph.BuildGraph;
import depscope.graph.Certainty;
import depscope.graph.NodeSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Pretends that files were edited. What make would make because of it is what it can reach from them
 * against the edges it knows, less what it would make anyway; what should be made besides is reached by
 * edges that only the truth knows. An upper bound, like make's own dry run: a real run stops where a
 * remade file comes out unchanged.
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
        NodeSet edited = new NodeSet(graph.nodes());
        files.forEach(edited::add);
        return new Run(edited).impact();
    }

    /** File targets that make would make without any edit, by path. */
    public int[] alreadyOutOfDate() {
        NodeSet nodes = new NodeSet(graph.nodes());
        for (int n = 0; n < graph.nodes(); n++) {
            if (freshness.isOutOfDate(n) && graph.isFileTarget(n)) {
                nodes.add(n);
            }
        }
        return nodes.sorted();
    }

    private final class Run {
        private final NodeSet edited;
        private final NodeSet remade = new NodeSet(graph.nodes());
        private final NodeSet stale = new NodeSet(graph.nodes());
        private final int[] wave = new int[graph.nodes()];
        private final int[] because = new int[graph.nodes()];
        private final int[] missing = new int[graph.nodes()];
        private final Certainty[] sure = new Certainty[graph.nodes()];
        /** What is edited, made or left stale: all that is not as it was. */
        private final NodeSet changed = new NodeSet(graph.nodes());

        Run(NodeSet edited) {
            this.edited = edited;
        }

        Impact impact() {
            spread();
            layer();
            leaveStale();
            return new Impact(edited, rebuilt(), leftStale(), doubted());
        }

        /** Everything that make reaches, in no order yet. */
        private void spread() {
            NodeSet reached = new NodeSet(graph.nodes());
            edited.forEach(reached::add);
            for (int i = 0; i < reached.size(); i++) {
                int p = reached.get(i);
                if (!freshness.counts(p)) {
                    continue;
                }
                for (int d = 0; d < graph.dependents(p); d++) {
                    int target = graph.dependent(p, d);
                    if (graph.isDependentKnown(p, d) && Freshness.isAsked(graph, target) && !freshness.isOutOfDate(target)
                            && freshness.cause(target) != Cause.BLOCKED && !edited.contains(target) && reached.add(target)) {
                        remade.add(target);
                    }
                }
            }
        }

        /** A wave is one more than the last of those it is made from: prerequisites first. */
        private void layer() {
            Arrays.fill(because, -1);
            long[] byRank = new long[edited.size() + remade.size()];
            for (int i = 0; i < edited.size(); i++) {
                byRank[i] = edited.get(i);
            }
            for (int i = 0; i < remade.size(); i++) {
                byRank[edited.size() + i] = (long) freshness.rank(remade.get(i)) + 1 << 32 | remade.get(i);
            }
            Arrays.sort(byRank);
            for (long entry : byRank) {
                int p = (int) entry;
                for (int d = 0; d < graph.dependents(p) && freshness.counts(p); d++) {
                    int target = graph.dependent(p, d);
                    if (!remade.contains(target) || !graph.isDependentKnown(p, d)) {
                        continue;
                    }
                    if (because[target] < 0) {
                        because[target] = p;
                    }
                    if (freshness.rank(target) > freshness.rank(p) || wave[target] == 0) {
                        wave[target] = Math.max(wave[target], wave[p] + 1);
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
                    boolean unknown = !graph.isDependentKnown(p, d) && !graph.isDependentDoubtful(p, d);
                    // Built from what is left stale: known or not, make has no reason to touch it.
                    boolean follows = stale.contains(p);
                    boolean counts = (unknown || follows && !graph.isDependentDoubtful(p, d)) && !doubts.isUnjudged(target);
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
            return !remade.contains(target) && !freshness.isOutOfDate(target) && !edited.contains(target);
        }

        private List<Impact.Rebuilt> rebuilt() {
            List<Impact.Rebuilt> list = new ArrayList<>();
            for (int target : remade.sorted()) {
                if (graph.isFileTarget(target)) {
                    list.add(new Impact.Rebuilt(target, wave[target], because[target], fromStale(target)));
                }
            }
            list.sort(Comparator.comparingInt(Impact.Rebuilt::wave));
            return list;
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

        private List<Impact.Doubt> doubted() {
            NodeSet seen = new NodeSet(graph.nodes());
            int[] root = new int[graph.nodes()];
            List<Impact.Doubt> list = new ArrayList<>();
            for (int i = 0; i < edited.size(); i++) {
                int file = edited.get(i);
                for (int target : doubts.mayRead(file)) {
                    doubt(target, file, seen, root, list);
                }
            }
            for (int i = 0; i < changed.size() && graph.hasTruth(); i++) {
                int p = changed.get(i);
                for (int d = 0; d < graph.dependents(p); d++) {
                    boolean unknown = !graph.isDependentKnown(p, d);
                    if (unknown && (graph.isDependentDoubtful(p, d) || doubts.isUnjudged(graph.dependent(p, d)))) {
                        doubt(graph.dependent(p, d), p, seen, root, list);
                    }
                }
            }
            for (int i = 0; i < seen.size(); i++) {
                int p = seen.get(i);
                for (int d = 0; d < graph.dependents(p); d++) {
                    int target = graph.dependent(p, d);
                    if (graph.isFileTarget(target) && isLeftAlone(target) && !stale.contains(target)
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
