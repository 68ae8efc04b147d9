package depscope.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryTreeTest extends FileTreeContract {
    @Override
    FileTree make(Plot plot) {
        return plot.inMemory();
    }

    @Test
    void whatIsNamedAgainIsAsItWasNamedLast() throws IOException {
        MemoryTree tree = MemoryTree.builder().file("a", "old", 1).file("/a", "new", 2).directory("d", 3).directory("d", 4).build();
        assertEquals("new", new String(tree.read(TreePath.of("/a"))));
        assertEquals(Entry.directory(4), tree.look(TreePath.of("/d")));
        assertEquals(List.of("a", "d"), tree.list(TreePath.ROOT));
    }

    @Test
    void nothingGrowsOnAFile() {
        assertThrows(IllegalArgumentException.class, () -> MemoryTree.builder().file("a", "", 0).file("a/b", "", 0));
        assertThrows(IllegalArgumentException.class, () -> MemoryTree.builder().file("a/b", "", 0).file("a", "", 0));
    }

    @Test
    void anUnreadableDirectoryIsSeenAndItsInsideIsNot() {
        MemoryTree tree = MemoryTree.builder().file("d/e/f", "", 1).unreadable("d").unreadableFile("g", 2).build();
        assertEquals(Entry.Kind.DIRECTORY, tree.look(TreePath.of("/d")).kind());
        assertEquals(Entry.UNREADABLE, tree.look(TreePath.of("/d/e")));
        assertEquals(Entry.UNREADABLE, tree.look(TreePath.of("/d/e/f")));
        assertEquals("permission denied", assertThrows(IOException.class, () -> tree.list(TreePath.of("/d"))).getMessage());
        assertEquals("permission denied", assertThrows(IOException.class, () -> tree.read(TreePath.of("/d/e/f"))).getMessage());
        assertEquals("permission denied", assertThrows(IOException.class, () -> tree.read(TreePath.of("/g"))).getMessage());
        assertEquals(Entry.UNREADABLE, new Resolver(tree).stat(TreePath.of("/d/e/f/g")));
    }
}
