package depscope.ui.view;

import depscope.explain.Told;
import depscope.graph.Symbols;
import depscope.picture.Mark;
import depscope.picture.Marks;
import depscope.picture.Tone;
import depscope.picture.draw.Icon;
import depscope.survey.Survey;
import depscope.tree.TreePath;
import depscope.ui.model.FilesModel;
import depscope.ui.model.Finder;
import depscope.ui.model.Hit;
import depscope.ui.view.look.Signs;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.Popup;
import org.controlsfx.control.textfield.CustomTextField;

/**
 * Finds files, targets, findings and commands, and goes there or does it; or asks for one file, for whoever needs
 * to know which.
 */
final class SearchBox extends CustomTextField {
    private static final int MOST = 60;
    private static final int ROWS = 12;
    /** From where on there is room for its key beside what it asks. */
    private static final double BOTH = 310;
    private static final String OWN_KEY = "Ctrl+K";
    private static final String PROMPT = "Find a file, target, finding or command";

    /** What to do with what was found. */
    interface Actions {
        void look(int node);

        void edit(int node);

        void finding(Told told);

        /** Gives the focus away when it is done. */
        void leave();
    }

    /**
     * A question for one file.
     *
     * @param use what to do with it
     * @param none what to do where Enter is pressed without any; nothing to be done if empty
     */
    record Question(String prompt, IntPredicate allowed, IntConsumer use, Optional<Runnable> none) {
    }

    private final Latest latest;
    private final Actions actions;
    private final Popup popup = new Popup();
    private final ListView<Hit> results = new ListView<>();
    private List<Command> commands = List.of();
    private Optional<Finder> finder = Optional.empty();
    private Optional<Marks> marks = Optional.empty();
    private Optional<Survey> survey = Optional.empty();
    private Optional<Question> question = Optional.empty();
    /** What one file is asked for; empty where anything is looked for. */
    private final StringProperty asks = new SimpleStringProperty("");
    private boolean isAsked;

