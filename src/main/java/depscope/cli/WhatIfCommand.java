package depscope.cli;

import depscope.rebuild.Impact;
import depscope.survey.Outlook;
import depscope.survey.Survey;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "what-if", mixinStandardHelpOptions = true,
        description = "Pretend that files were edited, together: what make rebuilds, and what it leaves stale.")
final class WhatIfCommand implements Callable<Integer> {
    @Mixin
    private Common common;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE",
            description = "A path in the tree, or any unambiguous tail of one.")
    private List<String> files;

    @Option(names = "--each", description = "One after the other instead; with --json one answer a line.")
    private boolean each;

    @Option(names = "--with-fix", description = "As if all that is known to be missing from records were recorded.")
    private boolean withFix;

    @Override
    public Integer call() throws Exception {
        try (Survey survey = common.open()) {
            List<List<String>> sets = each ? files.stream().map(List::of).toList()
                    : List.of(files.stream().distinct().toList());
            // Every name is looked up before anything is answered: an error comes alone.
            List<Edit> edits = new ArrayList<>();
            for (List<String> set : sets) {
                edits.add(edit(survey, set));
            }
            Outlook outlook = withFix ? survey.outlookWithFix() : survey.outlook();
            for (Edit edit : edits) {
                Impact impact = outlook.edit(edit.nodes);
                Answer answer = new Answer(edit.paths, impact, outlook.alreadyOutOfDate(), withFix);
                if (common.json) {
                    JsonReport.whatIf(survey, answer, !each, System.out);
                } else {
                    TextReport.whatIf(survey, answer, System.out);
                }
            }
            return 0;
        }
    }

    /**
     * What is told of one edit.
     *
     * @param alreadyOutOfDate file targets that make would make without it
     * @param withFix whether all this is as if the fix were in
     */
    record Answer(List<TreePath> edited, Impact impact, int[] alreadyOutOfDate, boolean withFix) {
    }

    /** @param nodes of {@code paths}, without those that nothing in the graph knows */
    private record Edit(List<TreePath> paths, List<Integer> nodes) {
    }

    private static Edit edit(Survey survey, List<String> names) throws Common.WrongUse {
        List<TreePath> paths = new ArrayList<>();
        List<Integer> nodes = new ArrayList<>();
        for (String name : names) {
            // A file that is there and that nothing needs can be edited too: nothing follows.
            Optional<TreePath> file = survey.find(name, Common.workingDirectory()).isEmpty()
                    ? survey.findFile(name, Common.workingDirectory()) : Optional.empty();
            if (file.isPresent()) {
                paths.add(file.get());
            } else {
                int node = Common.node(survey, name);
                nodes.add(node);
                paths.add(survey.graph().path(node));
            }
        }
        return new Edit(paths.stream().distinct().toList(), nodes);
    }
}
