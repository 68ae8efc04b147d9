package depscope.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.picture.Incident;
import depscope.picture.Picture;
import depscope.picture.Places;
import depscope.picture.ViewState;
import depscope.picture.draw.Palette;
import depscope.picture.file.Format;
import depscope.picture.file.Subject;
import depscope.picture.layout.LaidOut;
import depscope.picture.layout.Layout.Frame;
import depscope.picture.layout.Layouts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportModelTest {
    private static final Frame EVERYWHERE = new Frame(-1000, -1000, 9000, 9000);

    private Incident incident;
    private LaidOut laidOut;
    private Subject subject;

    @BeforeEach
    void open() throws IOException {
        incident = Incident.open();
        ViewState first = Places.first(incident.survey());
        laidOut = new Layouts().of(Picture.of(incident.survey(), first, Optional.empty()), () -> false);
        subject = Subject.of(incident.survey(), first);
    }

    private ExportModel model(Frame seen) {
        return new ExportModel(laidOut, subject, seen);
    }

    private static ExportChoice choice(Format format, double scale, boolean seenOnly) {
        return new ExportChoice(format, scale, Palette.LIGHT, seenOnly);
    }

    @Test
    void aNameSaysTreeAndNode() {
        assertEquals("vmm-r273214-edited-vmx_genassym.o.svg", model(EVERYWHERE).suggestedName(Format.SVG));
        Subject archive = new Subject("/a/b c.tar.zst", "final products", subject.graph(), ViewState.NOTHING);
        assertEquals("b-c.graphml", new ExportModel(laidOut, archive, EVERYWHERE).suggestedName(Format.GRAPHML));
    }

    @Test
    void onlyAnImageHasASize() {
        assertEquals("", model(EVERYWHERE).size(choice(Format.SVG, 2, false)).words());
        String once = model(EVERYWHERE).size(choice(Format.PNG, 1, false)).words();
        assertTrue(once.matches("[0-9\u202f]+ × [0-9\u202f]+ pixels"), once);
        String part = model(new Frame(0, 0, 500, 100)).size(choice(Format.PNG, 1, true)).words();
        assertEquals("548 × 220 pixels", part);
        // Where nothing of it is in sight, there is no part to draw.
        assertEquals(once, model(new Frame(-900, 0, 100, 100)).size(choice(Format.PNG, 1, true)).words());
    }

    @Test
    void itIsWrittenInTheFormatThatItsNameAsksFor(@TempDir Path directory) throws IOException {
        String json = model(EVERYWHERE).write(directory.resolve("a.json").toString(), choice(Format.SVG, 2, true));
        assertTrue(Files.readString(Path.of(json)).startsWith("{"));
        String svg = model(EVERYWHERE).write(directory.resolve("b.v1").toString(), choice(Format.SVG, 2, false));
        assertEquals(directory.resolve("b.v1.svg").toString(), svg);
        assertTrue(Files.readString(Path.of(svg)).startsWith("<svg"));
        String said = assertThrows(IOException.class,
                () -> model(EVERYWHERE).write(directory.resolve("b.v1").toString(), choice(Format.SVG, 2, false))).getMessage();
        assertEquals(svg + ": is there already; name it in full to replace it", said);
        assertEquals(directory.resolve("no/b.svg") + ": cannot be written: no such directory", assertThrows(IOException.class,
                () -> model(EVERYWHERE).write(directory.resolve("no/b.svg").toString(), choice(Format.SVG, 2, false))).getMessage());
    }
}
