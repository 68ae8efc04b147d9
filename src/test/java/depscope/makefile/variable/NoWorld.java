package depscope.makefile.variable;

import java.util.Optional;

/** A world of a test in which nothing is: no files, no targets, no goals, and nobody who knows what commands print. */
public class NoWorld implements World {
    @Override
    public Optional<String> output(String command) {
        return Optional.empty();
    }

    @Override
    public Optional<String> realPath(String path) {
        return Optional.empty();
    }

    @Override
    public Optional<String> path(String node) {
        return Optional.empty();
    }

    @Override
    public Truth exists(String file) {
        return Truth.FALSE;
    }

    @Override
    public Truth isTarget(String target) {
        return Truth.FALSE;
    }

    @Override
    public Truth hasCommands(String target) {
        return Truth.FALSE;
    }

    @Override
    public Truth isGoal(String pattern) {
        return Truth.FALSE;
    }
}
