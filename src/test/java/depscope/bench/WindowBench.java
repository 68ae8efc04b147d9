package depscope.bench;

import depscope.graph.EdgeKind;
import depscope.graph.Neighbourhood.Shape;
import depscope.picture.Mark;
import depscope.picture.Picture;
import depscope.picture.Picture.Arrow;
import depscope.picture.Picture.Box;
import depscope.picture.Picture.Gap;
import depscope.picture.Tone;
import depscope.picture.draw.Palette;
import depscope.picture.layout.LaidOut;
import depscope.picture.layout.Layouts;
import depscope.settings.UserFolder;
import depscope.ui.view.ExplorerWindow;
import depscope.ui.view.Loading;
import depscope.ui.view.graph.GraphCanvas;
import depscope.ui.view.look.Typefaces;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/**
 * What the window costs, on a display or without one: {@code frames BOXES...} times layouts and the frames of panning;
 * {@code first TREE} the time from the JVM's start to the first page of a tree, and to the first picture of its worst
 * finding; {@code idle TREE} the processor's time over ten seconds in which nothing happens, and memory with the tree
 * open and closed. With {@code -Djavafx.animation.fullspeed=true} frames follow each other as fast as they can.
 */
public final class WindowBench extends Application {
    private static final int FRAMES = 400;
    private static final int PER_LAYER = 25;

    private Optional<Loading> begun = Optional.empty();
    private final ExecutorService executor = Executors.newFixedThreadPool(4);

    /** An application cannot be the class that a JVM starts with, where JavaFX is on the class path. */
    public static final class Run {
        private Run() {
        }

        public static void main(String[] args) {
            launch(WindowBench.class, args);
        }
    }

    /** As the application does. */
    @Override
    public void init() {
        List<String> args = getParameters().getRaw();
        if (!args.get(0).equals("frames")) {
            begun = Optional.of(Loading.begin(args.get(1), Optional.empty(), UserFolder.of(Map.of()), executor));
        }
    }

    @Override
    public void start(Stage stage) {
        List<String> args = getParameters().getRaw();
        if (args.get(0).equals("frames")) {
            frames(stage, new ArrayList<>(args.subList(1, args.size()).stream().map(Integer::valueOf).toList()));
        } else {
            window(stage, args.get(0).equals("idle"));
        }
    }

    /** Boxes in layers of {@value #PER_LAYER}, each with about three arrows from the layer before. */
    private static Picture picture(int count) {
        Random random = new Random(count);
        List<Box> boxes = new ArrayList<>();
        List<Arrow> arrows = new ArrayList<>();
        Shape[] shapes = Shape.values();
        for (int i = 0; i < count; i++) {
            int layer = i / PER_LAYER;
            Mark mark = i % 11 == 0 ? Mark.REBUILT : i % 17 == 0 ? Mark.LEFT_STALE : Mark.NONE;
            boxes.add(new Box("box " + i, i, List.of(i), shapes[layer % shapes.length], mark, "some_file_" + i + ".o", "", "", false));
            for (int k = 0; layer > 0 && k < 3; k++) {
                int from = (layer - 1) * PER_LAYER + random.nextInt(PER_LAYER);
                if (arrows.stream().skip(Math.max(0, arrows.size() - 3L)).noneMatch(arrow -> arrow.from() == from && arrow.to() == boxes.size() - 1)) {
                    arrows.add(new Arrow(from, i, EdgeKind.RECORDED, 1, mark.tone() == Tone.PLAIN ? Tone.PLAIN : mark.tone(), Gap.NONE, false));
                }
            }
        }
        return new Picture(boxes, arrows, List.of(), "");
    }

