package depscope.ui.view;

import depscope.picture.Counted;
import depscope.picture.draw.Icon;
import depscope.survey.MakefileRun;
import depscope.survey.MakefileVariables;
import depscope.survey.Survey;
import depscope.survey.VariableQuestion;
import depscope.tree.TreePath;
import depscope.ui.model.VariableModel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The variables of a directory's makefiles: found by name, each with how it came to its value; what it refers to is a step away, and back. */
final class VariablePane implements OverSheet.Content {
    private static final double NAMES = 240;

    private final Survey survey;
    private final Optional<TreePath> node;
    private final RecordView.Reader reader;
    private final Consumer<String> said;
    private final Latest latest;
    private final Label title = Controls.label("Why variable…", "title");
    private final ComboBox<String> directory = new ComboBox<>();
    private final TextField wanted = new TextField();
    private final ListView<String> names = new ListView<>();
    private final ScrollPane story = new ScrollPane();
    private final Button back = Controls.iconButton(Icon.BACK, "Back to the variable before (Alt+Left)", this::back);
    private final BorderPane body = new BorderPane();
    private final VBox head;
    private final Deque<String> before = new ArrayDeque<>();
    private List<MakefileRun> runs = List.of();
    private Optional<MakefileVariables> variables = Optional.empty();
    private Optional<VariableModel> shown = Optional.empty();

    /** @param node by whose makefiles, and whose own variables are told; empty for those of the first directory */
    VariablePane(Survey survey, Optional<TreePath> node, RecordView.Reader reader, Executor executor, Consumer<String> said) {
        this.survey = survey;
        this.node = node;
        this.reader = reader;
        this.said = said;
        this.latest = new Latest(executor);
        head = OverSheet.titled(title, directory);
        directory.setId("variable-directory");
        directory.setAccessibleText("Directory whose makefiles these are");
        directory.getStyleClass().add("mono");
        wanted.setId("variable-search");
        wanted.setPromptText("Find a variable");
        wanted.setAccessibleText("Find a variable");
        wanted.textProperty().addListener(property -> filter());
        names.setId("variable-names");
        names.setAccessibleText("Variables");
        names.getStyleClass().addAll("mono", "variable-names");
        names.setPrefWidth(NAMES);
        names.setPlaceholder(Controls.label("Reading the makefiles…", "muted"));
        names.getSelectionModel().selectedItemProperty().addListener((property, old, name) -> {
            if (name != null && shown.filter(now -> now.name().equals(name)).isEmpty()) {
                go(name);
            }
        });
        story.setId("variable-story");
        story.setFitToWidth(true);
        story.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        story.setContent(Controls.wrapped("A variable, and each line that gave it a value.", "muted"));
        back.setDisable(true);
        back.setId("variable-back");
        HBox search = Controls.row(6, back, wanted);
        HBox.setHgrow(wanted, Priority.ALWAYS);
        VBox left = new VBox(8, search, names);
        VBox.setVgrow(names, Priority.ALWAYS);
        left.getStyleClass().add("variable-left");
        body.setLeft(left);
        body.setCenter(story);
        body.setId("variables");
        latest.ask(this::choose, chosen -> {
            runs = survey.makefiles();
            directory.setItems(FXCollections.observableList(runs.stream().map(run -> run.base().toString()).toList()));
            directory.getSelectionModel().select(runs.indexOf(chosen));
            directory.getSelectionModel().selectedIndexProperty().addListener((property, old, index) -> read(runs.get(index.intValue())));
            read(chosen);
        }, failure -> names.setPlaceholder(Controls.label("They could not be read.", "muted")));
    }

    private MakefileRun choose() {
        return node.flatMap(path -> new VariableQuestion(survey).runs(path).stream().findFirst()).orElseGet(() -> survey.makefiles().get(0));
    }

    private void read(MakefileRun run) {
        names.setPlaceholder(Controls.label("Reading the makefiles…", "muted"));
        latest.ask(() -> MakefileVariables.of(survey, run), read -> {
            variables = Optional.of(read);
            names.setItems(new FilteredList<>(FXCollections.observableList(read.names().stream().map(TreePath::decode).toList())));
            wanted.setPromptText("Find one of " + Counted.of(read.names().size(), "variable"));
            names.setPlaceholder(Controls.label("No variable is called so.", "muted"));
            filter();
            shown.ifPresent(model -> tell(model.name()));
        }, failure -> names.setPlaceholder(Controls.label("They could not be read.", "muted")));
    }

    private void filter() {
        String text = wanted.getText().strip().toLowerCase(Locale.ROOT);
        if (names.getItems() instanceof FilteredList<String> all) {
            all.setPredicate(name -> name.toLowerCase(Locale.ROOT).contains(text));
        }
    }

    /** One variable on. */
    private void go(String name) {
        shown.map(VariableModel::name).filter(now -> !now.equals(name)).ifPresent(before::push);
        tell(name);
    }

