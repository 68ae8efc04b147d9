package depscope.ui.view.look;

import depscope.picture.draw.Icon;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Scale;

/** Icons as controls. */
public final class Signs {
    static final int LEAST = 9;
    static final int MOST = 20;

    private Signs() {
    }

    /**
     * As a node that grows with the text, coloured by the style sheet's {@code .icon-line} and {@code .icon-area}.
     *
     * @param size in pixels where text is as designed; from {@value #LEAST} to {@value #MOST}
     */
    public static Node of(Icon icon, int size) {
        Group group = new Group(new Rectangle(Icon.FIELD, Icon.FIELD, Color.TRANSPARENT));
        if (!icon.areas().isEmpty()) {
            SVGPath area = path(icon.areas());
            area.getStyleClass().add("icon-area");
            group.getChildren().add(area);
        }
        if (!icon.lines().isEmpty()) {
            SVGPath line = path(icon.lines());
            line.setFill(null);
            line.setStrokeWidth(Icon.WIDTH);
            line.setStrokeLineCap(StrokeLineCap.ROUND);
            line.setStrokeLineJoin(StrokeLineJoin.ROUND);
            line.getStyleClass().add("icon-line");
            group.getChildren().add(line);
        }
        Pane field = new Pane(group);
        Scale scale = new Scale();
        scale.xProperty().bind(field.widthProperty().divide(Icon.FIELD));
        scale.yProperty().bind(scale.xProperty());
        group.getTransforms().add(scale);
        // It follows its field, and its field the style sheet, which knows how large text is.
        group.setManaged(false);
        field.getStyleClass().addAll("icon", styleOf(size));
        return field;
    }

    static String styleOf(int size) {
        return "icon-" + size;
    }

    private static SVGPath path(String content) {
        SVGPath path = new SVGPath();
        path.setContent(content);
        return path;
    }
}
