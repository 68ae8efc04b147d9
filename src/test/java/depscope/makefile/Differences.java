package depscope.makefile;

import depscope.makefile.value.Marks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What two answers to one sample do not agree in. */
final class Differences {
    /**
     * Bits of a type that only tell how far a run went: MARK is left by the last pass over some list of prerequisites,
     * SAVE_CMDS by running a script.
     */
    private static final int PASSING = 0x100_0000 | 0x400_0000;
    private static final int DOUBLE_COLON = 0x4;
    /** The node that make hangs its goals on. */
    private static final String DUMMY = ".MAIN";
    /**
     * What differs from run to run, or by how this test asks: the words make is given, its process, the number of jobs,
     * and what meta mode notes while it makes.
     */
    private static final Set<String> OWN = Set.of(".MAKE.PID", ".MAKE.PPID", ".MAKEFLAGS", "MFLAGS", ".MAKE.JOBS", ".MAKE.JOB.PREFIX", ".MAKEOVERRIDES",
            ".MAKE.META.FILES", ".MAKE.META.IGNORE_PATHS",
            // Of more than one line.
            ".newline");
    private static final String OWN_META = ".meta.";

    private static final List<String> KINDS = List.of("exception", "stop", "names", "groups", "prerequisites", "type", "path", "commands",
            "variable", "messages");

    private final List<String> all = new ArrayList<>();
    private final Answer theirs;
    private final Answer ours;
    private final boolean unordered;

    private Differences(Answer theirs, Answer ours, boolean unordered) {
        this.theirs = theirs;
        this.ours = ours;
        this.unordered = unordered;
    }

    /**
     * Each in a line; its first word says of what kind it is.
     *
     * @param unordered whether lists come in the order of a directory, which is chance
     */
    static List<String> of(Answer theirs, Answer ours, boolean unordered) {
        Differences differences = new Differences(theirs, ours, unordered);
        differences.compare();
        return differences.all;
    }

    private void compare() {
        if (theirs.dead()) {
            return;
        }
        if (theirs.stopped()) {
            if (ours.messages().isEmpty()) {
                all.add("stop: make stops with " + theirs.messages() + ", and nothing is reported");
            }
            return;
        }
        if (ours.stopped()) {
            all.add("stop: make goes on, and this stops with " + ours.messages());
            return;
        }
        messages();
        names();
        theirs.targets().forEach((name, groups) -> {
            List<Answer.Target> other = ours.targets().get(name);
            if (other != null && !name.equals(DUMMY)) {
                groups(name, groups, other);
            }
        });
        theirs.variables().forEach((name, value) -> {
            String other = ours.variables().get(name);
            if (!OWN.contains(name) && !name.startsWith(OWN_META) && !same(other, value)) {
                all.add("variable " + name + ": theirs <" + value + ">, ours " + (other == null ? "none" : "<" + other + ">"));
            }
        });
        theirs.commands().forEach((target, commands) -> {
            List<String> other = ours.commands().getOrDefault(target, List.of());
            if (!holds(other, commands)) {
                all.add("commands " + target + ":\n    theirs " + commands + "\n    ours   " + other);
            }
        });
    }

    /** Those that name a line: they tell of reading alone. Where an earlier script stands make tells in a way of its own. */
    private void messages() {
        List<String> their = placed(theirs.messages());
        List<String> our = placed(ours.messages());
        if (!their.equals(our)) {
            all.add("messages:\n    theirs " + their + "\n    ours   " + our);
        }
    }

    private static List<String> placed(List<String> messages) {
        return messages.stream().filter(message -> message.matches("(?s)bmake: \".*\" line \\d+: .*") && !message.contains("Graph cycles")
                && !message.contains("using previous script")).map(message -> message.replaceFirst("line \\d+", "line")).collect(Collectors.toList());
    }

    private void names() {
        Set<String> missing = new TreeSet<>(theirs.targets().keySet());
        missing.removeAll(ours.targets().keySet());
        missing.remove(DUMMY);
        Set<String> besides = new TreeSet<>(ours.targets().keySet());
        besides.removeAll(theirs.targets().keySet());
        besides.removeIf(Marks::any);
        if (!missing.isEmpty() || !besides.isEmpty()) {
            all.add("names: missing " + missing + ", besides " + besides);
        }
    }

