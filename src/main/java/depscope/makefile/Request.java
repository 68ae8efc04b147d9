package depscope.makefile;

import depscope.makefile.value.Edition;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a make would be started: where, with what on its command line and in its environment. All texts are raw.
 *
 * @param directory where it is started, {@code .CURDIR}
 * @param objects where it works, {@code .OBJDIR}; empty to find that out as make does
 * @param makefiles of {@code -f}, seen from {@code directory}; none for the usual ones
 * @param system directories of {@code -m}, where {@code <file>} is looked for; none for the usual one
 * @param includes directories of {@code -I}
 * @param builtIns what make itself tells, where that is not what it tells here ({@code MACHINE})
 * @param environment by name
 * @param assignments of the command line, in order
 * @param goals none for the default one
 * @param withoutRules whether {@code sys.mk} is not read ({@code -r})
 * @param answers who knows what commands print
 */
public record Request(Edition edition, TreePath directory, Optional<TreePath> objects, List<String> makefiles, List<String> system,
        List<String> includes, Map<String, String> builtIns, Map<String, String> environment, Map<String, String> assignments, List<String> goals,
        boolean withoutRules, Answers answers) {
    /** Knows what commands print without running them. */
    @FunctionalInterface
    public interface Answers {
        Answers NONE = (command, directory) -> Optional.empty();

        /**
         * @param command as a shell would be given it, raw
         * @param directory where it would run
         * @return all that it would print, raw; empty if that is not known
         */
        Optional<String> output(String command, TreePath directory);
    }

    public Request {
        makefiles = List.copyOf(makefiles);
        system = List.copyOf(system);
        includes = List.copyOf(includes);
        builtIns = new LinkedHashMap<>(builtIns);
        environment = new LinkedHashMap<>(environment);
        assignments = new LinkedHashMap<>(assignments);
        goals = List.copyOf(goals);
    }

    /** A make that is started without a word, in an empty environment. */
    public static Request in(TreePath directory, Edition edition) {
        return new Request(edition, directory, Optional.empty(), List.of(), List.of(), List.of(), Map.of(), Map.of(), Map.of(), List.of(), false,
                Answers.NONE);
    }

    public Request working(TreePath other) {
        return new Request(edition, directory, Optional.of(other), makefiles, system, includes, builtIns, environment, assignments, goals,
                withoutRules, answers);
    }

    public Request reading(List<String> others) {
        return new Request(edition, directory, objects, others, system, includes, builtIns, environment, assignments, goals, withoutRules, answers);
    }

    public Request including(List<String> systemOnes, List<String> given) {
        return new Request(edition, directory, objects, makefiles, systemOnes, given, builtIns, environment, assignments, goals, withoutRules,
                answers);
    }

    public Request builtIn(Map<String, String> others) {
        return new Request(edition, directory, objects, makefiles, system, includes, others, environment, assignments, goals, withoutRules, answers);
    }

    public Request within(Map<String, String> others) {
        return new Request(edition, directory, objects, makefiles, system, includes, builtIns, others, assignments, goals, withoutRules, answers);
    }

    public Request with(Map<String, String> others) {
        return new Request(edition, directory, objects, makefiles, system, includes, builtIns, environment, others, goals, withoutRules, answers);
    }

    public Request making(List<String> others) {
        return new Request(edition, directory, objects, makefiles, system, includes, builtIns, environment, assignments, others, withoutRules,
                answers);
    }

    public Request withoutSystemRules() {
        return new Request(edition, directory, objects, makefiles, system, includes, builtIns, environment, assignments, goals, true, answers);
    }

    public Request answered(Answers others) {
        return new Request(edition, directory, objects, makefiles, system, includes, builtIns, environment, assignments, goals, withoutRules, others);
    }

    /**
     * What a make is told by words, as on a command line: {@code -f file -m dir -I dir -r -D NAME NAME=value goal}. Of
     * other options only those without a word of their own are known, and passed over.
     */
    public Request words(List<String> words) {
        List<String> files = new ArrayList<>(makefiles);
        List<String> systems = new ArrayList<>(system);
        List<String> given = new ArrayList<>(includes);
        Map<String, String> assigned = new LinkedHashMap<>(assignments);
        Map<String, String> defined = new LinkedHashMap<>(builtIns);
        List<String> made = new ArrayList<>(goals);
        boolean none = withoutRules;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int equals = word.indexOf('=');
            if (word.length() > 1 && word.charAt(0) == '-') {
                boolean takes = "fmIDVvCJjTd".indexOf(word.charAt(1)) >= 0;
                String argument = word.length() > 2 ? word.substring(2) : takes && i + 1 < words.size() ? words.get(++i) : "";
                switch (word.charAt(1)) {
                    case 'f' -> files.add(argument);
                    case 'm' -> systems.add(argument);
                    case 'I' -> given.add(argument);
                    case 'D' -> defined.put(argument, "1");
                    case 'r' -> none = true;
                    default -> {
                        // It changes nothing of what is read.
                    }
                }
            } else if (equals > 0) {
                assigned.put(word.substring(0, equals), word.substring(equals + 1));
            } else {
                made.add(word);
            }
        }
        return new Request(edition, directory, objects, files, systems, given, defined, environment, assigned, made, none, answers);
    }
}
