package depscope.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A program that {@code src/live/prepare} fetched and built.
 *
 * @param tree its sources and its build
 * @param kind of make: gnu, ninja or bmake
 * @param directory where that is asked
 * @param command how, without options for a dry run
 */
record LiveProject(String name, Path tree, String kind, Path directory, List<String> command) {
    private static final String DESCRIPTION = ".live";

    /** All that were prepared in {@code directory}, by name. */
    static List<LiveProject> in(Path directory) throws IOException {
        List<LiveProject> projects = new ArrayList<>();
        try (Stream<Path> entries = Files.list(directory)) {
            for (Path tree : entries.filter(e -> Files.exists(e.resolve(DESCRIPTION))).sorted().toList()) {
                List<String> lines = Files.readAllLines(tree.resolve(DESCRIPTION));
                projects.add(new LiveProject(tree.getFileName().toString(), tree.toRealPath(), lines.get(0),
                        Path.of(lines.get(1)), lines.subList(2, lines.size())));
            }
        }
        return projects;
    }

    /** Its make. */
    RealMake make() throws IOException, InterruptedException {
        Shell shell = new Shell(directory);
        return switch (kind) {
            case "gnu" -> new RealGnuMake(shell, command);
            case "ninja" -> new RealNinja(shell, command);
            case "bmake" -> new RealBmake(shell, command);
            default -> throw new IOException(name + ": no make is called " + kind);
        };
    }
}
