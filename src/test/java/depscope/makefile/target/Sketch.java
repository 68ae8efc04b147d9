package depscope.makefile.target;

import depscope.makefile.value.Budget;
import depscope.makefile.value.Edition;
import depscope.makefile.value.Messages;
import depscope.makefile.value.Spot;
import depscope.makefile.value.Unknowns;
import depscope.makefile.variable.NoWorld;
import depscope.makefile.variable.Variables;
import depscope.tree.FileTree;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A graph as a few lines of a makefile describe it, for tests that have no reader of makefiles: one rule or assignment
 * a line, commands behind tabs, words parted by blanks. A word behind {@code ?} is in doubt, a line behind {@code ?} has
 * commands in doubt.
 */
final class Sketch {
    static final TreePath MAKEFILE = TreePath.of("/w/Makefile");
    private static final Map<String, Integer> ATTRIBUTES = Map.ofEntries(Map.entry(".EXEC", Attributes.EXEC),
            Map.entry(".IGNORE", Attributes.IGNORE), Map.entry(".INVISIBLE", Attributes.INVISIBLE), Map.entry(".JOIN", Attributes.JOIN),
            Map.entry(".MADE", Attributes.MADE), Map.entry(".MAKE", Attributes.MAKE), Map.entry(".NOPATH", Attributes.NOPATH),
            Map.entry(".NOTMAIN", Attributes.NOTMAIN), Map.entry(".OPTIONAL", Attributes.OPTIONAL),
            Map.entry(".PHONY", Attributes.PHONY), Map.entry(".PRECIOUS", Attributes.PRECIOUS), Map.entry(".SILENT", Attributes.SILENT),
            Map.entry(".USE", Attributes.USE), Map.entry(".USEBEFORE", Attributes.USEBEFORE));

    final Unknowns unknowns = new Unknowns();
    final Messages messages = new Messages();
    final Variables variables;
    final Graph graph;
    final int doubt = unknowns.number(new Spot(MAKEFILE, 99, 0), "whether");
    private final List<Target> current = new ArrayList<>();
    private int line;
    private int waits;
    private boolean inDepend;

    Sketch(FileTree tree, Edition edition, TreePath directory) {
        Budget budget = new Budget(1L << 32);
        variables = new Variables(edition, new NoWorld(), unknowns, messages, budget);
        graph = new Graph(edition, variables, new Files(tree, new Resolver(tree), directory), unknowns, messages, budget);
        graph.directories().enterSource(directory.raw());
        graph.directories().enterDot();
    }

    /** Seen from {@code /w}, by the edition of 2020. */
    static Sketch of(FileTree tree, String... lines) {
        return new Sketch(tree, Edition.OF_2020, TreePath.of("/w")).read(lines);
    }

    /** The dry run of the main target. */
    static Sketch run(FileTree tree, String... lines) {
        Sketch sketch = of(tree, lines);
        sketch.walk();
        return sketch;
    }

    Walk walk(String... goals) {
        graph.suffixes().doPaths();
        graph.propagate();
        List<Target> targets = new ArrayList<>();
        for (String goal : goals) {
            targets.add(graph.targets().create(goal));
        }
        return graph.walk(goals.length == 0 ? graph.mainGoals() : targets);
    }

    Sketch read(String... lines) {
        for (String each : lines) {
            line++;
            if (each.startsWith("\t") || each.startsWith("?\t")) {
                boolean doubtful = each.startsWith("?");
                addCommand(each.substring(doubtful ? 2 : 1), doubtful ? doubt : Unknowns.NONE);
                continue;
            }
            end();
            if (each.startsWith("#depend")) {
                inDepend = !inDepend;
                graph.targets().readDepend(inDepend);
            } else if (each.indexOf('=') > 0) {
                int sign = each.indexOf('=');
                variables.set(each.substring(0, sign), each.substring(sign + 1), variables.global());
            } else if (!each.isEmpty()) {
                rule(variables.expand(each, variables.commandLine()));
            }
        }
        return this;
    }

    private Spot here() {
        return new Spot(MAKEFILE, line, line * 10);
    }

    private void end() {
        current.forEach(graph.suffixes()::endTransform);
        current.stream().filter(each -> !each.commands().isEmpty()).forEach(each -> each.addType(Attributes.HAS_COMMANDS));
        current.clear();
    }

    private void addCommand(String text, int whether) {
        for (Target each : current) {
            Target target = each.latest();
            if (!target.is(Attributes.HAS_COMMANDS)) {
                target.addCommand(new Command(text, here(), whether));
            }
        }
    }

    private void rule(String text) {
        int at = operator(text);
        int type = text.charAt(at) == '!' ? Attributes.FORCE : text.startsWith("::", at) ? Attributes.DOUBLE_COLON : Attributes.DEPENDS;
        List<String> left = words(text.substring(0, at));
        List<String> right = words(text.substring(at + (type == Attributes.DOUBLE_COLON ? 2 : 1)));
        if (left.get(0).startsWith(".PATH")) {
            paths(left, right);
            return;
        }
        String special = left.get(0);
        switch (special) {
            case ".SUFFIXES" -> {
                if (right.isEmpty()) {
                    graph.suffixes().clear();
                }
                right.forEach(graph.suffixes()::add);
            }
            case ".NULL" -> right.forEach(graph.suffixes()::setNull);
            case ".INCLUDES" -> right.forEach(graph.suffixes()::addInclude);
            case ".LIBS" -> right.forEach(graph.suffixes()::addLib);
            case ".ORDER" -> order(right);
            case ".MAIN" -> graph.targets().setMain(graph.targets().create(right.get(0)));
            default -> {
                if (ATTRIBUTES.containsKey(special) && !special.equals(".EXEC")) {
                    right.forEach(each -> graph.targets().create(each).addType(ATTRIBUTES.get(special)));
                } else {
                    rule(left, type, right);
                }
            }
        }
    }

