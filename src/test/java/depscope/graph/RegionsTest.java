package depscope.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.graph.Neighbourhood.Shape;
import depscope.graph.Regions.Counts;
import depscope.graph.Regions.Link;
import depscope.graph.Regions.Part;
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
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The map of a graph by directory. */
class RegionsTest {
    /**
     * Two objects of /u/o/k and a module of /u/o, made from sources of /u/s/a/b and /u/s-c and a header that make was
     * not told of. In /u/n is only a phony name.
     */
    private static BuildGraph graph() {
        GraphBuilder builder = new GraphBuilder(new Resolver(MemoryTree.builder().build()));
        builder.add(Records.rules("/u/o/Makefile", Map.of(), "all: m.ko .PHONY"));
        builder.add(Records.rules("/u/n/Makefile", Map.of(), "install: /u/o/m.ko .PHONY"));
        builder.add(Records.depend("/u/o/.depend", "k/1.o: /u/s/a/b/1.c", "k/2.o: /u/s-c/2.c /u/s/a/b/2.h", "m.ko: k/1.o k/2.o"));
        builder.add(Records.depend("/u/o/.depend.more", "k/2.o: /u/s-c/2.c"));
        builder.addIncluded(TreePath.of("/u/o/k/1.o"), TreePath.of("/u/s/a/b/2.h"), Certainty.CERTAIN, TreePath.of("/u/s/a/b/1.c"),
                RecordFormat.SOURCE, 0);
        return builder.freeze();
    }

    @Test
    void aDirectoryFallsIntoItsDirectoriesAndItsLooseFilesByShape() {
        Regions regions = new Regions(graph());
        assertEquals("/u /u 3/2/3", text(regions.root()));
        assertEquals(List.of("o /u/o 3/2/0", "s-c /u/s-c 0/0/1", "s/a/b /u/s/a/b 0/0/2"), texts(regions.parts(regions.root())));
        assertEquals(List.of("k /u/o/k 2/2/0", "loose PROGRAM /u/o 1/0/0"), texts(regions.parts(regions.at(TreePath.of("/u/o")))));
        assertEquals(List.of("loose SOURCE /u/s/a/b 0/0/1", "loose HEADER /u/s/a/b 0/0/1"),
                texts(regions.parts(regions.at(TreePath.of("/u/s")))));
        assertEquals(List.of(), regions.parts(regions.parts(regions.at(TreePath.of("/u/s"))).get(0)));
        assertEquals(List.of(), regions.parts(regions.at(TreePath.of("/none"))));
        assertEquals(new Counts(0, 0, 0), regions.at(TreePath.of("/none")).counts());
    }

    @Test
    void linksBetweenPartsAreCounted() {
        Regions regions = new Regions(graph());
        // s-c to o: one, though two records tell it; s/a/b to o: three, of which make knows two.
        assertEquals(List.of(new Link(1, 0, 1, 0), new Link(2, 0, 3, 1)), regions.links(regions.parts(regions.root())));
        assertEquals(List.of(new Link(0, 1, 2, 0)), regions.links(regions.parts(regions.at(TreePath.of("/u/o")))));
    }

    @Test
    void aGraphOfNothingIsAnEmptyMap() {
        Regions regions = new Regions(new GraphBuilder(new Resolver(MemoryTree.builder().build())).freeze());
        assertEquals("/ / 0/0/0", text(regions.root()));
        assertEquals(List.of(), regions.parts(regions.root()));
        assertEquals(List.of(), regions.links(List.of()));
    }

    private static List<String> texts(List<Part> parts) {
        return parts.stream().map(RegionsTest::text).toList();
    }

    private static String text(Part part) {
        Counts counts = part.counts();
        String name = part.isDirectory() ? part.name() : "loose " + Shapes.of(graph(), part.loose().get(0));
        return name + " " + part.directory() + " " + counts.targets() + "/" + counts.objects() + "/" + counts.others();
    }

