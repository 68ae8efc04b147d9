package depscope.picture;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;

/**
 * How the graph is looked at, whatever of it.
 *
 * @param inputs how many steps of prerequisites around the focus; {@link #ALL} for all
 * @param dependents how many steps of dependents; {@link #ALL} for all
 * @param opened keys of bundles that were opened
 * @param hidden nodes taken out of the graph by hand
 * @param pinned nodes that stay in sight, each in a box of its own, wherever the focus goes
 * @param grouped whether boxes of one directory stand in one frame
 * @param reduced whether arrows are left out that a longer way says too
 */
public record Lens(int inputs, int dependents, Set<String> opened, Set<Integer> hidden, Set<Integer> pinned, boolean grouped,
        boolean reduced) {
    public static final int ALL = -1;
    public static final Lens PLAIN = new Lens(1, ALL, Set.of(), Set.of(), Set.of(), false, false);

    public Lens {
        opened = Set.copyOf(opened);
        hidden = Set.copyOf(hidden);
        pinned = Set.copyOf(pinned);
    }

    Lens depth(int newInputs, int newDependents) {
        return new Lens(newInputs, newDependents, opened, hidden, pinned, grouped, reduced);
    }

    /** For somewhere else: what was opened and hidden here is forgotten. */
    Lens elsewhere() {
        return new Lens(inputs, dependents, Set.of(), Set.of(), pinned, grouped, reduced);
    }

    Lens open(String bundle) {
        Set<String> more = new TreeSet<>(opened);
        more.add(bundle);
        return new Lens(inputs, dependents, more, hidden, pinned, grouped, reduced);
    }

    Lens close(Collection<String> bundles) {
        Set<String> fewer = new TreeSet<>(opened);
        fewer.removeAll(bundles);
        return new Lens(inputs, dependents, fewer, hidden, pinned, grouped, reduced);
    }

    Lens hide(Collection<Integer> nodes) {
        Set<Integer> more = new TreeSet<>(hidden);
        more.addAll(nodes);
        Set<Integer> stay = new TreeSet<>(pinned);
        stay.removeAll(nodes);
        return new Lens(inputs, dependents, opened, more, stay, grouped, reduced);
    }

    Lens showAll() {
        return new Lens(inputs, dependents, opened, Set.of(), pinned, grouped, reduced);
    }

    /** Pins a node, or lets it go. */
    Lens pin(int node, boolean isPinned) {
        Set<Integer> stay = new TreeSet<>(pinned);
        if (isPinned) {
            stay.add(node);
        } else {
            stay.remove(node);
        }
        return new Lens(inputs, dependents, opened, hidden, stay, grouped, reduced);
    }

    Lens unpinAll() {
        return new Lens(inputs, dependents, opened, hidden, Set.of(), grouped, reduced);
    }

    Lens group(boolean isGrouped) {
        return new Lens(inputs, dependents, opened, hidden, pinned, isGrouped, reduced);
    }

    Lens reduce(boolean isReduced) {
        return new Lens(inputs, dependents, opened, hidden, pinned, grouped, isReduced);
    }

    /** The same for nodes of other numbers; negative ones are gone. */
    Lens carried(IntUnaryOperator numbers) {
        return new Lens(inputs, dependents, opened, carried(hidden, numbers), carried(pinned, numbers), grouped, reduced);
    }

    static Set<Integer> carried(Collection<Integer> nodes, IntUnaryOperator numbers) {
        return nodes.stream().map(numbers::applyAsInt).filter(node -> node >= 0).collect(Collectors.toSet());
    }
}
