package depscope.ui.model;

import depscope.graph.BuildGraph;
import depscope.graph.Symbols;
import depscope.picture.Asked;
import depscope.picture.Counted;
import depscope.picture.Page;
import depscope.picture.ViewState;
import depscope.survey.Survey;

/** What a view shows, in a few words. */
public final class ViewName {
    private ViewName() {
    }

    public static String of(Survey survey, ViewState state) {
        if (state.page() == Page.MAP) {
            return state.region().isRoot() ? "map of the whole tree" : "map of " + state.region().relativeTo(survey.start());
        }
        return state.page() == Page.START ? "what this tree is" : ofGraph(survey.graph(), state);
    }

    private static String ofGraph(BuildGraph graph, ViewState state) {
        if (state.asked().isPresent()) {
            return ofQuestion(graph, state.asked().get());
        }
        if (state.ends().isPresent()) {
            return name(graph, state.ends().get().one()) + " to " + name(graph, state.ends().get().other()) + pretended(graph, state, ", ");
        }
        if (state.isWhatIf()) {
            return pretended(graph, state, "");
        }
        if (state.hasSelection()) {
            return name(graph, state.selected());
        }
        return state.focus().isEmpty() ? "final products" : more(name(graph, state.focus().stream().min(Integer::compare).orElseThrow()),
                state.focus().size());
    }

    private static String ofQuestion(BuildGraph graph, Asked asked) {
        String about = name(graph, asked.target());
        return asked.kind() == Asked.Kind.ALWAYS_REBUILT ? "why " + about + " always rebuilds"
                : "why " + about + " did not rebuild" + (asked.hasHeader() ? " for " + name(graph, asked.header()) : "");
    }

    private static String pretended(BuildGraph graph, ViewState state, String before) {
        if (!state.isWhatIf()) {
            return "";
        }
        int first = state.edited().get(0);
        return before + "what if " + more(name(graph, first) + (state.isDeleted(first) ? " is gone" : ""), state.edited().size())
                + (state.withFix() ? ", with the fix in" : "");
    }

    private static String more(String first, int all) {
        return all == 1 ? first : first + " and " + Counted.number(all - 1) + " more";
    }

    private static String name(BuildGraph graph, int node) {
        return Symbols.name(graph, node);
    }
}
