package depscope.picture.map;

import depscope.picture.Counted;
import depscope.picture.Names;
import depscope.picture.Tone;
import depscope.picture.draw.Icon;
import depscope.picture.draw.Lettering;
import depscope.picture.draw.Outline;
import depscope.picture.draw.Palette;
import depscope.picture.draw.Pen.Align;
import depscope.picture.draw.Pen;
import depscope.picture.layout.Layout.Frame;
import depscope.picture.map.MapLayout.Tile;
import depscope.picture.map.MapModel.Block;
import java.util.List;

/** Paints a map: the tiles once, and over them what is pointed at or selected. */
public final class MapPainter {
    private static final double CORNER = 4;
    private static final double ICON = 12;
    private static final double MARGIN = 7;
    /** Of a name's letter, at 11.5 px, and of a small one at 10.5 px. */
    private static final double LETTER = 6.92;
    private static final double SMALL_LETTER = 6.6;
    /** Letters of a name that is still worth showing. */
    private static final int LEAST_NAME = 4;
    private static final int LEAST_INSIDE = 8;
    /** Below this side a frame inside has no gap around it. */
    private static final double GAPLESS = 4;
    /** How strong sources are beside what is made. */
    private static final double SOURCES = 0.35;

    private final Pen pen;
    private final Palette palette;

    public MapPainter(Pen pen, Palette palette) {
        this.pen = pen;
        this.palette = palette;
    }

    public void paint(MapLayout map) {
        map.tiles().forEach(this::tile);
    }

    /** Rings around what is pointed at and what is selected. */
    public void ring(Tile tile, boolean isSelected) {
        Frame frame = tile.frame();
        pen.alpha(isSelected ? 1 : 0.5);
        pen.stroke(Outline.box(frame.x() - 0.5, frame.y() - 0.5, frame.width() + 1, frame.height() + 1, CORNER + 1), palette.accent(), 2.5);
        pen.alpha(1);
    }

    private void tile(Tile tile) {
        Block block = tile.block();
        Frame frame = tile.frame();
        Tone tone = block.worst().tone();
        Outline outline = Outline.box(frame.x(), frame.y(), frame.width(), frame.height(), CORNER);
        pen.fill(outline, tone != Tone.PLAIN ? palette.fill(tone) : block.made() == 0 ? palette.canvas() : palette.background());
        pen.stroke(outline, tone == Tone.PLAIN ? palette.line() : palette.line(tone), tone == Tone.PLAIN ? 1 : 1.4);
        if (tile.isOpen()) {
            inside(tile);
            head(block, frame, frame.y() + MapLayout.HEAD / 2);
        } else if (frame.height() >= Lettering.NAME_SIZE + 2) {
            boolean isLow = frame.height() < 2 * MapLayout.HEAD;
            head(block, frame, isLow ? frame.centerY() : frame.y() + MapLayout.HEAD / 2);
            if (!isLow) {
                word(block, frame);
            }
        }
    }

    /** The worst state in words, where there is room below the name. */
    private void word(Block block, Frame frame) {
        String word = block.worst().word();
        if (word.length() * SMALL_LETTER <= frame.width() - 2 * MARGIN - ICON) {
            pen.text(word, frame.x() + MARGIN + ICON + 4, frame.y() + MapLayout.HEAD + 6, 0, Align.LEFT, Lettering.SMALL,
                    palette.text(block.worst().tone()));
        }
    }

