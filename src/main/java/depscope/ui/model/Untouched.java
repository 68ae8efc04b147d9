package depscope.ui.model;

import depscope.graph.BuildGraph;
import depscope.graph.NodeSet;
import depscope.graph.Trait;
import depscope.picture.WhatIf;
import depscope.rebuild.Impact;
import depscope.survey.Survey;

/**
 * What make makes that an edit has nothing to do with, in nodes by path.
 *
 * @param outOfDate what the next make remakes without any edit
 * @param untouched what it leaves, rightly
 */
record Untouched(int[] outOfDate, int[] untouched) {
    static Untouched of(Survey survey, WhatIf whatIf) {
        BuildGraph graph = survey.graph();
        NodeSet reached = new NodeSet(graph.nodes());
        Impact impact = whatIf.impact();
        impact.edited().forEach(reached::add);
        whatIf.revealed().forEach(reached::add);
        impact.rebuilt().forEach(rebuilt -> reached.add(rebuilt.target()));
        impact.leftStale().forEach(left -> reached.add(left.target()));
        impact.cannotKnow().forEach(doubt -> reached.add(doubt.target()));
        impact.cannotBeMade().forEach(stopped -> reached.add(stopped.target()));
        NodeSet outOfDate = new NodeSet(graph.nodes());
        for (int node : survey.alreadyOutOfDate()) {
            if (reached.add(node)) {
                outOfDate.add(node);
            }
        }
        NodeSet untouched = new NodeSet(graph.nodes());
        for (int n = 0; n < graph.nodes(); n++) {
            if (graph.isFileTarget(n) && graph.has(n, Trait.COMMANDS | Trait.RECORDED) && !reached.contains(n)) {
                untouched.add(n);
            }
        }
        return new Untouched(outOfDate.sorted(), untouched.sorted());
    }
}
