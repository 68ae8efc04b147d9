package depscope.graph;

import depscope.graph.Neighbourhood.Question;

/** Which nodes a question allows to show, and which of them lie around its focus. */
final class Reach {
    private final BuildGraph graph;
    private final Question question;

    Reach(BuildGraph graph, Question question) {
        this.graph = graph;
        this.question = question;
    }

    /** The focus and what is as many steps from it as asked for. */
    NodeSet around() {
        NodeSet nodes = new NodeSet(graph.nodes());
        new Walk(graph, question.focus(), true, question.inputs(), Walk.Gate.of(this::isAllowed)).reached().forEach(nodes::add);
        new Walk(graph, question.focus(), false, question.dependents(),
                Walk.Gate.of(node -> isAllowed(node) && isWorthReaching(node))).reached().forEach(nodes::add);
        return nodes;
    }

    boolean isAllowed(int node) {
        return (question.within().isEmpty() || question.within().contains(node)) && !question.hidden().contains(node)
                && !graph.has(node, Trait.DEPEND_FILE | Trait.USE);
    }

    // Names that only gather goals ("all", "kernel-all") would tie everything to everything.
    private boolean isWorthReaching(int target) {
        return !graph.has(target, Trait.PHONY) && graph.has(target, Trait.COMMANDS | Trait.RECORDED | Trait.COMPILED);
    }
}
