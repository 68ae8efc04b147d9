package depscope.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.graph.Neighbourhood.Box;
import depscope.graph.Neighbourhood.Group;
import depscope.graph.Neighbourhood.Link;
import depscope.graph.Neighbourhood.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds for whatever is asked of whatever graph. */
class NeighbourhoodPropertyTest {
    private static final int SHAPES = Neighbourhood.Shape.values().length;

    private static Question question(Random random, BuildGraph graph) {
        Question question = new Question(RandomGraphs.nodes(random, graph, 20), random.nextInt(4) - 1, random.nextInt(4) - 1,
                RandomGraphs.nodes(random, graph, 30), Set.of(), RandomGraphs.nodes(random, graph, 3),
                random.nextBoolean() ? Set.of() : RandomGraphs.nodes(random, graph, 60), SHAPES + random.nextInt(40));
        return opening(question.pinning(RandomGraphs.nodes(random, graph, 20)), random, graph);
    }

    /** Some of the bundles that it closes, and some in those, are opened. */
    private static Question opening(Question question, Random random, BuildGraph graph) {
        Set<String> opened = new TreeSet<>();
        Question asked = question;
        for (int round = random.nextInt(4); round > 0; round--) {
            Neighbourhood.of(graph, asked).boxes().stream().filter(box -> box.isBundle() && random.nextBoolean())
                    .forEach(box -> opened.add(box.key()));
            asked = new Question(question.focus(), question.inputs(), question.dependents(), question.kept(), Set.copyOf(opened),
                    question.hidden(), question.within(), question.most()).pinning(question.pinned());
        }
        return asked;
    }

    private static BuildGraph graph(Random random) {
        return RandomGraphs.graph(random, 30 + random.nextInt(120), 40 + random.nextInt(300), random.nextBoolean());
    }

    @Property(tries = 400)
    void everyNodeHasOneBoxAndThereAreNoMoreThanAskedFor(@ForAll @IntRange(max = 2_000_000_000) int seed) {
        Random random = new Random(seed);
        BuildGraph graph = graph(random);
        Question question = question(random, graph);
        Neighbourhood picture = Neighbourhood.of(graph, question);
        assertTrue(picture.boxes().size() <= question.most(), picture.boxes().size() + " boxes");
        assertEquals(picture, Neighbourhood.of(graph, question));
        List<Integer> members = picture.boxes().stream().flatMap(box -> box.members().stream()).sorted().toList();
        assertEquals(members.stream().distinct().toList(), members);
        assertTrue(members.containsAll(question.focus()));
        assertTrue(members.containsAll(question.pinned()));
        assertEquals(picture.boxes().stream().map(Box::key).sorted().distinct().toList(),
                picture.boxes().stream().map(Box::key).toList());
        for (Box box : picture.boxes()) {
            assertEquals(box.isBundle() ? -1 : box.members().get(0), box.node());
            box.members().forEach(node -> {
                assertEquals(box.shape(), Shapes.of(graph, node));
                assertTrue(graph.path(node).isUnder(box.directory()));
            });
        }
    }

    @Property(tries = 200)
    void aPinnedNodeHasItsOwnBoxWhileThereIsRoomForBundles(@ForAll @IntRange(max = 2_000_000_000) int seed) {
        Random random = new Random(seed);
        BuildGraph graph = graph(random);
        Question question = question(random, graph);
        Neighbourhood picture = Neighbourhood.of(graph, question);
        if (question.pinned().size() + 2 * SHAPES <= question.most()) {
            List<Integer> alone = picture.boxes().stream().map(Box::node).toList();
            assertTrue(alone.containsAll(question.pinned()));
        }
    }

    @Property(tries = 200)
    void whatStandsForTheSameHasTheSameKey(@ForAll @IntRange(max = 2_000_000_000) int seed) {
        Random random = new Random(seed);
        BuildGraph graph = graph(random);
        Map<Integer, String> keys = new HashMap<>();
        Map<String, Integer> nodes = new HashMap<>();
        for (int i = 0; i < 4; i++) {
            for (Box box : Neighbourhood.of(graph, question(random, graph)).boxes()) {
                if (!box.isBundle()) {
                    assertEquals(box.key(), keys.merge(box.node(), box.key(), (old, same) -> old));
                    assertEquals(box.node(), nodes.merge(box.key(), box.node(), (old, same) -> old));
                } else {
                    assertTrue(box.key().endsWith(box.directory().raw()));
                    assertTrue(box.key().startsWith("bundle " + box.shape()));
                }
            }
        }
    }

    @Property(tries = 200)
    void aGroupIsAllBoxesOfItsDirectory(@ForAll @IntRange(max = 2_000_000_000) int seed) {
        Random random = new Random(seed);
        BuildGraph graph = graph(random);
        Question question = question(random, graph);
        Neighbourhood picture = Neighbourhood.of(graph, question.grouped(true));
        assertEquals(Neighbourhood.of(graph, question).boxes(), picture.boxes());
        List<Integer> grouped = new ArrayList<>();
        for (Group group : picture.groups()) {
            assertTrue(group.boxes().size() > 1);
            assertEquals(IntStream.range(0, picture.boxes().size()).boxed()
                    .filter(b -> picture.boxes().get(b).directory().equals(group.directory())).toList(), group.boxes());
            grouped.addAll(group.boxes());
        }
        assertEquals(grouped.stream().distinct().toList(), grouped);
        long alone = picture.boxes().stream().map(Box::directory).distinct().count() - picture.groups().size();
        assertEquals(picture.boxes().size(), grouped.size() + alone);
    }

    @Property(tries = 300)
    void everyEdgeBetweenBoxesIsInTheirLink(@ForAll @IntRange(max = 2_000_000_000) int seed) {
        Random random = new Random(seed);
        BuildGraph graph = graph(random);
        Neighbourhood picture = Neighbourhood.of(graph, question(random, graph));
        assertEquals(links(graph, picture.boxes()), picture.links());
    }

    /** The links as the words have it: sums of all edges, box by box. */
    static List<Link> links(BuildGraph graph, List<Box> boxes) {
        Map<Integer, Integer> boxOf = new TreeMap<>();
        for (int b = 0; b < boxes.size(); b++) {
            for (int node : boxes.get(b).members()) {
                boxOf.put(node, b);
            }
        }
        List<Link> links = new ArrayList<>();
        for (int from = 0; from < boxes.size(); from++) {
            for (int to = 0; to < boxes.size(); to++) {
                Set<List<Integer>> pairs = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
                EdgeKind strongest = EdgeKind.INCLUDED;
                boolean known = false;
                for (int target : boxes.get(to).members()) {
                    for (int e = graph.edgesFrom(target); e < graph.edgesTo(target); e++) {
                        if (from != to && boxOf.getOrDefault(graph.prerequisite(e), -1) == from) {
                            pairs.add(List.of(graph.prerequisite(e), target));
                            strongest = graph.kind(e).compareTo(strongest) < 0 ? graph.kind(e) : strongest;
                            known |= graph.knownToMake(e);
                        }
                    }
                }
                if (!pairs.isEmpty()) {
                    links.add(new Link(from, to, strongest, pairs.size(), known, false));
                }
            }
        }
        return links;
    }
}
