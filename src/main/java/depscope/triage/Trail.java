package depscope.triage;

import depscope.explain.Evidence;
import depscope.graph.BuildGraph;
import depscope.graph.Certainty;
import depscope.graph.EdgeKind;
import depscope.record.RecordFormat;
import depscope.survey.Survey;
import depscope.tree.TreePath;
import depscope.triage.Answer.How;
import depscope.triage.Answer.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Ways through the graph, and the steps by which a person can check one. */
final class Trail {
    private final Survey survey;
    private final BuildGraph graph;

    Trail(Survey survey) {
        this.survey = survey;
        this.graph = survey.graph();
    }

    /** The shortest way from {@code cause} to {@code target} that make knows, both included; empty if there is none. */
    List<Integer> known(int target, int cause) {
        return shortest(target, cause, graph::knownToMake);
    }

    /** The same by all that is known, whether or not make knows, but for what is merely possible. */
    List<Integer> any(int target, int cause) {
        return shortest(target, cause, e -> graph.knownToMake(e) || graph.isUnknownToMake(e) && graph.certainty(e) != Certainty.POSSIBLE);
    }

    private List<Integer> shortest(int target, int cause, IntPredicate counts) {
        int[] dependent = spread(target, counts);
        List<Integer> way = new ArrayList<>();
        for (int at = cause; dependent[at] >= 0; at = dependent[at]) {
            way.add(at);
            if (at == target) {
                break;
            }
        }
        return way;
    }

    /** All that {@code target} needs as make knows, and {@code target}. */
    BitSet needed(int target) {
        int[] dependent = spread(target, graph::knownToMake);
        BitSet needed = new BitSet();
        IntStream.range(0, dependent.length).filter(node -> dependent[node] >= 0).forEach(needed::set);
        return needed;
    }

    /** For each node that is needed for {@code target} what needs it, one step nearer; {@code target} for itself, -1 for all others. */
    private int[] spread(int target, IntPredicate counts) {
        int[] dependent = new int[graph.nodes()];
        Arrays.fill(dependent, -1);
        dependent[target] = target;
        Deque<Integer> next = new ArrayDeque<>(List.of(target));
        while (!next.isEmpty()) {
            int at = next.remove();
            for (int e = graph.edgesFrom(at); e < graph.edgesTo(at); e++) {
                int p = graph.prerequisite(e);
                if (dependent[p] < 0 && counts.test(e)) {
                    dependent[p] = at;
                    next.add(p);
                }
            }
        }
        return dependent;
    }

    /** @param way nodes, each needed by, or read for, the next; files that include each other on the way are put between */
    List<Step> steps(List<Integer> way) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < way.size(); i++) {
            int node = way.get(i);
            if (i == 0) {
                steps.add(step(graph.path(node), -1, How.START, Optional.empty()));
            } else if (graph.knownEdge(node, way.get(i - 1)) >= 0) {
                int edge = graph.edge(node, way.get(i - 1));
                How how = graph.kind(edge) == EdgeKind.RECORDED ? How.RECORDED : How.RULED;
                steps.add(step(graph.path(node), edge, how, Optional.of(survey.evidence(edge))));
            } else {
                unknownToMake(node, way.get(i - 1), steps);
            }
        }
        return steps;
    }

    private void unknownToMake(int target, int file, List<Step> steps) {
        List<Integer> includes = new ArrayList<>(survey.includes(target, file));
        Collections.reverse(includes);
        boolean isSure = !includes.isEmpty() && includes.stream().allMatch(e -> graph.certainty(e) != Certainty.POSSIBLE)
                && graph.conditionalEdge(target, file) < 0;
        Evidence where = lacking(target);
        for (int edge : includes) {
            BuildGraph.Source by = graph.sources().get(graph.source(edge));
            if (by.format() == RecordFormat.SOURCE) {
                steps.add(step(by.file(), edge, How.INCLUDED, Optional.of(survey.evidence(edge))));
            } else {
                // No file includes it: the command that makes the target names it.
                where = survey.evidence(edge);
            }
        }
        steps.add(step(graph.path(target), graph.edge(target, file), isSure ? How.NO_RECORD : How.MAY_READ, Optional.of(where)));
    }

    /** What make goes by for {@code target}, which is where an input is missing. */
    private Evidence lacking(int target) {
        int recorded = graph.recordedEdge(target);
        return recorded >= 0 ? survey.evidence(recorded) : survey.ruleLine(target).<Evidence>map(line -> line)
                .orElse(new Evidence.Fact(graph.path(target), "neither a record nor a rule for it is at hand"));
    }

    private Step step(TreePath path, int edge, How how, Optional<Evidence> evidence) {
        int node = graph.find(path);
        return new Step(path, node, edge, how, evidence, node < 0 ? 0 : survey.states().mtime(node));
    }
}
