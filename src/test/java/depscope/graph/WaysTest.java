package depscope.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depscope.graph.Neighbourhood.Between;
import depscope.graph.Neighbourhood.Connection;
import depscope.graph.Neighbourhood.Connection.Needs;
import depscope.graph.Neighbourhood.Paths;
import depscope.graph.Neighbourhood.Question;
import depscope.record.RecordFormat;
import depscope.tree.MemoryTree;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What connects two files. */
class WaysTest {
    private static final BuildGraph GRAPH = graph();

    /**
     * top needs h by itself, by way of a, of b and c, and of d, e, f and g; make was never told that a needs h.
     * A goal gathers top and lone; lone is made of goal.
     */
    private static BuildGraph graph() {
        GraphBuilder builder = new GraphBuilder(new Resolver(MemoryTree.builder().build()));
        builder.add(Records.rules("/Makefile", Map.of(), "goal: top h .PHONY", "lone: goal"));
        builder.add(Records.depend("/.depend", "top: a b d", "b: c", "c: h", "d: e", "e: f", "f: g", "g: h", "x: h", "a: y"));
        builder.addIncluded(TreePath.of("/a"), TreePath.of("/h"), Certainty.LIKELY, TreePath.of("/a.c"), RecordFormat.SOURCE, 0);
        return builder.freeze();
    }

    private static Set<Integer> nodes(String... names) {
        return Arrays.stream(names).map(name -> GRAPH.find(TreePath.of("/" + name))).collect(Collectors.toSet());
    }

    private static Question question(String from, String to, Paths paths) {
        return new Question(nodes("x", "lone"), -1, -1, Set.of(), Set.of(), Set.of(), Set.of(), 100)
                .between(new Between(nodes(from), nodes(to), paths));
    }

    private static String shown(Question question) {
        Neighbourhood picture = Neighbourhood.of(GRAPH, question);
        Connection connection = picture.connection().orElseThrow();
        return picture.boxes().stream().flatMap(box -> box.members().stream()).sorted().map(node -> GRAPH.path(node).name())
                .collect(Collectors.joining(" "))
                + ": " + connection.needs() + " " + connection.steps();
    }

    @Test
    void onlyWaysNotMuchLongerThanTheShortestAreShownUnlessAllAre() {
        assertEquals("a h top: FROM_NEEDS_TO 2", shown(question("top", "h", Paths.SHORTEST)));
        assertEquals("a b c h top: FROM_NEEDS_TO 2", shown(question("top", "h", Paths.SOME)));
        assertEquals("a b c d e f g h top: FROM_NEEDS_TO 2", shown(question("top", "h", Paths.ALL)));
    }

    @Test
    void whicheverIsThePrerequisite() {
        assertEquals("a h top: TO_NEEDS_FROM 2", shown(question("h", "top", Paths.SHORTEST)));
        assertEquals("a b c d e f g h top: TO_NEEDS_FROM 2", shown(question("h", "top", Paths.ALL)));
        assertEquals("h: BOTH 0", shown(question("h", "h", Paths.SHORTEST)));
    }

    @Test
    void whatNothingConnectsStandsAlone() {
        assertEquals("top x: NEITHER 0", shown(question("x", "top", Paths.ALL)));
        assertEquals(Optional.empty(), Neighbourhood.of(GRAPH, new Question(nodes("x"), 1, 1, Set.of(), Set.of(), Set.of(),
                Set.of(), 100)).connection());
    }

    @Test
    void goalsConnectNothingUnlessAskedAbout() {
        assertEquals("lone top: NEITHER 0", shown(question("lone", "top", Paths.ALL)));
        assertEquals("goal lone: FROM_NEEDS_TO 1", shown(question("lone", "goal", Paths.ALL)));
        assertEquals("goal top: TO_NEEDS_FROM 1", shown(question("top", "goal", Paths.SOME)));
    }

