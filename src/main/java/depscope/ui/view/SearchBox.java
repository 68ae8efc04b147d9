package depscope.ui.view;

import depscope.picture.Marks;
import depscope.picture.Tone;
import depscope.picture.draw.Icon;
import depscope.survey.Survey;
import depscope.tree.TreePath;
import depscope.ui.model.FilesModel;
import depscope.ui.view.look.Signs;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.IntConsumer;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.stage.Popup;
import org.controlsfx.control.textfield.CustomTextField;

/** Finds files by name and does with the one chosen what it was opened for: look at it, or pretend to edit it. */
final class SearchBox extends CustomTextField {
    private static final int MOST = 60;
    private static final int ROWS = 9;
    private static final double ROW = 26;
    private static final String PROMPT = "Find a file or target";

    private final Latest latest;
    private final IntConsumer look;
    private final IntConsumer edit;
    private final Runnable leave;
    private final Popup popup = new Popup();
    private final ListView<Integer> results = new ListView<>();
    private Optional<FilesModel> files = Optional.empty();
    private Optional<Survey> survey = Optional.empty();
    private IntConsumer chosen;

    /** @param leave gives the focus away when it is done */
    SearchBox(Executor executor, IntConsumer look, IntConsumer edit, Runnable leave) {
        this.leave = leave;
        this.latest = new Latest(executor);
        this.look = look;
        this.edit = edit;
        this.chosen = look;
        setId("search");
        getStyleClass().add("search");
        setPromptText(PROMPT);
        setAccessibleText("Find a file or target");
        Node glass = Signs.of(Icon.SEARCH, 15);
        glass.getStyleClass().add("muted-icon");
        HBox left = new HBox(glass);
        left.setAlignment(Pos.CENTER);
        left.getStyleClass().add("search-sign");
        setLeft(left);
        HBox right = new HBox(Controls.label("Ctrl K", "key"));
        right.setAlignment(Pos.CENTER);
        right.getStyleClass().add("search-key");
        setRight(right);
        results.setId("search-results");
        results.getStyleClass().add("search-results");
        results.setFixedCellSize(ROW);
        results.setFocusTraversable(false);
        results.setCellFactory(list -> new ResultCell());
        results.setOnMouseClicked(event -> choose(edits(event.isControlDown())));
        popup.getContent().add(results);
        popup.setAutoHide(true);
        textProperty().addListener((property, old, text) -> search(text));
        focusedProperty().addListener((property, old, focused) -> {
            if (!focused) {
                close();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    void show(FilesModel newFiles, Survey newSurvey) {
        files = Optional.of(newFiles);
        survey = Optional.of(newSurvey);
        clear();
    }

    /** The same tree, with other findings told. */
    void tell(Survey again) {
        survey = Optional.of(again);
    }

    void toLook() {
        begin(look, PROMPT);
    }

    void toEdit() {
        begin(edit, "Find a file and pretend that it was edited");
    }

    private void begin(IntConsumer use, String prompt) {
        chosen = use;
        setPromptText(prompt);
        requestFocus();
        selectAll();
    }

    private void search(String text) {
        if (text.isBlank() || files.isEmpty()) {
            latest.forget();
            popup.hide();
            return;
        }
        FilesModel model = files.get();
        Survey at = survey.orElseThrow();
        latest.ask(() -> found(model, at, text.strip()), this::show, failure -> popup.hide());
    }

    /** A way through the tree's links names a file as on the command line; then whatever fits. */
    private static List<Integer> found(FilesModel model, Survey survey, String text) {
        List<Integer> named = text.contains("/") ? survey.find(text, Optional.empty()) : List.of();
        // Of several the search knows best which to name first.
        Set<Integer> found = new LinkedHashSet<>(named.size() == 1 ? named : List.of());
        for (int node : model.search(text, MOST)) {
            found.add(node);
        }
        named.stream().limit(MOST).forEach(found::add);
        return List.copyOf(found);
    }

    private void show(List<Integer> found) {
        results.getItems().setAll(found);
        results.setPlaceholder(Controls.label("No file has that in its name", "muted"));
        results.getSelectionModel().selectFirst();
        results.setPrefSize(getWidth(), Math.max(2, Math.min(ROWS, found.size())) * ROW + 10);
        Bounds bounds = localToScreen(getBoundsInLocal());
        if (isFocused() && bounds != null && !popup.isShowing()) {
            popup.show(this, bounds.getMinX(), bounds.getMaxY() + 4);
        }
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> move(1, event);
            case UP -> move(-1, event);
            case ENTER -> {
                choose(edits(event.isControlDown()));
                event.consume();
            }
            case ESCAPE -> {
                close();
                leave.run();
                event.consume();
            }
            default -> { }
        }
    }

    private IntConsumer edits(boolean asked) {
        return asked ? edit : chosen;
    }

    private void move(int by, KeyEvent event) {
        int next = Math.max(0, Math.min(results.getItems().size() - 1, results.getSelectionModel().getSelectedIndex() + by));
        results.getSelectionModel().select(next);
        results.scrollTo(Math.max(0, next - ROWS / 2));
        event.consume();
    }

    private void choose(IntConsumer use) {
        Integer node = results.getSelectionModel().getSelectedItem();
        if (node != null && popup.isShowing()) {
            close();
            leave.run();
            use.accept(node);
        }
    }

    private void close() {
        popup.hide();
        clear();
        chosen = look;
        setPromptText(PROMPT);
    }

    private final class ResultCell extends ListCell<Integer> {
        @Override
        protected void updateItem(Integer node, boolean empty) {
            super.updateItem(node, empty);
            setText(null);
            if (empty || node == null || survey.isEmpty()) {
                setGraphic(null);
                return;
            }
            TreePath path = survey.get().graph().path(node);
            Tone tone = Marks.of(survey.get(), Optional.empty()).of(node).tone();
            Node sign = tone == Tone.PLAIN ? Signs.of(Icon.FILE, 13) : Controls.sign(tone, 13);
            sign.getStyleClass().add("muted-icon");
            setGraphic(Controls.row(8, sign, Controls.label(path.name(), "mono"),
                    Controls.label(path.parent().toString(), "muted", "small")));
        }
    }
}