    private void frames(Stage stage, List<Integer> counts) {
        if (counts.isEmpty()) {
            Platform.exit();
            return;
        }
        int count = counts.remove(0);
        Layouts layouts = new Layouts();
        layouts.warmUp();
        Picture picture = picture(count);
        long start = System.nanoTime();
        LaidOut laidOut = layouts.of(picture, () -> false);
        double layout = (System.nanoTime() - start) / 1e6;
        GraphCanvas canvas = new GraphCanvas(Typefaces.installed(), Palette.LIGHT, true);
        canvas.setActions(new NoActions());
        stage.setScene(new Scene(new StackPane(canvas), 1280, 800));
        stage.show();
        canvas.show(laidOut, -1);
        canvas.fit();
        mouse(canvas, MouseEvent.MOUSE_PRESSED, 640, 400);
        new AnimationTimer() {
            private final long[] at = new long[FRAMES + 1];
            private int frame;

            @Override
            public void handle(long now) {
                at[frame] = System.nanoTime();
                // To and fro by more than what is painted beforehand, as a hand would.
                mouse(canvas, MouseEvent.MOUSE_DRAGGED, 640 + 500 * Math.sin(frame / 20.0), 400 + 300 * Math.cos(frame / 31.0));
                if (frame++ == FRAMES) {
                    stop();
                    double[] millis = new double[FRAMES];
                    for (int i = 0; i < FRAMES; i++) {
                        millis[i] = (at[i + 1] - at[i]) / 1e6;
                    }
                    Arrays.sort(millis);
                    System.out.printf("%d boxes, %d arrows: layout %.0f ms; a frame %.1f ms in the middle, %.1f at the 95th, %.1f at most%n", count,
                            picture.arrows().size(), layout, millis[FRAMES / 2], millis[FRAMES * 95 / 100], millis[FRAMES - 1]);
                    frames(stage, counts);
                }
            }
        }.start();
    }

    private static void mouse(Node node, EventType<MouseEvent> type, double x, double y) {
        Event.fireEvent(node, new MouseEvent(type, x, y, x, y, MouseButton.PRIMARY, 1, false, false, false, false, true, false, false, true, false,
                false, null));
    }

    private void window(Stage stage, boolean idle) {
        ExplorerWindow window = new ExplorerWindow(executor, Palette.LIGHT, true, UserFolder.of(Map.of()));
        stage.setScene(new Scene(window, 1280, 800));
        window.applyStyles();
        begun.ifPresent(window::open);
        begun = Optional.empty();
        stage.show();
        when(() -> isVisible(window, "#start"), () -> {
            tell("first page");
            if (idle) {
                idle(window);
            } else {
                ((Node) window.lookup(".start-row")).executeAccessibleAction(javafx.scene.AccessibleAction.FIRE);
                GraphCanvas canvas = (GraphCanvas) window.lookup("#graph");
                long before = canvas.frames();
                when(() -> canvas.isVisible() && canvas.frames() > before && !window.lookupAll("#legend .label").isEmpty(), () -> {
                    tell("first picture");
                    exit();
                });
            }
        });
    }

    private static boolean isVisible(Node window, String id) {
        Node node = window.lookup(id);
        return node != null && node.isVisible() && window.lookup(".start-row") != null;
    }

    private static void tell(String what) {
        System.out.printf("%s %d ms after the JVM's start%n", what, System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime());
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1_000_000;
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    private void idle(ExplorerWindow window) {
        after(8, () -> {
            long open = used();
            after(3, () -> {
                long before = cpu();
                after(10, () -> {
                    System.out.printf("idle for 10 s: %d ms of the processor; %d MiB with the tree open%n", cpu() - before, open);
                    window.closeTree();
                    after(3, () -> {
                        System.out.printf("%d MiB when it is closed%n", used());
                        exit();
                    });
                });
            });
        });
    }

    /** Not by JavaFX's own time, which would keep it from being idle. */
    private void after(int seconds, Runnable then) {
        CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS).execute(() -> Platform.runLater(then));
    }

    private interface Condition {
        boolean holds();
    }

    private static void when(Condition condition, Runnable then) {
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (condition.holds()) {
                    stop();
                    then.run();
                }
            }
        }.start();
    }

    private void exit() {
        executor.shutdownNow();
        Platform.exit();
    }
}
