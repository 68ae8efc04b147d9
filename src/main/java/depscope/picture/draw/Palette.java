package depscope.picture.draw;

import depscope.picture.Tone;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** All colours of a theme, as {@code 0xRRGGBB}: the one place that holds a colour. */
public enum Palette {
    LIGHT("#ffffff", "#f6f8fa", "#fbfcfd", "#d8dee4", "#1f2328", "#656d76", "#0969da", "#ddf4ff", "#ffffff",
            tones("#57606a #ffffff #8c959f", "#7a5d00 #fff8c5 #7a5d00", "#b35900 #fff1e0 #b35900",
                    "#c4320a #ffebe6 #c4320a", "#8250a8 #f5edfb #8250a8", "#0a6e8a #e0f4fa #0a6e8a",
                    "#656d76 #f6f8fa #8c959f", "#57606a #eff1f3 #8c959f", "#c4320a #ffebe6 #c4320a",
                    "#0a6e8a #e0f4fa #0a6e8a", "#1a7f37 #dafbe1 #1a7f37", "#a40e26 #ffe5e8 #a40e26", "#8250a8 #f5edfb #8250a8")),
    DARK("#0f141a", "#161b22", "#0d1117", "#2a313a", "#e6edf3", "#8d96a0", "#58a6ff", "#12304f", "#0d1117",
            tones("#8d96a0 #161b22 #5a646f", "#e3c53a #332c0c #e3c53a", "#f0a04b #33240f #f0a04b",
                    "#ff7b5a #3a1a12 #ff7b5a", "#c9a0ee #2a1f38 #c9a0ee", "#58c4dc #0f2c35 #58c4dc",
                    "#8d96a0 #161b22 #5a646f", "#8d96a0 #1f252d #5a646f", "#ff7b5a #3a1a12 #ff7b5a",
                    "#58c4dc #0f2c35 #58c4dc", "#4ac26b #12261e #4ac26b", "#ff8593 #3d131b #ff8593", "#c9a0ee #2a1f38 #c9a0ee"));

    private final Map<Tone, int[]> tones;
    private final Map<String, Integer> colors = new LinkedHashMap<>();

    Palette(String background, String panel, String canvas, String line, String text, String muted,
            String accent, String selection, String onAccent, Map<Tone, int[]> tones) {
        this.tones = tones;
        colors.put("background", rgb(background));
        colors.put("panel", rgb(panel));
        colors.put("canvas", rgb(canvas));
        colors.put("line", rgb(line));
        colors.put("text", rgb(text));
        colors.put("muted", rgb(muted));
        colors.put("accent", rgb(accent));
        colors.put("selection", rgb(selection));
        colors.put("on-accent", rgb(onAccent));
    }

    private static Map<Tone, int[]> tones(String... triples) {
        Map<Tone, int[]> tones = new EnumMap<>(Tone.class);
        for (Tone tone : Tone.values()) {
            String[] hex = triples[tone.ordinal()].split(" ");
            tones.put(tone, new int[] {rgb(hex[0]), rgb(hex[1]), rgb(hex[2])});
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

    public int canvas() {
        return colors.get("canvas");
    }

    public int panel() {
        return colors.get("panel");
    }

    public int background() {
        return colors.get("background");
    }

    public int line() {
        return colors.get("line");
    }

    public int text() {
        return colors.get("text");
    }

    public int muted() {
        return colors.get("muted");
    }

    public int accent() {
        return colors.get("accent");
    }

    /** Text and icons of a tone; 4.5 : 1 or better on {@link #fill}. */
    public int text(Tone tone) {
        return tones.get(tone)[0];
    }

    public int fill(Tone tone) {
        return tones.get(tone)[1];
    }

    /** Borders and arrows of a tone. */
    public int line(Tone tone) {
        return tones.get(tone)[2];
    }

    /** Of what is pointed at, on a panel. */
    public int hover() {
        int panel = colors.get("panel");
        int line = colors.get("line");
        // Halfway between, channel by channel.
        return (panel & 0xfefefe) / 2 + (line & 0xfefefe) / 2;
    }

    /** The colours of surfaces and of text on them, by name. */
    public Map<String, Integer> surfaces() {
        return Collections.unmodifiableMap(colors);
    }

    /** As style sheets and SVG write it. */
    public static String hex(int color) {
        return String.format(Locale.ROOT, "#%06x", color);
    }

    private static int rgb(String hex) {
        return Integer.parseInt(hex.substring(1), 16);
    }
}
