package depscope.ui.view;

import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/** A few words over the window that something was done, for a moment. */
final class Notice extends Label {
    private final PauseTransition moment = new PauseTransition(Duration.seconds(4));

    Notice() {
        getStyleClass().add("notice");
        setId("notice");
        setMouseTransparent(true);
        setVisible(false);
        setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
        StackPane.setMargin(this, new Insets(0, 0, 44, 0));
        moment.setOnFinished(event -> setVisible(false));
    }

    void say(String words) {
        setText(words);
        setVisible(true);
        moment.playFromStart();
    }
}
