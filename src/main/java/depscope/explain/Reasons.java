package depscope.explain;

import depscope.explain.Explanation.Reason;
import depscope.finding.Finding;
import depscope.finding.Scene;
import depscope.graph.BuildGraph;
import depscope.graph.Trait;
import depscope.rebuild.Cause;
import depscope.rebuild.Freshness;
import depscope.rebuild.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Why a target is out of date: all that applies, not only what its make met first, each with its evidence. */
final class Reasons {
    private static final int MOST = 50;

    private final Scene scene;
    private final BuildGraph graph;
    private final Freshness freshness;
    private final Witness witness;
    private final MakeWords words;
    private final OtherCommand commands;

    Reasons(Scene scene, Witness witness) {
        this.scene = scene;
        this.graph = scene.graph();
        this.freshness = scene.freshness();
        this.witness = witness;
        this.words = new MakeWords(scene);
        this.commands = new OtherCommand(scene, witness);
    }

    /** {@code told} are the findings about {@code node}, which is out of date. */
    List<Reason> of(int node, List<Told> told) {
        List<Reason> reasons = new ArrayList<>();
        own(node, reasons);
        // What outdates it first of all is what its finding tells, with its time.
        Optional<Told> stale = told.stream().filter(t -> t.finding() instanceof Finding.Stale).findFirst();
        int first = stale.isPresent() && freshness.because(node) >= 0 ? graph.prerequisite(freshness.because(node)) : -1;
        stale.filter(any -> first >= 0).ifPresent(t -> reasons.add(new Reason(t.message(), t.chain(), t.evidence(), says(node, first))));
        byLog(node, reasons);
        // Its finding says it better, with the whole way to what is made on every run.
        boolean toldEveryRun = told.stream().anyMatch(t -> t.finding() instanceof Finding.AlwaysRebuilt);
        for (int e = graph.edgesFrom(node); e < graph.edgesTo(node) && reasons.size() < MOST; e++) {
            int p = graph.prerequisite(e);
            if (graph.knownToMake(e) && graph.knownEdge(node, p) == e && p != node && p != first && freshness.outdates(node, p)
                    && !(toldEveryRun && freshness.isEveryRun(p))) {
                reasons.add(prerequisite(node, p));
            }
        }
        for (int other : graph.madeWith(node)) {
            if (other != node && freshness.cause(node) == Cause.MADE_TOGETHER && freshness.cause(other) != Cause.MADE_TOGETHER
                    && freshness.isOutOfDate(other)) {
                reasons.add(new Reason("One command makes it together with " + witness.name(other) + ", which is out of date.",
                        List.of(graph.path(node), graph.path(other)), rule(node)));
            }
        }
        return reasons;
    }

    /** What is so of the target alone. */
    private void own(int node, List<Reason> reasons) {
        String name = witness.name(node);
        switch (freshness.cause(node)) {
            case MISSING -> reasons.add(reason(node, name + " is not there: make builds it.", words.missing(node)));
            case NEVER_MADE -> reasons.add(reason(node, name + " has no file and no commands: make takes it as just made on every run.",
                    words.missing(node)));
            case ALWAYS_MADE -> reasons.add(reason(node, name + " is made on every run: "
                    + (graph.has(node, Trait.PHONY) ? "it is phony." : "its rule says so."), graph.has(node, Trait.PHONY) ? words.phony(node) : ""));
            default -> {
            }
        }
    }

    /** What its make's log and recorded commands are reason for. */
    private void byLog(int node, List<Reason> reasons) {
        Ledger.Line line = freshness.ledger().of(node);
        if (!scene.states().exists(node) || !freshness.law(node).comparesCommands()) {
            return;
        }
        boolean generates = graph.has(node, Trait.GENERATOR);
        if (line.isOther() && !generates) {
            reasons.add(commands.reason(node, words.command(node)));
        }
        if (!freshness.law(node).goesByLog()) {
            return;
        }
        if (!line.isLogged() && !generates) {
            reasons.add(reason(node, "The log of ninja does not have it: how it was made is not known.", words.unlogged(node)));
        }
        if (line.recorded() == 0) {
            reasons.add(reason(node, "Its rule has the compiler record what it reads, and there is no record.", words.unrecorded(node)));
        } else if (line.recorded() < scene.states().mtime(node)) {
            reasons.add(reason(node, "It is younger than what its compiler recorded, by "
                    + Times.span(scene.states().mtime(node) - line.recorded()) + ": something else wrote it since.", words.recordedOlder(node)));
        }
        int youngest = freshness.youngest(node);
        if (freshness.cause(node) == Cause.NOT_LOGGED && youngest >= 0 && freshness.because(node) == youngest) {
            int p = graph.prerequisite(youngest);
            reasons.add(new Reason(witness.name(p) + " is newer than the time that the log of ninja has for " + witness.name(node)
                    + ": the run that wrote it did not end well, or the file came by other ways.",
                    List.of(graph.path(node), graph.path(p)), evidence(node, p), words.loggedOlder(node, p)));
        }
    }

