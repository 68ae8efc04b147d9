package depscope.ui.model;

import depscope.explain.Evidence;
import depscope.picture.Counted;
import depscope.scan.FoldedCommand;
import depscope.survey.HowMade;
import depscope.survey.Survey;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A command that makes a target, the way people read it.
 *
 * @param whole to be copied
 * @param place where it is written down, if that can be read
 * @param parts its commands, taken apart
 */
public record CommandModel(String whole, Optional<Evidence.Line> place, List<Part> parts) {
    /**
     * @param brief program, what it reads and what it makes, all by their last names
     * @param folds what it is given where that is too much to be named; then its options by what they are about
     */
    public record Part(String brief, List<Fold> folds) {
    }

    /** @param title how many of what */
    public record Fold(String title, List<String> options) {
    }

    private static final int MOST_NAMED = 2;
    private static final int LONGEST = 40;

    /** Those that make {@code node}, in order; empty if none are known. */
    static List<CommandModel> of(Survey survey, int node) {
        return survey.commands(node).stream().map(CommandModel::of).toList();
    }

    private static CommandModel of(HowMade.Command command) {
        return new CommandModel(TreePath.decode(command.line()), command.place(), command.parts().stream().map(CommandModel::part).toList());
    }

    private static Part part(FoldedCommand command) {
        List<Fold> folds = new ArrayList<>();
        StringBuilder brief = new StringBuilder(last(command.program()));
        if (!command.action().isEmpty()) {
            brief.append(' ').append(command.action());
        }
        if (command.inputs().size() <= MOST_NAMED) {
            command.inputs().forEach(input -> brief.append(' ').append(last(input)));
        } else {
            brief.append(" …");
            folds.add(new Fold(Counted.of(command.inputs().size(), "operand"), decoded(command.inputs())));
        }
        command.output().ifPresent(output -> brief.append(command.redirected() ? " > " : " -o ").append(last(output)));
        command.groups().forEach(group -> folds.add(new Fold(title(group, command.groups().size() == 1), decoded(group.options()))));
        return new Part(brief.toString(), List.copyOf(folds));
    }

    /** The last name of a path; a script or an expression stays what it is, cut short. */
    private static String last(String word) {
        String text = TreePath.decode(word).strip();
        boolean isPath = text.indexOf(' ') < 0 && text.indexOf('\n') < 0 && !text.endsWith("/") && !text.contains("$");
        String name = isPath ? text.substring(text.lastIndexOf('/') + 1) : text.replace('\n', ' ');
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1) + "…";
    }

    private static List<String> decoded(List<String> words) {
        return words.stream().map(TreePath::decode).toList();
    }

    /** @param isOnly whether there are no options but these */
    private static String title(FoldedCommand.Group group, boolean isOnly) {
        int count = group.options().size();
        return switch (group.kind()) {
            case DIRECTORY -> Counted.of(count, "include directory", "include directories");
            case MACRO -> Counted.of(count, "macro");
            case INCLUDED -> Counted.of(count, "file included first", "files included first");
            case LANGUAGE -> Counted.of(count, "language option");
            case WARNING -> Counted.of(count, "warning");
            case CODE -> Counted.of(count, "code option");
            case DEBUG -> Counted.of(count, "debug option");
            case RECORD -> Counted.of(count, "record option");
            case LINK -> Counted.of(count, "linker option");
            case OTHER -> Counted.of(count, isOnly ? "option" : "other option");
        };
    }
}
