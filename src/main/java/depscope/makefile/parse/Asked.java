package depscope.makefile.parse;

import depscope.makefile.target.Attributes;
import depscope.makefile.target.Files;
import depscope.makefile.target.Graph;
import depscope.makefile.target.SearchPath;
import depscope.makefile.value.Glob;
import depscope.makefile.value.Messages;
import depscope.makefile.value.Unknowns;
import depscope.makefile.variable.Truth;
import depscope.makefile.variable.World;
import depscope.tree.Resolver;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What values and conditions ask of files, targets and goals while makefiles are read. */
final class Asked implements World {
    private final Supplier<Graph> graph;
    private final Files files;
    private final Resolver links;
    private final Parsing.Commands commands;
    private final List<String> goals;
    private final Stated stated;
    private final Unknowns unknowns;
    private final Messages messages;

    /** @param graph made after this is, as its variables ask this */
    Asked(Supplier<Graph> graph, Files files, Resolver links, Parsing.Commands commands, List<String> goals, Stated stated, Unknowns unknowns,
            Messages messages) {
        this.graph = graph;
        this.files = files;
        this.links = links;
        this.commands = commands;
        this.goals = goals;
        this.stated = stated;
        this.unknowns = unknowns;
        this.messages = messages;
    }

    @Override
    public Optional<String> output(String command) {
        return commands.output(command, files.current());
    }

    @Override
    public Optional<String> realPath(String path) {
        return files.exists(path) ? Optional.of(links.real(files.current(), path).raw()) : Optional.empty();
    }

    @Override
    public Optional<String> path(String node) {
        return graph.get().targets().find(node).filter(target -> !target.is(Attributes.NOPATH))
                .flatMap(target -> target.path().or(() -> graph.get().path(target)));
    }

    @Override
    public Truth exists(String file) {
        SearchPath path = graph.get().directories().searchPath();
        int doubt = path.doubtOf(file);
        if (doubt != Unknowns.NONE) {
            return Truth.unknown(doubt);
        }
        if (path.find(file).isPresent()) {
            return Truth.TRUE;
        }
        return files.isUnknown(file) ? Truth.unknown(unknowns.number(messages.here(), "whether " + file + " exists")) : Truth.FALSE;
    }

    @Override
    public Truth isTarget(String target) {
        return stated.isTarget(graph.get().targets().find(target));
    }

    @Override
    public Truth hasCommands(String target) {
        return stated.hasCommands(graph.get().targets().find(target));
    }

    @Override
    public Truth isGoal(String pattern) {
        return Truth.of(goals.stream().anyMatch(goal -> Glob.matches(goal, pattern)));
    }
}
