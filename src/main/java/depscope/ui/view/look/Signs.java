package depscope.ui.view.look;

import depscope.picture.draw.Icon;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Scale;

/** Icons as controls. */
public final class Signs {
    private Signs() {
    }

    /** As a node of {@code size} pixels, coloured by the style sheet's {@code .icon-line} and {@code .icon-area}. */
    public static Node of(Icon icon, double size) {
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
        group.getTransforms().add(new Scale(size / Icon.FIELD, size / Icon.FIELD));
        StackPane field = new StackPane(new Group(group));
        field.setMinSize(size, size);
        field.setMaxSize(size, size);
        field.getStyleClass().add("icon");
        return field;
    }

    private static SVGPath path(String content) {
        SVGPath path = new SVGPath();
        path.setContent(content);
        return path;
    }
}
