package depscope.truth;

import depscope.graph.BuildGraph;
import depscope.graph.Certainty;
import depscope.graph.GraphBuilder;
import depscope.scan.CommandLine;
import depscope.scan.FileUse;
import depscope.tree.Entry;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import depscope.truth.Commands.Command;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the commands of a target read as arguments: scripts, linker scripts, objects. What the system has for all
 * builds alike (its tools, libraries and start files) is not told.
 */
final class RecipeReads {
    private static final Pattern OF_THE_SYSTEM = Pattern.compile("/(bin|sbin|lib|lib32|lib64|libexec|dev|proc|tmp|opt"
            + "|usr/(bin|sbin|lib|lib32|lib64|libexec|share|local))/.*");

    private final BuildGraph graph;
    private final Commands commands;
    private final SourceReading reading;
    private final Resolver links;

    RecipeReads(BuildGraph graph, Commands commands, SourceReading reading, Resolver links) {
        this.graph = graph;
        this.commands = commands;
        this.reading = reading;
        this.links = links;
    }

    /** Whether the system has it for all builds alike. */
    static boolean isOfTheSystem(TreePath file) {
        return OF_THE_SYSTEM.matcher(file.raw()).matches();
    }

    /** What a program of the build's own is called with it may read, or have written together with {@code target}. */
    static boolean isRatherWritten(FileUse use, TreePath target, Resolver links) {
        return !use.certain() && links.find(use.file()).entry().mtime() >= links.stat(target).mtime();
    }

    /** Adds what the commands of {@code target} read and make does not know. */
    void addTo(GraphBuilder builder, int target) {
        List<Command> lines = commands.of(target);
        CommandLine reader = reading.reader(target);
        Set<TreePath> written = new HashSet<>(Set.of(graph.path(target)));
        graph.madeWith(target).forEach(other -> written.add(graph.path(other)));
        for (Command command : lines) {
            for (FileUse read : command.reads(reader)) {
                Resolver.Found found = links.find(read.file());
                int node = graph.find(found.path());
                boolean known = node >= 0 && graph.knownEdge(target, node) >= 0;
                if (found.entry().kind() == Entry.Kind.FILE && !known && !isRatherWritten(read, graph.path(target), links) && !written.contains(found.path())
                        && !isOfTheSystem(found.path())) {
                    builder.addIncluded(graph.path(target), found.path(), read.certain() ? Certainty.CERTAIN : Certainty.POSSIBLE,
                            command.file(), command.format(), command.place());
                }
            }
            command.writes(reader).forEach(use -> written.add(links.real(use.file())));
        }
    }
}
