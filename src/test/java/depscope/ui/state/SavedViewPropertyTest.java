package depscope.ui.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.graph.BuildGraph;
import depscope.graph.Neighbourhood.Paths;
import depscope.picture.Asked;
import depscope.picture.Lens;
import depscope.picture.Page;
import depscope.picture.ViewState;
import depscope.survey.TestTrees;
import depscope.tree.TreePath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is looked at is the same when it was kept by path, and in a file. */
class SavedViewPropertyTest {
    private static final BuildGraph GRAPH = graph();

    private static BuildGraph graph() {
        try {
            return TestTrees.sample("vmm-r273214-edited").graph();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Provide
    Arbitrary<ViewState> views() {
        return Arbitraries.randomValue(SavedViewPropertyTest::view);
    }

    private static ViewState view(Random random) {
        List<Integer> edited = new ArrayList<>(nodes(random));
        Set<Integer> deleted = new HashSet<>(edited);
        deleted.removeIf(node -> random.nextBoolean());
        TreePath region = random.nextBoolean() ? TreePath.ROOT : GRAPH.path(random.nextInt(GRAPH.nodes())).parent();
        Set<String> opened = random.nextBoolean() ? Set.of() : Set.of("bundle HEADER " + region.raw(), "bundle SOURCE with state /a\nb=\u00e9");
        Lens lens = new Lens(random.nextInt(5) - 1, random.nextInt(5) - 1, opened, nodes(random), nodes(random), random.nextBoolean(),
                random.nextBoolean());
        return new ViewState(any(random, Page.values()), region, random.nextInt(GRAPH.nodes() + 1) - 1, nodes(random), lens,
                random.nextBoolean() ? Optional.empty() : Optional.of(new ViewState.Ends(random.nextInt(GRAPH.nodes()),
                        random.nextInt(GRAPH.nodes()), any(random, Paths.values()))),
                edited, deleted, !edited.isEmpty() && random.nextBoolean(),
                random.nextBoolean() ? Optional.empty() : Optional.of(new Asked(any(random, Asked.Kind.values()),
                        random.nextInt(GRAPH.nodes()), random.nextInt(GRAPH.nodes() + 1) - 1)));
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static Set<Integer> nodes(Random random) {
        Set<Integer> nodes = new HashSet<>();
        IntStream.range(0, random.nextInt(6)).forEach(i -> nodes.add(random.nextInt(GRAPH.nodes())));
        return nodes;
    }

    @Property(tries = 300)
    void aViewIsTheSameByItsPaths(@ForAll("views") ViewState view) {
        SavedView saved = SavedView.of(GRAPH, view);
        assertEquals(view, saved.in(GRAPH));
        assertTrue(saved.isWhole(GRAPH));
    }

    @Property(tries = 100)
    void aHistoryIsTheSameInAFile(@ForAll("views") ViewState one, @ForAll("views") ViewState other, @ForAll("views") ViewState marked) {
        History history = new History(List.of(SavedView.of(GRAPH, one), SavedView.of(GRAPH, other)), 1,
                List.of(new Bookmark("what if é.h", SavedView.of(GRAPH, marked))));
        assertEquals(history, HistoryFile.of(HistoryFile.values(history)));
    }
}
