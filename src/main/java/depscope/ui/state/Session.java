package depscope.ui.state;

import depscope.picture.ViewState;
import depscope.survey.Survey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** One tree being looked at: its survey, where the user is, and the way there. For one thread. */
public final class Session {
    private Survey survey;
    private final List<ViewState> steps = new ArrayList<>();
    private final ReadOnlyObjectWrapper<ViewState> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();
    private int at = -1;

    public Session(Survey survey, ViewState first) {
        this.survey = survey;
        go(first);
    }

    public Survey survey() {
        return survey;
    }

    /** The same tree with other findings told: where the user is, and the way there, stay. */
    public void tell(Survey again) {
        survey = again;
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
        if (at >= 0 && steps.get(at).equals(next)) {
            return;
        }
        steps.subList(at + 1, steps.size()).clear();
        steps.add(next);
        moveTo(at + 1);
    }

    public void change(UnaryOperator<ViewState> step) {
        go(step.apply(state()));
    }

    public void back() {
        if (at > 0) {
            moveTo(at - 1);
        }
    }

    public void forward() {
        if (at < steps.size() - 1) {
            moveTo(at + 1);
        }
    }

    private void moveTo(int index) {
        at = index;
        canGoBack.set(at > 0);
        canGoForward.set(at < steps.size() - 1);
        state.set(steps.get(at));
    }
}
