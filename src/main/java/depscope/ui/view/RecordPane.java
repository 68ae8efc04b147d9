package depscope.ui.view;

import depscope.explain.FileText;
import depscope.picture.Counted;
import depscope.survey.Survey;
import depscope.tree.TreePath;
import depscope.ui.model.RecordText;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.RandomAccess;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * A whole record, the line that matters lit and in sight: searched with Ctrl+F, its rows copied with Ctrl+C. The file
 * is read and cut into rows off the FX thread, and only the rows in sight are decoded.
 */
final class RecordPane implements OverSheet.Content {
    private static final int MEASURED = 100;
    /** What stands beside the text: padding and the scroll bar. */
    private static final double ASIDE = 44;
    private static final int SPARE = 8;

    private final Survey survey;
    private final TreePath file;
    private final int lit;
    private final String word;
    private final Consumer<String> said;
    private final Latest latest;
    private final Latest search;
    private final Label position = Controls.label("", "muted");
    private final TextField wanted = new TextField();
    private final ListView<Integer> list = new ListView<>();
    private final Label measure = Controls.label("0".repeat(MEASURED), "mono");
    private final StackPane body;
    private final HBox head;
    private Optional<FileText> text = Optional.empty();
    private Optional<RecordText> rows = Optional.empty();
    private int columns;
    private boolean isMoved;

    /**
     * @param lit the line that matters, from 1
     * @param word what to look at in it; may be empty
     */
    RecordPane(Survey survey, TreePath file, int lit, String word, Executor executor, Consumer<String> said) {
        this.survey = survey;
        this.file = file;
        this.lit = lit;
        this.word = word;
        this.said = said;
        latest = new Latest(executor);
        search = new Latest(executor);
        measure.setVisible(false);
        list.setId("record-lines");
        list.getStyleClass().add("record-lines");
        list.setAccessibleText("Lines of " + file.name());
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(view -> new RecordCell(() -> rows, lit, word, () -> wanted.getText().strip()));
        list.setPlaceholder(Controls.label("Reading " + file.name() + "…", "muted"));
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> isMoved = true);
        list.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> isMoved = true);
        list.widthProperty().addListener(property -> cut());
        wanted.setId("record-search");
        wanted.setPromptText("Find in this file");
        wanted.setAccessibleText("Find in this file");
        wanted.textProperty().addListener(property -> {
            list.refresh();
            find(0, 1);
        });
        body = new StackPane(measure, list);
        head = titled();
        latest.ask(() -> survey.text(file), this::take, failure -> take(Optional.empty()));
    }

    private HBox titled() {
        Label name = Controls.label(file.name(), "mono", "inspector-title");
        Label path = Controls.label(file.toString(), "mono", "muted");
        path.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        VBox names = OverSheet.titled(name, path);
        position.setId("record-position");
        position.setMinWidth(Region.USE_PREF_SIZE);
        wanted.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(names, Priority.ALWAYS);
        HBox line = new HBox(16, names, position, wanted);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    @Override
    public OverSheet.Parts parts() {
        return new OverSheet.Parts(head, body, list, true);
    }

    private void take(Optional<FileText> read) {
        text = read;
        if (read.isEmpty()) {
            list.setPlaceholder(Controls.label("This file can no longer be read.", "muted"));
        }
        cut();
    }

    /** Cuts the text anew where there is room for more letters than before, or less. */
    private void cut() {
        double letter = measure.prefWidth(-1) / MEASURED;
        if (text.isEmpty() || list.getWidth() <= 0 || letter <= 0) {
            return;
        }
        int digits = Integer.toString(text.get().lines()).length();
        int fit = (int) ((list.getWidth() - ASIDE) / letter) - digits;
        if (fit != columns) {
            columns = fit;
            FileText whole = text.get();
            latest.ask(() -> RecordText.of(whole, fit), this::show, failure -> take(Optional.empty()));
        }
    }

    private void show(RecordText cut) {
        int row = isMoved ? again(cut) : cut.rowOf(lit, word);
        rows = Optional.of(cut);
        list.setItems(FXCollections.observableList(new Numbers(cut.rows())));
        position.setText("line " + Counted.number(lit) + " of " + Counted.number(cut.lines()));
        go(row);
    }

    /** Where the row that was looked at is by now. */
    private int again(RecordText cut) {
        int selected = list.getSelectionModel().getSelectedIndex();
        return selected < 0 ? cut.rowOf(lit, word) : cut.rowOf(rows.orElseThrow().row(selected).line(), "");
    }

    private void go(int row) {
        list.getSelectionModel().clearAndSelect(row);
        // It scrolls by the number of rows that it was laid out with.
        list.layout();
        list.scrollTo(Math.max(0, row - SPARE));
        rows.ifPresent(cut -> position.setText("line " + Counted.number(cut.row(row).line()) + " of " + Counted.number(cut.lines())));
    }

    /** @param aside where to begin, seen from the row that is looked at, against the direction */
    private void find(int aside, int step) {
        String text = wanted.getText().strip();
        if (text.isEmpty() || rows.isEmpty()) {
            search.forget();
            return;
        }
        int from = Math.max(0, list.getSelectionModel().getSelectedIndex()) - (aside == 0 ? step : 0);
        RecordText cut = rows.get();
        search.ask(() -> cut.find(text, from, step), this::found, failure -> found(OptionalInt.empty()));
    }

    private void found(OptionalInt row) {
        isMoved = true;
        row.ifPresentOrElse(this::go, () -> position.setText("not found"));
        list.refresh();
    }

    @Override
    public boolean pressed(KeyEvent event) {
        boolean isSearching = wanted.isFocused();
        if (event.isShortcutDown() && event.getCode() == KeyCode.F) {
            wanted.requestFocus();
            wanted.selectAll();
        } else if (event.getCode() == KeyCode.F3 || event.getCode() == KeyCode.ENTER && isSearching) {
            find(1, event.isShiftDown() ? -1 : 1);
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.C && !isSearching) {
            copy();
        } else if (event.getCode() == KeyCode.DOWN && isSearching) {
            list.requestFocus();
        } else {
            return false;
        }
        return true;
    }

    private void copy() {
        List<Integer> chosen = list.getSelectionModel().getSelectedIndices().stream().sorted().toList();
        rows.ifPresent(cut -> {
            Controls.copy(chosen.stream().map(cut::row).map(piece -> (piece.isFirst() ? "\n" : "") + piece.text())
                    .collect(Collectors.joining()).stripLeading() + "\n");
            said.accept("Copied " + Counted.of(chosen.stream().map(row -> cut.row(row).line()).distinct().count(), "line"));
        });
    }

    /** As many numbers as there are rows, none of them kept. */
    private static final class Numbers extends AbstractList<Integer> implements RandomAccess {
        private final int size;

        Numbers(int size) {
            this.size = size;
        }

        @Override
        public Integer get(int index) {
            return index;
        }

        @Override
        public int size() {
            return size;
        }
    }
}
