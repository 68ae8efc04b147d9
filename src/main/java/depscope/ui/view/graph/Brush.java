package depscope.ui.view.graph;

import depscope.ui.view.look.Palette;
import depscope.ui.view.look.Typefaces;
import javafx.scene.text.Font;

/** Colours and fonts that painters share, the fonts made once. */
record Brush(Palette palette, Font name, Font slanted, Font small, Font smallStrong) {
    static Brush of(Palette palette, Typefaces fonts) {
        return new Brush(palette, fonts.name(1), fonts.slantedName(1), fonts.small(1), fonts.smallStrong(1));
    }
}