    private void groups(String name, List<Answer.Target> groups, List<Answer.Target> other) {
        boolean isGrouped = (groups.get(0).type() & DOUBLE_COLON) != 0;
        if (isGrouped && groups.size() != other.size()) {
            all.add("groups " + name + ": theirs " + groups.size() + ", ours " + other.size());
            return;
        }
        // Of others that came to have one name the graph, as it is read, tells of the first alone.
        for (int i = 0; i < (isGrouped ? groups.size() : 1); i++) {
            target(name + (groups.size() == 1 ? "" : " group " + i), groups.get(i), other.get(i));
        }
    }

    private void target(String name, Answer.Target their, Answer.Target our) {
        if ((their.type() & ~PASSING) != (our.type() & ~PASSING)) {
            all.add(String.format("type %s: theirs %x, ours %x", name, their.type() & ~PASSING, our.type() & ~PASSING));
        }
        if (their.reached()) {
            List<String> theirList = plain(their.prerequisites());
            List<String> ourList = plain(our.prerequisites());
            boolean same = their.ordered() && !unordered ? theirList.equals(ourList) : new TreeSet<>(theirList).equals(new TreeSet<>(ourList));
            if (!same && ourList.stream().noneMatch(Marks::any)) {
                all.add("prerequisites " + name + ":\n    theirs " + theirList + "\n    ours   " + ourList);
            }
        }
        if (their.searched() && !same(our.path(), their.path())) {
            all.add("path " + name + ": theirs " + their.path() + ", ours " + our.path());
        }
    }

    /** Names without what tells the groups of one target apart. */
    private List<String> plain(List<String> names) {
        return names.stream().map(name -> {
            int hash = name.lastIndexOf('#');
            List<Answer.Target> groups = hash < 0 ? null : theirs.targets().get(name.substring(0, hash));
            boolean isGroup = groups != null && (groups.get(0).type() & DOUBLE_COLON) != 0;
            return isGroup ? name.substring(0, hash) : name;
        }).collect(Collectors.toList());
    }

    /** Whether theirs are among ours, where those of what make does not get to are too. */
    private boolean holds(List<String> our, List<String> their) {
        List<String> rest = new ArrayList<>(our);
        for (String line : their) {
            int at = 0;
            while (at < rest.size() && !same(rest.get(at), line)) {
                at++;
            }
            if (at == rest.size()) {
                return false;
            }
            rest.remove(at);
        }
        return true;
    }

    /** What is not known may be anything. */
    private boolean same(String our, String their) {
        if (our == null) {
            return false;
        }
        // With -r and -V make reads no .depend, so that it does not know of a source, and where it is found (:P).
        return our.equals(their) || Marks.any(our) || isFound(our, their) || unordered && sorted(our).equals(sorted(their));
    }

    private static boolean isFound(String our, String their) {
        String[] ours = our.split(" ");
        String[] theirs = their.split(" ");
        boolean all = ours.length == theirs.length;
        for (int i = 0; i < ours.length && all; i++) {
            all = ours[i].equals(theirs[i]) || !theirs[i].isEmpty() && ours[i].endsWith("/" + theirs[i]);
        }
        return all;
    }

    private static List<String> sorted(String words) {
        return Arrays.stream(words.trim().split("\\s+")).sorted().collect(Collectors.toList());
    }

    /** The kind to mend first, of those that these are of. */
    static String worst(List<String> differences) {
        Set<String> kinds = kinds(differences);
        return KINDS.stream().filter(kinds::contains).findFirst().orElseThrow();
    }

    /** What differs, without how: {@code prerequisites prog}. */
    static String subject(String difference) {
        return difference.replaceFirst("(?s):.*", "");
    }

    /** The kinds that these are of. */
    static Set<String> kinds(List<String> differences) {
        return differences.stream().map(d -> d.replaceFirst("(?s)[ :].*", "")).collect(Collectors.toCollection(TreeSet::new));
    }
}
