package depscope.picture;

import depscope.graph.EdgeKind;
import depscope.picture.Picture.Gap;
import depscope.picture.Picture.Pull;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** What the lines and signs of one picture mean, and no others. */
public final class Legend {
    private final Picture picture;
    private final List<Entry> entries = new ArrayList<>();

    /** How an entry shows what it is about. */
    public enum Kind {
        /** By a piece of line. */
        LINE,
        /** By a piece of line with an open head. */
        ORDER,
        /** By the sign of its tone. */
        SIGN,
        /** By the ringed sign in a broken arrow. */
        BREAK
    }

    /**
     * @param width of the line, in pixels; 0 for a sign
     * @param dashes lengths of line and gap in turn, in pixels; none for a whole line
     * @param gap what breaks the arrow; {@link Gap#NONE} unless it is a {@link Kind#BREAK}
     */
    public record Entry(Kind kind, Tone tone, double width, List<Double> dashes, Gap gap, String words) {
    }

    private Legend(Picture picture) {
        this.picture = picture;
    }

    /** In the order to be read. */
    public static List<Entry> of(Picture picture) {
        Legend legend = new Legend(picture);
        legend.fill();
        return List.copyOf(legend.entries);
    }

    private void fill() {
        plain(EdgeKind.RECORDED, 1.6);
        plain(EdgeKind.RULED, 0.9);
        plain(EdgeKind.OBSERVED, 1.2, 1.2, 3.0);
        plain(EdgeKind.INCLUDED, 0.9, 4.0, 3.0);
        if (picture.arrows().stream().anyMatch(arrow -> arrow.orderOnly() && arrow.tone() == Tone.PLAIN)) {
            entries.add(new Entry(Kind.ORDER, Tone.PLAIN, 1, List.of(1.0, 3.5), Gap.NONE, Picture.ORDER_ONLY));
        }
        if (picture.arrows().stream().anyMatch(arrow -> arrow.gap() == Gap.CONDITION)) {
            add("rule under an unknown condition", Tone.PLAIN, 1.2, 7.0, 3.0, 1.5, 3.0);
        }
        sign(Mark.EDITED, "edited");
        sign(Mark.DELETED, "deleted");
        if (has(mark -> mark == Mark.REBUILT || mark == Mark.STALE) || picture.arrows().stream().anyMatch(arrow ->
                arrow.tone() == Tone.REBUILT && arrow.pull() == Pull.SURE)) {
            add("will be rebuilt", Tone.REBUILT, 1.8);
        }
        soft(Mark.MAY_BE_REBUILT);
        soft(Mark.REBUILT_LATER);
        line(Tone.LEFT_STALE, "left stale", 1.8, 5.0, 3.0);
        line(Tone.STOPPED, "cannot be made", 1.8);
        line(Tone.ALWAYS_REBUILT, "rebuilt on every run", 1.8);
        line(Tone.CYCLE, "circle", 1.8);
        sign(Mark.UNRECORDED, "unrecorded");
        sign(Mark.INCOMPLETE, "incomplete");
        sign(Mark.OVER_RECORDED, "recorded, not read");
        sign(Mark.DOUBT, "cannot be known");
        sign(Mark.MISSING, "missing");
        gap(Gap.NO_RECORD, "no record");
        gap(Gap.MENDED, "would be recorded");
        gap(Gap.PERHAPS, "may read it");
        gap(Gap.CONDITION, "needs it if the rule holds");
    }

    private void plain(EdgeKind kind, double width, Double... dashes) {
        if (picture.arrows().stream().anyMatch(arrow -> arrow.tone() == Tone.PLAIN && arrow.kind() == kind
                && arrow.gap() != Gap.MENDED && arrow.gap() != Gap.CONDITION && !arrow.orderOnly())) {
            add(kind.label(), Tone.PLAIN, width, dashes);
        }
    }

    private void line(Tone tone, String words, double width, Double... dashes) {
        if (has(mark -> mark.tone() == tone) || picture.arrows().stream().anyMatch(arrow -> arrow.tone() == tone)) {
            add(words, tone, width, dashes);
        }
    }

    private void soft(Mark mark) {
        if (has(other -> other == mark)) {
            add(mark.word(), mark.tone(), 1.2, 3.0, 3.0);
        }
    }

    private void add(String words, Tone tone, double width, Double... dashes) {
        entries.add(new Entry(Kind.LINE, tone, width, Arrays.asList(dashes), Gap.NONE, words));
    }

    private void sign(Mark mark, String words) {
        if (has(other -> other == mark)) {
            entries.add(new Entry(Kind.SIGN, mark.tone(), 0, List.of(), Gap.NONE, words));
        }
    }

    private boolean has(Predicate<Mark> fits) {
        return picture.boxes().stream().anyMatch(box -> fits.test(box.mark()));
    }

    private void gap(Gap gap, String words) {
        picture.arrows().stream().filter(arrow -> arrow.gap() == gap && arrow.tone() != Tone.PLAIN).findFirst()
                .ifPresent(arrow -> entries.add(new Entry(Kind.BREAK, arrow.tone(), 0, List.of(), gap, words)));
    }
}
