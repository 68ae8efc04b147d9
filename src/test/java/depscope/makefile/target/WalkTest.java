package depscope.makefile.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.tree.FileTree;
import depscope.tree.MemoryTree;
import java.util.List;
import org.junit.jupiter.api.Test;

class WalkTest {
    private static final long SECOND = 1_000_000_000L;
    private final FileTree tree = MemoryTree.builder().file("/w/a.c", "", SECOND).file("/w/a.o", "", 2 * SECOND)
            .file("/w/b.c", "", 3 * SECOND).file("/w/b.o", "", 2 * SECOND).file("/w/src/c.c", "", SECOND).build();

    private static List<String> commands(Walk walk, Sketch sketch, String target) {
        return walk.commands(sketch.target(target)).stream().map(Command::text).toList();
    }

    @Test
    void whatIsNewerMakesOutOfDate() {
        Sketch sketch = Sketch.run(tree, "all: a.o b.o", "a.o: a.c", "\tcc", "b.o: b.c", "\tcc");
        assertEquals(Made.UP_TO_DATE, sketch.target("a.o").made());
        assertEquals(Made.MADE, sketch.target("b.o").made());
        assertEquals(Made.MADE, sketch.target("all").made());
    }

    @Test
    void commandsAreExpandedWithTheTargetsOwnVariables() {
        Sketch sketch = Sketch.of(tree, ".SUFFIXES: .c .o", ".PATH: src", ".c.o: x.h", "\tcc -c $< -o $@ # ${.ALLSRC} $*", "all: a.o c.o",
                "x.h:", "c.o:", "all:", "\tld ${.ALLSRC} ${.OODATE}");
        Walk walk = sketch.walk();
        assertEquals(List.of("cc -c src/c.c -o c.o # src/c.c x.h c"), commands(walk, sketch, "c.o"));
        assertEquals(List.of("ld a.o c.o a.o c.o"), commands(walk, sketch, "all"));
        assertTrue(walk.reached().contains(sketch.target("c.c")));
        assertFalse(walk.reached().stream().anyMatch(target -> target.name().equals(".MAIN")));
    }

    @Test
    void whatIsPutOffComesAtTheEnd() {
        Sketch sketch = Sketch.of(tree, "all:", "\tone", "\t...", "\ttwo $@");
        Walk walk = sketch.walk();
        assertEquals(List.of("one"), commands(walk, sketch, "all"));
        assertEquals("two all\n", sketch.script(".END"));
    }

    @Test
    void waitsAreForAllThatStandBefore() {
        Sketch sketch = Sketch.run(tree, "all: a.o .WAIT b.o .WAIT c", "a.o b.o c:");
        assertEquals("a.o .WAIT_1 b.o .WAIT_2 c", sketch.needs("all"));
        Target second = sketch.target("all").prerequisites().get(3).prerequisite();
        assertEquals("[.WAIT_1, b.o]", second.prerequisites().stream().map(edge -> edge.prerequisite().label()).toList().toString());
    }

    @Test
    void groupsAreDoneEach() {
        Sketch sketch = Sketch.run(tree, "all: dd", "dd:: a.o", "\tone", "dd:: b.o", "\ttwo", "a.o b.o:");
        Target first = sketch.target("dd");
        assertEquals("dd#1", first.cohorts().get(0).label());
        assertEquals(Made.MADE, first.made());
        assertEquals("a.o", sketch.needs("dd").trim());
        assertTrue(first.cohorts().get(0).is(Attributes.INVISIBLE));
    }

    @Test
    void whatIsToBeMadeInOrderIs() {
        Sketch sketch = Sketch.run(tree, "all: two one", "\tx", "one two:", "\tx", ".ORDER: one two");
        assertEquals(Made.MADE, sketch.target("all").made());
        assertTrue(sketch.target("one").has(Flags.REMAKE));
    }

    @Test
    void circlesAreTold() {
        Sketch sketch = Sketch.run(tree, "all: x", "x: y", "y: x");
        assertEquals("Graph cycles through `x'", sketch.messages.all().get(0).text());
        assertEquals("y", sketch.needs("x"));
    }

