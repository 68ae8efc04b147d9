package depscope.picture.draw;

import depscope.graph.Neighbourhood.Shape;
import depscope.picture.Mark;
import depscope.picture.Picture.Box;
import depscope.picture.Tone;
import depscope.picture.draw.Pen.Align;
import depscope.picture.layout.Sizes;

/** Paints boxes: shape by what a thing is, colour, line and sign by its state. */
final class BoxPainter {
    private static final double FOLD = 9;
    /** Of the corners of a symbol. */
    private static final double CUT = 8;
    private static final double PIN = 13;
    private static final double STRONG = 1.7;
    private static final double THIN = 1.2;
    /** Below these scales names, or second lines, would be noise. */
    private static final double NAMES_FROM = 0.35;
    private static final double NOTES_FROM = 0.5;

    private final Pen pen;
    private final Palette palette;

    BoxPainter(Pen pen, Palette palette) {
        this.pen = pen;
        this.palette = palette;
    }

    void paint(DrawnBox drawn, double progress, double scale, boolean selected, boolean hovered) {
        Box box = drawn.box();
        double x = drawn.x(progress) + 0.5;
        double y = drawn.y(progress) + 0.5;
        double w = drawn.frame().width();
        double h = drawn.frame().height();
        double opacity = drawn.isFresh() ? progress : 1;
        if (selected || hovered) {
            pen.alpha(opacity * (selected ? 1 : 0.45));
            pen.stroke(Outline.box(x - 4, y - 4, w + 8, h + 8, corner(box.shape(), h) + 4), palette.accent(), 2);
        }
        pen.alpha(opacity);
        if (box.isBundle()) {
            stack(box, x, y, w, h);
        }
        outline(box, x, y, w, h);
        if (scale >= NAMES_FROM) {
            text(drawn, x, y, w, h, scale);
        }
        pen.alpha(1);
    }

    private static double corner(Shape shape, double height) {
        return switch (shape) {
            case OBJECT, ARCHIVE -> height / 2;
            case PROGRAM -> 5;
            default -> 3;
        };
    }

    private void stack(Box box, double x, double y, double w, double h) {
        for (int card = 2; card >= 1; card--) {
            Outline outline = box.shape() == Shape.SYMBOL ? cut(x + 3 * card, y - 3 * card, w, h)
                    : Outline.box(x + 3 * card, y - 3 * card, w, h, corner(box.shape(), h));
            pen.fill(outline, fill(box.mark()));
            pen.stroke(outline, palette.line(), 1);
        }
    }

    private void outline(Box box, double x, double y, double w, double h) {
        Tone tone = box.mark().tone();
        double corner = corner(box.shape(), h);
        switch (box.shape()) {
            case HEADER, GENERATED -> {
                Outline page = folded(x, y, w, h);
                pen.fill(page, fill(box.mark()));
                line(page, box.mark());
                pen.stroke(Outline.from(x + w - FOLD, y).line(x + w - FOLD, y + FOLD).line(x + w, y + FOLD),
                        palette.line(tone), width(box.mark()));
            }
            case SYMBOL -> {
                Outline plate = cut(x, y, w, h);
                pen.fill(plate, fill(box.mark()));
                line(plate, box.mark());
            }
            case PHONY -> pen.fill(Outline.box(x, y, w, h, 3), fill(box.mark()));
            default -> {
                Outline outline = Outline.box(x, y, w, h, corner);
                pen.fill(outline, fill(box.mark()));
                line(outline, box.mark());
                if (box.shape() == Shape.PROGRAM) {
                    inner(tone, x, y, w, h, 5);
                } else if (box.shape() == Shape.ARCHIVE) {
                    doubleSide(tone, x + 4, y + 3, h / 2 - 3);
                }
            }
        }
        if ((tone == Tone.UNRECORDED || tone == Tone.INCOMPLETE) && box.shape() != Shape.PROGRAM && box.shape() != Shape.PHONY) {
            inner(tone, x, y, w, h, corner);
        }
    }

