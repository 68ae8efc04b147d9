package depscope.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * BSD make, the 2020 edition, by the graph that it prints after a dry run: nodes with commands that it made, and
 * that are not phony. Those names are of its object directory.
 */
final class RealBmake implements RealMake {
    private static final String HEAD = "#*** Input graph";
    private static final Pattern NODE = Pattern.compile("# (.*), flags [0-9a-f]+, type ([0-9a-f]+), made (\\d+)");
    private static final Pattern OBJECTS = Pattern.compile("\\.OBJDIR\\s+= (.*)");
    private static final int PHONY = 0x10000;
    private static final int HAS_COMMANDS = 0x8000000;
    private static final int MADE = 4;

    private final Shell shell;
    private final List<String> command;

    RealBmake(Shell shell, List<String> command) {
        this.shell = shell;
        this.command = command;
    }

    @Override
    public Set<String> wouldMake() throws IOException, InterruptedException {
        Path graph = Files.createTempFile("live", ".graph");
        try {
            shell.run(command, "-n", "-j1", "-dg2", "-dF" + graph);
            return made(Files.readAllLines(graph));
        } finally {
            Files.delete(graph);
        }
    }

    /** The last graph of those printed is that of after the run. */
    private Set<String> made(List<String> printed) throws IOException {
        Set<String> names = new TreeSet<>();
        String node = "";
        Path objects = null;
        for (String line : printed) {
            Matcher head = NODE.matcher(line);
            Matcher variable = OBJECTS.matcher(line);
            if (line.startsWith(HEAD)) {
                names.clear();
            } else if (head.matches()) {
                int type = Integer.parseUnsignedInt(head.group(2), 16);
                boolean isMade = Integer.parseInt(head.group(3)) == MADE && (type & PHONY) == 0 && !head.group(1).equals(".depend");
                node = isMade ? head.group(1) : "";
                if (isMade && (type & HAS_COMMANDS) != 0) {
                    names.add(node);
                }
            } else if (line.startsWith("\t") && !node.isEmpty()) {
                // The last rule of sys.mk makes targets with commands that are not marked so.
                names.add(node);
            } else if (line.isEmpty()) {
                node = "";
            } else if (variable.matches()) {
                objects = Path.of(variable.group(1));
            }
        }
        if (objects == null) {
            throw new IOException("bmake tells no object directory");
        }
        Shell there = new Shell(objects);
        Set<String> files = new TreeSet<>();
        names.forEach(name -> files.add(there.absolute(name)));
        return files;
    }
}
