package depscope.ui.view.graph;

import depscope.picture.draw.Lettering;
import depscope.picture.draw.Outline;
import depscope.picture.draw.Pen;
import depscope.ui.view.look.Typefaces;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws on a canvas. */
public final class CanvasPen implements Pen {
    private final GraphicsContext g;
    private final Outline.Tracer tracer;
    private final Map<Lettering, Font> fonts = new EnumMap<>(Lettering.class);
    private final Map<Integer, Color> colors = new HashMap<>();

    public CanvasPen(GraphicsContext g, Typefaces typefaces) {
        this.g = g;
        for (Lettering lettering : Lettering.values()) {
            fonts.put(lettering, typefaces.font(lettering));
        }
        tracer = new Outline.Tracer() {
            @Override
            public void moveTo(double x, double y) {
                g.moveTo(x, y);
            }

            @Override
            public void lineTo(double x, double y) {
                g.lineTo(x, y);
            }

            @Override
            public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
                g.bezierCurveTo(x1, y1, x2, y2, x, y);
            }

            @Override
            public void close() {
                g.closePath();
            }
        };
    }

    private Color color(int rgb) {
        return colors.computeIfAbsent(rgb, any -> Color.rgb(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255));
    }

    @Override
    public void alpha(double opacity) {
        g.setGlobalAlpha(opacity);
    }

    @Override
    public void fill(Outline outline, int color) {
        g.setFill(color(color));
        g.beginPath();
        outline.trace(tracer);
        g.fill();
    }

    @Override
    public void stroke(Outline outline, int color, double width, double... dashes) {
        g.setLineCap(StrokeLineCap.BUTT);
        g.setLineJoin(StrokeLineJoin.MITER);
        line(outline, color, width, dashes);
    }

    @Override
    public void strokeRound(Outline outline, int color, double width) {
        g.setLineCap(StrokeLineCap.ROUND);
        g.setLineJoin(StrokeLineJoin.ROUND);
        line(outline, color, width);
    }

    private void line(Outline outline, int color, double width, double... dashes) {
        g.setStroke(color(color));
        g.setLineWidth(width);
        g.setLineDashes(dashes);
        g.beginPath();
        outline.trace(tracer);
        g.stroke();
    }

    @Override
    public void text(String text, double x, double y, double width, Align align, Lettering lettering, int color) {
        g.setFill(color(color));
        g.setFont(fonts.get(lettering));
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(align == Align.LEFT ? TextAlignment.LEFT : TextAlignment.CENTER);
        g.fillText(text, x, y);
    }
}
