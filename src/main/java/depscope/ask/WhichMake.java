package depscope.ask;

import depscope.graph.BuildGraph;
import depscope.makefile.where.MakeHere;
import depscope.record.Make;
import depscope.record.RecordFormat;
import depscope.survey.Survey;
import depscope.tree.FileTree;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which make a directory is for.
 *
 * @param because what tells, a few words
 */
record WhichMake(Make make, String because) {
    /** Whether the {@code make} of this system is BSD make. */
    static boolean isBsd() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return system.endsWith("bsd") || system.startsWith("dragonfly");
    }

    /** Whether a make has anything to read there. */
    static boolean hasMakefile(FileTree tree, TreePath directory) {
        return MakeHere.hasMakefile(new Resolver(tree), directory);
    }

    /**
     * By what lies in {@code directory}, and where that does not tell, by the records of the tree.
     *
     * @param directory links on the way undone; need not be in the survey's tree, only under its root
     */
    static WhichMake of(Survey survey, TreePath directory) {
        return MakeHere.of(survey.tree(), new Resolver(survey.tree()), directory).map(here -> new WhichMake(here.make(), here.because()))
                .or(() -> byRecords(survey))
                .orElseGet(() -> new WhichMake(isBsd() ? Make.BMAKE : Make.GNU, "nothing there tells, and it is the make of this system"));
    }

    /** The make that most records of the tree are written by. */
    private static Optional<WhichMake> byRecords(Survey survey) {
        // What was read of makefiles was read because they were taken for BSD make's.
        Map<RecordFormat, Long> counts = survey.graph().sources().stream().map(BuildGraph.Source::format)
                .filter(format -> format != RecordFormat.CONVENTION && format != RecordFormat.MAKEFILE && format.make().isPresent())
                .collect(Collectors.groupingBy(format -> format, Collectors.counting()));
        return counts.entrySet().stream().max(Map.Entry.<RecordFormat, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(most -> new WhichMake(most.getKey().make().orElseThrow(), "the tree has " + most.getKey().label() + " records"));
    }
}
