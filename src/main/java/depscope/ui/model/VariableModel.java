package depscope.ui.model;

import depscope.makefile.where.Derived;
import depscope.survey.Tails;
import depscope.survey.VariableAnswer.Line;
import depscope.survey.VariableAnswer.Named;
import depscope.survey.VariableAnswer.Open;
import depscope.survey.VariableAnswer.Step;
import depscope.survey.VariableAnswer.Story;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a variable came to its value, to be shown.
 *
 * @param seenFrom whose makefiles, and by which target's eyes
 * @param value what it comes to, or that it has none
 * @param steps in the order in which make took them
 * @param refersTo other variables, to go on to
 * @param told what make was told from outside
 * @param open what is not known
 * @param settles what would settle it; empty where all is known
 */
public record VariableModel(String name, String seenFrom, String value, List<Taken> steps, List<Other> refersTo, List<String> told, List<Question> open,
        String settles) {
    /**
     * A step.
     *
     * @param place where it stands, in short; or who supplies it
     * @param line the same, to be opened
     * @param words how it is given and what
     * @param notes what it came to, why it changed nothing, or what decides
     */
    public record Taken(String place, Optional<Line> line, String words, boolean effective, List<String> notes) {
    }

    /** Another variable. @param value to be shown beside its name */
    public record Other(String name, String value, boolean isThere) {
    }

    /** @param place in short; empty where no file asks */
    public record Question(String place, Optional<Line> line, String words) {
    }

    public static VariableModel of(Story story) {
        Tails files = new Tails(Stream.concat(story.steps().stream().flatMap(step -> step.place().stream()),
                story.unknown().stream().flatMap(open -> open.place().stream())).map(Line::file).toList());
        return new VariableModel(story.name(), story.target().map(target -> "seen from " + target + ", ").orElse("") + "in " + story.run().base()
                + ", by the language of " + story.edition().label(), value(story),
                story.steps().stream().map(step -> taken(step, files)).toList(), story.refersTo().stream().map(VariableModel::other).toList(),
                story.told().stream().map(VariableModel::told).toList(),
                story.unknown().stream().map(open -> question(open, files)).toList(), settles(story));
    }

    private static String value(Story story) {
        return !story.defined() ? "It has no value." : story.value().isBlank() ? "It is empty." : story.value();
    }

    private static Taken taken(Step step, Tails files) {
        List<String> notes = new ArrayList<>();
        step.cameTo().ifPresent(value -> notes.add("came to " + (value.isBlank() ? "nothing" : value)));
        step.because().ifPresent(notes::add);
        String sign = step.place().isPresent() ? step.operator().sign() + " " : "";
        return new Taken(step.place().map(line -> place(line, files)).orElse(step.operator().sign()), step.place(),
                sign + (step.text().isEmpty() ? "(nothing)" : step.text()), step.effective(), notes);
    }

    private static String place(Line line, Tails files) {
        return files.of(line.file()) + ":" + line.line();
    }

    private static Other other(Named named) {
        return new Other(named.name(), named.value().map(value -> value.isBlank() ? "(empty)" : value).orElse("(no value)"), named.value().isPresent());
    }

    private static String told(Derived derived) {
        return TreePath.decode(derived.name()) + "=" + TreePath.decode(derived.value()) + ", " + MakefilesModel.from(derived) + ": " + derived.why();
    }

    private static Question question(Open open, Tails files) {
        return new Question(open.place().map(line -> place(line, files)).orElse(""), open.place(), open.question());
    }

    private static String settles(Story story) {
        return story.unknown().isEmpty() ? "" : story.settledBy().isEmpty() ? "To ask make would settle it."
                : "To say what " + String.join(", ", story.settledBy()) + (story.settledBy().size() == 1 ? " is" : " are") + " would settle it.";
    }

    /** As plain text, fit for a mailing list. */
    public String asText() {
        StringBuilder text = new StringBuilder(name).append(", ").append(seenFrom).append('\n').append("  ").append(value).append('\n');
        for (Taken step : steps) {
            text.append("  ").append(step.place()).append("  ").append(step.words()).append('\n');
            step.notes().forEach(note -> text.append("      ").append(note).append('\n'));
        }
        refersTo.forEach(other -> text.append("  ").append(other.name()).append(": ").append(other.value()).append('\n'));
        told.forEach(line -> text.append("  told: ").append(line).append('\n'));
        open.forEach(question -> text.append("  not known: ").append(question.words()).append(question.place().isEmpty() ? "" : " (" + question.place() + ")")
                .append('\n'));
        return text.toString();
    }
}
