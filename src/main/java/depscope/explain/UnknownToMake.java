package depscope.explain;

import depscope.finding.Confidence;
import depscope.finding.Finding;
import depscope.finding.Finding.SilentlyStale;
import depscope.finding.Finding.Unrecorded;
import depscope.finding.Scene;
import depscope.graph.BuildGraph;
import depscope.graph.Trait;
import depscope.record.RecordFormat;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells of what make does not know: targets without a record, and what is stale behind its back. */
final class UnknownToMake {
    private final Scene scene;
    private final BuildGraph graph;
    private final Witness witness;

    UnknownToMake(Scene scene, Witness witness) {
        this.scene = scene;
        this.graph = scene.graph();
        this.witness = witness;
    }

    Told unrecorded(Unrecorded f) {
        List<Evidence> evidence = new ArrayList<>();
        StringBuilder message = new StringBuilder(witness.name(f.node()));
        switch (f.compiled()) {
            case BY_RULE -> {
                message.append(" is compiled from ").append(witness.name(f.source())).append(" by a rule with commands");
                witness.rule(f.node()).ifPresent(evidence::add);
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
        message.append(", and no dependency record has it as target, though ").append(witness.name(f.sibling()))
                .append(" beside it has one. ");
        witness.recordOf(f.sibling()).ifPresent(evidence::add);
        if (!f.inputs().isEmpty()) {
            List<Integer> closest = closestFirst(f);
            message.append("Its source includes ").append(Witness.count(f.inputs().size(), "file")).append(" that make does not know (")
                    .append(witness.some(closest)).append("): edit one and make leaves it as it is. ");
            closest.stream().limit(Witness.MOST_NAMED).forEach(p -> witness.edgeBetween(f.node(), p).ifPresent(evidence::add));
        } else {
            String unread = f.source() >= 0 ? "the text of " + graph.path(f.source())
                    : f.compiled() == Finding.Compiled.BY_NAME ? "its rule and its source" : "its recipe";
            message.append("What it reads cannot be known here; ").append(unread).append(" would settle it. ");
        }
        fed(f, message, evidence);
        if (scene.freshness().isEveryRun(f.node())) {
            message.append("For now that does no harm: it is remade on every run. ");
        }
        message.append(remedy(f));
        String how = switch (f.compiled()) {
            case BY_RULE -> "compiled from " + witness.name(f.source()) + ", no record";
            case BY_RULE_WITHOUT_SOURCE -> "made by a rule, no record";
            case BY_NAME -> "an object without a record";
        };
        return new Told(f, message.toString().strip(), how, witness.paths(f.inputs()), List.of(f.target()), evidence);
    }

    /** How to have it recorded, in the words of what records its sibling. */
    private String remedy(Unrecorded f) {
        RecordFormat format = witness.formatOf(f.sibling());
        String target = witness.name(f.node());
        if (format == RecordFormat.DEPEND && f.source() >= 0) {
            return "To have it recorded: DPSRCS+= " + witness.name(f.source());
        }
        if (format == RecordFormat.DEPEND_OBJECT && f.compiled() == Finding.Compiled.BY_RULE) {
            return "To have it recorded, let its rule compile as those of its siblings do, with -MD -MF.depend." + target
                    + " -MT" + target;
        }
        return "";
    }

    // Headers beside the source are those that its author edits.
    private List<Integer> closestFirst(Unrecorded f) {
        TreePath beside = f.source() < 0 ? f.target().parent() : graph.path(f.source()).parent();
        return f.inputs().stream().sorted(Comparator.comparing((Integer n) -> !graph.path(n).parent().equals(beside))
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
        for (int i = 1; i < f.chain().size(); i++) {
            witness.edgeBetween(f.chain().get(i), f.chain().get(i - 1)).ifPresent(evidence::add);
        }
        long newer = scene.states().mtime(edited) - scene.states().mtime(first);
        String reads = f.confidence() == Confidence.UNKNOWN ? " may read " : " reads ";
        StringBuilder message = new StringBuilder();
        String brief;
        if (f.chain().size() == 2) {
            message.append(witness.name(first)).append(reads).append(witness.name(edited)).append(", which is ")
                    .append(Times.span(newer)).append(" newer (").append(Times.clock(scene.states().mtime(edited)))
                    .append(" against ").append(Times.clock(scene.states().mtime(first)))
                    .append("), and neither a record nor a rule tells make: the next make leaves it. ");
            brief = (f.confidence() == Confidence.UNKNOWN ? "perhaps " : "") + "older than " + witness.name(edited) + " by "
                    + Times.span(newer) + ", no record";
        } else {
            int from = f.chain().get(f.chain().size() - 2);
            message.append(witness.name(f.node())).append(" is built from ").append(witness.name(from))
                    .append(f.confidence() == Confidence.UNKNOWN ? ", which may be stale: " : ", which is stale: ")
                    .append(witness.name(first)).append(reads).append(witness.name(edited)).append(", which is ").append(Times.span(newer))
                    .append(" newer, and make does not know. The next make leaves it. ");
            brief = (f.confidence() == Confidence.UNKNOWN ? "perhaps stale: " : "") + "made from " + witness.name(from);
        }
        if (f.confidence() == Confidence.UNKNOWN) {
            message.append("It is not certain: recorded targets beside ").append(witness.name(first)).append(" read ")
                    .append(witness.name(edited)).append("; the text of its source would settle whether it does.");
        }
        List<TreePath> chain = new ArrayList<>(witness.paths(f.chain()));
        Collections.reverse(chain);
        return new Told(f, message.toString().strip(), brief, List.of(graph.path(edited)), chain, evidence);
    }
}
