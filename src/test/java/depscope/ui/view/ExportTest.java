package depscope.ui.view;

import static depscope.ui.view.Journey.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.picture.Incident;
import depscope.picture.Picture;
import depscope.picture.Places;
import depscope.picture.ViewState;
import depscope.picture.draw.Palette;
import depscope.picture.file.Format;
import depscope.picture.file.Subject;
import depscope.picture.layout.Layout.Frame;
import depscope.picture.layout.Layouts;
import depscope.ui.Toolkit;
import depscope.ui.model.ExportModel;
import depscope.ui.view.look.Styles;
import depscope.ui.view.look.Typefaces;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Writing the picture from the window, by the keyboard alone. */
@ExtendWith({Toolkit.class, ApplicationExtension.class})
class ExportTest {
    private final ExecutorService executor = Executors.newSingleThreadExecutor();
    private final List<String> said = new ArrayList<>();
    private final List<String> suggested = new ArrayList<>();
    @TempDir
    static Path directory;
    private Optional<String> chosen = Optional.empty();
    private ExportView view;
    private Button under;

    @Start
    void start(Stage stage) throws Exception {
        view = new ExportView(executor, (name, format) -> {
            suggested.add(name);
            return chosen;
        }, said::add, () -> under.requestFocus());
        under = new Button("under");
        stage.setScene(new Scene(new StackPane(under, view), 900, 600));
        stage.getScene().getStylesheets().setAll(Styles.sheets(Palette.LIGHT, Typefaces.installed(), 1));
        stage.show();
        Incident incident = Incident.open();
        ViewState first = Places.first(incident.survey());
        view.showSheet(new ExportModel(new Layouts().of(Picture.of(incident.survey(), first, Optional.empty()), () -> false),
                Subject.of(incident.survey(), first), new Frame(0, 0, 300, 200)), Palette.DARK);
    }

    @AfterEach
    void end() {
        executor.shutdownNow();
    }

    private String text(String query) {
        return ((Labeled) view.lookup(query)).getText();
    }

    @Test
    void anImageByTheKeyboardAlone(FxRobot robot) throws Exception {
        chosen = Optional.of(directory.resolve("a.png").toString());
        assertTrue(view.lookup("#export-scale").isDisabled());
        robot.type(KeyCode.RIGHT);
        until(() -> text("#export-size").matches("[0-9\u202f]+ × [0-9\u202f]+ pixels"));
        String whole = text("#export-size");
        robot.type(KeyCode.TAB, KeyCode.RIGHT);
        until(() -> !text("#export-size").equals(whole) && !text("#export-size").isEmpty());
        robot.type(KeyCode.ENTER);
        until(() -> said.size() == 1);
        assertEquals(List.of("vmm-r273214-edited-vmx_genassym.o.png"), suggested);
        assertEquals(List.of("Saved " + directory.resolve("a.png")), said);
        assertEquals("\u0089PNG", new String(Files.readAllBytes(directory.resolve("a.png")), 0, 4, java.nio.charset.StandardCharsets.ISO_8859_1));
        assertFalse(view.isVisible());
        assertTrue(under.isFocused());
    }

    @Test
    void theKeyboardStaysOnTheSheetAndChoosesInTheThemeThatIsShown(FxRobot robot) throws Exception {
        List<String> walked = new ArrayList<>();
        for (int step = 0; step < 6; step++) {
            robot.interact(() -> walked.add(((Labeled) view.getScene().getFocusOwner()).getText()));
            robot.type(KeyCode.TAB);
        }
        assertEquals(List.of("SVG", "All of it", "Dark", "Cancel", "Save as…", "SVG"), walked);
        robot.press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
        robot.interact(() -> assertEquals("SVG", ((Labeled) view.getScene().getFocusOwner()).getText()));
        robot.type(KeyCode.ESCAPE);
        until(() -> !view.isVisible());
        assertEquals(List.of(), suggested);
    }

    @Test
    void whatCannotBeWrittenIsSaidAndTheChoiceStays(FxRobot robot) throws Exception {
        chosen = Optional.of(directory.resolve("none/a.svg").toString());
        robot.type(KeyCode.ENTER);
        until(() -> view.lookup("#export-error").isVisible());
        assertEquals(Character.toUpperCase(directory.toString().charAt(0)) + directory.resolve("none/a.svg").toString().substring(1)
                + ": cannot be written: no such directory.", text("#export-error"));
        assertTrue(view.isVisible());
        assertFalse(view.lookup("#export-save").isDisabled());
        chosen = Optional.empty();
        robot.type(KeyCode.ENTER);
        until(() -> suggested.size() == 2);
        assertTrue(view.isVisible());
        assertEquals(List.of(), said);
    }

    @Test
    void aFormatSaysWhatItIsForAndTurnsOffWhatItHasNot(FxRobot robot) throws Exception {
        for (Format format : Format.values()) {
            assertEquals(ExportModel.about(format), text("#export-about"));
            assertEquals(format != Format.PNG, view.lookup("#export-scale").isDisabled());
            assertEquals(!format.isDrawn(), view.lookup("#export-part").isDisabled());
            robot.type(KeyCode.RIGHT);
        }
        Node last = ((Segments<?>) view.lookup("#export-format")).button();
        assertTrue(last.isFocused());
        assertEquals("Format: JSON", last.getAccessibleText());
    }
}
