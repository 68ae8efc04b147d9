package depscope.explain;

import depscope.finding.Finding.AlwaysRebuilt;
import depscope.finding.Finding.ClockSkew;
import depscope.finding.Finding.Cycle;
import depscope.finding.Finding.MissingOutput;
import depscope.finding.Finding.MissingPrerequisite;
import depscope.finding.Finding.Stale;
import depscope.finding.Scene;
import depscope.graph.BuildGraph;
import depscope.graph.EdgeKind;
import depscope.graph.Trait;
import depscope.rebuild.Cause;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells of what make itself would find, was it asked: what it rebuilds, what it misses, where it goes in circles. */
final class KnownToMake {
    private final Scene scene;
    private final BuildGraph graph;
    private final Witness witness;
    private final Since since;

    KnownToMake(Scene scene, Witness witness) {
        this.scene = scene;
        this.graph = scene.graph();
        this.witness = witness;
        this.since = new Since(scene, witness);
    }

    Told stale(Stale f) {
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(witness.time(f.node()));
        if (f.edge() < 0) {
            return ofItself(f, evidence);
        }
        int p = graph.prerequisite(f.edge());
        if (scene.states().exists(f.root())) {
            evidence.add(witness.time(f.root()));
        }
        Optional<Evidence> where = witness.edgeBetween(f.node(), p);
        where.ifPresent(evidence::add);
        String message;
        String brief;
        switch (scene.freshness().cause(f.node())) {
            case NEWER_PREREQUISITE -> {
                message = since.newer(f.node(), p, where);
                brief = "older than " + witness.name(p) + " by " + Times.span(scene.states().mtime(p) - scene.states().mtime(f.node()));
            }
            case NOT_LOGGED -> {
                message = witness.name(p) + " is newer than the time that its make's log has for it, and the next make will rebuild it.";
                brief = "older than " + witness.name(p) + " by its make's log";
            }
            case VANISHED_PREREQUISITE -> {
                message = witness.name(p) + " is gone and nothing makes it: the next make rebuilds " + witness.name(f.node())
                        + " if a record names it, and stops if a rule does.";
                brief = witness.name(p) + " is gone";
            }
            default -> {
                message = since.madeFirst(f.node(), p, f.root(), where);
                brief = "made from " + witness.name(p) + ", which will be rebuilt";
            }
        }
        return new Told(f, message, brief, List.of(), witness.paths(List.of(f.node(), p)), evidence);
    }

    /** What no prerequisite outdates. */
    private Told ofItself(Stale f, List<Evidence> evidence) {
        String make = scene.freshness().law(f.node()).make().label();
        String why;
        String brief;
        switch (scene.freshness().cause(f.node())) {
            case COMMAND_CHANGED -> {
                why = "Its command is another than the one that made it";
                brief = "another command made it";
            }
            case NO_RECORD -> {
                why = "What its compiler recorded is missing, or older than it";
                brief = "its compiler's record is missing or too old";
            }
            case NOT_LOGGED -> {
                why = "The log of " + make + " does not have it";
                brief = "not in the log of " + make;
            }
            case MADE_TOGETHER -> {
                why = "One command makes it together with what is out of date";
                brief = "made together with what is out of date";
            }
            default -> {
                why = "It is out of date";
                brief = "out of date";
            }
        }
        witness.rule(f.node()).ifPresent(evidence::add);
        return new Told(f, why + ": the next make rebuilds it.", brief, List.of(), List.of(f.target()), evidence);
    }

    Told alwaysRebuilt(AlwaysRebuilt f) {
        List<Evidence> evidence = f.chain().stream().map(witness::evidence).collect(Collectors.toCollection(ArrayList::new));
        List<TreePath> chain = new ArrayList<>(List.of(f.target()));
        f.chain().forEach(e -> chain.add(graph.path(graph.prerequisite(e))));
        if (f.chain().isEmpty()) {
            witness.rule(f.node()).ifPresent(evidence::add);
            return new Told(f, "Its rule says that it is made on every run.", "made on every run by its rule", List.of(),
                    chain, evidence);
        }
        int last = graph.prerequisite(f.chain().get(f.chain().size() - 1));
        String why;
        if (scene.states().isDirectory(last) && !graph.has(last, Trait.PHONY)) {
            why = "a directory, whose own time changes whenever a name in it comes or goes, and making "
                    + witness.name(f.node()) + " there may do so";
        } else if (scene.freshness().cause(last) == Cause.NEVER_MADE) {
            why = "a name that no file and no commands stand behind, so make takes it as just made on every run";
        } else {
            why = "phony or forced, and so made on every run";
        }
        List<Integer> roots = everyRunRoots(graph.target(f.chain().get(f.chain().size() - 1)), last);
        String way = f.chain().size() == 1 ? "needs " + witness.some(roots)
                : "needs " + witness.name(graph.prerequisite(f.chain().get(0))) + ", and that in the end "
                        + witness.some(roots);
        return new Told(f, witness.name(f.node()) + " " + way + (roots.size() == 1 ? ", which is " : ", each ") + why
                + ". Every make rebuilds it for nothing.", "needs " + witness.name(last) + ", made on every run", List.of(),
                chain, evidence);
    }