    private Reason prerequisite(int node, int p) {
        String name = witness.name(node);
        String why;
        if (freshness.isNewer(p, node)) {
            String by = Times.span(scene.states().mtime(p) - scene.states().mtime(node));
            why = graph.has(p, Trait.SYMBOL) ? "The configuration symbol " + witness.name(p) + " changed " + by + " after " + name + " was made."
                    : scene.states().isDirectory(p) ? name + " is older than the directory " + witness.name(p) + " by " + by
                            + ": a name in it came or went." : name + " is older than " + witness.name(p) + " by " + by + ".";
        } else if (freshness.isOutOfDate(p)) {
            why = name + " needs " + witness.name(p) + (freshness.isEveryRun(p) ? everyRun(p) : ", which will be made first.");
        } else {
            why = name + " needs " + witness.name(p) + ", which is gone, and nothing makes it.";
        }
        return new Reason(why, List.of(graph.path(node), graph.path(p)), evidence(node, p), says(node, p));
    }

    /**
     * Why {@code node} would be made if {@code edited} were edited, besides {@code first}: each of its prerequisites that
     * is edited, or {@code made} before it.
     */
    List<Reason> ifEdited(int node, int first, IntPredicate edited, IntPredicate made) {
        List<Reason> reasons = new ArrayList<>();
        for (int e = graph.edgesFrom(node); e < graph.edgesTo(node) && reasons.size() < MOST; e++) {
            int p = graph.prerequisite(e);
            boolean counts = graph.knownToMake(e) && graph.knownEdge(node, p) == e && p != node && p != first;
            if (counts && (edited.test(p) || made.test(p))) {
                reasons.add(new Reason("It also needs " + witness.name(p) + (edited.test(p) ? ", which is edited." : ", which is made before it."),
                        List.of(graph.path(node), graph.path(p)), witness.edgeBetween(node, p).map(List::of).orElse(List.of()),
                        words.ifChanged(node, p, edited.test(p))));
            }
        }
        return reasons;
    }

    /** What make would print of {@code p}, edited or made before, as reason to make {@code node}. */
    String saysIfChanged(int node, int p, boolean isEdited) {
        return words.ifChanged(node, p, isEdited);
    }

    /** What is made on every run may come out as it was, here or before; a dry run does not know. */
    private String everyRun(int node) {
        int at = node;
        for (int steps = 0; at >= 0 && steps < MOST; steps++) {
            if (graph.has(at, Trait.MAY_STAY)) {
                return ", which a dry run takes for made on every run; but " + witness.name(at)
                        + " may come out unchanged, and a real run stops there then.";
            }
            int edge = freshness.everyRunBecause(at);
            at = edge < 0 ? -1 : graph.prerequisite(edge);
        }
        return ", which is made on every run.";
    }

    private String says(int node, int p) {
        return !scene.states().exists(node) && !graph.has(node, Trait.ALIAS) ? "" : freshness.isNewer(p, node) ? words.newer(node, p)
                : freshness.isOutOfDate(p) ? words.remade(node, p) : words.gone(node, p);
    }

    private List<Evidence> evidence(int node, int p) {
        List<Evidence> evidence = new ArrayList<>();
        witness.edgeBetween(node, p).ifPresent(evidence::add);
        if (scene.states().exists(p)) {
            evidence.add(witness.time(p));
        }
        if (scene.states().exists(node)) {
            evidence.add(witness.time(node));
        }
        return evidence;
    }

    private Reason reason(int node, String text, String says) {
        return new Reason(text, List.of(graph.path(node)), rule(node), says);
    }

    private List<Evidence> rule(int node) {
        return witness.rule(node).map(List::of).orElse(List.of());
    }
}
