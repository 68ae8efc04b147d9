package depscope.picture;

import depscope.finding.FindingKind;
import depscope.survey.NodeState;

/** The states a node can show, worst first, with the word for each. */
public enum Mark {
    LEFT_STALE("left stale", Tone.LEFT_STALE),
    SILENTLY_STALE("silently stale", Tone.LEFT_STALE),
    STOPPED("cannot be made", Tone.STOPPED),
    CYCLE("in a circle", Tone.CYCLE),
    UNRECORDED("unrecorded", Tone.UNRECORDED),
    INCOMPLETE("incomplete", Tone.INCOMPLETE),
    DOUBT("cannot be known", Tone.DOUBT),
    MISSING("missing", Tone.MISSING),
    ALWAYS_REBUILT("always rebuilt", Tone.ALWAYS_REBUILT),
    EDITED("edited", Tone.EDITED),
    DELETED("deleted", Tone.MISSING),
    REBUILT("will be rebuilt", Tone.REBUILT),
    /** Where something before it, that may stay as it was, does not. */
    MAY_BE_REBUILT("may be rebuilt", Tone.REBUILT),
    /** A dry run does not show it. */
    REBUILT_LATER("rebuilt by a later run", Tone.REBUILT),
    STALE("stale", Tone.REBUILT),
    OVER_RECORDED("over-recorded", Tone.OVER_RECORDED),
    NONE("", Tone.PLAIN);

    private final String word;
    private final Tone tone;

    Mark(String word, Tone tone) {
        this.word = word;
        this.tone = tone;
    }

    /** For people; empty where there is nothing to say. */
    public String word() {
        return word;
    }

    public Tone tone() {
        return tone;
    }

    static Mark of(NodeState state) {
        return switch (state) {
            case SILENTLY_STALE -> SILENTLY_STALE;
            case UNRECORDED -> UNRECORDED;
            case MISSING -> MISSING;
            case ALWAYS_REBUILT -> ALWAYS_REBUILT;
            case STALE -> STALE;
            case NONE -> NONE;
        };
    }

    /** What a finding of a kind makes of its target; {@link #NONE} where that shows no state of its own. */
    public static Mark of(FindingKind kind) {
        return switch (kind) {
            case SILENTLY_STALE -> SILENTLY_STALE;
            case CYCLE -> CYCLE;
            case UNRECORDED -> UNRECORDED;
            case INCOMPLETE -> INCOMPLETE;
            case ALWAYS_REBUILT -> ALWAYS_REBUILT;
            case STALE -> STALE;
            case OVER_RECORDED -> OVER_RECORDED;
            case MISSING_PREREQUISITE, MISSING_OUTPUT, OUTDATED_RECORD, CLOCK_SKEW, UNREADABLE_RECORD -> NONE;
        };
    }

    /** The colour of findings of a kind. */
    public static Tone tone(FindingKind kind) {
        return switch (kind) {
            case SILENTLY_STALE -> Tone.LEFT_STALE;
            case INCOMPLETE -> Tone.INCOMPLETE;
            case UNRECORDED -> Tone.UNRECORDED;
            case ALWAYS_REBUILT -> Tone.ALWAYS_REBUILT;
            case CYCLE -> Tone.CYCLE;
            case STALE, OUTDATED_RECORD -> Tone.REBUILT;
            case MISSING_PREREQUISITE, MISSING_OUTPUT, UNREADABLE_RECORD -> Tone.MISSING;
            case OVER_RECORDED -> Tone.OVER_RECORDED;
            case CLOCK_SKEW -> Tone.PLAIN;
        };
    }
}
