package depscope.ui.view;

import depscope.picture.Legend;
import depscope.picture.Legend.Entry;
import depscope.picture.Picture;
import depscope.picture.Tone;
import depscope.picture.draw.Icon;
import depscope.ui.view.look.Signs;
import depscope.ui.view.look.Styles;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;

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
        getChildren().setAll(Legend.of(picture).stream().map(LegendView::row).toList());
    }

    private static Node row(Entry entry) {
        HBox row = new HBox(6, sign(entry), Controls.label(entry.words(), "muted", "small"));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Node sign(Entry entry) {
        return switch (entry.kind()) {
            case LINE -> line(entry);
            case ORDER -> new Group(line(entry), openHead());
            case SIGN -> Controls.sign(entry.tone(), 12);
            case BREAK -> {
                Node sign = Icon.of(entry.gap()).map(icon -> Signs.of(icon, 11)).orElseGet(Region::new);
                sign.getStyleClass().addAll("sign", "ringed", Styles.of(entry.tone()));
                yield sign;
            }
        };
    }

    private static Node openHead() {
        Polyline head = new Polyline(LENGTH - 5, -3, LENGTH, 0, LENGTH - 5, 3);
        head.getStyleClass().addAll("legend-line", Styles.of(Tone.PLAIN));
        return head;
    }

    private static Node line(Entry entry) {
        Line line = new Line(0, 0, LENGTH, 0);
        line.setStrokeWidth(entry.width());
        line.getStrokeDashArray().addAll(entry.dashes());
        line.getStyleClass().addAll("legend-line", Styles.of(entry.tone()));
        return line;
    }
}