    private static int operator(String text) {
        for (int i = 0, depth = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' || c == '{' ? 1 : c == ')' || c == '}' ? -1 : 0;
            if (depth == 0 && (c == ':' || c == '!')) {
                return i;
            }
        }
        throw new IllegalArgumentException(text);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        int depth = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? ' ' : text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ' ' && depth <= 0) {
                if (start >= 0) {
                    words.add(text.substring(start, i));
                }
                start = -1;
            } else if (start < 0) {
                start = i;
            }
        }
        return words;
    }

    private void paths(List<String> left, List<String> right) {
        for (String each : left) {
            SearchPath path = each.equals(".PATH") ? graph.directories().searchPath()
                    : graph.suffixes().pathOf(each.substring(5)).orElseThrow();
            if (right.isEmpty()) {
                path.clear();
            }
            right.forEach(path::add);
        }
        graph.directories().setPath();
    }

    private void order(List<String> right) {
        Target before = null;
        for (String each : right) {
            Target target = graph.targets().create(each);
            if (before != null) {
                before.precede(target);
            }
            before = target;
        }
    }

    private void rule(List<String> left, int type, List<String> right) {
        boolean special = false;
        for (String each : left) {
            if (each.equals(".DEFAULT")) {
                Target fallback = graph.targets().fresh(each);
                fallback.addType(Attributes.NOTMAIN | Attributes.TRANSFORM);
                graph.targets().setDefault(fallback);
                current.add(fallback);
                special = true;
            } else if (List.of(".BEGIN", ".END", ".STALE").contains(each)) {
                Target target = graph.targets().create(each);
                target.addType(Attributes.NOTMAIN | Attributes.SPECIAL);
                current.add(target);
                special = true;
            } else if (each.indexOf('(') > 0 && each.charAt(0) != '$') {
                current.addAll(graph.archives().parse(each, 0, variables.commandLine()).orElseThrow().targets());
            } else {
                current.add(graph.suffixes().isTransform(each) ? graph.suffixes().addTransform(each) : graph.targets().create(each));
            }
        }
        current.forEach(each -> apply(each, type));
        for (String each : right) {
            source(each, special);
        }
        if (graph.targets().main().isEmpty()) {
            current.stream().filter(each -> graph.targets().mayBeMain(each)).findFirst().ifPresent(graph.targets()::setMain);
        }
    }

    private void apply(Target target, int type) {
        target.stateAt(here());
        if (type == Attributes.DOUBLE_COLON && (target.type() & Attributes.OPERATORS) == Attributes.DOUBLE_COLON) {
            Target group = graph.targets().another(target.name());
            group.setType(type | Attributes.INVISIBLE);
            target.join(group);
        } else {
            target.addType(type);
        }
    }

    private void source(String word, boolean special) {
        boolean doubtful = word.startsWith("?");
        String name = doubtful ? word.substring(1) : word;
        if (ATTRIBUTES.containsKey(name)) {
            current.forEach(each -> apply(each, ATTRIBUTES.get(name)));
            return;
        }
        List<Target> sources;
        if (name.equals(".WAIT")) {
            Target wait = graph.targets().another(String.format(Locale.ROOT, ".WAIT_%d", ++waits));
            wait.setType(Attributes.WAIT | Attributes.PHONY | Attributes.DEPENDS | Attributes.NOTMAIN);
            sources = List.of(wait);
        } else if (name.indexOf('(') > 0 && name.charAt(name.indexOf('(') - 1) != '$') {
            sources = graph.archives().parse(name, 0, variables.commandLine()).orElseThrow().targets();
        } else {
            sources = List.of(graph.targets().create(name));
        }
        for (Target source : sources) {
            for (Target each : current) {
                if (special) {
                    each.latest().needUnseen(source, here(), doubtful ? doubt : Unknowns.NONE);
                } else {
                    each.latest().need(source, here(), doubtful ? doubt : Unknowns.NONE);
                }
            }
        }
    }

    Target target(String name) {
        return graph.targets().find(name).orElseThrow();
    }

    /** The names of a target's prerequisites, those in doubt behind {@code ?}. */
    String needs(String name) {
        StringBuilder text = new StringBuilder();
        for (Edge edge : target(name).prerequisites()) {
            text.append(text.length() == 0 ? "" : " ").append(edge.doubt() == Unknowns.NONE ? "" : "?").append(edge.prerequisite().label());
        }
        return text.toString();
    }

    /** The commands of a target, a line each, those in doubt behind {@code ?}. */
    String script(String name) {
        StringBuilder text = new StringBuilder();
        for (Command command : target(name).commands()) {
            text.append(command.doubt() == Unknowns.NONE ? "" : "?").append(command.text()).append('\n');
        }
        return text.toString();
    }
}
