package depscope.graph;

import depscope.graph.Neighbourhood.Shape;
import java.util.Set;

/** What kind of thing a node is, from its name and from whether anything makes it. */
public final class Shapes {
    private static final Set<String> OBJECTS = Set.of("o", "pico", "po", "pieo", "So", "lo", "nossppico", "obj");
    private static final Set<String> HEADERS = Set.of("h", "hh", "hpp", "hxx", "inc");
    private static final Set<String> PROGRAMS = Set.of("ko", "kld", "full", "debug", "so", "exe", "bin", "efi", "elf");
    private static final Set<String> SOURCES = Set.of("c", "cc", "cpp", "cxx", "S", "s", "asm", "m");

    private Shapes() {
    }

    public static Shape of(BuildGraph graph, int node) {
        if (graph.has(node, Trait.PHONY)) {
            return Shape.PHONY;
        }
        if (Symbols.isSymbol(graph, node)) {
            return Shape.SYMBOL;
        }
        String name = graph.path(node).rawName();
        String suffix = suffix(name);
        if (isObjectName(name)) {
            return Shape.OBJECT;
        }
        if (suffix.equals("a")) {
            return Shape.ARCHIVE;
        }
        boolean made = graph.isFileTarget(node);
        if (HEADERS.contains(suffix)) {
            return made ? Shape.GENERATED : Shape.HEADER;
        }
        if (made && (PROGRAMS.contains(suffix) || suffix.isEmpty() && graph.has(node, Trait.COMMANDS))) {
            return Shape.PROGRAM;
        }
        return made ? Shape.GENERATED : Shape.SOURCE;
    }

    /** Whether a file of this name is what a compiler or assembler makes of one source. */
    public static boolean isObjectName(String name) {
        // A record is called after its object.
        return OBJECTS.contains(suffix(name)) && !name.startsWith(".");
    }

    /** Whether a compiler or assembler could make an object of a file of this name. */
    public static boolean isSourceName(String name) {
        return SOURCES.contains(suffix(name));
    }

    /** Whether sources include files of this name. */
    public static boolean isHeaderName(String name) {
        return HEADERS.contains(suffix(name));
    }

    /** The name without directories and from its first dot on: what an object shares with its source. */
    public static String stem(String word) {
        int from = word.lastIndexOf('/') + 1;
        int dot = word.indexOf('.', from);
        return word.substring(from, dot < 0 ? word.length() : dot);
    }

    private static String suffix(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot + 1);
    }
}
