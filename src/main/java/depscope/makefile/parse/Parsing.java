package depscope.makefile.parse;

import depscope.makefile.target.Attributes;
import depscope.makefile.target.Files;
import depscope.makefile.target.Graph;
import depscope.makefile.target.SearchPath;
import depscope.makefile.target.Target;
import depscope.makefile.target.Walk;
import depscope.makefile.value.Budget;
import depscope.makefile.value.Edition;
import depscope.makefile.value.Glob;
import depscope.makefile.value.Message;
import depscope.makefile.value.Messages;
import depscope.makefile.value.Splitting;
import depscope.makefile.value.Spot;
import depscope.makefile.value.Unknowns;
import depscope.makefile.variable.Assignment.Operator;
import depscope.makefile.variable.Truth;
import depscope.makefile.variable.Variables;
import depscope.makefile.variable.World;
import depscope.tree.FileTree;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One make's reading: from how it is started to a graph that is ready to be gone through (main.c, in its order). */
public final class Parsing implements Reading, World {
    /** Characters to be worked on at most: seconds, not minutes. */
    private static final long ALL = 1L << 30;
    private static final String SYSTEM_DIRECTORY = "/usr/share/mk";
    private static final String SYSTEM_RULES = "sys.mk";

    /**
     * What comes from outside of makefiles, all raw.
     *
     * @param builtIns what make tells of itself, besides what it always tells
     * @param includes the directories of {@code -I}
     * @param system those of {@code -m}
     */
    public record Outside(Map<String, String> builtIns, Map<String, String> environment, Map<String, String> assignments, List<String> goals,
            List<String> includes, List<String> system) {
    }

    /** Who knows what commands print. */
    @FunctionalInterface
    public interface Commands {
        Optional<String> output(String command, TreePath directory);
    }

    private final Edition edition;
    private final Unknowns unknowns = new Unknowns();
    private final Messages messages = new Messages();
    private final Variables variables;
    private final Graph graph;
    private final Files files;
    private final Resolver links;
    private final Commands commands;
    private final String source;
    private final List<String> goals;
    private final SearchPath included;
    private final SearchPath system;
    private final Includes includes;
    private final MakefileParser parser;
    private final Stated stated = new Stated();
    private final Map<Spot, Integer> unnamed = new LinkedHashMap<>();
    private Optional<TreePath> first = Optional.empty();
    private Optional<Target> ordered = Optional.empty();
    private int waits;

    /** @param objects where make works; empty to find that out as it does */
    public Parsing(FileTree tree, Resolver links, Edition edition, TreePath directory, Optional<TreePath> objects, Outside outside,
            Commands commands) {
        this.edition = edition;
        this.links = links;
        this.commands = commands;
        source = directory.raw();
        goals = new ArrayList<>(outside.goals);
        Budget budget = new Budget(ALL);
        variables = new Variables(edition, this, unknowns, messages, budget);
        files = new Files(tree, links, directory);
        graph = new Graph(edition, variables, files, unknowns, messages, budget);
        included = graph.directories().emptyPath();
        system = graph.directories().emptyPath();
        includes = new Includes(this, files, included, system);
        parser = new MakefileParser(this, includes);
        start(outside, objects);
    }

    private void start(Outside outside, Optional<TreePath> objects) {
        builtIn(outside);
        outside.environment.forEach((name, value) -> variables.set(name, value, variables.environment(), Operator.ENVIRONMENT, value));
        outside.assignments.forEach(this::assign);
        variables.set(".CURDIR", source, variables.global());
        files.enter(objects.orElseGet(this::objectDirectory));
        variables.set(".OBJDIR", files.current().raw(), variables.global());
        graph.directories().enterDot();
        graph.directories().enterSource(source);
        graph.directories().setPath();
        variables.set(".TARGETS", String.join(" ", goals), variables.global());
        outside.includes.forEach(included::add);
        outside.system.forEach(this::systemDirectory);
        if (system.isEmpty()) {
            String path = outside.environment.getOrDefault("MAKESYSPATH", "");
            List.of((path.isEmpty() ? SYSTEM_DIRECTORY : path).split(":")).forEach(this::systemDirectory);
        }
    }

    /** A word of the command line: all operators may stand there. */
    private void assign(String left, String right) {
        AssignmentLine.of(left + "=" + right).ifPresent(line -> variables.assignForGood(line.name(), line.operator(), line.text()));
    }

