package depscope.makefile;

import depscope.tree.TreePath;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One directory that the real bmake and depscope are asked about, alike. */
final class Trial {
    private static final int FRAMES = 6;

    private final Path tree;
    private final Map<String, String> environment = new TreeMap<>(RealBmakeGraph.environment());
    private Request.Answers answers = Request.Answers.NONE;
    private Answer theirs;

    Trial(Path tree) {
        this.tree = tree;
    }

    Trial with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** From here on depscope is told what commands print that makefiles have run while they are read. */
    Trial answered() {
        answers = this::output;
        return this;
    }

    private Optional<String> output(String command, TreePath directory) {
        try {
            ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", command).directory(new File(directory.raw()))
                    .redirectError(ProcessBuilder.Redirect.DISCARD).redirectInput(new File("/dev/null"));
            builder.environment().clear();
            builder.environment().putAll(environment);
            Process process = builder.start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            process.waitFor();
            return Optional.of(text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /**
     * What they do not agree in.
     *
     * @param scratch an empty directory outside the tree
     */
    List<String> differences(List<String> options, List<String> goals, boolean unordered, Path scratch) throws IOException, InterruptedException {
        RealBmakeGraph make = new RealBmakeGraph(tree, scratch);
        environment.forEach(make::with);
        theirs = make.ask(options, goals);
        List<String> words = new ArrayList<>(options);
        words.addAll(goals);
        try {
            Answer ours = new DepscopeGraph(tree, answers).ask(words, environment, List.copyOf(theirs.variables().keySet()), true);
            return Differences.of(theirs, ours, unordered);
        } catch (RuntimeException | StackOverflowError e) {
            return List.of("exception: " + e + Stream.of(e.getStackTrace()).limit(FRAMES).map(frame -> "\n        at " + frame).collect(Collectors.joining()));
        }
    }

    /** What make said the last time. */
    Answer theirs() {
        return theirs;
    }

    static void remove(Path tree) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(tree)) {
            all = walk.sorted(Comparator.reverseOrder()).collect(Collectors.toList());
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
