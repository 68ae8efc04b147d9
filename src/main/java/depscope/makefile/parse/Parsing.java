package depscope.makefile.parse;

import depscope.makefile.target.Attributes;
import depscope.makefile.target.Files;
import depscope.makefile.target.Graph;
import depscope.makefile.target.SearchPath;
import depscope.makefile.target.Target;
import depscope.makefile.target.Walk;
import depscope.makefile.value.Budget;
import depscope.makefile.value.Edition;
import depscope.makefile.value.Message;
import depscope.makefile.value.Messages;
import depscope.makefile.value.Splitting;
import depscope.makefile.value.Spot;
import depscope.makefile.value.Unknowns;
import depscope.makefile.variable.Assignment.Operator;
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
public final class Parsing implements Reading {
    /** Characters to be worked on at most: seconds, not minutes. */
    private static final long ALL = 1L << 30;
    private static final String SYSTEM_DIRECTORY = "/usr/share/mk";
    private static final String SYSTEM_RULES = "sys.mk";
    /** Is set where {@code .POSIX:} counts. */
    static final String POSIX = "%POSIX";
    static final String POSIX_VERSION = "1003.2";

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
    private final String source;
    private final List<String> goals;
    private final SearchPath included;
    private final SystemPath system;
    private final Includes includes;
    private final MakeFlags flags;
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
        source = directory.raw();
        goals = new ArrayList<>(outside.goals);
        Budget budget = new Budget(ALL);
        files = new Files(tree, links, directory);
        World asked = new Asked(this::graph, files, links, commands, goals, stated, unknowns, messages);
        variables = new Variables(edition, asked, unknowns, messages, budget);
        graph = new Graph(edition, variables, files, unknowns, messages, budget);
        included = graph.directories().emptyPath();
        system = new SystemPath(variables, files, source, graph.directories().emptyPath(), graph.directories().emptyPath(), isCurrent());
        includes = new Includes(this, files, included, system);
        flags = new MakeFlags(this, included);
        parser = new MakefileParser(this, includes);
        start(outside, objects);
    }

    private void start(Outside outside, Optional<TreePath> objects) {
        BuiltIns.set(variables, edition, outside.environment, outside.builtIns);
        outside.environment.forEach((name, value) -> variables.set(name, value, variables.environment(), Operator.ENVIRONMENT, value));
        flags.inherit(outside.environment.getOrDefault("MAKEFLAGS", ""));
        outside.assignments.forEach(flags::assign);
        variables.set(".CURDIR", source, variables.global());
        files.enter(objects.orElseGet(() -> ObjectDirectory.of(variables, files, source)));
        variables.set(".OBJDIR", files.current().raw(), variables.global());
        graph.directories().enterDot();
        graph.directories().enterSource(source);
        graph.directories().setPath();
        variables.set(".TARGETS", String.join(" ", goals), variables.global());
        outside.includes.forEach(included::add);
        outside.system.forEach(system::add);
        String usual = outside.environment.getOrDefault("MAKESYSPATH", "");
        system.usual(usual.isEmpty() ? SYSTEM_DIRECTORY : usual);
    }

    /** @param makefiles none for the usual ones; @param withoutRules whether {@code sys.mk} is left aside */
    public void read(List<String> makefiles, boolean withoutRules) {
        system.complete();
        if (!withoutRules && !flags.withoutRules()) {
            system.find(SYSTEM_RULES).flatMap(name -> includes.open(name, false)).ifPresentOrElse(this::readRules,
                    () -> messages.add(Message.Level.ERROR, "no system rules (" + SYSTEM_RULES + ")."));
        }
        parser.expectPosix();
        if (!makefiles.isEmpty()) {
            for (String name : makefiles) {
                includes.top(name, source, false).ifPresentOrElse(this::read, () -> messages.add(Message.Level.ERROR, "cannot open " + name + "."));
            }
        } else {
            Splitting.words(variables.expand("${.MAKE.MAKEFILE_PREFERENCE}", variables.commandLine())).stream()
                    .map(name -> includes.top(name, source, false)).flatMap(Optional::stream).findFirst().ifPresent(this::read);
        }
        // 2020: its last part alone; current: as it is, so that it may be elsewhere.
        String depend = variables.expand(isCurrent() ? "${.MAKE.DEPENDFILE}" : "${.MAKE.DEPENDFILE:T}", variables.commandLine());
        if (!depend.isEmpty()) {
            includes.top(depend, source, true).ifPresent(found -> parser.read(found, true));
        }
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
            // Its further groups are made with it: of the main target alone they are goals themselves.
            wanted.add(graph.targets().create(goal));
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

    /** Whether there are rules for targets that cannot be named, or files that cannot be, with rules for who knows what. */
    public boolean hasUnnamedRules() {
        return stated.hasUnnamed();
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
        flags.take(text);
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
    public SystemPath systemPath() {
        return system;
    }

    @Override
    public void posix() {
        if (isCurrent()) {
            parser.posix();
        } else {
            variables.set(POSIX, POSIX_VERSION, variables.global());
        }
    }

    @Override
    public void stated(Target target, int doubt, boolean perhaps) {
        stated.state(target, doubt, perhaps || !variables.isDecided() ? Optional.empty() : variables.alternatives().current());
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
}
