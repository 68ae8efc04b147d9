package depscope.ui.model;

import depscope.explain.Told;
import depscope.graph.BuildGraph;
import depscope.graph.Certainty;
import depscope.graph.Trait;
import depscope.picture.Products;
import depscope.picture.ViewState;
import depscope.picture.WhatIf;
import depscope.rebuild.Impact;
import depscope.survey.Survey;
import depscope.tree.TreePath;
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
 * @param waves what make rebuilds, step by step; 0 is what it would remake without the edit, were it told all
 * @param leftStale what must be remade and is not
 * @param untouched how much make makes that the edit has nothing to do with
 * @param alreadyOutOfDate how many the next make remakes without any edit
 * @param fix what the fix would change, or changes
 */
public record WhatIfModel(List<Item> chips, List<Wave> waves, List<Item> leftStale, List<Item> cannotKnow,
        int untouched, int alreadyOutOfDate, Fix fix) {
    /**
     * @param why a few words; may be empty
     * @param way from the target to the file whose edit it misses; empty where it misses none
     * @param isProduct whether nothing else is made of it
     */
    public record Item(int node, String name, TreePath path, String why, List<TreePath> way, boolean isProduct) {
        /** The rest of the way, for where there is room for more than {@link #why}; may be empty. */
        public String rest() {
            List<String> names = way.stream().map(TreePath::name).toList();
            boolean isFirst = why.contains(NEVER_TOLD);
            // The first and the last are named already, and a source needs no telling.
            List<String> left = isFirst ? names.subList(Math.min(2, names.size()), Math.max(2, names.size() - 1))
                    : names.subList(Math.min(2, names.size()), names.size());
            return left.isEmpty() ? "" : isFirst ? " by way of " + String.join(", ", left) : " ← " + String.join(" ← ", left);
        }
    }

    /**
     * @param isIn whether it is pretended to be in
     * @param helps whether it would change what the edit does
     * @param rebuilt how many are rebuilt without it
     * @param leftStale how many are left stale without it
     * @param steps what it comes to for what the edit leaves stale, in the tree's own terms
     */
    public record Fix(boolean isIn, boolean helps, int rebuilt, int leftStale, List<String> steps) {
    }

    private static final String NEVER_TOLD = "never told of ";

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

    public static WhatIfModel of(Survey survey, ViewState state, WhatIf whatIf) {
        BuildGraph graph = survey.graph();
        Impact impact = whatIf.impact();
        Set<Integer> reached = new HashSet<>(state.edited());
        TreeMap<Integer, List<Item>> waves = new TreeMap<>();
        for (int node : whatIf.revealed()) {
            reached.add(node);
            waves.computeIfAbsent(0, any -> new ArrayList<>()).add(item(graph, node, ""));
        }
        for (Impact.Rebuilt rebuilt : impact.rebuilt()) {
            reached.add(rebuilt.target());
            waves.computeIfAbsent(rebuilt.wave(), any -> new ArrayList<>())
                    .add(item(graph, rebuilt.target(), rebuilt.fromStale().isEmpty() ? "" : "from stale input"));
        }
        List<Item> stale = new ArrayList<>();
        for (Impact.LeftStale left : rootsFirst(impact.leftStale())) {
            reached.add(left.target());
            stale.add(left(survey, left, impact));
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
                List.copyOf(stale), List.copyOf(doubts), untouched, already, fix(survey, whatIf));
    }

    private static Item left(Survey survey, Impact.LeftStale left, Impact impact) {
        BuildGraph graph = survey.graph();
        String cause = graph.path(left.because()).name();
        String sure = left.certainty() == Certainty.CERTAIN ? "" : left.certainty() == Certainty.LIKELY ? "likely: " : "perhaps: ";
        String why = sure + (left.because() == left.missing() ? NEVER_TOLD + cause : "made from " + cause);
        TreePath path = graph.path(left.target());
        return new Item(left.target(), path.name(), path, why, survey.way(left, impact), Products.isProduct(graph, left.target()));
    }

    private static Fix fix(Survey survey, WhatIf whatIf) {
        Impact as = whatIf.asThingsAre();
        boolean helps = as.leftStale().stream().anyMatch(left -> left.certainty() != Certainty.POSSIBLE);
        List<String> steps = as.leftStale().stream().filter(left -> left.because() == left.missing())
                .flatMap(left -> survey.findingsOf(left.target()).stream()).map(Told::fix).filter(step -> !step.isEmpty()).distinct().toList();
        return new Fix(whatIf.withFix(), helps, as.rebuilt().size(), as.leftStale().size(), steps);
    }

    /** Those that make was never told of, then what is built from them. */
    private static List<Impact.LeftStale> rootsFirst(List<Impact.LeftStale> list) {
        return list.stream().sorted(Comparator.comparing(left -> left.because() != left.missing())).toList();
    }

    private static Item item(BuildGraph graph, int node, String why) {
        return new Item(node, graph.path(node).name(), graph.path(node), why, List.of(), Products.isProduct(graph, node));
    }
}
