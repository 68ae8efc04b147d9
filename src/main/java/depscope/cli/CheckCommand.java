package depscope.cli;

import depscope.survey.Survey;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "check", mixinStandardHelpOptions = true, description = "What is recorded incompletely, stale or wrong in a tree.")
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private Common common;

    @Override
    public Integer call() throws Exception {
        try (Survey survey = common.open()) {
            if (common.json) {
                JsonReport.check(survey, System.out);
            } else {
                TextReport.check(survey, System.out);
            }
            return survey.findings().isEmpty() ? 0 : CommandLineMain.FOUND;
        }
    }
}
