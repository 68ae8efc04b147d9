package depscope.ui.view;

import depscope.graph.EdgeKind;
import depscope.picture.Mark;
import depscope.picture.Picture.Gap;
import depscope.picture.Picture;
import depscope.picture.Tone;
import depscope.picture.draw.Icon;
import depscope.ui.view.look.Signs;
import depscope.ui.view.look.Styles;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Line;

/** What the lines and signs of the picture at hand mean, and no others. */
final class LegendView extends FlowPane {
    private static final double LENGTH = 18;

    LegendView() {
        super(12, 2);
        getStyleClass().add("legend");
        setId("legend");
        setAlignment(Pos.CENTER_LEFT);
        setMouseTransparent(true);
    }

    void show(Picture picture) {
        getChildren().clear();
        plain(picture, EdgeKind.RECORDED, 1.6);
        plain(picture, EdgeKind.RULED, 0.9);
        plain(picture, EdgeKind.OBSERVED, 1.2, 1.2, 3.0);
        plain(picture, EdgeKind.INCLUDED, 0.9, 4.0, 3.0);
        box(picture, Mark.EDITED, "edited");
        line(picture, Tone.REBUILT, "will be rebuilt", 1.8);
        line(picture, Tone.LEFT_STALE, "left stale", 1.8, 5.0, 3.0);
        line(picture, Tone.ALWAYS_REBUILT, "rebuilt on every run", 1.8);
        line(picture, Tone.CYCLE, "circle", 1.8);
        box(picture, Mark.UNRECORDED, "unrecorded");
        box(picture, Mark.INCOMPLETE, "incomplete");
        box(picture, Mark.OVER_RECORDED, "recorded, not read");
        box(picture, Mark.DOUBT, "cannot be known");
        box(picture, Mark.MISSING, "missing");
        gap(picture, Gap.NO_RECORD, Icon.CLOSE, "no record");
        gap(picture, Gap.MENDED, Icon.CHECK, "would be recorded");
        gap(picture, Gap.PERHAPS, Icon.QUESTION, "may read it");
    }

    private void plain(Picture picture, EdgeKind kind, double width, Double... dashes) {
        if (picture.arrows().stream().anyMatch(arrow -> arrow.tone() == Tone.PLAIN && arrow.kind() == kind
                && arrow.gap() != Gap.MENDED)) {
            getChildren().add(entry(kind.label(), Tone.PLAIN, width, dashes));
        }
    }

    private void line(Picture picture, Tone tone, String word, double width, Double... dashes) {
        if (has(picture, mark -> mark.tone() == tone) || picture.arrows().stream().anyMatch(arrow -> arrow.tone() == tone)) {
            getChildren().add(entry(word, tone, width, dashes));
        }
    }

    private void box(Picture picture, Mark mark, String word) {
        if (has(picture, other -> other == mark)) {
            getChildren().add(row(Controls.sign(mark.tone(), 12), word));
        }
    }

    private static boolean has(Picture picture, Predicate<Mark> fits) {
        return picture.boxes().stream().anyMatch(box -> fits.test(box.mark()));
    }

    private void gap(Picture picture, Gap gap, Icon icon, String word) {
        picture.arrows().stream().filter(arrow -> arrow.gap() == gap && arrow.tone() != Tone.PLAIN).findFirst().ifPresent(arrow -> {
            Node sign = Signs.of(icon, 11);
            sign.getStyleClass().addAll("sign", "ringed", Styles.of(arrow.tone()));
            getChildren().add(row(sign, word));
        });
    }

    private static Node entry(String word, Tone tone, double width, Double... dashes) {
        Line line = new Line(0, 0, LENGTH, 0);
        line.setStrokeWidth(width);
        line.getStrokeDashArray().addAll(dashes);
        line.getStyleClass().addAll("legend-line", Styles.of(tone));
        return row(line, word);
    }

    private static Node row(Node sign, String word) {
        HBox row = new HBox(6, sign, Controls.label(word, "muted", "small"));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
