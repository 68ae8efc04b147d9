package depscope.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.tree.MemoryTree;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The arrays say what maps of sets would. */
class BuildGraphPropertyTest {
    /** Targets and prerequisites of some records, each "target: prerequisite prerequisite…". */
    @Provide
    Arbitrary<List<List<String>>> records() {
        Arbitrary<String> name = Arbitraries.integers().between(0, 12).map(i -> "n" + i);
        Arbitrary<String> rule = name.flatMap(t -> name.list().ofMinSize(1).ofMaxSize(8).map(p -> t + ": " + String.join(" ", p)));
        return rule.list().ofMaxSize(12).list().ofMaxSize(5);
    }

    @Property(tries = 300)
    void theGraphIsThatOfItsRecords(@ForAll("records") List<List<String>> records) {
        GraphBuilder builder = new GraphBuilder(new Resolver(MemoryTree.builder().build()));
        Map<String, TreeSet<String>> prerequisites = new TreeMap<>();
        Map<String, TreeSet<String>> dependents = new TreeMap<>();
        TreeSet<String> names = new TreeSet<>();
        TreeSet<String> edges = new TreeSet<>();
        for (int r = 0; r < records.size(); r++) {
            builder.add(Records.depend("/d/.depend." + r, records.get(r).toArray(String[]::new)));
            for (String rule : records.get(r)) {
                String target = rule.substring(0, rule.indexOf(':'));
                names.add(target);
                for (String p : rule.substring(rule.indexOf(':') + 2).split(" ")) {
                    names.add(p);
                    prerequisites.computeIfAbsent(target, t -> new TreeSet<>()).add(p);
                    dependents.computeIfAbsent(p, t -> new TreeSet<>()).add(target);
                    edges.add(target + " " + p + " /d/.depend." + r);
                }
            }
        }
        BuildGraph graph = builder.freeze();
        assertEquals(names.stream().map(n -> "/d/" + n).sorted().toList(), allPaths(graph));
        List<String> found = new ArrayList<>();
        for (int n = 0; n < graph.nodes(); n++) {
            String name = graph.path(n).name();
            TreeSet<String> to = new TreeSet<>();
            for (int e = graph.edgesFrom(n); e < graph.edgesTo(n); e++) {
                String p = graph.path(graph.prerequisite(e)).name();
                to.add(p);
                found.add(name + " " + p + " " + graph.sources().get(graph.source(e)).file());
                assertEquals(n, graph.target(e));
            }
            assertEquals(prerequisites.getOrDefault(name, new TreeSet<>()), to);
            List<String> from = new ArrayList<>();
            for (int d = 0; d < graph.dependents(n); d++) {
                from.add(graph.path(graph.dependent(n, d)).name());
                assertTrue(graph.isDependentKnown(n, d));
                assertTrue(graph.knownEdge(graph.dependent(n, d), n) >= 0);
            }
            assertEquals(new ArrayList<>(dependents.getOrDefault(name, new TreeSet<>())), from.stream().sorted().toList());
            assertEquals(n, graph.find(graph.path(n)));
        }
        assertEquals(new ArrayList<>(edges), found.stream().sorted().toList());
        assertTrue(graph.edgeBytes() <= 16L * graph.edges(), graph.edgeBytes() + " bytes for " + graph.edges());
        assertEquals(-1, graph.find(TreePath.of("/d/none")));
    }

    private static List<String> allPaths(BuildGraph graph) {
        List<String> paths = new ArrayList<>();
        for (int n = 0; n < graph.nodes(); n++) {
            paths.add(graph.path(n).toString());
        }
        return paths;
    }

    @Property(tries = 200)
    void aSetOfNodesRemembersTheirOrder(@ForAll("numbers") List<Integer> numbers) {
        NodeSet set = new NodeSet(200);
        List<Integer> model = new ArrayList<>();
        for (int n : numbers) {
            boolean isNew = !model.contains(n);
            assertEquals(isNew, set.add(n));
            if (isNew) {
                model.add(n);
            }
        }
        List<Integer> inOrder = new ArrayList<>();
        set.forEach(inOrder::add);
        assertEquals(model, inOrder);
        assertEquals(model.stream().sorted().toList(), Arrays.stream(set.sorted()).boxed().toList());
        for (int n = 0; n < 200; n++) {
            assertEquals(model.contains(n), set.contains(n));
        }
    }

    @Provide
    Arbitrary<List<Integer>> numbers() {
        return Arbitraries.integers().between(0, 199).list().ofMaxSize(120);
    }
}
