package depscope.scan;

import depscope.scan.FoldedCommand.Group;
import depscope.scan.FoldedCommand.Kind;
import depscope.scan.OptionTable.Item;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes the commands of a line apart for people, by the same tables that tell what they read. Safe for several threads. */
public final class Folding {
    private static final Set<String> ACTIONS = Set.of("-c", "-S", "-E", "-M", "-MM", "-fsyntax-only");
    private static final Set<String> MACROS = Set.of("-D", "-U", "-A", "--define-macro", "--undefine-macro", "--assert");
    private static final Set<String> INCLUDED = Set.of("-include", "--include", "-imacros", "--imacros", "-include-pch");
    private static final Set<String> LINKED = Set.of("-T", "-L", "-l", "-u", "-z", "-e", "-rpath", "-framework", "-Tbss", "-Tdata",
            "-Ttext", "-Wl,", "-Xlinker");
    private static final Set<String> LANGUAGE = Set.of("-x", "--language", "-ansi", "-nostdinc", "-nostdinc++", "-undef", "-traditional");
    /** A compiler whose name make has not put in yet. */
    private static final Pattern VARIABLE = Pattern.compile("\\$[({]\\w*(CC|CXX)[)}]");

    private final Compilers compilers = new Compilers(Machine.UNKNOWN);
    private final Tools tools = new Tools();
    private final OptionTable unknown = new OptionTable(List.of("whole", "-o>"));

    /**
     * The commands of a line that a shell is given, in its order; those that others are given the output of are left out.
     *
     * @param line raw; make's {@code @}, {@code -} and {@code +} may still stand before it
     */
    public List<FoldedCommand> of(String line) {
        List<FoldedCommand> found = new ArrayList<>();
        for (Step step : Steps.of(line, TreePath.ROOT)) {
            if (!step.captured() && !step.words().isEmpty()) {
                Optional<String> written = step.redirections().stream().filter(Step.Redirection::takesOutput)
                        .map(Step.Redirection::target).findFirst();
                found.add(folded(step.words(), written));
            }
        }
        return found;
    }

    /** One command; none where it only sets variables. @param words raw, quotes undone */
    public List<FoldedCommand> of(List<String> words) {
        List<String> command = Wrappers.unwrapped(words);
        return command.isEmpty() ? List.of() : List.of(folded(command, Optional.empty()));
    }

    private FoldedCommand folded(List<String> words, Optional<String> written) {
        String program = words.get(0);
        List<String> given = words.subList(1, words.size());
        Optional<OptionTable> compiler = compilers.of(words).map(tools::options);
        if (compiler.isEmpty() && VARIABLE.matcher(program).matches()) {
            compiler = compilers.of(List.of("cc")).map(tools::options);
        }
        Optional<Tool> tool = tools.find(program.substring(program.lastIndexOf('/') + 1));
        List<Item> items = compiler.map(table -> table.items(given, false))
                .orElseGet(() -> tool.map(Tool::options).orElse(unknown).items(given, tool.filter(t -> t.flags().contains("first")).isPresent()));
        String action = "";
        List<String> inputs = new ArrayList<>();
        Optional<String> output = Optional.empty();
        Map<Kind, List<String>> groups = new EnumMap<>(Kind.class);
        for (Item item : items) {
            String name = item.option().map(OptionTable.Option::name).orElse(item.value());
            if (item.operand()) {
                inputs.add(item.value());
            } else if (name.equals("-o") || name.equals("--output")) {
                output = Optional.of(item.value());
            } else if (compiler.isPresent() && action.isEmpty() && ACTIONS.contains(name)) {
                action = name;
            } else {
                groups.computeIfAbsent(compiler.isPresent() ? kind(name, item) : Kind.OTHER, any -> new ArrayList<>()).add(text(item));
            }
        }
        return new FoldedCommand(program, action, List.copyOf(inputs), output.or(() -> written), output.isEmpty() && written.isPresent(),
                groups.entrySet().stream().map(entry -> new Group(entry.getKey(), List.copyOf(entry.getValue()))).toList());
    }

    private static Kind kind(String name, Item item) {
        if (MACROS.contains(name)) {
            return Kind.MACRO;
        } else if (INCLUDED.contains(name)) {
            return Kind.INCLUDED;
        } else if (name.startsWith("-M") || name.equals("-dependency-file") || name.equals("-Wp,") && item.value().startsWith("-M")) {
            return Kind.RECORD;
        } else if (LINKED.contains(name) || name.startsWith("-nostdlib") || name.equals("-static") || name.equals("-shared")) {
            return Kind.LINK;
        } else if (LANGUAGE.contains(name) || name.startsWith("-std=")) {
            return Kind.LANGUAGE;
        } else if (name.startsWith("-I") || name.startsWith("--include-") || name.startsWith("-i") && item.option().isPresent()
                || name.endsWith("-isystem") || name.equals("--sysroot")) {
            return Kind.DIRECTORY;
        } else if (name.startsWith("-W") && item.option().isEmpty() || name.equals("-w") || name.startsWith("-pedantic")) {
            return Kind.WARNING;
        } else if (name.startsWith("-g")) {
            return Kind.DEBUG;
        }
        boolean isCode = name.startsWith("-O") || name.startsWith("-f") || name.startsWith("-m") || name.endsWith("-target") || name.equals("-arch")
                || name.equals("--param");
        return isCode ? Kind.CODE : Kind.OTHER;
    }

    private static String text(Item item) {
        return item.option().map(option -> {
            boolean joined = option.joins() && option.name().length() == 2 || option.onlyJoined();
            boolean equals = option.name().startsWith("--");
            return item.value().isEmpty() ? option.name() : option.name() + (joined ? "" : equals ? "=" : " ") + item.value();
        }).orElse(item.value());
    }
}
