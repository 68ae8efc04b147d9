package depscope.ui.model;

import depscope.graph.BuildGraph;
import depscope.graph.Trait;
import depscope.rebuild.Impact;
import depscope.survey.Survey;
import depscope.tree.TreePath;
import depscope.ui.state.ViewState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a pretended edit does, as three sets with their sizes, and a fourth where something cannot be told.
 *
 * @param chips what is pretended to be edited
 * @param waves what make rebuilds, step by step
 * @param leftStale what must be remade and is not
 * @param untouched how much make makes that the edit has nothing to do with
 * @param alreadyOutOfDate how many the next make remakes without any edit
 */
public record WhatIfModel(List<Item> chips, List<Wave> waves, List<Item> leftStale, List<Item> cannotKnow,
        int untouched, int alreadyOutOfDate) {
    /**
     * @param why a few words; may be empty
     * @param isProduct whether nothing else is made of it
     */
    public record Item(int node, String name, TreePath path, String why, boolean isProduct) {
    }

    public record Wave(int number, List<Item> items) {
        /** The first few, final products in any case. */
        public List<Item> telling(int most) {
            List<Item> products = items.stream().filter(Item::isProduct).limit(most).toList();
            List<Item> all = new ArrayList<>(items.stream().filter(item -> !item.isProduct()).limit(most - products.size()).toList());
            all.addAll(products);
            return all;
        }
    }

    public int rebuilt() {
        return waves.stream().mapToInt(wave -> wave.items().size()).sum();
    }

    public static WhatIfModel of(Survey survey, ViewState state, Impact impact) {
        BuildGraph graph = survey.graph();
        Set<Integer> reached = new HashSet<>(state.edited());
        TreeMap<Integer, List<Item>> waves = new TreeMap<>();
        for (Impact.Rebuilt rebuilt : impact.rebuilt()) {
            reached.add(rebuilt.target());
            waves.computeIfAbsent(rebuilt.wave(), any -> new ArrayList<>())
                    .add(item(graph, rebuilt.target(), rebuilt.fromStale().isEmpty() ? "" : "from stale input"));
        }
        List<Item> stale = new ArrayList<>();
        for (Impact.LeftStale left : rootsFirst(impact.leftStale())) {
            reached.add(left.target());
            String cause = graph.path(left.because()).name();
            stale.add(item(graph, left.target(), left.because() == left.missing() ? "never told of " + cause : "made from " + cause));
        }
        List<Item> doubts = new ArrayList<>();
        for (Impact.Doubt doubt : impact.cannotKnow()) {
            reached.add(doubt.target());
            String cause = graph.path(doubt.because()).name();
            doubts.add(item(graph, doubt.target(), doubt.because() == doubt.target() ? "no record" : "made from " + cause));
        }
        int already = 0;
        for (int node : survey.alreadyOutOfDate()) {
            already += reached.add(node) ? 1 : 0;
        }
        int untouched = 0;
        for (int n = 0; n < graph.nodes(); n++) {
            if (graph.isFileTarget(n) && graph.has(n, Trait.COMMANDS | Trait.RECORDED) && !reached.contains(n)) {
                untouched++;
            }
        }
        return new WhatIfModel(state.edited().stream().map(node -> item(graph, node, "")).toList(),
                waves.entrySet().stream().map(wave -> new Wave(wave.getKey(), List.copyOf(wave.getValue()))).toList(),
                List.copyOf(stale), List.copyOf(doubts), untouched, already);
    }

    /** Those that make was never told of, then what is built from them. */
    private static List<Impact.LeftStale> rootsFirst(List<Impact.LeftStale> list) {
        return list.stream().sorted(Comparator.comparing(left -> left.because() != left.missing())).toList();
    }

    private static Item item(BuildGraph graph, int node, String why) {
        return new Item(node, graph.path(node).name(), graph.path(node), why, Scope.isProduct(graph, node));
    }
}
