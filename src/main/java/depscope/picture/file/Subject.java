package depscope.picture.file;

import depscope.graph.BuildGraph;
import depscope.graph.Symbols;
import depscope.picture.Counted;
import depscope.picture.Lens;
import depscope.picture.Names;
import depscope.picture.ViewState;
import depscope.survey.Survey;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a picture is of.
 *
 * @param tree what the user called it
 * @param shown what of it is shown, in words
 * @param graph whose nodes the boxes stand for
 * @param selected the node whose box has a ring; {@link ViewState#NOTHING} for none
 */
public record Subject(String tree, String shown, BuildGraph graph, int selected) {
    private static final int MOST_NAMES = 3;

    public static Subject of(Survey survey, ViewState state) {
        return new Subject(survey.name(), shown(survey.graph(), state), survey.graph(), state.selected());
    }

    public String treeName() {
        return Names.ofTree(tree);
    }

    /** One line. */
    String caption() {
        return treeName() + ": " + shown;
    }

    private static String shown(BuildGraph graph, ViewState state) {
        String around = state.ends().map(ends -> "what connects " + Symbols.name(graph, ends.one()) + " and " + Symbols.name(graph, ends.other()))
                .orElseGet(() -> around(graph, state));
        if (!state.isWhatIf()) {
            return around.isEmpty() ? "final products" : around;
        }
        return "what if " + edits(graph, state) + (state.withFix() ? ", with the fix in" : "") + (around.isEmpty() ? "" : "; " + around);
    }

    /** What is in the middle, and how far around it one sees. */
    private static String around(BuildGraph graph, ViewState state) {
        if (state.focus().isEmpty()) {
            return "";
        }
        List<Integer> middle = state.focus().contains(state.selected()) ? List.of(state.selected()) : state.focus().stream().sorted().toList();
        int more = state.focus().size() - 1;
        return graph.path(middle.get(0)).name() + (more > 0 ? " and " + Counted.number(more) + " more" : "") + " with "
                + steps(state.lens().inputs(), "inputs") + " and " + steps(state.lens().dependents(), "dependents");
    }

    private static String steps(int steps, String what) {
        return steps == Lens.ALL ? "all " + what : steps == 0 ? "no " + what : Counted.of(steps, "step") + " of " + what;
    }

    private static String edits(BuildGraph graph, ViewState state) {
        String gone = names(graph, state.edited().stream().filter(state::isDeleted).toList(), "gone");
        String edited = names(graph, state.edited().stream().filter(node -> !state.isDeleted(node)).toList(), "edited");
        return edited + (edited.isEmpty() || gone.isEmpty() ? "" : " and ") + gone;
    }

    private static String names(BuildGraph graph, List<Integer> nodes, String what) {
        if (nodes.isEmpty()) {
            return "";
        }
        String names = nodes.stream().limit(MOST_NAMES).map(node -> Symbols.name(graph, node)).collect(Collectors.joining(", "));
        int more = nodes.size() - MOST_NAMES;
        return names + (more > 0 ? " and " + Counted.number(more) + " more" : "") + " were " + what;
    }
}