    @Property(tries = 200)
    void asCountingAllFilesWouldTell(@ForAll @IntRange(max = 2_000_000_000) int seed) {
        Random random = new Random(seed);
        BuildGraph graph = RandomGraphs.graph(random, 5 + random.nextInt(60), 5 + random.nextInt(150), true);
        Regions regions = new Regions(graph);
        List<Part> open = new ArrayList<>(List.of(regions.root()));
        Set<Integer> reached = new TreeSet<>();
        while (!open.isEmpty()) {
            Part directory = open.remove(0);
            assertEquals(files(graph, directory.directory()), files(graph, directory));
            assertEquals(directory, new Part(directory.directory(), directory.name(), directory.from(), directory.to(), List.of(),
                    counts(graph, directory)));
            List<Part> parts = regions.parts(directory);
            Set<Integer> below = new TreeSet<>();
            for (Part part : parts) {
                assertEquals(counts(graph, part), part.counts());
                files(graph, part).forEach(node -> assertTrue(below.add(node)));
                if (part.isDirectory()) {
                    assertTrue(part.directory().raw().endsWith("/" + part.name()));
                    assertEquals(part.directory(), regions.at(part.directory()).directory());
                    assertTrue(regions.parts(part).size() > 1 || regions.parts(part).stream().noneMatch(Part::isDirectory)
                            || hasName(graph, part));
                    open.add(part);
                } else {
                    Shape shape = Shapes.of(graph, part.loose().get(0));
                    part.loose().forEach(node -> {
                        assertEquals(shape, Shapes.of(graph, node));
                        assertEquals(directory.directory(), graph.path(node).parent());
                    });
                    reached.addAll(part.loose());
                }
            }
            assertEquals(files(graph, directory), below);
            assertEquals(links(graph, parts), regions.links(parts));
        }
        assertEquals(files(graph, TreePath.ROOT), reached);
    }

    /** Whether a name that is no file keeps a directory from being joined with the next. */
    private static boolean hasName(BuildGraph graph, Part part) {
        return part.nodes().anyMatch(node -> !isFile(graph, node));
    }

    private static boolean isFile(BuildGraph graph, int node) {
        return !graph.has(node, Trait.PHONY | Trait.USE | Trait.DEPEND_FILE);
    }

    private static Set<Integer> files(BuildGraph graph, TreePath directory) {
        Set<Integer> files = new TreeSet<>();
        for (int n = 0; n < graph.nodes(); n++) {
            if (isFile(graph, n) && graph.path(n).isUnder(directory) && !graph.path(n).equals(directory)) {
                files.add(n);
            }
        }
        return files;
    }

    private static Set<Integer> files(BuildGraph graph, Part part) {
        Set<Integer> files = new TreeSet<>();
        part.nodes().filter(node -> isFile(graph, node)).forEach(files::add);
        return files;
    }

    private static Counts counts(BuildGraph graph, Part part) {
        Set<Integer> files = files(graph, part);
        int targets = (int) files.stream().filter(graph::isFileTarget).count();
        int objects = (int) files.stream().filter(node -> graph.isFileTarget(node) && Shapes.of(graph, node) == Shape.OBJECT).count();
        return new Counts(targets, objects, files.size() - targets);
    }

    private static List<Link> links(BuildGraph graph, List<Part> parts) {
        List<Link> links = new ArrayList<>();
        for (int from = 0; from < parts.size(); from++) {
            for (int to = 0; to < parts.size(); to++) {
                int count = 0;
                int unknown = 0;
                for (int prerequisite : files(graph, parts.get(from))) {
                    for (int target : files(graph, parts.get(to))) {
                        count += from != to && graph.edge(target, prerequisite) >= 0 ? 1 : 0;
                        unknown += from != to && graph.edge(target, prerequisite) >= 0 && graph.knownEdge(target, prerequisite) < 0 ? 1 : 0;
                    }
                }
                if (count > 0) {
                    links.add(new Link(from, to, count, unknown));
                }
            }
        }
        return links;
    }
}
