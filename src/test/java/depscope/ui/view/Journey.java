package depscope.ui.view;

import depscope.picture.draw.Palette;
import depscope.settings.UserFolder;
import depscope.settings.ValueFiles;
import depscope.settings.WindowLooks;
import depscope.survey.TestTrees;
import depscope.ui.Toolkit;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A user at the window: mouse and keys, what is seen and said there, and what is waited for. Each journey begins in a
 * window as the application brings it up for somebody new, whose own files go away with it.
 */
@ExtendWith(Toolkit.class)
abstract class Journey extends ApplicationTest {
    static final String INCIDENT = sample("vmm-r273214-edited");
    /** Said of the worst finding of {@link #INCIDENT}. */
    static final String WORST = "vmx_genassym.c:16 includes it";
    private static final int PATIENCE_SECONDS = 60;
    private static final int THREADS = 3;

    @TempDir
    Path home;
    ExplorerWindow window;
    private final boolean still;
    private final ExecutorService executor = Executors.newFixedThreadPool(THREADS);
    private Stage stage;
    private WindowMemory memory;

    Journey() {
        this(true);
    }

    /** @param still whether nothing moves in the window */
    Journey(boolean still) {
        this.still = still;
    }

    static String sample(String name) {
        return TestTrees.SAMPLES.resolve(name).toString();
    }

    @Override
    public void start(Stage shown) {
        stage = shown;
        bringUp();
    }

    @Override
    public void stop() {
        window.closeTree();
        memory.finish();
        executor.shutdown();
    }

    private void bringUp() {
        WindowLooks looks = new ValueFiles(settings()).read(WindowLooks.FILE, WindowLooks::of, problem -> { }).orElse(WindowLooks.DESIGNED);
        window = new ExplorerWindow(executor, Palette.LIGHT, still, settings(), shownIn -> (name, format) -> Optional.of(chosenFor(name)));
        memory = new WindowMemory(stage, window, looks);
        memory.begin();
        // The stage is one for all journeys, and keeps the size that it was given.
        stage.sizeToScene();
        stage.show();
    }

    /** What the user chooses where they are asked for a file to write, by the name that is offered. */
    String chosenFor(String name) {
        return home.resolve(name).toString();
    }

    /** Closes the window; what is to be kept of it is kept. */
    void closeWindow() {
        interact(() -> {
            memory.finish();
            stage.hide();
        });
    }

    /** A new window of the same user, where the one before was closed. */
    void nextWindow() {
        interact(this::bringUp);
    }

    Stage stage() {
        return stage;
    }

    UserFolder settings() {
        return UserFolder.of(Map.of("XDG_CONFIG_HOME", home.toString()));
    }

    /** Waits for something to be true of what is seen; asked on the FX thread. */
    static void until(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Opens a tree, which takes a while; what it comes up with is to be waited for. */
    void open(String tree) {
        interact(() -> window.open(tree, Optional.empty()));
    }

    /** Opens a tree that was not open before: it comes up with its start page. */
    void openStart(String tree) {
        open(tree);
        until(() -> isShown("#start") && window.lookup("#start-title") != null);
    }

    /** Opens a tree, and from its start page what is worst there. */
    void openWorst(String tree) {
        openStart(tree);
        until(() -> window.lookup("#worst .start-row") != null);
        interact(() -> window.lookup("#worst .start-row").executeAccessibleAction(AccessibleAction.FIRE));
        until(() -> isShown("#graph") && !isShown("#start"));
    }

    /** Looks for the one file that is called so, in the box for it. */
    void find(String file) {
        push(KeyCode.CONTROL, KeyCode.K);
        found(file);
    }

    /** In the box for finding, as it is: waits for that file, and no finding about it, to be the first that is found. */
    void found(String file) {
        interact(() -> ((TextField) window.lookup("#search")).setText(file));
        until(() -> firstFound().size() == 2 && firstFound().get(0).equals(nameOf(file)) && firstFound().get(1).startsWith("/"));
    }

    private static String nameOf(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    /** What the first row says of all that is found. */
    List<String> firstFound() {
        return lookup("#search-results .list-cell").queryAllAs(ListCell.class).stream().filter(cell -> cell.getIndex() == 0)
                .flatMap(Journey::said).toList();
    }

    private static Stream<String> said(Node node) {
        return node.lookupAll("*").stream().filter(Labeled.class::isInstance).map(Labeled.class::cast)
                .map(Labeled::getText).filter(text -> text != null && !text.isEmpty());
    }

    void look(String file) {
        find(file);
        type(KeyCode.ENTER);
        until(() -> text("#inspector .inspector-title").equals(nameOf(file)) && window.lookup("#dependents") != null);
    }

    /** Pretends to edit a file. */
    void edit(String file) {
        find(file);
        push(KeyCode.CONTROL, KeyCode.ENTER);
    }

    boolean isShown(String query) {
        Node node = window.lookup(query);
        return node != null && node.isVisible();
    }

    boolean says(String query, String text) {
        return texts(query).stream().anyMatch(said -> said.contains(text));
    }

    /** What is written on something; empty where it is not there. */
    String text(String query) {
        return window.lookup(query) instanceof Labeled label ? label.getText() : "";
    }

    /** All words of what {@code query} finds, and below it; none where it is not there. */
    List<String> texts(String query) {
        Node root = window.lookup(query);
        return root == null ? List.of() : said(root).toList();
    }

    /** The links in what {@code query} finds. */
    Stream<Button> links(String query) {
        return window.lookup(query).lookupAll(".link").stream().map(Button.class::cast);
    }

    /** Clicks on what says so, wherever it is seen: a button, a row, an item of a menu. */
    void clickOnText(String text) {
        try {
            // A menu that is just coming up moves, and a click beside its item is lost.
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> isUnderMouse(text));
        } catch (TimeoutException e) {
            throw new AssertionError("cannot be clicked on: " + text, e);
        }
        clickOn(MouseButton.PRIMARY);
    }

    private boolean isUnderMouse(String text) {
        Optional<Labeled> found = lookup((Labeled label) -> text.equals(label.getText()) && isSeen(label)).tryQueryAs(Labeled.class);
        if (found.isEmpty()) {
            return false;
        }
        Labeled said = found.get();
        moveTo(said);
        return WaitForAsyncUtils.waitForAsyncFx(5000, () -> said.isHover() || said.getParent().isHover());
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    String notice() {
        return text("#notice");
    }

    static String copied() {
        return WaitForAsyncUtils.waitForAsyncFx(5000, () -> Clipboard.getSystemClipboard().getString());
    }
}
