package depscope.ui.model;

import depscope.graph.BuildGraph;
import depscope.graph.Symbols;
import depscope.picture.Chance;
import depscope.picture.Configuration;
import depscope.picture.Counted;
import depscope.picture.ViewState;
import depscope.picture.WhatIf;
import depscope.picture.Work;
import depscope.rebuild.Impact;
import depscope.survey.Survey;
import depscope.tree.TreePath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What pretended edits do, as sets with their sizes: what make rebuilds, leaves stale and has nothing to do with,
 * and where there is any, what it gives up and what cannot be told.
 *
 * @param chips what is pretended to be edited or deleted
 * @param waves what make rebuilds, step by step; 0 is what it would remake without the edit, were it told all
 * @param leftStale what must be remade and is not
 * @param cannotBeMade what make gives up, for a file is gone that nothing makes
 * @param untouched how much make makes that the edit has nothing to do with
 * @param alreadyOutOfDate how many the next make remakes without any edit
 * @param cost how long make takes for all waves, by the pace of the last build; empty where nothing tells
 * @param leastCost the same for what is made in any case
 * @param fix what the fix would change, or changes
 */
public record WhatIfModel(List<Chip> chips, List<Wave> waves, List<Item> leftStale, List<Item> cannotKnow, List<Item> cannotBeMade,
        int untouched, int alreadyOutOfDate, Optional<Duration> cost, Optional<Duration> leastCost, Fix fix) {
    /** @param isConfiguration whether it is a header that says how the tree is configured */
    public record Chip(int node, String name, TreePath path, boolean isDeleted, boolean isConfiguration) {
    }

    /**
     * @param why a few words; may be empty
     * @param way from the target to the file whose edit it misses; empty where it misses none
     * @param isProduct whether nothing else is made of it
     * @param chance how sure it is that it is made
     */
    public record Item(int node, String name, TreePath path, Work work, String why, List<TreePath> way, boolean isProduct, Chance chance) {
        /** The rest of the way, for where there is room for more than {@link #why}; may be empty. */
        public String rest() {
            List<String> names = way.stream().map(TreePath::name).toList();
            boolean isFirst = why.contains(WhatIfItems.NEVER_TOLD);
            // The first and the last are named already, and a source needs no telling.
            List<String> left = isFirst ? names.subList(Math.min(2, names.size()), Math.max(2, names.size() - 1))
                    : names.subList(Math.min(2, names.size()), names.size());
            return left.isEmpty() ? "" : isFirst ? " by way of " + String.join(", ", left) : " ← " + String.join(" ← ", left);
        }
    }

    /**
     * @param isIn whether it is pretended to be in
     * @param helps whether it would change what the edit does
     * @param without what the edit does without it
     * @param with what the edit does with it; the same where it does not help
     * @param steps what it comes to for what the edit leaves stale, in the tree's own terms
     */
    public record Fix(boolean isIn, boolean helps, Counts without, Counts with, List<String> steps) {
    }

    /** How many targets are rebuilt and left stale. */
    public record Counts(int rebuilt, int leftStale) {
        static Counts of(WhatIf whatIf) {
            return new Counts(whatIf.impact().rebuilt().size() + whatIf.revealed().size(), whatIf.impact().leftStale().size());
        }
    }

    /**
     * @param items final products first, otherwise by path
     * @param cost how long it takes to make them, by the pace of the last build; empty where nothing tells
     */
    public record Wave(int number, List<Item> items, Optional<Duration> cost) {
        /** {@code wave 1}. */
        public String name() {
            return number == 0 ? "at once" : "wave " + number;
        }

        /** Whether what is made in it may come out as it was, and what follows from that alone is not made. */
        public boolean mayStop() {
            return items.stream().anyMatch(item -> item.chance().mayStop());
        }

        /** {@code 12 compiles, 1 link}. */
        public String work() {
            return Work.said(items.stream().map(Item::work).toList());
        }
    }

    /** How many of what make rebuilds are compiled or assembled. */
    public int compiles() {
        return (int) waves.stream().flatMap(wave -> wave.items().stream()).filter(item -> item.work() == Work.COMPILE).count();
    }

    public int rebuilt() {
        return waves.stream().mapToInt(wave -> wave.items().size()).sum();
    }

    /** How many of what make rebuilds it rebuilds only where what may stay as it was does not. */
    public int perhaps() {
        return count(item -> !item.chance().isCertain());
    }

    /** How many of what make rebuilds only later runs of it do. */
    public int later() {
        return count(item -> !item.chance().isForeseen());
    }

    private int count(Predicate<Item> which) {
        return (int) waves.stream().flatMap(wave -> wave.items().stream()).filter(which).count();
    }

    /** The edit, the waves, and what is not rebuilt if there is any: as the steps of {@link depscope.picture.Waves}. */
    public List<WaveStep> steps() {
        List<WaveStep> steps = new ArrayList<>();
        steps.add(WaveStep.edit(chips));
        waves.forEach(wave -> steps.add(WaveStep.of(wave)));
        if (leftStale.size() + cannotKnow.size() + cannotBeMade.size() > 0) {
            steps.add(WaveStep.end(this));
        }
        return List.copyOf(steps);
    }

    /** {@code vmx.h is edited}, {@code 3 files are edited, a.h is deleted}. */
    public String edits() {
        List<String> changed = chips.stream().filter(chip -> !chip.isDeleted()).map(Chip::name).toList();
        List<String> deleted = chips.stream().filter(Chip::isDeleted).map(Chip::name).toList();
        List<String> words = new ArrayList<>();
        words(changed, "edited", words);
        words(deleted, "deleted", words);
        return String.join(", ", words);
    }

    private static void words(List<String> names, String done, List<String> words) {
        if (!names.isEmpty()) {
            words.add(names.size() == 1 ? names.get(0) + " is " + done : Counted.of(names.size(), "file") + " are " + done);
        }
    }

    public static WhatIfModel of(Survey survey, ViewState state, WhatIf whatIf) {
        BuildGraph graph = survey.graph();
        WhatIfItems items = new WhatIfItems(survey, whatIf);
        Untouched rest = Untouched.of(survey, whatIf);
        TreeMap<Integer, List<Item>> waves = new TreeMap<>();
        whatIf.revealed().forEach(node -> waves.computeIfAbsent(0, any -> new ArrayList<>()).add(items.revealed(node)));
        for (Impact.Rebuilt rebuilt : whatIf.impact().rebuilt()) {
            waves.computeIfAbsent(rebuilt.wave(), any -> new ArrayList<>()).add(items.rebuilt(rebuilt));
        }
        return new WhatIfModel(state.edited().stream().map(node -> new Chip(node, Symbols.name(graph, node), graph.path(node),
                state.isDeleted(node), Configuration.isHeader(graph, node))).toList(),
                waves.entrySet().stream().map(wave -> new Wave(wave.getKey(), productsFirst(wave.getValue()), items.cost(wave.getValue()))).toList(),
                items.leftStale(), items.cannotKnow(), items.cannotBeMade(), rest.untouched().length, rest.outOfDate().length,
                items.cost(waves.values().stream().flatMap(List::stream).toList()),
                items.cost(waves.values().stream().flatMap(List::stream).filter(item -> item.chance().isCertain()).toList()), fix(survey, state, whatIf));
    }

    private static List<Item> productsFirst(List<Item> items) {
        List<Item> all = new ArrayList<>(items.stream().filter(Item::isProduct).toList());
        items.stream().filter(item -> !item.isProduct()).forEach(all::add);
        return List.copyOf(all);
    }

    private static Fix fix(Survey survey, ViewState state, WhatIf whatIf) {
        boolean helps = whatIf.asThingsAre().leftStale().stream().anyMatch(WhatIfItems::isMended);
        Counts without = new Counts(whatIf.asThingsAre().rebuilt().size(), whatIf.asThingsAre().leftStale().size());
        Counts with = !helps ? without : Counts.of(whatIf.withFix() ? whatIf : WhatIf.of(survey, state.withFix(true)).orElseThrow());
        return new Fix(whatIf.withFix(), helps, without, with, WhatIfItems.steps(survey, whatIf.asThingsAre()));
    }
}
