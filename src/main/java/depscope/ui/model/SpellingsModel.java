package depscope.ui.model;

import depscope.explain.Excerpt;
import depscope.survey.Spellings;
import depscope.survey.Survey;
import java.util.List;
import java.util.Optional;

/**
 * The ways in which records and rules name one file, to be set side by side.
 *
 * @param sentence what makes them one file
 * @param sides the most used first
 */
public record SpellingsModel(String sentence, List<Side> sides) {
    /**
     * One spelling.
     *
     * @param word as written
     * @param how it leads to the file
     * @param counted how often it is used
     * @param quote the first place where it is; empty if that can no longer be read
     */
    public record Side(String word, String how, String counted, Optional<Quote> quote) {
    }

    public static final SpellingsModel NONE = new SpellingsModel("", List.of());
    private static final int LINES_AROUND = 2;

    /** Whether {@code node} has more than one. */
    public static boolean areThere(Survey survey, int node) {
        return !survey.graph().spellings(node).isEmpty();
    }

    /** Looks through all that names {@code node}, see {@link Spellings#of}. */
    public static SpellingsModel of(Survey survey, int node) {
        Spellings spellings = Spellings.of(survey, node);
        return new SpellingsModel(spellings.sentence(), spellings.all().stream().map(spelling -> new Side(spelling.word(), spelling.how(),
                spellings.counted(spelling), spelling.first().flatMap(line -> survey.excerpt(line, LINES_AROUND, LINES_AROUND))
                        .map(excerpt -> new Quote(excerpt, "", spelling.word(), survey.isMakefile(excerpt.file()))))).toList());
    }

    /** As plain text; empty where there are none. */
    String asText() {
        StringBuilder text = new StringBuilder();
        if (!sides.isEmpty()) {
            text.append('\n').append(sentence).append('\n');
        }
        for (Side side : sides) {
            text.append("  ").append(side.word()).append(": ").append(side.how()).append("; ").append(side.counted());
            side.quote().map(Quote::excerpt).ifPresent(at -> text.append(", first at ").append(place(at)));
            text.append('\n');
        }
        return text.toString();
    }

    private static String place(Excerpt at) {
        return at.file() + ":" + at.lit();
    }
}
