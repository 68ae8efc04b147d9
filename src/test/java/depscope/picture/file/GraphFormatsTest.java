package depscope.picture.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import depscope.graph.EdgeKind;
import depscope.graph.Neighbourhood.Shape;
import depscope.picture.Incident;
import depscope.picture.Mark;
import depscope.picture.Picture.Arrow;
import depscope.picture.Picture.Box;
import depscope.picture.Picture.Gap;
import depscope.picture.Picture;
import depscope.picture.Tone;
import depscope.picture.layout.LaidOut;
import depscope.picture.layout.Layout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;

class GraphFormatsTest {
    @ParameterizedTest
    @EnumSource(Format.class)
    void twiceTheSameQuestionTwiceTheSameBytes(Format format) throws IOException {
        assertArrayEquals(Drawn.incident().bytes(format, Drawn.manner(1)), Drawn.incident().bytes(format, Drawn.manner(1)));
    }

    @Test
    void graphMlHasEveryBoxAndArrow() throws Exception {
        Drawn drawn = Drawn.incident();
        Document document = SvgTest.parsed(drawn.bytes(Format.GRAPHML, Drawn.manner(1)));
        assertEquals(drawn.laidOut().picture().boxes().size(), document.getElementsByTagName("node").getLength());
        assertEquals(drawn.laidOut().picture().arrows().size(), document.getElementsByTagName("edge").getLength());
        assertEquals("directed", document.getElementsByTagName("graph").item(0).getAttributes().getNamedItem("edgedefault").getNodeValue());
    }

    @Test
    void graphvizTakesIt(@TempDir Path directory) throws Exception {
        Optional<Path> dot = List.of("/usr/bin/dot", "/usr/local/bin/dot", "/opt/homebrew/bin/dot").stream().map(Path::of)
                .filter(Files::isExecutable).findFirst();
        assumeTrue(dot.isPresent(), "dot is missing, install the package graphviz");
        Drawn drawn = nasty();
        Path file = directory.resolve("nasty.dot");
        Files.write(file, drawn.bytes(Format.DOT, Drawn.manner(1)));
        Path svg = directory.resolve("nasty.svg");
        Path said = directory.resolve("said");
        Process process = new ProcessBuilder(dot.get().toString(), "-Tsvg", "-o", svg.toString(), file.toString()).redirectErrorStream(true)
                .redirectOutput(said.toFile()).start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), Files.readString(said));
        String drawnByDot = Files.readString(svg);
        assertTrue(drawnByDot.contains("a &quot;b&quot; &lt;c&gt;\\n.c"), drawnByDot);
        assertEquals(2, drawnByDot.split("class=\"node\"").length - 1);
    }

    /** Names as no file should have. */
    private static Drawn nasty() throws IOException {
        Drawn incident = Drawn.incident();
        return new Drawn(small("a \"b\" <c>\\n.c"), incident.subject());
    }

    private static LaidOut small(String name) {
        Box from = new Box("0", 0, List.of(0), Shape.SOURCE, Mark.EDITED, name, "", name, false);
        Box to = new Box("1", 1, List.of(1), Shape.OBJECT, Mark.LEFT_STALE, "a.o", "from stale input", "a.o", false);
        Picture picture = new Picture(List.of(from, to), List.of(new Arrow(0, 1, EdgeKind.INCLUDED, 3, Tone.LEFT_STALE, Gap.NO_RECORD, true)), List.of(), "");
        return new LaidOut(picture, new Layout(List.of(new Layout.Frame(0, 0, 84, 34), new Layout.Frame(124, 0, 84.25, 46)),
                List.of(new Layout.Route(new double[] {84, 124.5}, new double[] {17, 23})),
                List.of(new Layout.Column(0, 84, "source"), new Layout.Column(124, 208.25, "object")), List.of(), 208.25, 46));
    }

    @Test
    void jsonIsWhatScriptsRelyOn() throws IOException {
        Incident incident = Incident.open();
        Drawn drawn = new Drawn(small("a.c"), new Subject("/obj", "what if a.c were edited", incident.survey().graph(), 1));
        String first = incident.survey().graph().path(0).toString();
        String second = incident.survey().graph().path(1).toString();
        assertEquals("""
                {
                  "tree" : "/obj",
                  "shown" : "what if a.c were edited",
                  "width" : 208.25,
                  "height" : 46,
                  "columns" : [
                    {
                      "heading" : "source",
                      "left" : 0,
                      "right" : 84
                    },
                    {
                      "heading" : "object",
                      "left" : 124,
                      "right" : 208.25
                    }
                  ],
                  "boxes" : [
                    {
                      "label" : "a.c",
                      "note" : "",
                      "shape" : "source",
                      "state" : "edited",
                      "selected" : false,
                      "x" : 0,
                      "y" : 0,
                      "width" : 84,
                      "height" : 34,
                      "files" : [
                        "FIRST"
                      ]
                    },
                    {
                      "label" : "a.o",
                      "note" : "from stale input",
                      "shape" : "object",
                      "state" : "left-stale",
                      "selected" : true,
                      "x" : 124,
                      "y" : 0,
                      "width" : 84.25,
                      "height" : 46,
                      "files" : [
                        "SECOND"
                      ]
                    }
                  ],
                  "links" : [
                    {
                      "prerequisite" : 0,
                      "target" : 1,
                      "kind" : "included",
                      "count" : 3,
                      "knownToMake" : false,
                      "orderOnly" : false,
                      "state" : "left-stale",
                      "gap" : "no-record",
                      "points" : [84, 17, 124.5, 23]
                    }
                  ]
                }
                """.replace("FIRST", first).replace("SECOND", second),
                new String(drawn.bytes(Format.JSON, Drawn.manner(1)), StandardCharsets.UTF_8));
    }

    @Test
    void aFilesNameSaysItsFormat() {
        assertEquals(List.of(Optional.of(Format.SVG), Optional.of(Format.GRAPHML), Optional.empty(), Optional.empty(), Optional.empty()),
                List.of(Format.of("a/b.svg"), Format.of("B.GraphML"), Format.of("svg"), Format.of("a.png/b"), Format.of("a.svg.gz")));
        assertEquals(".svg, .png, .dot, .graphml, .json", Format.SUFFIXES);
    }
}
