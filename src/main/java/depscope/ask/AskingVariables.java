package depscope.ask;

import depscope.makefile.where.Derived;
import depscope.record.Make;
import depscope.survey.MakefileRun;
import depscope.survey.Survey;
import depscope.tree.DirectoryTree;
import depscope.tree.TreePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What to ask make of variables that makefiles give the output of commands ({@code NAME!= command}), which reading them
 * does not run: {@code make -V} prints them, expanded (make(1), {@code -V}). It is asked where it was started, and told
 * what it was told then, as far as that is known.
 */
public final class AskingVariables {
    private AskingVariables() {
    }

    /**
     * Decides what is to be asked; nothing is run.
     *
     * @param names of variables
     * @throws IOException if no make can be asked; its message is one line
     */
    public static Question of(Survey survey, MakefileRun run, List<String> names) throws IOException {
        DirectoryTree live = Asking.live(survey);
        TreePath source = run.start().place().source();
        String directory = live.systemName(source).orElseThrow(() -> new IOException(source + ": its name cannot be given to a program in this locale"));
        List<String> command = new ArrayList<>(List.of(WhichMake.isBsd() ? "make" : "bmake", "-m", text(run.start().system().directory().raw())));
        Map<String, String> environment = new LinkedHashMap<>(Map.of("LC_ALL", "C"));
        for (Derived told : run.start().derived()) {
            switch (told.kind()) {
                case ENVIRONMENT, MAKE -> environment.put(told.name(), text(told.value()));
                case COMMAND_LINE -> command.add(told.name() + "=" + text(told.value()));
            }
        }
        names.forEach(name -> command.addAll(List.of("-V", "${" + text(name) + "}")));
        return new Question(run.base().child(Asking.NAME), directory, Make.BMAKE, run.start().place().because(), command, environment, Asking.UNSET,
                AnswerFile.name(live.systemName(survey.start()).orElse("")), true,
                List.of("It reads the makefiles, and runs the commands that they give to != and :sh on the way."));
    }

    private static String text(String raw) {
        return TreePath.decode(raw);
    }

    /**
     * What make answered, by name, raw: a line for each.
     *
     * @throws IOException if there are not as many lines; its message is one line
     */
    public static Map<String, String> values(Question question, List<String> names, MakeRun.Answer answer) throws IOException {
        String[] lines = new String(answer.graph(), StandardCharsets.ISO_8859_1).split("\n", -1);
        if (lines.length - 1 < names.size()) {
            throw new IOException(question.program() + " ended with " + answer.status() + " and did not print all variables"
                    + (answer.complaint().isEmpty() ? "" : ": " + answer.complaint()));
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            // What makefiles print themselves comes first.
            values.put(names.get(i), lines[lines.length - 1 - names.size() + i]);
        }
        return values;
    }
}
