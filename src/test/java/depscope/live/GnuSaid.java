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
 *
 * @param made names of targets that must be made, by the directory of the make that says so
 * @param impossible the same of what is included if it is there, is not, and has no rule
 */
record GnuSaid(Map<Path, Set<String>> made, Map<Path, Set<String>> impossible) {
    /**
     * Basic reasons, for makefiles too. Make tells of a directory when it first prints anything but reasons: hence
     * the information.
     */
    static final List<String> OPTIONS = List.of("-nw", "--debug=b,m", "--eval=$(info here)");

    private static final Pattern ENTERING = Pattern.compile("\\S*make(?:\\[\\d+])?: Entering directory '(.*)'");
    private static final Pattern LEAVING = Pattern.compile("\\S*make(?:\\[\\d+])?: Leaving directory '(.*)'");
    private static final Pattern MUST = Pattern.compile(" *Must remake target '(.*)'\\.");
    private static final Pattern FAILED = Pattern.compile(" *Failed to remake target file '(.*)'\\.");

    static GnuSaid of(List<String> printed) {
        GnuSaid said = new GnuSaid(new LinkedHashMap<>(), new LinkedHashMap<>());
        Deque<Path> directories = new ArrayDeque<>();
        for (String line : printed) {
            Matcher entering = ENTERING.matcher(line);
            Matcher must = MUST.matcher(line);
            Matcher failed = FAILED.matcher(line);
            if (entering.matches()) {
                directories.push(Path.of(entering.group(1)));
            } else if (LEAVING.matcher(line).matches()) {
                directories.pop();
            } else if (must.matches()) {
                said.made.computeIfAbsent(directories.getFirst(), d -> new TreeSet<>()).add(must.group(1));
            } else if (failed.matches()) {
                said.made.get(directories.getFirst()).remove(failed.group(1));
                said.impossible.computeIfAbsent(directories.getFirst(), d -> new TreeSet<>()).add(failed.group(1));
            }
        }
        return said;
    }
}
