package depscope.survey;

import depscope.explain.Evidence;
import depscope.tree.TreePath;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * All the words by which records and rules name one file. A make's own graph repeats what that make read of records,
 * so a word may be counted there once more.
 *
 * @param path the file
 * @param all the most used first
 * @param isExact whether all that names the file was looked through; else counts are "at least", and a rare word may be missing
 * @param sentence what makes them one file
 */
public record Spellings(TreePath path, List<Spelling> all, boolean isExact, String sentence) {
    private static final long LONGEST = 2_000_000_000L;

    public Spellings {
        all = List.copyOf(all);
    }

    /**
     * One word.
     *
     * @param word as written, for people
     * @param how it leads to the file: as it is, from which directory, through which links, with {@code ..} folded
     * @param uses how many prerequisites are written so; one rule may name the file by several words
     * @param records in how many files
     * @param first where the first of them stands, by path; empty if that can no longer be read
     */
    public record Spelling(String word, String how, int uses, int records, Optional<Evidence.Line> first) {
    }

    /** Looks through all records and rules that name {@code node}, for no longer than two seconds. */
    public static Spellings of(Survey survey, int node) {
        return of(survey, node, LONGEST);
    }

    /** The same, for no longer than {@code longest} nanoseconds, but one file is always read. */
    static Spellings of(Survey survey, int node, long longest) {
        SpellingCount count = new SpellingCount(survey, node);
        boolean isExact = count.read(System.nanoTime() + longest);
        return new Spellings(survey.graph().path(node), count.spellings(), isExact, count.sentence());
    }

    /** How often {@code spelling} is used, in words: {@code 24 times in 1 file}. */
    public String counted(Spelling spelling) {
        return String.format(Locale.ROOT, "%s%,d time%s in %,d file%s", isExact ? "" : "at least ", spelling.uses(), spelling.uses() == 1 ? "" : "s",
                spelling.records(), spelling.records() == 1 ? "" : "s");
    }
}