    SearchBox(Executor executor, Actions actions) {
        this.actions = actions;
        this.latest = new Latest(executor);
        setId("search");
        getStyleClass().add("search");
        setAccessibleText(PROMPT);
        Node glass = Signs.of(Icon.SEARCH, 15);
        glass.getStyleClass().add("muted-icon");
        setLeft(signed("search-sign", glass));
        HBox key = signed("search-key", Controls.key("Ctrl K"));
        BooleanBinding hasRoom = Room.of(this, fontProperty()).greaterThan(BOTH);
        rightProperty().bind(Bindings.when(hasRoom).then(key).otherwise((HBox) null));
        promptTextProperty().bind(Bindings.when(asks.isNotEmpty()).then(asks).otherwise(Bindings.when(hasRoom).then(PROMPT).otherwise("Find")));
        results.setId("search-results");
        results.setAccessibleText("Found");
        results.getStyleClass().add("search-results");
        results.setFocusTraversable(false);
        results.setCellFactory(list -> new HitCell());
        results.setOnMouseClicked(event -> choose(event.isControlDown()));
        popup.getContent().add(results);
        popup.setAutoHide(true);
        popup.setHideOnEscape(false);
        textProperty().addListener((property, old, text) -> search(text));
        focusedProperty().addListener((property, old, focused) -> {
            if (!focused) {
                close();
            }
        });
        setOnMouseClicked(event -> again());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private static HBox signed(String style, Node sign) {
        HBox box = new HBox(sign);
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add(style);
        return box;
    }

    void commands(List<Command> all) {
        commands = all;
    }

    void show(FilesModel files, Survey newSurvey) {
        survey = Optional.of(newSurvey);
        finder = Optional.of(new Finder(newSurvey, files));
        marks = Optional.of(Marks.of(newSurvey, Optional.empty()));
        clear();
    }

    /** The same tree, with other findings told. */
    void tell(Survey again) {
        survey = Optional.of(again);
        finder = finder.map(old -> old.telling(again));
        marks = Optional.of(Marks.of(again, Optional.empty()));
    }

    /** No tree is open any longer: commands only. */
    void forget() {
        survey = Optional.empty();
        finder = Optional.empty();
        marks = Optional.empty();
        clear();
    }

    void find() {
        question = Optional.empty();
        begin(PROMPT);
    }

    void ask(Question newQuestion) {
        question = Optional.of(newQuestion);
        begin(newQuestion.prompt());
    }

    private void begin(String prompt) {
        asks.set(prompt);
        clear();
        requestFocus();
        again();
    }

    private void again() {
        isAsked = true;
        search(getText());
    }

    private void search(String text) {
        if (!isAsked || !isFocused()) {
            latest.forget();
            popup.hide();
            return;
        }
        Optional<Finder> model = finder;
        Optional<Question> asked = question;
        List<Hit.OfCommand> doable = IntStream.range(0, commands.size()).filter(i -> commands.get(i).isUseful().getAsBoolean() && !commands.get(i).cap().equals(OWN_KEY))
                .mapToObj(i -> new Hit.OfCommand(i, commands.get(i).name(), commands.get(i).cap())).toList();
        latest.ask(() -> asked.isPresent() ? model.map(m -> m.files(text, MOST, asked.get().allowed())).orElse(List.of())
                : model.map(m -> m.all(text, doable, MOST)).orElseGet(() -> Finder.commands(text, doable, MOST)), this::show,
                failure -> popup.hide());
    }

    private void show(List<Hit> found) {
        results.getItems().setAll(found);
        String nothing = question.isPresent() && getText().isBlank() ? "Type a part of its name"
                + (question.get().none().isPresent() ? ", or press Enter for any" : "") : "Nothing has that in its name";
        results.setPlaceholder(Controls.label(nothing, "muted"));
        results.getSelectionModel().selectFirst();
        results.setPrefSize(getWidth(), Math.max(2, Math.min(ROWS, found.size())) * results.getFixedCellSize() + 10);
        Bounds bounds = localToScreen(getBoundsInLocal());
        if (isFocused() && bounds != null && !popup.isShowing()) {
            popup.show(this, bounds.getMinX(), bounds.getMaxY() + 4);
            // The size of a row is known once its sheet is.
            results.setPrefHeight(Math.max(2, Math.min(ROWS, found.size())) * results.getFixedCellSize() + 10);
        }
    }

    private void key(KeyEvent event) {
        isAsked |= event.getCode() != KeyCode.ESCAPE && event.getCode() != KeyCode.TAB;
        switch (event.getCode()) {
            case DOWN -> move(1, event);
            case UP -> move(-1, event);
            case PAGE_DOWN -> move(ROWS - 1, event);
            case PAGE_UP -> move(1 - ROWS, event);
            case ENTER -> {
                choose(event.isControlDown());
                event.consume();
            }
            case ESCAPE -> {
                close();
                actions.leave();
                event.consume();
            }
            default -> { }
        }
    }

    private void move(int by, KeyEvent event) {
        int next = Math.max(0, Math.min(results.getItems().size() - 1, results.getSelectionModel().getSelectedIndex() + by));
        results.getSelectionModel().select(next);
        results.scrollTo(Math.max(0, next - ROWS / 2));
        event.consume();
    }

    private void choose(boolean edits) {
        Hit hit = results.getSelectionModel().getSelectedItem();
        Optional<Question> asked = question;
        if (hit == null) {
            asked.filter(any -> getText().isBlank()).flatMap(Question::none).ifPresent(this::then);
        } else if (popup.isShowing()) {
            then(() -> use(hit, asked, edits));
        }
    }

    /** The focus goes to what is shown then, unless something else is asked at once. */
    private void then(Runnable use) {
        close();
        use.run();
        if (!isAsked) {
            actions.leave();
        }
    }

    private void use(Hit hit, Optional<Question> asked, boolean edits) {
        if (hit instanceof Hit.OfFile file) {
            asked.map(Question::use).orElse(edits ? actions::edit : actions::look).accept(file.node());
        } else if (hit instanceof Hit.OfFinding finding) {
            actions.finding(finding.told());
        } else if (hit instanceof Hit.OfCommand command) {
            commands.get(command.index()).action().run();
        }
    }

    private void close() {
        isAsked = false;
        latest.forget();
        popup.hide();
        question = Optional.empty();
        clear();
        asks.set("");
    }

    private final class HitCell extends ListCell<Hit> {
        HitCell() {
            // As wide as the list, whatever it says.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Hit hit, boolean empty) {
            super.updateItem(hit, empty);
            setText(null);
            setGraphic(empty || hit == null ? null : row(hit));
        }

        private Node row(Hit hit) {
            if (hit instanceof Hit.OfCommand command) {
                Node sign = Signs.of(Icon.FORWARD, 13);
                sign.getStyleClass().add("muted-icon");
                HBox row = Controls.row(8, sign, Controls.label(command.name()), Controls.space());
                if (!command.key().isEmpty()) {
                    row.getChildren().add(Controls.key(command.key()));
                }
                return row;
            }
            if (hit instanceof Hit.OfFinding finding) {
                Tone tone = Mark.tone(finding.told().finding().kind());
                return Controls.row(8, Controls.sign(tone, 13), name(finding.told().finding().target().name()),
                        Controls.label(finding.kind(), "muted", "small"));
            }
            return file(((Hit.OfFile) hit).node());
        }

        private Node file(int node) {
            if (survey.isEmpty() || node >= survey.get().graph().nodes()) {
                return new Region();
            }
            TreePath path = survey.get().graph().path(node);
            Tone tone = marks.map(all -> all.of(node).tone()).orElse(Tone.PLAIN);
            Node sign = tone == Tone.PLAIN ? Signs.of(Icon.FILE, 13) : Controls.sign(tone, 13);
            sign.getStyleClass().add("muted-icon");
            return Controls.row(8, sign, name(Symbols.name(survey.get().graph(), node)), Controls.label(path.parent().toString(), "muted", "small"));
        }

        private Label name(String text) {
            Label name = Controls.label(text, "mono");
            name.setMinWidth(Region.USE_PREF_SIZE);
            return name;
        }
    }
}
