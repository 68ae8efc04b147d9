package depscope.ask;

import depscope.record.Make;
import depscope.survey.Survey;
import depscope.tree.DirectoryTree;
import depscope.tree.Entry;
import depscope.tree.FileTree;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What to ask the make of a directory for its graph. BSD make: a dry run that prints it with the trace of a job run
 * (make(1), {@code -d g2m}; {@code -j1} has the suffix rules' prerequisites printed too). GNU make: its database
 * ({@code -np}; its manual, "Options Summary"), in the C locale, since it is translated, and going on ({@code -k}) where
 * something cannot be made. With {@code -q} it would stop at the first thing that is out of date, and never come to the
 * makes that it calls. ninja's graph is {@code build.ninja} itself.
 */
public final class Asking {
    /** The name that the answer has in the tree. */
    static final String NAME = ".make-graph";

    /** What the make that started depscope has for its own children, and what changes what a make reads. */
    static final List<String> UNSET = List.of("MAKEFLAGS", "MFLAGS", "GNUMAKEFLAGS", "MAKELEVEL", "MAKEFILES");
    private static final Map<String, String> SET = Map.of("LC_ALL", "C");

    private Asking() {
    }

    /**
     * Decides what is to be asked; nothing is run.
     *
     * @param directory that the answer is about, in the tree, as {@link Survey#findFile} finds it
     * @param in where make is run instead, the source directory of an object directory that has no makefile
     * @param wanted the make, if not by what lies there
     * @throws IOException if no make can be asked; its message is one line
     */
    public static Asked of(Survey survey, TreePath directory, Optional<TreePath> in, Optional<Make> wanted) throws IOException {
        FileTree tree = survey.tree();
        DirectoryTree live = live(survey);
        TreePath about = directory(tree, directory);
        if (!about.isUnder(survey.start())) {
            throw new IOException(about + ": lies outside of " + survey.name());
        }
        TreePath place = in.isPresent() ? directory(tree, in.get()) : about;
        WhichMake which = wanted.map(make -> new WhichMake(make, "as you said")).orElseGet(() -> WhichMake.of(survey, place));
        if (which.make() == Make.NINJA) {
            return new Asked.Nothing(place, which.make(), place + " is ninja's (" + which.because() + "): its graph is build.ninja, which is read as it is,"
                    + " and nothing needs asking");
        }
        if (!WhichMake.hasMakefile(tree, place)) {
            throw new IOException(place + ": no makefile in it" + (in.isPresent() ? "" : "; where it is an object directory, make is asked in"
                    + " its source directory: name that (--in DIR)"));
        }
        String name = live.systemName(place).orElseThrow(() -> new IOException(place + ": its name cannot be given to a program in this locale"));
        return question(about.child(NAME), name, which, AnswerFile.name(live.systemName(survey.start()).orElse("")));
    }

    /** The directory that a survey is of, if make finds there what the survey does. */
    static DirectoryTree live(Survey survey) throws IOException {
        DirectoryTree live = survey.tree().live().orElseThrow(() -> new IOException(survey.name() + ": an archive, and make runs in directories only: unpack it"));
        if (survey.tree().isPartial()) {
            throw new IOException(survey.name() + ": its paths begin at a root of its own, and make would find other files at these: ask it"
                    + " where the tree was built");
        }
        return live;
    }

    private static TreePath directory(FileTree tree, TreePath given) throws IOException {
        Resolver.Found found = new Resolver(tree).find(given);
        if (found.entry().kind() != Entry.Kind.DIRECTORY) {
            throw new IOException(given + (found.entry().exists() ? ": not a directory" : ": no such directory"));
        }
        return found.path();
    }

    private static Question question(TreePath answer, String directory, WhichMake which, String file) {
        boolean isBsds = which.make() == Make.BMAKE || which.make() == Make.META;
        boolean isAtHome = isBsds == WhichMake.isBsd();
        List<String> command = isBsds ? List.of(isAtHome ? "make" : "bmake", "-n", "-j1", "-dg2m", "-dF" + file)
                : List.of(isAtHome ? "make" : "gmake", "-npk");
        List<String> warnings = new ArrayList<>();
        warnings.add("A dry run still runs " + (isBsds ? "!= assignments" : "$(shell ...) and != assignments")
                + ", and commands that begin with + or call make again.");
        if (!isBsds) {
            warnings.add("GNU make makes makefiles anew that are out of date, even then.");
        }
        warnings.add("It has the environment that depscope was started with, but for what is said here.");
        return new Question(answer, directory, which.make(), which.because(), command, SET, UNSET, file, !isBsds, warnings);
    }
}
