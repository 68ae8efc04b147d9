package depscope.ui.view;

import depscope.picture.Tone;
import depscope.picture.draw.Palette;
import depscope.picture.file.Format;
import depscope.ui.model.ExportChoice;
import depscope.ui.model.ExportModel;
import depscope.ui.view.look.Styles;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** What to write the picture as, on a sheet over the window; the keyboard stays on it until it is put away. */
final class ExportView extends StackPane {
    private static final List<Double> SCALES = List.of(1.0, 2.0, 4.0, 8.0);

    private final Segments<Format> format = new Segments<>("Format", List.of(Format.values()),
            one -> one == Format.GRAPHML ? "GraphML" : one.name(), Format.SVG);
    private final Segments<Boolean> seenOnly = new Segments<>("Part", List.of(false, true), seen -> seen ? "What is seen" : "All of it", false);
    private final Segments<Palette> palette = new Segments<>("Colours", List.of(Palette.values()),
            one -> one == Palette.LIGHT ? "Light" : "Dark", Palette.LIGHT);
    private final Segments<Double> scale = new Segments<>("Scale", SCALES, times -> times.intValue() + "×", 2.0);
    private final Label about = Controls.wrapped("", "muted");
    private final Label size = Controls.label("", "muted");
    private final Label error = Controls.wrapped("", "export-error", Styles.of(Tone.LEFT_STALE));
    private final Button cancel = new Button("Cancel");
    private final Button save = new Button("Save as…");
    private final Chooser chooser;
    private final Consumer<String> said;
    private final Runnable closed;
    private final Latest sizes;
    private final Latest writing;
    private Optional<ExportModel> model = Optional.empty();

    /** Asks the user where to. */
    @FunctionalInterface
    interface Chooser {
        /** @return a file's name; empty if the user thought better of it */
        Optional<String> choose(String suggested, Format format);
    }

    /**
     * @param executor for what takes long
     * @param said told what was written
     * @param closed run when the sheet is put away
     */
    ExportView(Executor executor, Chooser chooser, Consumer<String> said, Runnable closed) {
        this.chooser = chooser;
        this.said = said;
        this.closed = closed;
        sizes = new Latest(executor);
        writing = new Latest(executor);
        getStyleClass().add("veil");
        setId("export");
        save.setId("export-save");
        save.getStyleClass().add("primary");
        save.setOnAction(event -> save());
        cancel.setId("export-cancel");
        cancel.setOnAction(event -> hideSheet());
        format.setId("export-format");
        seenOnly.setId("export-part");
        palette.setId("export-colours");
        scale.setId("export-scale");
        size.setId("export-size");
        about.setId("export-about");
        error.setId("export-error");
        error.setGraphic(Controls.sign(Tone.LEFT_STALE, 13));
        error.managedProperty().bind(error.visibleProperty());
        for (Segments<?> each : groups()) {
            each.valueProperty().addListener((property, old, now) -> follow());
        }
        getChildren().add(sheet());
        setVisible(false);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** The desktop's own dialog. */
    static Chooser dialog(Supplier<Window> window) {
        return (suggested, format) -> {
            FileChooser dialog = new FileChooser();
            dialog.setTitle("Save the picture");
            dialog.setInitialFileName(suggested);
            dialog.getExtensionFilters().addAll(new FileChooser.ExtensionFilter(format.name(), "*." + format.suffix()),
                    new FileChooser.ExtensionFilter("All files", "*"));
            return Optional.ofNullable(dialog.showSaveDialog(window.get())).map(File::getPath);
        };
    }

    private List<Segments<?>> groups() {
        return List.of(format, seenOnly, palette, scale);
    }

    private Node sheet() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("export-grid");
        List<String> names = List.of("Format", "Part", "Colours", "Scale");
        for (int row = 0; row < names.size(); row++) {
            Label name = Controls.label(names.get(row), "muted");
            name.setMinWidth(USE_PREF_SIZE);
            name.setLabelFor(groups().get(row));
            // Below the formats stands what the chosen one is good for.
            int at = row == 0 ? 0 : row + 1;
            grid.add(name, 0, at);
            Segments<?> group = groups().get(row);
            grid.add(group == scale ? Controls.row(12, scale, size) : group, 1, at);
        }
        grid.add(about, 1, 1);
        HBox buttons = new HBox(10, cancel, save);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox sheet = new VBox(16, Controls.label("Export the picture", "title"), grid, error, buttons);
        sheet.getStyleClass().addAll("sheet", "export-sheet");
        sheet.setMaxHeight(Region.USE_PREF_SIZE);
        return sheet;
    }

    /** @param shown the theme of the window, to begin with */
    void showSheet(ExportModel newModel, Palette shown) {
        model = Optional.of(newModel);
        palette.choose(shown);
        setVisible(true);
        follow();
        format.button().requestFocus();
    }

    /** Whether it was there to be put away; what is being written is written all the same. */
    boolean hideSheet() {
        boolean was = isVisible();
        setVisible(false);
        if (was) {
            closed.run();
        }
        return was;
    }

    private ExportChoice choice() {
        return new ExportChoice(format.value(), scale.value(), palette.value(), seenOnly.value());
    }

    private void follow() {
        Format chosen = format.value();
        about.setText(ExportModel.about(chosen));
        seenOnly.setDisable(!chosen.isDrawn());
        palette.setDisable(!chosen.isDrawn() && chosen != Format.DOT);
        scale.setDisable(chosen != Format.PNG);
        size.setText("");
        problem(Optional.empty());
        model.ifPresent(now -> sizes.ask(() -> now.size(choice()), answer -> {
            size.setText(answer.words());
            problem(answer.problem());
            save.setDisable(answer.problem().isPresent());
        }, e -> problem(Optional.of(String.valueOf(e.getMessage())))));
    }

    private void problem(Optional<String> words) {
        error.setText(words.map(text -> Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".").orElse(""));
        error.setVisible(words.isPresent());
        save.setDisable(false);
    }

    private void save() {
        ExportModel now = model.orElseThrow();
        ExportChoice choice = choice();
        chooser.choose(now.suggestedName(choice.format()), choice.format()).ifPresent(name -> {
            problem(Optional.empty());
            save.setDisable(true);
            save.setText("Writing…");
            writing.ask(() -> now.write(name, choice), written -> {
                done();
                hideSheet();
                said.accept("Saved " + written);
            }, e -> {
                done();
                setVisible(true);
                problem(Optional.of(String.valueOf(e.getMessage())));
            });
        });
    }

    private void done() {
        save.setText("Save as…");
        save.setDisable(false);
    }

    private void pressed(KeyEvent event) {
        boolean done = switch (event.getCode()) {
            case ESCAPE -> hideSheet();
            case TAB -> walk(event.isShiftDown() ? -1 : 1);
            case ENTER -> enter(event.getTarget());
            default -> false;
        };
        if (done) {
            event.consume();
        }
    }

    private boolean enter(Object target) {
        if (target == cancel) {
            return false;
        }
        save.fire();
        return true;
    }

    /** From stop to stop, and round: what lies under the sheet is out of reach. */
    private boolean walk(int step) {
        List<Node> stops = new ArrayList<>();
        groups().forEach(group -> stops.add(group.button()));
        stops.addAll(List.of(cancel, save));
        stops.removeIf(Node::isDisabled);
        Node owner = getScene().getFocusOwner();
        int at = stops.indexOf(owner);
        stops.get(Math.floorMod(at < 0 ? 0 : at + step, stops.size())).requestFocus();
        return true;
    }
}
