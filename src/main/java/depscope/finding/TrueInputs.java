package depscope.finding;

import depscope.finding.Suspects.Suspect;
import depscope.graph.BuildGraph;
import depscope.graph.EdgeKind;
import depscope.graph.GraphBuilder;
import depscope.record.DepRecord;
import depscope.scan.CommandLine;
import depscope.scan.Compilation;
import depscope.scan.ScanResult;
import depscope.scan.Scanner;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the sources of suspects and adds what they include to the graph being built. The search path is
 * what the target's command says, else what its recorder was called with, else what its siblings'
 * records show: the one recorded file whose path ends in the name that is looked for.
 */
public final class TrueInputs {
    private final BuildGraph graph;
    private final Recipes recipes;
    private final Scanner scanner;
    private final CommandLine commandLine;
    private final Resolver links;
    private final Map<TreePath, List<String>> arguments = new HashMap<>();
    private final Map<TreePath, Map<String, TreePath>> tails = new HashMap<>();

    public TrueInputs(BuildGraph graph, Recipes recipes, Scanner scanner, CommandLine commandLine, Resolver links,
            List<DepRecord> records) {
        this.graph = graph;
        this.recipes = recipes;
        this.scanner = scanner;
        this.commandLine = commandLine;
        this.links = links;
        records.forEach(r -> {
            if (!r.arguments().isEmpty()) {
                arguments.putIfAbsent(r.base(), r.arguments());
            }
        });
    }

    /** Adds to {@code builder} what the readable sources of {@code suspects} include; true if there was any. */
    public boolean addTo(GraphBuilder builder, List<Suspect> suspects) {
        boolean added = false;
        for (Suspect suspect : suspects) {
            if (suspect.source() < 0 || !scanner.canRead(graph.path(suspect.source()))) {
                continue;
            }
            TreePath target = graph.path(suspect.node());
            for (ScanResult.Included included : reads(suspect, target.parent()).included()) {
                // That a compiler only asked whether a file is there outdates nothing.
                if (included.via() != ScanResult.Via.ASKED) {
                    builder.addIncluded(target, included.file(), included.by(), Math.max(0, included.place()));
                    added = true;
                }
            }
        }
        return added;
    }

    /**
     * By the target's own command, with the conditions that includes stand under; by a plain walk where no
     * command is known, or where it does not lead to all that is included.
     */
    private ScanResult reads(Suspect suspect, TreePath directory) {
        TreePath source = graph.path(suspect.source());
        for (String command : recipes.commands(suspect.node())) {
            for (Compilation compilation : commandLine.compilations(command, directory)) {
                if (links.real(compilation.directory(), compilation.source()).equals(source)) {
                    ScanResult result = scanner.scan(compilation);
                    if (result.missing().isEmpty()) {
                        return result;
                    }
                }
            }
        }
        return scanner.plain(source, searchPath(suspect, directory), name -> Optional.ofNullable(learned(directory).get(name)));
    }

    private List<TreePath> searchPath(Suspect suspect, TreePath directory) {
        List<String> words = new ArrayList<>();
        recipes.commands(suspect.node()).forEach(c -> words.addAll(Arrays.asList(c.split("\\s+"))));
        words.addAll(arguments.getOrDefault(directory, List.of()));
        Set<TreePath> path = new LinkedHashSet<>();
        Recipes.includeDirectories(words).forEach(d -> path.add(links.real(directory, d)));
        path.add(directory);
        return List.copyOf(path);
    }

    /** Every tail of a path or spelling that the records of {@code directory} name, if it names one file only. */
    private Map<String, TreePath> learned(TreePath directory) {
        return tails.computeIfAbsent(directory, d -> {
            Map<String, TreePath> found = new HashMap<>();
            Set<String> ambiguous = new TreeSet<>();
            Set<Integer> seen = new LinkedHashSet<>();
            for (int n = 0; n < graph.nodes(); n++) {
                if (graph.path(n).parent().equals(directory)) {
                    for (int e = graph.edgesFrom(n); e < graph.edgesTo(n); e++) {
                        if (graph.kind(e) == EdgeKind.RECORDED) {
                            seen.add(graph.prerequisite(e));
                        }
                    }
                }
            }
            for (int node : seen) {
                learn(graph.path(node).raw(), graph.path(node), found, ambiguous);
                graph.spellings(node).forEach(s -> learn(s, graph.path(node), found, ambiguous));
            }
            found.keySet().removeAll(ambiguous);
            return found;
        });
    }

    private static void learn(String spelled, TreePath path, Map<String, TreePath> found, Set<String> ambiguous) {
        for (int at = 0; at >= 0 && at < spelled.length();) {
            String tail = spelled.substring(at);
            TreePath other = found.putIfAbsent(tail, path);
            if (other != null && !other.equals(path)) {
                ambiguous.add(tail);
            }
            int slash = spelled.indexOf('/', at);
            at = slash < 0 ? -1 : slash + 1;
        }
    }
}
