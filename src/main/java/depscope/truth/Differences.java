package depscope.truth;

import depscope.graph.BuildGraph;
import depscope.graph.Certainty;
import depscope.graph.EdgeKind;
import depscope.graph.Trait;
import depscope.record.RecordFormat;
import depscope.scan.ScanProblem;
import depscope.scan.ScanResult;
import depscope.scan.ScanResult.Included;
import depscope.scan.ScanResult.Via;
import depscope.tree.TreePath;
import depscope.truth.Commands.Command;
import depscope.truth.SourceReading.Seen;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Where what a target reads and what its make knows part. What is merely possible is a difference only where
 * there is no record: a record was written by one who knew. Safe for several threads.
 */
final class Differences {
    /** A file that is read and that make does not know. */
    record Unknown(Included included, Certainty certainty) {
    }

    /**
     * @param command the one that compiles it; empty if none is known
     * @param exact whether that command decided alone
     * @param unknown what is read and not known, the source first if it is
     * @param ways how each file that is read comes to be read; empty where nothing is unknown
     * @param over what the record names and nothing leads to; empty unless the reading was exact
     * @param readsSystem whether any system header is read
     * @param namesSystem whether make knows any of these
     * @param problems what is the matter with the sources
     */
    record Difference(int target, Optional<Command> command, boolean exact, List<Unknown> unknown, Map<TreePath, Included> ways,
            List<TreePath> over, boolean readsSystem, boolean namesSystem, List<ScanProblem> problems) {
    }

    private static final Pattern CONFIGURATION = Pattern.compile("/include/(generated|linux)/auto(conf|ksyms)\\.h$");

    private final BuildGraph graph;
    private final Map<TreePath, Integer> numbers = new ConcurrentHashMap<>();

    Differences(BuildGraph graph) {
        this.graph = graph;
    }

    Difference of(Seen seen) {
        int target = seen.target();
        BitSet known = new BitSet();
        for (int e = graph.edgesFrom(target); e < graph.edgesTo(target); e++) {
            if (graph.knownToMake(e)) {
                known.set(graph.prerequisite(e));
            }
        }
        BitSet read = new BitSet();
        List<Unknown> unknown = new ArrayList<>();
        // What compiles and what it compiles are read whatever the source says.
        Included source = new Included(seen.source(), true, false, seen.source(), -1, Via.COMMAND);
        take(source, seen, known, read, unknown);
        boolean readsSystem = false;
        boolean namesSystem = false;
        for (Included included : seen.result().included()) {
            boolean isKnown = take(included, seen, known, read, unknown);
            readsSystem |= included.system();
            namesSystem |= isKnown && included.system();
        }
        // Where record and source agree, all that was read may be forgotten.
        Map<TreePath, Included> ways = new HashMap<>();
        if (!unknown.isEmpty()) {
            seen.result().included().forEach(each -> ways.putIfAbsent(each.file(), each));
        }
        return new Difference(target, seen.command(), seen.exact(), unknown, ways, over(seen, read), readsSystem, namesSystem,
                seen.problems());
    }

    private boolean take(Included included, Seen seen, BitSet known, BitSet read, List<Unknown> unknown) {
        int node = number(included.file());
        if (node >= 0) {
            read.set(node);
            if (known.get(node)) {
                return true;
            }
        }
        // That a compiler only asked whether a file is there outdates nothing.
        if (included.via() != Via.ASKED && node != seen.target() && !bySymbols(seen.target(), included.file())) {
            Certainty certainty = !included.certain() ? Certainty.POSSIBLE : seen.exact() ? Certainty.CERTAIN : Certainty.LIKELY;
            // No compiler's record lists what the assembler itself reads: a rule that is not at hand may.
            boolean byRule = included.via() == Via.ASSEMBLER && !graph.has(seen.target(), Trait.RULED);
            if (byRule || certainty == Certainty.POSSIBLE) {
                if (byRule || !graph.has(seen.target(), Trait.RECORDED)) {
                    unknown.add(new Unknown(included, Certainty.POSSIBLE));
                }
            } else {
                unknown.add(new Unknown(included, certainty));
            }
        }
        return false;
    }

    /** kbuild's records name symbols one by one in place of the header that defines them all (its fixdep says why). */
    private boolean bySymbols(int target, TreePath file) {
        if (!CONFIGURATION.matcher(file.raw()).find()) {
            return false;
        }
        int edge = graph.recordedEdge(target);
        return edge >= 0 && format(edge) == RecordFormat.CMD;
    }

    private RecordFormat format(int edge) {
        return graph.sources().get(graph.source(edge)).format();
    }

    private int number(TreePath file) {
        return numbers.computeIfAbsent(file, graph::find);
    }

    /**
     * What the record names and the reading did not come to, if it is sure to have come to all. A trace has what the
     * compiler's programs read besides its source, which no reading of that comes to, and what it names was read.
     */
    private List<TreePath> over(Seen seen, BitSet read) {
        ScanResult result = seen.result();
        List<TreePath> over = new ArrayList<>();
        if (seen.exact() && result.missing().isEmpty() && result.problems().isEmpty()) {
            for (int e = graph.edgesFrom(seen.target()); e < graph.edgesTo(seen.target()); e++) {
                if (graph.kind(e) == EdgeKind.RECORDED && format(e) != RecordFormat.META && !read.get(graph.prerequisite(e)) && !graph.has(graph.prerequisite(e), Trait.SYMBOL)) {
                    over.add(graph.path(graph.prerequisite(e)));
                }
            }
        }
        return over.stream().distinct().sorted().toList();
    }
}
