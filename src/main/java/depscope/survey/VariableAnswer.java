package depscope.survey;

import depscope.makefile.value.Edition;
import depscope.makefile.variable.Assignment;
import depscope.makefile.where.Derived;
import depscope.tree.TreePath;
import java.util.List;
import java.util.Optional;

/** What can be said of a variable that somebody asked for. */
public sealed interface VariableAnswer {
    /** Why there is no answer, in one line. */
    record None(String why) implements VariableAnswer {
    }

    /**
     * How a variable came to its value. Texts are for people: {@code ⟨?⟩} for text that is not known, a question mark
     * behind a word that may be absent.
     *
     * @param target whose own variables come first; empty for what makefiles see
     * @param run the makefiles that it is a variable of
     * @param defined whether it has a value at all, as far as is known
     * @param value what it comes to
     * @param written the same, not expanded
     * @param steps in the order in which make took them
     * @param refersTo other variables that the value refers to, each once, in order
     * @param unknown what the value depends on and is not known
     * @param settledBy variables that hold what the unknown commands print: to say what they are settles it
     * @param told what make was told from outside and the value depends on, by name
     */
    record Story(String name, Optional<String> target, MakefileRun run, boolean defined, String value, String written, List<Step> steps,
            List<Named> refersTo, List<Open> unknown, List<String> settledBy, List<Derived> told) implements VariableAnswer {
        public Story {
            steps = List.copyOf(steps);
            refersTo = List.copyOf(refersTo);
            unknown = List.copyOf(unknown);
            settledBy = List.copyOf(settledBy);
            told = List.copyOf(told);
        }

        public Edition edition() {
            return run.request().edition();
        }
    }

    /**
     * One step on the way to a value.
     *
     * @param place where it stands; empty for what no file says
     * @param text as written
     * @param effective false where it changed nothing
     * @param cameTo what the text came to, where that is something else
     * @param because why it changed nothing, why it was perhaps not taken, or why make was told so
     */
    record Step(Optional<Line> place, Assignment.Operator operator, String text, boolean effective, Optional<String> cameTo, Optional<String> because) {
    }

    /** A line of a makefile. */
    record Line(TreePath file, int line) {
    }

    /** A variable that another one refers to. @param value empty if it has none */
    record Named(String name, Optional<String> value) {
    }

    /** @param place where it is asked; empty where no file does. @param question a command, or what else is not known */
    record Open(Optional<Line> place, String question) {
    }
}
