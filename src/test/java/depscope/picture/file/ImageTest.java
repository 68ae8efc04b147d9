package depscope.picture.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.picture.Picture.Box;
import depscope.picture.draw.Palette;
import depscope.picture.layout.Layout.Frame;
import depscope.picture.layout.LaidOut;
import depscope.picture.layout.Layout;
import depscope.picture.Picture;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImageTest {
    private Drawn drawn;

    @BeforeEach
    void draw() throws IOException {
        drawn = Drawn.incident();
    }

    private static BufferedImage image(Drawn drawn, Manner manner) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(drawn.bytes(Format.PNG, manner)));
    }

    @Test
    void itIsAsLargeAsTheSheetTimesItsScale() throws IOException {
        Sheet sheet = new Sheet(drawn.laidOut(), drawn.subject(), Drawn.manner(1));
        for (double scale : new double[] {0.5, 1, 3}) {
            BufferedImage image = image(drawn, Drawn.manner(scale));
            assertEquals(Math.round(sheet.width() * scale), image.getWidth());
            assertEquals(Math.round(sheet.height() * scale), image.getHeight());
        }
    }

    @Test
    void aBoxIsWhereTheLayoutPutItInItsColour() throws IOException {
        for (Palette palette : Palette.values()) {
            BufferedImage image = image(drawn, new Manner(palette, 2, Optional.empty()));
            List<Box> boxes = drawn.laidOut().picture().boxes();
            // What is fed in stands at the left margin; nothing rings or stacks there.
            double[] origin = origin(image, palette);
            for (int b = 0; b < boxes.size(); b++) {
                Frame frame = drawn.laidOut().layout().frames().get(b);
                double x = origin[0] + 2 * (frame.x() + frame.width() / 2 + 0.5);
                double y = origin[1] + 2 * (frame.y() + 0.5 + 5);
                assertEquals(Palette.hex(palette.fill(boxes.get(b).mark().tone())), hex(image, x, y), boxes.get(b).label());
            }
            assertEquals(Palette.hex(palette.canvas()), hex(image, 2, 2));
        }
    }

    private double[] origin(BufferedImage image, Palette palette) {
        Sheet sheet = new Sheet(drawn.laidOut(), drawn.subject(), new Manner(palette, 1, Optional.empty()));
        SvgPen pen = new SvgPen();
        sheet.paint(pen);
        String[] moved = pen.elements().replaceAll("(?s).*translate\\(([0-9.-]+) ([0-9.-]+)\\).*", "$1 $2").split(" ");
        double scale = image.getWidth() / sheet.width();
        return new double[] {Double.parseDouble(moved[0]) * scale, Double.parseDouble(moved[1]) * scale};
    }

    private static String hex(BufferedImage image, double x, double y) {
        return Palette.hex(new Color(image.getRGB((int) x, (int) y)).getRGB() & 0xffffff);
    }

    @Test
    void whatIsTooLargeIsRefusedInWords() {
        Layout wide = new Layout(List.of(), List.of(), List.of(), List.of(), 0, 0);
        Drawn huge = new Drawn(new LaidOut(Picture.EMPTY, wide), drawn.subject());
        Manner manner = new Manner(Palette.LIGHT, 8, Optional.of(new Frame(0, 0, 2000, 2000)));
        String said = assertThrows(IOException.class, () -> huge.bytes(Format.PNG, manner)).getMessage();
        assertTrue(said.matches("an image of [0-9\u202f]+ × [0-9\u202f]+ pixels is too large \\(more than 100 million\\); take a smaller scale, or SVG"), said);
        assertThrows(IllegalArgumentException.class, () -> Drawn.manner(8.1));
        assertThrows(IllegalArgumentException.class, () -> Drawn.manner(Double.NaN));
    }
}
