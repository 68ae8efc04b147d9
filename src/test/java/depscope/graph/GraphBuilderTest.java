package depscope.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.record.Place;
import depscope.record.RecordFormat;
import depscope.tree.MemoryTree;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One file, one node; every edge with its evidence. */
class GraphBuilderTest {
    private static MemoryTree tree() {
        return MemoryTree.builder()
                .file("/src/sys/amd64/include/pmap.h", "", 1).file("/src/sys/sys/param.h", "", 1)
                .file("/src/sys/amd64/vmm/x86.h", "", 1).file("/src/sys/amd64/vmm/x86.c", "", 1)
                .file("/obj/kernel/opt_ddb.h", "", 1).file("/obj/kernel/x86.o", "", 1).file("/obj/vmm/x86.o", "", 1)
                .link("/obj/vmm/machine", "/src/sys/amd64/include", 1).link("/obj/vmm/@", "/src/sys", 1)
                .link("/obj/vmm/opt_ddb.h", "../kernel/opt_ddb.h", 1).build();
    }

    private final GraphBuilder builder = new GraphBuilder(new Resolver(tree()));

    private static List<String> edges(BuildGraph graph) {
        List<String> edges = new ArrayList<>();
        for (int n = 0; n < graph.nodes(); n++) {
            for (int e = graph.edgesFrom(n); e < graph.edgesTo(n); e++) {
                edges.add(graph.path(n) + " -> " + graph.path(graph.prerequisite(e)) + " " + graph.kind(e).label());
            }
        }
        return edges;
    }

    @ParameterizedTest
    @CsvSource({"machine/pmap.h, /src/sys/amd64/include/pmap.h", "@/sys/param.h, /src/sys/sys/param.h",
        // modules/vmm is not there: what does not exist is undone by name alone.
        "/src/sys/modules/vmm/../../amd64/vmm/x86.h, /src/sys/amd64/vmm/x86.h",
        "@/modules/vmm/../../amd64/vmm/x86.h, /src/sys/amd64/vmm/x86.h", "/src/sys/sys/param.h, /src/sys/sys/param.h",
        "opt_ddb.h, /obj/kernel/opt_ddb.h", "../kernel/opt_ddb.h, /obj/kernel/opt_ddb.h", "./x86.o, /obj/vmm/x86.o",
        "machine/nosuch.h, /src/sys/amd64/include/nosuch.h", "nosuch.h, /obj/vmm/nosuch.h"})
    void everySpellingLeadsToTheFile(String word, String path) {
        builder.add(Records.depend("/obj/vmm/.depend", "t: " + word));
        assertEquals(List.of("/obj/vmm/t -> " + path + " recorded"), edges(builder.freeze()));
    }

    @Test
    void spellingsOfAFileAreOneNodeAndStayFindable() {
        builder.add(Records.depend("/obj/vmm/.depend", "a: machine/pmap.h", "b: /src/sys/amd64/include/pmap.h",
                "c: @/amd64/include/pmap.h"));
        BuildGraph graph = builder.freeze();
        int node = graph.find(TreePath.of("/src/sys/amd64/include/pmap.h"));
        assertEquals(List.of("@/amd64/include/pmap.h", "machine/pmap.h"), graph.spellings(node));
        assertEquals(4, graph.nodes());
        assertEquals(3, graph.dependents(node));
    }

    @Test
    void theSameNameInTwoDirectoriesIsTwoNodes() {
        builder.add(Records.depend("/obj/vmm/.depend", "x86.o: a.h"));
        builder.add(Records.depend("/obj/kernel/.depend", "x86.o: a.h"));
        assertEquals(List.of("/obj/kernel/x86.o -> /obj/kernel/a.h recorded", "/obj/vmm/x86.o -> /obj/vmm/a.h recorded"),
                edges(builder.freeze()));
    }

    @Test
    void anEdgeKnowsTheLineThatTellsOfIt() {
        String[] rules = {"a.o: a.c \\", "  a.h", "b.o: b.c"};
        builder.add(Records.depend("/obj/vmm/.depend", rules));
        BuildGraph graph = builder.freeze();
        byte[] text = String.join("\n", rules).getBytes(StandardCharsets.UTF_8);
        List<String> places = new ArrayList<>();
        for (int e = 0; e < graph.edges(); e++) {
            places.add(graph.path(graph.prerequisite(e)).name() + " " + graph.sources().get(graph.source(e)).file() + ":"
                    + Place.of(text, graph.place(e)).line() + ":" + Place.of(text, graph.place(e)).column());
        }
        assertEquals(List.of("a.c /obj/vmm/.depend:1:6", "a.h /obj/vmm/.depend:2:3", "b.c /obj/vmm/.depend:3:6"), places);
    }

