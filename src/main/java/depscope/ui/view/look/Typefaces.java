package depscope.ui.view.look;

import depscope.picture.draw.Lettering;
import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.FontPosture;
import javafx.scene.text.FontWeight;

/**
 * The fonts at hand: the first of each list that is installed.
 *
 * @param words a sans for words
 * @param names a mono for names of files
 */
public record Typefaces(String words, String names) {
    public static Typefaces installed() {
        return new Typefaces(first(Lettering.WORDS, "System"), first(Lettering.NAMES, "Monospaced"));
    }

    private static String first(List<String> wanted, String otherwise) {
        return wanted.stream().filter(family -> Font.font(family, 12).getFamily().equals(family)).findFirst().orElse(otherwise);
    }

    public Font font(Lettering lettering) {
        return Font.font(lettering.isMono() ? names : words, lettering.isBold() ? FontWeight.BOLD : FontWeight.NORMAL,
                lettering.isSlanted() ? FontPosture.ITALIC : FontPosture.REGULAR, lettering.size());
    }
}
