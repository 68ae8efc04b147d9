package depscope.makefile.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.makefile.value.Spot;
import depscope.tree.FileTree;
import depscope.tree.MemoryTree;
import org.junit.jupiter.api.Test;

class ImplicitSourcesTest {
    private final FileTree tree = MemoryTree.builder().file("/w/a.c", "", 1).file("/w/a.y", "", 1).file("/w/b.y", "", 1)
            .file("/w/prog.c", "", 1).file("/w/if.m", "", 1).build();

    @Test
    void theFirstSuffixWithAFileIsTheSource() {
        Sketch sketch = Sketch.run(tree, ".SUFFIXES: .o .c .y", ".y.o:", "\tyacc", ".c.o:", "\tcc", "all: a.o");
        assertEquals("a.c", sketch.needs("a.o"));
        Edge edge = sketch.target("a.o").prerequisites().get(0);
        assertEquals(new Spot(Sketch.MAKEFILE, 4, 40), edge.spot());
        assertEquals("a", sketch.variables.value("*", sketch.target("a.o").scope()));
        assertEquals("a.c", sketch.variables.value("<", sketch.target("a.o").scope()));
        assertEquals(".o", sketch.target("a.o").suffixName().orElseThrow());
    }

    @Test
    void rulesMakeChains() {
        Sketch sketch = Sketch.run(tree, ".SUFFIXES: .o .c .y", ".c.o:", "\tcc", ".y.c:", "\tyacc", "all: b.o");
        assertEquals("b.c", sketch.needs("b.o"));
        assertEquals("b.y", sketch.needs("b.c"));
        assertEquals("yacc\n", sketch.script("b.c"));
    }

    @Test
    void aSourceThatIsStatedGoesBeforeOneThatExists() {
        Sketch sketch = Sketch.run(tree, ".SUFFIXES: .o .c .y", ".y.o:", "\tyacc", ".c.o:", "\tcc", "all: a.o", "a.o: sub/a.y");
        assertEquals("sub/a.y sub/a.y", sketch.needs("a.o"));
        assertEquals("yacc\n", sketch.script("a.o"));
    }

    @Test
    void anOptionalOneDoesNot() {
        Sketch sketch = Sketch.run(tree, ".SUFFIXES: .o .c .y", ".y.o:", "\tyacc", ".c.o:", "\tcc", "all: a.o", "a.o: sub/a.y",
                "sub/a.y: .OPTIONAL");
        assertEquals("sub/a.y a.c", sketch.needs("a.o"));
    }

    @Test
    void oneSuffixMakesAProgram() {
        Sketch sketch = Sketch.run(tree, ".SUFFIXES: .c", ".c:", "\tcc -o $@ $<", "all: prog");
        assertEquals("prog.c", sketch.needs("prog"));
    }

    @Test
    void aTargetWithoutSuffixAndWithCommandsIsLeftAlone() {
        Sketch sketch = Sketch.run(tree, ".SUFFIXES: .c", ".c:", "\tcc", "all: prog", "prog:", "\tld");
        assertEquals("", sketch.needs("prog"));
        assertEquals("ld\n", sketch.script("prog"));
    }

    @Test
    void whatARuleItselfNeedsIsNeededByAll() {
        Sketch sketch = Sketch.run(tree, ".SUFFIXES: .h .m", ".m.h: makeobjops.awk", "\tawk -f makeobjops.awk $<", "all: if.h",
                "makeobjops.awk:");
        assertEquals("if.m makeobjops.awk", sketch.needs("if.h"));
        assertFalse(sketch.target("if.h").hasOperator());
        assertTrue(sketch.target("if.h").is(Attributes.DEPS_FOUND));
    }

    @Test
    void aPhonyTargetHasNoSources() {
        Sketch sketch = Sketch.run(tree, ".SUFFIXES: .o .c", ".c.o:", "\tcc", "all: a.o", ".PHONY: a.o");
        assertEquals("", sketch.needs("a.o"));
    }

    @Test
    void aRuleInDoubtLeavesItsEdgesInDoubt() {
        Sketch sketch = Sketch.run(tree, ".SUFFIXES: .o .c", ".c.o: a.h", "?\tcc", "?\tmv", "all: a.o");
        assertEquals("a.c a.h", sketch.needs("a.o"));
        assertEquals("?cc\n?mv\n", sketch.script("a.o"));
        sketch = Sketch.run(tree, ".SUFFIXES: .o .c", ".c.o:", "?\tcc", "all: a.o");
        assertEquals("?a.c", sketch.needs("a.o"));
    }

    @Test
    void commandsInDoubtMayMakeWayForARule() {
        Sketch sketch = Sketch.run(tree, ".SUFFIXES: .o .c", ".c.o:", "\tcc", "all: a.o", "a.o:", "?\tgcc");
        assertEquals("a.c", sketch.needs("a.o"));
        assertEquals("?gcc\n?cc\n", sketch.script("a.o"));
        sketch = Sketch.run(tree, ".SUFFIXES: .c", ".c:", "\tcc", "all: prog", "prog:", "?\tld");
        assertEquals("?prog.c", sketch.needs("prog"));
    }

    @Test
    void aSourceStatedInDoubtIsSoFarTheSource() {
        Sketch sketch = Sketch.run(tree, ".SUFFIXES: .o .c .y", ".y.o:", "\tyacc", ".c.o:", "\tcc", "all: a.o b.o", "a.o: ?a.c",
                "b.o: ?sub/b.c");
        assertEquals("?a.c a.c", sketch.needs("a.o"));
        assertEquals("?sub/b.c ?sub/b.c", sketch.needs("b.o"));
    }

    @Test
    void circlesOfRulesEnd() {
        Sketch sketch = Sketch.run(tree, ".SUFFIXES: .o .x .z", ".x.o:", "\to", ".x.z:", "\tz", ".z.x:", "\tx", "all: q.o");
        assertEquals("", sketch.needs("q.o"));
    }

    @Test
    void librariesAreFoundByTheirShortNames() {
        FileTree libraries = MemoryTree.builder().file("/w/lib/libz.a", "", 1).build();
        Sketch sketch = Sketch.run(libraries, ".SUFFIXES: .a", ".PATH.a: lib", "all: -lz");
        assertEquals("lib/libz.a", sketch.target("-lz").path().orElseThrow());
    }
}
