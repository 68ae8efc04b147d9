package depscope.rebuild;

import depscope.graph.BuildGraph;
import depscope.graph.Certainty;
import depscope.graph.FileStates;
import depscope.graph.GraphBuilder;
import depscope.reader.DependReader;
import depscope.record.DepRecord;
import depscope.record.Make;
import depscope.record.RecordFormat;
import depscope.tree.MemoryTree;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A story in memory, judged. */
final class Told {
    private static final TreePath HERE = TreePath.of("/obj");

    final BuildGraph graph;
    final FileStates states;
    final Freshness freshness;
    private final Simulator simulator;

    private Told(BuildGraph graph, FileStates states) {
        this.graph = graph;
        this.states = states;
        this.freshness = Freshness.of(graph, states, Laws.only(graph, Make.BMAKE), Ledger.EMPTY);
        this.simulator = new Simulator(graph, freshness, Simulator.Doubts.NONE);
    }

    /** @param included "target: header" lines: what sources say and make does not know; a mark tells how sure (! likely, ? possible) */
    static Told of(Story story, String... included) {
        MemoryTree.Builder tree = MemoryTree.builder().directory("/obj", 0);
        story.files.forEach((name, nanos) -> {
            if (name.endsWith("/")) {
                tree.directory("/obj/" + name, nanos);
            } else {
                tree.file("/obj/" + name, "", nanos);
            }
        });
        Resolver links = new Resolver(tree.build());
        GraphBuilder builder = new GraphBuilder(links);
        builder.add(Makefile.read(HERE.child(".make-graph"), story.makefile));
        if (!story.depend.isEmpty()) {
            builder.add(record(story.depend));
        }
        for (String line : included) {
            String[] words = line.split(": ");
            Certainty certainty = line.endsWith("?") ? Certainty.POSSIBLE : line.endsWith("!") ? Certainty.LIKELY : Certainty.CERTAIN;
            builder.addIncluded(HERE.child(words[0]), HERE.child(words[1].replaceAll("[?!]$", "")), certainty, HERE.child(words[0] + ".source"), RecordFormat.SOURCE, 0);
        }
        BuildGraph graph = builder.freeze();
        return new Told(graph, FileStates.of(graph, links::stat));
    }

    /** The same as if all that is not merely possible were recorded. */
    Told asIfRecorded() {
        return new Told(graph.asIfRecorded(any -> true), states);
    }

    private static DepRecord record(String text) {
        return DependReader.read(HERE.child(".depend"), RecordFormat.DEPEND, HERE, text.getBytes(StandardCharsets.UTF_8)).record();
    }

    int node(String name) {
        return graph.find(HERE.resolve(name));
    }

    String name(int node) {
        return graph.path(node).relativeTo(HERE);
    }

    Impact edit(String... files) {
        // A file that nothing speaks of is no node.
        return simulator.edit(Arrays.stream(files).map(this::node).filter(n -> n >= 0).collect(Collectors.toSet()));
    }

    /** {@link #impact(String...)} of edits: "-" in front of a name deletes it. */
    List<String> pretended(String... edits) {
        return lines(simulator.pretend(Arrays.stream(edits).map(edit -> edit.startsWith("-")
                ? Edit.delete(node(edit.substring(1))) : Edit.change(node(edit))).toList()));
    }

    /** "wave target because [fromStale]", and "left target because missing". */
    List<String> impact(String... files) {
        return lines(edit(files));
    }

    private List<String> lines(Impact impact) {
        List<String> lines = impact.rebuilt().stream().map(r -> r.wave() + " " + name(r.target()) + " because "
                + name(r.because()) + r.fromStale().stream().map(n -> " fromStale " + name(n)).collect(Collectors.joining()))
                .collect(Collectors.toList());
        impact.leftStale().forEach(l -> lines.add("left " + name(l.target()) + " because " + name(l.because())
                + " missing " + name(l.missing()) + (l.certainty() == Certainty.CERTAIN ? "" : " " + l.certainty().label())));
        impact.cannotKnow().forEach(d -> lines.add("perhaps " + name(d.target()) + " because " + name(d.because()) + " missing " + name(d.missing())));
        impact.cannotBeMade().forEach(s -> lines.add("stopped " + name(s.target()) + " because " + name(s.because()) + " missing " + name(s.missing())));
        return lines;
    }

    List<String> alreadyOutOfDate() {
        return Arrays.stream(simulator.alreadyOutOfDate()).mapToObj(this::name).toList();
    }
}
