package depscope.ui.view;

import depscope.picture.Asked;
import depscope.picture.Page;
import depscope.picture.ViewState;
import depscope.picture.file.Subject;
import depscope.picture.layout.LaidOut;
import depscope.survey.Survey;
import depscope.ui.model.FilesModel;
import depscope.ui.model.FindingsModel;
import depscope.ui.model.Ignored;
import depscope.ui.state.Session;
import depscope.ui.view.graph.GraphCanvas;
import java.util.Optional;

/** Has every view show what a session is at: when a tree was opened, and at each of its steps. */
final class Showing {
    private final Answers answers;
    private final ToolBarView toolBar;
    private final TrailView trail;
    private final FindingsView findings;
    private final FilesView files;
    private final SearchBox search;
    private final Pages pages;
    private final GraphPane graph;
    private final GraphCanvas canvas;
    private final InspectorView inspector;
    private final WhatIfView whatIf;
    private final AnswerView answer;
    private final Panes panes;
    private final StatusView status;
    private final Opener opener;
    private Optional<Shown> shown = Optional.empty();
    private int targets;

    /** The picture that is shown, and of what. */
    record Shown(LaidOut laidOut, Subject subject) {
    }

    Showing(Answers answers, ToolBarView toolBar, TrailView trail, FindingsView findings, FilesView files, SearchBox search, Pages pages,
            GraphPane graph, GraphCanvas canvas, InspectorView inspector, WhatIfView whatIf, AnswerView answer, Panes panes, StatusView status,
            Opener opener) {
        this.answers = answers;
        this.toolBar = toolBar;
        this.trail = trail;
        this.findings = findings;
        this.files = files;
        this.search = search;
        this.pages = pages;
        this.graph = graph;
        this.canvas = canvas;
        this.inspector = inspector;
        this.whatIf = whatIf;
        this.answer = answer;
        this.panes = panes;
        this.status = status;
        this.opener = opener;
    }

    /** A tree that was opened. */
    void begin(Session session, Loading.Opened opened) {
        answers.forget();
        shown = Optional.empty();
        targets = opened.targets();
        findings.show(opened.findings(), opened.ignored());
        files.show(opened.survey(), opened.files());
        search.show(opened.files(), opened.survey());
        panes.showSides();
        status.show(opened.survey(), targets);
        session.stateProperty().addListener((property, old, state) -> follow(session, state));
        follow(session, session.state());
        pages.first().requestFocus();
        answers.warmUp();
    }

    /** Other findings of the same tree. */
    void tell(Session session, FindingsModel told, Ignored ignored) {
        findings.tell(told, ignored);
        files.tell(session.survey());
        search.tell(session.survey());
        follow(session, session.state());
    }

    /** The same picture at another wave: nothing moves. */
    void showStep(Session session) {
        ViewState state = session.state();
        answers.picture(session.survey(), state, whatIf.step(state), laidOut -> {
            graph.explain(laidOut.picture());
            canvas.reach(laidOut, state.selected());
        });
    }

    Optional<Shown> shown() {
        return shown.filter(now -> !now.laidOut().picture().boxes().isEmpty());
    }

    /** The same tree, read again. */
    void read(Session session, FindingsModel told, Ignored ignored, FilesModel model) {
        targets = session.survey().graph().fileTargets();
        files.show(session.survey(), model);
        search.show(model, session.survey());
        status.show(session.survey(), targets);
        findings.tell(told, ignored);
        follow(session, session.state());
    }

    /** Back to a tree that is still open. */
    void resume(Session session) {
        status.show(session.survey(), targets);
        follow(session, session.state());
    }

    /** No tree is open any longer: nothing of it is held. */
    void forget() {
        answers.forget();
        shown = Optional.empty();
        canvas.clear();
        pages.forget();
        inspector.empty();
        files.forget();
        panes.hideStrip();
        panes.hideSides();
        trail.none();
        toolBar.follow(ViewState.START, false, false, false);
    }

    private void follow(Session session, ViewState state) {
        Survey survey = session.survey();
        toolBar.follow(state, session.canGoBackProperty().get(), session.canGoForwardProperty().get(), true);
        trail.follow(survey, state);
        findings.follow(state);
        followMiddle(survey, state);
        inspect(session);
        followStrip(survey, state);
    }

    /** All about what is selected. */
    void inspect(Session session) {
        Survey survey = session.survey();
        if (session.state().hasSelection()) {
            answers.inspector(survey, session.state(), model -> inspector.show(survey, model));
        } else {
            answers.noInspector();
            inspector.empty();
        }
    }

    /** An answer goes before what is pretended besides. */
    private void followStrip(Survey survey, ViewState state) {
        answers.noAnswer();
        answers.noWhatIf();
        if (state.asked().isPresent()) {
            Asked asked = state.asked().get();
            answers.answer(survey, asked, told -> {
                answer.show(survey.graph(), asked, told);
                panes.showStrip(answer);
            });
        } else if (state.isWhatIf()) {
            answers.whatIf(survey, state, model -> {
                whatIf.show(survey, state, model);
                panes.showStrip(whatIf);
            });
        } else {
            panes.hideStrip();
        }
    }

    private void followMiddle(Survey survey, ViewState state) {
        pages.follow(survey, state);
        if (state.page() != Page.GRAPH) {
            answers.noPicture();
            return;
        }
        if (survey.graph().nodes() == 0) {
            graph.showMessage(() -> graph.message().nothing(TrailView.treeName(survey), opener::chooseDirectory));
            return;
        }
        graph.showGraph();
        graph.scope().follow(survey.graph(), state);
        canvas.select(state.selected());
        answers.picture(survey, state, whatIf.step(state), laidOut -> {
            graph.explain(laidOut.picture());
            shown = Optional.of(new Shown(laidOut, Subject.of(survey, state)));
            canvas.show(laidOut, state.selected());
            canvas.select(state.selected());
        });
    }
}
