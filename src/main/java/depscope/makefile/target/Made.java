package depscope.makefile.target;

/** How far make has come with a target, in the order and with the numbers of bmake's trace. */
public enum Made {
    UNMADE, DEFERRED, REQUESTED, BEING_MADE, MADE, UP_TO_DATE, ERROR, ABORTED;

    boolean isBefore(Made other) {
        return compareTo(other) < 0;
    }
}
