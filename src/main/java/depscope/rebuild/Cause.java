package depscope.rebuild;

/** Why a make will, or will not, make a node on its next run. */
public enum Cause {
    /** No target, or none that the default target needs. */
    NOT_ASKED,
    /** Nothing outdates it. */
    UP_TO_DATE,
    /** It is in a circle of prerequisites, or behind one: make never gets to it. */
    BLOCKED,
    /** A file is gone that nothing makes, its own or further up: make does not know how to go on. */
    STOPPED,
    /** There is no such file. */
    MISSING,
    /** No file, and no commands that could make one: made, to no effect, on every run. */
    NEVER_MADE,
    /** Phony, forced or {@code .EXEC}: made on every run. */
    ALWAYS_MADE,
    /** A prerequisite is newer. */
    NEWER_PREREQUISITE,
    /** A prerequisite will be made first. */
    REMADE_PREREQUISITE,
    /** A prerequisite is gone, and nothing makes it. */
    VANISHED_PREREQUISITE,
    /** Its command is another than the one that made it. */
    COMMAND_CHANGED,
    /** What its compiler recorded is missing, or older than it. */
    NO_RECORD,
    /** Its make's log does not have it, or with an older time than a prerequisite's. */
    NOT_LOGGED,
    /** One command makes it together with something that is out of date. */
    MADE_TOGETHER;

    /** Whether the make will make it. */
    public boolean isOutOfDate() {
        return this != NOT_ASKED && this != UP_TO_DATE && this != BLOCKED && this != STOPPED;
    }
}
