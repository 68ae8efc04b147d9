package depscope.ui.view;

import depscope.picture.Counted;
import depscope.picture.Tone;
import depscope.picture.draw.Icon;
import depscope.ui.model.StartModel.Standing;
import depscope.ui.model.StartModel.Worst;
import depscope.ui.model.StartModel;
import depscope.ui.view.look.Signs;
import depscope.ui.view.look.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
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
    private final Navigator navigator;
    private final Actions actions;
    private final Region map;
    private final VBox page = new VBox();

    /** What the page offers that is no step of a session. */
    interface Actions {
        /** Asks for a target that was not remade. */
        void whyNotRebuilt();

        /** Asks for a target that is remade again and again. */
        void whyAlwaysRebuilt();

        /** Asks for a file to pretend edited. */
        void whatIf();

        void openAnother();
    }

    /** @param map the tree by directory, small */
    StartView(Navigator navigator, Actions actions, Region map) {
        this.navigator = navigator;
        this.actions = actions;
        this.map = map;
        setId("start");
        getStyleClass().add("start");
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        page.getStyleClass().add("start-page");
        map.getStyleClass().add("start-map");
        VBox.setVgrow(map, Priority.ALWAYS);
        setContent(page);
        setMinSize(200, 160);
    }

    void show(StartModel model) {
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
        if (model.standing() != Standing.NO_RECORDS) {
            page.getChildren().addAll(questions(), map);
        }
        setVvalue(0);
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
        list.setId("worst");
        list.getStyleClass().add("start-card");
        model.worst().forEach(each -> list.getChildren().add(row(each)));
        if (model.more() > 0) {
            list.getChildren().add(Controls.label("and " + Counted.of(model.more(), "more finding") + ", listed at the left", "muted", "start-more"));
        }
        return list;
    }

    private Button row(Worst worst) {
        Label name = Controls.label(worst.name(), "mono", "strong");
        name.setMinWidth(Region.USE_PREF_SIZE);
        Label sentence = Controls.wrapped(worst.sentence(), "start-sentence");
        VBox words = new VBox(1, name, sentence);
        HBox.setHgrow(words, Priority.ALWAYS);
        Node sign = Controls.sign(worst.tone(), 16);
        Node way = Signs.of(Icon.RIGHT, 12);
        way.getStyleClass().add("muted-icon");
        HBox row = Controls.row(12, sign, words, way);
        Button button = new Button("", row);
        button.getStyleClass().add("start-row");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(worst.name() + ": " + worst.sentence());
        button.setOnAction(event -> navigator.finding(worst.told()));
        // Otherwise the sentence decides how wide the page is.
        row.setMinWidth(0);
        row.setPrefWidth(0);
        return button;
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
        Button notRebuilt = question("ask-not-rebuilt", Icon.WARNING, "Why didn't this rebuild?", "A target that an edit should have reached",
                actions::whyNotRebuilt);
        Button always = question("ask-always-rebuilt", Icon.ENDLESS, "Why does this always rebuild?", "A target that every make makes again",
                actions::whyAlwaysRebuilt);
        Button whatIf = question("ask-what-if", Icon.PENCIL, "What if I edit…", "What make will rebuild, and what it will leave",
                actions::whatIf);
        HBox row = new HBox(8, notRebuilt, always, whatIf);
        row.setId("questions");
        return row;
    }

    private static Button question(String id, Icon icon, String words, String about, Runnable action) {
        VBox text = new VBox(2, Controls.wrapped(words, "strong"), Controls.wrapped(about, "muted", "small"));
        HBox.setHgrow(text, Priority.ALWAYS);
        Node sign = Signs.of(icon, 18);
        sign.getStyleClass().add("question-sign");
        HBox face = new HBox(10, sign, text);
        face.setPrefWidth(0);
        Button button = new Button("", face);
        button.setId(id);
        button.getStyleClass().add("question");
        button.setAccessibleText(words + " " + about);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMaxHeight(Double.MAX_VALUE);
        button.setOnAction(event -> action.run());
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    private static Button button(String text, Runnable action) {
        Button button = new Button(text);
        button.setOnAction(event -> action.run());
        return button;
    }
}
