package depscope.ui.state;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is shown of a survey; each change makes a new one.
 *
 * @param selected the node that the inspector tells of; {@link #NOTHING} for none
 * @param focus the nodes whose neighbourhood the graph shows; empty: what the edits do, or without edits
 *     the tree's final products
 * @param inputs how many steps of prerequisites around the focus; {@link #ALL} for all
 * @param dependents how many steps of dependents; {@link #ALL} for all
 * @param opened keys of bundles that were opened
 * @param hidden nodes taken out of the graph by hand
 * @param edited what is pretended to be edited, in the order it was added
 * @param withFix whether it is pretended too that all that is known to be missing were recorded
 */
public record ViewState(int selected, Set<Integer> focus, int inputs, int dependents, Set<String> opened,
        Set<Integer> hidden, List<Integer> edited, boolean withFix) {
    public static final int NOTHING = -1;
    public static final int ALL = -1;
    public static final ViewState START = new ViewState(NOTHING, Set.of(), 1, ALL, Set.of(), Set.of(), List.of(), false);

    public ViewState {
        focus = Set.copyOf(focus);
        opened = Set.copyOf(opened);
        hidden = Set.copyOf(hidden);
        edited = List.copyOf(edited);
    }

    public boolean hasSelection() {
        return selected != NOTHING;
    }

    public boolean isWhatIf() {
        return !edited.isEmpty();
    }

    public ViewState select(int node) {
        return new ViewState(node, focus, inputs, dependents, opened, hidden, edited, withFix);
    }

    /** The neighbourhood of {@code nodes}; what was opened or hidden elsewhere is forgotten. */
    public ViewState focusOn(Set<Integer> nodes) {
        return new ViewState(selected, nodes, inputs, dependents, Set.of(), Set.of(), edited, withFix);
    }

    public ViewState depth(int newInputs, int newDependents) {
        return new ViewState(selected, focus, newInputs, newDependents, opened, hidden, edited, withFix);
    }

    public ViewState open(String bundle) {
        Set<String> more = new TreeSet<>(opened);
        more.add(bundle);
        return new ViewState(selected, focus, inputs, dependents, more, hidden, edited, withFix);
    }

    public ViewState close(Collection<String> bundles) {
        Set<String> fewer = new TreeSet<>(opened);
        fewer.removeAll(bundles);
        return new ViewState(selected, focus, inputs, dependents, fewer, hidden, edited, withFix);
    }

    public ViewState hide(Set<Integer> nodes) {
        Set<Integer> more = new TreeSet<>(hidden);
        more.addAll(nodes);
        return new ViewState(nodes.contains(selected) ? NOTHING : selected, focus, inputs, dependents, opened, more,
                edited, withFix);
    }

    /** Also pretends that {@code node} was edited, and shows what that does. */
    public ViewState edit(int node) {
        if (edited.contains(node)) {
            return editsOnly(edited);
        }
        List<Integer> more = new ArrayList<>(edited);
        more.add(node);
        return editsOnly(more);
    }

    public ViewState undoEdit(int node) {
        List<Integer> fewer = new ArrayList<>(edited);
        fewer.remove(Integer.valueOf(node));
        return fewer.isEmpty() ? focusOn(selected == NOTHING ? Set.of() : Set.of(selected)).withEdits(fewer)
                : editsOnly(fewer);
    }

    /** Pretends, or no longer, that the fix were in; only under an edit. */
    public ViewState withFix(boolean isIn) {
        return new ViewState(selected, focus, inputs, dependents, opened, hidden, edited, isIn && isWhatIf());
    }

    public ViewState withoutEdits() {
        return withEdits(List.of());
    }

    private ViewState editsOnly(List<Integer> nodes) {
        return focusOn(Set.of()).withEdits(nodes);
    }

    private ViewState withEdits(List<Integer> nodes) {
        return new ViewState(selected, focus, inputs, dependents, opened, hidden, nodes, withFix && !nodes.isEmpty());
    }
}
