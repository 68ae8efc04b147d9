package depscope.reader;

import depscope.record.RuleRecord.Mark;
import depscope.record.RuleRecord.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a data base of GNU make tells of one name; {@link GnuEntryReader} has the format. */
final class GnuEntry {
    static final int NOT_A_TARGET = 1;
    static final int BUILTIN = 1 << 1;
    static final int PHONY = 1 << 2;
    static final int PRECIOUS = 1 << 3;
    static final int INTERMEDIATE = 1 << 4;
    static final int GOAL = 1 << 5;
    static final int CHECKED = 1 << 6;
    static final int ABSENT = 1 << 7;
    static final int UPDATED = 1 << 8;
    static final int FAILED = 1 << 9;
    static final int QUESTIONED = 1 << 10;
    static final int PRETENDED = 1 << 11;
    static final int RECIPE = 1 << 12;
    static final int TABBED = 1 << 13;
    static final int DOUBLE_COLON = 1 << 14;

    final String name;
    /** Where the name begins. */
    final int start;
    final int prerequisites;
    /** Where the {@code |} stands that order-only prerequisites follow; the end where there are none. */
    private final int bar;
    final int end;
    int alsoMakes = -1;
    int alsoMakesEnd;
    int firstCommand;
    int endCommands;
    /** Those whose recipe makes this one too. */
    final List<GnuEntry> madeBy = new ArrayList<>();
    /** Bits of the above. */
    int told;
    /** What its recipe tells. */
    int marks;

    GnuEntry(String name, int start, int prerequisites, int bar, int end) {
        this.name = name;
        this.start = start;
        this.prerequisites = prerequisites;
        this.bar = bar;
        this.end = end;
    }

    private boolean is(int bits) {
        return (told & bits) != 0;
    }

    /** Where those that are not order-only end. */
    int normalEnd() {
        return bar;
    }

    int firstOrderOnly() {
        return Math.min(bar + 1, end);
    }

    boolean isTarget() {
        return !is(NOT_A_TARGET);
    }

    boolean isBuiltin() {
        return is(BUILTIN);
    }

    boolean isPhony() {
        return is(PHONY);
    }

    boolean isPrecious() {
        return is(PRECIOUS);
    }

    boolean isIntermediate() {
        return is(INTERMEDIATE);
    }

    boolean isDoubleColon() {
        return is(DOUBLE_COLON);
    }

    /** Whether it was asked for on the command line. */
    boolean isGoal() {
        return is(GOAL);
    }

    boolean hasRecipe() {
        return is(RECIPE);
    }

    /** Whether the recipe's lines begin with a tab. */
    boolean isTabbed() {
        return is(TABBED);
    }

    boolean failed() {
        return is(FAILED) && is(UPDATED);
    }

    /** Whether its recipe is for it: a file that no rule names has that of {@code .DEFAULT}, for the case that it is gone. */
    boolean isMade() {
        return isTarget() || prerequisites < end || is(ABSENT | PRETENDED) || !is(CHECKED);
    }

    /** Whether make had looked at it. The time of a phony target is never asked for. */
    boolean considered() {
        return is(UPDATED) || is(CHECKED | PRETENDED) && !is(PHONY);
    }

    Verdict verdict() {
        if (is(FAILED)) {
            return Verdict.OTHER;
        }
        if (!is(UPDATED)) {
            return Verdict.UNMADE;
        }
        return is(PRETENDED | ABSENT | QUESTIONED) ? Verdict.MADE : Verdict.UP_TO_DATE;
    }

    /** @param cook whose recipe makes it */
    int marks(GnuEntry cook) {
        return cook.marks | (is(INTERMEDIATE) ? Mark.INTERMEDIATE : 0);
    }

    static String raw(byte[] bytes, int from, int until) {
        return new String(bytes, from, until - from, StandardCharsets.ISO_8859_1);
    }
}
