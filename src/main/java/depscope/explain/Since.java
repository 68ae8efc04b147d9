package depscope.explain;

import depscope.finding.Scene;
import depscope.graph.BuildGraph;
import depscope.graph.EdgeKind;
import depscope.record.RecordFormat;
import java.util.List;
import java.util.Optional;

/**
 * The sentence that a stale target is told with: since when, by which input, where that is written down and what
 * the next make does. What it says is about "it", the target, whose name stands above it wherever it is shown.
 */
final class Since {
    private final Scene scene;
    private final BuildGraph graph;
    private final Witness witness;

    Since(Scene scene, Witness witness) {
        this.scene = scene;
        this.graph = scene.graph();
        this.witness = witness;
    }

    /** {@code newer}, which make knows {@code target} to need, is newer; {@code where} that is written down. */
    String newer(int target, int newer, Optional<Evidence> where) {
        return "Stale since " + changed(newer, target) + ": " + isNewer(newer, target) + told(target, newer, where)
                + ", and the next make will rebuild it.";
    }

    /** {@code made}, which make knows {@code target} to need, is made first, in the end because of {@code root}. */
    String madeFirst(int target, int made, int root, Optional<Evidence> where) {
        boolean isDated = scene.states().exists(root) && scene.states().mtime(root) > scene.states().mtime(target);
        String since = isDated ? "Stale since " + changed(root, target) + ", when " + witness.name(root) + " changed: " : "Out of date: ";
        return since + witness.name(made) + told(target, made, where) + ", will be made first, and the next make will rebuild it from that.";
    }

    /**
     * The first of {@code chain} is newer than the second, which reads it unknown to make; each is built into the
     * next, and the last is the target.
     */
    String unknownToMake(List<Integer> chain, boolean isSure) {
        int newer = chain.get(0);
        int reader = chain.get(1);
        int target = chain.get(chain.size() - 1);
        // What was made after the edit, from what is stale, was never any better.
        boolean isBornStale = scene.states().mtime(target) >= scene.states().mtime(newer);
        String since = isBornStale ? Times.beside(scene.states().mtime(target), scene.states().mtime(newer)) + ", when it was made"
                : changed(newer, target);
        return (isSure ? "Silently stale since " : "Perhaps silently stale since ") + since + ": " + madeFrom(chain)
                + isNewer(newer, reader) + (target == reader ? "" : " than that") + read(reader, newer, isSure)
                + ", no record or rule tells make, and the next make will leave it.";
    }

    private String madeFrom(List<Integer> chain) {
        if (chain.size() == 2) {
            return "";
        }
        String from = "it is made from " + witness.name(chain.get(chain.size() - 2));
        return from + (chain.size() == 3 ? "" : ", in the end from " + witness.name(chain.get(1))) + ", and ";
    }

    private String changed(int input, int target) {
        return Times.beside(scene.states().mtime(input), scene.states().mtime(target));
    }

    private String isNewer(int input, int target) {
        return witness.name(input) + " is " + Times.span(scene.states().mtime(input) - scene.states().mtime(target)) + " newer";
    }

    private String told(int target, int prerequisite, Optional<Evidence> where) {
        boolean isRuled = graph.kind(graph.edge(target, prerequisite)) == EdgeKind.RULED;
        return where.map(place -> (isRuled ? ", named in its rule at " : ", recorded at ") + at(place)).orElse("");
    }

    private String read(int reader, int file, boolean isSure) {
        List<Integer> way = witness.includes(reader, file);
        if (way.isEmpty()) {
            return "";
        }
        int last = way.get(way.size() - 1);
        boolean isIncluded = graph.sources().get(graph.source(last)).format() == RecordFormat.SOURCE;
        String place = at(witness.evidence(last));
        return ", " + (isIncluded ? place : "its command at " + place) + (isSure ? "" : " perhaps")
                + (isIncluded ? " includes it" : " reads it");
    }

    private static String at(Evidence place) {
        return place.file().name() + (place instanceof Evidence.Line line ? ":" + line.line() + line.origin().map(from -> " (" + at(from) + ")").orElse("") : "");
    }
}