    /** Sign, name and how many, as far as there is room. */
    private void head(Block block, Frame frame, double y) {
        Tone tone = block.worst().tone();
        int color = tone == Tone.PLAIN ? block.made() == 0 ? palette.muted() : palette.text() : palette.text(tone);
        double left = frame.x() + MARGIN;
        double room = frame.width() - 2 * MARGIN;
        if (tone != Tone.PLAIN) {
            if (frame.width() < ICON + 4) {
                return;
            }
            double x = frame.width() < 2 * MARGIN + ICON ? frame.centerX() - ICON / 2 : left;
            Icon.of(tone).ifPresent(sign -> sign.paint(pen, x, y - ICON / 2, ICON, color));
            left += ICON + 4;
            room -= ICON + 4;
        }
        String count = isFile(block) ? "" : Counted.number(tone != Tone.PLAIN ? block.marked()
                : block.made() > 0 ? block.made() : block.sources());
        double numbers = count.length() * SMALL_LETTER;
        int fits = (int) ((room - (numbers > 0 ? numbers + MARGIN : 0)) / LETTER);
        boolean isCounted = fits >= Math.min(LEAST_NAME, block.label().length());
        int letters = isCounted ? fits : (int) (room / LETTER);
        if (letters >= Math.min(LEAST_NAME, block.label().length())) {
            String name = Names.shortened(block.label(), letters);
            pen.text(name, left, y, name.length() * LETTER, Align.LEFT, Lettering.NAME, color);
        }
        if (isCounted && numbers > 0) {
            pen.text(count, frame.x() + frame.width() - MARGIN - numbers / 2, y, 0, Align.CENTER,
                    tone == Tone.PLAIN ? Lettering.SMALL : Lettering.SMALL_STRONG, tone == Tone.PLAIN ? palette.muted() : color);
        }
    }

    private static boolean isFile(Block block) {
        return block.made() + block.sources() <= 1;
    }

    /** What tells of no state goes in two strokes of the brush, however many there are. */
    private void inside(Tile tile) {
        Outline made = Outline.from(tile.frame().x(), tile.frame().y());
        Outline sources = Outline.from(tile.frame().x(), tile.frame().y());
        List<Block> blocks = tile.block().inside();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).worst().tone() == Tone.PLAIN) {
                box(blocks.get(i).made() > 0 ? made : sources, inner(tile.inside().get(i)));
            }
        }
        pen.fill(made, palette.line());
        pen.alpha(SOURCES);
        pen.fill(sources, palette.line());
        pen.alpha(1);
        for (int i = 0; i < blocks.size(); i++) {
            within(blocks.get(i), inner(tile.inside().get(i)));
        }
    }

    private static Frame inner(Frame frame) {
        double gap = Math.min(frame.width(), frame.height()) < GAPLESS ? 0.4 : 1.5;
        return new Frame(frame.x(), frame.y(), Math.max(0.5, frame.width() - gap), Math.max(0.5, frame.height() - gap));
    }

    private static void box(Outline all, Frame frame) {
        double right = frame.x() + frame.width();
        double bottom = frame.y() + frame.height();
        all.move(frame.x(), frame.y()).line(right, frame.y()).line(right, bottom).line(frame.x(), bottom).close();
    }

    private void within(Block block, Frame frame) {
        Tone tone = block.worst().tone();
        int color = palette.muted();
        double left = frame.x() + 4;
        if (tone != Tone.PLAIN) {
            Outline outline = Outline.box(frame.x(), frame.y(), frame.width(), frame.height(), 1.5);
            boolean isSmall = isFile(block) && frame.width() < ICON + 6;
            color = palette.text(tone);
            pen.fill(outline, isSmall ? palette.line(tone) : palette.fill(tone));
            pen.stroke(outline, palette.line(tone), 1);
            if (!isSmall && frame.width() >= ICON && frame.height() >= ICON) {
                boolean isNarrow = frame.width() < 3 * ICON;
                double x = isNarrow ? frame.centerX() - 5 : left;
                double y = isNarrow ? frame.centerY() - 5 : Math.min(frame.centerY(), frame.y() + 9) - 5;
                int signColor = color;
                Icon.of(tone).ifPresent(sign -> sign.paint(pen, x, y, 10, signColor));
                left += 13;
            }
        }
        int letters = (int) ((frame.x() + frame.width() - left - 3) / SMALL_LETTER);
        if (frame.height() >= 15 && letters >= Math.min(LEAST_INSIDE, block.label().length())) {
            pen.text(Names.shortened(block.label(), letters), left, Math.min(frame.centerY(), frame.y() + 9), 0, Align.LEFT,
                    Lettering.SMALL, color);
        }
    }
}
