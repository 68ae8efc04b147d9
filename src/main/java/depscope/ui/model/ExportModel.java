package depscope.ui.model;

import depscope.picture.Counted;
import depscope.picture.ViewState;
import depscope.picture.file.Destination;
import depscope.picture.file.Format;
import depscope.picture.file.Manner;
import depscope.picture.file.PictureFile;
import depscope.picture.file.Sheet;
import depscope.picture.file.Subject;
import depscope.picture.layout.LaidOut;
import depscope.picture.layout.Layout;
import depscope.picture.layout.Layout.Frame;
import java.io.IOException;
import java.util.Optional;

/**
 * A picture about to be written to a file.
 *
 * @param seen the part of the picture that is in sight, in its coordinates
 */
public record ExportModel(LaidOut laidOut, Subject subject, Frame seen) {
    /** What rings and stacked cards reach beyond the outermost boxes. */
    private static final double AROUND = 16;

    /**
     * How large it would be.
     *
     * @param words empty where the format has no size of its own
     * @param problem why it cannot be written, in a sentence; empty if it can
     */
    public record Size(String words, Optional<String> problem) {
    }

    /** What a format is good for. */
    public static String about(Format format) {
        return switch (format) {
            case SVG -> "A drawing, sharp at any size: for documents and the web.";
            case PNG -> "An image: for mails, chats and bug reports.";
            case DOT -> "The graph for Graphviz: dot lays it out anew, neato -n does not.";
            case GRAPHML -> "The graph for editors and libraries, such as yEd, Gephi or NetworkX.";
            case JSON -> "The graph for scripts: boxes, files, links, states and places.";
        };
    }

    private Manner manner(ExportChoice choice) {
        return new Manner(choice.palette(), choice.scale(), choice.seenOnly() && choice.format().isDrawn() ? part() : Optional.empty());
    }

    /** No more than there is; all of it where nothing of it is in sight. */
    private Optional<Frame> part() {
        Layout layout = laidOut.layout();
        double left = Math.max(seen.x(), -AROUND);
        double top = Math.max(seen.y(), -AROUND);
        double width = Math.min(seen.x() + seen.width(), layout.width() + AROUND) - left;
        double height = Math.min(seen.y() + seen.height(), layout.height() + AROUND) - top;
        return width > 0 && height > 0 ? Optional.of(new Frame(left, top, width, height)) : Optional.empty();
    }

    public Size size(ExportChoice choice) {
        if (choice.format() != Format.PNG) {
            return new Size("", Optional.empty());
        }
        Sheet sheet = new Sheet(laidOut, subject, manner(choice));
        long[] pixels = sheet.pixels(choice.scale());
        return new Size(Counted.number(pixels[0]) + " × " + Counted.number(pixels[1]) + " pixels", sheet.tooLarge(choice.scale()));
    }

    /** As {@code vmm-vmx.o.svg}: the tree, what is selected in it, and the format. */
    public String suggestedName(Format format) {
        String tree = subject.treeName().replaceAll("\\.(tar(\\.\\w+)?|t[gx]z|tzst)$", "");
        String selected = subject.selected() == ViewState.NOTHING ? "" : "-" + subject.graph().path(subject.selected()).name();
        return (tree + selected).replaceAll("[^\\w.+-]+", "-") + "." + format.suffix();
    }

    /**
     * Writes it, in whatever format the name asks for.
     *
     * @param name where to; without a suffix that is known it gets that of the choice, and then replaces nothing
     * @return where it was written
     * @throws IOException with a message of one line that names the file
     */
    public String write(String name, ExportChoice choice) throws IOException {
        Optional<Format> named = Format.of(name);
        String whole = named.isPresent() ? name : name + "." + choice.format().suffix();
        Destination destination = Destination.of(whole);
        if (named.isEmpty() && destination.exists()) {
            throw new IOException(whole + ": is there already; name it in full to replace it");
        }
        ExportChoice meant = new ExportChoice(destination.format(), choice.scale(), choice.palette(), choice.seenOnly());
        destination.write(out -> PictureFile.write(meant.format(), laidOut, subject, manner(meant), out));
        return whole;
    }
}
