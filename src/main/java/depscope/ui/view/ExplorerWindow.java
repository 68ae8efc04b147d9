package depscope.ui.view;

import depscope.picture.ViewState;
import depscope.picture.draw.Palette;
import depscope.picture.layout.Layouts;
import depscope.settings.UserFolder;
import depscope.survey.Survey;
import depscope.ui.state.Session;
import depscope.ui.view.graph.GraphCanvas;
import depscope.ui.view.look.Styles;
import depscope.ui.view.look.Typefaces;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/** The whole window: puts the views together and hands each what it is to show. */
public final class ExplorerWindow extends StackPane {
    private final Typefaces fonts = Typefaces.installed();
    private final Navigator navigator = new Navigator();
    private final Opener opener;
    private final GraphCanvas canvas;
    private final Answers answers;
    private final ToolBarView toolBar;
    private final SearchBox search;
    private final TrailView trail;
    private final FindingsView findings;
    private final FilesView files;
    private final GraphPane graph;
    private final InspectorView inspector;
    private final WhatIfView whatIf;
    private final StatusView status = new StatusView();
    private final KeySheet keys = new KeySheet();
    private final Notice notice = new Notice();
    private final Panes panes;
    private Palette palette;
    private int targets;

    /**
     * @param executor for what takes long; not shut down here
     * @param still whether nothing moves
     * @param settings where the user's own are kept
     */
    public ExplorerWindow(ExecutorService executor, Palette palette, boolean still, UserFolder settings) {
        this.palette = palette;
        opener = new Opener(executor, () -> getScene().getWindow(), settings, outcome());
        canvas = new GraphCanvas(fonts, palette, still);
        answers = new Answers(executor, new Layouts(), this::failed);
        search = new SearchBox(executor, navigator::look, navigator::edit, canvas::requestFocus);
        toolBar = new ToolBarView(navigator, search, actions());
        trail = new TrailView(navigator);
        findings = new FindingsView(navigator, new Ignoring(settings, executor, navigator, this::tell, notice::say));
        files = new FilesView(navigator, executor);
        inspector = new InspectorView(navigator, executor, notice::say);
        whatIf = new WhatIfView(navigator, search::toEdit, notice::say);
        graph = new GraphPane(navigator, canvas, box -> navigator.session().ifPresent(s -> inspector.show(s.survey(), box)),
                notice::say);
        panes = new Panes(findings, files, graph, canvas, inspector, whatIf);
        getChildren().addAll(new BorderPane(panes, new VBox(toolBar, trail), null, status, null), notice, keys);
        new Keys(this, navigator, search, canvas, keys).listen();
        new Drop(this, tree -> open(tree, Optional.empty())).listen();
        start();
    }

    private ToolBarView.Actions actions() {
        EditMenu edits = new EditMenu(navigator, search::toEdit);
        return new ToolBarView.Actions() {
            @Override
            public void openDirectory() {
                opener.chooseDirectory();
            }

            @Override
            public void openArchive() {
                opener.chooseArchive();
            }

            @Override
            public void toggleTheme() {
                ExplorerWindow.this.toggleTheme();
            }

            @Override
            public void showKeys() {
                keys.showSheet();
            }

            @Override
            public void offerEdits(MenuButton menu) {
                edits.fill(menu);
            }
        };
    }

    private Opener.Outcome outcome() {
        return new Opener.Outcome() {
            @Override
            public void begun(Loading task) {
                graph.showMessage(() -> graph.message().loading(task, opener::cancel));
                status.textProperty().bind(task.messageProperty());
                status.progressProperty().bind(task.progressProperty());
            }

            @Override
            public void ended() {
                status.textProperty().unbind();
                status.progressProperty().unbind();
                status.setProgress(0);
            }

            @Override
            public void opened(Loading.Opened opened) {
                begin(opened);
            }

            @Override
            public void refused(String reason) {
                status.setText(reason);
                graph.showMessage(() -> graph.message().error("This cannot be opened", reason, opener::chooseDirectory,
                        navigator.session().map(session -> () -> resume(session))));
            }

            @Override
            public void gaveUp() {
                navigator.session().ifPresentOrElse(ExplorerWindow.this::resume, ExplorerWindow.this::start);
            }
        };
    }

    void toggleTheme() {
        palette = palette.other();
        canvas.setPalette(palette);
        applyStyles();
    }

    /** To be called once the window has its scene. */
    public void applyStyles() {
        getScene().getStylesheets().setAll(Styles.sheets(palette, fonts, 1));
        // Popups take the sheets over when they open, and not again.
        Window.getWindows().stream().filter(PopupWindow.class::isInstance)
                .forEach(popup -> popup.getScene().getStylesheets().setAll(getScene().getStylesheets()));
    }

    private void start() {
        status.none();
        graph.showMessage(() -> graph.message().start(opener::chooseDirectory, opener::chooseArchive));
    }

    /** Opens a tree in the background; what was being opened before is given up. */
    public void open(String given, Optional<String> root) {
        opener.open(given, root);
    }

    void chooseDirectory() {
        opener.chooseDirectory();
    }

    boolean cancel() {
        return opener.cancel();
    }

    void nextPane() {
        panes.nextPane();
    }

    private void resume(Session session) {
        status.show(session.survey(), targets);
        follow(session, session.state());
    }

    private void begin(Loading.Opened opened) {
        answers.forget();
        navigator.session().ifPresent(old -> opener.close(old.survey()));
        Session session = new Session(opened.survey(), opened.first());
        navigator.follow(session);
        targets = opened.targets();
        findings.show(opened.findings(), opened.ignored());
        files.show(opened.survey(), opened.files());
        search.show(opened.files(), opened.survey());
        panes.showSides();
        status.show(opened.survey(), targets);
        session.stateProperty().addListener((property, old, state) -> follow(session, state));
        follow(session, session.state());
        canvas.requestFocus();
        opened.settingsProblems().stream().findFirst().ifPresent(notice::say);
    }

    /** Other findings of the tree that is open; unless another was opened meanwhile. */
    private void tell(Ignoring.Told again) {
        Session session = again.session();
        if (navigator.session().filter(now -> now == session).isPresent()) {
            session.tell(again.survey());
            findings.tell(again.findings(), again.ignored());
            files.tell(again.survey());
            search.tell(again.survey());
            follow(session, session.state());
        }
    }

    private void follow(Session session, ViewState state) {
        Survey survey = session.survey();
        toolBar.follow(state, session.canGoBackProperty().get(), session.canGoForwardProperty().get(), true);
        trail.follow(survey, state);
        findings.follow(state.selected());
        followGraph(survey, state);
        if (state.hasSelection()) {
            answers.inspector(survey, state, model -> inspector.show(survey, model));
        } else {
            answers.noInspector();
            inspector.empty();
        }
        if (state.isWhatIf()) {
            answers.whatIf(survey, state, model -> {
                whatIf.show(model);
                panes.showStrip();
            });
        } else {
            answers.noWhatIf();
            panes.hideStrip();
        }
    }

    private void followGraph(Survey survey, ViewState state) {
        if (survey.graph().nodes() == 0) {
            graph.showMessage(() -> graph.message().nothing(TrailView.treeName(survey), opener::chooseDirectory));
            return;
        }
        graph.showGraph();
        canvas.select(state.selected());
        answers.picture(survey, state, laidOut -> {
            graph.explain(laidOut.picture());
            canvas.show(laidOut, state.selected());
            canvas.select(state.selected());
        });
    }

    private void failed(Exception e) {
        status.setText("This could not be worked out: " + e);
    }
}
