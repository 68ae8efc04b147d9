package depscope.explain;

import depscope.explain.Explanation.Reason;
import depscope.explain.Explanation.Verdict;
import depscope.finding.Confidence;
import depscope.finding.Finding;
import depscope.finding.Finding.SilentlyStale;
import depscope.finding.Finding.Unrecorded;
import depscope.finding.Scene;
import depscope.graph.BuildGraph;
import depscope.rebuild.Cause;
import depscope.rebuild.Freshness;
import depscope.rebuild.Impact;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Answers "why will this be remade?" and "why will it not?". */
public final class Verdicts {
    private final Scene scene;
    private final BuildGraph graph;
    private final Witness witness;
    private final Reasons outOfDate;

    public Verdicts(Scene scene, Witness witness) {
        this.scene = scene;
        this.graph = scene.graph();
        this.witness = witness;
        this.outOfDate = new Reasons(scene, witness);
    }

    /** The tree as it stands; {@code told} are the findings about {@code node}. */
    public Explanation asItStands(int node, List<Told> told) {
        List<Reason> reasons = new ArrayList<>();
        Verdict verdict;
        if (scene.freshness().isOutOfDate(node)) {
            int deciding = witness.deciding(node);
            verdict = deciding < 0 ? Verdict.OUT_OF_DATE : Verdict.UNKNOWN;
            if (deciding >= 0) {
                reasons.add(perhapsAsked(node, deciding));
            }
            reasons.addAll(outOfDate.of(node, told));
        } else {
            Optional<SilentlyStale> stale = told.stream().map(Told::finding).filter(SilentlyStale.class::isInstance)
                    .map(SilentlyStale.class::cast).findFirst();
            boolean unread = scene.doubtful().targets().contains(node) || scene.doubtful().isUnjudged(node);
            verdict = stale.isPresent() ? stale.get().confidence() == Confidence.UNKNOWN
                    ? Verdict.UNKNOWN : Verdict.SILENTLY_STALE : unread ? Verdict.UNKNOWN : Verdict.UP_TO_DATE;
        }
        for (Told finding : told) {
            if (!(finding.finding() instanceof Finding.Stale)) {
                reasons.add(new Reason(finding.message(), finding.chain(), finding.evidence()));
            }
        }
        if (scene.freshness().cause(node) == Cause.BLOCKED) {
            verdict = Verdict.UNKNOWN;
            if (told.stream().noneMatch(t -> t.finding() instanceof Finding.Cycle)) {
                int waitsFor = graph.prerequisite(scene.freshness().because(node));
                reasons.add(0, new Reason(witness.name(node) + " waits for " + witness.name(waitsFor)
                        + ", which is in a circle of prerequisites or waits for one: make does not get to it.",
                        List.of(graph.path(node), graph.path(waitsFor)), edgeEvidence(node, waitsFor)));
            }
        }
        List<Reason> perhaps = verdict == Verdict.UP_TO_DATE ? perhapsOutOfDate(node) : List.of();
        if (!perhaps.isEmpty()) {
            verdict = Verdict.UNKNOWN;
            reasons.addAll(0, perhaps);
        }
        if (reasons.isEmpty()) {
            reasons.add(upToDate(node));
        }
        return new Explanation(graph.path(node), verdict, reasons.get(0).text(), reasons);
    }

    /** What is newer and needed only if something holds that is not known. */
    private List<Reason> perhapsOutOfDate(int node) {
        List<Reason> reasons = new ArrayList<>();
        for (int e = graph.edgesFrom(node); e < graph.edgesTo(node); e++) {
            int p = graph.prerequisite(e);
            if (graph.isConditional(e) && graph.conditionalEdge(node, p) == e && scene.states().exists(node) && scene.states().exists(p)
                    && scene.freshness().law(node).isNewer(scene.states().mtime(p), scene.states().mtime(node))) {
                reasons.add(new Reason("Perhaps out of date: " + witness.condition(node, p).orElseThrow() + ", and names " + witness.name(p)
                        + ", which is newer.", List.of(graph.path(node), graph.path(p)), List.of(witness.time(node), witness.time(p), witness.evidence(e))));
            }
        }
        return reasons;
    }

    private Reason upToDate(int node) {
        String name = witness.name(node);
        List<Evidence> evidence = new ArrayList<>();
        if (scene.states().exists(node)) {
            evidence.add(witness.time(node));
        }
        String text;
        if (!graph.isTarget(node)) {
            text = scene.states().exists(node) ? name + " is a source: nothing makes it. " + readers(node)
                    : name + " is not there, and nothing makes it.";
        } else if (scene.doubtful().isUnjudged(node)) {
            text = "Neither a record nor a rule of " + name + " is at hand, nor of what is compiled beside it: what make knows of it "
                    + "stands in makefiles that are not here, or not of a make whose makefiles are read.";
        } else if (!Freshness.isAsked(graph, node)) {
            text = name + " is a target that the default goal does not need, so make does not look at it.";
        } else {
            int newest = newestKnown(node);
            text = name + " is up to date: ";
            if (newest < 0) {
                text += "make knows no prerequisite of it, and it is there.";
            } else {
                int p = graph.prerequisite(newest);
                text += "the youngest of its prerequisites that make knows, " + witness.name(p) + ", is of "
                        + Times.full(scene.states().mtime(p)) + ", and it is not older.";
                evidence.add(witness.time(p));
                evidence.add(witness.evidence(newest));
            }
        }
        return new Reason(text, List.of(graph.path(node)), evidence);
    }

