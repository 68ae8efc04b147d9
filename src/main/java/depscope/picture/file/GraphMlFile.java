package depscope.picture.file;

import depscope.picture.Picture.Arrow;
import depscope.picture.Picture.Box;
import depscope.picture.layout.LaidOut;
import depscope.picture.layout.Layout.Frame;
import java.util.List;

/** For graph editors and libraries; edges run from prerequisite to target. A node's files stand one a line. */
final class GraphMlFile {
    /** Of what, name and type; the key's id is both names. */
    private static final List<List<String>> KEYS = List.of(List.of("graph", "tree", "string"), List.of("graph", "shown", "string"),
            List.of("node", "label", "string"), List.of("node", "note", "string"), List.of("node", "shape", "string"),
            List.of("node", "state", "string"), List.of("node", "files", "string"), List.of("node", "x", "double"),
            List.of("node", "y", "double"), List.of("node", "width", "double"), List.of("node", "height", "double"),
            List.of("edge", "kind", "string"), List.of("edge", "count", "int"), List.of("edge", "knownToMake", "boolean"),
            List.of("edge", "orderOnly", "boolean"), List.of("edge", "state", "string"));

    private final StringBuilder out = new StringBuilder();

    private GraphMlFile() {
    }

    static String of(LaidOut laidOut, Subject subject) {
        GraphMlFile file = new GraphMlFile();
        file.write(laidOut, subject);
        return file.out.toString();
    }

    private void write(LaidOut laidOut, Subject subject) {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
        for (List<String> key : KEYS) {
            out.append("  <key id=\"").append(key.get(0)).append('-').append(key.get(1)).append("\" for=\"").append(key.get(0))
                    .append("\" attr.name=\"").append(key.get(1)).append("\" attr.type=\"").append(key.get(2)).append("\"/>\n");
        }
        out.append("  <graph id=\"depscope\" edgedefault=\"directed\">\n");
        data("graph", "tree", subject.tree());
        data("graph", "shown", subject.shown());
        List<Box> boxes = laidOut.picture().boxes();
        for (int b = 0; b < boxes.size(); b++) {
            node(b, boxes.get(b), laidOut.layout().frames().get(b), subject);
        }
        laidOut.picture().arrows().forEach(this::edge);
        out.append("  </graph>\n</graphml>\n");
    }

    private void data(String of, String name, String value) {
        out.append("    ").append(of.equals("graph") ? "" : "  ").append("<data key=\"").append(of).append('-').append(name).append("\">")
                .append(Xml.escaped(value)).append("</data>\n");
    }

    private void node(int number, Box box, Frame frame, Subject subject) {
        out.append("    <node id=\"b").append(number).append("\">\n");
        data("node", "label", box.label());
        data("node", "note", box.note());
        data("node", "shape", PlainWords.of(box.shape()));
        data("node", "state", PlainWords.of(box.mark()));
        data("node", "files", String.join("\n", PlainWords.files(subject, box)));
        data("node", "x", Xml.number(frame.x()));
        data("node", "y", Xml.number(frame.y()));
        data("node", "width", Xml.number(frame.width()));
        data("node", "height", Xml.number(frame.height()));
        out.append("    </node>\n");
    }

    private void edge(Arrow arrow) {
        out.append("    <edge source=\"b").append(arrow.from()).append("\" target=\"b").append(arrow.to()).append("\">\n");
        data("edge", "kind", arrow.kind().label());
        data("edge", "count", Integer.toString(arrow.count()));
        data("edge", "knownToMake", Boolean.toString(!arrow.missing()));
        data("edge", "orderOnly", Boolean.toString(arrow.orderOnly()));
        data("edge", "state", PlainWords.of(arrow.tone()));
        out.append("    </edge>\n");
    }
}
