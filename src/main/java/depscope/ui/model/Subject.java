package depscope.ui.model;

import depscope.graph.BuildGraph;
import depscope.graph.FileStates;
import depscope.graph.Neighbourhood.Shape;
import depscope.graph.Shapes;
import depscope.picture.Counted;
import depscope.tree.Entry;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a tree is the build of, told by what was made in it: its names alone, for no make says "kernel".
 *
 * @param title such as {@code Kernel GENERIC and 62 modules}; empty where nothing but objects was made
 * @param place where the first of it lies; the root where there is none
 */
record Subject(String title, TreePath place) {
    private static final List<String> KERNELS = List.of("kernel", "vmlinux");

    /** The sorts of things that are built for their own sake, the most telling first. */
    private enum Sort {
        KERNEL("Kernel"), MODULE("Module"), PROGRAM("Program"), LIBRARY("Library");

        private final String word;

        Sort(String word) {
            this.word = word;
        }
    }

    static Subject of(BuildGraph graph, FileStates states) {
        Map<Sort, List<TreePath>> made = new EnumMap<>(Sort.class);
        for (int n = 0; n < graph.nodes(); n++) {
            if (isMade(graph, states, n)) {
                sort(made, graph, states, n);
            }
        }
        if (made.isEmpty()) {
            return new Subject("", TreePath.ROOT);
        }
        Sort first = made.keySet().iterator().next();
        List<TreePath> paths = made.get(first);
        String title = first.word + " " + name(first, paths.get(0)) + (paths.size() > 1 ? " and " + (paths.size() - 1) + " more" : "");
        int modules = first == Sort.KERNEL ? made.getOrDefault(Sort.MODULE, List.of()).size() : 0;
        return new Subject(title + (modules > 0 ? " and " + Counted.of(modules, "module") : ""), paths.get(0).parent());
    }

    private static boolean isMade(BuildGraph graph, FileStates states, int node) {
        return graph.isFileTarget(node) && states.kind(node) == Entry.Kind.FILE;
    }

    private static void sort(Map<Sort, List<TreePath>> made, BuildGraph graph, FileStates states, int node) {
        TreePath path = graph.path(node);
        String name = path.rawName();
        if (KERNELS.contains(name)) {
            add(made, Sort.KERNEL, path);
        } else if (name.endsWith(".ko")) {
            add(made, Sort.MODULE, path);
        } else if (isLast(graph, states, node)) {
            Shape shape = Shapes.of(graph, node);
            boolean isLibrary = name.startsWith("lib") && (shape == Shape.ARCHIVE || name.contains(".so"));
            if (isLibrary) {
                add(made, Sort.LIBRARY, path);
            } else if (shape == Shape.PROGRAM) {
                add(made, Sort.PROGRAM, path);
            }
        }
    }

    private static void add(Map<Sort, List<TreePath>> made, Sort sort, TreePath path) {
        made.computeIfAbsent(sort, any -> new ArrayList<>()).add(path);
    }

    /** Whether nothing that is there was made of it: goals such as {@code all} need it and are no files. */
    private static boolean isLast(BuildGraph graph, FileStates states, int node) {
        for (int d = 0; d < graph.dependents(node); d++) {
            if (isMade(graph, states, graph.dependent(node, d))) {
                return false;
            }
        }
        return true;
    }

    private static String name(Sort sort, TreePath path) {
        String name = path.name();
        int dot = name.indexOf('.', 1);
        return switch (sort) {
            // Each configuration is built in a directory that is called after it.
            case KERNEL -> name.equals("kernel") && !path.parent().isRoot() ? path.parent().name() : name;
            case MODULE, LIBRARY -> dot < 0 ? name : name.substring(0, dot);
            case PROGRAM -> name;
        };
    }
}