    private void back() {
        if (!before.isEmpty()) {
            tell(before.pop());
        }
    }

    private void tell(String name) {
        variables.ifPresent(read -> latest.ask(() -> read.story(TreePath.encode(name), node).map(VariableModel::of), told -> told.ifPresentOrElse(this::show,
                () -> said.accept("No line gives " + name + " a value")), failure -> said.accept("It could not be worked out: " + failure)));
    }

    private void show(VariableModel model) {
        shown = Optional.of(model);
        back.setDisable(before.isEmpty());
        VBox content = new VBox(10, Controls.label(model.name(), "mono", "inspector-title"), Controls.wrapped(model.seenFrom(), "muted", "small"));
        content.getStyleClass().add("variable-content");
        Label value = Controls.wrapped(model.value(), "mono", "field");
        value.setId("variable-value");
        value.setMaxWidth(Double.MAX_VALUE);
        content.getChildren().addAll(RecordView.heading("Its value"), value);
        content.getChildren().add(RecordView.heading(model.steps().isEmpty() ? "No line gives it a value: make itself does" : "How it came to it"));
        VBox steps = new VBox(8);
        steps.setId("variable-steps");
        model.steps().forEach(step -> steps.getChildren().add(step(step)));
        content.getChildren().add(steps);
        if (!model.refersTo().isEmpty()) {
            VBox others = new VBox(3);
            others.setId("variable-refers");
            model.refersTo().forEach(other -> others.getChildren().add(other(other)));
            content.getChildren().addAll(RecordView.heading("It refers to"), others);
        }
        if (!model.told().isEmpty()) {
            content.getChildren().add(RecordView.heading("Make was told"));
            model.told().forEach(line -> content.getChildren().add(Controls.wrapped(line)));
        }
        if (!model.open().isEmpty()) {
            content.getChildren().add(RecordView.heading("Not known"));
            model.open().forEach(question -> content.getChildren().add(question(question)));
            content.getChildren().add(Controls.wrapped(model.settles(), "muted"));
        }
        content.getChildren().add(Controls.link("Copy as text", this::copy));
        story.setContent(content);
        story.setVvalue(0);
        int at = names.getItems().indexOf(model.name());
        names.getSelectionModel().clearAndSelect(at);
        if (at < 0) {
            names.getSelectionModel().clearSelection();
        }
    }

    private Node step(VariableModel.Taken step) {
        Node place = step.line().<Node>map(line -> {
            Button link = Controls.link(step.place(), () -> reader.open(line.file(), line.line(), shown.map(VariableModel::name).orElse("")));
            link.getStyleClass().addAll("mono", "step");
            return link;
        }).orElseGet(() -> Controls.label(step.place(), "muted"));
        VBox all = new VBox(1, place, Controls.wrapped(step.words(), step.effective() ? new String[] {"mono"} : new String[] {"mono", "muted"}));
        step.notes().forEach(note -> all.getChildren().add(Controls.wrapped(note, "muted", "small")));
        return all;
    }

    private Node other(VariableModel.Other other) {
        Label value = Controls.label(other.value(), "mono", "muted");
        value.setMinWidth(0);
        HBox.setHgrow(value, Priority.ALWAYS);
        if (!other.isThere()) {
            return Controls.row(10, Controls.label(other.name(), "mono"), value);
        }
        Button link = Controls.link(other.name(), () -> go(other.name()));
        link.getStyleClass().addAll("mono", "refers");
        link.setMinWidth(Region.USE_PREF_SIZE);
        return Controls.row(10, link, value);
    }

    private Node question(VariableModel.Question question) {
        VBox all = new VBox(1, Controls.wrapped(question.words(), "mono"));
        question.line().ifPresent(line -> {
            Button place = Controls.link(question.place(), () -> reader.open(line.file(), line.line(), ""));
            place.getStyleClass().addAll("mono", "step");
            all.getChildren().add(place);
        });
        return all;
    }

    private void copy() {
        shown.ifPresent(model -> {
            Controls.copy(model.asText());
            said.accept("Copied what is said of " + model.name());
        });
    }

    @Override
    public boolean pressed(KeyEvent event) {
        if (event.isAltDown() && event.getCode() == KeyCode.LEFT) {
            back();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.F) {
            wanted.requestFocus();
            wanted.selectAll();
        } else if (wanted.isFocused() && event.getCode() == KeyCode.DOWN) {
            names.requestFocus();
        } else if (wanted.isFocused() && event.getCode() == KeyCode.ENTER) {
            String exact = wanted.getText().strip();
            names.getItems().stream().filter(name -> name.equals(exact)).findFirst().or(() -> names.getItems().stream().findFirst()).ifPresent(this::go);
        } else {
            return false;
        }
        return true;
    }

    @Override
    public OverSheet.Parts parts() {
        return new OverSheet.Parts(head, body, wanted, true);
    }
}
