package depscope.ui.view;

import depscope.picture.draw.Palette;
import depscope.picture.layout.Layouts;
import depscope.settings.UserFolder;
import depscope.settings.WindowLooks;
import depscope.survey.Survey;
import depscope.ui.model.ExportModel;
import depscope.ui.model.FilesModel;
import depscope.ui.model.FindingsModel;
import depscope.ui.model.Ignored;
import depscope.ui.state.Session;
import depscope.ui.view.graph.GraphCanvas;
import depscope.ui.view.look.Styles;
import depscope.ui.view.look.Typefaces;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/** The whole window: puts the views together, opens trees, and gives all of it its looks. */
public final class ExplorerWindow extends StackPane {
    private final Typefaces fonts = Typefaces.installed();
    private final Navigator navigator = new Navigator();
    private final Notice notice = new Notice();
    private final OverSheet sheet = new OverSheet();
    private final Opener opener;
    private final GraphCanvas canvas;
    private final GraphPane graph;
    private final AskingMake make;
    private final StatusView status;
    private final SearchBox search;
    private final InspectorView inspector;
    private final Pages pages;
    private final Panes panes;
    private final Showing showing;
    private final KeySheet keys;
    private final ExportView export;
    private final Remembering remembering;
    private final Watching watching;
    private final RecentList recent;
    private final BookmarksView bookmarks;
    private Palette palette;
    private TextSize size = TextSize.DESIGNED;

    /**
     * @param given for what takes long; not shut down here
     * @param still whether nothing moves
     * @param settings where the user's own are kept
     */
    public ExplorerWindow(Executor given, Palette palette, boolean still, UserFolder settings) {
        this(given, palette, still, settings, ExportView::dialog);
    }

    /** @param dialog asks in a window where to write a picture */
    ExplorerWindow(Executor given, Palette palette, boolean still, UserFolder settings, Function<Supplier<Window>, ExportView.Chooser> dialog) {
        this.palette = palette;
        Work executor = new Work(given);
        opener = new Opener(executor, () -> getScene().getWindow(), settings, outcome());
        watching = new Watching(executor, changes());
        make = new AskingMake(navigator, executor, sheet, watching::patterns, this::took, notice::say);
        status = new StatusView(make::look);
        remembering = new Remembering(settings, notice::say);
        recent = new RecentList(remembering, known -> open(known.tree().path(), known.tree().root()));
        bookmarks = new BookmarksView(navigator, notice::say);
        MakefileSheets makefiles = new MakefileSheets(navigator, sheet, executor, notice::say, opener::told);
        canvas = new GraphCanvas(fonts, palette, still);
        search = new SearchBox(executor, new FoundActions(navigator, this::focusMiddle));
        Questions questions = new Questions(navigator, search, make, makefiles);
        inspector = new InspectorView(navigator, executor, sheet, makefiles, notice::say);
        graph = new GraphPane(navigator, canvas, new BoxMenu(navigator, questions, notice::say),
                box -> navigator.session().ifPresent(s -> inspector.show(s.survey(), box)), this::inspectAgain);
        Ignoring ignoring = new Ignoring(settings, executor, navigator, this::tell, notice::say);
        FindingsView findings = new FindingsView(navigator, ignoring);
        FilesView files = new FilesView(navigator, executor);
        WhatIfView whatIf = new WhatIfView(navigator, executor, still, new AroundWhatIf(this, questions, notice));
        pages = new Pages(navigator, graph, canvas, new StartActions(questions, opener), questions, executor, this::failed, fonts, palette, still);
        panes = new Panes(findings, files, pages, inspector);
        WindowActions actions = new WindowActions(this, opener);
        Commands commands = new Commands(navigator, questions, actions);
        ToolBarView toolBar = new ToolBarView(navigator, search, questions, actions, new EditMenu(navigator, executor, questions::edit), recent);
        TrailView trail = new TrailView(navigator, bookmarks.buttons());
        keys = new KeySheet(commands.all());
        search.commands(commands.all());
        showing = new Showing(new Answers(executor, new Layouts(), this::failed), toolBar, trail, findings, files, search, pages, graph, canvas,
                inspector, whatIf, new AnswerView(navigator, notice::say), panes, status, opener);
        export = new ExportView(executor, dialog.apply(() -> getScene().getWindow()), notice::say, canvas::requestFocus);
        getChildren().addAll(new BorderPane(panes, new VBox(toolBar, trail), null, status, null), sheet, export, bookmarks, notice, keys);
        new Keys(this, commands.all(), keys::showSheet, () -> Stream.of(sheet, export, keys).anyMatch(Node::isVisible), keys::hideSheet, bookmarks::putAway, export::hideSheet, opener::cancel).listen();
        new Drop(this, tree -> open(tree, Optional.empty())).listen();
        start();
    }

    private Opener.Outcome outcome() {
        return new Opener.Outcome() {
            @Override
            public void begun(Loading task) {
                pages.none();
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
                watching.end();
                navigator.session().ifPresent(old -> opener.close(old.survey()));
                Session session = opened.left().map(left -> new Session(opened.survey(), left))
                        .orElseGet(() -> new Session(opened.survey(), opened.first()));
                navigator.follow(session);
                bookmarks.follow(session);
                showing.begin(session, opened);
                remembering.follow(session, opened.name());
                watching.begin(session, opened.ignored());
                if (session.canGoBackProperty().get() || session.canGoForwardProperty().get()) {
                    status.asLeft(() -> session.go(opened.first()));
                    session.stateProperty().addListener((property, old, state) -> status.steppedOn());
                }
                opened.settingsProblems().stream().findFirst().ifPresent(notice::say);
            }

            @Override
            public void refused(String reason) {
                status.setText(reason);
                graph.showMessage(() -> graph.message().error("This cannot be opened", reason, opener::chooseDirectory,
                        navigator.session().map(session -> () -> showing.resume(session))));
            }

            @Override
            public void gaveUp() {
                navigator.session().ifPresentOrElse(showing::resume, ExplorerWindow.this::start);
            }
        };
    }

