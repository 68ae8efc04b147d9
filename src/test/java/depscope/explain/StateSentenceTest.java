package depscope.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depscope.survey.PrintedGraph;
import depscope.survey.Survey;
import depscope.survey.SurveyOptions;
import depscope.survey.TestTrees;
import depscope.tree.MemoryTree;
import depscope.tree.TreePath;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sentence that the state of a stale target is told with. */
class StateSentenceTest {
    private static final long SECOND = 1_000_000_000L;
    /** 2020-09-13 12:26:40. */
    private static final long BUILT = 1_600_000_000L * SECOND;
    private static final long EDITED = BUILT + 18 * SECOND;
    private static final String GRAPH = PrintedGraph.of("/obj", "vmm.ko: vmx.o gen.h", "gen.h: gen.awk");

    private final MemoryTree.Builder tree = MemoryTree.builder().name("tree");

    @BeforeEach
    void build() {
        tree.file("/obj/.depend", "#\nvmx.o: vmx.c vmx.h \\\n  vmcs.h gen.h\n", BUILT).file("/obj/vmx.o", "", BUILT);
        for (String source : new String[] {"vmx.c", "vmx.h", "vmcs.h", "gen.awk"}) {
            tree.file("/obj/" + source, "", BUILT);
        }
        for (String made : new String[] {"gen.h", "vmm.ko"}) {
            tree.file("/obj/" + made, "", BUILT);
        }
    }

    private String sentence(String target) throws IOException {
        return sentence(Survey.of(tree.build(), new SurveyOptions(Optional.empty(), true, TestTrees.NOW)), "/obj/" + target);
    }

    private static String sentence(Survey survey, String target) throws IOException {
        try (survey) {
            return survey.why(survey.graph().find(TreePath.of(target))).sentence();
        }
    }

    @Test
    void whatIsStaleIsToldSinceWhenByWhatAndWhereThatIsRecorded() throws IOException {
        tree.file("/obj/vmcs.h", "", EDITED);
        assertEquals("Stale since 12:26:58: vmcs.h is 18 s newer, recorded at .depend:3, and the next make will rebuild it.",
                sentence("vmx.o"));
    }

    @Test
    void theNewestInputIsTheOneThatIsTold() throws IOException {
        tree.file("/obj/vmx.h", "", EDITED).file("/obj/vmcs.h", "", EDITED + 86_400 * SECOND);
        assertEquals("Stale since 2020-09-14 12:26:58 UTC: vmcs.h is 24 h newer, recorded at .depend:3, and the next make will rebuild it.",
                sentence("vmx.o"));
    }

    @Test
    void whatARuleNamesIsNotCalledRecorded() throws IOException {
        tree.file("/obj/.make-graph", GRAPH, BUILT).file("/obj/gen.awk", "", EDITED);
        assertEquals("Stale since 12:26:58: gen.awk is 18 s newer, named in its rule at .make-graph:14, and the next make will rebuild it.",
                sentence("gen.h"));
    }

    @Test
    void whatIsMadeFromTheStaleIsStaleSinceTheSameEdit() throws IOException {
        tree.file("/obj/.make-graph", GRAPH, BUILT).file("/obj/vmx.h", "", EDITED);
        assertEquals("Stale since 12:26:58, when vmx.h changed: vmx.o, named in its rule at .make-graph:6, will be made first, and the "
                + "next make will rebuild it from that.", sentence("vmm.ko"));
    }

    @Test
    void whatWaitsForSomethingMissingHasNoTime() throws IOException {
        tree.file("/obj/.make-graph", GRAPH, BUILT).vanished("/obj/gen.h");
        assertEquals("Out of date: gen.h, recorded at .depend:3, will be made first, and the next make will rebuild it from that.",
                sentence("vmx.o"));
    }

    @Test
    void theSilentlyStaleIsToldByTheLineThatMakeDoesNotKnow() throws IOException {
        String object = "/usr/obj/usr/src/sys/modules/vmm/";
        assertEquals("Silently stale since 10:30:21: vmx.h is 28 min newer, vmx_genassym.c:16 includes it, no record or rule tells "
                + "make, and the next make will leave it.", sentence(TestTrees.sample("vmm-r273214-edited"), object + "vmx_genassym.o"));
        assertEquals("Silently stale since 10:30:21: it is made from vmx_assym.h, in the end from vmx_genassym.o, and vmx.h is 28 min "
                + "newer than that, vmx_genassym.c:16 includes it, no record or rule tells make, and the next make will leave it.",
                sentence(TestTrees.sample("vmm-r273214-edited"), object + "vmx_support.o"));
    }

    @Test
    void whatWasLinkedFromTheStaleWasStaleWhenItWasMade() throws IOException {
        assertEquals("Silently stale since 10:30:37, when it was made: it is made from vmx_support.o, in the end from vmx_genassym.o, "
                + "and vmx.h is 28 min newer than that, vmx_genassym.c:16 includes it, no record or rule tells make, and the next make "
                + "will leave it.", sentence(TestTrees.sample("vmm-r273214-edited"), "/usr/obj/usr/src/sys/modules/vmm/vmm.ko"));
    }
}
