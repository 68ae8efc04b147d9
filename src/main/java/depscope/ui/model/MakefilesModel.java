package depscope.ui.model;

import depscope.makefile.where.Derived;
import depscope.picture.Counted;
import depscope.record.WordPlace;
import depscope.survey.MakefileRun;
import depscope.survey.Survey;
import depscope.survey.VariableAnswer.Line;
import depscope.survey.VariableAnswer.Open;
import depscope.tree.TreePath;
import depscope.truth.RuleDifferences;
import depscope.truth.RuleDifferences.Difference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the reading of makefiles rests on, directory by directory.
 *
 * @param said what the user said of variables
 */
public record MakefilesModel(List<Directory> directories, Map<String, String> said) {
    /**
     * @param place where make works
     * @param makefile that was read first
     * @param because why it is believed to be that, and in which language it was read
     * @param told what make was told
     * @param unanswered variables that are what commands print, to be said by the user
     * @param open what is asked and not known: what rules hang on first
     * @param hangs what hangs on it, in a sentence
     * @param compared how it compares with make's own graph; empty where there is none
     * @param differences from that
     */
    public record Directory(TreePath place, TreePath makefile, String because, List<Value> told, List<String> unanswered, List<Question> open, String hangs,
            String compared, List<Apart> differences) {
    }

    /** A value that make was told. @param why and by whom */
    public record Value(String name, String value, String why) {
    }

    /** @param decides whether rules hang on it */
    public record Question(Optional<Line> place, String words, boolean decides) {
    }

    /** What one of two accounts says alone. @param named the place that says so */
    public record Apart(String target, String prerequisite, Side graph, Side makefiles, Optional<Line> named) {
    }

    /** What one account says, and where. */
    public record Side(String place, String words) {
        @Override
        public String toString() {
            return place.isEmpty() ? words : place + "  " + words;
        }
    }

    public static MakefilesModel of(Survey survey) {
        return new MakefilesModel(survey.makefiles().stream().map(run -> directory(survey, run)).toList(), said(survey.options().given()));
    }

    private static Map<String, String> said(Map<String, String> given) {
        Map<String, String> said = new TreeMap<>();
        given.forEach((name, value) -> said.put(TreePath.decode(name), TreePath.decode(value)));
        return said;
    }

    /** In a few words; empty where none were read. */
    public static String summary(Survey survey) {
        int open = survey.makefiles().stream().mapToInt(run -> run.decisive().size()).sum();
        return survey.makefiles().isEmpty() ? "" : "Makefiles of " + (survey.makefiles().size() == 1 ? "1 directory" : survey.makefiles().size() + " directories")
                + " read, " + (open == 0 ? "no rule hangs on what is not known" : "rules hang on " + Counted.of(open, "open question"));
    }

    private static Directory directory(Survey survey, MakefileRun run) {
        List<Question> open = new ArrayList<>();
        List<Open> decisive = run.decisiveQuestions();
        run.questions().forEach(question -> open.add(new Question(question.place(), question.question(), decisive.contains(question))));
        open.sort(Comparator.comparing(question -> !question.decides()));
        return new Directory(run.base(), run.makefile(), capital(run.start().place().because()) + "; read in the language of " + run.request().edition().label() + ".",
                run.start().derived().stream().sorted(Comparator.comparing(Derived::name)).map(derived -> new Value(TreePath.decode(derived.name()),
                        TreePath.decode(derived.value()), from(derived) + ": " + derived.why())).toList(),
                run.unanswered().stream().map(TreePath::decode).toList(), open, hangs(run), run.differences().map(MakefilesModel::compared).orElse(""),
                run.differences().map(differences -> apart(survey, differences)).orElse(List.of()));
    }

    private static String hangs(MakefileRun run) {
        return run.open().isEmpty() ? "Nothing is left open."
                : run.possible() == 0 ? run.rules().complete() ? "No rule hangs on these." : "What targets need besides may hang on these."
                : Counted.of(run.possible(), "prerequisite") + (run.possible() == 1 ? " hangs" : " hang") + " on these.";
    }

    private static String compared(RuleDifferences differences) {
        return differences.isEmpty() ? "Make's own graph, which holds, says the same."
                : "Make's own graph, which holds, and the makefiles of today are not the same.";
    }

    private static List<Apart> apart(Survey survey, RuleDifferences differences) {
        List<Apart> rows = new ArrayList<>();
        differences.printedOnly().forEach(difference -> rows.add(new Apart(difference.target().name(), difference.prerequisite().name(),
                names(survey, difference), namesNot(survey, difference), line(survey, difference.place()))));
        differences.readOnly().forEach(difference -> rows.add(new Apart(difference.target().name(), difference.prerequisite().name(),
                namesNot(survey, difference), names(survey, difference), line(survey, difference.place()))));
        return rows;
    }

    private static Side names(Survey survey, Difference difference) {
        return new Side(place(survey, difference.place()), difference.possible() ? "names it, perhaps" : "names it");
    }

    private static Side namesNot(Survey survey, Difference difference) {
        return difference.other().map(place -> new Side(place(survey, place), "does not name it")).orElse(new Side("", "has no such target"));
    }

    private static String place(Survey survey, WordPlace place) {
        return line(survey, place).map(line -> line.file().name() + ":" + line.line()).orElse(place.file().name());
    }

    private static Optional<Line> line(Survey survey, WordPlace place) {
        return survey.line(place.file(), place.at()).map(line -> new Line(line.file(), line.line()));
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    static String from(Derived derived) {
        return switch (derived.kind()) {
            case MAKE -> "by make itself";
            case ENVIRONMENT -> "by its environment";
            case COMMAND_LINE -> "on its command line";
        };
    }
}
