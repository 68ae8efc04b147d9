package depscope.picture;

import depscope.rebuild.Impact;
import java.util.ArrayList;
import java.util.List;

/**
 * How sure it is that what an edit reaches is made, and goes on from there.
 *
 * @param mayStop whether its recipe may leave it as it was: then what follows only from it is not made
 * @param isCertain false if it is made only where something before it, that may stay as it was, does not
 * @param isForeseen false where only later runs of make make it, which a dry run does not show
 */
public record Chance(boolean mayStop, boolean isCertain, boolean isForeseen) {
    public static final Chance SURE = new Chance(false, true, true);

    public static Chance of(Impact.Rebuilt rebuilt) {
        return new Chance(rebuilt.mayStay(), rebuilt.certain(), rebuilt.foreseen());
    }

    Mark mark() {
        return !isCertain ? Mark.MAY_BE_REBUILT : isForeseen ? Mark.REBUILT : Mark.REBUILT_LATER;
    }

    /** What is to be known of it, a few words each; empty where all is sure. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        if (!isCertain) {
            words.add("unless it stops before");
        }
        if (mayStop) {
            words.add("may stop here");
        }
        if (!isForeseen) {
            words.add("by a later run of make");
        }
        return List.copyOf(words);
    }

    /** The same in sentences. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        if (!isCertain) {
            sentences.add("It is made only where something before it, whose recipe may leave it as it was, comes out different.");
        }
        if (mayStop) {
            sentences.add("Its recipe may leave it as it was: then what follows only from it is not made.");
        }
        if (!isForeseen) {
            sentences.add("A dry run does not show it: another run of make makes it, after this one made what it needs.");
        }
        return List.copyOf(sentences);
    }
}
