package depscope.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.graph.Neighbourhood.Box;
import depscope.graph.Neighbourhood.Question;
import depscope.record.RecordFormat;
import depscope.tree.MemoryTree;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What is drawn of a graph. */
class NeighbourhoodTest {
    private static final BuildGraph GRAPH = graph();

    /** m.ko is made from a.o and b.o; each from its source; a.o from six headers of /h and one of /g. */
    private static BuildGraph graph() {
        GraphBuilder builder = new GraphBuilder(new Resolver(MemoryTree.builder().build()));
        builder.add(Records.depend("/o/.depend", "a.o: /s/a.c /h/1.h /h/2.h /h/3.h /h/4.h /h/5.h /h/6.h /g/7.h", "b.o: /s/b.c /h/1.h",
                "m.ko: a.o b.o"));
        return builder.freeze();
    }

    private static int node(String path) {
        return GRAPH.find(TreePath.of(path));
    }

    private static Set<Integer> nodes(String... paths) {
        return Arrays.stream(paths).map(NeighbourhoodTest::node).collect(Collectors.toSet());
    }

    private static Question question(Set<Integer> focus, int inputs, int dependents) {
        return new Question(focus, inputs, dependents, Set.of(), Set.of(), Set.of(), Set.of(), 100);
    }

    private static List<String> shown(Question question) {
        return shown(Neighbourhood.of(GRAPH, question));
    }

    private static List<String> shown(Neighbourhood picture) {
        List<String> lines = new ArrayList<>();
        picture.boxes().forEach(b -> lines.add(label(b)));
        picture.links().forEach(l -> lines.add(label(picture.boxes().get(l.prerequisite())) + " > "
                + label(picture.boxes().get(l.target())) + " x" + l.count()));
        return lines;
    }

    private static String label(Box box) {
        return box.isBundle() ? box.directory() + "(" + box.members().size() + ")" : GRAPH.path(box.node()).name();
    }

    @Test
    void manyHeadersOfADirectoryAreABundle() {
        assertEquals(List.of("/h(6)", "7.h", "a.o", "a.c", "/h(6) > a.o x6", "7.h > a.o x1", "a.c > a.o x1"),
                shown(question(nodes("/o/a.o"), 1, 0)));
    }

    @Test
    void stepsAreCountedBothWays() {
        assertEquals(List.of("a.o"), shown(question(nodes("/o/a.o"), 0, 0)));
        assertEquals(List.of("a.o", "m.ko", "a.o > m.ko x1"), shown(question(nodes("/o/a.o"), 0, 1)));
        assertEquals(List.of("1.h", "a.o", "b.o", "1.h > a.o x1", "1.h > b.o x1"), shown(question(nodes("/h/1.h"), 0, 1)));
        assertEquals(List.of("1.h", "a.o", "b.o", "m.ko", "1.h > a.o x1", "1.h > b.o x1", "a.o > m.ko x1", "b.o > m.ko x1"),
                shown(question(nodes("/h/1.h"), 1, -1)));
    }

    @Test
    void anOpenedBundleShowsItsMembersAndAKeptNodeLeavesItsOwn() {
        Question closed = question(nodes("/o/a.o"), 1, 0);
        String key = Neighbourhood.of(GRAPH, closed).boxes().get(0).key();
        assertEquals(List.of("7.h", "1.h", "2.h", "3.h", "4.h", "5.h", "6.h", "a.o", "a.c"), shown(new Question(closed.focus(), 1, 0,
                Set.of(), Set.of(key), Set.of(), Set.of(), 100)).stream().filter(l -> !l.contains(">")).toList());
        assertEquals(List.of("/h(5)", "7.h", "1.h", "a.o", "a.c"), shown(new Question(closed.focus(), 1, 0,
                nodes("/h/1.h"), Set.of(), Set.of(), Set.of(), 100)).stream().filter(l -> !l.contains(">")).toList());
    }

    @Test
    void whatIsHiddenOrNotWithinIsNotShown() {
        assertEquals(List.of("a.o", "m.ko", "a.o > m.ko x1"), shown(new Question(nodes("/o/m.ko"), 1, 0, Set.of(), Set.of(),
                nodes("/o/b.o"), Set.of(), 100)));
        assertEquals(List.of("1.h", "b.o", "m.ko", "1.h > b.o x1", "b.o > m.ko x1"), shown(new Question(nodes("/o/m.ko"), -1, 0,
                Set.of(), Set.of(), Set.of(), nodes("/h/1.h", "/o/b.o"), 100)));
    }

