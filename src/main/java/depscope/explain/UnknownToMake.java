package depscope.explain;

import depscope.finding.Confidence;
import depscope.finding.Finding;
import depscope.finding.Finding.Disagreement;
import depscope.finding.Finding.Incomplete;
import depscope.finding.Finding.OverRecorded;
import depscope.finding.Finding.SilentlyStale;
import depscope.finding.Finding.Unordered;
import depscope.finding.Finding.Unrecorded;
import depscope.finding.FindingKind;
import depscope.finding.Scene;
import depscope.graph.BuildGraph;
import depscope.graph.Trait;
import depscope.record.RecordFormat;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells of what make does not know: targets without a record, and what is stale behind its back. */
final class UnknownToMake {
    private final Scene scene;
    private final BuildGraph graph;
    private final Witness witness;
    private final Remedies remedies;
    private final Since since;

    UnknownToMake(Scene scene, Witness witness) {
        this.scene = scene;
        this.graph = scene.graph();
        this.witness = witness;
        this.remedies = new Remedies(scene, witness);
        this.since = new Since(scene, witness);
    }

    Told unrecorded(Unrecorded f) {
        List<Evidence> evidence = new ArrayList<>();
        StringBuilder message = new StringBuilder(witness.name(f.node()));
        switch (f.compiled()) {
            case BY_RULE -> {
                message.append(" is compiled from ").append(witness.name(f.source())).append(" by a rule with commands");
                witness.rule(f.node()).ifPresent(evidence::add);
            }
            case BY_COMMAND -> {
                message.append(" is compiled").append(f.source() < 0 ? "" : " from " + witness.name(f.source()))
                        .append(" by a command that is known");
            }
            case BY_RULE_WITHOUT_SOURCE -> {
                message.append(" is made by a rule with commands that names no source");
                witness.rule(f.node()).ifPresent(evidence::add);
            }
            case BY_NAME -> {
                message.append(" has the name of an object");
                evidence.add(new Evidence.Fact(f.target(), "an object by its name; no rule for it is at hand"));
            }
        }
        int unread = graph.unreadEdge(f.node());
        if (unread < 0) {
            message.append(", and no dependency record has it as target, though ").append(witness.name(f.sibling()))
                    .append(" beside it has one. ");
        } else {
            message.append(", and no makefile reads its record ").append(graph.sources().get(graph.source(unread)).file().name())
                    .append(", though that of ").append(witness.name(f.sibling())).append(" beside it is read. ");
            evidence.add(witness.evidence(unread));
        }
        witness.recordOf(f.sibling()).ifPresent(evidence::add);
        if (!f.inputs().isEmpty()) {
            List<Integer> closest = closestFirst(f.inputs(), f.source() < 0 ? f.target().parent() : graph.path(f.source()).parent());
            message.append("It reads ").append(Witness.count(f.inputs().size(), "file")).append(" that make does not know (")
                    .append(witness.some(closest)).append("): edit one and make leaves it as it is. ");
            closest.stream().limit(Witness.MOST_NAMED).forEach(p -> includes(f.node(), p, evidence));
        } else {
            String needed = f.source() >= 0 ? "the text of " + graph.path(f.source())
                    : f.compiled() == Finding.Compiled.BY_NAME ? "its rule and its source" : "its recipe";
            message.append("What it reads cannot be known here; ").append(needed).append(" would settle it. ");
        }
        fed(f, message, evidence);
        if (scene.freshness().isEveryRun(f.node())) {
            message.append("For now that does no harm: it is remade on every run. ");
        }
        String fix = remedies.of(f);
        if (!fix.isEmpty()) {
            message.append("To have it recorded: ").append(fix).append('.');
        }
        String how = switch (f.compiled()) {
            case BY_RULE -> "compiled from " + witness.name(f.source()) + ", no record";
            case BY_COMMAND -> "compiled, no record";
            case BY_RULE_WITHOUT_SOURCE -> "made by a rule, no record";
            case BY_NAME -> "an object without a record";
        };
        return new Told(f, message.toString().strip(), how, witness.paths(f.inputs()), List.of(f.target()), evidence, fix);
    }

