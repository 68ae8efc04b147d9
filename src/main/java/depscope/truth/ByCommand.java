package depscope.truth;

import depscope.graph.Certainty;
import depscope.graph.GraphBuilder;
import depscope.graph.Trait;
import depscope.record.RecordFormat;
import depscope.scan.CommandLine;
import depscope.scan.Compilation;
import depscope.scan.FileUse;
import depscope.tree.Entry;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import depscope.truth.Commands.Command;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Links, archives and generated files of which no rule is at hand: what the commands that made them read is what the
 * make's rules must have named.
 */
public final class ByCommand {
    private final GraphBuilder builder;
    private final CommandLine reader;
    private final Resolver links;
    private final Set<TreePath> made;

    /** @param isCompiled whether a command compiles something */
    private record Found(TreePath target, List<Use> uses, boolean isCompiled) {
    }

    private record Use(TreePath file, Certainty certainty, Command command) {
    }

    private ByCommand(GraphBuilder builder, CommandLine reader, Resolver links, Set<TreePath> made) {
        this.builder = builder;
        this.reader = reader;
        this.links = links;
        this.made = made;
    }

    /**
     * Adds what commands tell of targets that neither a rule nor a record speaks of, and which ones they compile.
     *
     * @param told by what each makes
     * @param here what of these lies in the tree
     */
    public static void add(GraphBuilder builder, Map<TreePath, List<Command>> told, Collection<TreePath> here,
            CommandLine reader, Resolver links) {
        ByCommand rooms = new ByCommand(builder, reader, links, told.keySet());
        List<Found> found = here.stream().filter(rooms::isUntold).toList().parallelStream().map(target -> rooms.look(target, told.get(target)))
                .sorted(Comparator.comparing(Found::target)).toList();
        here.stream().filter(target -> told.get(target).stream().anyMatch(ByCommand::isOfDatabase)).sorted()
                .filter(target -> links.stat(target).exists()).forEach(builder::addCompiled);
        for (Found each : found) {
            if (each.isCompiled && links.stat(each.target).exists()) {
                builder.addCompiled(each.target);
            }
            each.uses.forEach(use -> builder.addByCommand(each.target, use.file, use.certainty, use.command.file(),
                    use.command.format(), use.command.directory(), use.command.place()));
        }
    }

    private boolean isUntold(TreePath target) {
        // What was presumed of names is no rule.
        boolean isRuled = builder.has(target, Trait.RULED) && !builder.has(target, Trait.PRESUMED);
        return !isRuled && !builder.has(target, Trait.RECORDED | Trait.PHONY);
    }

    /** A database of compilations says nothing of rules. */
    private static boolean isOfDatabase(Command command) {
        return command.format() == RecordFormat.COMPILE_COMMANDS;
    }

    private Found look(TreePath target, List<Command> commands) {
        List<Use> uses = new ArrayList<>();
        Set<TreePath> seen = new HashSet<>(Set.of(target));
        boolean isCompiled = false;
        for (Command command : commands) {
            boolean isRule = !isOfDatabase(command);
            for (Compilation compilation : command.compilations(reader)) {
                isCompiled = true;
                if (isRule) {
                    take(compilation.directory().resolve(compilation.source()), true, command, seen, uses);
                }
            }
            for (FileUse read : isRule ? command.reads(reader) : List.<FileUse>of()) {
                if (!RecipeReads.isRatherWritten(read, target, links)) {
                    take(read.file(), read.certain(), command, seen, uses);
                }
            }
            if (isRule) {
                command.writes(reader).forEach(written -> seen.add(links.real(written.file())));
            }
        }
        return new Found(target, uses, isCompiled);
    }

    private void take(TreePath named, boolean certain, Command command, Set<TreePath> seen, List<Use> uses) {
        Resolver.Found found = links.find(named);
        boolean isFile = found.entry().kind() == Entry.Kind.FILE || !found.entry().exists() && made.contains(found.path());
        if (isFile && seen.add(found.path()) && !RecipeReads.isOfTheSystem(found.path())) {
            uses.add(new Use(found.path(), certain ? Certainty.CERTAIN : Certainty.LIKELY, command));
        }
    }
}
