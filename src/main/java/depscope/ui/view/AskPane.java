package depscope.ui.view;

import depscope.picture.Tone;
import depscope.record.Make;
import depscope.tree.TreePath;
import depscope.ui.model.AskModel;
import depscope.ui.model.LearnedModel;
import depscope.ui.view.look.Styles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Make is asked here: what would be run, and where; the word to run it; how long it takes; and what was learned. Nothing
 * is run before <em>Run</em> is pressed, and what runs ends when the sheet is put away.
 */
final class AskPane implements OverSheet.Content {
    /** What is done about it, all off the FX thread; what comes of it is told to the pane on that thread. */
    interface Asker {
        void decide(String about, String in, Optional<Make> make, Consumer<AskModel> told);

        /** @param pane is told by {@link #running}, then by {@link #learned}, {@link #stopped} or {@link #failed} */
        void run(AskModel model, Duration limit, AskPane pane);

        void cancel();

        /** @param replaces whether what is there may be replaced; @param pane is told by {@link #saved}, {@link #isThere} or {@link #failed} */
        void save(boolean replaces, AskPane pane);

        void leaveOut();

        void away();

        void say(String words);
    }

    private enum By { FOUND_OUT, BMAKE, GNU }

    private static final List<Integer> MINUTES = List.of(1, 10, 60);

    private final Asker asker;
    private final TextField about = new TextField();
    private final TextField in = new TextField();
    private final Segments<By> make = new Segments<>("Make", List.of(By.values()),
            by -> by == By.FOUND_OUT ? "By what lies there" : by == By.BMAKE ? "BSD make" : "GNU make", By.FOUND_OUT);
    private final Segments<Integer> limit = new Segments<>("At most", MINUTES, minutes -> minutes == 60 ? "1 hour" : minutes + " min", 1);
    private final GridPane form = new GridPane();
    private final VBox state = new VBox(10);
    private final HBox buttons = new HBox(10);
    private final VBox body = new VBox(14, form, state, buttons);
    private final Label title = Controls.label("Ask make for its graph", "title");
    private final Label elapsed = Controls.label("", "muted");
    private String decided = "";
    private Node first = about;

    /** @param learned what was learned before, to be looked at again; else it is decided what to ask */
    AskPane(Asker asker, TreePath directory, Optional<LearnedModel> learned) {
        this.asker = asker;
        about.setText(directory.toString());
        about.setId("ask-about");
        in.setId("ask-in");
        in.setPromptText("the same directory; of FreeBSD's object directories the source directory");
        make.setId("ask-make");
        limit.setId("ask-limit");
        elapsed.setId("ask-elapsed");
        state.setId("ask-state");
        body.setId("ask");
        title.setMaxWidth(Double.MAX_VALUE);
        form.getStyleClass().add("ask-form");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        List<Node> fields = List.of(about, in, make, limit);
        List<String> names = List.of("About", "Run in", "Make", "At most");
        for (int row = 0; row < fields.size(); row++) {
            Label name = Controls.label(names.get(row), "muted");
            name.setMinWidth(Region.USE_PREF_SIZE);
            name.setLabelFor(fields.get(row));
            form.addRow(row, name, fields.get(row));
        }
        about.setAccessibleText("Directory that the answer is about");
        in.setAccessibleText("Directory that make is run in");
        List.of(about, in).forEach(field -> {
            field.setMaxWidth(Double.MAX_VALUE);
            GridPane.setHgrow(field, Priority.ALWAYS);
            field.setOnAction(event -> decide());
            field.focusedProperty().addListener((property, was, is) -> {
                if (was) {
                    decide();
                }
            });
        });
        make.valueProperty().addListener(property -> decide());
        // Esc, a click beside it, another tree: whatever takes the sheet away ends what runs.
        body.sceneProperty().addListener((property, old, scene) -> {
            if (scene == null) {
                asker.cancel();
            }
        });
        learned.ifPresentOrElse(this::learned, this::decide);
    }

    private void decide() {
        String wanted = about.getText() + "\n" + in.getText() + "\n" + make.value();
        if (!wanted.equals(decided)) {
            decided = wanted;
            present(List.of(Controls.label("Looking at what lies there…", "muted")), List.of(cancel("Cancel")), about);
            Optional<Make> by = make.value() == By.FOUND_OUT ? Optional.empty() : Optional.of(make.value() == By.BMAKE ? Make.BMAKE : Make.GNU);
            asker.decide(about.getText(), in.getText(), by, this::decided);
        }
    }

