package depscope.picture.draw;

import depscope.picture.Picture.Arrow;
import depscope.picture.Picture.Box;
import depscope.picture.Picture;
import depscope.picture.layout.LaidOut;
import depscope.picture.layout.Layout;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.graphstream.graph.Edge;
import org.graphstream.graph.Element;
import org.graphstream.graph.Graph;
import org.graphstream.graph.Node;
import org.graphstream.graph.implementations.MultiGraph;
import org.graphstream.stream.Sink;

/**
 * What is shown, as a GraphStream graph: one node a box, named by its key, one edge an arrow. A new
 * picture changes what differs, so that a listener sees which boxes stay. For one thread.
 */
public final class VisibleGraph {
    /** Of a node: its {@link Box}. */
    static final String BOX = "box";
    /** Of a node: its {@link Layout.Frame}. */
    static final String FRAME = "frame";
    /** Of an edge: its {@link Arrow}. */
    static final String ARROW = "arrow";
    /** Of an edge: its {@link Layout.Route}. */
    static final String ROUTE = "route";
    /** Of the graph: all of it, as {@link LaidOut}; set last, when all else is in place. */
    static final String LAID_OUT = "laid out";

    private final Graph graph = new MultiGraph("shown", false, false);

    public void addSink(Sink sink) {
        graph.addSink(sink);
    }

    public void show(LaidOut laidOut) {
        Picture picture = laidOut.picture();
        Layout layout = laidOut.layout();
        Set<String> keys = new HashSet<>();
        picture.boxes().forEach(box -> keys.add(box.key()));
        Set<String> arrows = new HashSet<>();
        picture.arrows().forEach(arrow -> arrows.add(id(picture, arrow)));
        List<Edge> goneEdges = graph.edges().filter(edge -> !arrows.contains(edge.getId())).toList();
        goneEdges.forEach(graph::removeEdge);
        List<Node> goneNodes = graph.nodes().filter(node -> !keys.contains(node.getId())).toList();
        goneNodes.forEach(graph::removeNode);
        for (int i = 0; i < picture.boxes().size(); i++) {
            Box box = picture.boxes().get(i);
            Node node = graph.getNode(box.key()) == null ? graph.addNode(box.key()) : graph.getNode(box.key());
            set(node, BOX, box);
            set(node, FRAME, layout.frames().get(i));
        }
        for (int i = 0; i < picture.arrows().size(); i++) {
            Arrow arrow = picture.arrows().get(i);
            String id = id(picture, arrow);
            Edge edge = graph.getEdge(id) == null
                    ? graph.addEdge(id, picture.boxes().get(arrow.from()).key(), picture.boxes().get(arrow.to()).key(), true)
                    : graph.getEdge(id);
            set(edge, ARROW, arrow);
            set(edge, ROUTE, layout.routes().get(i));
        }
        graph.setAttribute(LAID_OUT, laidOut);
    }

    private static void set(Element element, String name, Object value) {
        if (!value.equals(element.getAttribute(name))) {
            element.setAttribute(name, value);
        }
    }

    private static String id(Picture picture, Arrow arrow) {
        return picture.boxes().get(arrow.from()).key() + " -> " + picture.boxes().get(arrow.to()).key();
    }
}
