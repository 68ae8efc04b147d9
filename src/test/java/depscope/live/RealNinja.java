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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * ninja. Its dry run prints the commands that it would run, and {@code -t compdb} tells which output each is of. If
 * its manifest is out of date it prints no more than that; so it is asked by a copy of it, for the defaults and for
 * the manifest.
 */
final class RealNinja implements RealMake {
    private static final String MANIFEST = "build.ninja";
    private static final Pattern RUN = Pattern.compile("\\[\\d+/\\d+] (.*)");
    private static final Pattern LABEL = Pattern.compile("\"(\\w+)\" \\[label=\"(.*?)\".*]");
    private static final Pattern ARROW = Pattern.compile("\"(\\w+)\" -> \"(\\w+)\"");

    private final Shell shell;
    private final List<String> command;
    private final Map<String, List<String>> outputs = new HashMap<>();

    RealNinja(Shell shell, List<String> command) throws IOException, InterruptedException {
        this.shell = shell;
        this.command = command;
        Map<String, List<String>> groups = groups();
        for (JsonNode entry : new ObjectMapper().readTree(String.join("\n", shell.run(command, "-t", "compdb")))) {
            String first = entry.get("output").asText();
            outputs.computeIfAbsent(entry.get("command").asText(), c -> new ArrayList<>()).addAll(groups.getOrDefault(first, List.of(first)));
        }
    }

    /** What is made together, by each of it. */
    private Map<String, List<String>> groups() throws IOException, InterruptedException {
        Map<String, String> labels = new TreeMap<>();
        Map<String, List<String>> arrows = new TreeMap<>();
        for (String line : shell.run(command, "-t", "graph")) {
            Matcher label = LABEL.matcher(line);
            Matcher arrow = ARROW.matcher(line);
            if (label.matches()) {
                labels.put(label.group(1), label.group(2));
            } else if (arrow.matches()) {
                arrows.computeIfAbsent(arrow.group(1), a -> new ArrayList<>()).add(arrow.group(2));
            }
        }
        Map<String, List<String>> groups = new HashMap<>();
        for (List<String> to : arrows.values()) {
            List<String> names = to.stream().map(labels::get).toList();
            names.forEach(name -> groups.put(name, names));
        }
        return groups;
    }

    @Override
    public Set<String> wouldMake() throws IOException, InterruptedException {
        Path copy = Files.createTempFile("live", ".ninja");
        try {
            Files.write(copy, Files.readAllBytes(shell.directory().resolve(MANIFEST)));
            Set<String> files = new TreeSet<>();
            for (String goal : List.of(MANIFEST, "")) {
                List<String> words = new ArrayList<>(List.of("-n", "-v", "-d", "explain", "-f", copy.toString()));
                if (!goal.isEmpty()) {
                    words.add(goal);
                }
                for (String line : shell.run(command, words.toArray(String[]::new))) {
                    Matcher run = RUN.matcher(line);
                    if (run.matches()) {
                        List<String> made = outputs.get(run.group(1));
                        if (made == null) {
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
