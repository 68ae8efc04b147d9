package depscope.picture.draw;

import java.util.List;

/** The kinds of text in a picture: a mono for names, a sans for words. Each has the first of its fonts that is there. */
public enum Lettering {
    NAME(true, false, false, Lettering.NAME_SIZE),
    SLANTED_NAME(true, false, true, Lettering.NAME_SIZE),
    SMALL(false, false, false, Lettering.SMALL_SIZE),
    SMALL_STRONG(false, true, false, Lettering.SMALL_SIZE);

    /** Fonts for names; all of them are within a hundredth as wide as each other. */
    public static final List<String> NAMES = List.of("JetBrains Mono", "DejaVu Sans Mono", "Noto Sans Mono", "Liberation Mono");
    public static final List<String> WORDS = List.of("Inter", "Noto Sans", "Segoe UI", "DejaVu Sans");
    public static final double NAME_SIZE = 11.5;
    public static final double SMALL_SIZE = 10.5;

    private final boolean mono;
    private final boolean bold;
    private final boolean slanted;
    private final double size;

    Lettering(boolean mono, boolean bold, boolean slanted, double size) {
        this.mono = mono;
        this.bold = bold;
        this.slanted = slanted;
        this.size = size;
    }

    public boolean isMono() {
        return mono;
    }

    public boolean isBold() {
        return bold;
    }

    public boolean isSlanted() {
        return slanted;
    }

    /** In pixels. */
    public double size() {
        return size;
    }

    /** The fonts to try, the best first. */
    public List<String> families() {
        return mono ? NAMES : WORDS;
    }
}
