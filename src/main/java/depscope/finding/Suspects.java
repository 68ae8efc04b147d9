package depscope.finding;

import depscope.finding.Finding.Compiled;
import depscope.graph.BuildGraph;
import depscope.graph.Shapes;
import depscope.graph.Trait;
import depscope.rebuild.Freshness;
import depscope.tree.TreePath;
import depscope.truth.Commands;
import depscope.truth.Commands.Command;
import depscope.truth.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Targets that look compiled and have no record, where a recorded target stands in the same directory.
 * Whether one is a finding depends on what its source turns out to read.
 */
public final class Suspects {
    /** Where so many of the compiled are recorded, all should be. */
    private static final double MOST = 0.85;
    /**
     * @param node the target
     * @param source the node it is compiled from; -1 if that is not known
     * @param compiled how it is known to be compiled
     * @param sibling a recorded target beside it
     */
    public record Suspect(int node, int source, Compiled compiled, int sibling) {
    }

    private Suspects() {
    }

    /** All suspects, by path. */
    public static List<Suspect> of(BuildGraph graph, Commands commands, Truth truth) {
        Map<TreePath, Integer> recorded = new HashMap<>();
        Map<TreePath, Integer> recordedBelow = new HashMap<>();
        int compiled = 0;
        int both = 0;
        for (int n = 0; n < graph.nodes(); n++) {
            compiled += graph.has(n, Trait.COMPILED) ? 1 : 0;
            both += graph.has(n, Trait.COMPILED) && graph.has(n, Trait.RECORDED) ? 1 : 0;
            if (graph.has(n, Trait.RECORDED) && Shapes.isObjectName(graph.path(n).rawName())) {
                TreePath directory = graph.path(n).parent();
                recorded.putIfAbsent(directory, n);
                while (recordedBelow.putIfAbsent(directory, n) == null && !directory.isRoot()) {
                    directory = directory.parent();
                }
            }
        }
        List<Suspect> found = new ArrayList<>();
        for (int n = 0; n < graph.nodes(); n++) {
            if (!graph.has(n, Trait.RECORDED | Trait.PHONY) && Shapes.isObjectName(graph.path(n).rawName())) {
                Integer sibling = recorded.get(graph.path(n).parent());
                // None of its directory has one; and yet it is compiled as recorded ones elsewhere are, or all are recorded.
                boolean alike = graph.has(n, Trait.COMPILED) && (both > MOST * compiled || commands.of(n).stream().anyMatch(Command::isRecording));
                if (sibling == null && alike) {
                    sibling = nearest(graph.path(n).parent(), recordedBelow);
                }
                if (sibling != null) {
                    suspect(graph, commands, truth, n, sibling, found);
                }
            }
        }
        return found;
    }

    private static Integer nearest(TreePath directory, Map<TreePath, Integer> recordedBelow) {
        TreePath at = directory;
        while (!recordedBelow.containsKey(at) && !at.isRoot()) {
            at = at.parent();
        }
        return recordedBelow.get(at);
    }

    private static void suspect(BuildGraph graph, Commands commands, Truth truth, int node, int sibling, List<Suspect> found) {
        int source = truth.of(graph.path(node)).map(reading -> graph.find(reading.source())).orElse(-1);
        if (graph.has(node, Trait.COMPILED)) {
            found.add(new Suspect(node, source, Compiled.BY_COMMAND, sibling));
        } else if (!graph.has(node, Trait.RULED | Trait.UNREACHED)) {
            found.add(new Suspect(node, -1, Compiled.BY_NAME, sibling));
        } else if (graph.has(node, Trait.COMMANDS) && Freshness.isAsked(graph, node)) {
            if (source >= 0) {
                found.add(new Suspect(node, source, Compiled.BY_RULE, sibling));
            } else if (!linksWhatItNames(commands, node)) {
                found.add(new Suspect(node, -1, Compiled.BY_RULE_WITHOUT_SOURCE, sibling));
            }
        }
    }

    // A link of named objects reads no more than it names, unless its command brings a script. Where the
    // command was not printed, that cannot be told.
    private static boolean linksWhatItNames(Commands commands, int node) {
        List<Command> lines = commands.of(node);
        return !lines.isEmpty() && lines.stream().noneMatch(c -> c.text().matches(".*\\s(-c|-T)\\b.*|.*-Wl,-T.*"));
    }
}
