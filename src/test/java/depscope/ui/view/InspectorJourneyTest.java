package depscope.ui.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.picture.draw.Palette;
import depscope.settings.UserFolder;
import depscope.survey.TestTrees;
import depscope.ui.Toolkit;
import depscope.ui.model.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What a user asks of the panel at the right, from opening a tree to the answer. */
@ExtendWith({Toolkit.class, ApplicationExtension.class})
class InspectorJourneyTest {
    private final ExecutorService executor = Executors.newFixedThreadPool(3);
    @TempDir
    Path home;
    private ExplorerWindow window;

    @Start
    void start(Stage stage) {
        window = new ExplorerWindow(executor, Palette.LIGHT, true, UserFolder.of(Map.of("XDG_CONFIG_HOME", home.toString())));
        stage.setScene(new Scene(window, 1280, 800));
        window.applyStyles();
        stage.show();
    }

    @AfterEach
    void end() {
        window.finish();
        executor.shutdownNow();
    }

    private static void until(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void look(FxRobot robot, String tree, String file) {
        look(robot, TestTrees.SAMPLES.resolve(tree), Optional.empty(), file);
    }

    private void look(FxRobot robot, Path tree, Optional<String> root, String file) {
        robot.interact(() -> window.open(tree.toString(), root));
        until(() -> window.lookup("#verdict") != null && !texts("#verdict").isEmpty());
        robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        robot.interact(() -> ((TextField) window.lookup("#search")).setText(file));
        until(() -> robot.lookup("#search-results").tryQueryAs(ListView.class).map(list -> list.getItems().size() == 1).orElse(false));
        robot.type(KeyCode.ENTER);
        String name = file.substring(file.lastIndexOf('/') + 1);
        until(() -> window.lookup("#inspector .inspector-title") instanceof Labeled title && title.getText().equals(name) && window.lookup("#dependents") != null);
    }

    private boolean says(String query, String text) {
        return texts(query).stream().anyMatch(said -> said.contains(text));
    }

    private List<String> texts(String query) {
        Node root = window.lookup(query);
        return root == null ? List.of() : root.lookupAll("*").stream().filter(Labeled.class::isInstance).map(Labeled.class::cast)
                .map(Labeled::getText).filter(text -> text != null && !text.isEmpty()).toList();
    }

    @SuppressWarnings("unchecked")
    private TableView<Row> table(String id) {
        return (TableView<Row>) window.lookup("#" + id);
    }

    private List<String> names(String id) {
        return table(id).getItems().stream().map(Row::name).toList();
    }

    private String copied() {
        return WaitForAsyncUtils.waitForAsyncFx(5000, () -> Clipboard.getSystemClipboard().getString());
    }

    @Test
    void inputsAreSortedAndFiltered(FxRobot robot) {
        look(robot, "vmm-r273214-edited", "vmx_genassym.o");
        List<String> asGiven = names("inputs");
        assertEquals("vmx.h", asGiven.get(0));
        robot.interact(() -> {
            TableColumn<Row, ?> name = table("inputs").getColumns().get(0);
            table("inputs").getSortOrder().setAll(List.of(name));
        });
        until(() -> names("inputs").equals(asGiven.stream().sorted().toList()));
        robot.interact(() -> table("inputs").getSortOrder().clear());
        until(() -> names("inputs").equals(asGiven));

        robot.interact(() -> ((TextField) window.lookup("#inputs-filter")).setText("intel/"));
        until(() -> names("inputs").stream().allMatch(name -> name.startsWith("vm")) && names("inputs").size() < asGiven.size());
        assertTrue(says("#inspector", names("inputs").size() + " of " + asGiven.size()));
        robot.clickOn("#inputs-filter").type(KeyCode.ESCAPE);
        until(() -> names("inputs").equals(asGiven));

        ToggleButton newer = (ToggleButton) window.lookup("#inputs-facets").lookupAll(".facet").stream()
                .filter(chip -> ((ToggleButton) chip).getText().equals("newer than it 1")).findFirst().orElseThrow();
        robot.interact(newer::fire);
        until(() -> names("inputs").equals(List.of("vmx.h")));
    }

    @Test
    void theWholeRecordOpensAtTheRightLineAndIsSearched(FxRobot robot) {
        look(robot, "vmm-today", "vmx.o");
        robot.interact(() -> {
            table("inputs").requestFocus();
            table("inputs").getSelectionModel().select(table("inputs").getItems().stream().filter(row -> row.name().equals("vmcs.h")).findFirst().orElseThrow());
        });
        robot.press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
        until(() -> window.lookup("#record-lines .row-lit .hit") != null);
        assertEquals("vmcs.h", ((Labeled) window.lookup("#record-lines .row-lit .hit")).getText());
        assertTrue(says("#over-sheet", ".depend.vmx.o"));
        assertTrue(window.lookup("#record-lines").isFocused());

        robot.press(KeyCode.CONTROL, KeyCode.F).release(KeyCode.F, KeyCode.CONTROL);
        robot.interact(() -> ((TextField) window.lookup("#record-search")).setText("VMX_MSR.H"));
        until(() -> window.lookup("#record-lines").lookupAll(".hit").stream().anyMatch(hit -> ((Labeled) hit).getText().equals("vmx_msr.h")));
        robot.type(KeyCode.DOWN);
        robot.press(KeyCode.CONTROL, KeyCode.C).release(KeyCode.C, KeyCode.CONTROL);
        until(() -> ((Labeled) window.lookup("#notice")).getText().equals("Copied 1 line"));
        assertTrue(copied().contains("vmx_msr.h"), copied());

        robot.type(KeyCode.ESCAPE);
        until(() -> !window.lookup("#over-sheet").isVisible());
        assertTrue(table("inputs").isFocused());
    }

    @Test
    void theCommandUnfoldsAndAllOfItIsCopied(FxRobot robot) {
        look(robot, "vmm-today", "vmx.o");
        assertTrue(says("#command", "gcc -c vmx.c -o vmx.o"));
        Button macros = (Button) window.lookup("#command").lookupAll(".fold").stream()
                .filter(fold -> ((Button) fold).getText().equals("3 macros")).findFirst().orElseThrow();
        robot.interact(macros::fire);
        until(() -> texts("#command").contains("-D_KERNEL"));
        robot.interact(macros::fire);
        until(() -> !texts("#command").contains("-D_KERNEL"));
        robot.interact(() -> ((Button) window.lookup("#copy-command")).fire());
        assertTrue(copied().startsWith("gcc ") && copied().endsWith(" -o vmx.o\n"), copied());
    }

    @Test
    void twoSpellingsOfOneFileAreCompared(FxRobot robot, @TempDir Path root) throws IOException {
        Path headers = Files.createDirectories(root.resolve("src/sys/include"));
        Path objects = Files.createDirectories(root.resolve("obj"));
        Files.createFile(headers.resolve("pmap.h"));
        Files.createSymbolicLink(objects.resolve("machine"), headers);
        Files.writeString(objects.resolve(".depend"), "a.o: " + headers + "/pmap.h\nb.o: machine/pmap.h\nc.o: machine/pmap.h\n");
        for (String object : List.of("a.o", "b.o", "c.o")) {
            Files.createFile(objects.resolve(object));
        }
        look(robot, root, Optional.empty(), "machine/pmap.h");
        until(() -> says("#spellings", "2 spellings, one file: machine is a link to sys/include."));
        robot.interact(() -> ((Button) window.lookup("#compare")).fire());
        until(() -> says("#side-0", "2 times in 1 file") && says("#side-1", "1 time in 1 file"));
        assertEquals("machine/pmap.h", ((ComboBox<?>) window.lookup("#spelling-0")).getValue());
        assertTrue(says("#side-0", "through the link machine"));
        assertTrue(says("#side-1", "as it is"));
        assertTrue(window.lookup("#spelling-0").isFocused());
        robot.interact(() -> ((Button) window.lookup("#side-1 #open-record")).fire());
        until(() -> window.lookup("#record-lines .row-lit") != null);
        robot.type(KeyCode.ESCAPE);
        until(() -> window.lookup("#compared") != null);
        robot.type(KeyCode.ESCAPE);
        until(() -> !window.lookup("#over-sheet").isVisible());
        robot.interact(() -> window.lookup("#inspector").lookupAll(".link").stream().map(Button.class::cast)
                .filter(link -> link.getText().equals("_Copy as text")).findFirst().orElseThrow().fire());
        assertTrue(copied().contains("2 spellings, one file: machine is a link"), copied());
        assertTrue(copied().contains("Dependents, 3:"), copied());
    }
}
