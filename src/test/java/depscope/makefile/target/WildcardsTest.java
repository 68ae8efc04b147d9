package depscope.makefile.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.makefile.value.Budget;
import depscope.makefile.value.Edition;
import depscope.tree.FileTree;
import depscope.tree.MemoryTree;
import depscope.tree.TreePath;
import java.util.List;
import org.junit.jupiter.api.Test;

class WildcardsTest {
    private final FileTree tree = MemoryTree.builder().file("/w/b.c", "", 1).file("/w/a.c", "", 1).file("/w/.c.c", "", 1)
            .file("/w/sub/a.c", "", 1).file("/w/sub/d.h", "", 1).file("/src/e.c", "", 1).build();

    private List<String> expand(String word, String... paths) {
        Graph graph = Sketch.of(tree, paths).graph;
        return graph.wildcards().expand(word, graph.directories().searchPath());
    }

    @Test
    void onlyWhatClosesIsExpanded() {
        assertTrue(Wildcards.isIn("*.c"));
        assertTrue(Wildcards.isIn("{a,b}"));
        assertFalse(Wildcards.isIn("a.c"));
        assertFalse(Wildcards.isIn("{a,b"));
        assertFalse(Wildcards.isIn("*]"));
    }

    @Test
    void filesMatchAlongThePathSortedInEachDirectory() {
        assertEquals(List.of("a.c", "b.c"), expand("*.c"));
        assertEquals(List.of("a.c", "b.c", "sub/a.c", "/src/e.c"), expand("*.c", ".PATH: sub /src"));
        assertEquals(List.of(".c.c"), expand(".*.c"));
        assertEquals(List.of(), expand("*.y"));
    }

    @Test
    void bracesNeedNoFiles() {
        assertEquals(List.of("x.c", "y.c"), expand("{x,y}.c"));
        assertEquals(List.of("x", "a.c", "b.c"), expand("{x,*.c}"));
        assertEquals(List.of("p", "pq"), expand("p{,q}"));
    }

    @Test
    void bracesInBracesAreUndoneAsTheEditionsDo() {
        assertEquals(List.of("2z", "z", "yz"), expand("{x{1,2},y}z"));
        Graph current = new Sketch(tree, Edition.CURRENT, TreePath.of("/w")).graph;
        assertEquals(List.of("x1z", "x2z", "yz"), current.wildcards().expand("{x{1,2},y}z", current.directories().emptyPath()));
    }

    @Test
    void directoriesAreFoundAlongThePathToo() {
        assertEquals(List.of("sub/a.c", "sub/d.h"), expand("sub/*"));
        assertEquals(List.of("a.c", "b.c"), expand("./*.c"));
        assertEquals(List.of(), expand("*/a.c"));
    }

    @Test
    void aFewBracesThatMeanTooMuchAreGivenUp() {
        String word = "{a,b,c,d,e,f,g,h}".repeat(12);
        assertThrows(Budget.Exceeded.class, () -> expand(word));
    }
}
