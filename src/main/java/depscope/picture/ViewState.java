package depscope.picture;

import depscope.graph.Neighbourhood.Paths;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;

/**
 * What is shown of a survey; each change makes a new one.
 *
 * @param page what the middle shows
 * @param region the directory that the map shows; the root for the whole tree
 * @param selected the node that the inspector tells of; {@link #NOTHING} for none
 * @param focus the nodes whose neighbourhood the graph shows; empty: what the edits do, or without edits
 *     the tree's final products
 * @param lens how the graph is looked at
 * @param ends the two ends of which only what connects them is shown; empty for a neighbourhood
 * @param edited what is pretended to be edited, in the order it was added
 * @param deleted which of these are pretended to be deleted
 * @param withFix whether it is pretended too that all that is known to be missing were recorded
 * @param asked the question that is answered
 */
public record ViewState(Page page, TreePath region, int selected, Set<Integer> focus, Lens lens, Optional<Ends> ends,
        List<Integer> edited, Set<Integer> deleted, boolean withFix, Optional<Asked> asked) {
    public static final int NOTHING = -1;
    public static final ViewState START = new ViewState(Page.START, TreePath.ROOT, NOTHING, Set.of(), Lens.PLAIN, Optional.empty(),
            List.of(), Set.of(), false, Optional.empty());

    /** Two nodes, and which of the ways between them to show. */
    public record Ends(int one, int other, Paths paths) {
    }

    public ViewState {
        focus = Set.copyOf(focus);
        edited = List.copyOf(edited);
        deleted = Set.copyOf(deleted);
    }

    public boolean hasSelection() {
        return selected != NOTHING;
    }

    public boolean isWhatIf() {
        return !edited.isEmpty();
    }

    public boolean isDeleted(int node) {
        return deleted.contains(node);
    }

    private ViewState at(Page newPage) {
        return new ViewState(newPage, region, selected, focus, lens, ends, edited, deleted, withFix, asked);
    }

    private ViewState through(Lens newLens) {
        return new ViewState(Page.GRAPH, region, selected, focus, newLens, ends, edited, deleted, withFix, asked);
    }

    /** The middle shows something else; all that was chosen stays. */
    public ViewState turnTo(Page newPage) {
        return at(newPage);
    }

    public ViewState map(TreePath directory) {
        return new ViewState(Page.MAP, directory, selected, focus, lens, ends, edited, deleted, withFix, asked);
    }

    public ViewState select(int node) {
        return new ViewState(page, region, node, focus, lens, ends, edited, deleted, withFix, asked);
    }

    /** The neighbourhood of {@code nodes}; what was opened or hidden elsewhere is forgotten. */
    public ViewState focusOn(Set<Integer> nodes) {
        return new ViewState(Page.GRAPH, region, selected, nodes, lens.elsewhere(), Optional.empty(), edited, deleted, withFix,
                Optional.empty());
    }

    /** Only what connects two nodes. */
    public ViewState between(Ends newEnds) {
        return new ViewState(Page.GRAPH, region, selected, focus, lens.elsewhere(), Optional.of(newEnds), edited, deleted, withFix,
                Optional.empty());
    }

    /** A question, with what its answer is about in sight. */
    public ViewState ask(Asked question, Set<Integer> nodes) {
        return new ViewState(Page.GRAPH, region, question.target(), nodes, lens.elsewhere(), Optional.empty(), edited, deleted, withFix,
                Optional.of(question));
    }

    public ViewState depth(int inputs, int dependents) {
        return through(lens.depth(inputs, dependents));
    }

    public ViewState open(String bundle) {
        return through(lens.open(bundle));
    }

    public ViewState close(Collection<String> bundles) {
        return through(lens.close(bundles));
    }

    public ViewState hide(Set<Integer> nodes) {
        return (nodes.contains(selected) ? select(NOTHING) : this).through(lens.hide(nodes));
    }

    public ViewState showHidden() {
        return through(lens.showAll());
    }

    public ViewState pin(int node, boolean isPinned) {
        return through(lens.pin(node, isPinned));
    }

    public ViewState unpinAll() {
        return through(lens.unpinAll());
    }

    public ViewState group(boolean isGrouped) {
        return through(lens.group(isGrouped));
    }

    public ViewState reduce(boolean isReduced) {
        return through(lens.reduce(isReduced));
    }

    /** Also pretends that {@code node} was edited, and shows what that does. */
    public ViewState edit(int node) {
        return pretend(node, false);
    }

    /** Also pretends that {@code node} is gone, and shows what that does. */
    public ViewState delete(int node) {
        return pretend(node, true);
    }

    private ViewState pretend(int node, boolean isDeleted) {
        List<Integer> more = new ArrayList<>(edited);
        if (!more.contains(node)) {
            more.add(node);
        }
        Set<Integer> gone = new TreeSet<>(deleted);
        if (isDeleted) {
            gone.add(node);
        } else {
            gone.remove(node);
        }
        return focusOn(Set.of()).withEdits(more, gone);
    }

    public ViewState undoEdit(int node) {
        List<Integer> fewer = new ArrayList<>(edited);
        fewer.remove(Integer.valueOf(node));
        Set<Integer> gone = new TreeSet<>(deleted);
        gone.remove(node);
        return focusOn(fewer.isEmpty() && hasSelection() ? Set.of(selected) : Set.of()).withEdits(fewer, gone);
    }

    /** Pretends, or no longer, that the fix were in; only under an edit. */
    public ViewState withFix(boolean isIn) {
        return new ViewState(page, region, selected, focus, lens, ends, edited, deleted, isIn && isWhatIf(), asked);
    }

    public ViewState withoutEdits() {
        return withEdits(List.of(), Set.of());
    }

    private ViewState withEdits(List<Integer> nodes, Set<Integer> gone) {
        return new ViewState(page, region, selected, focus, lens, ends, nodes, gone, withFix && !nodes.isEmpty(), asked);
    }

    /**
     * The same in a graph whose nodes have other numbers. What is gone is left out, and with it what needs it: the
     * other end of ways, a question about it, and the fix once nothing is edited.
     *
     * @param numbers the new number of a node; negative where it is gone
     * @param directories what to show of the map instead of a directory
     */
    public ViewState carried(IntUnaryOperator numbers, UnaryOperator<TreePath> directories) {
        List<Integer> nodes = edited.stream().map(numbers::applyAsInt).filter(node -> node >= 0).toList();
        Optional<Ends> newEnds = ends.map(both -> new Ends(numbers.applyAsInt(both.one()), numbers.applyAsInt(both.other()), both.paths()))
                .filter(both -> both.one() >= 0 && both.other() >= 0);
        return new ViewState(page, directories.apply(region), hasSelection() ? Math.max(NOTHING, numbers.applyAsInt(selected)) : NOTHING,
                Lens.carried(focus, numbers), lens.carried(numbers), newEnds, nodes, Lens.carried(deleted, numbers),
                withFix && !nodes.isEmpty(), asked.flatMap(question -> question.carried(numbers)));
    }

    /** The nodes it names, by number. */
    public Set<Integer> nodes() {
        Set<Integer> all = new TreeSet<>(focus);
        all.addAll(edited);
        all.addAll(deleted);
        all.addAll(lens.hidden());
        all.addAll(lens.pinned());
        ends.ifPresent(both -> all.addAll(List.of(both.one(), both.other())));
        asked.ifPresent(question -> all.addAll(List.of(question.target(), question.header())));
        all.add(selected);
        all.removeIf(node -> node < 0);
        return all;
    }
}
