package depscope.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * ninja. Its dry run prints the commands that it would run, and {@code -t compdb} tells which output each is of. If
 * its manifest is out of date it prints no more than that; so it is asked by a copy of it, for the defaults and for
 * the manifest.
 */
final class RealNinja implements RealMake {
    private static final String MANIFEST = "build.ninja";
    /** The manifest, and the defaults. */
    private static final List<String> GOALS = List.of(MANIFEST, "");
    private static final Pattern RUN = Pattern.compile("\\[\\d+/\\d+] (.*)");
    private static final Pattern LABEL = Pattern.compile("\"(\\w+)\" \\[label=\"(.*?)\".*]");
    private static final Pattern ARROW = Pattern.compile("\"(\\w+)\" -> \"(\\w+)\"");

    private final Shell shell;
    private final List<String> command;
    /** By goal, and by command. */
    private final Map<String, Map<String, List<String>>> outputs = new HashMap<>();

    RealNinja(Shell shell, List<String> command) throws IOException, InterruptedException {
        this.shell = shell;
        this.command = command;
        Map<String, List<String>> groups = groups();
        JsonNode commands = new ObjectMapper().readTree(String.join("\n", shell.run(command, "-t", "compdb")));
        for (String goal : GOALS) {
            Set<String> needed = Set.copyOf(labels(shell.run(command, with(goal, "-t", "graph"))).values());
            Map<String, List<String>> made = outputs.computeIfAbsent(goal, g -> new HashMap<>());
            for (JsonNode entry : commands) {
                List<String> group = groups.get(entry.get("output").asText());
                // What the goal does not need may have the same command.
                if (group.stream().anyMatch(needed::contains)) {
                    made.computeIfAbsent(entry.get("command").asText(), c -> new ArrayList<>()).addAll(group);
                }
            }
        }
    }

    private static String[] with(String goal, String... options) {
        List<String> words = new ArrayList<>(List.of(options));
        if (!goal.isEmpty()) {
            words.add(goal);
        }
        return words.toArray(String[]::new);
    }

    /** What is made together, by each of it. */
    private Map<String, List<String>> groups() throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("-t", "graph"));
        // Of several outputs the graph names those that it comes to: with all asked for, all.
        shell.run(command, "-t", "targets", "all").forEach(line -> words.add(line.substring(0, line.lastIndexOf(':'))));
        List<String> graph = shell.run(command, words.toArray(String[]::new));
        Map<String, String> labels = labels(graph);
        Map<String, List<String>> arrows = new HashMap<>();
        graph.stream().map(ARROW::matcher).filter(Matcher::matches)
                .forEach(arrow -> arrows.computeIfAbsent(arrow.group(1), a -> new ArrayList<>()).add(arrow.group(2)));
        Map<String, List<String>> groups = new HashMap<>();
        labels.values().forEach(name -> groups.put(name, List.of(name)));
        for (List<String> to : arrows.values()) {
            List<String> names = to.stream().map(labels::get).toList();
            names.forEach(name -> groups.put(name, names));
        }
        return groups;
    }

    /** Names of nodes and of rules, by what the graph calls them. */
    private static Map<String, String> labels(List<String> graph) {
        return graph.stream().map(LABEL::matcher).filter(Matcher::matches)
                .collect(Collectors.toMap(label -> label.group(1), label -> label.group(2), (one, same) -> one));
    }

    @Override
    public Set<String> wouldMake() throws IOException, InterruptedException {
        Path copy = Files.createTempFile("live", ".ninja");
        try {
            Files.write(copy, Files.readAllBytes(shell.directory().resolve(MANIFEST)));
            Set<String> files = new TreeSet<>();
            for (String goal : GOALS) {
                for (String line : shell.run(command, with(goal, "-n", "-v", "-f", copy.toString()))) {
                    Matcher run = RUN.matcher(line);
                    if (run.matches()) {
                        List<String> made = outputs.get(goal).getOrDefault(run.group(1), List.of());
                        if (made.isEmpty()) {
                            throw new IOException("ninja would run what makes nothing: " + line);
                        }
                        made.forEach(name -> files.add(shell.absolute(name)));
                    }
                }
            }
            return files;
        } finally {
            Files.delete(copy);
        }
    }
}
