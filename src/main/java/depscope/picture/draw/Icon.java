package depscope.picture.draw;

import depscope.picture.Picture.Gap;
import depscope.picture.Tone;
import java.util.Optional;

/** Signs drawn as lines on a field of 16 by 16, so that no font need have them. */
public enum Icon {
    PENCIL("M3 13 L3.8 10 L10.6 3.2 L12.8 5.4 L6 12.2 Z M9.2 4.6 L11.4 6.8"),
    TURN("M12.9 8.6 A5 5 0 1 1 11.2 4.2 M11.7 1.4 L11.5 4.5 L8.4 4.3"),
    WARNING("", "M8 1.6 L15.2 14.2 L0.8 14.2 Z M7.1 6 L7.3 10.2 L8.7 10.2 L8.9 6 Z M7.1 11.3 L7.1 12.9 L8.9 12.9 L8.9 11.3 Z"),
    NO_RECORD("M12.6 8 A4.6 4.6 0 1 1 3.4 8 A4.6 4.6 0 1 1 12.6 8 Z M3 13 L13 3"),
    HALF_RECORD("M12.6 8 A4.6 4.6 0 1 1 3.4 8 A4.6 4.6 0 1 1 12.6 8 Z", "M8 3.4 A4.6 4.6 0 0 0 8 12.6 Z"),
    TOO_MUCH("M12.6 8 A4.6 4.6 0 1 1 3.4 8 A4.6 4.6 0 1 1 12.6 8 Z M8 5.9 L8 10.1 M5.9 8 L10.1 8"),
    ENDLESS("M8 8 C6.5 5.5 5.2 4.8 4 4.8 C2.3 4.8 1.2 6.2 1.2 8 C1.2 9.8 2.3 11.2 4 11.2 C5.2 11.2 6.5 10.5 8 8 "
            + "C9.5 5.5 10.8 4.8 12 4.8 C13.7 4.8 14.8 6.2 14.8 8 C14.8 9.8 13.7 11.2 12 11.2 C10.8 11.2 9.5 10.5 8 8 Z"),
    CIRCLE("M2.8 7 A5.3 5.3 0 0 1 12.4 5 M12.6 1.8 L12.5 5.1 L9.2 5 M13.2 9 A5.3 5.3 0 0 1 3.6 11 M3.4 14.2 L3.5 10.9 L6.8 11"),
    GONE("M5.6 3.1 A5.4 5.4 0 0 1 7.4 2.6 M10.2 3 A5.4 5.4 0 0 1 11.8 4.1 M13 5.9 A5.4 5.4 0 0 1 13.4 7.8 "
            + "M12.9 10.3 A5.4 5.4 0 0 1 11.8 11.9 M10 13 A5.4 5.4 0 0 1 8.1 13.4 M5.9 13 A5.4 5.4 0 0 1 4.3 11.9 "
            + "M3.1 10.2 A5.4 5.4 0 0 1 2.6 8.3 M3 5.9 A5.4 5.4 0 0 1 4 4.3"),
    QUESTION("M5.4 6 C5.4 2.9 10.6 2.9 10.6 6 C10.6 8.1 8 8 8 10.2 M8 12.7 L8 13"),
    INFO("M13.2 8 A5.2 5.2 0 1 1 2.8 8 A5.2 5.2 0 1 1 13.2 8 Z M8 7.4 L8 10.8", "M7.1 4.6 L8.9 4.6 L8.9 6.2 L7.1 6.2 Z"),
    STOP("M5.4 1.8 L10.6 1.8 L14.2 5.4 L14.2 10.6 L10.6 14.2 L5.4 14.2 L1.8 10.6 L1.8 5.4 Z M5 8 L11 8"),
    CHECK("M3 8.6 L6.5 12 L13 4.4"),
    BACK("M13 8 L3 8 M7.2 3.8 L3 8 L7.2 12.2"),
    FORWARD("M3 8 L13 8 M8.8 3.8 L13 8 L8.8 12.2"),
    SEARCH("M11 6.8 A4.2 4.2 0 1 1 2.6 6.8 A4.2 4.2 0 1 1 11 6.8 Z M9.9 9.9 L13.6 13.6"),
    THEME("M13.5 8 A5.5 5.5 0 1 1 2.5 8 A5.5 5.5 0 1 1 13.5 8 Z", "M8 2.5 A5.5 5.5 0 0 1 8 13.5 Z"),
    CLOSE("M4.5 4.5 L11.5 11.5 M11.5 4.5 L4.5 11.5"),
    PLUS("M8 3.5 L8 12.5 M3.5 8 L12.5 8"),
    MINUS("M3.5 8 L12.5 8"),
    DOWN("M4 6.2 L8 10.2 L12 6.2"),
    RIGHT("M6.2 4 L10.2 8 L6.2 12"),
    FIT("M2.5 6 L2.5 2.5 L6 2.5 M10 2.5 L13.5 2.5 L13.5 6 M13.5 10 L13.5 13.5 L10 13.5 M6 13.5 L2.5 13.5 L2.5 10"),
    PIN("", "M8 1.4 A4.4 4.4 0 0 1 12.4 5.8 C12.4 9 8 14.6 8 14.6 C8 14.6 3.6 9 3.6 5.8 A4.4 4.4 0 0 1 8 1.4 Z"),
    PLAY("", "M4.2 2.6 L13.2 8 L4.2 13.4 Z"),
    PAUSE("", "M4 2.8 L6.8 2.8 L6.8 13.2 L4 13.2 Z M9.2 2.8 L12 2.8 L12 13.2 L9.2 13.2 Z"),
    STEP_BACK("M11 3.2 L6 8 L11 12.8"),
    STEP("M5 3.2 L10 8 L5 12.8"),
    TO_START("M12.4 3.2 L7.4 8 L12.4 12.8 M3.8 3.2 L3.8 12.8"),
    TO_END("M3.6 3.2 L8.6 8 L3.6 12.8 M12.2 3.2 L12.2 12.8"),
    COG("M10.2 8 A2.2 2.2 0 1 1 5.8 8 A2.2 2.2 0 1 1 10.2 8 Z M8 1.8 L8 4 M8 12 L8 14.2 M1.8 8 L4 8 M12 8 L14.2 8 "
            + "M3.6 3.6 L5.2 5.2 M10.8 10.8 L12.4 12.4 M3.6 12.4 L5.2 10.8 M10.8 5.2 L12.4 3.6 "
            + "M12.2 8 A4.2 4.2 0 1 1 3.8 8 A4.2 4.2 0 1 1 12.2 8 Z"),
    COPY("M5.6 5.6 L13.2 5.6 L13.2 13.8 L5.6 13.8 Z M10.4 5.4 L10.4 2.4 L2.8 2.4 L2.8 10.6 L5.4 10.6"),
    SAVE("M8 2.2 L8 10.2 M4.8 7 L8 10.2 L11.2 7 M2.6 10.6 L2.6 13.6 L13.4 13.6 L13.4 10.6"),
    STAR("M8 1.8 L9.9 5.9 L14.3 6.4 L11 9.4 L11.9 13.8 L8 11.6 L4.1 13.8 L5 9.4 L1.7 6.4 L6.1 5.9 Z"),
    STARRED("M8 1.8 L9.9 5.9 L14.3 6.4 L11 9.4 L11.9 13.8 L8 11.6 L4.1 13.8 L5 9.4 L1.7 6.4 L6.1 5.9 Z",
            "M8 1.8 L9.9 5.9 L14.3 6.4 L11 9.4 L11.9 13.8 L8 11.6 L4.1 13.8 L5 9.4 L1.7 6.4 L6.1 5.9 Z"),
    FOLDER("M1.8 12.8 L1.8 3.6 L6 3.6 L7.6 5.4 L14.2 5.4 L14.2 12.8 Z"),
    FILE("M3.6 1.8 L9.4 1.8 L12.4 4.8 L12.4 14.2 L3.6 14.2 Z M9.2 1.8 L9.2 5 L12.4 5");

