package depscope.cli;

import depscope.survey.Survey;
import depscope.survey.VariableAnswer;
import depscope.survey.VariableQuestion;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "why-var", mixinStandardHelpOptions = true,
        description = "Where a variable of BSD makefiles got its value, assignment by assignment; nothing is run.")
final class WhyVarCommand implements Callable<Integer> {
    @Mixin
    private Common common;

    @Parameters(index = "1", paramLabel = "VARIABLE", description = "Its name, as CFLAGS.")
    private String variable;

    @Parameters(index = "2", arity = "0..1", paramLabel = "TARGET", description = "Whose makefiles: a target of theirs, or a directory of objects or"
            + " of sources; any unambiguous tail of a path.")
    private Optional<String> target = Optional.empty();

    @Override
    public Integer call() throws Exception {
        common.refuseIgnore("why-var");
        // What sources include has no say in what makefiles come to.
        common.noScan = true;
        try (Survey survey = common.openAny()) {
            VariableAnswer answer = new VariableQuestion(survey).ask(variable, target, Common.workingDirectory());
            if (answer instanceof VariableAnswer.None none) {
                throw new Common.WrongUse(none.why());
            }
            VariableAnswer.Story story = (VariableAnswer.Story) answer;
            if (common.json) {
                VariableReport.json(story, System.out);
            } else {
                VariableReport.text(story, System.out);
            }
            return 0;
        }
    }
}