    Told incomplete(Incomplete f) {
        List<Evidence> evidence = new ArrayList<>();
        List<Integer> closest = closestFirst(f.inputs(), f.target().parent());
        int first = closest.get(0);
        List<Integer> way = witness.includes(f.node(), first);
        boolean recorded = graph.has(f.node(), Trait.RECORDED);
        StringBuilder message = new StringBuilder(witness.name(f.node())).append(f.confidence() == Confidence.CERTAIN ? " reads " : " seems to read ")
                .append(witness.some(closest)).append(recorded ? ", and neither its record nor any rule tells make" : ", and its rule does not name ")
                .append(recorded ? "" : closest.size() == 1 ? "it" : "them").append(": edit ").append(closest.size() == 1 ? "it" : "one")
                .append(" and make leaves ").append(witness.name(f.node())).append(" as it is. ");
        if (way.stream().anyMatch(this::isIncluded)) {
            message.append(told(way)).append(". ");
        }
        closest.stream().limit(Witness.MOST_NAMED).forEach(p -> includes(f.node(), p, evidence));
        witness.recordOf(f.node()).or(() -> witness.rule(f.node())).ifPresent(evidence::add);
        if (scene.freshness().isEveryRun(f.node())) {
            message.append("For now that does no harm: it is remade on every run. ");
        }
        if (f.confidence() != Confidence.CERTAIN) {
            message.append("Its own command is not known in full; that would settle it. ");
        }
        String fix = remedies.of(f);
        message.append("To have it recorded: ").append(fix).append('.');
        List<TreePath> chain = new ArrayList<>(List.of(f.target()));
        way.forEach(e -> chain.add(graph.path(graph.prerequisite(e))));
        return new Told(f, message.toString(), (recorded ? "its record lacks " : "its rule lacks ") + witness.some(closest),
                witness.paths(f.inputs()), chain, evidence, fix);
    }

    Told unordered(Unordered f) {
        List<Integer> files = f.edges().stream().map(graph::prerequisite).toList();
        String make = scene.freshness().law(f.node()).make().label();
        List<Evidence> evidence = f.edges().stream().limit(Witness.MOST_NAMED).map(witness::evidence).collect(Collectors.toCollection(ArrayList::new));
        witness.rule(f.node()).ifPresent(evidence::add);
        files.stream().limit(Witness.MOST_NAMED).forEach(p -> witness.rule(p).ifPresent(evidence::add));
        String fix = "name " + witness.some(files) + ", or what makes " + (files.size() == 1 ? "it" : "them") + ", as order-only "
                + (files.size() == 1 ? "prerequisite" : "prerequisites") + " of " + witness.name(f.node());
        return new Told(f, witness.name(f.node()) + " reads " + witness.some(files) + ", which " + (files.size() == 1 ? "is" : "are")
                + " generated, and no rule has " + make + " make " + (files.size() == 1 ? "it" : "them") + " first: only the record of its last "
                + "compilation says so. In a clean directory it may be compiled too early. To mend it: " + fix + ".",
                "no rule has " + witness.some(files) + " made before it", witness.paths(files), List.of(f.target(), graph.path(files.get(0))),
                evidence, fix);
    }

    Told disagreement(Disagreement f) {
        List<Integer> files = f.edges().stream().map(graph::prerequisite).toList();
        String silent = graph.sources().get(f.silent()).file().name();
        String other = graph.sources().get(graph.source(f.edges().get(0))).file().name();
        boolean isIncomplete = f.kind() == FindingKind.INCOMPLETE;
        List<Evidence> evidence = f.edges().stream().limit(Witness.MOST_NAMED).map(witness::evidence).collect(Collectors.toCollection(ArrayList::new));
        evidence.add(new Evidence.Fact(graph.sources().get(f.silent()).file(), "does not name " + witness.some(files)));
        evidence.add(witness.evidence(f.known()));
        boolean isTrace = graph.sources().get(isIncomplete ? graph.source(f.edges().get(0)) : f.silent()).format() == RecordFormat.META;
        String better = isTrace ? "a trace of what was read" : "the younger";
        String message = "Two records speak of " + witness.name(f.node()) + ", and not alike: " + other + " names " + witness.some(files)
                + ", and " + silent + " does not. " + (isIncomplete
                        ? other + " is " + better + ": whoever goes by " + silent + " misses an edit there."
                        : silent + " is " + better + ": whoever goes by " + other + " makes it again for nothing.");
        return new Told(f, message, isIncomplete ? silent + " lacks " + witness.some(files) + ", which " + other + " names"
                : other + " names " + witness.some(files) + ", which " + silent + " does not", isIncomplete ? witness.paths(files) : List.of(),
                List.of(f.target()), evidence);
    }

