package depscope.makefile.variable;

import java.util.Optional;

/** What values and conditions ask of everything that is no variable: files, targets, goals, commands. All texts are raw. */
public interface World {
    /**
     * What a command would print; empty if that is not known. Nothing is run.
     *
     * @param command as it would be given to a shell
     */
    Optional<String> output(String command);

    /** The path without links of what is there (realpath(3)); empty if nothing is. */
    Optional<String> realPath(String path);

    /** Where path search finds the target or source of this name; empty if there is no such node, or nothing is found. */
    Optional<String> path(String node);

    /** Whether a file is there, in the current directory or on the search path. */
    Truth exists(String file);

    /** Whether a rule for {@code target} has been read. */
    Truth isTarget(String target);

    /** Whether a rule with commands for {@code target} has been read. */
    Truth hasCommands(String target);

    /** Whether a goal that was asked for matches {@code pattern}. */
    Truth isGoal(String pattern);

    /** The suffixes that are known, as {@code .SUFFIXES} names them; empty if nobody knows. */
    default Optional<String> suffixes() {
        return Optional.empty();
    }
}