    private String readers(int node) {
        int all = graph.dependents(node);
        int known = 0;
        for (int d = 0; d < all; d++) {
            known += graph.isDependentKnown(node, d) ? 1 : 0;
        }
        String need = all == 1 ? "One target needs it" : all + " targets need it";
        return need + (known == all ? "." : ", of which make knows " + known + ".");
    }

    private int newestKnown(int node) {
        int newest = -1;
        for (int e = graph.edgesFrom(node); e < graph.edgesTo(node); e++) {
            int p = graph.prerequisite(e);
            if (graph.knownToMake(e) && scene.states().exists(p)
                    && (newest < 0 || scene.states().mtime(p) > scene.states().mtime(graph.prerequisite(newest)))) {
                newest = e;
            }
        }
        return newest;
    }

    private List<Evidence> edgeEvidence(int target, int prerequisite) {
        return witness.edgeBetween(target, prerequisite).map(List::of).orElse(List.of());
    }

    /** The tree as it would be if the files of {@code impact} were edited; {@code told} as above. */
    public Explanation ifEdited(int node, Impact impact, List<Told> told) {
        TreePath target = graph.path(node);
        for (Impact.Rebuilt rebuilt : impact.rebuilt()) {
            if (rebuilt.target() == node) {
                List<Reason> reasons = new ArrayList<>(List.of(because(node, rebuilt, impact)));
                Set<Integer> made = impact.rebuilt().stream().map(Impact.Rebuilt::target).collect(Collectors.toSet());
                reasons.addAll(outOfDate.ifEdited(node, rebuilt.because(), impact.edited()::contains, made::contains));
                for (int stale : rebuilt.fromStale()) {
                    reasons.add(new Reason("It is made from " + witness.name(stale) + ", which is left stale.",
                            List.of(target, graph.path(stale)), edgeEvidence(node, stale)));
                }
                return new Explanation(target, Verdict.OUT_OF_DATE, reasons.get(0).text(), reasons);
            }
        }
        Optional<Impact.LeftStale> left = impact.leftStale(node);
        if (left.isPresent()) {
            return of(target, Verdict.SILENTLY_STALE, leftStale(left.get(), impact));
        }
        for (Impact.Doubt doubt : impact.cannotKnow()) {
            if (doubt.target() == node) {
                String from = doubt.because() == node ? "" : witness.name(doubt.because()) + ", which it is made from: ";
                Impact.Doubt root = root(doubt, impact);
                int deciding = witness.deciding(root.target());
                if (deciding >= 0 && graph.conditionalEdge(root.target(), root.missing()) < 0) {
                    return of(target, Verdict.UNKNOWN, perhapsAsked(node, deciding));
                }
                Optional<String> condition = witness.condition(root.target(), root.missing());
                if (condition.isPresent()) {
                    return of(target, Verdict.UNKNOWN, perhaps(doubt, root, condition.get()));
                }
                List<Evidence> evidence = witness.includes(doubt.because(), doubt.missing()).stream().map(witness::evidence).toList();
                String why = scene.doubtful().isUnjudged(doubt.because()) ? witness.name(doubt.missing()) + " is read, and neither a record "
                        + "nor a rule is at hand that would tell whether make knows."
                        : evidence.isEmpty() ? "no record and no readable source tells whether " + witness.name(doubt.missing())
                        + " is read. Recorded targets beside read it."
                        : "whether " + witness.name(doubt.missing()) + " is read depends on a condition that is not decided here.";
                return of(target, Verdict.UNKNOWN, new Reason("Cannot be known: " + from + why,
                        List.of(target, graph.path(doubt.because())), evidence));
            }
        }
        if (scene.freshness().isOutOfDate(node)) {
            return asItStands(node, told);
        }
        String edited = impact.edited().size() == 1 ? witness.name(impact.edited().get(0)) : "these files";
        List<Evidence> evidence = told.stream().filter(t -> t.finding() instanceof Unrecorded)
                .flatMap(t -> t.evidence().stream()).toList();
        return of(target, Verdict.UP_TO_DATE, new Reason("Nothing leads from " + edited + " to " + target.name()
                + ": it would be left as it is.", List.of(target), evidence));
    }

