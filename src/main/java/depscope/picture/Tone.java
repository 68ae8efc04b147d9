package depscope.picture;

/** The few meanings that colour, icon and line style carry together; the view gives each its look. */
public enum Tone {
    PLAIN, EDITED, REBUILT, LEFT_STALE, UNRECORDED, ALWAYS_REBUILT, MISSING, DOUBT, CYCLE, OVER_RECORDED, MENDED, STOPPED, INCOMPLETE
}
