package depscope.rebuild;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A directory, the Makefile in it, and what make is expected to make there; told as ninja's tests are, in
 * files that are created and a clock that ticks. Each target's command is {@code : NAME}.
 */
final class Story {
    /** When stories begin, in seconds: 2020-01-01. */
    static final long BEGIN = 1_577_836_800L;
    static final long SECOND = 1_000_000_000L;

    /** One state of a file: a directory's name ends in a slash, a link's in "@" and what it leads to. */
    final Map<String, Long> files = new LinkedHashMap<>();
    final String name;
    final String makefile;
    String depend = "";
    Set<String> made = Set.of();
    final Map<String, Set<String>> edits = new LinkedHashMap<>();
    private long now = BEGIN * SECOND;

    private Story(String name, String makefile) {
        this.name = name;
        this.makefile = makefile;
    }

    static Story of(String name, String... makefile) {
        return new Story(name, String.join("\n", makefile) + "\n");
    }

    /** What the directory's dependency record says. */
    Story depend(String... lines) {
        depend = String.join("\n", lines) + "\n";
        return this;
    }

    Story create(String... names) {
        Arrays.stream(names).forEach(n -> files.put(n, now));
        return this;
    }

    Story tick() {
        return tick(1.0);
    }

    Story tick(double seconds) {
        now += Math.round(seconds * SECOND);
        return this;
    }

    Story at(long nanos, String name) {
        files.put(name, nanos);
        return this;
    }

    /** What make makes as things stand. */
    Story makes(String... targets) {
        made = Set.of(targets);
        return this;
    }

    /** What make makes besides, once {@code names} (with blanks between) are edited. */
    Story edit(String names, String... targets) {
        edits.put(names, Set.of(targets));
        return this;
    }

    /** The story's expectations, as a text to compare. */
    String expected() {
        return told(made, edits);
    }

    static String told(Set<String> made, Map<String, Set<String>> edits) {
        return "makes " + new TreeSet<>(made) + edits.entrySet().stream()
                .map(e -> "\nafter " + e.getKey() + ": " + new TreeSet<>(e.getValue())).collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return name;
    }
}