    private void decided(AskModel model) {
        List<Node> said = new ArrayList<>();
        said.add(model.isRefusal() ? error(model.sentence()) : Controls.wrapped(model.sentence()));
        List<Button> choices = new ArrayList<>(List.of(cancel("Cancel")));
        model.question().ifPresent(question -> {
            HBox line = Controls.copied(question.line(), asker::say);
            line.setId("ask-line");
            said.add(line);
            question.warnings().forEach(warning -> said.add(Controls.wrapped(warning, "muted")));
            Button run = primary("Run it", "ask-run", () -> asker.run(model, Duration.ofMinutes(limit.value()), this));
            choices.add(run);
        });
        // Not on the button: a key that was pressed for something else is no word.
        present(said, choices, about);
    }

    /** It runs, since so many seconds. */
    void running(long seconds) {
        elapsed.setText("Asking make: " + seconds + " s of at most " + limit.button().getText());
        if (elapsed.getParent() != state) {
            ProgressBar bar = new ProgressBar();
            bar.setMaxWidth(Double.MAX_VALUE);
            bar.setAccessibleText("Asking make");
            form.setDisable(true);
            Button stop = new Button("Stop");
            stop.setId("ask-stop");
            stop.setOnAction(event -> asker.cancel());
            present(List.of(elapsed, bar), List.of(stop), stop);
        }
    }

    /** It answered, and the tree is read with the answer. */
    void reading() {
        elapsed.setText("Reading the tree with the answer…");
    }

    /** @param reason why there is no answer, or why it is not saved; one line */
    void failed(String reason) {
        ended(error(reason));
    }

    /** It was stopped, as the user wanted. */
    void stopped() {
        ended(Controls.wrapped("It was stopped; nothing was learned."));
    }

    private void ended(Label how) {
        form.setDisable(false);
        decided = "";
        Button again = new Button("Back");
        again.setId("ask-again");
        again.setOnAction(event -> decide());
        present(List.of(how), List.of(cancel("Close"), again), again);
    }

    /** What was learned; the answer is shown in the tree from now on. */
    void learned(LearnedModel learned) {
        form.setVisible(false);
        form.setManaged(false);
        List<Node> said = new ArrayList<>(List.of(Controls.wrapped(learned.headline(), "strong")));
        if (!learned.complaint().isEmpty()) {
            said.add(Controls.wrapped(learned.complaint()));
        }
        learned.changes().forEach(change -> said.add(Controls.wrapped(change)));
        said.add(Controls.wrapped("Nothing is written into the tree. It is shown with the answer until it is closed.", "muted"));
        Button without = new Button("Show it without");
        without.setId("ask-without");
        without.setOnAction(event -> {
            asker.leaveOut();
            asker.away();
        });
        Button save = new Button("Save as .make-graph");
        save.setId("ask-save");
        save.setMnemonicParsing(false);
        save.setOnAction(event -> asker.save(false, this));
        Button close = primary("Go on", "ask-close", asker::away);
        present(said, List.of(without, save, close), close);
    }

    /** There is one already: whether it is to be replaced. */
    void isThere(String file) {
        Button replace = new Button("Replace it");
        replace.setId("ask-replace");
        replace.setOnAction(event -> asker.save(true, this));
        Button keep = primary("Leave it", "ask-close", asker::away);
        present(List.of(Controls.wrapped(file + " is there already. Shall the answer take its place?")), List.of(replace, keep), keep);
    }

    /** @param focused what has the focus, unless that is elsewhere in the form */
    private void present(List<? extends Node> said, List<Button> choices, Node focused) {
        boolean hadFocus = body.getScene() != null && isIn(body.getScene().getFocusOwner(), state, buttons);
        state.getChildren().setAll(said);
        buttons.getChildren().setAll(choices);
        first = focused;
        if (hadFocus) {
            first.requestFocus();
        }
    }

    private static boolean isIn(Node owner, Node... places) {
        for (Node at = owner; at != null; at = at.getParent()) {
            if (List.of(places).contains(at)) {
                return true;
            }
        }
        return false;
    }

    private Button cancel(String name) {
        Button cancel = new Button(name);
        cancel.setId("ask-cancel");
        cancel.setOnAction(event -> asker.away());
        return cancel;
    }

    private static Button primary(String name, String id, Runnable action) {
        Button button = new Button(name);
        button.setId(id);
        button.getStyleClass().add("primary");
        button.setOnAction(event -> action.run());
        return button;
    }

    private static Label error(String reason) {
        Label error = Controls.wrapped(reason, "export-error", Styles.of(Tone.LEFT_STALE));
        error.setGraphic(Controls.sign(Tone.LEFT_STALE, 13));
        return error;
    }

    @Override
    public OverSheet.Parts parts() {
        return new OverSheet.Parts(title, body, first, false);
    }
}
