package depscope.live;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What make says with {@link #OPTIONS}, that is where which target must be made:
 *
 * <pre>
 * make[1]: Entering directory '/some/where/lib'
 *    Prerequisite 'a.c' is newer than target 'a.o'.
 *   Must remake target 'a.o'.
 * make[1]: Leaving directory '/some/where/lib'
 * </pre>
 */
final class GnuSaid {
    /**
     * Basic reasons, for makefiles too. Make tells of a directory when it first prints anything but reasons: hence
     * the information.
     */
    static final List<String> OPTIONS = List.of("-nw", "--debug=b,m", "--eval=$(info here)");

    private static final Pattern ENTERING = Pattern.compile("\\S*make(?:\\[\\d+])?: Entering directory '(.*)'");
    private static final Pattern LEAVING = Pattern.compile("\\S*make(?:\\[\\d+])?: Leaving directory '(.*)'");
    private static final Pattern MUST = Pattern.compile(" *Must remake target '(.*)'\\.");

    private GnuSaid() {
    }

    /** Names of targets that must be made, by the directory of the make that says so. */
    static Map<Path, Set<String>> mustBeMade(List<String> printed) {
        Map<Path, Set<String>> targets = new LinkedHashMap<>();
        Deque<Path> directories = new ArrayDeque<>();
        for (String line : printed) {
            Matcher entering = ENTERING.matcher(line);
            Matcher must = MUST.matcher(line);
            if (entering.matches()) {
                directories.push(Path.of(entering.group(1)));
            } else if (LEAVING.matcher(line).matches()) {
                directories.pop();
            } else if (must.matches()) {
                targets.computeIfAbsent(directories.getFirst(), d -> new TreeSet<>()).add(must.group(1));
            }
        }
        return targets;
    }
}
