package depscope.ui.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.survey.AskingMakefile;
import depscope.survey.PrintedMakefile;
import depscope.ui.model.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody asks why a variable of makefiles is what it is, says what is not known, and has the tree read with it. */
class MakefilesJourneyTest extends Journey {
    @TempDir
    Path directory;

    /** How make knows of an input of what is looked at. */
    private String knownBy(String input) {
        return window.lookup("#inputs") instanceof TableView<?> rows ? rows.getItems().stream().map(Row.class::cast)
                .filter(row -> row.name().equals(input)).map(Row::known).findFirst().orElse("") : "";
    }

    @Test
    void aVariableIsFollowedAndWhatIsNotKnownIsSaid() throws IOException {
        openStart(AskingMakefile.in(directory).toString());
        look("main.o");
        interact(() -> ((Button) window.lookup("#variables-of")).fire());
        until(() -> window.lookup("#variable-search") instanceof TextField field && field.getPromptText().startsWith("Find one of"));
        interact(() -> ((TextField) window.lookup("#variable-search")).setText("OPTIONS"));
        type(KeyCode.ENTER);
        until(() -> says("#variable-steps", "no effect, it had a value"));
        assertTrue(says("#variable-story", "-O2 -g -D⟨?⟩"));

        interact(() -> ((Button) window.lookup("#variable-refers .refers")).fire());
        until(() -> says("#variable-steps", "!= todays-weather"));
        interact(() -> ((Button) window.lookup("#variable-steps .step")).fire());
        until(() -> window.lookup("#record-lines .row-lit") != null);
        type(KeyCode.ESCAPE);
        until(() -> window.lookup("#variable-steps") != null);
        interact(() -> ((Button) window.lookup("#variable-back")).fire());
        until(() -> says("#variable-steps", "no effect, it had a value"));
        type(KeyCode.ESCAPE);
        until(() -> !isShown("#over-sheet"));

        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        until(() -> window.lookup("#told-WHAT") != null);
        assertTrue(((Button) window.lookup("#makefiles-read")).isDisabled());
        interact(() -> ((TextField) window.lookup("#told-WHAT")).setText("rain"));
        assertFalse(((Button) window.lookup("#makefiles-read")).isDisabled());
        interact(() -> ((Button) window.lookup("#makefiles-read")).fire());
        until(() -> !isShown("#over-sheet") && knownBy("extra.h").equals("ruled"));
        edit("extra.h");
        until(() -> text("#count-rebuilt").equals("2"));

        // What was said is remembered with the tree.
        interact(() -> window.closeTree());
        open(directory.toString());
        look("main.o");
        until(() -> knownBy("extra.h").equals("ruled"));
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        until(() -> window.lookup("#told-WHAT") instanceof TextField field && field.getText().equals("rain"));
        interact(() -> ((Button) window.lookup("#makefiles-found")).fire());
        until(() -> !isShown("#over-sheet") && knownBy("extra.h").equals("perhaps"));
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        until(() -> window.lookup("#told-WHAT") instanceof TextField field && field.getText().isEmpty());
    }

    @Test
    void whatMakePrintedIsShownBesideItsMakefile() throws IOException {
        openStart(PrintedMakefile.in(directory).toString());
        find("hello");
        type(KeyCode.ENTER);
        until(() -> says("#inspector", "link.mk") && says("#inspector", "what make printed that from"));
        assertEquals(List.of("Open the whole record", "Open the makefile"), window.lookupAll("#open-record").stream().map(link -> ((Button) link).getText()).toList());
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        until(() -> window.lookup("#makefiles-differences") instanceof TableView);
        TableView<?> table = (TableView<?>) window.lookup("#makefiles-differences");
        interact(() -> {
            table.getSelectionModel().select(1);
            table.requestFocus();
        });
        type(KeyCode.ENTER);
        until(() -> text("#record-position").equals("line 8 of 9"));
    }
}
