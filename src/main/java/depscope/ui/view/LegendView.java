package depscope.ui.view;

import depscope.ui.model.Tone;
import depscope.ui.view.look.Icon;
import depscope.ui.view.look.Palette;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Line;

/** What the lines mean. */
final class LegendView extends FlowPane {
    private static final double LENGTH = 18;

    LegendView() {
        super(14, 4);
        getStyleClass().add("legend");
        setId("legend");
        setMouseTransparent(true);
        getChildren().addAll(entry("recorded", Tone.PLAIN, 1.6), entry("ruled", Tone.PLAIN, 0.9), entry("included", Tone.PLAIN, 0.9, 4.0, 3.0),
                entry("will be rebuilt", Tone.REBUILT, 1.8), entry("left stale", Tone.LEFT_STALE, 1.8, 5.0, 3.0), gap());
    }

    private static Node entry(String word, Tone tone, double width, Double... dashes) {
        Line line = new Line(0, 0, LENGTH, 0);
        line.setStrokeWidth(width);
        line.getStrokeDashArray().addAll(dashes);
        line.getStyleClass().addAll("legend-line", Palette.styleClass(tone));
        return row(line, word);
    }

    private static Node gap() {
        Node sign = Icon.CLOSE.node(11);
        sign.getStyleClass().addAll("sign", "ringed", Palette.styleClass(Tone.LEFT_STALE));
        return row(sign, "no record");
    }

    private static Node row(Node sign, String word) {
        HBox row = new HBox(6, sign, Controls.label(word, "muted", "small"));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