    /** Each step by the names of its files; with their directories where two on the way have one name. */
    private String told(List<Integer> way) {
        Set<String> names = new HashSet<>();
        boolean clash = way.stream().anyMatch(e -> !names.add(witness.name(graph.prerequisite(e))))
                || way.stream().anyMatch(e -> isIncluded(e) && witness.reader(e).equals(witness.name(graph.prerequisite(e))));
        return way.stream().map(e -> {
            TreePath by = graph.sources().get(graph.source(e)).file();
            TreePath file = graph.path(graph.prerequisite(e));
            String reader = clash && isIncluded(e) ? tail(by) : witness.reader(e);
            return reader + (isIncluded(e) ? " includes " : " reads ") + (clash ? tail(file) : file.name());
        }).collect(Collectors.joining(", "));
    }

    private static String tail(TreePath path) {
        return path.parent().isRoot() ? path.name() : path.parent().name() + "/" + path.name();
    }

    private boolean isIncluded(int edge) {
        return graph.sources().get(graph.source(edge)).format() == RecordFormat.SOURCE;
    }

    Told overRecorded(OverRecorded f) {
        List<Integer> named = f.edges().stream().map(graph::prerequisite).toList();
        List<Evidence> evidence = f.edges().stream().limit(Witness.MOST_NAMED).map(witness::evidence).toList();
        String message = "The record of " + witness.name(f.node()) + " names " + witness.some(named) + ", which its source no longer leads to: edit "
                + (named.size() == 1 ? "it" : "one") + " and make remakes " + witness.name(f.node()) + " for nothing.";
        return new Told(f, message, "recorded, and not read: " + witness.some(named), List.of(), List.of(f.target()), evidence);
    }

    /** Every step from the source to {@code file}; each line once. */
    private void includes(int target, int file, List<Evidence> evidence) {
        for (int edge : witness.includes(target, file)) {
            Evidence line = witness.evidence(edge);
            if (!evidence.contains(line)) {
                evidence.add(line);
            }
        }
    }

    // Headers beside the source are those that its author edits.
    private List<Integer> closestFirst(List<Integer> inputs, TreePath beside) {
        return inputs.stream().sorted(Comparator.comparing((Integer n) -> !graph.path(n).parent().equals(beside))
                .thenComparing(n -> n)).toList();
    }

    private void fed(Unrecorded f, StringBuilder message, List<Evidence> evidence) {
        if (f.feeds().size() < 2) {
            return;
        }
        for (int i = 1; i < f.feeds().size(); i++) {
            witness.edgeBetween(f.feeds().get(i), f.feeds().get(i - 1)).ifPresent(evidence::add);
        }
        Optional<Integer> recorded = f.feeds().stream().skip(1).filter(n -> graph.has(n, Trait.RECORDED)).findFirst();
        message.append("What is made from it goes into ")
                .append(f.feeds().stream().skip(1).map(witness::name).collect(Collectors.joining(", then ")));
        recorded.ifPresent(n -> message.append("; ").append(witness.name(n)).append(" has a record, which cannot tell"));
        message.append(". ");
    }

    Told silentlyStale(SilentlyStale f) {
        int edited = f.chain().get(0);
        int first = f.chain().get(1);
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(witness.time(edited));
        evidence.add(witness.time(first));
        includes(first, edited, evidence);
        for (int i = 2; i < f.chain().size(); i++) {
            witness.edgeBetween(f.chain().get(i), f.chain().get(i - 1)).ifPresent(evidence::add);
        }
        boolean isSure = f.confidence() != Confidence.UNKNOWN;
        StringBuilder message = new StringBuilder(since.unknownToMake(f.chain(), isSure)).append(' ');
        String brief = f.chain().size() == 2
                ? (isSure ? "" : "perhaps ") + "older than " + witness.name(edited) + " by "
                        + Times.span(scene.states().mtime(edited) - scene.states().mtime(first)) + ", no record"
                : (isSure ? "" : "perhaps stale: ") + "made from " + witness.name(f.chain().get(f.chain().size() - 2));
        if (!isSure) {
            message.append("It is not certain: ").append(witness.condition(first, edited).map(condition -> condition + ", and would tell make.")
                    .orElseGet(() -> witness.includes(first, edited).isEmpty()
                    ? "recorded targets beside " + witness.name(first) + " read " + witness.name(edited)
                            + "; the text of its source would settle whether it does."
                    : "it depends on a condition that its command and sources do not decide here."));
        }
        List<TreePath> chain = new ArrayList<>(witness.paths(f.chain()));
        Collections.reverse(chain);
        return new Told(f, message.toString().strip(), brief, List.of(graph.path(edited)), chain, evidence);
    }
}
