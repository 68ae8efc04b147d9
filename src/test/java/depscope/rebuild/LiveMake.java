package depscope.rebuild;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import depscope.reader.MakeGraphReader;
import depscope.record.RuleRecord;
import depscope.record.RuleRecord.Type;
import depscope.record.RuleRecord.Verdict;
import depscope.tree.TreePath;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A real make, bmake unless it is said otherwise, in a directory of its own. */
final class LiveMake {
    /** Later than all that a story tells of, and past for every clock. */
    static final long LATER = (Story.BEGIN + 100_000) * Story.SECOND;

    private static final Pattern UNKNOWN = Pattern.compile("bmake: don't know how to make (\\S+) \\(continuing\\)");

    private final Path directory;

    LiveMake(Path directory) throws IOException {
        this(directory, "bmake");
    }

    LiveMake(Path directory, String program) throws IOException {
        assumeTrue(isInstalled(program), program + " is not installed");
        this.directory = Files.createDirectories(directory).toRealPath();
    }

    static boolean isInstalled(String tool) {
        for (String place : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            if (Files.isExecutable(Path.of(place, tool))) {
                return true;
            }
        }
        return false;
    }

    Path directory() {
        return directory;
    }

    void lay(String makefile, String depend, Map<String, Long> files) throws IOException {
        Files.writeString(directory.resolve("Makefile"), makefile);
        if (!depend.isEmpty()) {
            Files.writeString(directory.resolve(".depend"), depend);
        }
        for (String name : files.keySet()) {
            Path path = directory.resolve(name);
            if (name.endsWith("/")) {
                Files.createDirectories(path);
            } else {
                Files.createDirectories(path.getParent());
                Files.writeString(path, "");
            }
        }
        for (Map.Entry<String, Long> file : files.entrySet()) {
            touch(file.getKey(), file.getValue());
        }
    }

    long touch(String name, long nanos) throws IOException {
        Path path = directory.resolve(name);
        long before = Files.getLastModifiedTime(path).to(TimeUnit.NANOSECONDS);
        Files.setLastModifiedTime(path, FileTime.from(nanos, TimeUnit.NANOSECONDS));
        return before;
    }

    /** The targets whose commands make would run: those that {@code : NAME} is printed of. */
    Set<String> wouldMake(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bmake", "-r", "-n"));
        command.addAll(List.of(options));
        return made(run(command));
    }

    static Set<String> made(List<String> lines) {
        // With jobs a command stands in braces.
        return lines.stream().map(l -> l.startsWith("{ ") ? l.substring(2) : l).filter(l -> l.startsWith(": "))
                .map(l -> l.split(" ")[1]).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the jobs' way of working says, having written the graph that it went by. */
    Set<String> graph() throws IOException, InterruptedException {
        return wouldMake("-j1", "-dg2m", "-dF.make-graph");
    }

    /** What make would make, and "given up" for what it would not get to, if {@code name} were gone. */
    Set<String> wouldMakeWithout(String name) throws IOException, InterruptedException {
        Path file = directory.resolve(name);
        Path aside = directory.resolve(".aside");
        FileTime before = Files.getLastModifiedTime(file.getParent());
        Files.move(file, aside);
        try {
            List<String> lines = run(List.of("bmake", "-r", "-n", "-k", "-j1", "-dg2", "-dF.after"));
            Set<String> said = made(lines);
            lines.stream().map(UNKNOWN::matcher).filter(Matcher::matches).map(m -> m.group(1))
                    .filter(target -> !target.equals(name)).forEach(target -> said.add("given up " + target));
            RuleRecord after = MakeGraphReader.read(TreePath.of(directory.resolve(".after").toString()),
                    Files.readAllBytes(directory.resolve(".after"))).record();
            for (RuleRecord.Node node : after.nodes()) {
                boolean isTarget = node.is(Type.DEPENDS | Type.FORCE | Type.DOUBLE_COLON | Type.HAS_COMMANDS)
                        || node.firstCommand() < node.endCommands();
                boolean isDone = node.verdict() == Verdict.MADE || node.verdict() == Verdict.UP_TO_DATE;
                String target = after.words().raw(node.name());
                if (node.reached() && isTarget && !isDone && !node.is(Type.PHONY) && !target.startsWith(".")) {
                    said.add("given up " + target);
                }
            }
            return said;
        } finally {
            Files.move(aside, file);
            Files.setLastModifiedTime(file.getParent(), before);
            Files.delete(directory.resolve(".after"));
        }
    }

    List<String> run(List<String> command) throws IOException, InterruptedException {
        Path output = directory.resolve(".output");
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(key -> key.startsWith("MAKE"));
        Process process = builder.start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        List<String> lines = Files.readAllLines(output);
        Files.delete(output);
        return lines;
    }
}
