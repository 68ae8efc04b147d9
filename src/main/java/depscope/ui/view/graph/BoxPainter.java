package depscope.ui.view.graph;

import depscope.graph.Neighbourhood.Shape;
import depscope.ui.model.PictureModel.Box;
import depscope.ui.model.Tone;
import depscope.ui.view.look.Icon;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextAlignment;

/** Paints boxes: shape by what a thing is, colour, line and sign by its state. */
final class BoxPainter {
    private static final double FOLD = 9;
    private static final double STRONG = 1.7;
    private static final double THIN = 1.2;
    /** Below these scales names, or second lines, would be noise. */
    private static final double NAMES_FROM = 0.35;
    private static final double NOTES_FROM = 0.5;

    private final GraphicsContext g;
    private final Brush brush;
    private final Sizes sizes;

    BoxPainter(GraphicsContext g, Brush brush, Sizes sizes) {
        this.g = g;
        this.brush = brush;
        this.sizes = sizes;
    }

    void paint(DrawnBox drawn, double progress, double scale, boolean selected, boolean hovered) {
        Box box = drawn.box();
        double x = drawn.x(progress) + 0.5;
        double y = drawn.y(progress) + 0.5;
        double w = drawn.frame().width();
        double h = drawn.frame().height();
        g.setGlobalAlpha(drawn.isFresh() ? progress : 1);
        if (selected || hovered) {
            g.setStroke(brush.palette().accent());
            g.setGlobalAlpha(g.getGlobalAlpha() * (selected ? 1 : 0.45));
            g.setLineDashes();
            g.setLineWidth(2);
            double round = corner(box.shape(), h) + 4;
            g.strokeRoundRect(x - 4, y - 4, w + 8, h + 8, 2 * round, 2 * round);
            g.setGlobalAlpha(drawn.isFresh() ? progress : 1);
        }
        if (box.isBundle()) {
            stack(box, x, y, w, h);
        }
        outline(box, x, y, w, h);
        if (scale >= NAMES_FROM) {
            text(drawn, x, y, w, h, scale);
        }
        g.setGlobalAlpha(1);
    }

    private static double corner(Shape shape, double height) {
        return switch (shape) {
            case OBJECT, ARCHIVE -> height / 2;
            case PROGRAM -> 5;
            default -> 3;
        };
    }

    private void stack(Box box, double x, double y, double w, double h) {
        double round = 2 * corner(box.shape(), h);
        g.setLineDashes();
        g.setLineWidth(1);
        for (int card = 2; card >= 1; card--) {
            g.setFill(brush.palette().fill(box.mark().tone()));
            g.setStroke(brush.palette().line());
            g.fillRoundRect(x + 3 * card, y - 3 * card, w, h, round, round);
            g.strokeRoundRect(x + 3 * card, y - 3 * card, w, h, round, round);
        }
    }

    private void outline(Box box, double x, double y, double w, double h) {
        Tone tone = box.mark().tone();
        g.setFill(brush.palette().fill(tone));
        g.setStroke(brush.palette().line(tone));
        g.setLineCap(StrokeLineCap.BUTT);
        line(tone);
        switch (box.shape()) {
            case HEADER, GENERATED -> {
                folded(x, y, w, h);
                g.fill();
                g.stroke();
                g.setLineDashes();
                g.beginPath();
                g.moveTo(x + w - FOLD, y);
                g.lineTo(x + w - FOLD, y + FOLD);
                g.lineTo(x + w, y + FOLD);
                g.stroke();
            }
            case PHONY -> g.fillRoundRect(x, y, w, h, 6, 6);
            default -> {
                double round = 2 * corner(box.shape(), h);
                g.fillRoundRect(x, y, w, h, round, round);
                g.strokeRoundRect(x, y, w, h, round, round);
                if (box.shape() == Shape.PROGRAM) {
                    inner(x, y, w, h, 5);
                } else if (box.shape() == Shape.ARCHIVE) {
                    g.setLineDashes();
                    g.strokeArc(x + 4, y + 3, h - 6, h - 6, 100, 160, ArcType.OPEN);
                }
            }
        }
        if (tone == Tone.UNRECORDED && box.shape() != Shape.PROGRAM && box.shape() != Shape.PHONY) {
            inner(x, y, w, h, corner(box.shape(), h));
        }
    }

    private void line(Tone tone) {
        switch (tone) {
            case PLAIN -> dash(THIN);
            case EDITED, REBUILT, ALWAYS_REBUILT, CYCLE, MENDED -> dash(STRONG);
            case LEFT_STALE -> dash(STRONG, 5, 3);
            case UNRECORDED, OVER_RECORDED -> dash(THIN);
            case MISSING -> dash(1.4, 1.5, 3);
            case DOUBT -> dash(THIN, 2, 3);
        }
    }

    private void dash(double width, double... dashes) {
        g.setLineWidth(width);
        g.setLineDashes(dashes);
    }

    /** The second line of a double border. */
    private void inner(double x, double y, double w, double h, double corner) {
        g.setLineDashes();
        g.setLineWidth(1);
        double round = Math.max(2, 2 * corner - 6);
        g.strokeRoundRect(x + 3, y + 3, w - 6, h - 6, round, round);
    }

    private void folded(double x, double y, double w, double h) {
        g.beginPath();
        g.moveTo(x + 3, y);
        g.lineTo(x + w - FOLD, y);
        g.lineTo(x + w, y + FOLD);
        g.lineTo(x + w, y + h - 3);
        g.quadraticCurveTo(x + w, y + h, x + w - 3, y + h);
        g.lineTo(x + 3, y + h);
        g.quadraticCurveTo(x, y + h, x, y + h - 3);
        g.lineTo(x, y + 3);
        g.quadraticCurveTo(x, y, x + 3, y);
        g.closePath();
    }

    private void text(DrawnBox drawn, double x, double y, double w, double h, double scale) {
        Box box = drawn.box();
        Tone tone = box.mark().tone();
        boolean noted = !box.note().isEmpty();
        double icon = Sizes.iconWidth(box);
        double label = sizes.labelWidth(drawn.label());
        double left = x + (w - label - icon) / 2;
        double middle = y + h / 2 - (noted ? 7 : 0);
        Icon.of(tone).ifPresent(sign -> sign.paint(g, left, middle - Sizes.ICON / 2, Sizes.ICON, brush.palette().text(tone)));
        g.setFill(tone == Tone.PLAIN ? brush.palette().text() : brush.palette().text(tone));
        g.setFont(box.shape() == Shape.PHONY ? brush.slanted() : brush.name());
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(drawn.label(), left + icon, middle);
        if (noted && scale >= NOTES_FROM) {
            g.setFill(tone == Tone.PLAIN ? brush.palette().muted() : brush.palette().text(tone));
            g.setFont(brush.small());
            g.setTextAlign(TextAlignment.CENTER);
            g.fillText(box.note(), x + w / 2, middle + 15, w - 12);
        }
    }
}
