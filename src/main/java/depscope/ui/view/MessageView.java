package depscope.ui.view;

import depscope.ui.model.StartModel;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What stands where the graph would be when there is none: a start, a load under way, an error, an empty tree. */
final class MessageView extends StackPane {
    MessageView() {
        getStyleClass().add("message");
        setId("message");
    }

    /** @param recent trees that were open before */
    void start(Runnable openDirectory, Runnable openArchive, Node recent) {
        Button directory = button("Open a build _directory…", openDirectory);
        directory.getStyleClass().add("primary");
        HBox buttons = new HBox(10, directory, button("Open a tar _archive…", openArchive));
        show("depscope", "What make knows of a build, what is true of it, and where the two part.", buttons,
                Controls.wrapped("A build directory is where the objects lie, for instance /usr/obj. "
                        + "depscope only reads; nothing is written there or run but on your word. You can also drop a directory or archive here.",
                        "muted"), recent);
    }

    /** A load under way, with how far it is. */
    void loading(Loading task, Runnable cancel) {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(task.progressProperty());
        Label step = Controls.label("", "muted");
        step.textProperty().bind(task.messageProperty());
        Button stop = button("Cancel", cancel);
        stop.setId("cancel-load");
        String name = task.given().replaceAll("/+$", "");
        show("Opening " + name.substring(name.lastIndexOf('/') + 1), "", bar, step, new HBox(stop));
    }

    /** @param resume back to the tree that is open, if there is one */
    void error(String what, String reason, Runnable openDirectory, Optional<Runnable> resume) {
        HBox buttons = new HBox(10, button("Open another…", openDirectory));
        resume.ifPresent(back -> buttons.getChildren().add(button("Back to where I was", back)));
        show(what, reason, buttons);
    }

    void nothing(String tree, Runnable openDirectory) {
        show("No dependency records below " + tree,
                StartModel.WHAT_IS_READ + " Build the tree first, or open the directory that holds its objects (for FreeBSD below /usr/obj).",
                new HBox(button("Open another…", openDirectory)));
    }

    private static Button button(String text, Runnable action) {
        Button button = new Button(text);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void show(String headline, String sentence, Node... more) {
        VBox card = new VBox(14, Controls.wrapped(headline, "headline"));
        if (!sentence.isEmpty()) {
            card.getChildren().add(Controls.wrapped(sentence));
        }
        card.getChildren().addAll(more);
        card.getStyleClass().add("message-card");
        card.setAlignment(Pos.CENTER_LEFT);
        card.setMaxSize(460, Region.USE_PREF_SIZE);
        getChildren().setAll(card);
        setVisible(true);
    }

    void away() {
        setVisible(false);
        getChildren().clear();
    }
}