    private Watching.Listener changes() {
        return new Watching.Listener() {
            private String changed = "";

            @Override
            public void begun(boolean isHeld) {
                status.watching(isHeld, changed, watching::holdOrGoOn);
            }

            @Override
            public void changed(Session session, Survey survey, FindingsModel told, Ignored ignored, String words) {
                session.tell(survey);
                showing.tell(session, told, ignored);
                changed = words;
                status.watching(watching.isHeld(), words, watching::holdOrGoOn);
                notice.say(words);
            }

            @Override
            public void read(Session session, Survey survey, FindingsModel told, Ignored ignored, FilesModel files) {
                session.carry(survey);
                bookmarks.update();
                showing.read(session, told, ignored, files);
                status.watching(watching.isHeld(), changed, watching::holdOrGoOn);
            }

            @Override
            public void failed(String reason) {
                notice.say(reason);
            }
        };
    }

    /** The tree that is open, with make's answer or without it. */
    private void took(AskingMake.Reread again) {
        again.session().carry(again.survey());
        bookmarks.update();
        showing.read(again.session(), again.findings(), again.ignored(), again.files());
        watching.begin(again.session(), again.ignored());
    }

    /** Other findings of the tree that is open; unless another was opened meanwhile. */
    private void tell(Ignoring.Told again) {
        if (navigator.session().filter(now -> now == again.session()).isPresent()) {
            again.session().tell(again.survey());
            showing.tell(again.session(), again.findings(), again.ignored());
            watching.ignoring(again.ignored());
        }
    }

    private void start() {
        pages.none();
        status.none();
        bookmarks.update();
        remembering.refresh();
        search.forget();
        graph.showMessage(() -> graph.message().start(opener::chooseDirectory, opener::chooseArchive, recent.page()));
    }

    /** Opens a tree in the background; what was being opened before is given up. */
    public void open(String given, Optional<String> root) {
        opener.open(given, root);
    }

    /** Shows a tree that is being opened already. */
    public void open(Loading begun) {
        opener.follow(begun);
    }

    /** Lets go of the tree that is open. */
    public void closeTree() {
        navigator.session().ifPresent(session -> {
            watching.end();
            opener.close(session.survey());
            navigator.forget();
            showing.forget();
            start();
        });
    }

    /** Asks what to write the picture as; says so where there is none. */
    void export() {
        showing.shown().ifPresentOrElse(
                now -> export.showSheet(new ExportModel(now.laidOut(), now.subject(), canvas.seen()), palette),
                () -> notice.say("There is no picture to export yet"));
    }

    /** A few words, for a moment. */
    public void say(String words) {
        notice.say(words);
    }

    /** As it was left; to be called before it is shown. */
    void restore(WindowLooks looks) {
        palette = looks.dark() ? Palette.DARK : Palette.LIGHT;
        canvas.setPalette(palette);
        pages.setPalette(palette);
        size = new TextSize(looks.textSize());
        canvas.setTextSize(size.factor());
        pages.setTextSize(size.factor());
        panes.restore(looks);
    }

    /** How it is now, in a window of that size. */
    WindowLooks looks(double width, double height, boolean maximised) {
        Panes.Sizes sizes = panes.sizes();
        return new WindowLooks(width, height, maximised, OptionalDouble.of(sizes.left()), OptionalDouble.of(sizes.right()),
                sizes.strip(), palette == Palette.DARK, size.factor());
    }

    /** For the next time. */
    void keep(WindowLooks looks) {
        remembering.looks(looks);
    }

    /** The window is closed: what is to be kept of it is kept before this returns, if it can be in a moment. */
    public void finish() {
        remembering.finish();
    }

    BookmarksView bookmarks() {
        return bookmarks;
    }

    /** Does not follow what changes in the tree, or follows it again. */
    void holdStill() {
        watching.holdOrGoOn();
    }

    void toggleTheme() {
        palette = palette.other();
        canvas.setPalette(palette);
        pages.setPalette(palette);
        applyStyles();
    }

    /** @param by steps larger; 0 for as designed */
    void textSize(int by) {
        size = by == 0 ? TextSize.DESIGNED : size.larger(by);
        canvas.setTextSize(size.factor());
        pages.setTextSize(size.factor());
        applyStyles();
    }

    /** To be called once the window has its scene. */
    public void applyStyles() {
        getScene().getStylesheets().setAll(Styles.sheets(palette, fonts, size.factor()));
        // Popups take the sheets over when they open, and not again.
        Window.getWindows().stream().filter(PopupWindow.class::isInstance)
                .forEach(popup -> popup.getScene().getStylesheets().setAll(getScene().getStylesheets()));
    }

    GraphCanvas canvas() {
        return canvas;
    }

    InspectorView inspector() {
        return inspector;
    }

    /** The graph at another wave of what is pretended. */
    void showStep() {
        navigator.session().ifPresent(showing::showStep);
    }

    void stretchStrip(double height) {
        panes.stretchStrip(height);
    }

    private void inspectAgain() {
        navigator.session().ifPresent(showing::inspect);
    }

    private void focusMiddle() {
        pages.first().requestFocus();
    }

    void nextPane() {
        panes.nextPane();
    }

    void showKeys() {
        keys.showSheet();
    }

    private void failed(Exception e) {
        status.setText("This could not be worked out: " + e);
    }
}
