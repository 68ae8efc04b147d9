package depscope.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimesOverlayTest {
    private static MemoryTree.Builder tree(String times) {
        return MemoryTree.builder().file("/tree.mtree", times, 99).file("/d/f", "abc", 1).link("/d/l", "f", 2).file("/own", "", 3);
    }

    private static long time(FileTree tree, String path) {
        return tree.look(TreePath.of(path)).mtime();
    }

    @Test
    void timesOfFilesDirectoriesAndLinksAreReplaced() throws IOException {
        FileTree tree = TimesOverlay.over(tree("./d type=dir time=5.0\n./d/f type=file time=6.000000007\n./d/l type=link time=8.0\n").build());
        assertEquals(5_000_000_000L, time(tree, "/d"));
        assertEquals(6_000_000_007L, time(tree, "/d/f"));
        assertEquals(Entry.link(8_000_000_000L, "f"), tree.look(TreePath.of("/d/l")));
        assertEquals(3, time(tree, "/own"));
        assertEquals(3, tree.look(TreePath.of("/d/f")).size());
        assertEquals("abc", new String(tree.read(TreePath.of("/d/f"))));
        assertEquals(List.of("f", "l"), tree.list(TreePath.of("/d")));
        assertEquals(List.of(), tree.problems());
    }

    @Test
    void aFileOfAnotherSizeWasChangedSinceAndKeepsItsOwnTime() {
        FileTree tree = TimesOverlay.over(tree("./d/f type=file time=6.0 size=4\n./own type=file time=7.0 size=0\n").build());
        assertEquals(1, time(tree, "/d/f"));
        assertEquals(7_000_000_000L, time(tree, "/own"));
    }

    @Test
    void aFileThatIsChangedWhileTheTreeIsOpenHasItsOwnTimeFromThen(@TempDir Path root) throws IOException {
        Files.writeString(root.resolve("tree.mtree"), "./f type=file time=6.0 size=3\n./g type=file time=7.0 size=3\n");
        Files.writeString(root.resolve("f"), "abc");
        Files.writeString(root.resolve("g"), "abc");
        FileTree tree = Trees.open(root.toString(), Optional.empty());
        assertEquals(6_000_000_000L, time(tree, "/f"));
        Files.setLastModifiedTime(root.resolve("f"), FileTime.fromMillis(99));
        assertEquals(99_000_000L, time(tree, "/f"));
        assertEquals(7_000_000_000L, time(tree, "/g"));
        assertSame(tree, TimesOverlay.renewed(tree));
        Files.delete(root.resolve("f"));
        assertEquals(Entry.MISSING, tree.look(TreePath.of("/f")));

        Files.writeString(root.resolve("tree.mtree"), "./g type=file time=8.0\n");
        FileTree again = TimesOverlay.renewed(tree);
        assertEquals(8_000_000_000L, time(again, "/g"));
        Files.delete(root.resolve("tree.mtree"));
        assertSame(tree.live().orElseThrow(), TimesOverlay.renewed(again));
    }

    @Test
    void onlyFilesMustBeThere() {
        FileTree tree = TimesOverlay.over(tree("./gone type=file time=1.0\n./empty type=dir time=1.0\n./link type=link time=1.0\n"
                + "./maybe type=file optional time=1.0\n./untold time=1.0\n").build());
        assertEquals(List.of(new TreeProblem(TimesOverlay.FILE, 1, "names a file that is not there: /gone")), tree.problems());
        assertEquals(Entry.MISSING, tree.look(TreePath.of("/gone")));
    }

    @Test
    void malformedLinesAreProblemsWithTheirLine() {
        FileTree tree = TimesOverlay.over(tree("./d/f type=file time=6.0\n./own time=soon\n").build());
        assertEquals(List.of(new TreeProblem(TimesOverlay.FILE, 2, "a malformed time: soon")), tree.problems());
        assertEquals(6_000_000_000L, time(tree, "/d/f"));
        assertEquals(3, time(tree, "/own"));
    }

    @Test
    void aTreeWithoutTimesIsLeftAsItIs() {
        MemoryTree plain = MemoryTree.builder().file("/f", "", 1).link("/tree.mtree", "f", 0).build();
        assertSame(plain, TimesOverlay.over(plain));
    }

    @Test
    void timesThatCannotBeReadAreAProblem() {
        FileTree tree = TimesOverlay.over(MemoryTree.builder().unreadableFile("/tree.mtree", 1).file("/f", "", 2).build());
        assertEquals(List.of(new TreeProblem(TimesOverlay.FILE, "the times cannot be read: permission denied")), tree.problems());
        assertEquals(2, time(tree, "/f"));
    }
}
