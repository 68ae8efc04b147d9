package depscope.makefile.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.tree.FileTree;
import depscope.tree.MemoryTree;
import org.junit.jupiter.api.Test;

class SuffixesTest {
    private final FileTree tree = MemoryTree.builder().file("/w/a.c", "", 1).file("/w/inc/x.h", "", 1).file("/src/b.c", "", 1).build();

    @Test
    void aRuleIsNamedByTwoSuffixesOrByOne() {
        Suffixes suffixes = Sketch.of(tree, ".SUFFIXES: .c .o").graph.suffixes();
        assertTrue(suffixes.isTransform(".c.o"));
        assertTrue(suffixes.isTransform(".c"));
        assertFalse(suffixes.isTransform(".y.c"));
        assertFalse(suffixes.isTransform("a.c"));
    }

    @Test
    void rulesOutliveTheirSuffixes() {
        Sketch sketch = Sketch.run(tree, ".SUFFIXES: .c .o", ".c.o:", "\tcc", ".SUFFIXES:", ".SUFFIXES: .o .c", "all: a.o");
        assertEquals("a.c", sketch.needs("a.o"));
        assertEquals("cc\n", sketch.script("a.o"));
    }

    @Test
    void aRuleWithNothingToItIsNone() {
        Sketch sketch = Sketch.run(tree, ".SUFFIXES: .c .o", ".c.o:", "\tcc", ".c.o:", "all: a.o");
        assertEquals("", sketch.needs("a.o"));
    }

    @Test
    void aTargetThatTurnsIntoARuleIsNotMadeAnyMore() {
        Sketch sketch = Sketch.of(tree, ".SUFFIXES: .c", ".c.o:", "\tcc", "all: a.o", ".SUFFIXES: .o");
        assertEquals("all", sketch.graph.targets().main().orElseThrow().name());
        assertEquals(Attributes.TRANSFORM, sketch.target(".c.o").type());
        sketch.walk();
        assertEquals("a.c", sketch.needs("a.o"));
        assertEquals("", sketch.script("a.o"));
    }

    @Test
    void suffixesHavePathsOfTheirOwn() {
        Sketch sketch = Sketch.run(tree, ".SUFFIXES: .h .c .o", ".PATH.h: inc", ".PATH.c: /src", ".INCLUDES: .h", ".LIBS: .c",
                ".c.o:", "\tcc", "all: b.o x.h");
        assertEquals("/src/b.c", sketch.target("b.c").path().orElseThrow());
        assertEquals("inc/x.h", sketch.target("x.h").path().orElseThrow());
        assertEquals(" -Iinc", sketch.variables.value(".INCLUDES", sketch.variables.global()));
        assertEquals(" -L/src", sketch.variables.value(".LIBS", sketch.variables.global()));
    }

    @Test
    void aNullSuffixHasToBeOne() {
        Sketch sketch = Sketch.of(tree, ".SUFFIXES: .c", ".NULL: .z");
        assertEquals("Desired null suffix .z not defined.", sketch.messages.all().get(0).text());
    }
}