    @Test
    void twoRecordsOfOneEdgeAreBothKeptAndWhatOneSaysTwiceIsOne() {
        builder.add(Records.rules("/obj/vmm/.make-graph", Map.of(), "a.o: a.c a.h a.c"));
        builder.add(Records.depend("/obj/vmm/.depend", "a.o: a.c a.h", "a.o: a.h ./a.h b.h"));
        BuildGraph graph = builder.freeze();
        assertEquals(List.of("/obj/vmm/a.o -> /obj/vmm/a.c ruled", "/obj/vmm/a.o -> /obj/vmm/a.h ruled",
                "/obj/vmm/a.o -> /obj/vmm/a.c recorded", "/obj/vmm/a.o -> /obj/vmm/a.h recorded",
                "/obj/vmm/a.o -> /obj/vmm/b.h recorded"), edges(graph));
        assertEquals(1, graph.dependents(graph.find(TreePath.of("/obj/vmm/a.h"))));
    }

    @Test
    void aPhonyNameIsTheNameItselfEvenWhereALinkToADirectoryIsCalledSo() {
        builder.add(Records.rules("/obj/vmm/.make-graph", Map.of(), "x.o: machine @", "machine: .PHONY", "@:"));
        builder.add(Records.depend("/obj/vmm/.depend", "y.o: machine/pmap.h"));
        assertEquals(List.of("/obj/vmm/x.o -> /obj/vmm/machine ruled", "/obj/vmm/x.o -> /obj/vmm/@ ruled",
                "/obj/vmm/y.o -> /src/sys/amd64/include/pmap.h recorded"), edges(builder.freeze()));
    }

    @Test
    void whatPathSearchFoundHoldsForThatDirectorysRecordsToo() {
        builder.add(Records.rules("/obj/vmm/.make-graph", Map.of("x86.c", "/src/sys/amd64/vmm/x86.c"), "x86.o: x86.c"));
        builder.add(Records.depend("/obj/vmm/.depend", "x86.o: x86.c"));
        builder.add(Records.depend("/obj/kernel/.depend", "x86.o: x86.c"));
        assertEquals(List.of("/obj/kernel/x86.o -> /obj/kernel/x86.c recorded",
                "/obj/vmm/x86.o -> /src/sys/amd64/vmm/x86.c ruled", "/obj/vmm/x86.o -> /src/sys/amd64/vmm/x86.c recorded"),
                edges(builder.freeze()));
    }

    @Test
    void anEmptyRuleOnlySaysThatItsTargetMayBeGone() {
        builder.add(Records.depend("/obj/vmm/.depend", "a.o: a.h", "a.h:"));
        BuildGraph graph = builder.freeze();
        int header = graph.find(TreePath.of("/obj/vmm/a.h"));
        assertTrue(graph.has(header, Trait.GUARDED));
        assertEquals(false, graph.isTarget(header));
    }

    @Test
    void aRecordThatListsNothingIsARecordAllTheSame() {
        builder.add(Records.depend("/obj/vmm/.depend", "a.o:", "-: a.h"));
        BuildGraph graph = builder.freeze();
        assertTrue(graph.has(graph.find(TreePath.of("/obj/vmm/a.o")), Trait.RECORDED));
        // What a compiler writes of its standard output is no target.
        assertEquals(List.of("/obj/vmm/a.h", "/obj/vmm/a.o"), IntStream.range(0, graph.nodes()).mapToObj(n -> graph.path(n).toString()).toList());
    }

    @Test
    void aGraphIsAsOftenTheSameAsNothingIsAdded() {
        builder.add(Records.depend("/obj/vmm/.depend", "z.o: a.h"));
        BuildGraph once = builder.freeze();
        assertSame(once, builder.freeze());
        builder.addCompiled(TreePath.of("/obj/vmm/z.o"));
        assertNotSame(once, builder.freeze());
        assertTrue(builder.freeze().has(once.find(TreePath.of("/obj/vmm/z.o")), Trait.COMPILED));
    }

    @Test
    void freezingAgainKeepsWhatWasThere() {
        builder.add(Records.depend("/obj/vmm/.depend", "z.o: a.h"));
        assertEquals(List.of("/obj/vmm/z.o -> /obj/vmm/a.h recorded"), edges(builder.freeze()));
        builder.addIncluded(TreePath.of("/obj/vmm/z.o"), TreePath.of("/src/sys/sys/param.h"), Certainty.CERTAIN, TreePath.of("/obj/vmm/a.h"), RecordFormat.SOURCE, 7);
        builder.addIncluded(TreePath.of("/obj/vmm/y.o"), TreePath.of("/obj/vmm/a.h"), Certainty.POSSIBLE, TreePath.of("/obj/vmm/y.c"), RecordFormat.SOURCE, 0);
        assertEquals(List.of("/obj/vmm/y.o -> /obj/vmm/a.h included", "/obj/vmm/z.o -> /obj/vmm/a.h recorded",
                "/obj/vmm/z.o -> /src/sys/sys/param.h included"), edges(builder.freeze()));
    }
}
