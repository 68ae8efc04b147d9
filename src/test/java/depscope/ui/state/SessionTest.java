package depscope.ui.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.picture.ViewState;
import depscope.survey.Survey;
import depscope.survey.SurveyOptions;
import depscope.tree.MemoryTree;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionTest {
    private Session session;

    @BeforeEach
    void open() throws IOException {
        Survey survey = Survey.of(MemoryTree.builder().build(), new SurveyOptions(Optional.empty(), true, 1));
        session = new Session(survey, ViewState.START);
    }

    @Test
    void everyStepCanBeTakenBackAndAgain() {
        session.change(state -> state.select(1));
        session.change(state -> state.edit(2));
        session.back();
        assertEquals(ViewState.START.select(1), session.state());
        session.back();
        assertEquals(ViewState.START, session.state());
        assertFalse(session.canGoBackProperty().get());
        session.back();
        assertEquals(ViewState.START, session.state());
        session.forward();
        session.forward();
        assertEquals(List.of(2), session.state().edited());
        assertFalse(session.canGoForwardProperty().get());
    }

    @Test
    void aNewStepForgetsWhatLayAhead() {
        session.change(state -> state.select(1));
        session.back();
        session.change(state -> state.select(2));
        assertFalse(session.canGoForwardProperty().get());
        session.back();
        session.forward();
        assertEquals(2, session.state().selected());
    }

    @Test
    void aStepToWhereOneIsIsNone() {
        session.change(state -> state.select(ViewState.NOTHING));
        assertFalse(session.canGoBackProperty().get());
        session.change(state -> state.select(3));
        session.change(state -> state.select(3));
        session.back();
        assertEquals(ViewState.START, session.state());
    }

    @Test
    void anEditShowsWhatItDoesAndTheLastOneUndoneLeadsBackToTheSelection() {
        ViewState looking = ViewState.START.focusOn(Set.of(5)).select(5).open("bundle x");
        ViewState edited = looking.edit(7).edit(8);
        assertTrue(edited.focus().isEmpty() && edited.lens().opened().isEmpty());
        assertEquals(List.of(7, 8), edited.edited());
        assertEquals(edited, edited.edit(7));
        assertEquals(List.of(8), edited.undoEdit(7).edited());
        assertEquals(Set.of(5), edited.undoEdit(7).undoEdit(8).focus());
    }

    @Test
    void theFixIsPretendedWithAnEditOnlyAndCanBeTakenBack() {
        assertFalse(ViewState.START.withFix(true).withFix());
        session.change(state -> state.edit(2));
        session.change(state -> state.withFix(true));
        session.change(state -> state.edit(3));
        assertTrue(session.state().withFix());
        session.back();
        session.back();
        assertFalse(session.state().withFix());
        session.forward();
        assertTrue(session.state().withFix());
        assertFalse(session.state().undoEdit(2).withFix());
        assertFalse(session.state().withoutEdits().withFix());
    }

    @Test
    void whatIsHiddenIsNoLongerSelected() {
        ViewState state = ViewState.START.select(4).hide(Set.of(4, 5));
        assertFalse(state.hasSelection());
        assertEquals(Set.of(4, 5), state.lens().hidden());
    }
}
