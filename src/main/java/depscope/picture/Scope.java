package depscope.picture;

import depscope.graph.BuildGraph;
import depscope.graph.Neighbourhood.Between;
import depscope.graph.Neighbourhood.Question;
import depscope.survey.NodeState;
import depscope.survey.Survey;
import depscope.triage.Answer;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which part of the graph a state asks to see. */
final class Scope {
    /** Boxes on the screen at most. */
    static final int MOST = 120;
    /** Up to so many nodes get boxes of their own because of their state. */
    private static final int FEW = MOST / 2;

    private Scope() {
    }

    static Question of(Survey survey, ViewState state, Optional<WhatIf> whatIf) {
        BuildGraph graph = survey.graph();
        Set<Integer> kept = new HashSet<>(state.edited());
        if (state.asked().isPresent()) {
            Set<Integer> chain = new TreeSet<>(state.focus());
            state.asked().get().answer(survey).chain().stream().map(Answer.Step::node).filter(node -> node >= 0).forEach(chain::add);
            return question(state, chain, chain, chain, 0, 0);
        }
        if (state.ends().isPresent()) {
            whatIf.ifPresent(edit -> keepFew(kept, edit.reached()));
            keepFew(kept, withState(survey));
            ViewState.Ends ends = state.ends().get();
            return question(state, Set.of(), kept, Set.of(), 0, 0)
                    .between(new Between(Set.of(ends.one()), Set.of(ends.other()), ends.paths()));
        }
        if (!state.focus().isEmpty()) {
            keepFew(kept, causes(survey, state.focus()));
            whatIf.ifPresent(edit -> keepFew(kept, edit.reached()));
            keepFew(kept, withState(survey));
            return question(state, state.focus(), kept, Set.of(), state.lens().inputs(), state.lens().dependents());
        }
        if (whatIf.isPresent()) {
            return ofEdit(state, whatIf.get(), kept);
        }
        Set<Integer> products = Products.of(graph);
        keepFew(kept, withState(survey));
        return question(state, products, kept, Set.of(), Math.max(2, state.lens().inputs()), state.lens().dependents());
    }

    /** All that the edit reaches; with the inputs of it where that stays small enough to read. */
    private static Question ofEdit(ViewState state, WhatIf whatIf, Set<Integer> kept) {
        Set<Integer> stale = new TreeSet<>();
        whatIf.impact().leftStale().forEach(left -> stale.add(left.target()));
        Set<Integer> doubts = new TreeSet<>();
        whatIf.impact().cannotKnow().forEach(doubt -> doubts.add(doubt.target()));
        Set<Integer> reached = whatIf.reached();
        reached.addAll(doubts);
        reached.addAll(state.edited());
        reached.removeAll(state.lens().hidden());
        keepFew(kept, stale);
        keepFew(kept, doubts);
        keepFew(kept, reached);
        boolean small = reached.size() <= FEW;
        return question(state, reached, kept, small ? Set.of() : reached, small ? state.lens().inputs() : 0, 0);
    }

    private static Question question(ViewState state, Set<Integer> focus, Set<Integer> kept, Set<Integer> within,
            int inputs, int dependents) {
        return new Question(focus, inputs, dependents, kept, state.lens().opened(), state.lens().hidden(), within, MOST)
                .pinning(state.lens().pinned()).reduced(state.lens().reduced()).grouped(state.lens().grouped());
    }

    private static void keepFew(Set<Integer> kept, Set<Integer> nodes) {
        if (kept.size() + nodes.size() <= FEW) {
            kept.addAll(nodes);
        }
    }

    /** What gave these nodes their state is not to vanish in a bundle. */
    private static Set<Integer> causes(Survey survey, Set<Integer> nodes) {
        Set<Integer> causes = new TreeSet<>();
        for (int node : nodes) {
            survey.findingsOf(node).forEach(told -> told.chain().stream().map(survey.graph()::find).filter(n -> n >= 0).forEach(causes::add));
        }
        return causes;
    }

    private static Set<Integer> withState(Survey survey) {
        Set<Integer> nodes = new TreeSet<>();
        for (int n = 0; n < survey.graph().nodes() && nodes.size() <= FEW; n++) {
            if (survey.state(n) != NodeState.NONE) {
                nodes.add(n);
            }
        }
        return nodes;
    }
}
