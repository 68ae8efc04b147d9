package depscope.makefile.where.answer;

import depscope.makefile.where.answer.Program.Call;
import depscope.makefile.where.answer.Script.Flow;
import depscope.makefile.where.answer.Script.Redirection;
import depscope.makefile.where.answer.Script.Word;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Works out what a script prints, by the programs that are known. */
final class ScriptRun {
    private final Map<String, Program> programs;
    private final Contents contents;
    private final TreePath directory;

    ScriptRun(Map<String, Program> programs, Contents contents, TreePath directory) {
        this.programs = programs;
        this.contents = contents;
        this.directory = directory;
    }

    Output of(Script script, Optional<String> input) throws NotKnown {
        if (script instanceof Script.Simple simple) {
            return redirected(simple.redirections(), input, given -> simple(simple, given));
        }
        if (script instanceof Script.Group group) {
            return redirected(group.redirections(), input, given -> of(group.script(), given));
        }
        if (script instanceof Script.Pipe pipe) {
            Output from = of(pipe.from(), input);
            Output to = of(pipe.to(), Optional.of(from.text()));
            return new Output(to.text(), to.status(), from.complains() || to.complains());
        }
        if (script instanceof Script.Either either) {
            Output first = of(either.first(), input);
            boolean isSecond = either.isAnd() == (first.status() == 0);
            return isSecond ? first.then(of(either.second(), shared(input))) : first;
        }
        Output all = Output.NOTHING;
        for (Script each : ((Script.Sequence) script).scripts()) {
            all = all.then(of(each, shared(input)));
        }
        return all;
    }

    /** Of several programs that read the same, it is not known how much is left to the second. */
    private static Optional<String> shared(Optional<String> input) throws NotKnown {
        if (input.filter(text -> !text.isEmpty()).isPresent()) {
            throw new NotKnown("which of several programs reads");
        }
        return input;
    }

    private interface Step {
        Output run(Optional<String> input) throws NotKnown;
    }

    private Output redirected(List<Redirection> redirections, Optional<String> input, Step step) throws NotKnown {
        Optional<String> given = input;
        boolean isShown = true;
        boolean errorsAreSaid = true;
        boolean errorsAreShown = false;
        for (Redirection redirection : redirections) {
            switch (redirection.flow()) {
                case IN -> given = Optional.of(redirection.file().equals("/dev/null") ? "" : contents.text(directory, redirection.file()));
                case OUT -> isShown = false;
                case ERRORS -> {
                    errorsAreSaid = false;
                    errorsAreShown = false;
                }
                case ERRORS_TOO -> {
                    errorsAreShown = isShown;
                    errorsAreSaid = isShown;
                }
            }
        }
        Output output = step.run(given);
        if (errorsAreShown && output.complains()) {
            throw new NotKnown("in which words it complains");
        }
        return new Output(isShown ? output.text() : "", output.status(), output.complains() && errorsAreSaid);
    }

    private Output simple(Script.Simple simple, Optional<String> input) throws NotKnown {
        List<String> words = new ArrayList<>();
        for (Word word : simple.words()) {
            words.addAll(word.isPattern() ? contents.matching(directory, word) : List.of(word.text()));
        }
        String name = words.get(0);
        Program program = programs.get(name.startsWith("/bin/") || name.startsWith("/usr/bin/") ? name.substring(name.lastIndexOf('/') + 1) : name);
        if (program == null) {
            throw new NotKnown(name);
        }
        return program.run(new Call(words.subList(1, words.size()), input, directory));
    }
}
