package depscope.ui.view;

import depscope.explain.Told;
import depscope.finding.Finding;
import depscope.survey.Survey;
import depscope.tree.TreePath;
import depscope.ui.model.WhatIfModel;
import depscope.ui.state.Session;
import depscope.ui.state.ViewState;
import depscope.ui.view.graph.GraphCanvas;
import depscope.ui.view.graph.Pictures;
import depscope.ui.view.look.Palette;
import depscope.ui.view.look.Typefaces;
import java.io.File;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import javafx.concurrent.Worker;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;

/** The whole window: puts the views together and hands each what it is to show. */
public final class ExplorerWindow extends StackPane {
    private static final double LEFT = 268;
    private static final double RIGHT = 312;
    private static final double STRIP = 146;

    private final ExecutorService executor;
    private final Typefaces fonts = Typefaces.installed();
    private final Navigator navigator = new Navigator();
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
    private final TabPane left = new TabPane();
    private final SplitPane middle = new SplitPane();
    private final SplitPane panes = new SplitPane();
    private Palette palette;
    private int targets;
    private Optional<Loading> loading = Optional.empty();

    /** @param executor for what takes long; not shut down here */
    public ExplorerWindow(ExecutorService executor, Palette palette, boolean still) {
        this.executor = executor;
        this.palette = palette;
        canvas = new GraphCanvas(fonts, palette, still);
        answers = new Answers(executor, new Pictures(canvas), this::failed);
        search = new SearchBox(executor, navigator::look, navigator::edit, canvas::requestFocus);
        toolBar = new ToolBarView(navigator, search, actions());
        trail = new TrailView(navigator);
        findings = new FindingsView(navigator);
        files = new FilesView(navigator, executor);
        inspector = new InspectorView(navigator, executor);
        whatIf = new WhatIfView(navigator, search::toEdit);
        graph = new GraphPane(navigator, canvas, box -> navigator.session().ifPresent(s -> inspector.show(s.survey(), box)));
        layOutPanes();
        getChildren().addAll(new BorderPane(panes, new VBox(toolBar, trail), null, status, null), keys);
        new Keys(this, navigator, search, canvas, keys).listen();
        new Drop(this, tree -> open(tree, Optional.empty())).listen();
        start();
    }

    private void layOutPanes() {
        left.getTabs().addAll(tab("Findings", findings), tab("Files", files));
        left.setMinWidth(180);
        inspector.setMinWidth(220);
        middle.setOrientation(Orientation.VERTICAL);
        middle.getItems().add(graph);
        whatIf.setMinHeight(90);
        SplitPane.setResizableWithParent(left, false);
        SplitPane.setResizableWithParent(inspector, false);
        SplitPane.setResizableWithParent(whatIf, false);
        panes.getItems().add(middle);
    }

    private void showSides() {
        if (panes.getItems().size() == 1) {
            panes.getItems().setAll(left, middle, inspector);
            panes.setDividerPositions(LEFT / panes.getWidth(), 1 - RIGHT / panes.getWidth());
        }
    }

    private static Tab tab(String name, Node content) {
        Tab tab = new Tab(name, content);
        tab.setClosable(false);
        return tab;
    }

    private ToolBarView.Actions actions() {
        return new ToolBarView.Actions() {
            @Override
            public void openDirectory() {
                chooseDirectory();
            }

            @Override
            public void openArchive() {
                chooseArchive();
            }

            @Override
            public void toggleTheme() {
                setPalette(palette.other());
            }

            @Override
            public void showKeys() {
                keys.showSheet();
            }

            @Override
            public void offerEdits(MenuButton menu) {
                fillEdits(menu);
            }
        };
    }

    /** Which files it makes sense to pretend to edit: what the selected node's findings name, itself, any other. */
    private void fillEdits(MenuButton menu) {
        menu.getItems().clear();
        navigator.session().ifPresent(session -> {
            Survey survey = session.survey();
            Set<Integer> nodes = new LinkedHashSet<>();
            int selected = session.state().selected();
            if (session.state().hasSelection()) {
                if (!survey.graph().isFileTarget(selected)) {
                    nodes.add(selected);
                }
                for (Told told : survey.findingsOf(selected)) {
                    causes(survey, told).forEach(nodes::add);
                }
                nodes.add(selected);
            }
            for (int node : nodes) {
                MenuItem item = new MenuItem(survey.graph().path(node).name() + " is edited");
                item.setMnemonicParsing(false);
                item.setOnAction(event -> navigator.edit(node));
                menu.getItems().add(item);
            }
        });
        MenuItem other = new MenuItem("Find a file…");
        other.setOnAction(event -> search.toEdit());
        menu.getItems().add(other);
    }

    private static List<Integer> causes(Survey survey, Told told) {
        if (told.finding() instanceof Finding.Unrecorded) {
            return List.of();
        }
        List<TreePath> chain = told.chain();
        int cause = chain.isEmpty() ? -1 : survey.graph().find(chain.get(chain.size() - 1));
        return cause < 0 || survey.graph().isFileTarget(cause) ? List.of() : List.of(cause);
    }

