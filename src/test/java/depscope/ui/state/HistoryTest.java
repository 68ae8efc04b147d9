package depscope.ui.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.graph.Neighbourhood.Paths;
import depscope.picture.Asked;
import depscope.picture.ViewState;
import depscope.survey.Survey;
import depscope.survey.SurveyOptions;
import depscope.tree.MemoryTree;
import depscope.tree.TreePath;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is kept of a visit, and a tree that is not what it was. */
class HistoryTest {
    private static final long OLD = 1_600_000_000_000_000_000L;

    private static Survey tree(String... names) throws IOException {
        MemoryTree.Builder tree = MemoryTree.builder();
        StringBuilder depend = new StringBuilder();
        for (String name : names) {
            tree.file("/src/" + name + ".c", "", OLD).file("/obj/" + name + ".o", "", OLD);
            depend.append(name).append(".o: /src/").append(name).append(".c\n");
        }
        return Survey.of(tree.file("/obj/.depend", depend.toString(), OLD).build(), new SurveyOptions(Optional.empty(), true, OLD));
    }

    private static int node(Survey survey, String path) {
        return survey.graph().find(TreePath.of(path));
    }

    @Test
    void whatIsGoneIsLeftOutAndIsThereAgainWithTheFile() throws IOException {
        Survey before = tree("a", "b", "c");
        Survey without = tree("b", "c");
        Session session = new Session(before, ViewState.START);
        session.change(state -> state.focusOn(Set.of(node(before, "/obj/a.o"), node(before, "/obj/b.o"))).select(node(before, "/obj/a.o")));
        session.change(state -> state.edit(node(before, "/src/a.c")).withFix(true));
        session.change(state -> state.edit(node(before, "/src/b.c")));
        session.change(state -> state.between(new ViewState.Ends(node(before, "/src/a.c"), node(before, "/obj/c.o"), Paths.SOME)));
        session.change(state -> state.ask(new Asked(Asked.Kind.NOT_REBUILT, node(before, "/obj/b.o"), node(before, "/src/a.c")), Set.of()));
        Map<ViewState, Boolean> seen = new HashMap<>();
        session.stateProperty().addListener((property, old, state) -> seen.put(state, true));

        session.carry(without);
        assertEquals(Optional.empty(), session.state().asked());
        assertEquals(node(without, "/obj/b.o"), session.state().selected());
        assertEquals(List.of(node(without, "/src/b.c")), session.state().edited());
        assertTrue(seen.containsKey(session.state()));
        session.back();
        assertEquals(Optional.empty(), session.state().ends());
        assertTrue(session.state().withFix());
        // Without the ways, that is what the step before it shows too.
        session.back();
        assertEquals(List.of(), session.state().edited());
        assertFalse(session.state().withFix());
        assertFalse(session.state().hasSelection());
        session.back();
        assertEquals(Set.of(node(without, "/obj/b.o")), session.state().focus());

        session.carry(before);
        assertEquals(node(before, "/obj/a.o"), session.state().selected());
        session.forward();
        assertEquals(List.of(node(before, "/src/a.c")), session.state().edited());
    }

    @Test
    void stepsThatShowTheSameWithoutWhatIsGoneAreOne() throws IOException {
        Survey before = tree("a", "b");
        Session session = new Session(before, ViewState.START);
        session.change(state -> state.select(node(before, "/obj/a.o")));
        session.change(state -> state.select(node(before, "/src/a.c")));
        session.carry(tree("b"));
        assertFalse(session.canGoBackProperty().get());
        assertFalse(session.canGoForwardProperty().get());
    }

    @Test
    void theMapShowsTheClosestDirectoryThatIsLeft() throws IOException {
        Survey before = Survey.of(MemoryTree.builder().file("/obj/deep/er/.depend", "x.o: x.c\n", OLD).build(),
                new SurveyOptions(Optional.empty(), true, OLD));
        Session session = new Session(before, ViewState.START);
        session.change(state -> state.map(TreePath.of("/obj/deep/er")));
        session.carry(tree("a"));
        assertEquals(TreePath.of("/obj"), session.state().region());
        session.carry(Survey.of(MemoryTree.builder().build(), new SurveyOptions(Optional.empty(), true, OLD)));
        assertEquals(TreePath.ROOT, session.state().region());
    }

