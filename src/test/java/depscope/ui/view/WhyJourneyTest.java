package depscope.ui.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.input.Clipboard;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.Test;

/** Why a target is made again, as its make would say it. */
class WhyJourneyTest extends Journey {
    @Test
    void aChangedCommandIsShownByItsWordsAndWhatMakeSaysIsCopied() {
        openStart(sample("meta-mini"));
        clickOnText("hello.1");
        until(() -> window.lookup("#why-all") != null && window.lookup("#command-change") != null);
        TextFlow change = (TextFlow) window.lookup("#command-change");
        assertTrue(change.getAccessibleText().endsWith("gone: s/@VERSION@/1/; come: s/@VERSION@/2/"), change.getAccessibleText());
        Text gone = (Text) change.lookup(".word-gone");
        assertEquals("−s/@VERSION@/1/", gone.getText());
        assertTrue(gone.isStrikethrough());
        assertTrue(((Text) change.lookup(".word-come")).isUnderline());
        assertTrue(says("#why-all", "bmake in meta mode says"));
        clickOn(window.lookup("#why-all .make-words .button"));
        until(() -> notice().startsWith("Copied: a build command has changed"));
        interact(() -> assertEquals("a build command has changed", Clipboard.getSystemClipboard().getString()));
    }
}
