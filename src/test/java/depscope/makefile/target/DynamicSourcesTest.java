package depscope.makefile.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import depscope.makefile.value.Marks;
import depscope.makefile.value.Unknowns;
import depscope.tree.FileTree;
import depscope.tree.MemoryTree;
import org.junit.jupiter.api.Test;

class DynamicSourcesTest {
    private final FileTree tree = MemoryTree.builder().file("/w/a.c", "", 1).file("/w/b.c", "", 1).build();

    @Test
    void theTargetGivesNames() {
        Sketch sketch = Sketch.run(tree, "all: a.o b.o", "a.o b.o: first ${.TARGET:R}.h last", "first last a.h b.h:");
        assertEquals("first a.h last", sketch.needs("a.o"));
        assertEquals("first b.h last", sketch.needs("b.o"));
    }

    @Test
    void oneReferenceMayMeanManyWords() {
        Sketch sketch = Sketch.of(tree, "all: prog", "prog: $(.TARGET:S/prog/x/) z", "x y z:");
        sketch.target("all");
        sketch.variables.set("L", "x  y", sketch.variables.global());
        Target prog = sketch.target("prog");
        prog.need(sketch.graph.targets().create("${L}"), prog.spot(), Unknowns.NONE);
        sketch.walk();
        assertEquals("x z x y", sketch.needs("prog"));
        assertEquals(4, prog.prerequisites().size());
    }

    @Test
    void wildcardsMakeWayForFiles() {
        Sketch sketch = Sketch.run(tree, "all: first *.c *.y last", "first last:");
        assertEquals("first a.c b.c last", sketch.needs("all"));
        assertEquals(Made.MADE, sketch.target("all").made());
    }

    @Test
    void wordsThatAreNotKnownAreLeftOutAndNoticed() {
        Sketch sketch = Sketch.of(tree, "all: x", "x y:");
        Target all = sketch.target("all");
        sketch.variables.set("L", "u" + Marks.unknown(sketch.doubt) + " " + Marks.maybe(sketch.doubt) + "y", sketch.variables.global());
        all.need(sketch.graph.targets().create("${L}"), all.spot(), Unknowns.NONE);
        sketch.walk();
        assertEquals("x ?y", sketch.needs("all"));
        assertEquals(sketch.doubt, all.unknownPrerequisites());
        assertEquals(Made.MADE, all.made());
    }

    @Test
    void namesThatGrowEnd() {
        Sketch sketch = Sketch.run(tree, ".SUFFIXES: .c .o", ".c.o: $@.c.o $@.c", "\tcc", "all: a.o");
        assertNotEquals("", sketch.needs("a.o"));
    }
}
