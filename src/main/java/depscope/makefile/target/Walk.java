package depscope.makefile.target;

import depscope.makefile.value.Edition;
import depscope.makefile.value.Unknowns;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A dry run of make, {@code make -n -j1}, nothing run and nothing written: after it the graph is as make prints it with
 * {@code -dg2} when all is done. {@link Edition#CURRENT} forgets that {@code .END} stands to the left of an operator, and
 * prints no prerequisites of it.
 *
 * <p>The 2020 edition dies where the main target has several groups ({@code ::}), when the second of them is made; here
 * that goes on.
 */
public final class Walk {
    private final Targets targets;
    private final Scripts scripts;
    private final List<Target> goals;

    Walk(Graph graph, List<Target> goals) {
        this.goals = List.copyOf(goals);
        targets = graph.targets();
        scripts = new Scripts(graph);
        SpecialRun special = new SpecialRun(graph, scripts);
        if (goals.isEmpty()) {
            return;
        }
        targets.find(".BEGIN").ifPresent(special::run);
        if (special.isStopped()) {
            return;
        }
        Target end = targets.create(".END");
        if (graph.edition() == Edition.CURRENT) {
            end.type = Attributes.SPECIAL;
        }
        Preparation preparation = new Preparation(graph);
        preparation.expand(goals, special);
        Target all = preparation.joinGoals(goals);
        new DryRun(graph, scripts, special).run(all, end);
        if (!special.isStopped() && !(end.commands.isEmpty() && end.prerequisites.isEmpty())) {
            special.run(end);
        }
        if (!special.isStopped()) {
            new Circles(graph.messages()).tell(goals);
        }
    }

    /** All listed targets that were reached, in the order of the list; groups of {@code ::} targets are listed each. */
    public List<Target> reached() {
        return targets.all().stream().filter(target -> target.has(Flags.REMAKE) && !target.name().equals(Graph.ALL_GOALS)).toList();
    }

    /** Targets that are reached whatever hangs on what is not known. */
    public Set<Target> certain() {
        Set<Target> certain = new HashSet<>();
        Deque<Target> open = new ArrayDeque<>();
        Stream.concat(goals.stream(), Stream.of(".BEGIN", ".END").flatMap(name -> targets.find(name).stream())).filter(certain::add).forEach(open::add);
        while (!open.isEmpty()) {
            Target target = open.pop();
            Stream.concat(target.prerequisites().stream().filter(edge -> edge.doubt() == Unknowns.NONE).map(Edge::prerequisite), target.cohorts().stream())
                    .filter(certain::add).forEach(open::push);
        }
        return certain;
    }

    /** The commands that would be run to make a target that was reached, expanded, raw, maybe with marks. */
    public List<Command> commands(Target target) {
        return scripts.expanded(target);
    }
}
