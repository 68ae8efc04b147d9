package depscope.ui.view;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;

/** How wide something is for what is to be read in it: the larger the text, the less room. */
final class Room {
    private static final double WORDS = 12.5;

    private Room() {
    }

    /**
     * In pixels where text is as designed.
     *
     * @param font of words in it, of the size that words have everywhere
     */
    static DoubleBinding of(Region region, ObservableValue<Font> font) {
        return Bindings.createDoubleBinding(() -> region.getWidth() * WORDS / font.getValue().getSize(), region.widthProperty(), font);
    }
}
