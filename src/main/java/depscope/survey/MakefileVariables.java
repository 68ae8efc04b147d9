package depscope.survey;

import depscope.makefile.Makefiles;
import depscope.makefile.VariableStory;
import depscope.makefile.target.Target;
import depscope.makefile.value.Spot;
import depscope.makefile.value.Unknowns;
import depscope.makefile.value.Unknowns.Unknown;
import depscope.makefile.variable.Assignment;
import depscope.makefile.variable.Assignment.Operator;
import depscope.makefile.variable.Variables;
import depscope.makefile.where.Derived;
import depscope.survey.VariableAnswer.Named;
import depscope.survey.VariableAnswer.Open;
import depscope.survey.VariableAnswer.Step;
import depscope.survey.VariableAnswer.Story;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The variables of one directory's makefiles, which are read once more for questions about them. Questions take turns. */
public final class MakefileVariables {
    /** So many variables that a value depends on are followed. */
    private static final int MOST_FOLLOWED = 2000;

    private final MakefileRun run;
    private final Resolver links;
    private final Makefiles makefiles;
    private final List<String> names;

    private MakefileVariables(MakefileRun run, Resolver links, Makefiles makefiles) {
        this.run = run;
        this.links = links;
        this.makefiles = makefiles;
        Variables variables = makefiles.variables();
        this.names = List.copyOf(Stream.of(variables.global(), variables.commandLine(), variables.environment(), variables.internal())
                .flatMap(scope -> scope.names().stream()).collect(Collectors.toCollection(TreeSet::new)));
    }

    public static MakefileVariables of(Survey survey, MakefileRun run) {
        Resolver links = new Resolver(survey.tree());
        return new MakefileVariables(run, links, Makefiles.read(survey.tree(), links, run.request()));
    }

    public MakefileRun run() {
        return run;
    }

    /** All that have a value, sorted; raw. */
    public List<String> names() {
        return names;
    }

    /** Whether anything gives a value to {@code name}, or takes it away. */
    boolean has(String name) {
        return names.contains(name) || !makefiles.variables().history(name).isEmpty();
    }

    /**
     * @param name raw
     * @param node whose own variables come first, if makefiles know it; empty for what makefiles see
     */
    public synchronized Optional<Story> story(String name, Optional<TreePath> node) {
        Optional<Target> target = node.flatMap(this::target);
        VariableStory story = makefiles.explain(name, target);
        if (!story.defined() && story.steps().isEmpty()) {
            return Optional.empty();
        }
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < story.steps().size(); i++) {
            steps.add(step(story, i));
        }
        List<Named> refersTo = story.references().stream().filter(other -> !other.equals(name)).map(other -> named(other, target)).toList();
        List<Open> unknown = story.unknowns().stream().map(Shown::open).toList();
        return Optional.of(new Story(Shown.text(name), target.map(Target::name).map(TreePath::decode), run, story.defined(), Shown.text(story.value()),
                Shown.text(story.written()), steps, refersTo, unknown, settledBy(story), told(name)));
    }

    /** By the name that makefiles have for a path: as it is in the directory of objects, found elsewhere, or whole. */
    private Optional<Target> target(TreePath node) {
        TreePath base = links.real(makefiles.base());
        Optional<Target> near = node.isUnder(base) && !node.equals(base)
                ? makefiles.target(node.raw().substring(base.isRoot() ? 1 : base.raw().length() + 1)) : Optional.empty();
        return near.or(() -> makefiles.target(node.raw())).or(() -> makefiles.target(node.rawName()).filter(target ->
                target.path().map(path -> links.real(base, path)).filter(node::equals).isPresent()));
    }

    private Named named(String name, Optional<Target> target) {
        VariableStory story = makefiles.explain(name, target);
        return new Named(Shown.text(name), story.defined() ? Optional.of(Shown.text(story.value())) : Optional.empty());
    }

    private Step step(VariableStory story, int at) {
        Assignment step = story.steps().get(at);
        Optional<String> cameTo = step.effective() ? cameTo(story, at).map(Shown::text) : Optional.empty();
        String text = Shown.text(step.text());
        return new Step(Shown.line(step.spot()), step.operator(), text, step.effective(), cameTo.filter(value -> !value.equals(text)), because(story, step));
    }

    /** What the text of a step came to; empty where that is no longer known. */
    private Optional<String> cameTo(VariableStory story, int at) {
        Assignment step = story.steps().get(at);
        return switch (step.operator()) {
            case SET, APPEND, DEFAULT, COMMAND_LINE, ENVIRONMENT -> step.text().contains("::") ? Optional.empty() : Optional.of(expanded(step.text()));
            case EXPAND, SHELL -> kept(story, at).map(this::expanded);
            default -> Optional.empty();
        };
    }

    private String expanded(String text) {
        return makefiles.variables().expand(text, makefiles.variables().global());
    }

    /** What a step put into the value then and there, if the value still holds it: nothing but words came behind it. */
    private static Optional<String> kept(VariableStory story, int at) {
        String rest = story.written();
        for (int i = story.steps().size() - 1; i > at; i--) {
            Assignment later = story.steps().get(i);
            String added = " " + later.text();
            if (later.effective() && (later.operator() != Operator.APPEND || later.doubt() != Unknowns.NONE || !rest.endsWith(added))) {
                return Optional.empty();
            }
            rest = later.effective() ? rest.substring(0, rest.length() - added.length()) : rest;
        }
        return story.steps().get(at).doubt() == Unknowns.NONE ? Optional.of(rest) : Optional.empty();
    }

    private Optional<String> because(VariableStory story, Assignment step) {
        if (!step.effective()) {
            return Optional.of(step.operator() == Operator.DEFAULT ? "no effect, it had a value" : "no effect, the command line has a value for it");
        }
        if (step.doubt() != Unknowns.NONE) {
            return Optional.of("perhaps: it hangs on " + makefiles.unknowns().get(step.doubt()).question());
        }
        return step.spot().isInFile() ? Optional.empty()
                : run.start().derived().stream().filter(derived -> derived.name().equals(story.name())).map(Derived::why).findFirst();
    }

    /** What commands print is known by the variables that it is put into. */
    private List<String> settledBy(VariableStory story) {
        Set<Spot> asked = story.unknowns().stream().map(Unknown::spot).filter(Spot::isInFile).collect(Collectors.toSet());
        return run.unanswered().stream().filter(name -> makefiles.variables().history(name).stream()
                .anyMatch(step -> step.operator() == Operator.SHELL && asked.contains(step.spot()))).map(TreePath::decode).toList();
    }

    /** What make was told of the variable itself and of all that its value is made of. */
    private List<Derived> told(String name) {
        Set<String> all = madeOf(name);
        return run.start().derived().stream().filter(derived -> all.contains(derived.name())).sorted(Comparator.comparing(Derived::name)).toList();
    }

    /** The variable itself, what its value refers to, what that refers to, and so on. */
    private Set<String> madeOf(String name) {
        List<String> all = new ArrayList<>(List.of(name));
        Set<String> seen = new LinkedHashSet<>(all);
        for (int i = 0; i < all.size() && i < MOST_FOLLOWED; i++) {
            makefiles.references(all.get(i)).stream().filter(seen::add).forEach(all::add);
        }
        return seen;
    }
}
