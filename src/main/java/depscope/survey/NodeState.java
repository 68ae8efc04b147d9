package depscope.survey;

/** The worst that is to be said of a node, worst first. */
public enum NodeState {
    SILENTLY_STALE, UNRECORDED, MISSING, ALWAYS_REBUILT, STALE, NONE
}
