package depscope.finding;

/** The kinds of finding, worst first. The labels are a contract with scripts. */
public enum FindingKind {
    CYCLE("cycle"),
    SILENTLY_STALE("silently-stale"),
    UNRECORDED("unrecorded"),
    INCOMPLETE("incomplete"),
    MISSING_PREREQUISITE("missing-prerequisite"),
    MISSING_OUTPUT("missing-output"),
    ALWAYS_REBUILT("always-rebuilt"),
    STALE("stale"),
    OUTDATED_RECORD("outdated-record"),
    OVER_RECORDED("over-recorded"),
    CLOCK_SKEW("clock-skew"),
    UNREADABLE_RECORD("unreadable-record");

    private final String label;

    FindingKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