    private void builtIn(Outside outside) {
        boolean current = edition == Edition.CURRENT;
        builtIn(".MAKE.OS", current ? "FreeBSD" : "Linux");
        builtIn("MACHINE", current ? "amd64" : "x86_64");
        builtIn("MACHINE_ARCH", "amd64");
        builtIn("MAKE_VERSION", current ? "20250804" : "20200710");
        if (!current) {
            builtIn("MACHINE_MULTIARCH", "x86_64-linux-gnu");
        }
        builtIn(".newline", "\n");
        builtIn(".MAKE.MAKEFILE_PREFERENCE", current ? "BSDmakefile makefile Makefile" : "makefile Makefile");
        builtIn(".MAKE.DEPENDFILE", ".depend");
        builtIn("MAKE", current ? "make" : "bmake");
        builtIn(".MAKE", current ? "make" : "bmake");
        builtIn(".MAKEFLAGS", "");
        builtIn(".MAKEOVERRIDES", "");
        builtIn("MFLAGS", "");
        builtIn(".ALLTARGETS", "");
        variables.setMake(".MAKE.LEVEL.ENV", "MAKELEVEL");
        builtIn(".MAKE.LEVEL", outside.environment.getOrDefault("MAKELEVEL", "0"));
        outside.builtIns.forEach(this::builtIn);
    }

    private void builtIn(String name, String value) {
        variables.set(name, value, variables.global());
    }

    /** bmake(1), ".OBJDIR". */
    private TreePath objectDirectory() {
        String machine = variables.value("MACHINE", variables.commandLine());
        List<String> candidates = new ArrayList<>();
        String prefix = variables.value("MAKEOBJDIRPREFIX", variables.commandLine());
        String given = variables.value("MAKEOBJDIR", variables.commandLine());
        if (!prefix.isEmpty()) {
            candidates.add(variables.expand(prefix, variables.global()) + source);
        } else if (!given.isEmpty()) {
            candidates.add(variables.expand(given, variables.global()));
        } else {
            if (edition == Edition.OF_2020) {
                candidates.add("obj." + machine + "-" + variables.value("MACHINE_ARCH", variables.commandLine()));
            }
            candidates.addAll(List.of("obj." + machine, "obj", "/usr/obj" + source));
        }
        return candidates.stream().filter(files::isDirectory).map(TreePath.ofRaw(source)::resolve).findFirst().orElse(TreePath.ofRaw(source));
    }

    /** @param makefiles none for the usual ones; @param withoutRules whether {@code sys.mk} is left aside */
    public void read(List<String> makefiles, boolean withoutRules) {
        if (!withoutRules) {
            system.find(SYSTEM_RULES).flatMap(name -> includes.open(name, false)).ifPresentOrElse(this::readRules,
                    () -> messages.add(Message.Level.ERROR, "no system rules (" + SYSTEM_RULES + ")."));
        }
        if (!makefiles.isEmpty()) {
            for (String name : makefiles) {
                includes.top(name, source, false).ifPresentOrElse(this::read, () -> messages.add(Message.Level.ERROR, "cannot open " + name + "."));
            }
        } else {
            Splitting.words(variables.expand("${.MAKE.MAKEFILE_PREFERENCE}", variables.commandLine())).stream()
                    .map(name -> includes.top(name, source, false)).flatMap(Optional::stream).findFirst().ifPresent(this::read);
        }
        String depend = variables.expand("${.MAKE.DEPENDFILE:T}", variables.commandLine());
        includes.top(depend, source, true).ifPresent(found -> parser.read(found, true));
        finish();
    }

    private void read(Includes.Found found) {
        first = first.or(() -> Optional.of(found.path()));
        readRules(found);
    }

    private void readRules(Includes.Found found) {
        variables.set("MAKEFILE", found.name(), variables.internal());
        parser.read(found, false);
    }

    private void finish() {
        variables.append("MFLAGS", variables.value(".MAKEFLAGS", variables.global()), variables.global());
        String searched = variables.expand("${VPATH}", variables.commandLine());
        if (!searched.isEmpty()) {
            List.of(searched.split(":")).forEach(graph.directories().searchPath()::add);
        }
        graph.suffixes().doPaths();
        for (Target target : graph.targets().all()) {
            if (!target.commands().isEmpty() && target.hasOperator() && target.commands().stream().allMatch(c -> c.doubt() != Unknowns.NONE)) {
                target.addType(Attributes.HAS_COMMANDS);
            }
        }
        graph.propagate();
        variables.over(true);
    }

    /** Where make works. */
    public TreePath base() {
        return files.current();
    }

    /** The makefile that was read first, system rules aside; where one would be if none was. */
    public TreePath file() {
        return first.orElseGet(() -> TreePath.ofRaw(source).resolve("Makefile"));
    }

    /** Goes through the graph for the goals; once, when all is read. */
    public Walk walk() {
        List<Target> wanted = new ArrayList<>();
        if (goals.isEmpty()) {
            wanted.addAll(graph.mainGoals());
            if (wanted.isEmpty()) {
                messages.add(Message.Level.ERROR, "no target to make.");
            }
            graph.targets().main().ifPresent(main -> variables.append(".TARGETS", main.name(), variables.global()));
        }
        for (String goal : goals) {
            Target target = graph.targets().create(goal);
            wanted.add(target);
            wanted.addAll(target.cohorts());
        }
        variables.over(false);
        variables.budget().anew();
        Walk walk = graph.walk(wanted);
        variables.over(true);
        return walk;
    }

