package depscope.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * A tree of GENERIC's size, made up: 2,639 objects in a kernel's directory and 62 modules', each with a
 * record of about 140 headers out of 5,000, and a make's graph for each directory.
 */
public final class GeneratedTree {
    private static final int OBJECTS = 2639;
    private static final int MODULES = 62;
    private static final int HEADERS = 5000;
    private static final int COMMON = 110;
    private static final int OWN = 30;

    private final Path root;
    private final Random random = new Random(273214);

    public GeneratedTree(Path root) {
        this.root = root;
    }

    /** Writes the tree below {@link #root}; its object directory is {@code /usr/obj}, to be opened with that root. */
    public void write() throws IOException {
        for (int h = 0; h < HEADERS; h++) {
            put(header(h), "");
        }
        int perModule = OBJECTS / 2 / MODULES;
        int inKernel = OBJECTS - MODULES * perModule;
        directory("usr/obj/sys/KERNEL", "kernel.full", inKernel);
        for (int m = 0; m < MODULES; m++) {
            directory("usr/obj/sys/KERNEL/modules/m" + m, "m" + m + ".ko.full", perModule);
        }
    }

    private static String header(int h) {
        return "usr/src/sys/" + (h < COMMON ? "sys" : "dev/d" + h % 97) + "/h" + h + ".h";
    }

    private void directory(String directory, String product, int objects) throws IOException {
        StringBuilder graph = new StringBuilder("#*** Begin input graph for pass 2 in /" + directory + ":\n");
        StringBuilder products = new StringBuilder();
        for (int o = 0; o < objects; o++) {
            String source = "/usr/src/sys/c/" + directory.hashCode() + "_" + o + ".c";
            StringBuilder names = new StringBuilder(source);
            put(source.substring(1), "");
            for (int h = 0; h < COMMON; h++) {
                names.append(" /").append(header(h));
            }
            for (int h = 0; h < OWN; h++) {
                names.append(" /").append(header(COMMON + random.nextInt(HEADERS - COMMON)));
            }
            String object = "o" + o + ".o";
            put(directory + "/.depend." + object, object + ": " + names.toString().replace(" ", " \\\n  ") + "\n");
            node(graph, object, names.toString());
            products.append(' ').append(object);
        }
        node(graph, product, products.substring(1));
        put(directory + "/.make-graph", graph + "#   Files that are only sources:\n#*** Global Variables:\n.OBJDIR          = /"
                + directory + "\n#*** End input graph for pass 2 in /" + directory + ":\n");
        for (int o = 0; o < objects; o++) {
            put(directory + "/o" + o + ".o", "");
        }
        put(directory + "/" + product, "");
    }

    private static void node(StringBuilder graph, String name, String prerequisites) {
        graph.append("# ").append(name).append(", up-to-date, type OP_DEPENDS|OP_HAS_COMMANDS|OP_DEPS_FOUND|OP_MARK, flags REMAKE|DONE_WAIT\n#\n")
                .append("# No unmade children\n").append(String.format("%-16s: ", name)).append(prerequisites).append("\n\n\n");
    }

    private void put(String path, String text) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
