package depscope.ask;

import depscope.ask.Makefile.Telling;
import depscope.graph.BuildGraph;
import depscope.record.Make;
import depscope.record.RecordFormat;
import depscope.survey.Survey;
import depscope.tree.Entry;
import depscope.tree.FileTree;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.io.IOException;
import java.util.List;
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
    private static final String NINJA = "build.ninja";
    private static final String GNU_ONLY = "GNUmakefile";
    private static final String BSD_ONLY = "BSDmakefile";
    /** In the order that both makes look for them, after those that only one of them reads. */
    private static final List<String> MAKEFILES = List.of("makefile", "Makefile");

    /** Whether the {@code make} of this system is BSD make. */
    static boolean isBsd() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return system.endsWith("bsd") || system.startsWith("dragonfly");
    }

    /** Whether a make has anything to read there. */
    static boolean hasMakefile(FileTree tree, TreePath directory) {
        return isThere(tree, directory, GNU_ONLY) || isThere(tree, directory, BSD_ONLY)
                || MAKEFILES.stream().anyMatch(name -> isThere(tree, directory, name));
    }

    /**
     * By what lies in {@code directory}, and where that does not tell, by the records of the tree.
     *
     * @param directory links on the way undone; need not be in the survey's tree, only under its root
     */
    static WhichMake of(Survey survey, TreePath directory) {
        FileTree tree = survey.tree();
        if (isThere(tree, directory, NINJA)) {
            return new WhichMake(Make.NINJA, NINJA + " is there");
        }
        if (isThere(tree, directory, ".config") && (isThere(tree, directory, "Kbuild") || isThere(tree, directory, "Makefile"))) {
            return new WhichMake(Make.KBUILD, "a .config lies beside its makefile");
        }
        boolean isGnus = isThere(tree, directory, GNU_ONLY);
        boolean isBsds = isThere(tree, directory, BSD_ONLY);
        if (isGnus != isBsds) {
            return new WhichMake(isGnus ? Make.GNU : Make.BMAKE, (isGnus ? GNU_ONLY : BSD_ONLY) + " is there");
        }
        return byMakefile(tree, directory).or(() -> byRecords(survey)).orElseGet(
                () -> new WhichMake(isBsd() ? Make.BMAKE : Make.GNU, "nothing there tells, and it is the make of this system"));
    }

    private static Optional<WhichMake> byMakefile(FileTree tree, TreePath directory) {
        for (String name : MAKEFILES) {
            if (isThere(tree, directory, name)) {
                try {
                    Optional<Telling> telling = Makefile.telling(tree.read(new Resolver(tree).real(directory.child(name))));
                    return telling.map(line -> new WhichMake(line.make(), name + ":" + line.line() + " says " + quoted(line.text())));
                } catch (IOException e) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private static String quoted(String line) {
        return "'" + TreePath.decode(line.length() <= 40 ? line : line.substring(0, 39) + "...") + "'";
    }

    /** The make that most records of the tree are written by. */
    private static Optional<WhichMake> byRecords(Survey survey) {
        Map<RecordFormat, Long> counts = survey.graph().sources().stream().map(BuildGraph.Source::format)
                .filter(format -> format != RecordFormat.CONVENTION && format.make().isPresent())
                .collect(Collectors.groupingBy(format -> format, Collectors.counting()));
        return counts.entrySet().stream().max(Map.Entry.<RecordFormat, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(most -> new WhichMake(most.getKey().make().orElseThrow(), "the tree has " + most.getKey().label() + " records"));
    }

    private static boolean isThere(FileTree tree, TreePath directory, String name) {
        return new Resolver(tree).stat(directory.child(name)).kind() == Entry.Kind.FILE;
    }
}