    public static final double FIELD = 16;
    /** Of its lines, on the field. */
    public static final double WIDTH = 1.5;

    private final String lines;
    private final String areas;
    private final Outline line;
    private final Outline area;

    Icon(String lines) {
        this(lines, "");
    }

    Icon(String lines, String areas) {
        this.lines = lines;
        this.areas = areas;
        this.line = Outline.svg(lines);
        this.area = Outline.svg(areas);
    }

    /** The sign that goes with a tone. */
    public static Optional<Icon> of(Tone tone) {
        return switch (tone) {
            case PLAIN -> Optional.empty();
            case EDITED -> Optional.of(PENCIL);
            case REBUILT -> Optional.of(TURN);
            case LEFT_STALE -> Optional.of(WARNING);
            case UNRECORDED -> Optional.of(NO_RECORD);
            case INCOMPLETE -> Optional.of(HALF_RECORD);
            case ALWAYS_REBUILT -> Optional.of(ENDLESS);
            case MISSING -> Optional.of(GONE);
            case DOUBT -> Optional.of(QUESTION);
            case CYCLE -> Optional.of(CIRCLE);
            case OVER_RECORDED -> Optional.of(TOO_MUCH);
            case MENDED -> Optional.of(CHECK);
            case STOPPED -> Optional.of(STOP);
        };
    }

    /** The sign in an arrow that is broken for such a reason; empty where it is whole. */
    public static Optional<Icon> of(Gap gap) {
        return switch (gap) {
            case NONE -> Optional.empty();
            case NO_RECORD -> Optional.of(CLOSE);
            case PERHAPS, CONDITION -> Optional.of(QUESTION);
            case MENDED -> Optional.of(CHECK);
        };
    }

    /** Its lines, on the field; without any where it has only areas. */
    public String lines() {
        return lines;
    }

    /** What is filled of it, on the field. */
    public String areas() {
        return areas;
    }

    /** @param x and {@code y}: the upper left corner of its field, {@code size} wide and high */
    public void paint(Pen pen, double x, double y, double size, int color) {
        double scale = size / FIELD;
        if (!areas.isEmpty()) {
            pen.fill(area.placed(scale, x, y), color);
        }
        if (!lines.isEmpty()) {
            pen.strokeRound(line.placed(scale, x, y), color, WIDTH * scale);
        }
    }
}
