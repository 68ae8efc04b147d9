package depscope.picture.file;

import depscope.picture.Counted;
import java.awt.AWTError;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A sheet as PNG. */
final class ImageFile {
    /** Each takes four bytes while it is drawn. */
    private static final long MOST_PIXELS = 100_000_000;
    /** Of a picture at scale 1: CSS's pixel, 96 to an inch. */
    private static final double PIXELS_PER_METRE = 96 / 0.0254;

    private ImageFile() {
    }

    static Optional<String> tooLarge(long[] pixels) {
        return pixels[0] * pixels[1] <= MOST_PIXELS ? Optional.empty()
                : Optional.of("an image of " + Counted.number(pixels[0]) + " × " + Counted.number(pixels[1]) + " pixels is too large (more than "
                        + Counted.number(MOST_PIXELS / 1_000_000) + " million); take a smaller scale, or SVG");
    }

    static void write(Sheet sheet, double scale, OutputStream out) throws IOException {
        Optional<String> why = sheet.tooLarge(scale);
        if (why.isPresent()) {
            throw new IOException(why.get());
        }
        long[] pixels = sheet.pixels(scale);
        BufferedImage image = new BufferedImage((int) pixels[0], (int) pixels[1], BufferedImage.TYPE_INT_RGB);
        try {
            Graphics2D g = image.createGraphics();
            sheet.paint(new ImagePen(g, scale));
            g.dispose();
        } catch (LinkageError | InternalError | AWTError e) {
            // A Java for servers may come without what text needs.
            throw new IOException("no image: this Java lacks fonts or what draws them (install fontconfig and a font, or write SVG)", e);
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), writer.getDefaultWriteParam());
            density(metadata, scale);
            writer.write(new IIOImage(image, null, metadata));
        } finally {
            writer.dispose();
        }
    }

    /** So that an image at any scale is shown as large as the picture is. */
    private static void density(IIOMetadata metadata, double scale) throws IOException {
        String perMetre = Long.toString(Math.round(PIXELS_PER_METRE * scale));
        IIOMetadataNode density = new IIOMetadataNode("pHYs");
        density.setAttribute("pixelsPerUnitXAxis", perMetre);
        density.setAttribute("pixelsPerUnitYAxis", perMetre);
        density.setAttribute("unitSpecifier", "meter");
        IIOMetadataNode root = new IIOMetadataNode("javax_imageio_png_1.0");
        root.appendChild(density);
        metadata.mergeTree("javax_imageio_png_1.0", root);
    }
}