    /** Of what {@code target} needs, all that is of the kind of {@code last}: that first, the rest by path. */
    private List<Integer> everyRunRoots(int target, int last) {
        List<Integer> roots = new ArrayList<>(List.of(last));
        for (int e = graph.edgesFrom(target); e < graph.edgesTo(target); e++) {
            int p = graph.prerequisite(e);
            if (graph.knownToMake(e) && !roots.contains(p) && !scene.states().exists(p)
                    && scene.freshness().cause(p) == scene.freshness().cause(last)) {
                roots.add(p);
            }
        }
        return roots;
    }

    Told missingPrerequisite(MissingPrerequisite f) {
        List<Integer> gone = f.edges().stream().map(graph::prerequisite).toList();
        boolean recorded = f.edges().stream().allMatch(e -> graph.kind(e) == EdgeKind.RECORDED);
        boolean guarded = gone.stream().allMatch(p -> graph.has(p, Trait.GUARDED));
        String then = guarded ? "; the record's empty rule lets make rebuild the target without a word"
                : recorded ? "; a make that reads the record leniently ignores it as stale and rebuilds the target, "
                        + "others stop with \"don't know how to make\""
                        : "; make stops there: it does not know how to make it";
        List<Evidence> evidence = f.edges().stream().limit(Witness.MOST_NAMED).map(witness::evidence).collect(Collectors.toList());
        String names = witness.some(gone);
        return new Told(f, names + (gone.size() == 1 ? " is" : " are") + " gone, and no rule makes "
                + (gone.size() == 1 ? "it" : "them") + then + ".", names + " gone", witness.paths(gone), List.of(f.target()), evidence);
    }

    Told missingOutput(MissingOutput f) {
        List<Evidence> evidence = new ArrayList<>();
        witness.rule(f.node()).ifPresent(evidence::add);
        String need = "";
        if (f.neededBy() >= 0) {
            need = "; " + witness.name(f.neededBy()) + " needs it";
            witness.edgeBetween(f.neededBy(), f.node()).ifPresent(evidence::add);
        }
        return new Told(f, "There is no such file, though a rule or a record makes it" + need
                + ". The next make builds it; if it is missing again after that, its recipe does not make it, and all "
                + "that needs it is rebuilt every time.", "not there" + need, List.of(f.target()), List.of(f.target()), evidence);
    }

    Told cycle(Cycle f) {
        List<TreePath> chain = new ArrayList<>();
        f.edges().forEach(e -> chain.add(graph.path(graph.target(e))));
        chain.add(f.target());
        String circle = chain.stream().map(TreePath::name).collect(Collectors.joining(" needs "));
        return new Told(f, circle + ". Make breaks the circle somewhere and says so; what it then builds may be stale.",
                f.edges().size() + " targets in a circle", List.of(), chain,
                f.edges().stream().map(witness::evidence).toList());
    }

    Told clockSkew(ClockSkew f) {
        if (f.edge() < 0) {
            return new Told(f, "Its time lies " + Times.span(f.ahead()) + " in the future: whatever is made from it is out of "
                    + "date until then.", Times.span(f.ahead()) + " in the future", List.of(), List.of(f.target()),
                    List.of(witness.time(f.node())));
        }
        int p = graph.prerequisite(f.edge());
        return new Told(f, witness.name(p) + " is " + Times.span(f.ahead()) + " newer within the same second. "
                + scene.freshness().law(f.node()).make().label() + " compares whole seconds and takes " + witness.name(f.node())
                + " for up to date.", "same second as " + witness.name(p) + ", which is newer", List.of(),
                List.of(f.target(), graph.path(p)), List.of(witness.time(p), witness.time(f.node()), witness.evidence(f.edge())));
    }
}
