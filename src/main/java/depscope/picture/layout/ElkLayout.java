package depscope.picture.layout;

import depscope.graph.EdgeKind;
import depscope.graph.Neighbourhood.Shape;
import depscope.picture.Mark;
import depscope.picture.Picture.Arrow;
import depscope.picture.Picture.Box;
import depscope.picture.Picture.Gap;
import depscope.picture.Picture;
import depscope.picture.Tone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.LayeringStrategy;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.Alignment;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Positions by ELK's layered algorithm. Layers are counted from the sources, so that what is made stands
 * right of all it is made from. Arrows are routed as broken lines between the boxes of each layer; the
 * view rounds them. One thread at a time.
 */
final class ElkLayout {
    /** Of the frame around boxes of one directory, with room for its name. */
    private static final double GROUP_HEAD = 28;
    private static final double GROUP_SIDE = 12;
    /** From so many arrows on, the quicker of two ways to place boxes. */
    private static final int MANY_ARROWS = 400;

    /** Has ELK's classes loaded before they are needed: the first layout in a JVM takes seconds. */
    void warmUp() {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
        List<Box> boxes = new ArrayList<>();
        List<Arrow> arrows = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            boxes.add(new Box("" + i, i, List.of(i), Shape.SOURCE, Mark.NONE, "warm-up", "", "", false));
            if (i > 2) {
                arrows.add(new Arrow(i - 3, i, EdgeKind.RULED, 1, Tone.PLAIN, Gap.NONE, false));
                arrows.add(new Arrow(i % 3, i, EdgeKind.RULED, 1, Tone.PLAIN, Gap.NONE, false));
            }
        }
        of(new Picture(boxes, arrows, List.of(), ""), () -> false);
    }

    /** @param givenUp asked now and then; true ends the work with whatever is there */
    Layout of(Picture picture, BooleanSupplier givenUp) {
        if (picture.boxes().isEmpty()) {
            return Layout.EMPTY;
        }
        ElkNode graph = ElkGraphUtil.createGraph();
        configure(graph, picture);
        List<ElkNode> groups = picture.groups().stream().map(group -> group(graph, picture)).toList();
        List<ElkNode> nodes = new ArrayList<>();
        double[] widths = Sizes.widths(picture.boxes());
        for (Box box : picture.boxes()) {
            int group = groupOf(picture, nodes.size());
            ElkNode node = ElkGraphUtil.createNode(group < 0 ? graph : groups.get(group));
            node.setProperty(CoreOptions.ALIGNMENT, Alignment.LEFT);
            node.setDimensions(widths[nodes.size()], Sizes.height(box));
            nodes.add(node);
        }
        Map<Arrow, ElkEdge> edges = new HashMap<>();
        for (Arrow arrow : picture.arrows()) {
            edges.put(arrow, ElkGraphUtil.createSimpleEdge(nodes.get(arrow.from()), nodes.get(arrow.to())));
        }
        new RecursiveGraphLayoutEngine().layout(graph, new BasicProgressMonitor() {
            @Override
            public boolean isCanceled() {
                return givenUp.getAsBoolean();
            }
        });
        List<Layout.Frame> frames = nodes.stream().map(ElkLayout::frame).toList();
        List<Layout.Route> routes = picture.arrows().stream().map(arrow -> route(edges.get(arrow))).toList();
        return Widening.of(picture, new Layout(frames, routes, groups.isEmpty() ? columns(picture, nodes) : List.of(),
                groups.stream().map(ElkLayout::frame).toList(), graph.getWidth(), graph.getHeight()));
    }

    private static ElkNode group(ElkNode graph, Picture picture) {
        ElkNode group = ElkGraphUtil.createNode(graph);
        group.setProperty(LayeredOptions.PADDING, new ElkPadding(GROUP_HEAD, GROUP_SIDE, GROUP_SIDE, GROUP_SIDE));
        layers(group, picture);
        return group;
    }

    private static int groupOf(Picture picture, int box) {
        for (int g = 0; g < picture.groups().size(); g++) {
            if (picture.groups().get(g).boxes().contains(box)) {
                return g;
            }
        }
        return -1;
    }

    /** In the coordinates of the whole, on whole pixels. */
    private static Layout.Frame frame(ElkNode node) {
        return new Layout.Frame(Math.round(left(node)), Math.round(top(node)), node.getWidth(), node.getHeight());
    }

    private static double left(ElkNode node) {
        return node.getParent() == null ? 0 : left(node.getParent()) + node.getX();
    }

    private static double top(ElkNode node) {
        return node.getParent() == null ? 0 : top(node.getParent()) + node.getY();
    }

    private static void configure(ElkNode graph, Picture picture) {
        graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        graph.setProperty(LayeredOptions.SEPARATE_CONNECTED_COMPONENTS, false);
        graph.setProperty(LayeredOptions.GENERATE_POSITION_AND_LAYER_IDS, true);
        graph.setProperty(LayeredOptions.PADDING, new ElkPadding(0));
        graph.setProperty(LayeredOptions.HIERARCHY_HANDLING,
                picture.groups().isEmpty() ? HierarchyHandling.INHERIT : HierarchyHandling.INCLUDE_CHILDREN);
        layers(graph, picture);
    }

    /** How boxes stand and arrows run, in the whole as in each group. */
    private static void layers(ElkNode graph, Picture picture) {
        graph.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
        graph.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.POLYLINE);
        graph.setProperty(LayeredOptions.LAYERING_STRATEGY, LayeringStrategy.LONGEST_PATH_SOURCE);
        graph.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, picture.arrows().size() > MANY_ARROWS
                ? NodePlacementStrategy.BRANDES_KOEPF : NodePlacementStrategy.NETWORK_SIMPLEX);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE, 18.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, 12.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 8.0);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, picture.groups().isEmpty() ? 40.0 : 60.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 10.0);
    }

    private static Layout.Route route(ElkEdge edge) {
        if (edge.getSections().isEmpty()) {
            return new Layout.Route(new double[0], new double[0]);
        }
        ElkEdgeSection section = edge.getSections().get(0);
        double dx = left(edge.getContainingNode());
        double dy = top(edge.getContainingNode());
        int bends = section.getBendPoints().size();
        double[] xs = new double[bends + 2];
        double[] ys = new double[bends + 2];
        xs[0] = dx + section.getStartX();
        ys[0] = dy + section.getStartY();
        for (int i = 0; i < bends; i++) {
            ElkBendPoint bend = section.getBendPoints().get(i);
            xs[i + 1] = dx + bend.getX();
            ys[i + 1] = dy + bend.getY();
        }
        xs[bends + 1] = dx + section.getEndX();
        ys[bends + 1] = dy + section.getEndY();
        return new Layout.Route(xs, ys);
    }

    private static List<Layout.Column> columns(Picture picture, List<ElkNode> nodes) {
        TreeMap<Integer, List<Integer>> layers = new TreeMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            layers.computeIfAbsent(nodes.get(i).getProperty(LayeredOptions.LAYERING_LAYER_ID), any -> new ArrayList<>()).add(i);
        }
        List<Layout.Column> columns = new ArrayList<>();
        for (List<Integer> layer : layers.values()) {
            double left = layer.stream().mapToDouble(i -> nodes.get(i).getX()).min().orElse(0);
            double right = layer.stream().mapToDouble(i -> nodes.get(i).getX() + nodes.get(i).getWidth()).max().orElse(0);
            columns.add(new Layout.Column(left, right, Headings.of(layer.stream().map(picture.boxes()::get).toList())));
        }
        return columns;
    }
}
