package depscope.ui.view.look;

import depscope.ui.model.Tone;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.paint.Color;

/** All colours of a theme; the style sheets know them as {@code -c-NAME}, see {@link #styleSheet}. */
public enum Palette {
    LIGHT("#ffffff", "#f6f8fa", "#fbfcfd", "#d8dee4", "#1f2328", "#656d76", "#0969da", "#ddf4ff", "#ffffff",
            tones("#57606a #ffffff #8c959f", "#7a5d00 #fff8c5 #7a5d00", "#b35900 #fff1e0 #b35900",
                    "#c4320a #ffebe6 #c4320a", "#8250a8 #f5edfb #8250a8", "#0a6e8a #e0f4fa #0a6e8a",
                    "#656d76 #f6f8fa #8c959f", "#57606a #eff1f3 #8c959f", "#c4320a #ffebe6 #c4320a",
                    "#0a6e8a #e0f4fa #0a6e8a", "#1a7f37 #dafbe1 #1a7f37")),
    DARK("#0f141a", "#161b22", "#0d1117", "#2a313a", "#e6edf3", "#8d96a0", "#58a6ff", "#12304f", "#0d1117",
            tones("#8d96a0 #161b22 #5a646f", "#e3c53a #332c0c #e3c53a", "#f0a04b #33240f #f0a04b",
                    "#ff7b5a #3a1a12 #ff7b5a", "#c9a0ee #2a1f38 #c9a0ee", "#58c4dc #0f2c35 #58c4dc",
                    "#8d96a0 #161b22 #5a646f", "#8d96a0 #1f252d #5a646f", "#ff7b5a #3a1a12 #ff7b5a",
                    "#58c4dc #0f2c35 #58c4dc", "#4ac26b #12261e #4ac26b"));

    private final Map<String, String> surfaces = new LinkedHashMap<>();
    private final Map<Tone, Color[]> tones;
    private final Map<String, Color> colors = new LinkedHashMap<>();

    Palette(String background, String panel, String canvas, String line, String text, String muted,
            String accent, String selection, String onAccent, Map<Tone, Color[]> tones) {
        this.tones = tones;
        surfaces.put("background", background);
        surfaces.put("panel", panel);
        surfaces.put("canvas", canvas);
        surfaces.put("line", line);
        surfaces.put("text", text);
        surfaces.put("muted", muted);
        surfaces.put("accent", accent);
        surfaces.put("selection", selection);
        surfaces.put("on-accent", onAccent);
        surfaces.forEach((name, hex) -> colors.put(name, Color.web(hex)));
    }

    private static Map<Tone, Color[]> tones(String... triples) {
        Map<Tone, Color[]> tones = new EnumMap<>(Tone.class);
        for (Tone tone : Tone.values()) {
            String[] hex = triples[tone.ordinal()].split(" ");
            tones.put(tone, new Color[] {Color.web(hex[0]), Color.web(hex[1]), Color.web(hex[2])});
        }
        return tones;
    }

    public Palette other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /** How opaque arrows are that tell nothing where others tell of a state; on dark they are faint enough. */
    public double steppingBack() {
        return this == LIGHT ? 0.6 : 1;
    }

    public Color canvas() {
        return colors.get("canvas");
    }

    public Color background() {
        return colors.get("background");
    }

    public Color line() {
        return colors.get("line");
    }

    public Color text() {
        return colors.get("text");
    }

    public Color muted() {
        return colors.get("muted");
    }

    public Color accent() {
        return colors.get("accent");
    }

    /** Text and icons of a tone; 4.5 : 1 or better on {@link #fill}. */
    public Color text(Tone tone) {
        return tones.get(tone)[0];
    }

    public Color fill(Tone tone) {
        return tones.get(tone)[1];
    }

    /** Borders and arrows of a tone. */
    public Color line(Tone tone) {
        return tones.get(tone)[2];
    }

    /** The style class that gives a control a tone's colours. */
    public static String styleClass(Tone tone) {
        return "tone-" + name(tone);
    }

    private static String name(Tone tone) {
        return tone.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A style sheet, as an address, that defines every colour and font for the others to look up. */
    public String styleSheet(Typefaces fonts) {
        StringBuilder css = new StringBuilder(".root{");
        surfaces.forEach((name, hex) -> css.append("-c-").append(name).append(':').append(hex).append(';'));
        css.append("-c-not-known:").append(hex(text(Tone.LEFT_STALE))).append(";-c-lit:").append(hex(fill(Tone.EDITED)))
                .append(";-c-hover:").append(hex(colors.get("panel").interpolate(colors.get("line"), 0.5))).append(';');
        css.append("-fx-base:").append(surfaces.get("panel")).append(";-fx-background:").append(surfaces.get("panel"))
                .append(";-fx-control-inner-background:").append(surfaces.get("background"))
                .append(";-fx-accent:").append(surfaces.get("accent"))
                .append(";-fx-focus-color:").append(surfaces.get("accent"))
                .append(";-fx-faint-focus-color:transparent;-fx-text-base-color:").append(surfaces.get("text"))
                .append(";-fx-font-family:\"").append(fonts.words()).append("\";-fx-font-size:12.5px;}");
        css.append(".mono{-fx-font-family:\"").append(fonts.names()).append("\";-fx-font-size:11.5px;}");
        tones.forEach((tone, triple) -> css.append('.').append(styleClass(tone)).append("{-c-tone-text:")
                .append(hex(triple[0])).append(";-c-tone-fill:").append(hex(triple[1])).append(";-c-tone-line:")
                .append(hex(triple[2])).append(";}"));
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String hex(Color color) {
        return "#" + color.toString().substring(2, 8);
    }
}
