package depscope.cli;

import depscope.explain.Explanation;
import depscope.survey.Survey;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "why", mixinStandardHelpOptions = true, description = "Why a target will, or will not, be remade.")
final class WhyCommand implements Callable<Integer> {
    @Mixin
    private Common common;

    @Parameters(index = "1", paramLabel = "TARGET", description = "A path in the tree, or any unambiguous tail of one.")
    private String target;

    @Option(names = "--edit", paramLabel = "FILE", description = "As if FILE were edited; may be given again.")
    private List<String> edits = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        try (Survey survey = common.open()) {
            int node = Common.node(survey, target);
            List<Integer> edited = new ArrayList<>();
            for (String edit : edits) {
                edited.add(Common.node(survey, edit));
            }
            Explanation explanation = edited.isEmpty() ? survey.why(node) : survey.why(node, edited);
            if (common.json) {
                JsonReport.why(explanation, System.out);
            } else {
                TextReport.why(explanation, System.out);
            }
            return 0;
        }
    }
}
