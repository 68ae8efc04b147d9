package depscope.ui.view;

import depscope.explain.Evidence;
import depscope.explain.Times;
import depscope.graph.BuildGraph;
import depscope.graph.Symbols;
import depscope.picture.Asked;
import depscope.picture.Asked.Kind;
import depscope.picture.draw.Icon;
import depscope.triage.Answer;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The answer to a question of triage, under the graph that shows its chain: in words, or as text for a mail. */
final class AnswerView extends Strip {
    /** As designed. */
    private static final double HEIGHT = 280;

    private final Navigator navigator;
    private final Consumer<String> said;
    private final HBox head = Controls.row(10);
    private final ScrollPane body = new ScrollPane();
    private final ToggleButton asMail = new ToggleButton("As _mail");

    /** @param said told what was copied */
    AnswerView(Navigator navigator, Consumer<String> said) {
        this.navigator = navigator;
        this.said = said;
        getStyleClass().addAll("what-if", "answer");
        setId("answer");
        body.setFitToWidth(true);
        body.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        body.setId("answer-body");
        asMail.setId("as-mail");
        asMail.setMnemonicParsing(true);
        asMail.setMinWidth(Region.USE_PREF_SIZE);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(head, body);
    }

    void show(BuildGraph graph, Asked asked, Answer answer) {
        String target = graph.path(asked.target()).name();
        String question = asked.kind() == Kind.ALWAYS_REBUILT ? "Why does " + target + " always rebuild?" : "Why didn't " + target
                + " rebuild" + (asked.hasHeader() ? " after " + Symbols.name(graph, asked.header()) + "?" : "?");
        Button copy = new Button("_Copy for a mailing list");
        copy.setId("copy-answer");
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setOnAction(event -> {
            Controls.copy(answer.text());
            said.accept("Copied the answer as text");
        });
        head.getChildren().setAll(Controls.label(question, "strong"), Controls.space(), asMail, copy,
                Controls.iconButton(Icon.CLOSE, "Put the answer away", () -> navigator.look(asked.target())));
        asMail.setOnAction(event -> fill(answer));
        fill(answer);
    }

    @Override
    double height() {
        return HEIGHT;
    }

    @Override
    Node focus() {
        return asMail;
    }

    private void fill(Answer answer) {
        body.setContent(asMail.isSelected() ? mail(answer) : words(answer));
        body.setVvalue(0);
    }

    private static Node mail(Answer answer) {
        Label text = Controls.label(answer.text(), "mono", "mail");
        text.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return text;
    }

    private Node words(Answer answer) {
        VBox words = new VBox(8, Controls.wrapped(answer.headline(), "answer-headline"));
        words.getStyleClass().add("answer-words");
        if (!answer.chain().isEmpty()) {
            words.getChildren().add(chain(answer));
        }
        answer.paragraphs().forEach(paragraph -> words.getChildren().add(Controls.wrapped(paragraph)));
        if (!answer.fixes().isEmpty()) {
            words.getChildren().add(Controls.label("To mend it", "section"));
            answer.fixes().forEach(fix -> words.getChildren().add(Controls.copied(fix, said)));
        }
        return words;
    }

    private Node chain(Answer answer) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("answer-chain");
        for (int row = 0; row < answer.chain().size(); row++) {
            Answer.Step step = answer.chain().get(row);
            Button name = Controls.link(step.path().name(), () -> navigator.select(step.node()));
            name.getStyleClass().add("mono");
            name.setTooltip(new Tooltip(step.path().toString()));
            name.setDisable(step.node() < 0);
            boolean isGap = step.how() == Answer.How.NO_RECORD || step.how() == Answer.How.MAY_READ;
            Label how = Controls.label(step.how().said(), isGap ? "not-known" : "muted");
            Label time = Controls.label(step.time() == 0 ? "" : Times.clock(step.time()), "mono", "muted");
            List.of(name, how, time).forEach(cell -> cell.setMinWidth(Region.USE_PREF_SIZE));
            Label place = Controls.label(step.evidence().map(AnswerView::place).orElse(""), "mono", "muted");
            place.setTooltip(new Tooltip(place.getText()));
            grid.addRow(row, name, how, time, place);
        }
        return grid;
    }

    private static String place(Evidence evidence) {
        return evidence instanceof Evidence.Line line ? line.origin().map(from -> from.file().name() + ":" + from.line() + ", ").orElse("") + line.file().name() + ":" + line.line() + "  "
                + line.text().strip() : evidence.text();
    }
}