    /** What a target is in doubt for: the first on the way of which it cannot be told whether it needs what was edited. */
    public static Impact.Doubt root(Impact.Doubt doubt, Impact impact) {
        Impact.Doubt at = doubt;
        Set<Integer> seen = new HashSet<>();
        while (at.because() != at.target() && seen.add(at.target())) {
            int next = at.because();
            Optional<Impact.Doubt> before = impact.cannotKnow().stream().filter(each -> each.target() == next).findFirst();
            if (before.isEmpty()) {
                return at;
            }
            at = before.get();
        }
        return at;
    }

    private Reason perhaps(Impact.Doubt doubt, Impact.Doubt root, String condition) {
        String from = doubt.target() == root.target() ? "" : "it is made from " + witness.name(root.target()) + ", and ";
        String reads = witness.includes(root.target(), root.missing()).isEmpty() ? "" : " If the rule does not hold, it is left stale: its sources read "
                + witness.name(root.missing()) + ".";
        return new Reason("Perhaps rebuilt: " + from + condition + ", and names " + witness.name(root.missing()) + "." + reads,
                doubt.target() == root.target() ? List.of(graph.path(doubt.target()), graph.path(root.missing()))
                        : List.of(graph.path(doubt.target()), graph.path(root.target()), graph.path(root.missing())),
                List.of(witness.evidence(graph.conditionalEdge(root.target(), root.missing()))));
    }

    /** @param deciding the conditional edge that decides whether make makes what {@code node} is, or is made from */
    private Reason perhapsAsked(int node, int deciding) {
        int target = graph.target(deciding);
        int named = graph.prerequisite(deciding);
        String otherwise = target == node ? "no rule makes " + witness.name(node) : "make does not look at " + witness.name(named);
        return new Reason("Perhaps rebuilt: " + witness.condition(target, named).orElseThrow() + ", and names " + witness.name(named)
                + "; else " + otherwise + ".", List.of(graph.path(node), graph.path(target == node ? named : target)), List.of(witness.evidence(deciding)));
    }

    private static Explanation of(TreePath target, Verdict verdict, Reason reason) {
        return new Explanation(target, verdict, reason.text(), List.of(reason));
    }

    private Reason because(int node, Impact.Rebuilt rebuilt, Impact impact) {
        List<TreePath> chain = new ArrayList<>(List.of(graph.path(node)));
        List<Evidence> evidence = new ArrayList<>();
        int at = node;
        int next = rebuilt.because();
        while (next >= 0 && chain.size() < 100) {
            witness.edgeBetween(at, next).ifPresent(evidence::add);
            chain.add(graph.path(next));
            at = next;
            int here = at;
            next = impact.edited().contains(at) ? -1 : impact.rebuilt().stream().filter(r -> r.target() == here)
                    .mapToInt(Impact.Rebuilt::because).findFirst().orElse(-1);
        }
        String text = "It would be rebuilt, in wave " + rebuilt.wave() + ", because of " + witness.name(rebuilt.because())
                + (impact.edited().contains(rebuilt.because()) ? ", which is edited." : ", which is made before it.");
        return new Reason(text, chain, evidence,
                rebuilt.because() == node ? "" : outOfDate.saysIfChanged(node, rebuilt.because(), impact.edited().contains(rebuilt.because())));
    }

    private Reason leftStale(Impact.LeftStale left, Impact impact) {
        List<Integer> way = wayToMissing(left, impact);
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 1; i < way.size(); i++) {
            int target = way.get(i - 1);
            int prerequisite = way.get(i);
            if (prerequisite == left.missing()) {
                witness.includes(target, prerequisite).forEach(e -> evidence.add(witness.evidence(e)));
            } else {
                witness.edgeBetween(target, prerequisite).ifPresent(evidence::add);
            }
        }
        String missing = witness.name(left.missing());
        String text = left.because() == left.missing()
                ? "It reads " + missing + ", and neither a record nor a rule tells make: it would be left stale."
                : "It is made from " + witness.name(left.because()) + ", which is left stale: make is not told that "
                        + missing + " is read there.";
        return new Reason(text, way(left, impact), evidence);
    }

    /** From the target that is left stale, over what it is made from, to the file whose edit it misses. */
    public static List<Integer> wayToMissing(Impact.LeftStale left, Impact impact) {
        List<Integer> way = new ArrayList<>(List.of(left.target()));
        Optional<Impact.LeftStale> at = Optional.of(left);
        while (at.isPresent() && way.size() < 100) {
            way.add(at.get().because());
            int next = at.get().because();
            at = next == left.missing() ? Optional.empty() : impact.leftStale(next);
        }
        return way;
    }

    /** The same with the files that include each other on the last step. */
    public List<TreePath> way(Impact.LeftStale left, Impact impact) {
        List<Integer> way = wayToMissing(left, impact);
        List<TreePath> paths = new ArrayList<>(witness.paths(way.subList(0, way.size() - 1)));
        List<Integer> includes = witness.includes(way.get(way.size() - 2), left.missing());
        includes.stream().map(e -> graph.sources().get(graph.source(e)).file()).filter(by -> graph.find(by) >= 0 && !paths.contains(by))
                .forEach(paths::add);
        paths.add(graph.path(left.missing()));
        return paths;
    }
}
