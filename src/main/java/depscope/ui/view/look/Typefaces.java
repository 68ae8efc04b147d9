package depscope.ui.view.look;

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
    /** Size of names on the canvas and in lists. */
    public static final double NAME_SIZE = 11.5;
    public static final double SMALL_SIZE = 10.5;

    public static Typefaces installed() {
        return new Typefaces(first(List.of("Inter", "Noto Sans", "Segoe UI", "DejaVu Sans"), "System"),
                first(List.of("JetBrains Mono", "DejaVu Sans Mono", "Noto Sans Mono", "Consolas"), "Monospaced"));
    }

    private static String first(List<String> wanted, String otherwise) {
        return wanted.stream().filter(family -> Font.font(family, 12).getFamily().equals(family)).findFirst().orElse(otherwise);
    }

    public Font name(double scale) {
        return Font.font(names, NAME_SIZE * scale);
    }

    public Font slantedName(double scale) {
        return Font.font(names, FontPosture.ITALIC, NAME_SIZE * scale);
    }

    public Font small(double scale) {
        return Font.font(words, SMALL_SIZE * scale);
    }

    public Font smallStrong(double scale) {
        return Font.font(words, FontWeight.BOLD, SMALL_SIZE * scale);
    }
}
