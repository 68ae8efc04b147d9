package depscope.ui.view;

import depscope.picture.Counted;
import depscope.picture.Tone;
import depscope.picture.ViewState;
import depscope.picture.draw.Icon;
import depscope.picture.map.MapModel.Block;
import depscope.record.Make;
import depscope.survey.Survey;
import depscope.tree.TreePath;
import depscope.ui.model.StartModel.Standing;
import depscope.ui.model.StartModel.Worst;
import depscope.ui.model.StartModel;
import depscope.ui.view.look.Signs;
import depscope.ui.view.look.Styles;
import depscope.ui.view.map.MapActions;
import depscope.ui.view.map.MapCanvas;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The page a tree opens with: what it is, how it stands, where to look first, what to ask, and its map. */
final class StartView extends ScrollPane {
    /** What is kept in sight around what has the focus. */
    private static final double AROUND = 8;

    private final Navigator navigator;
    private final Actions actions;
    private final Consumer<Exception> failure;
    private final Latest models;
    private final Maps.Asker maps;
    private final MapCanvas map;
    private final VBox page = new VBox();
    private Optional<Survey> shown = Optional.empty();

    /** What the page offers that is no step of a session. */
    interface Actions {
        /** Asks for a target that was not remade. */
        void whyNotRebuilt();

        /** Asks for a target that is remade again and again. */
        void whyAlwaysRebuilt();

        /** Asks for a file to pretend edited. */
        void whatIf();

        void openAnother();

        /** What the reading of makefiles rests on. */
        void makefiles();

        /** Reads the tree once more by the law of a make; empty to find out which. */
        void madeBy(Optional<Make> make);
    }

    /** @param failure told why the page could not be worked out */
    StartView(Navigator navigator, Actions actions, Executor executor, Maps maps, Consumer<Exception> failure, MapCanvas map) {
        this.navigator = navigator;
        this.actions = actions;
        this.failure = failure;
        this.models = new Latest(executor);
        this.maps = maps.new Asker();
        this.map = map;
        setId("start");
        getStyleClass().add("start");
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        page.getStyleClass().add("start-page");
        map.setId("start-map");
        map.getStyleClass().add("start-map");
        map.setActions(new MapActions() {
            @Override
            public void open(Block block) {
                navigator.map(block.directory());
            }

            @Override
            public void up(TreePath above) {
                navigator.map(above);
            }

            @Override
            public void told() {
                // Its tooltip says enough here.
            }
        }, true);
        keepInSight(map);
        VBox.setVgrow(map, Priority.ALWAYS);
        setContent(page);
        setMinSize(200, 160);
    }

    void follow(Survey survey, ViewState state) {
        maps.ask(survey, state.withoutEdits(), TreePath.ROOT, map::show, failure);
        if (shown.filter(now -> now == survey).isEmpty()) {
            boolean isOther = shown.filter(before -> before.name().equals(survey.name())).isEmpty();
            shown = Optional.of(survey);
            if (isOther) {
                page.getChildren().clear();
            }
            models.ask(() -> StartModel.of(survey, TrailView.treeName(survey)), model -> {
                show(model);
                // The same tree told anew leaves the focus where it is.
                if (isOther && isVisible()) {
                    page.lookupAll(".choice").stream().findFirst().ifPresent(Node::requestFocus);
                }
            }, failure);
        }
    }

    /** What takes the focus. */
    Node first() {
        return page.lookupAll(".choice").stream().findFirst().orElse(this);
    }

    /** The tree that was open is no longer. */
    void forget() {
        shown = Optional.empty();
        models.forget();
        maps.forget();
        map.clear();
        page.getChildren().clear();
    }

    private void show(StartModel model) {
        Label title = Controls.wrapped(model.title(), "start-title");
        title.setId("start-title");
        VBox head = new VBox(3, title);
        if (!model.description().isEmpty()) {
            head.getChildren().add(Controls.wrapped(model.description(), "muted"));
        }
        Label place = Controls.label(model.place(), "mono", "muted");
        place.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        place.setTooltip(new Tooltip(model.place()));
        head.getChildren().add(place);
        if (!model.madeBy().isEmpty()) {
            head.getChildren().add(madeBy(model));
        }
        page.getChildren().setAll(head);
        switch (model.standing()) {
            case WRONG -> page.getChildren().addAll(health(model), worst(model));
            case CALM -> page.getChildren().addAll(health(model), card(model, Icon.CHECK, Tone.MENDED));
            case NO_RECORDS -> {
                Button open = button("Open another…", actions::openAnother);
                open.getStyleClass().add("primary");
                page.getChildren().addAll(card(model, Icon.QUESTION, Tone.DOUBT), new HBox(open));
            }
        }
        if (!model.unread().isEmpty()) {
            page.getChildren().add(unread(model.unread()));
        }
        if (!model.makefiles().isEmpty()) {
            Button makefiles = Controls.link(model.makefiles() + "…", actions::makefiles);
            makefiles.setId("start-makefiles");
            page.getChildren().add(makefiles);
        }
        if (model.standing() != Standing.NO_RECORDS) {
            page.getChildren().addAll(questions(), map);
        }
        page.lookupAll(".choice").forEach(this::keepInSight);
        setVvalue(0);
    }

