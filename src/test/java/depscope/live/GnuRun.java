package depscope.live;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One of the makes of a recursive run of GNU make, by the database that it printed.
 *
 * @param directory where it ran
 * @param goals what it was called for, or its default goal
 * @param makefiles what it read
 * @param phony names, as it calls them
 * @param withRecipe the same of targets that have a recipe
 */
record GnuRun(Path directory, List<String> goals, List<String> makefiles, Set<String> phony, Set<String> withRecipe) {
    private static final String HEAD = "# GNU Make ";

    /** All whose databases are in what {@code make -npw} printed. */
    static List<GnuRun> in(List<String> printed) {
        List<GnuRun> runs = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= printed.size(); i++) {
            if (i == printed.size() || printed.get(i).startsWith(HEAD)) {
                if (from >= 0) {
                    runs.add(read(printed.subList(from, i)));
                }
                from = i;
            }
        }
        return runs;
    }

    private static GnuRun read(List<String> database) {
        Set<String> phony = new HashSet<>();
        Set<String> withRecipe = new HashSet<>();
        String target = "";
        for (String line : database) {
            if (line.startsWith("#  Phony target")) {
                phony.add(target);
            } else if (line.startsWith("#  recipe to execute")) {
                withRecipe.add(target);
            } else if (!line.startsWith("#") && !line.startsWith("\t") && line.contains(":")) {
                target = line.substring(0, line.indexOf(':'));
            }
        }
        String goals = value(database, "MAKECMDGOALS");
        return new GnuRun(Path.of(value(database, "CURDIR")), words(goals.isEmpty() ? value(database, ".DEFAULT_GOAL") : goals),
                words(value(database, "MAKEFILE_LIST")), phony, withRecipe);
    }

    private static String value(List<String> database, String variable) {
        String head = variable + " := ";
        return database.stream().filter(line -> line.startsWith(head)).findFirst().map(line -> line.substring(head.length())).orElse("");
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }
}
