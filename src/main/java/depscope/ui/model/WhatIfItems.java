package depscope.ui.model;

import depscope.explain.Told;
import depscope.graph.BuildGraph;
import depscope.graph.Certainty;
import depscope.graph.Symbols;
import depscope.picture.Chance;
import depscope.picture.Products;
import depscope.picture.WhatIf;
import depscope.picture.Work;
import depscope.rebuild.Impact;
import depscope.survey.Pace;
import depscope.survey.Survey;
import depscope.tree.TreePath;
import depscope.ui.model.WhatIfModel.Item;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is said of each target that an edit reaches. */
final class WhatIfItems {
    static final String NEVER_TOLD = "never told of ";

    private final Survey survey;
    private final BuildGraph graph;
    private final Impact impact;
    private final Pace pace;

    WhatIfItems(Survey survey, WhatIf whatIf) {
        this.survey = survey;
        this.graph = survey.graph();
        this.impact = whatIf.impact();
        this.pace = survey.pace();
    }

    Item revealed(int node) {
        return item(node, "");
    }

    Item rebuilt(Impact.Rebuilt rebuilt) {
        List<String> words = new ArrayList<>(rebuilt.fromStale().isEmpty() ? List.of() : List.of("from stale input"));
        words.addAll(Chance.of(rebuilt).words());
        return rebuilt(rebuilt, String.join(", ", words));
    }

    Item rebuilt(Impact.Rebuilt rebuilt, String why) {
        return item(rebuilt.target(), why, List.of(), Chance.of(rebuilt));
    }

    /** Those that make was never told of, then what is built from them. */
    List<Item> leftStale() {
        return impact.leftStale().stream().sorted(Comparator.comparing(left -> left.because() != left.missing())).map(this::left).toList();
    }

    private Item left(Impact.LeftStale left) {
        String cause = name(left.because());
        String sure = left.certainty() == Certainty.CERTAIN ? "" : left.certainty() == Certainty.LIKELY ? "likely: " : "perhaps: ";
        String why = sure + (left.because() == left.missing() ? NEVER_TOLD + cause : "made from " + cause);
        return item(left.target(), why, survey.way(left, impact));
    }

    List<Item> cannotKnow() {
        return impact.cannotKnow().stream().map(doubt -> item(doubt.target(), survey.condition(doubt, impact).map(condition -> "perhaps rebuilt: " + condition).orElseGet(() -> doubt.because() == doubt.target() ? "no record" : "made from " + name(doubt.because())))).toList();
    }

    /** Those that need what is gone, then what is built from them. */
    List<Item> cannotBeMade() {
        List<Impact.Stopped> order = new ArrayList<>(impact.cannotBeMade());
        order.sort(Comparator.comparing(stopped -> stopped.because() != stopped.missing()));
        return order.stream().map(stopped -> item(stopped.target(), stopped.because() == stopped.missing()
                ? "nothing makes " + name(stopped.missing()) : "needs " + name(stopped.because()))).toList();
    }

    Item item(int node, String why) {
        return item(node, why, List.of());
    }

    private Item item(int node, String why, List<TreePath> way) {
        return item(node, why, way, Chance.SURE);
    }

    private Item item(int node, String why, List<TreePath> way, Chance chance) {
        return new Item(node, name(node), graph.path(node), Work.of(graph, pace, node), why, way, Products.isProduct(graph, node), chance);
    }

    /** How long it takes to make them all; empty where nothing tells. */
    Optional<Duration> cost(Collection<Item> items) {
        return items.isEmpty() ? Optional.empty() : pace.of(items.stream().map(Item::node).toList());
    }

    private String name(int node) {
        return Symbols.name(graph, node);
    }

    /** Whether the fix would tell make of it. */
    static boolean isMended(Impact.LeftStale left) {
        return left.certainty() != Certainty.POSSIBLE;
    }

    /** What the fix comes to for what is left stale, in the tree's own terms. */
    static List<String> steps(Survey survey, Impact asThingsAre) {
        return asThingsAre.leftStale().stream().filter(left -> left.because() == left.missing())
                .flatMap(left -> survey.findingsOf(left.target()).stream()).map(Told::fix).filter(step -> !step.isEmpty()).distinct().toList();
    }
}