    @Test
    void aBookmarkLeadsBackAndIsOfWhatIsShown() throws IOException {
        Survey before = tree("a", "b");
        Session session = new Session(before, ViewState.START);
        session.change(state -> state.select(node(before, "/obj/a.o")));
        session.bookmark("a.o");
        session.bookmark("again");
        assertEquals(List.of("a.o"), session.bookmarks().stream().map(Bookmark::name).toList());
        session.rename(session.bookmarks().get(0), "  ");
        assertEquals("a.o", session.bookmark().orElseThrow().name());
        session.rename(session.bookmarks().get(0), " mine ");
        assertEquals("mine", session.bookmark().orElseThrow().name());
        session.back();
        assertEquals(Optional.empty(), session.bookmark());
        session.go(session.bookmarks().get(0));
        assertEquals(node(before, "/obj/a.o"), session.state().selected());

        session.carry(tree("b"));
        assertEquals(Optional.empty(), session.bookmark());
        session.carry(before);
        session.forget(session.bookmark().orElseThrow());
        assertEquals(List.of(), session.bookmarks());
    }

    @Test
    void aSessionGoesOnWhereItWasLeft() throws IOException {
        Survey before = tree("a", "b");
        Session session = new Session(before, ViewState.START);
        assertFalse(session.history().get().isWalked());
        session.change(state -> state.select(node(before, "/obj/a.o")));
        session.change(state -> state.select(node(before, "/obj/b.o")));
        session.bookmark("b.o");
        session.back();
        History left = session.history().get();
        session.forward();
        assertTrue(left.isWalked());

        Survey after = tree("_", "a", "b");
        Session again = new Session(after, HistoryFile.of(HistoryFile.values(left)));
        assertEquals(node(after, "/obj/a.o"), again.state().selected());
        assertTrue(again.canGoBackProperty().get() && again.canGoForwardProperty().get());
        assertEquals(List.of("b.o"), again.bookmarks().stream().map(Bookmark::name).toList());
    }

    @Test
    void theClosestStepsAreKept() throws IOException {
        Survey survey = tree("a");
        List<SavedView> many = IntStream.range(0, 300).mapToObj(i -> SavedView.of(survey.graph(), ViewState.START.depth(i, 0))).toList();
        History last = new History(many, 299, List.of()).bounded();
        assertEquals(History.MOST_STEPS, last.steps().size());
        assertEquals(many.get(299), last.now());
        History first = new History(many, 0, List.of()).bounded();
        assertEquals(many.get(0), first.now());
        assertEquals(History.MOST_STEPS, first.steps().size());
        List<SavedView> large = IntStream.range(0, 5).mapToObj(i -> SavedView.of(n -> TreePath.of("/" + n),
                ViewState.START.depth(i, 0).focusOn(new TreeSet<>(IntStream.range(0, 9_000).boxed().toList())))).toList();
        History kept = new History(large, 4, List.of()).bounded();
        assertEquals(2, kept.steps().size());
        assertEquals(large.get(4), kept.now());
    }

    @Test
    void whatIsNoHistorySaysWhy() throws IOException {
        Survey survey = tree("a");
        Map<String, String> good = HistoryFile.values(new History(List.of(SavedView.of(survey.graph(),
                ViewState.START.select(0).between(new ViewState.Ends(0, 1, Paths.SOME)))), 0, List.of()));
        refused(good, "at", "1", "there is no step 1");
        refused(good, "at", "x", "not a number: x");
        refused(good, "step.0.selected", "2", "there is no path 2");
        refused(good, "step.0.ends", "SOME 1", "ends has 2 words");
        refused(good, "step.0.page", "ELSEWHERE", "No enum constant depscope.picture.Page.ELSEWHERE");
        refused(Map.of(), "at", "0", "there is no step 0");
    }

    private static void refused(Map<String, String> values, String name, String value, String why) {
        Map<String, String> bad = new HashMap<>(values);
        bad.put(name, value);
        assertEquals(why, assertThrows(IllegalArgumentException.class, () -> HistoryFile.of(bad)).getMessage());
    }
}
