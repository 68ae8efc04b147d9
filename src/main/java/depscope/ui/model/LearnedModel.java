package depscope.ui.model;

import depscope.ask.Learned;
import depscope.ask.MakeRun;
import depscope.ask.Question;
import depscope.picture.Counted;
import depscope.survey.Survey;
import depscope.tree.TreePath;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What is known by a make's answer, in words.
 *
 * @param headline how much of it
 * @param changes of the findings, one kind each, those that stay as many left out
 * @param complaint what make complained of; empty if nothing
 */
public record LearnedModel(String headline, List<String> changes, String complaint) {
    public static LearnedModel of(Question question, MakeRun.Answer answer, Learned learned) {
        String headline = question.program() + " answered in " + String.format(Locale.ROOT, "%.1f s", answer.took().toMillis() / 1e3) + ": "
                + Counted.of(learned.targets(), "target") + " and " + Counted.of(learned.edges(), "prerequisite") + ", "
                + (learned.newEdges() == 0 ? "none" : Counted.number(learned.newEdges())) + " of them new.";
        List<String> changes = learned.findings().entrySet().stream().filter(kind -> kind.getValue().before() != kind.getValue().after())
                .map(kind -> kind.getKey().label() + ": " + Counted.number(kind.getValue().before()) + " before, "
                        + Counted.number(kind.getValue().after()) + " now").toList();
        String complaint = answer.status() == 0 ? "" : "It ended with " + answer.status()
                + (answer.complaint().isEmpty() ? "." : ": " + answer.complaint());
        return new LearnedModel(headline, changes, complaint);
    }

    /** What is said of answers that a tree is shown with, when they were learned from long ago. */
    public static LearnedModel of(Survey survey) {
        String about = survey.tree().added().stream().map(TreePath::parent).map(TreePath::toString).collect(Collectors.joining(", "));
        return new LearnedModel("The tree is shown with what make answered about " + about + ".", List.of(), "");
    }
}
