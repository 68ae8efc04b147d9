package depscope.cli;

import depscope.explain.Told;
import depscope.finding.FindingKind;
import depscope.survey.Survey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "check", mixinStandardHelpOptions = true, description = "What is recorded incompletely, stale or wrong in a tree.")
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private Common common;

    @Option(names = "--kind", paramLabel = "KIND", split = ",", description = "Only findings of this kind, as unrecorded; may be given again.")
    private List<String> kinds = new ArrayList<>();

    @Option(names = "--makefiles", description = "Say besides which makefiles were read for their rules, a line a directory; --json tells more of them.")
    private boolean makefiles;

    @Override
    public Integer call() throws Exception {
        List<String> known = Arrays.stream(FindingKind.values()).map(FindingKind::label).toList();
        for (String kind : kinds) {
            if (!known.contains(kind)) {
                throw new Common.WrongUse(kind + ": no such kind; there are " + known.stream().collect(Collectors.joining(", ")));
            }
        }
        try (Survey survey = common.open()) {
            List<Told> findings = survey.findings().stream()
                    .filter(t -> kinds.isEmpty() || kinds.contains(t.finding().kind().label())).toList();
            if (common.json) {
                JsonReport.check(survey, findings, System.out);
            } else {
                TextReport.check(survey, findings, System.out);
                if (makefiles) {
                    MakefileReport.text(survey, System.out);
                }
            }
            return findings.isEmpty() ? 0 : CommandLineMain.FOUND;
        }
    }
}
