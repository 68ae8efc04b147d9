package depscope.makefile;

import depscope.makefile.parse.Parsing;
import depscope.makefile.target.Target;
import depscope.makefile.target.Walk;
import depscope.makefile.value.Edition;
import depscope.makefile.value.Marks;
import depscope.makefile.value.Message;
import depscope.makefile.value.Spot;
import depscope.makefile.value.Unknowns;
import depscope.makefile.variable.Assignment;
import depscope.makefile.variable.Scope;
import depscope.makefile.variable.Variables;
import depscope.record.RuleRecord;
import depscope.tree.FileTree;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The makefiles of one directory, read as BSD make reads them and gone through as {@code make -n} does, with nothing run
 * and nothing written: variables, targets, what each needs, and where all of that is written.
 */
public final class Makefiles {
    private final Request request;
    private final Parsing parsing;
    private final List<Message> said;
    /** Once it was asked for. */
    private Optional<Walk> walk = Optional.empty();

    private Makefiles(Request request, Parsing parsing, List<Message> said) {
        this.request = request;
        this.parsing = parsing;
        this.said = said;
    }

    /** Reads what a make so started would read. Nothing is thrown over what stands in makefiles, see {@link #messages}. */
    public static Makefiles read(FileTree tree, Resolver links, Request request) {
        Parsing parsing = new Parsing(tree, links, request.edition(), request.directory(), request.objects(), new Parsing.Outside(
                request.builtIns(), request.environment(), request.assignments(), request.goals(), request.includes(), request.system()),
                (command, directory) -> request.answers().output(command, directory));
        parsing.read(request.makefiles(), request.withoutRules());
        List<Message> said = parsing.messages().all();
        return new Makefiles(request, parsing, said);
    }

    Edition edition() {
        return request.edition();
    }

    /** How the make was started. */
    public Request request() {
        return request;
    }

    /** Where make works, {@code .OBJDIR}. */
    public TreePath base() {
        return parsing.base();
    }

    /** The makefile that was read first, or where it was looked for. */
    public TreePath file() {
        return parsing.file();
    }

    /**
     * The rules that they come to, with all that a dry run of make finds besides.
     *
     * @param isRecord files that are dependency records, and read as such: what they say is left out
     */
    public RuleRecord rules(Resolver links, Predicate<TreePath> isRecord) {
        return MakefileRules.of(this, links, isRecord);
    }

    /**
     * What they come to, twice.
     *
     * @param rules without what dependency records say
     * @param all with it, as make knows it
     */
    public record Accounts(RuleRecord rules, RuleRecord all) {
    }

    /** The {@link #rules}, and the same with what dependency records say; what both have in common is worked out once. */
    public Accounts accounts(Resolver links, Predicate<TreePath> isRecord) {
        return MakefileRules.both(this, links, isRecord);
    }

    public Variables variables() {
        return parsing.variables();
    }

    /** Whatever was left unknown, and where. */
    public Unknowns unknowns() {
        walk();
        return parsing.unknowns();
    }

    /** What make would have printed while it read, in order, and what was too much to be worked out. */
    public List<Message> said() {
        return said;
    }

    /** The same, and what it would have complained of in a dry run. */
    public List<Message> messages() {
        walk();
        return parsing.messages().all();
    }

    /** All targets and sources that were named or found, in the order in which they came up. */
    public List<Target> targets() {
        walk();
        return parsing.graph().targets().all();
    }

    /** Lines with targets or sources that cannot be named, or that include what cannot, each with the number of what decides. */
    public Map<Spot, Integer> unnamed() {
        return parsing.unnamed();
    }

    /** Whether there are rules for targets that cannot be named, or files are included that cannot be. */
    boolean hasUnnamedRules() {
        return parsing.hasUnnamedRules();
    }

    /** What a dry run comes to; what targets need is known only when that is done, and it is done when it is asked for first. */
    public synchronized Walk walk() {
        if (walk.isEmpty()) {
            walk = Optional.of(parsing.walk());
        }
        return walk.get();
    }

    /** A variable's value as {@code make -v NAME} prints it, raw, with marks for what is not known. */
    public String value(String name) {
        return parsing.variables().expand("${" + name + "}", parsing.variables().global());
    }

    /** A target or source by the name that makefiles have for it. */
    public Optional<Target> target(String name) {
        return parsing.graph().targets().find(name);
    }

    /**
     * How a variable came to its value, step by step.
     *
     * @param target seen from which; it has variables of its own, {@code .ALLSRC} and the like
     */
    public VariableStory explain(String name, Optional<Target> target) {
        Variables variables = parsing.variables();
        Scope scope = target.map(Target::scope).orElse(variables.global());
        target.ifPresent(walk()::commands);
        String written = variables.value(name, scope);
        String value = variables.expand("${" + name + "}", scope);
        Set<Unknowns.Unknown> unknown = new LinkedHashSet<>();
        value.chars().filter(c -> Marks.isMark((char) c)).forEach(c -> unknown.add(parsing.unknowns().get(Marks.number((char) c))));
        List<Assignment> steps = variables.history(name);
        steps.stream().filter(step -> step.doubt() != Unknowns.NONE).forEach(step -> unknown.add(parsing.unknowns().get(step.doubt())));
        return new VariableStory(name, target.map(Target::name), variables.exists(name, scope), value, written, steps,
                References.in(written), List.copyOf(unknown));
    }

    /** Other variables that the value of one refers to, each once, in order. */
    public List<String> references(String name) {
        return References.in(parsing.variables().value(name, parsing.variables().global()));
    }

    /** What is not known and rules hang on: whether they hold, or what their targets or sources are called. */
    public List<Unknowns.Unknown> decisive() {
        Set<Integer> numbers = new TreeSet<>();
        for (Target target : targets()) {
            numbers.add(target.unknownPrerequisites());
            target.prerequisites().forEach(edge -> numbers.add(edge.doubt()));
            target.commands().forEach(command -> numbers.add(command.doubt()));
        }
        numbers.addAll(parsing.unnamed().values());
        numbers.remove(Unknowns.NONE);
        return numbers.stream().map(parsing.unknowns()::get).toList();
    }

    /** Variables whose value is what a command prints that is not known, sorted: what asking make for them would settle. */
    public List<String> unanswered() {
        Variables variables = parsing.variables();
        return variables.global().names().stream().filter(name -> {
            List<Assignment> steps = variables.global().history(name);
            return !steps.isEmpty() && steps.get(steps.size() - 1).operator() == Assignment.Operator.SHELL
                    && Marks.any(variables.value(name, variables.global()));
        }).toList();
    }
}
