package depscope.makefile.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.makefile.value.Edition;
import depscope.tree.FileTree;
import depscope.tree.MemoryTree;
import depscope.tree.TreePath;
import org.junit.jupiter.api.Test;

class InheritanceTest {
    private final FileTree tree = MemoryTree.builder().directory("/w", 0).build();

    @Test
    void whatIsUsedGivesCommandsPrerequisitesAndAttributes() {
        Sketch sketch = Sketch.run(tree, "all: x one", "\tmine", "x: .USE .PRECIOUS two", "\ttheirs", "one two:");
        assertEquals("one two", sketch.needs("all"));
        assertEquals("mine\ntheirs\n", sketch.script("all"));
        assertTrue(sketch.target("all").is(Attributes.PRECIOUS));
    }

    @Test
    void orItsCommandsComeFirst() {
        assertEquals("theirs\nmine\n", Sketch.run(tree, "all: x", "\tmine", "x: .USEBEFORE", "\ttheirs").script("all"));
    }

    @Test
    void usesInUsesAreUsedToo() {
        String[] lines = {"all: x", "x: .USE y", "\tx", "y: .USE z", "\ty", "z:"};
        assertEquals("z", Sketch.run(tree, lines).needs("all"));
        Sketch current = new Sketch(tree, Edition.CURRENT, TreePath.of("/w")).read(lines);
        current.walk();
        assertEquals("y", current.needs("all"));
    }

    @Test
    void oneThatUsesItselfEnds() {
        Sketch sketch = Sketch.run(tree, "all: x", "x: .USE x y", "\tx", "y: .USE x", "\ty");
        assertEquals("", sketch.needs("all"));
        assertEquals("x\ny\n", sketch.script("all"));
    }

    @Test
    void namesAreExpandedInOneNodeForAll() {
        Sketch sketch = Sketch.run(tree, "all: p q", "p q: x", "x: .USE $@.in", "\tx");
        assertEquals("q.in", sketch.needs("p"));
        assertEquals("q.in", sketch.needs("q"));
        assertEquals("$(.TARGET).in", sketch.target("p").prerequisites().get(0).prerequisite().unexpandedName().orElseThrow());
    }

    @Test
    void unlessTargetsOfTheNamesExist() {
        Sketch sketch = Sketch.run(tree, "all: p q", "p q: x", "x: .USE $@.in", "\tx", "p.in q.in:");
        assertEquals("p.in", sketch.needs("p"));
        assertEquals("q.in", sketch.needs("q"));
    }

    @Test
    void whatIsPerhapsUsedGivesAllInDoubt() {
        Sketch sketch = Sketch.run(tree, "all: ?x", "\tmine", "x: .USE y", "\ttheirs", "y:");
        assertEquals("?y", sketch.needs("all"));
        assertEquals("mine\n?theirs\n", sketch.script("all"));
    }

    @Test
    void whatNoRuleMakesHasTheDefault() {
        Sketch sketch = Sketch.run(tree, "all: x", ".DEFAULT:", "\tget $@");
        assertEquals("get $@\n", sketch.script("x"));
        assertEquals("x", sketch.variables.value("<", sketch.target("x").scope()));
    }
}
