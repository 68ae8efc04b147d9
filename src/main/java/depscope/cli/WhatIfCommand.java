package depscope.cli;

import depscope.rebuild.Edit;
import depscope.rebuild.Edit.Kind;
import depscope.rebuild.Impact;
import depscope.survey.Outlook;
import depscope.survey.Pace;
import depscope.survey.Survey;
import depscope.tree.TreePath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "what-if", mixinStandardHelpOptions = true,
        description = "Pretend that files were edited or deleted, together: what make rebuilds, and what it leaves stale.")
final class WhatIfCommand implements Callable<Integer> {
    @Mixin
    private Common common;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "FILE",
            description = "A path in the tree, or any unambiguous tail of one.")
    private List<String> files = List.of();

    @Option(names = "--delete", paramLabel = "FILE", description = "Pretend that this file is gone; may be given again.")
    private List<String> deleted = List.of();

    @Option(names = "--each", description = "One after the other instead; with --json one answer a line.")
    private boolean each;

    @Option(names = "--with-fix", description = "As if all that is known to be missing from records were recorded.")
    private boolean withFix;

    @Override
    public Integer call() throws Exception {
        if (files.isEmpty() && deleted.isEmpty()) {
            throw new Common.WrongUse("Missing required parameter: 'FILE' (depscope what-if --help tells more)");
        }
        common.refuseIgnore("what-if");
        try (Survey survey = common.open()) {
            List<Asked> all = Stream.concat(files.stream().map(name -> new Asked(name, Kind.CHANGE)),
                    deleted.stream().map(name -> new Asked(name, Kind.DELETE))).toList();
            List<List<Asked>> sets = each ? all.stream().map(List::of).toList() : List.of(all);
            // Every name is looked up before anything is answered: an error comes alone.
            List<Pretended> pretended = new ArrayList<>();
            for (List<Asked> set : sets) {
                pretended.add(pretended(survey, set));
            }
            Outlook outlook = withFix ? survey.outlookWithFix() : survey.outlook();
            Pace pace = survey.pace();
            for (Pretended one : pretended) {
                Impact impact = outlook.pretend(one.edits);
                Answer answer = new Answer(List.copyOf(one.changed), List.copyOf(one.deleted), impact, cost(pace, impact),
                        outlook.alreadyOutOfDate(), withFix);
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
     * What is told of some edits.
     *
     * @param edited what is changed, by path
     * @param deleted what is gone, by path
     * @param cost how long it takes to make what is rebuilt; empty where nothing is, or nothing tells
     * @param alreadyOutOfDate file targets that make would make without it
     * @param withFix whether all this is as if the fix were in
     */
    record Answer(List<TreePath> edited, List<TreePath> deleted, Impact impact, Optional<Duration> cost,
            int[] alreadyOutOfDate, boolean withFix) {
    }

    private static Optional<Duration> cost(Pace pace, Impact impact) {
        return impact.rebuilt().isEmpty() ? Optional.empty() : pace.of(impact.rebuilt().stream().map(Impact.Rebuilt::target).toList());
    }

    /** A file as it was named. */
    private record Asked(String name, Kind kind) {
    }

    /** @param edits of what the graph knows of {@code changed} and {@code deleted} */
    private record Pretended(Set<TreePath> changed, Set<TreePath> deleted, List<Edit> edits) {
    }

    private static Pretended pretended(Survey survey, List<Asked> set) throws Common.WrongUse {
        Pretended pretended = new Pretended(new TreeSet<>(), new TreeSet<>(), new ArrayList<>());
        for (Asked asked : set) {
            // A file that is there and that nothing needs can be edited too: nothing follows.
            Optional<TreePath> file = survey.find(asked.name, Common.workingDirectory()).isEmpty()
                    ? survey.findFile(asked.name, Common.workingDirectory()) : Optional.empty();
            int node = file.isPresent() ? -1 : Common.node(survey, asked.name);
            TreePath path = file.isPresent() ? file.get() : survey.graph().path(node);
            if (asked.kind == Kind.CHANGE) {
                pretended.changed.add(path);
            } else if (isDirectory(survey, node, path)) {
                throw new Common.WrongUse(asked.name + ": a directory; name the files in it that are to be deleted");
            } else {
                pretended.deleted.add(path);
            }
            if (node >= 0) {
                pretended.edits.add(new Edit(node, asked.kind));
            } else if (asked.kind == Kind.DELETE && survey.graph().find(path.parent()) >= 0) {
                // Only its directory misses it.
                pretended.edits.add(Edit.change(survey.graph().find(path.parent())));
            }
        }
        return pretended;
    }

    /** Whether {@code node} is one, or something in the graph lies below {@code path}. */
    private static boolean isDirectory(Survey survey, int node, TreePath path) {
        String below = path.raw() + "/";
        return node >= 0 && survey.states().isDirectory(node)
                || IntStream.range(0, survey.graph().nodes()).anyMatch(n -> survey.graph().path(n).raw().startsWith(below));
    }
}
