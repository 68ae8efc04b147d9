package depscope.ui.view;

import depscope.explain.Evidence;
import depscope.picture.Counted;
import depscope.picture.Tone;
import depscope.picture.draw.Icon;
import depscope.ui.model.CommandChange;
import depscope.ui.model.WhyModel;
import depscope.ui.view.look.Styles;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** All reasons why a target is made again, with what its make would print, and how its command changed. */
final class WhyView extends VBox {
    private static final int FEW = 5;

    private final RecordView.Reader reader;
    private final Consumer<String> said;

    /** @param said told what was copied */
    WhyView(WhyModel why, RecordView.Reader reader, Consumer<String> said) {
        super(6);
        this.reader = reader;
        this.said = said;
        setId("why-all");
        if (!why.reasons().isEmpty()) {
            boolean areWords = why.reasons().stream().anyMatch(reason -> !reason.says().isEmpty());
            getChildren().add(RecordView.heading("Why, in full", Controls.label(areWords ? why.make() + " says" : "", "muted", "small")));
            why.reasons().stream().limit(FEW).map(this::reason).forEach(getChildren()::add);
            List<WhyModel.Reason> rest = why.reasons().subList(Math.min(FEW, why.reasons().size()), why.reasons().size());
            if (!rest.isEmpty()) {
                VBox below = new VBox(6);
                below.getChildren().add(Controls.link("and " + Counted.of(rest.size(), "more reason"),
                        () -> below.getChildren().setAll(rest.stream().map(this::reason).toList())));
                getChildren().add(below);
            }
        }
        why.command().ifPresent(this::command);
    }

    private VBox reason(WhyModel.Reason reason) {
        VBox one = new VBox(4);
        if (!reason.text().isEmpty()) {
            one.getChildren().add(Controls.wrapped(reason.text()));
        }
        if (!reason.says().isEmpty()) {
            HBox words = Controls.copied(reason.says(), said);
            words.getStyleClass().add("make-words");
            one.getChildren().add(words);
        }
        reason.written().ifPresent(line -> one.getChildren().add(written(line)));
        return one;
    }

    private Button written(Evidence.Line line) {
        Button link = Controls.link(line.file().name() + ":" + line.line(), () -> reader.open(line.file(), line.line(), ""));
        link.getStyleClass().addAll("mono", "small");
        link.setTooltip(new Tooltip(line.file() + ":" + line.line() + "\n" + line.text().strip()));
        return link;
    }

    private void command(CommandChange change) {
        TextFlow words = new TextFlow();
        words.setId("command-change");
        words.setAccessibleText("Words of its command, " + change.said());
        words.getStyleClass().add("word-change");
        for (CommandChange.Piece piece : change.pieces()) {
            Text text = new Text(sign(piece.kind()) + piece.words());
            text.getStyleClass().addAll("mono", "word-" + piece.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    Styles.of(piece.kind() == CommandChange.Kind.GONE ? Tone.LEFT_STALE
                            : piece.kind() == CommandChange.Kind.COME ? Tone.MENDED : Tone.PLAIN));
            words.getChildren().addAll(text, new Text("  "));
        }
        Button copy = Controls.iconButton(Icon.COPY, "Copy both commands", () -> {
            Controls.copy("- " + change.before() + "\n+ " + change.after());
            said.accept("Copied both commands");
        });
        copy.getStyleClass().add("field-button");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox field = Controls.row(6, words, copy);
        field.getStyleClass().add("field");
        getChildren().addAll(RecordView.heading("Its command then, and now"), field);
    }

    /** Colour alone does not tell them apart. */
    private static String sign(CommandChange.Kind kind) {
        return kind == CommandChange.Kind.GONE ? "−" : kind == CommandChange.Kind.COME ? "+" : "";
    }
}
