package depscope.picture.file;

import depscope.picture.layout.LaidOut;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes a picture in any format; for any thread. */
public final class PictureFile {
    private PictureFile() {
    }

    /**
     * @param manner of which DOT takes the colours alone, and GraphML and JSON nothing
     * @param out is left open
     * @throws IOException if {@code out} fails, or there can be no such image: its message is one line that says why
     */
    public static void write(Format format, LaidOut laidOut, Subject subject, Manner manner, OutputStream out) throws IOException {
        switch (format) {
            case SVG -> text(svg(new Sheet(laidOut, subject, manner), subject), out);
            case PNG -> ImageFile.write(new Sheet(laidOut, subject, manner), manner.scale(), out);
            case DOT -> text(DotFile.of(laidOut, subject, manner.palette()), out);
            case GRAPHML -> text(GraphMlFile.of(laidOut, subject), out);
            case JSON -> text(JsonFile.of(laidOut, subject), out);
        }
    }

    private static void text(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String svg(Sheet sheet, Subject subject) {
        SvgPen pen = new SvgPen();
        sheet.paint(pen);
        String width = Xml.number(sheet.width());
        String height = Xml.number(sheet.height());
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height + "\" viewBox=\"0 0 " + width + " "
                + height + "\" role=\"img\">\n<title>" + Xml.escaped(subject.caption()) + "</title>\n" + pen.elements() + "</svg>\n";
    }
}
