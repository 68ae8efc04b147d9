package depscope.ui.model;

import depscope.ask.Asked;
import depscope.ask.Asking;
import depscope.ask.Question;
import depscope.record.Make;
import depscope.survey.Survey;
import depscope.tree.Entry;
import depscope.tree.TreePath;
import java.io.IOException;
import java.util.Optional;

/**
 * What asking make comes to, before anything is run.
 *
 * @param question to be put to it; empty where there is none
 * @param sentence which make it is and why; or why nothing can be asked, or needs to
 * @param isRefusal whether it cannot be asked
 */
public record AskModel(Optional<Question> question, String sentence, boolean isRefusal) {
    /**
     * @param about the directory that the answer is about
     * @param in where make is run; empty where that is the same
     * @param make the make that it is, if not by what lies there
     */
    public static AskModel of(Survey survey, String about, String in, Optional<Make> make) {
        try {
            Optional<TreePath> where = in.isBlank() ? Optional.empty() : Optional.of(named(survey, in));
            Asked asked = Asking.of(survey, named(survey, about), where, make);
            if (asked instanceof Question question) {
                return new AskModel(Optional.of(question), "This is put to " + question.make().label() + " (" + question.because() + "):", false);
            }
            return new AskModel(Optional.empty(), ((Asked.Nothing) asked).because() + ".", false);
        } catch (IOException e) {
            return new AskModel(Optional.empty(), e.getMessage(), true);
        }
    }

    private static TreePath named(Survey survey, String text) throws IOException {
        return survey.findFile(text.strip(), Optional.empty()).orElseThrow(() -> new IOException(text.strip() + ": no such directory"));
    }

    /** The directory to begin with where somebody points at {@code file}: itself, the one that it is in, or else where the tree begins. */
    public static TreePath directory(Survey survey, TreePath file) {
        for (TreePath at = file; at.isUnder(survey.start()) && !at.equals(survey.start()); at = at.parent()) {
            if (survey.tree().look(at).kind() == Entry.Kind.DIRECTORY) {
                return at;
            }
        }
        return survey.start();
    }
}