    void chooseDirectory() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Open a build directory");
        opened(chooser.showDialog(getScene().getWindow()));
    }

    private void chooseArchive() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Open a tar archive");
        chooser.getExtensionFilters().addAll(
                new FileChooser.ExtensionFilter("Tar archives", "*.tar", "*.tar.*", "*.tgz", "*.txz", "*.tzst"),
                new FileChooser.ExtensionFilter("All files", "*"));
        opened(chooser.showOpenDialog(getScene().getWindow()));
    }

    private void opened(File chosen) {
        if (chosen != null) {
            open(chosen.getPath(), Optional.empty());
        }
    }

    public void setPalette(Palette newPalette) {
        palette = newPalette;
        canvas.setPalette(palette);
        applyStyles();
    }

    /** To be called once the window has its scene. */
    public void applyStyles() {
        getScene().getStylesheets().setAll(palette.styleSheet(fonts),
                ExplorerWindow.class.getResource("/depscope/ui/window.css").toExternalForm());
    }

    private void start() {
        status.none();
        graph.showMessage(() -> graph.message().start(this::chooseDirectory, this::chooseArchive));
    }

    /** Opens a tree in the background; what was being opened before is given up. */
    public void open(String given, Optional<String> root) {
        cancel();
        Loading task = new Loading(given, root);
        loading = Optional.of(task);
        task.setOnSucceeded(event -> finished(task, () -> begin(task.getValue())));
        task.setOnFailed(event -> finished(task, () -> refused(given, task.getException())));
        task.setOnCancelled(event -> finished(task, this::gaveUp));
        String name = given.replaceAll("/+$", "");
        graph.showMessage(() -> graph.message().loading(name.substring(name.lastIndexOf('/') + 1), task.messageProperty(),
                task.progressProperty(), this::cancel));
        status.textProperty().bind(task.messageProperty());
        status.progressProperty().bind(task.progressProperty());
        executor.execute(task);
    }

    /** Gives up what is being opened; false if nothing is. */
    boolean cancel() {
        boolean was = loading.isPresent();
        loading.ifPresent(Loading::cancel);
        return was;
    }

    private void finished(Loading task, Runnable then) {
        if (loading.filter(now -> now == task).isEmpty()) {
            // Given up for another; what it opened all the same is let go.
            if (task.getState() == Worker.State.SUCCEEDED) {
                close(task.getValue().survey());
            }
            return;
        }
        loading = Optional.empty();
        status.textProperty().unbind();
        status.progressProperty().unbind();
        status.setProgress(0);
        then.run();
    }

    private void close(Survey survey) {
        executor.execute(() -> {
            try {
                survey.close();
            } catch (IOException e) {
                // It was only read, and nobody looks at it any longer: there is nothing to lose.
            }
        });
    }

    private void gaveUp() {
        if (navigator.session().isPresent()) {
            navigator.session().ifPresent(this::resume);
        } else {
            start();
        }
    }

    private void resume(Session session) {
        showStatus(session.survey());
        graph.showGraph();
        follow(session, session.state());
    }

    private void refused(String given, Throwable why) {
        String reason = why.getMessage() == null ? why.toString() : why.getMessage();
        status.setText(reason);
        graph.showMessage(() -> graph.message().error("This cannot be opened", reason, this::chooseDirectory,
                navigator.session().map(session -> () -> resume(session))));
    }

    private void begin(Loading.Opened opened) {
        answers.forget();
        navigator.session().ifPresent(old -> close(old.survey()));
        Session session = new Session(opened.survey(), opened.first());
        navigator.follow(session);
        targets = opened.targets();
        findings.show(opened.findings());
        files.show(opened.survey(), opened.files());
        search.show(opened.files(), opened.survey());
        showSides();
        showStatus(opened.survey());
        session.stateProperty().addListener((property, old, state) -> follow(session, state));
        follow(session, session.state());
        canvas.requestFocus();
    }

    private void showStatus(Survey survey) {
        status.show(survey, targets);
    }

    private void follow(Session session, ViewState state) {
        Survey survey = session.survey();
        toolBar.follow(state, session.canGoBackProperty().get(), session.canGoForwardProperty().get(), true);
        trail.follow(survey, state);
        findings.follow(state.selected());
        canvas.select(state.selected());
        if (survey.graph().nodes() == 0) {
            graph.showMessage(() -> graph.message().nothing("No dependency records below " + TrailView.treeName(survey),
                    "depscope reads .depend, .depend.*, .d, .Po and .Plo files and a make's own graph in .make-graph. "
                            + "Build the tree first, or open the directory that holds its objects (for FreeBSD below /usr/obj).", this::chooseDirectory));
        } else {
            graph.showGraph();
            answers.picture(survey, state, laidOut -> {
                laidOut.showOn(canvas, state.selected());
                canvas.select(state.selected());
            });
        }
        if (state.hasSelection()) {
            answers.inspector(survey, state, model -> inspector.show(survey, model));
        } else {
            answers.noInspector();
            inspector.empty();
        }
        if (state.isWhatIf()) {
            answers.whatIf(survey, state, this::showWhatIf);
        } else {
            answers.noWhatIf();
            middle.getItems().remove(whatIf);
        }
    }

    private void showWhatIf(WhatIfModel model) {
        whatIf.show(model);
        if (!middle.getItems().contains(whatIf)) {
            middle.getItems().add(whatIf);
            middle.setDividerPositions(1 - STRIP / middle.getHeight());
        }
    }

    private void failed(Exception e) {
        status.setText("This could not be worked out: " + e);
    }

    /** Focus goes round: findings or files, graph, inspector. */
    void nextPane() {
        List<Node> round = List.of(left, canvas, inspector);
        Node owner = getScene().getFocusOwner();
        int at = -1;
        for (int i = 0; i < round.size(); i++) {
            for (Node node = owner; node != null; node = node.getParent()) {
                at = node == round.get(i) ? i : at;
            }
        }
        round.get((at + 1) % round.size()).requestFocus();
    }

    void toggleTheme() {
        setPalette(palette.other());
    }
}
