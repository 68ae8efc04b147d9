package depscope.picture.file;

import depscope.picture.draw.Lettering;
import depscope.picture.draw.Outline;
import depscope.picture.layout.Layout.Frame;
import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Draws on an image in memory. */
final class ImagePen implements SheetPen {
    /** The length of a miter at most, by the line's width: as a canvas has it. */
    private static final float MITER = 10;

    private final Graphics2D g;
    private final Map<Lettering, Font> fonts = new EnumMap<>(Lettering.class);
    private final Deque<AffineTransform> places = new ArrayDeque<>();
    private final Deque<Optional<Shape>> clips = new ArrayDeque<>();

    /** @param g as it comes, of an image with a pixel for each of the picture, times {@code scale} */
    ImagePen(Graphics2D g, double scale) {
        this.g = g;
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(scale, scale);
    }

    @Override
    public void alpha(double opacity) {
        g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) opacity));
    }

    @Override
    public void fill(Outline outline, int color) {
        g.setColor(new Color(color));
        g.fill(path(outline));
    }

    @Override
    public void stroke(Outline outline, int color, double width, double... dashes) {
        float[] lengths = new float[dashes.length];
        for (int i = 0; i < dashes.length; i++) {
            lengths[i] = (float) dashes[i];
        }
        line(outline, color, dashes.length == 0 ? new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, MITER)
                : new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, MITER, lengths, 0));
    }

    @Override
    public void strokeRound(Outline outline, int color, double width) {
        line(outline, color, new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    }

    private void line(Outline outline, int color, BasicStroke stroke) {
        g.setColor(new Color(color));
        g.setStroke(stroke);
        g.draw(path(outline));
    }

    private static Path2D path(Outline outline) {
        Path2D path = new Path2D.Double();
        outline.trace(new Outline.Tracer() {
            @Override
            public void moveTo(double x, double y) {
                path.moveTo(x, y);
            }

            @Override
            public void lineTo(double x, double y) {
                path.lineTo(x, y);
            }

            @Override
            public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
                path.curveTo(x1, y1, x2, y2, x, y);
            }

            @Override
            public void close() {
                path.closePath();
            }
        });
        return path;
    }

    @Override
    public void text(String text, double x, double y, double width, Align align, Lettering lettering, int color) {
        Font font = fonts.computeIfAbsent(lettering, ImagePen::font);
        double takes = font.getStringBounds(text, g.getFontRenderContext()).getWidth();
        boolean fitted = width > 0 && takes > 0;
        g.setFont(fitted ? font.deriveFont(AffineTransform.getScaleInstance(width / takes, 1)) : font);
        g.setColor(new Color(color));
        double left = align == Align.LEFT ? x : x - (fitted ? width : takes) / 2;
        g.drawString(text, (float) left, (float) (y + Letters.drop(lettering)));
    }

    private static Font font(Lettering lettering) {
        int style = (lettering.isBold() ? Font.BOLD : 0) | (lettering.isSlanted() ? Font.ITALIC : 0);
        String family = lettering.families().stream()
                .filter(name -> new Font(name, Font.PLAIN, 12).getFamily(Locale.ROOT).equals(name)).findFirst()
                .orElse(lettering.isMono() ? Font.MONOSPACED : Font.SANS_SERIF);
        return new Font(family, style, 12).deriveFont((float) lettering.size());
    }

    @Override
    public void move(double dx, double dy, Optional<Frame> part) {
        places.push(g.getTransform());
        clips.push(Optional.ofNullable(g.getClip()));
        g.translate(dx, dy);
        part.ifPresent(seen -> g.clip(new Rectangle2D.Double(seen.x(), seen.y(), seen.width(), seen.height())));
    }

    @Override
    public void back() {
        g.setTransform(places.pop());
        g.setClip(clips.pop().orElse(null));
    }
}
