package depscope.picture.draw;

import depscope.picture.Picture.Arrow;
import depscope.picture.Picture.Box;
import depscope.picture.Picture;
import depscope.picture.layout.LaidOut;
import depscope.picture.layout.Layout;
import depscope.picture.layout.Sizes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.graphstream.stream.SinkAdapter;

/** Boxes and arrows ready to be painted, kept in step with the visible graph by listening to it. */
public final class Drawing extends SinkAdapter {
    private final Runnable changed;
    private final Map<String, DrawnBox> boxes = new LinkedHashMap<>();
    private final Map<String, String[]> ends = new HashMap<>();
    private final Map<String, Arrow> arrowOf = new HashMap<>();
    private final Map<String, DrawnArrow> arrows = new LinkedHashMap<>();
    private Layout layout = Layout.EMPTY;
    private List<Picture.Group> groups = List.of();
    private List<String> keys = List.of();

    /** @param changed run when a picture is complete */
    public Drawing(Runnable changed) {
        this.changed = changed;
    }

    public Collection<DrawnBox> boxes() {
        return boxes.values();
    }

    public Collection<DrawnArrow> arrows() {
        return arrows.values();
    }

    public Layout layout() {
        return layout;
    }

    /** Parallel to the layout's. */
    List<Picture.Group> groups() {
        return groups;
    }

    public Optional<DrawnBox> box(String key) {
        return Optional.ofNullable(boxes.get(key));
    }

    /** The box at a point of the picture; of boxes on top of each other the last painted. */
    public Optional<DrawnBox> at(double x, double y) {
        DrawnBox found = null;
        for (DrawnBox box : boxes.values()) {
            found = box.frame().contains(x, y) ? box : found;
        }
        return Optional.ofNullable(found);
    }

    /** The bundle that was opened whose frame is at a point of the picture, by one of its boxes. */
    public Optional<DrawnBox> openedAt(double x, double y) {
        for (int g = 0; g < groups.size(); g++) {
            if (groups.get(g).isOpened() && layout.groups().get(g).contains(x, y)) {
                return Optional.ofNullable(boxes.get(keys.get(groups.get(g).boxes().get(0))));
            }
        }
        return Optional.empty();
    }

    /** The arrow that passes within {@code reach} of a point of the picture; the nearest. */
    public Optional<DrawnArrow> arrowAt(double x, double y, double reach) {
        return arrows.values().stream().filter(arrow -> arrow.distance(x, y) <= reach)
                .min(Comparator.comparingDouble(arrow -> arrow.distance(x, y)));
    }

    /** The box that stands for a node, alone or in a bundle. */
    public Optional<DrawnBox> of(int node) {
        return boxes.values().stream().filter(box -> box.box().members().contains(node)).findFirst();
    }

    /** The rightmost box that is made from {@code start}; itself where nothing is. */
    public DrawnBox product(DrawnBox start) {
        Map<String, List<String>> targets = new HashMap<>();
        ends.values().forEach(pair -> targets.computeIfAbsent(pair[0], any -> new ArrayList<>()).add(pair[1]));
        Set<String> seen = new HashSet<>(Set.of(start.key()));
        Deque<String> todo = new ArrayDeque<>(seen);
        DrawnBox last = start;
        while (!todo.isEmpty()) {
            DrawnBox box = boxes.get(todo.remove());
            last = box.frame().x() > last.frame().x() ? box : last;
            targets.getOrDefault(box.key(), List.of()).stream().filter(seen::add).forEach(todo::add);
        }
        return last;
    }

    public void arrived() {
        boxes.values().forEach(DrawnBox::arrived);
    }

    @Override
    public void nodeAdded(String source, long time, String node) {
        boxes.put(node, new DrawnBox(node));
    }

    @Override
    public void nodeRemoved(String source, long time, String node) {
        boxes.remove(node);
    }

    @Override
    public void edgeAdded(String source, long time, String edge, String from, String to, boolean directed) {
        ends.put(edge, new String[] {from, to});
    }

    @Override
    public void edgeRemoved(String source, long time, String edge) {
        ends.remove(edge);
        arrowOf.remove(edge);
        arrows.remove(edge);
    }

    @Override
    public void nodeAttributeAdded(String source, long time, String node, String name, Object value) {
        DrawnBox drawn = boxes.get(node);
        if (name.equals(VisibleGraph.BOX)) {
            Box box = (Box) value;
            drawn.box(box, Sizes.shortened(box));
        } else if (name.equals(VisibleGraph.FRAME)) {
            drawn.moveTo((Layout.Frame) value);
        }
    }

    @Override
    public void nodeAttributeChanged(String source, long time, String node, String name, Object old, Object value) {
        nodeAttributeAdded(source, time, node, name, value);
    }

    @Override
    public void edgeAttributeAdded(String source, long time, String edge, String name, Object value) {
        if (name.equals(VisibleGraph.ARROW)) {
            arrowOf.put(edge, (Arrow) value);
            DrawnArrow drawn = arrows.get(edge);
            if (drawn != null) {
                arrows.put(edge, DrawnArrow.of(drawn.from(), drawn.to(), (Arrow) value, drawn.route()));
            }
        } else if (name.equals(VisibleGraph.ROUTE)) {
            String[] keys = ends.get(edge);
            arrows.put(edge, DrawnArrow.of(keys[0], keys[1], arrowOf.get(edge), (Layout.Route) value));
        }
    }

    @Override
    public void edgeAttributeChanged(String source, long time, String edge, String name, Object old, Object value) {
        edgeAttributeAdded(source, time, edge, name, value);
    }

    @Override
    public void graphAttributeAdded(String source, long time, String name, Object value) {
        LaidOut laidOut = (LaidOut) value;
        layout = laidOut.layout();
        groups = laidOut.picture().groups();
        keys = laidOut.picture().boxes().stream().map(Box::key).toList();
        changed.run();
    }

    @Override
    public void graphAttributeChanged(String source, long time, String name, Object old, Object value) {
        graphAttributeAdded(source, time, name, value);
    }

    /** The nearest box from {@code from} in a direction of the keyboard's arrows. */
    public Optional<DrawnBox> next(DrawnBox from, int dx, int dy) {
        return boxes.values().stream()
                .filter(box -> box != from)
                .filter(box -> along(from, box, dx, dy) > 1)
                .min(Comparator.comparingDouble(box -> along(from, box, dx, dy) + 2.5 * aside(from, box, dx, dy)));
    }

    private static double along(DrawnBox from, DrawnBox to, int dx, int dy) {
        return (to.frame().centerX() - from.frame().centerX()) * dx + (to.frame().centerY() - from.frame().centerY()) * dy;
    }

    private static double aside(DrawnBox from, DrawnBox to, int dx, int dy) {
        return Math.abs((to.frame().centerX() - from.frame().centerX()) * dy)
                + Math.abs((to.frame().centerY() - from.frame().centerY()) * dx);
    }

    public List<DrawnBox> inOrder() {
        return List.copyOf(boxes.values());
    }
}