    @Override
    public Variables variables() {
        return variables;
    }

    @Override
    public Graph graph() {
        return graph;
    }

    @Override
    public Messages messages() {
        return messages;
    }

    public Unknowns unknowns() {
        return unknowns;
    }

    /** Where rules have targets or sources whose names are not known, or files are included, with the number of what they hang on. */
    public Map<Spot, Integer> unnamed() {
        return Collections.unmodifiableMap(unnamed);
    }

    @Override
    public boolean isCurrent() {
        return edition == Edition.CURRENT;
    }

    @Override
    public List<String> goals() {
        return goals;
    }

    @Override
    public void addGoal(String name) {
        goals.add(name);
        variables.append(".TARGETS", name, variables.global());
    }

    @Override
    public void order(Optional<Target> next) {
        next.ifPresent(target -> ordered.ifPresent(before -> before.precede(target)));
        ordered = next;
    }

    @Override
    public int nextWait() {
        return ++waits;
    }

    @Override
    public void flags(String text) {
        Optional<List<String>> found = Splitting.unquoted(text);
        if (found.isEmpty()) {
            messages.add(new Message(Spot.BUILT_IN, Message.Level.ERROR,
                    "Unterminated quoted string [" + variables.value(".MAKE", variables.global()) + " " + text + "]"));
            return;
        }
        List<String> words = found.get();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int equals = word.indexOf('=');
            boolean takes = word.length() == 2 && "DImjJTdV".indexOf(word.charAt(1)) >= 0 && i + 1 < words.size();
            if (word.startsWith("-") && word.length() > 1) {
                String argument = takes ? words.get(++i) : word.length() > 2 ? word.substring(2) : "";
                flag(word.charAt(1), argument);
            } else if (equals > 0) {
                assign(word.substring(0, equals), word.substring(equals + 1));
            } else if (!word.isEmpty()) {
                goals.add(word);
            }
        }
    }

    private void flag(char flag, String argument) {
        switch (flag) {
            case 'D' -> variables.set(argument, "1", variables.global());
            case 'I' -> included.add(argument);
            case 'm' -> systemDirectory(argument);
            default -> {
                // It changes nothing of what is read.
            }
        }
        variables.append(".MAKEFLAGS", "-" + flag, variables.global());
        if (!argument.isEmpty()) {
            variables.append(".MAKEFLAGS", argument, variables.global());
        }
    }

    @Override
    public void enter(String directory) {
        TreePath path = TreePath.ofRaw(source).resolve(directory);
        if (files.isDirectory(path.raw())) {
            files.enter(path);
            variables.set(".OBJDIR", path.raw(), variables.global());
            graph.directories().enterDot();
        }
    }

    @Override
    public void systemDirectory(String directory) {
        if (!directory.startsWith(".../")) {
            system.add(directory);
            return;
        }
        // What is looked for here and above.
        for (TreePath here = TreePath.ofRaw(source); ; here = here.parent()) {
            TreePath path = here.resolve(directory.substring(4));
            if (files.exists(path.raw())) {
                system.add(path.raw());
                return;
            }
            if (here.isRoot()) {
                return;
            }
        }
    }

    @Override
    public void stated(Target target, int doubt) {
        stated.state(target, doubt);
    }

    @Override
    public void unnamedTarget(Spot spot, int unknown) {
        stated.unnamed(unknown);
        unnamed.putIfAbsent(spot, unknown);
    }

    @Override
    public void unnamedSource(Spot spot, int unknown) {
        unnamed.putIfAbsent(spot, unknown);
    }

    @Override
    public void unknownInclude(int unknown) {
        stated.unnamed(unknown);
        unnamed.putIfAbsent(messages.here(), unknown);
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
        return graph.targets().find(node).filter(target -> !target.is(Attributes.NOPATH))
                .flatMap(target -> target.path().or(() -> graph.path(target)));
    }

    @Override
    public Truth exists(String file) {
        if (graph.directories().searchPath().find(file).isPresent()) {
            return Truth.TRUE;
        }
        return files.isUnknown(file) ? Truth.unknown(unknowns.number(messages.here(), "whether " + file + " exists")) : Truth.FALSE;
    }

    @Override
    public Truth isTarget(String target) {
        return stated.isTarget(graph.targets().find(target));
    }

    @Override
    public Truth hasCommands(String target) {
        return stated.hasCommands(graph.targets().find(target));
    }

    @Override
    public Truth isGoal(String pattern) {
        return Truth.of(goals.stream().anyMatch(goal -> Glob.matches(goal, pattern)));
    }
}
