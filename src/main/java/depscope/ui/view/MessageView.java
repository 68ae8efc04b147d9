package depscope.ui.view;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
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

    void start(Runnable openDirectory, Runnable openArchive) {
        Button directory = new Button("Open a build _directory…");
        directory.getStyleClass().add("primary");
        directory.setOnAction(event -> openDirectory.run());
        Button archive = new Button("Open a tar _archive…");
        archive.setOnAction(event -> openArchive.run());
        HBox buttons = new HBox(10, directory, archive);
        show("depscope", "What make knows of a build, what is true of it, and where the two part.", buttons,
                Controls.wrapped("A build directory is where the objects lie, for instance /usr/obj. "
                        + "depscope only reads; nothing is ever written there or run. You can also drop a directory or archive here.",
                        "muted"));
    }

    /** A load under way; the returned bar shows how far it is. */
    void loading(String what, javafx.beans.value.ObservableValue<String> step,
            javafx.beans.value.ObservableValue<Number> progress, Runnable cancel) {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(progress);
        var said = Controls.label("", "muted");
        said.textProperty().bind(step);
        Button stop = new Button("Cancel");
        stop.setId("cancel-load");
        stop.setCancelButton(true);
        stop.setOnAction(event -> cancel.run());
        show("Opening " + what, "", bar, said, new HBox(stop));
    }

    void error(String what, String reason, Runnable openDirectory) {
        Button other = new Button("Open another…");
        other.setOnAction(event -> openDirectory.run());
        show(what, reason, new HBox(other));
    }

    void nothing(String headline, String what) {
        show(headline, what);
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
