package depscope.ui.view;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/** One of a few things, side by side; by the keyboard one stop, where left and right choose. */
final class Segments<T> extends HBox {
    private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();
    private final ObjectProperty<T> value = new SimpleObjectProperty<>();

    /** @param what is chosen, for those who hear the window */
    Segments(String what, Iterable<T> values, Function<T, String> name, T first) {
        getStyleClass().add("segments");
        ToggleGroup group = new ToggleGroup();
        for (T one : values) {
            ToggleButton button = new ToggleButton(name.apply(one));
            button.setMnemonicParsing(false);
            button.setToggleGroup(group);
            button.setMinWidth(USE_PREF_SIZE);
            button.setAccessibleText(what + ": " + name.apply(one));
            button.setOnAction(event -> choose(one));
            buttons.put(one, button);
        }
        getChildren().addAll(buttons.values());
        getChildren().get(0).getStyleClass().add("first");
        getChildren().get(buttons.size() - 1).getStyleClass().add("last");
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        choose(first);
    }

    ObjectProperty<T> valueProperty() {
        return value;
    }

    T value() {
        return value.get();
    }

    /** Pressing what is chosen leaves it chosen. */
    void choose(T one) {
        buttons.forEach((other, button) -> {
            button.setSelected(other.equals(one));
            button.setFocusTraversable(other.equals(one));
            // Its border lies over those beside it.
            button.setViewOrder(other.equals(one) ? -1 : 0);
        });
        value.set(one);
    }

    /** The one that is chosen. */
    ToggleButton button() {
        return buttons.get(value());
    }

    private void pressed(KeyEvent event) {
        int step = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
        if (step != 0) {
            int next = getChildren().indexOf(button()) + step;
            if (next >= 0 && next < buttons.size()) {
                ToggleButton button = (ToggleButton) getChildren().get(next);
                button.requestFocus();
                button.fire();
            }
            event.consume();
        }
    }
}
