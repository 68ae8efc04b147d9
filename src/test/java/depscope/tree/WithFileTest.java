package depscope.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All files of the contract's trees are added ones: they must be as good as those that are there. */
class WithFileTest extends FileTreeContract {
    private static final TreePath GRAPH = TreePath.of("/d/.make-graph");

    @Override
    FileTree make(Plot plot) {
        Plot without = new Plot();
        for (Plot.Thing thing : plot.things) {
            if (thing.entry().kind() != Entry.Kind.FILE) {
                without.things.add(thing);
            } else if (!thing.path().parent().isRoot()) {
                without.directory(thing.path().parent().raw(), 0);
            }
        }
        FileTree tree = without.inMemory();
        for (Plot.Thing thing : plot.things) {
            if (thing.entry().kind() == Entry.Kind.FILE) {
                tree = new WithFile(tree, thing.path(), thing.content(), thing.entry().mtime());
            }
        }
        return tree;
    }

    private static FileTree with(FileTree tree, String content) {
        return new WithFile(tree, GRAPH, content.getBytes(), 7);
    }

    @Test
    void whatIsAddedTakesThePlaceOfWhatIsThere() throws IOException {
        FileTree tree = with(MemoryTree.builder().name("t").start("/d").file(GRAPH, "old".getBytes(), 1).file("/d/f", "f", 2).build(), "newer");
        assertEquals(Entry.file(7, 5), tree.look(GRAPH));
        assertEquals("newer", new String(tree.read(GRAPH)));
        assertEquals(List.of(".make-graph", "f"), tree.list(TreePath.of("/d")));
        assertEquals("f", new String(tree.read(TreePath.of("/d/f"))));
        assertEquals("t /d", tree.name() + " " + tree.start());
    }

    @Test
    void whatWasAddedIsToldOnceEach() {
        FileTree tree = MemoryTree.builder().directory("/d", 1).build();
        assertEquals(List.of(), tree.added());
        FileTree other = new WithFile(with(tree, "a"), TreePath.of("/x"), new byte[0], 1);
        assertEquals(List.of(GRAPH, TreePath.of("/x")), new NotedTree(with(other, "b")).added());
    }

    @Test
    void timesThatAreToldAnewLeaveItWhereItIs(@TempDir Path root) throws IOException {
        Files.createDirectory(root.resolve("d"));
        Files.writeString(root.resolve("d/f"), "");
        FileTree tree = with(with(Trees.open(root.toString(), Optional.of(root.toString())), "a"), "b");
        assertSame(tree, TimesOverlay.renewed(tree));
        Files.writeString(root.resolve("tree.mtree"), "./d/f type=file time=8.0\n");
        FileTree again = TimesOverlay.renewed(tree);
        assertEquals(8_000_000_000L, again.look(TreePath.of("/d/f")).mtime());
        assertEquals("b", new String(again.read(GRAPH)));
        assertSame(again, TimesOverlay.renewed(again));
        assertEquals(tree.live(), again.live());
    }
}
