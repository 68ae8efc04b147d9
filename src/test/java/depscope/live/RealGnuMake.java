package depscope.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * GNU make, with all makes that it calls. A dry run makes makefiles in earnest if they are out of date, unless they
 * are asked for; so where any is, each of these makes is asked alone for its makefiles and its goals, and calls no
 * further ones. At the start, where none is, both ways must say the same.
 */
final class RealGnuMake implements RealMake {
    /** A dry run still runs lines that call make, with all else that is in them: then by a shell that does nothing. */
    private static final String IDLE = "--eval=%: override SHELL := /bin/true";

    private final Shell shell;
    private final List<String> command;
    private final List<GnuRun> runs;
    private final Map<Path, Set<String>> phony = new HashMap<>();
    private final Map<Path, Set<String>> withRecipe = new HashMap<>();

    RealGnuMake(Shell shell, List<String> command) throws IOException, InterruptedException {
        this.shell = shell;
        this.command = command;
        runs = GnuRun.in(shell.run(command, "-npw"));
        for (GnuRun run : runs) {
            phony.computeIfAbsent(run.directory(), d -> new HashSet<>()).addAll(run.phony());
            withRecipe.computeIfAbsent(run.directory(), d -> new HashSet<>()).addAll(run.withRecipe());
        }
        assertFalse(runs.isEmpty(), "make printed no database");
        assertEquals(Set.of(), alone(false), "makefiles that would be made without any edit");
        assertEquals(recursive(), alone(true), "all of them, and each alone");
    }

    @Override
    public Set<String> wouldMake() throws IOException, InterruptedException {
        return alone(false).isEmpty() ? recursive() : alone(true);
    }

    private Set<String> recursive() throws IOException, InterruptedException {
        return files(GnuSaid.of(shell.run(command, GnuSaid.OPTIONS.toArray(String[]::new))).made());
    }

    /** What each would make: its makefiles, or its goals too. */
    private Set<String> alone(boolean goalsToo) throws IOException, InterruptedException {
        Set<String> files = new TreeSet<>();
        for (GnuRun run : runs) {
            // Where a makefile would be made and another cannot be, make 4.3 begins again for ever.
            GnuSaid makefiles = alone(run, run.makefiles(), List.of("--eval=$(if $(MAKE_RESTARTS),$(error again))"));
            files.addAll(files(makefiles.made()));
            if (goalsToo) {
                Set<String> impossible = makefiles.impossible().getOrDefault(run.directory(), Set.of());
                List<String> goals = new ArrayList<>(run.makefiles());
                goals.addAll(run.goals());
                GnuSaid all = alone(run, goals, impossible.stream().map(name -> "--eval=" + name + ":;").toList());
                all.made().values().forEach(names -> names.removeAll(impossible));
                files.addAll(files(all.made()));
            }
        }
        return files;
    }

    private GnuSaid alone(GnuRun run, List<String> goals, List<String> besides) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(GnuSaid.OPTIONS);
        words.addAll(besides);
        words.add(IDLE);
        words.addAll(goals);
        return GnuSaid.of(shell.in(run.directory().toString()).run(command, words.toArray(String[]::new)));
    }

    /** Not what is phony, nor what is there and has no recipe: make says that it must be made, and then does nothing. */
    private Set<String> files(Map<Path, Set<String>> targets) {
        Set<String> files = new TreeSet<>();
        targets.forEach((directory, names) -> {
            for (String name : names) {
                String file = shell.in(directory.toString()).absolute(name);
                boolean isMade = withRecipe.getOrDefault(directory, Set.of()).contains(name) || !Files.exists(Path.of(file));
                if (isMade && !phony.getOrDefault(directory, Set.of()).contains(name)) {
                    files.add(file);
                }
            }
        });
        return files;
    }
}
