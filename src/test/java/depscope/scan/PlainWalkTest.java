package depscope.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.scan.ScanResult.Included;
import depscope.tree.MemoryTree;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlainWalkTest {
    private static final TreePath SOURCE = TreePath.of("/src/a.c");

    private static ScanResult walk(MemoryTree tree, String... directories) {
        return new Scanner(tree, new Resolver(tree), new Texts()).plain(SOURCE, List.of(directories).stream().map(TreePath::of).toList(),
                name -> Optional.empty());
    }

    private static Included included(String file, String by, int place) {
        return new Included(TreePath.of(file), false, TreePath.of(by), place, ScanResult.Via.INCLUDE);
    }

    @Test
    void aQuotedNameIsLookedForBesideItsIncluderFirst() {
        MemoryTree tree = MemoryTree.builder().file("/src/a.c", "#include \"h.h\"\n#include <h.h>\n", 0)
                .file("/src/h.h", "", 0).file("/inc/h.h", "", 0).build();
        assertEquals(List.of(included("/src/h.h", "/src/a.c", 0), included("/inc/h.h", "/src/a.c", 15)),
                walk(tree, "/inc").included());
    }

    @Test
    void theFirstDirectoryThatHasANameWins() {
        MemoryTree tree = MemoryTree.builder().file("/src/a.c", "#include <h.h>\n", 0)
                .file("/one/x.h", "", 0).file("/two/h.h", "", 0).file("/three/h.h", "", 0).build();
        assertEquals(List.of(included("/two/h.h", "/src/a.c", 0)), walk(tree, "/one", "/two", "/three").included());
    }

    @Test
    void whatIsIncludedIsWalkedToo() {
        MemoryTree tree = MemoryTree.builder().file("/src/a.c", "#include \"b.h\"\n", 0)
                .file("/src/b.h", "\n#include \"sub/c.h\"\n", 0).file("/src/sub/c.h", "#include \"d.h\"\n", 0)
                .file("/src/sub/d.h", "", 0).build();
        assertEquals(List.of(included("/src/b.h", "/src/a.c", 0), included("/src/sub/c.h", "/src/b.h", 1),
                included("/src/sub/d.h", "/src/sub/c.h", 0)), walk(tree).included());
    }

    @Test
    void circlesEnd() {
        MemoryTree tree = MemoryTree.builder().file("/src/a.c", "#include \"b.h\"\n#include \"a.c\"\n", 0)
                .file("/src/b.h", "#include \"b.h\"\n#include \"a.c\"\n", 0).build();
        assertEquals(List.of(included("/src/b.h", "/src/a.c", 0)), walk(tree).included());
    }

    @Test
    void linksMeetInTheFileTheyLeadTo() {
        MemoryTree tree = MemoryTree.builder().file("/src/a.c", "#include <machine/p.h>\n#include <p.h>\n", 0)
                .link("/obj/machine", "/inc", 0).file("/inc/p.h", "", 0).build();
        assertEquals(List.of(included("/inc/p.h", "/src/a.c", 0)), walk(tree, "/obj", "/inc").included());
    }

    @Test
    void aNameThatNoDirectoryHasIsAskedForAndElseTold() {
        MemoryTree tree = MemoryTree.builder().file("/src/a.c", "#include <known.h>\n#include <gone.h>\n", 0)
                .file("/far/known.h", "", 0).build();
        ScanResult result = new Scanner(tree, new Resolver(tree), new Texts()).plain(SOURCE, List.of(),
                name -> name.equals("known.h") ? Optional.of(TreePath.of("/far/known.h")) : Optional.empty());
        assertEquals(List.of(included("/far/known.h", "/src/a.c", 0)), result.included());
        assertEquals(List.of("gone.h"), result.missing().stream().map(ScanResult.Missing::name).toList());
    }

    @Test
    void onlyAFileWithSomethingInItCanBeRead() {
        MemoryTree tree = MemoryTree.builder().file("/src/a.c", "", 0).file("/src/b.c", "int x;\n", 0).directory("/src/d.c", 0).build();
        Scanner walk = new Scanner(tree, new Resolver(tree), new Texts());
        assertFalse(walk.canRead(SOURCE));
        assertTrue(walk.canRead(TreePath.of("/src/b.c")));
        assertFalse(walk.canRead(TreePath.of("/src/d.c")));
        assertFalse(walk.canRead(TreePath.of("/src/none.c")));
    }
}
