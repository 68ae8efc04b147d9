package depscope.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NotedTreeTest {
    @Test
    void notesWhatIsReadOrCouldNotBe() throws IOException {
        NotedTree tree = new NotedTree(MemoryTree.builder().file("/read", "x", 1).file("/looked", "y", 1).build());
        tree.look(TreePath.of("/looked"));
        tree.list(TreePath.ROOT);
        assertEquals(Set.of(), tree.read());
        assertEquals("x", new String(tree.read(TreePath.of("/read"))));
        assertThrows(IOException.class, () -> tree.read(TreePath.of("/none")));
        assertEquals(Set.of(TreePath.of("/read"), TreePath.of("/none")), tree.read());
    }
}