    private Node madeBy(StartModel model) {
        Label words = Controls.label(model.madeBy(), "muted");
        words.setTextOverrun(OverrunStyle.ELLIPSIS);
        words.setTooltip(new Tooltip(model.madeBy()));
        words.setId("made-by");
        MenuButton change = new MenuButton("Change…");
        change.setId("change-make");
        change.getStyleClass().add("link-menu");
        change.setAccessibleText("Change whose law holds. " + model.madeBy());
        change.setMinWidth(Region.USE_PREF_SIZE);
        change.getItems().setAll(MakeMenu.items(model.make(), actions::madeBy));
        return Controls.row(8, words, change);
    }

    /** The keyboard's focus stays in sight on a page that is longer than the window, too. */
    private void keepInSight(Node node) {
        node.focusedProperty().addListener((property, old, now) -> {
            double seen = getViewportBounds().getHeight();
            double beyond = page.getHeight() - seen;
            if (now && beyond > 0) {
                Bounds at = page.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
                double top = getVvalue() * beyond;
                setVvalue(Math.max(Math.min(top, at.getMinY() - AROUND), at.getMaxY() + AROUND - seen) / beyond);
            }
        });
    }

    private static Node health(StartModel model) {
        FlowPane line = new FlowPane(16, 6);
        line.setId("health");
        line.setAccessibleText(String.join(", ", model.health().stream().map(StartModel.Health::words).toList()));
        for (StartModel.Health part : model.health()) {
            boolean isWell = part.tone() == Tone.MENDED;
            Label words = Controls.label(part.words(), isWell ? "muted" : "strong", Styles.of(part.tone()));
            words.getStyleClass().add(isWell ? "health-well" : "health-part");
            words.setGraphic(Controls.sign(part.tone(), 14));
            line.getChildren().add(words);
        }
        return line;
    }

    private Node worst(StartModel model) {
        VBox list = new VBox();
        list.setMinHeight(Region.USE_PREF_SIZE);
        list.setId("worst");
        list.getStyleClass().add("start-card");
        model.worst().forEach(each -> list.getChildren().add(row(each)));
        if (model.more() > 0) {
            list.getChildren().add(Controls.label("and " + Counted.of(model.more(), "more finding") + ", listed at the left", "muted", "start-more"));
        }
        return list;
    }

    private Choice row(Worst worst) {
        VBox words = new VBox(1, Controls.label(worst.name(), "mono", "strong"), Controls.wrapped(worst.sentence()));
        HBox.setHgrow(words, Priority.ALWAYS);
        Node way = Signs.of(Icon.RIGHT, 12);
        way.getStyleClass().add("muted-icon");
        Choice row = new Choice(12, worst.name() + ": " + worst.sentence(), () -> navigator.finding(worst.told()),
                Controls.sign(worst.tone(), 16), words, way);
        row.getStyleClass().add("start-row");
        return row;
    }

    private static Node card(StartModel model, Icon icon, Tone tone) {
        Node sign = Signs.of(icon, 20);
        sign.getStyleClass().addAll("sign", Styles.of(tone));
        VBox words = new VBox(6, Controls.wrapped(model.headline(), "start-headline"));
        model.sentences().forEach(sentence -> words.getChildren().add(Controls.wrapped(sentence)));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox card = new HBox(12, sign, words);
        card.setId("start-card");
        card.getStyleClass().addAll("start-card", "start-calm");
        return card;
    }

    private static Node unread(List<String> lines) {
        VBox all = new VBox(2);
        all.setId("start-unread");
        for (String line : lines) {
            Node sign = Signs.of(Icon.INFO, 13);
            sign.getStyleClass().add("muted-icon");
            Label words = Controls.wrapped(line, "muted");
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox row = new HBox(8, sign, words);
            row.setAlignment(Pos.TOP_LEFT);
            all.getChildren().add(row);
        }
        return all;
    }

    private Node questions() {
        Choice notRebuilt = question("ask-not-rebuilt", Icon.WARNING, "Why didn't this rebuild?", "A target that an edit should have reached",
                actions::whyNotRebuilt);
        Choice always = question("ask-always-rebuilt", Icon.ENDLESS, "Why does this always rebuild?", "A target that every make makes again",
                actions::whyAlwaysRebuilt);
        Choice whatIf = question("ask-what-if", Icon.PENCIL, "What if I edit…", "What make will rebuild, and what it will leave",
                actions::whatIf);
        HBox row = new HBox(8, notRebuilt, always, whatIf);
        row.setId("questions");
        row.setMinHeight(Region.USE_PREF_SIZE);
        return row;
    }

    private static Choice question(String id, Icon icon, String words, String about, Runnable action) {
        VBox text = new VBox(2, Controls.wrapped(words, "strong"), Controls.wrapped(about, "muted", "small"));
        HBox.setHgrow(text, Priority.ALWAYS);
        Node sign = Signs.of(icon, 18);
        sign.getStyleClass().add("question-sign");
        Choice choice = new Choice(12, words + " " + about, action, sign, text);
        choice.setId(id);
        choice.getStyleClass().add("question");
        // All three are as wide as each other, whatever they say.
        choice.setPrefWidth(0);
        HBox.setHgrow(choice, Priority.ALWAYS);
        return choice;
    }

    private static Button button(String text, Runnable action) {
        Button button = new Button(text);
        button.setOnAction(event -> action.run());
        return button;
    }
}
