package depscope.picture.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.picture.Incident;
import depscope.picture.Legend;
import depscope.picture.ViewState;
import depscope.picture.draw.Drawing;
import depscope.picture.draw.GraphPainter;
import depscope.picture.draw.Lettering;
import depscope.picture.draw.Palette;
import depscope.picture.draw.VisibleGraph;
import depscope.picture.layout.Layout.Frame;
import depscope.picture.layout.Sizes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SvgTest {
    private final Drawn drawn;
    private final Document svg;

    SvgTest() throws Exception {
        drawn = Drawn.incident();
        svg = parsed(drawn.bytes(Format.SVG, Drawn.manner(1)));
    }

    static Document parsed(byte[] xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    @Test
    void itsPictureIsWhatTheWindowsPainterDrawsAndInThatOrder() {
        VisibleGraph graph = new VisibleGraph();
        Drawing drawing = new Drawing(() -> { });
        graph.addSink(drawing);
        graph.show(drawn.laidOut());
        RecordingPen pen = new RecordingPen();
        new GraphPainter(pen, Palette.LIGHT).paint(drawing, new Frame(-1e5, -1e5, 2e5, 2e5), 1, 1,
                drawing.of(drawn.subject().selected()).orElseThrow().key(), "");
        List<String> written = new ArrayList<>();
        NodeList inside = elements(svg, "g").get(0).getChildNodes();
        for (int i = 0; i < inside.getLength(); i++) {
            if (inside.item(i) instanceof Element element) {
                String fill = element.getAttribute("fill");
                if (element.getTagName().equals("text")) {
                    written.add("text " + fill + " " + element.getTextContent());
                } else {
                    if (!fill.equals("none")) {
                        written.add("fill " + fill + " " + element.getAttribute("d"));
                    }
                    if (element.hasAttribute("stroke")) {
                        written.add("stroke " + element.getAttribute("stroke") + " " + element.getAttribute("d"));
                    }
                }
            }
        }
        assertTrue(pen.drawn.size() > 100);
        assertEquals(pen.drawn, written);
    }

    @Test
    void everyNameHeadingAndMeaningIsThereAsText() {
        Set<String> texts = elements(svg, "text").stream().map(Element::getTextContent).collect(Collectors.toSet());
        drawn.laidOut().picture().boxes().forEach(box -> assertTrue(texts.contains(Sizes.shortened(box)), box.label()));
        drawn.laidOut().layout().columns().forEach(column -> assertTrue(texts.contains(column.heading()), column.heading()));
        Legend.of(drawn.laidOut().picture()).forEach(entry -> assertTrue(texts.contains(entry.words()), entry.words()));
        assertTrue(texts.contains("vmm-r273214-edited: what if vmx.h were edited"), texts.toString());
        assertEquals("vmm-r273214-edited: what if vmx.h were edited", elements(svg, "title").get(0).getTextContent());
    }

    @Test
    void noTextLiesOnAnotherAndAllLieOnTheSheet() {
        List<Frame> taken = new ArrayList<>();
        for (Element text : elements(svg, "text")) {
            Frame frame = frame(text);
            taken.forEach(other -> assertFalse(frame.intersects(other), text.getTextContent()));
            taken.add(frame);
        }
        Frame sheet = new Frame(0, 0, number(svg.getDocumentElement(), "width"), number(svg.getDocumentElement(), "height"));
        taken.forEach(frame -> assertTrue(frame.x() >= 0 && frame.y() >= 0 && frame.x() + frame.width() <= sheet.width()
                && frame.y() + frame.height() <= sheet.height(), frame.toString()));
    }

    private static Frame frame(Element text) {
        double x = number(text, "x");
        double y = number(text, "y");
        double size = number(text, "font-size");
        if (text.getParentNode() instanceof Element group && group.hasAttribute("transform")) {
            String[] moved = group.getAttribute("transform").replaceAll("[^0-9. -]", "").split(" ");
            x += Double.parseDouble(moved[0]);
            y += Double.parseDouble(moved[1]);
        }
        double width = text.hasAttribute("textLength") ? number(text, "textLength") : Letters.width(text.getTextContent(), Lettering.SMALL);
        return new Frame(text.getAttribute("text-anchor").equals("middle") ? x - width / 2 : x, y - size * 0.8, width, size);
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    @Test
    void namesAreAsWideAsTheirBoxesHaveRoomFor() {
        Element name = elements(svg, "text").stream().filter(text -> text.getTextContent().equals("vmx_genassym.o")).findFirst().orElseThrow();
        assertEquals(Sizes.labelWidth("vmx_genassym.o"), number(name, "textLength"), 0.01);
        assertTrue(name.getAttribute("font-family").endsWith("monospace"));
    }

    @Test
    void nothingIsLookedUpElsewhere() throws IOException {
        String text = drawn.text(Format.SVG).replace("xmlns=\"http://www.w3.org/2000/svg\"", "");
        assertFalse(text.contains("http") || text.contains("href") || text.contains("url(") || text.contains("<style"), text);
    }

    @Test
    void aPartIsAllThatIsSeenOfIt() throws Exception {
        Frame part = new Frame(100, 50, 300, 200);
        Document cut = parsed(drawn.bytes(Format.SVG, new Manner(Palette.DARK, 1, Optional.of(part))));
        assertEquals("M100 50L400 50L400 250L100 250Z", ((Element) elements(cut, "clipPath").get(0).getFirstChild()).getAttribute("d"));
        assertTrue(number(cut.getDocumentElement(), "height") < number(svg.getDocumentElement(), "height"));
        assertTrue(drawn.bytes(Format.SVG, new Manner(Palette.DARK, 1, Optional.of(part))).length
                < drawn.bytes(Format.SVG, new Manner(Palette.DARK, 1, Optional.empty())).length, "boxes out of sight are left out");
    }

    @Test
    void whatXmlCannotHoldIsSaidToBeMissing() {
        assertEquals("a&lt;b&gt;&amp;&quot;\ufffd\ud83d\ude00\ufffd", Xml.escaped("a<b>&\"\u0001\ud83d\ude00\ud800"));
        assertEquals(List.of("0", "-1.5", "2", "0.01", "-0.3"), List.of(Xml.number(0), Xml.number(-1.5), Xml.number(1.999), Xml.number(0.01), Xml.number(-0.3)));
    }

    @Test
    void aCaptionSaysWhatIsShown() throws IOException {
        Incident incident = Incident.open();
        int header = incident.node("intel/vmx.h");
        int object = incident.node("vmx.o");
        assertEquals("final products", shown(incident, ViewState.START));
        assertEquals("vmx.o with 1 step of inputs and all dependents", shown(incident, ViewState.START.focusOn(Set.of(object)).select(object)));
        assertEquals("vmx.o with no inputs and 2 steps of dependents", shown(incident, ViewState.START.focusOn(Set.of(object)).depth(0, 2)));
        assertEquals("what if vmx.h were edited and vmx.o were gone, with the fix in",
                shown(incident, ViewState.START.edit(header).delete(object).withFix(true)));
        assertEquals("what if vmx.h were edited; vmx.o and 1 more with 1 step of inputs and all dependents",
                shown(incident, ViewState.START.edit(header).focusOn(Set.of(object, header)).select(object)));
    }

    private static String shown(Incident incident, ViewState state) {
        return Subject.of(incident.survey(), state).shown();
    }
}
