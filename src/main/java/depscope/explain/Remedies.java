package depscope.explain;

import depscope.finding.Finding.Compiled;
import depscope.finding.Finding.Incomplete;
import depscope.finding.Finding.Unrecorded;
import depscope.finding.Scene;
import depscope.graph.BuildGraph;
import depscope.graph.EdgeKind;
import depscope.graph.Trait;
import depscope.record.RecordFormat;
import depscope.tree.TreePath;
import depscope.truth.Truth;
import java.util.List;
import java.util.stream.Collectors;

/** The smallest change that tells make what it does not know, in the words of what records the siblings. */
final class Remedies {
    private final Scene scene;
    private final BuildGraph graph;
    private final Witness witness;

    Remedies(Scene scene, Witness witness) {
        this.scene = scene;
        this.graph = scene.graph();
        this.witness = witness;
    }

    /** Empty if nothing is known of the target that a remedy could go by. */
    String of(Unrecorded f) {
        String target = witness.name(f.node());
        if (f.source() < 0) {
            return "";
        }
        int unread = graph.unreadEdge(f.node());
        if (unread >= 0) {
            return "let the makefile include " + graph.sources().get(graph.source(unread)).file();
        }
        if (isRecording(f.target())) {
            return "remove " + target + ": compiled again by its command, it gets a record";
        }
        return switch (witness.formatOf(f.sibling())) {
            case DEPEND -> "DPSRCS+= " + witness.name(f.source());
            case DEPEND_OBJECT -> f.compiled() == Compiled.BY_NAME ? ""
                    : "let its rule compile as those of its siblings do, with -MD -MF.depend." + target + " -MT" + target;
            case D, PO, PLO -> "compile it as its siblings are, with -MD -MF " + record(f.node())
                    + ", and let make include that file";
            default -> "";
        };
    }

    private boolean isRecording(TreePath target) {
        return scene.truth().of(target).map(Truth.Reading::recording).orElse(false);
    }

    private String record(int target) {
        String name = witness.name(target);
        int dot = name.lastIndexOf('.');
        return (dot < 0 ? name : name.substring(0, dot)) + ".d";
    }

    String of(Incomplete f) {
        List<Integer> named = f.inputs().stream().filter(input -> !isIncluded(f.node(), input)).toList();
        if (!named.isEmpty()) {
            return "name the prerequisite" + (named.size() == 1 ? "" : "s") + " in its rule: " + witness.name(f.node()) + ": "
                    + named.stream().limit(Witness.MOST_NAMED).map(input -> graph.path(input).toString())
                            .collect(Collectors.joining(" ")) + (named.size() > Witness.MOST_NAMED ? " …" : "");
        }
        if (!graph.has(f.node(), Trait.RECORDED)) {
            return isRecording(f.target()) ? "remove " + witness.name(f.node()) + ": compiled again by its command, it gets a record"
                    : "make depend, or compile it with -MD -MF " + record(f.node()) + " and let make include that file";
        }
        return witness.formatOf(f.node()) == RecordFormat.DEPEND ? "make depend, which writes the record anew"
                : "remove " + witness.name(f.node()) + ": compiled again, it gets a new record";
    }

    /** Whether a source includes it, which a compiler records; else a command reads it, or an assembler. */
    private boolean isIncluded(int target, int input) {
        for (int e = graph.edgesFrom(target); e < graph.edgesTo(target); e++) {
            if (graph.prerequisite(e) == input && graph.kind(e) == EdgeKind.INCLUDED) {
                return graph.sources().get(graph.source(e)).format() == RecordFormat.SOURCE;
            }
        }
        return false;
    }
}
