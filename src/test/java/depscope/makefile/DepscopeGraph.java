package depscope.makefile;

import depscope.makefile.target.Command;
import depscope.makefile.target.Edge;
import depscope.makefile.target.Target;
import depscope.makefile.value.Edition;
import depscope.makefile.value.Marks;
import depscope.makefile.value.Message;
import depscope.tree.FileTree;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import depscope.tree.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** depscope in the place of {@link RealBmakeGraph}: nothing is run, but what a test answers for commands. */
final class DepscopeGraph {
    private final Path directory;
    private final Request.Answers answers;

    DepscopeGraph(Path directory, Request.Answers answers) {
        this.directory = directory;
        this.answers = answers;
    }

    /**
     * @param words options, assignments and goals
     * @param wanted global variables whose values are asked for
     * @param commands whether commands are asked for
     */
    Answer ask(List<String> words, Map<String, String> environment, List<String> wanted, boolean commands) throws IOException {
        try (FileTree tree = Trees.open(directory.toString(), Optional.empty())) {
            return answer(read(tree, words, environment), wanted, true, commands);
        }
    }

    /** @param expanded whether values are; those that grow while the graph is gone through never are */
    static Answer answer(Makefiles read, List<String> wanted, boolean expanded, boolean commands) {
        // Make is asked for values before it looks at the graph; the others it prints when all is done.
        Map<String, String> variables = new TreeMap<>();
        wanted.stream().filter(name -> expanded && !RealBmakeGraph.PRINTED.contains(name)).forEach(name -> variables.put(name, read.value(name)));
        List<Message> messages = read.messages();
        boolean stopped = messages.stream().anyMatch(m -> m.level() == Message.Level.FATAL || m.level() == Message.Level.STOP);
        wanted.forEach(name -> variables.computeIfAbsent(name, any -> read.variables().value(name, read.variables().global())));
        return new Answer(targets(read), variables, commands ? commands(read) : Map.of(), printed(messages), stopped, false);
    }

    private Makefiles read(FileTree tree, List<String> words, Map<String, String> environment) {
        Request request = Request.in(TreePath.of(directory.toString()), Edition.OF_2020).words(words).within(environment).answered(answers);
        return Makefiles.read(tree, new Resolver(tree), request);
    }

    private static Map<String, List<Answer.Target>> targets(Makefiles read) {
        Set<Target> reached = new HashSet<>(read.walk().reached());
        Map<String, List<Answer.Target>> targets = new LinkedHashMap<>();
        for (Target target : read.targets()) {
            List<String> prerequisites = new ArrayList<>();
            for (Edge edge : target.prerequisites()) {
                prerequisites.add((edge.doubt() == 0 ? "" : Character.toString(Marks.maybe(edge.doubt()))) + edge.prerequisite().label());
            }
            targets.computeIfAbsent(target.name(), name -> new ArrayList<>()).add(new Answer.Target(target.type(), reached.contains(target), true,
                    prerequisites, target.path().orElse(target.name()), true));
        }
        return targets;
    }

    /** As make prints them: without what tells how they are to be run. */
    private static Map<String, List<String>> commands(Makefiles read) {
        Map<String, List<String>> commands = new LinkedHashMap<>();
        for (Target target : read.walk().reached()) {
            for (Command command : read.walk().commands(target)) {
                String text = command.text().replaceFirst("^[@+-]*\\s*", "").stripTrailing();
                if (text.startsWith(":")) {
                    commands.computeIfAbsent((text + "  ").split(" ", 3)[1], name -> new ArrayList<>()).add(text);
                }
            }
        }
        return commands;
    }

    /** As make prints them, in its own words. */
    static List<String> printed(List<Message> messages) {
        List<String> lines = new ArrayList<>();
        for (Message message : messages) {
            String place = message.spot().isInFile() ? "\"" + message.spot().file().raw() + "\" line " + message.spot().line() + ": " : "";
            lines.add("bmake: " + place + (message.level() == Message.Level.WARNING ? "warning: " : "") + message.text());
        }
        return lines;
    }
}