    private void line(Outline outline, Mark mark) {
        pen.stroke(outline, palette.line(mark.tone()), width(mark), isSoft(mark) ? new double[] {3, 3} : dashes(mark.tone()));
    }

    /** What may yet not come is no more than hinted at. */
    private static boolean isSoft(Mark mark) {
        return mark == Mark.MAY_BE_REBUILT || mark == Mark.REBUILT_LATER;
    }

    private int fill(Mark mark) {
        return palette.fill(isSoft(mark) ? Tone.PLAIN : mark.tone());
    }

    private static double width(Mark mark) {
        return isSoft(mark) ? THIN : switch (mark.tone()) {
            case PLAIN, UNRECORDED, INCOMPLETE, OVER_RECORDED, DOUBT -> THIN;
            case EDITED, REBUILT, ALWAYS_REBUILT, CYCLE, MENDED, LEFT_STALE, STOPPED -> STRONG;
            case MISSING -> 1.4;
        };
    }

    private static double[] dashes(Tone tone) {
        return switch (tone) {
            case LEFT_STALE -> new double[] {5, 3};
            case MISSING -> new double[] {1.5, 3};
            case DOUBT -> new double[] {2, 3};
            default -> new double[0];
        };
    }

    /** The second line of a double border. */
    private void inner(Tone tone, double x, double y, double w, double h, double corner) {
        pen.stroke(Outline.box(x + 3, y + 3, w - 6, h - 6, Math.max(1, corner - 3)), palette.line(tone), 1);
    }

    private void doubleSide(Tone tone, double x, double y, double radius) {
        pen.stroke(Outline.from(x + radius, y).curve(x + radius * 0.45, y, x, y + radius * 0.45, x, y + radius)
                .curve(x, y + radius * 1.55, x + radius * 0.45, y + 2 * radius, x + radius, y + 2 * radius), palette.line(tone), 1);
    }

    private static Outline folded(double x, double y, double w, double h) {
        double arm = 1.5;
        return Outline.from(x + 3, y).line(x + w - FOLD, y).line(x + w, y + FOLD).line(x + w, y + h - 3)
                .curve(x + w, y + h - arm, x + w - arm, y + h, x + w - 3, y + h).line(x + 3, y + h)
                .curve(x + arm, y + h, x, y + h - arm, x, y + h - 3).line(x, y + 3).curve(x, y + arm, x + arm, y, x + 3, y).close();
    }

    /** A plate without corners. */
    private static Outline cut(double x, double y, double w, double h) {
        return Outline.from(x + CUT, y).line(x + w - CUT, y).line(x + w, y + CUT).line(x + w, y + h - CUT).line(x + w - CUT, y + h)
                .line(x + CUT, y + h).line(x, y + h - CUT).line(x, y + CUT).close();
    }

    private void text(DrawnBox drawn, double x, double y, double w, double h, double scale) {
        Box box = drawn.box();
        Tone tone = box.mark().tone();
        boolean noted = !box.note().isEmpty();
        double icon = Sizes.iconWidth(box);
        double label = Sizes.labelWidth(drawn.label());
        double left = x + (w - label - icon) / 2;
        double middle = y + h / 2 - (noted ? 7 : 0);
        Icon.of(tone).ifPresent(sign -> sign.paint(pen, left, middle - Sizes.ICON / 2, Sizes.ICON, palette.text(tone)));
        pen.text(drawn.label(), left + icon, middle, label, Align.LEFT,
                box.shape() == Shape.PHONY ? Lettering.SLANTED_NAME : Lettering.NAME, tone == Tone.PLAIN ? palette.text() : palette.text(tone));
        if (box.isPinned()) {
            Icon.PIN.paint(pen, x + w - PIN / 2, y - PIN / 2, PIN, palette.accent());
        }
        if (noted && scale >= NOTES_FROM) {
            pen.text(box.note(), x + w / 2, middle + 15, 0, Align.CENTER, Lettering.SMALL,
                    tone == Tone.PLAIN ? palette.muted() : palette.text(tone));
        }
    }
}
