package depscope.ui.model;

import depscope.explain.Told;
import depscope.finding.FindingKind;
import depscope.graph.BuildGraph;
import depscope.picture.Counted;
import depscope.picture.Mark;
import depscope.picture.Tone;
import depscope.record.Make;
import depscope.survey.Survey;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a tree is and how it stands, for the page that it opens with.
 *
 * @param title what is built here, or what the tree is called
 * @param description which make, which records, how recent
 * @param place the directory of what is built, or the tree as the user named it
 * @param madeBy which make, and what tells so; empty without records
 * @param make that the user says it is; empty where it is found out
 * @param standing which of the pages this is
 * @param headline in one line what is to be said; empty where {@code health} says it
 * @param health worst first; empty without records
 * @param worst the findings to look at first
 * @param more how many others there are
 * @param sentences what was looked at where nothing is wrong; what to do where there are no records
 * @param unread what could not be read or known, a line each
 * @param makefiles what was read of them, in a few words; empty where nothing was
 */
public record StartModel(String title, String description, String place, String madeBy, Optional<Make> make, Standing standing, String headline, List<Health> health,
        List<Worst> worst, int more, List<String> sentences, List<String> unread, String makefiles) {
    /** What records there are for a tree to have. */
    public static final String WHAT_IS_READ = "depscope reads what compilers record (.depend, .depend.*, .d, .Po, .Plo), what kbuild and BSD make's "
            + "meta mode keep (.cmd, .meta), ninja's build.ninja with its logs, makefiles of BSD make, and a make's own graph in .make-graph.";
    private static final int MOST_WORST = 4;
    private static final int MOST_OF_A_KIND = 2;
    private static final int MOST_PROBLEMS = 3;

    public enum Standing { WRONG, CALM, NO_RECORDS }

    /** A part of how the tree stands: {@code 14 objects unrecorded}; {@link Tone#MENDED} for what is well. */
    public record Health(Tone tone, String words) {
    }

    /**
     * @param name of its target
     * @param sentence what is the matter
     */
    public record Worst(Told told, Tone tone, String name, String sentence) {
    }

    /** @param called what the tree is called, without the directories above it */
    public static StartModel of(Survey survey, String called) {
        Subject subject = Subject.of(survey.graph(), survey.states());
        boolean isKnown = !subject.title().isEmpty();
        int targets = survey.graph().fileTargets();
        String title = isKnown ? subject.title() : targets > 0 ? called + ": " + Counted.of(targets, "target") : called;
        String place = isKnown ? subject.place().toString() : survey.name();
        if (!survey.hasRecords() || survey.graph().nodes() == 0) {
            return new StartModel(title, "", place, "", survey.options().make(), Standing.NO_RECORDS, "No dependency records below " + called, List.of(), List.of(), 0,
                    List.of(WHAT_IS_READ,
                            "Build the tree first: records are written while compilers run.",
                            "Or open the directory that holds its objects, for FreeBSD below /usr/obj."), unread(survey), MakefilesModel.summary(survey));
        }
        boolean isCalm = survey.findings().isEmpty() && survey.stops().isEmpty();
        List<Worst> worst = worst(survey.findings());
        return new StartModel(title, survey.description(), place, MadeBy.of(survey), survey.options().make(), isCalm ? Standing.CALM : Standing.WRONG,
                isCalm ? "Nothing is wrong here that can be told" : "", HealthLine.of(survey), worst, survey.findings().size() - worst.size(),
                isCalm ? looked(survey) : List.of(), unread(survey), MakefilesModel.summary(survey));
    }

    /** Worst kind first, but so that the first few are not all of one kind where there are others. */
    private static List<Worst> worst(List<Told> findings) {
        Map<FindingKind, Integer> seen = new EnumMap<>(FindingKind.class);
        List<Told> first = findings.stream().filter(told -> seen.merge(told.finding().kind(), 1, Integer::sum) <= MOST_OF_A_KIND)
                .limit(MOST_WORST).toList();
        List<Told> all = first.size() == MOST_WORST ? first : findings.stream().limit(MOST_WORST).toList();
        return all.stream().map(StartModel::worst).toList();
    }

    private static Worst worst(Told told) {
        // The first sentence says what; the others, of who reads what and how to mend it, the inspector shows.
        String sentence = told.message().split("(?<=[.])\\s+(?=\\p{Lu})", 2)[0];
        return new Worst(told, Mark.tone(told.finding().kind()), told.finding().target().name(), sentence);
    }

    private static List<String> looked(Survey survey) {
        BuildGraph graph = survey.graph();
        int known = 0;
        int read = 0;
        for (int e = 0; e < graph.edges(); e++) {
            known += graph.knownToMake(e) ? 1 : 0;
            read += graph.isUnknownToMake(e) ? 1 : 0;
        }
        List<String> lines = new ArrayList<>();
        lines.add("Compared: the times of " + Counted.of(graph.fileTargets(), "target") + " with those of "
                + Counted.of(known, "prerequisite") + " that make knows.");
        lines.add("Read to the end: " + records(survey.recordCounts()) + ".");
        if (read > 0) {
            lines.add("Found besides, in sources and commands: " + Counted.of(read, "input") + ".");
        }
        return List.copyOf(lines);
    }

    private static String records(Map<String, Integer> counts) {
        List<String> words = new ArrayList<>();
        counts.forEach((format, count) -> words.add(Counted.number(count) + " " + format));
        return String.join(", ", words);
    }

    private static List<String> unread(Survey survey) {
        List<String> lines = new ArrayList<>();
        survey.problems().stream().limit(MOST_PROBLEMS).forEach(problem -> lines.add(problem.toString()));
        int others = survey.problems().size() - lines.size();
        if (others > 0) {
            lines.add("and " + Counted.of(others, "more problem") + " reading it");
        }
        survey.notes().forEach(note -> lines.add(Character.toUpperCase(note.charAt(0)) + note.substring(1) + "."));
        return List.copyOf(lines);
    }
}
