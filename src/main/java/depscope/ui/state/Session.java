package depscope.ui.state;

import depscope.graph.BuildGraph;
import depscope.picture.ViewState;
import depscope.survey.Survey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** One tree being looked at: its survey, where the user is, the way there, and bookmarks. For one thread. */
public final class Session {
    private Survey survey;
    private final List<Step> steps = new ArrayList<>();
    private final ReadOnlyObjectWrapper<ViewState> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();
    private final ObservableList<Bookmark> bookmarks = FXCollections.observableArrayList();
    private final ObservableList<Bookmark> bookmarksShown = FXCollections.unmodifiableObservableList(bookmarks);
    private int at = -1;

    /**
     * @param kept what it was when the tree was read before; empty where that was not yet
     * @param state of it what {@code graph} has
     */
    private record Step(Optional<SavedView> kept, BuildGraph graph, ViewState state) {
        static Step of(SavedView kept, BuildGraph graph) {
            return new Step(Optional.of(kept), graph, kept.in(graph));
        }

        SavedView saved() {
            return kept.orElseGet(() -> SavedView.of(graph, state));
        }
    }

    public Session(Survey survey, ViewState first) {
        this.survey = survey;
        go(first);
    }

    /** As it was left. */
    public Session(Survey survey, History left) {
        this.survey = survey;
        left.steps().forEach(saved -> steps.add(Step.of(saved, survey.graph())));
        bookmarks.setAll(left.bookmarks());
        moveTo(left.at());
    }

    public Survey survey() {
        return survey;
    }

    /** The same tree with other findings told: where the user is, and the way there, stay. */
    public void tell(Survey again) {
        survey = again;
    }

    /**
     * The tree as it was read again: where the user is, the way there and bookmarks stay, without what is gone. What
     * comes back when it is read once more is there again.
     */
    public void carry(Survey again) {
        survey = again;
        steps.replaceAll(step -> Step.of(step.saved(), again.graph()));
        moveTo(at);
    }

    /** All of it as it is now, which takes a while to work out: for any thread. */
    public Supplier<History> history() {
        List<Step> now = List.copyOf(steps);
        List<Bookmark> marks = List.copyOf(bookmarks);
        int here = at;
        return () -> new History(now.stream().map(Step::saved).toList(), here, marks);
    }

    public ViewState state() {
        return state.get();
    }

    public ReadOnlyObjectProperty<ViewState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoForwardProperty() {
        return canGoForward.getReadOnlyProperty();
    }

    /** A step on; what lay ahead is forgotten. A step to where one is already is none. */
    public void go(ViewState next) {
        if (at >= 0 && steps.get(at).state().equals(next)) {
            return;
        }
        steps.subList(at + 1, steps.size()).clear();
        steps.add(new Step(Optional.empty(), survey.graph(), next));
        moveTo(at + 1);
    }

    public void change(UnaryOperator<ViewState> step) {
        go(step.apply(state()));
    }

    public void back() {
        move(-1);
    }

    public void forward() {
        move(1);
    }

    /** Over steps that, with what is gone, show what is shown already. */
    private void move(int by) {
        next(by).ifPresent(this::moveTo);
    }

    private Optional<Integer> next(int by) {
        int to = at + by;
        while (to >= 0 && to < steps.size() && steps.get(to).state().equals(steps.get(at).state())) {
            to += by;
        }
        return to < 0 || to >= steps.size() ? Optional.empty() : Optional.of(to);
    }

    private void moveTo(int index) {
        at = index;
        canGoBack.set(next(-1).isPresent());
        canGoForward.set(next(1).isPresent());
        state.set(steps.get(at).state());
    }

    /** In the order they were added; changes as they do. */
    public ObservableList<Bookmark> bookmarks() {
        return bookmarksShown;
    }

    /** The bookmark of what is shown, if it has one. */
    public Optional<Bookmark> bookmark() {
        return bookmarks.stream().filter(mark -> mark.view().isWhole(survey.graph()) && mark.view().in(survey.graph()).equals(state())).findFirst();
    }

    /** Bookmarks what is shown. */
    public void bookmark(String name) {
        if (bookmark().isEmpty()) {
            bookmarks.add(new Bookmark(name, SavedView.of(survey.graph(), state())));
        }
    }

    public void forget(Bookmark bookmark) {
        bookmarks.remove(bookmark);
    }

    /** A name without any letters changes nothing. */
    public void rename(Bookmark bookmark, String name) {
        if (!name.isBlank()) {
            bookmarks.replaceAll(each -> each.equals(bookmark) ? each.named(name.strip()) : each);
        }
    }

    /** A step to what a bookmark is of, without what is gone of it. */
    public void go(Bookmark bookmark) {
        go(bookmark.view().in(survey.graph()));
    }
}
