package depscope.cli;

import depscope.explain.Explanation;
import depscope.survey.Survey;
import depscope.triage.Triage;
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

    @Option(names = "--mail", description = "As plain text for a mail: the chain to the cause, both times, the record's lines and the remedy.")
    private boolean mail;

    @Override
    public Integer call() throws Exception {
        if (mail && (common.json || edits.size() > 1)) {
            throw new Common.WrongUse("--mail is text about one edit: " + (common.json ? "it goes without --json" : "give --edit once"));
        }
        try (Survey survey = common.open()) {
            int node = Common.node(survey, target);
            List<Integer> edited = new ArrayList<>();
            for (String edit : edits) {
                edited.add(Common.node(survey, edit));
            }
            if (mail) {
                System.out.print(Triage.of(survey).ask(node, edited.stream().findFirst()).text());
                return 0;
            }
            Explanation explanation = edited.isEmpty() ? survey.why(node) : survey.why(node, edited);
            if (common.json) {
                JsonReport.why(explanation, System.out);
            } else {
                TextReport.why(survey, explanation, Triage.of(survey).ask(node, edited.stream().findFirst()).fixes(), System.out);
            }
            return 0;
        }
    }
}