    @Test
    void whatNobodyCanMakeIsTold() {
        Sketch sketch = Sketch.run(tree, "all: x a.o", "a.o: a.c");
        assertEquals("don't know how to make x. Stop", sketch.messages.all().get(0).text());
        assertEquals(Made.UP_TO_DATE, sketch.target("a.o").made());
        assertEquals(Made.DEFERRED, sketch.target("all").made());
    }

    @Test
    void unlessOnlyARecordNamesIt() {
        Sketch sketch = Sketch.run(tree, "all: a.o", "a.o: a.c", "\tcc", "#depend", "a.o: gone.h", "#depend");
        assertEquals(List.of(), sketch.messages.all());
        assertEquals(Made.MADE, sketch.target("a.o").made());
        assertTrue(sketch.target("gone.h").has(Flags.FROM_DEPEND));
    }

    @Test
    void aSourceThatARecordNamesMayHaveMoved() {
        Sketch sketch = Sketch.run(tree, ".SUFFIXES: .c .o", ".PATH: src", ".c.o:", "\tcc $<", "all: c.o", "#depend", "c.o: old/c.c",
                "#depend");
        assertEquals("src/c.c", sketch.target("old/c.c").path().orElseThrow());
    }

    @Test
    void theBeginningIsMadeBeforeAllElse() {
        Sketch sketch = Sketch.run(tree, "all:", ".BEGIN: b.o", "\tx", "b.o: b.c", "\tcc");
        assertEquals(Made.MADE, sketch.target("b.o").made());
        assertEquals(Made.MADE, sketch.target(".BEGIN").made());
        assertEquals(Made.MADE, sketch.target("all").made());
    }

    @Test
    void andAllStopsWhereItCannotBe() {
        Sketch sketch = Sketch.run(tree, "all:", ".BEGIN: nothing");
        assertEquals(Made.UNMADE, sketch.target("all").made());
    }

    @Test
    void aJoinIsItsSources() {
        Sketch sketch = Sketch.of(tree, "all: j", "\tx ${.ALLSRC}", "j: .JOIN a.o b.o", "b.o: b.c", "\tcc");
        assertEquals(List.of("x a.o b.o"), commands(sketch.walk(), sketch, "all"));
    }

    @Test
    void longChainsAreNoMatter() {
        int length = 20_000;
        String[] lines = new String[length];
        for (int i = 0; i < length; i++) {
            lines[i] = "t" + i + ": t" + (i + 1);
        }
        Sketch sketch = Sketch.run(tree, lines);
        assertTrue(sketch.target("t" + length).has(Flags.REMAKE));
        lines[0] = ".BEGIN: t1";
        Sketch special = Sketch.of(tree, lines);
        special.walk("t5");
        assertFalse(special.messages.all().isEmpty());
    }

    @Test
    void rulesThatGoOnForEverEnd() {
        Sketch sketch = Sketch.of(tree, ".SUFFIXES: .c .o", ".c.o:", "\tcc", "all: a.o");
        Target rule = sketch.graph.suffixes().addTransform(".c.o");
        for (String name : List.of("$$(.TARGET).c", "$$(.TARGET).o")) {
            rule.needUnseen(sketch.graph.targets().create(name), rule.spot(), 0);
        }
        sketch.walk();
        assertTrue(sketch.messages.all().stream().anyMatch(message -> message.text().contains("given up")));
        assertTrue(sketch.target("a.o").prerequisites().size() > 1);
    }

    @Test
    void moreNamesThanAValueHoldsAreNoMatter() {
        String[] lines = new String[2_000];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = "t" + i + "x".repeat(5_000) + ":";
        }
        Sketch sketch = Sketch.run(tree, lines);
        assertEquals(lines.length + 2, sketch.graph.targets().all().size());
        assertEquals(Made.MADE, sketch.graph.targets().main().orElseThrow().made());
    }
}