    @Test
    void whatIsHiddenIsNotGoneThroughAndWhatIsPinnedIsShownToo() {
        Question hiding = new Question(Set.of(), 0, 0, Set.of(), Set.of(), nodes("a"), Set.of(), 100);
        assertEquals("b c h top: FROM_NEEDS_TO 3", shown(hiding.between(new Between(nodes("top"), nodes("h"), Paths.SHORTEST))));
        assertEquals("a h top y: FROM_NEEDS_TO 2", shown(question("top", "h", Paths.SHORTEST).pinning(nodes("y"))));
    }

    @Property(tries = 500)
    void asWalkingEveryWayWouldTell(@ForAll @IntRange(max = 2_000_000_000) int seed) {
        Random random = new Random(seed);
        BuildGraph graph = RandomGraphs.graph(random, 5 + random.nextInt(20), 5 + random.nextInt(40), random.nextBoolean());
        Between between = new Between(RandomGraphs.nodes(random, graph, 3), RandomGraphs.nodes(random, graph, 3),
                Paths.values()[random.nextInt(3)]);
        Question question = new Question(RandomGraphs.nodes(random, graph, 3), -1, -1, Set.of(), Set.of(),
                RandomGraphs.nodes(random, graph, 3), Set.of(), 200).between(between);
        Set<Integer> expected = new TreeSet<>();
        int down = walk(graph, question, between.from(), between.to(), between.paths(), expected);
        int up = walk(graph, question, between.to(), between.from(), between.paths(), expected);
        Needs needs = down >= 0 && up >= 0 ? Needs.BOTH : down >= 0 ? Needs.FROM_NEEDS_TO : up >= 0 ? Needs.TO_NEEDS_FROM : Needs.NEITHER;
        if (needs == Needs.NEITHER) {
            expected.addAll(between.from());
            expected.addAll(between.to());
        }
        Neighbourhood picture = Neighbourhood.of(graph, question);
        assertEquals(List.copyOf(expected), picture.boxes().stream().flatMap(box -> box.members().stream()).sorted().toList());
        int steps = needs == Needs.BOTH ? Math.min(down, up) : Math.max(Math.max(down, up), 0);
        assertEquals(Optional.of(new Connection(needs, steps)), picture.connection());
    }

    /** Adds the nodes of all walks of allowed length, step by step; the length of the shortest or -1. */
    private static int walk(BuildGraph graph, Question question, Set<Integer> targets, Set<Integer> inputs, Paths paths,
            Set<Integer> expected) {
        // before[k]: nodes k steps from a target; any walk longer than there are nodes repeats one.
        List<Set<Integer>> before = new ArrayList<>(List.of(new TreeSet<>(targets)));
        for (int k = 1; k <= 2 * graph.nodes(); k++) {
            Set<Integer> next = new TreeSet<>();
            for (int target : before.get(k - 1)) {
                for (int e = graph.edgesFrom(target); e < graph.edgesTo(target); e++) {
                    int node = graph.prerequisite(e);
                    boolean end = targets.contains(node) || inputs.contains(node);
                    if (end || !question.hidden().contains(node) && !graph.has(node, Trait.PHONY | Trait.USE | Trait.DEPEND_FILE)) {
                        next.add(node);
                    }
                }
            }
            before.add(next);
        }
        int shortest = -1;
        for (int k = before.size() - 1; k >= 0; k--) {
            shortest = before.get(k).stream().anyMatch(inputs::contains) ? k : shortest;
        }
        int longest = paths == Paths.SHORTEST ? shortest : paths == Paths.SOME ? shortest + 2 : 2 * graph.nodes();
        for (int k = 0; shortest >= 0 && k <= longest && k < before.size(); k++) {
            Set<Integer> on = new TreeSet<>(before.get(k));
            on.retainAll(inputs);
            for (int back = k; back >= 0; back--) {
                expected.addAll(on);
                Set<Integer> needing = new TreeSet<>();
                for (int target : back > 0 ? before.get(back - 1) : Set.<Integer>of()) {
                    for (int e = graph.edgesFrom(target); e < graph.edgesTo(target); e++) {
                        if (on.contains(graph.prerequisite(e))) {
                            needing.add(target);
                        }
                    }
                }
                on = needing;
            }
        }
        return shortest;
    }
}