    @Test
    void whatIsPinnedIsShownWhateverElseIsAsked() {
        Question alone = question(nodes("/s/b.c"), 0, 0);
        assertEquals(List.of("b.c"), shown(alone));
        assertEquals(List.of("1.h", "b.o", "b.c", "1.h > b.o x1", "b.c > b.o x1"), shown(alone.pinning(nodes("/h/1.h", "/o/b.o"))));
        assertEquals(List.of("/h(5)", "7.h", "1.h", "a.o", "a.c"), shown(question(nodes("/o/a.o"), 1, 0).pinning(nodes("/h/1.h")))
                .stream().filter(l -> !l.contains(">")).toList());
        assertEquals(List.of("b.o", "b.c", "b.c > b.o x1"), shown(new Question(nodes("/s/b.c"), 0, 0, Set.of(), Set.of(),
                nodes("/o/b.o"), nodes("/s/a.c"), 100).pinning(nodes("/o/b.o"))));
    }

    @Test
    void boxesOfOneDirectoryAreAGroup() {
        Question question = question(nodes("/o/m.ko"), -1, 0);
        // The bundle of /h and the one header of /g stand alone in theirs.
        assertEquals(List.of("/o: a.o b.o m.ko", "/s: a.c b.c"), groups(question.grouped(true)));
        assertEquals(List.of("/h: /h(5) 1.h", "/o: a.o b.o m.ko", "/s: a.c b.c"),
                groups(question.pinning(nodes("/h/1.h")).grouped(true)));
        assertEquals(List.of(), groups(question));
    }

    @Test
    void whereThereAreNoDirectoriesShapesAreBundledAllTheSame() {
        GraphBuilder builder = new GraphBuilder(new Resolver(MemoryTree.builder().build()));
        builder.add(Records.depend("/.depend", "m.ko: 1.o 2.o 3.o 4.o 5.o", "1.o: 1.c 2.c 3.c 4.c"));
        BuildGraph graph = builder.freeze();
        assertEquals(List.of("bundle OBJECT /", "bundle SOURCE /", "node /m.ko"), Neighbourhood.of(graph, new Question(
                Set.of(graph.find(TreePath.of("/m.ko"))), -1, 0, Set.of(), Set.of(), Set.of(), Set.of(), 7)).boxes().stream()
                .map(Box::key).toList());
    }

    private static List<String> groups(Question question) {
        Neighbourhood picture = Neighbourhood.of(GRAPH, question);
        return picture.groups().stream().map(group -> group.directory() + ": " + group.boxes().stream()
                .map(b -> label(picture.boxes().get(b))).collect(Collectors.joining(" "))).toList();
    }

    @Test
    void aFileThatOnlyACommandMakesIsADependent() {
        GraphBuilder builder = new GraphBuilder(new Resolver(MemoryTree.builder().build()));
        builder.addCompiled(TreePath.of("/o/c.o"));
        builder.addIncluded(TreePath.of("/o/c.o"), TreePath.of("/h/1.h"), Certainty.CERTAIN, TreePath.of("/s/c.c"),
                RecordFormat.CONVENTION, 0);
        BuildGraph graph = builder.freeze();
        assertEquals(List.of("node /h/1.h", "node /o/c.o"), Neighbourhood.of(graph,
                question(Set.of(graph.find(TreePath.of("/h/1.h"))), 0, 1)).boxes().stream().map(Box::key).toList());
    }

    @Property(tries = 300)
    void thereAreNeverMoreBoxesThanAskedFor(@ForAll @IntRange(min = 6, max = 40) int most, @ForAll @IntRange(max = 2_000_000_000) int seed) {
        Random random = new Random(seed);
        GraphBuilder builder = new GraphBuilder(new Resolver(MemoryTree.builder().build()));
        List<String> rules = new ArrayList<>();
        for (int r = 0; r < 60; r++) {
            StringBuilder rule = new StringBuilder("/d" + random.nextInt(9) + "/e" + random.nextInt(9) + "/t" + r + ".o:");
            for (int p = 0; p < 12; p++) {
                rule.append(" /h" + random.nextInt(9) + "/i" + random.nextInt(9) + "/f" + random.nextInt(30) + ".h");
            }
            rules.add(rule.toString());
        }
        rules.add("/top.o: " + rules.stream().map(r -> r.substring(0, r.indexOf(':'))).collect(Collectors.joining(" ")));
        builder.add(Records.depend("/.depend", rules.toArray(String[]::new)));
        BuildGraph graph = builder.freeze();
        Set<Integer> focus = Set.of(graph.find(TreePath.of("/top.o")));
        Set<Integer> kept = random.ints(random.nextInt(10), 0, graph.nodes()).boxed().collect(Collectors.toSet());
        Question question = new Question(focus, -1, -1, kept, Set.of(), Set.of(), Set.of(), most);
        Neighbourhood picture = Neighbourhood.of(graph, question);
        assertTrue(picture.boxes().size() <= most, picture.boxes().size() + " boxes");
        assertEquals(picture, Neighbourhood.of(graph, question));
        // Every node is in one box, and every box is somewhere.
        List<Integer> members = picture.boxes().stream().flatMap(b -> b.members().stream()).sorted().toList();
        assertEquals(members.stream().distinct().toList(), members);
        assertTrue(members.containsAll(focus));
    }
}
