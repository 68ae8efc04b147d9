package depscope.makefile.target;

import depscope.makefile.value.Budget;
import depscope.makefile.value.Edition;
import depscope.makefile.value.Messages;
import depscope.makefile.value.Unknowns;
import depscope.makefile.variable.Variables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that one make knows but its variables: targets, suffixes, search paths; what makefiles are read into. */
public final class Graph {
    /** What all goals are prerequisites of; printed, and no target of the makefiles. */
    static final String ALL_GOALS = ".MAIN";

    private final Edition edition;
    private final Variables variables;
    private final Files files;
    private final Unknowns unknowns;
    private final Messages messages;
    private final Budget budget;
    private final Targets targets;
    private final Directories directories;
    private final Wildcards wildcards;
    private final Suffixes suffixes;
    private final Archives archives;
    private final Times times;
    private final Dating dating;
    private final Inheritance inheritance;
    private final ImplicitSources implicitSources;

    public Graph(Edition edition, Variables variables, Files files, Unknowns unknowns, Messages messages, Budget budget) {
        this.variables = variables;
        this.files = files;
        this.unknowns = unknowns;
        this.messages = messages;
        this.budget = budget;
        targets = new Targets(variables, edition);
        directories = new Directories(files, variables);
        wildcards = new Wildcards(edition, directories, messages, budget);
        suffixes = new Suffixes(targets, directories, variables, messages, budget);
        archives = new Archives(targets, directories, wildcards, variables, edition, messages, budget);
        times = new Times(files, suffixes, variables, new MemberTimes(files));
        dating = new Dating(times, variables, budget);
        inheritance = new Inheritance(targets, variables, edition, budget);
        DynamicSources dynamic = new DynamicSources(targets, suffixes, wildcards, archives, variables, unknowns, budget);
        implicitSources = new ImplicitSources(targets, suffixes, directories, variables,
                new SourceSearch(targets, suffixes, edition, unknowns, budget), dynamic, inheritance);
        this.edition = edition;
    }

    public Targets targets() {
        return targets;
    }

    public Suffixes suffixes() {
        return suffixes;
    }

    public Directories directories() {
        return directories;
    }

    public Wildcards wildcards() {
        return wildcards;
    }

    public Archives archives() {
        return archives;
    }

    public Files files() {
        return files;
    }

    Edition edition() {
        return edition;
    }

    Variables variables() {
        return variables;
    }

    Unknowns unknowns() {
        return unknowns;
    }

    Messages messages() {
        return messages;
    }

    Budget budget() {
        return budget;
    }

    Times times() {
        return times;
    }

    Dating dating() {
        return dating;
    }

    Inheritance inheritance() {
        return inheritance;
    }

    ImplicitSources implicitSources() {
        return implicitSources;
    }

    /** Where path search finds a target or source, its suffix's path included; nothing is created or changed. */
    public Optional<String> path(Target target) {
        return suffixes.pathOf(target).find(target.name());
    }

    /** Once all makefiles are read: hands attributes of {@code ::} targets on to all their groups. */
    public void propagate() {
        for (Target target : targets.all()) {
            if (target.is(Attributes.DOUBLE_COLON)) {
                target.cohorts.forEach(group -> group.type |= target.type & ~Attributes.OPERATORS);
            }
        }
    }

    /** What is made where nothing is asked for: the main target with all its groups; nothing if there is none. */
    public List<Target> mainGoals() {
        List<Target> goals = new ArrayList<>();
        targets.main().ifPresent(main -> {
            goals.add(main);
            goals.addAll(main.is(Attributes.DOUBLE_COLON) ? main.cohorts : List.of());
        });
        return goals;
    }

    /**
     * Goes through the graph as {@code make -n -j1} does with these goals; once. {@link #propagate} and
     * {@link Suffixes#doPaths} go before.
     */
    public Walk walk(List<Target> goals) {
        return new Walk(this, List.copyOf(goals));
    }
}
