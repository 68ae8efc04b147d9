package depscope.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.finding.Finding;
import depscope.picture.ViewState;
import depscope.survey.Survey;
import depscope.survey.SurveyOptions;
import depscope.survey.TestTrees;
import depscope.tree.MemoryTree;
import depscope.tree.TreePath;
import depscope.ui.model.CommandChange.Kind;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** All reasons, in the words of the make, and what several records of one target say. */
class WhyModelTest {
    private static final long OLD = 1_600_000_000_000_000_000L;
    private static final long SECOND = 1_000_000_000L;

    private static Survey survey(MemoryTree.Builder tree) throws IOException {
        return Survey.of(tree.name("tree").build(), new SurveyOptions(Optional.empty(), true, TestTrees.NOW));
    }

    private static InspectorModel of(Survey survey, String path) {
        return InspectorModel.of(survey, survey.graph().find(TreePath.of(path)), ViewState.START, Optional.empty());
    }

    private static String words(CommandChange change) {
        return change.pieces().stream().map(piece -> switch (piece.kind()) {
            case SAME, LEFT_OUT -> piece.words();
            case GONE -> "[-" + piece.words() + "]";
            case COME -> "[+" + piece.words() + "]";
        }).collect(Collectors.joining(" "));
    }

    @Test
    void everyReasonIsThereWithWhatTheMakeWouldPrint() throws IOException {
        Survey survey = survey(MemoryTree.builder().file("/k/.x.o.cmd", "savedcmd_x.o := gcc -c -o x.o x.c\n\nsource_x.o := x.c\n\ndeps_x.o := \\\n  x.h \\\n", OLD)
                .file("/k/x.o", "", OLD).file("/k/x.c", "", OLD + SECOND).file("/k/x.h", "", OLD + 2 * SECOND));
        InspectorModel model = of(survey, "/k/x.o");
        WhyModel why = model.why();
        assertEquals("kbuild", why.make());
        assertEquals(List.of("- due to: x.c x.h", "- due to: x.c x.h"), why.reasons().stream().map(WhyModel.Reason::says).toList());
        assertEquals(List.of("", "x.o is older than x.c by 1 s."), why.reasons().stream().map(WhyModel.Reason::text).toList());
        assertTrue(why.reasons().stream().allMatch(reason -> reason.written().orElseThrow().file().name().equals(".x.o.cmd")));
        String text = model.asText(SpellingsModel.NONE);
        assertTrue(text.contains("  kbuild says: - due to: x.c x.h\n"), text);
        assertTrue(of(survey, "/k/x.c").why().isEmpty());
    }

    @Test
    void aCommandThatIsAnotherIsShownWordByWord() throws IOException {
        InspectorModel model = of(TestTrees.sample("meta-mini"), "/usr/obj/usr/src/hello/hello.1");
        CommandChange change = model.why().command().orElseThrow();
        assertTrue(words(change).contains("[-s/@VERSION@/1/] [+s/@VERSION@/2/]"), words(change));
        assertEquals("gone: s/@VERSION@/1/; come: s/@VERSION@/2/", change.said());
        assertEquals(List.of("a build command has changed"), model.why().reasons().stream().map(WhyModel.Reason::says).toList());
        assertTrue(model.asText(SpellingsModel.NONE).contains("\n- " + change.before() + "\n+ " + change.after() + "\n"));
    }

    @Test
    void whatStaysIsCutShortAndWhatMovedIsFound() {
        assertEquals("cc -c … -g -pipe [--O1] [+-O2 -Wall] -o x.o … e f", words(CommandChange.between("cc -c -I. -I.. -g -pipe -O1 -o x.o a b c d e f",
                "cc -c -I. -I.. -g -pipe -O2 -Wall -o x.o a b c d e f")));
        assertEquals("[-a] b c [+a] d", words(CommandChange.between("a b c d", "b c a d")));
        assertEquals("a [+b]", words(CommandChange.between("a", "a b")));
        assertEquals("[+a] b z [-1] [+2]", words(CommandChange.between("b z 1", "a b z 2")));
        assertEquals(List.of(Kind.SAME), CommandChange.between("a b", "a b").pieces().stream().map(CommandChange.Piece::kind).toList());
    }

    @Test
    void recordsThatDoNotAgreeAreBothShown() throws IOException {
        Survey survey = survey(MemoryTree.builder().file("/o/.depend", "x.o: x.c a.h\n", OLD).file("/o/x.d", "x.o: x.c a.h b.h\n", OLD + SECOND)
                .file("/o/x.o", "", OLD + SECOND).file("/o/x.c", "#include \"a.h\"\n#include \"b.h\"\n", OLD).file("/o/a.h", "", OLD).file("/o/b.h", "", OLD));
        InspectorModel model = of(survey, "/o/x.o");
        assertTrue(survey.findings().stream().anyMatch(told -> told.finding() instanceof Finding.Disagreement));
        assertEquals(List.of("x.d: names b.h", ".depend: does not name b.h"), model.quotes().stream()
                .map(quote -> quote.excerpt().file().name() + ": " + quote.whose()).toList());
    }

    @Test
    void recordsThatAgreeAreBothShownToo() throws IOException {
        Survey survey = survey(MemoryTree.builder().file("/o/.depend", "x.o: x.c\n", OLD).file("/o/x.d", "x.o: x.c\n", OLD + SECOND)
                .file("/o/x.o", "", OLD + SECOND).file("/o/x.c", "", OLD));
        assertEquals(2, of(survey, "/o/x.o").quotes().size());
    }
}
