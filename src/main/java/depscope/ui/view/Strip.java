package depscope.ui.view;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** What lies under the graph, about something that was asked of it. */
abstract class Strip extends VBox {
    /** How high it is to begin with. */
    abstract double height();

    /** What takes the focus of the strip. */
    abstract Node focus();
}
