package depscope.graph;

import depscope.record.RecordFormat;
import depscope.tree.MemoryTree;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Small graphs with everything that a picture may meet: circles, gaps, goals, files of all sorts in a few directories. */
final class RandomGraphs {
    private static final String[] DIRECTORIES = {"/", "/h/", "/h/sys/", "/h/sys/x/", "/o/", "/o/m/", "/o-2/", "/o2/", "/s/dev/"};
    private static final String[] SUFFIXES = {".h", ".c", ".o", ".ko", ".a", ".s", ""};

    private RandomGraphs() {
    }

    /** @param circles whether edges may run in circles */
    static BuildGraph graph(Random random, int files, int edges, boolean circles) {
        List<String> names = new ArrayList<>();
        for (int f = 0; f < files; f++) {
            names.add(DIRECTORIES[random.nextInt(DIRECTORIES.length)] + "f" + f + SUFFIXES[random.nextInt(SUFFIXES.length)]);
        }
        GraphBuilder builder = new GraphBuilder(new Resolver(MemoryTree.builder().build()));
        Set<String> goals = new TreeSet<>();
        List<String> rules = new ArrayList<>();
        List<String> records = new ArrayList<>();
        for (int e = 0; e < edges; e++) {
            int a = random.nextInt(files);
            int b = random.nextInt(files);
            String target = names.get(circles ? a : Math.max(a, b));
            String prerequisite = names.get(circles ? b : Math.min(a, b));
            switch (random.nextInt(8)) {
                case 0 -> rules.add(target + ": " + prerequisite);
                case 1 -> goals.add(target);
                case 2, 3 -> {
                    builder.addCompiled(TreePath.of(target));
                    builder.addIncluded(TreePath.of(target), TreePath.of(prerequisite), Certainty.values()[random.nextInt(3)],
                            TreePath.of("/s/by.c"), RecordFormat.CONVENTION, 0);
                }
                default -> records.add(target + ": " + prerequisite);
            }
        }
        // Few names only gather; a record makes no file of them.
        goals.stream().limit(files / 12).forEach(goal -> rules.add(goal + ": " + names.get(0) + " .PHONY"));
        builder.add(Records.rules("/goals", Map.of(), rules.toArray(String[]::new)));
        names.forEach(name -> builder.addFile(TreePath.of(name)));
        builder.add(Records.depend("/.depend", records.toArray(String[]::new)));
        return builder.freeze();
    }

    /** Some of the graph's nodes. */
    static Set<Integer> nodes(Random random, BuildGraph graph, int most) {
        Set<Integer> nodes = new TreeSet<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            nodes.add(random.nextInt(graph.nodes()));
        }
        return nodes;
    }
}
