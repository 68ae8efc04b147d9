package depscope.ui.view.look;

import depscope.picture.Tone;
import depscope.picture.draw.Lettering;
import depscope.picture.draw.Palette;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The window's style sheets: one made of the palette, which the other looks colours up in. */
public final class Styles {
    private static final Pattern PIXELS = Pattern.compile("(\\d+(?:\\.\\d+)?)px");
    private static final double WORD_SIZE = 12.5;

    private Styles() {
    }

    /** The style class that gives a control a tone's colours. */
    public static String of(Tone tone) {
        return "tone-" + tone.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Their addresses, for a scene.
     *
     * @param size of text and of what is measured by it; 1 as designed
     */
    public static List<String> sheets(Palette palette, Typefaces fonts, double size) {
        return List.of(address(sized(colors(palette, fonts), size)), address(sized(resource("/depscope/ui/window.css"), size)));
    }

    /** Whatever is given with its unit grows with the text; paddings and borders, without, do not. */
    private static String sized(String css, double size) {
        return PIXELS.matcher(css).replaceAll(found -> Matcher.quoteReplacement(
                String.format(Locale.ROOT, "%.2fpx", Double.parseDouble(found.group(1)) * size)));
    }

    private static String colors(Palette palette, Typefaces fonts) {
        StringBuilder css = new StringBuilder(".root{");
        palette.surfaces().forEach((name, color) -> css.append("-c-").append(name).append(':').append(Palette.hex(color)).append(';'));
        css.append("-c-not-known:").append(Palette.hex(palette.text(Tone.LEFT_STALE)))
                .append(";-c-lit:").append(Palette.hex(palette.fill(Tone.EDITED)))
                .append(";-c-hover:").append(Palette.hex(palette.hover()))
                .append(";-fx-base:-c-panel;-fx-background:-c-panel;-fx-control-inner-background:-c-background;-fx-accent:-c-accent"
                        + ";-fx-focus-color:-c-accent;-fx-faint-focus-color:transparent;-fx-text-base-color:-c-text;-fx-font-family:\"")
                .append(fonts.words()).append("\";-fx-font-size:").append(WORD_SIZE).append("px;}");
        css.append(".mono{-fx-font-family:\"").append(fonts.names()).append("\";-fx-font-size:").append(Lettering.NAME_SIZE).append("px;}");
        for (int sign = Signs.LEAST; sign <= Signs.MOST; sign++) {
            String length = ":" + sign + "px;";
            css.append('.').append(Signs.styleOf(sign)).append("{-fx-min-width").append(length).append("-fx-min-height").append(length)
                    .append("-fx-pref-width").append(length).append("-fx-pref-height").append(length)
                    .append("-fx-max-width").append(length).append("-fx-max-height").append(length).append('}');
        }
        for (Tone tone : Tone.values()) {
            css.append('.').append(of(tone)).append("{-c-tone-text:").append(Palette.hex(palette.text(tone)))
                    .append(";-c-tone-fill:").append(Palette.hex(palette.fill(tone)))
                    .append(";-c-tone-line:").append(Palette.hex(palette.line(tone))).append(";}");
        }
        return css.toString();
    }

    private static String resource(String name) {
        try (InputStream in = Styles.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String address(String css) {
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }
}
