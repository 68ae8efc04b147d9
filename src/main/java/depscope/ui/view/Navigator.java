package depscope.ui.view;

import depscope.explain.Told;
import depscope.graph.Neighbourhood.Paths;
import depscope.picture.Asked;
import depscope.picture.Bundles;
import depscope.picture.Lens;
import depscope.picture.Page;
import depscope.picture.Picture.Box;
import depscope.picture.Places;
import depscope.picture.ViewState;
import depscope.tree.TreePath;
import depscope.ui.state.Session;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** What the views ask for, as steps of the session at hand; nothing where there is none. */
final class Navigator {
    private Optional<Session> session = Optional.empty();

    void follow(Session newSession) {
        session = Optional.of(newSession);
    }

    void forget() {
        session = Optional.empty();
    }

    Optional<Session> session() {
        return session;
    }

    ViewState state() {
        return session.map(Session::state).orElse(ViewState.START);
    }

    private void change(UnaryOperator<ViewState> step) {
        session.ifPresent(s -> s.change(step));
    }

    /** Tells of a node, the graph staying as it is. */
    void select(int node) {
        change(state -> state.select(node));
    }

    /** Makes a node the centre. */
    void look(int node) {
        change(state -> state.focusOn(Set.of(node)).select(node));
    }

    void finding(Told told) {
        session.ifPresent(s -> s.change(state -> Places.at(s.survey(), told, state)));
    }

    void edit(int node) {
        change(state -> state.edit(node).select(node));
    }

    void undoEdit(int node) {
        change(state -> state.undoEdit(node));
    }

    void stopEditing() {
        change(state -> state.withoutEdits().focusOn(state.hasSelection() ? Set.of(state.selected()) : Set.of()));
    }

    /** Where the worst of all findings is. */
    void worst() {
        session.ifPresent(s -> s.change(state -> Places.first(s.survey())));
    }

    /** Pretends, or no longer, that the fix were in. */
    void withFix(boolean isIn) {
        change(state -> state.withFix(isIn));
    }

    /** What the edits do, or without edits the final products. */
    void overview() {
        change(state -> state.focusOn(Set.of()));
    }

    /** What the tree is and how it stands. */
    void home() {
        change(state -> state.withoutEdits().focusOn(Set.of()).select(ViewState.NOTHING).turnTo(Page.START));
    }

    /** Pretends that a file is gone. */
    void delete(int node) {
        change(state -> state.delete(node).select(node));
    }

    void map(TreePath directory) {
        change(state -> state.map(directory));
    }

    /** The neighbourhood of several nodes. */
    void focus(Set<Integer> nodes) {
        change(state -> state.focusOn(nodes));
    }

    void open(String bundle) {
        change(state -> state.open(bundle));
    }

    /** Puts a box back into the bundle that it came out of, if it came out of one. */
    void close(Box box) {
        session.ifPresent(s -> s.change(state -> state.close(Bundles.around(s.survey().graph(), state.lens().opened(), box))));
    }

    void hide(Collection<Integer> nodes) {
        change(state -> state.hide(new TreeSet<>(nodes)));
    }

    void showHidden() {
        change(ViewState::showHidden);
    }

    void pin(int node, boolean isPinned) {
        change(state -> state.pin(node, isPinned));
    }

    void unpinAll() {
        change(ViewState::unpinAll);
    }

    /** Boxes of one directory in one frame, or not. */
    void group(boolean isGrouped) {
        change(state -> state.group(isGrouped));
    }

    /** Without arrows that a longer way says too, or with all. */
    void reduce(boolean isReduced) {
        change(state -> state.reduce(isReduced));
    }

    /** Only what connects two nodes. */
    void between(int one, int other, Paths paths) {
        change(state -> state.between(new ViewState.Ends(one, other, paths)).select(one));
    }

    void turnTo(Page page) {
        change(state -> state.turnTo(page));
    }

    void ask(Asked question, Set<Integer> inSight) {
        change(state -> state.withoutEdits().ask(question, inSight));
    }

    /** The tree's final products and what they are made of. */
    void products() {
        change(state -> state.withoutEdits().focusOn(Set.of()).select(ViewState.NOTHING));
    }

    void depth(int inputs, int dependents) {
        change(state -> state.depth(inputs, dependents));
    }

    void inputsOf(int node) {
        change(state -> state.focusOn(Set.of(node)).select(node).depth(Math.max(1, state.lens().inputs()), 0));
    }

    void dependentsOf(int node) {
        change(state -> state.focusOn(Set.of(node)).select(node).depth(0, Lens.ALL));
    }

    void back() {
        session.ifPresent(Session::back);
    }

    void forward() {
        session.ifPresent(Session::forward);
    }
}
