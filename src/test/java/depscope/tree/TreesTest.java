package depscope.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreesTest {
    @TempDir
    Path scratch;

    private static FileTree open(Path given) throws IOException {
        return Trees.open(given.toString(), Optional.empty());
    }

    @Test
    void aDirectoryIsSeenFromTheRootOfTheSystem() throws IOException {
        FileTree tree = open(scratch);
        assertEquals(TreePath.of(scratch.toRealPath().toString()), tree.start());
        assertEquals(scratch.toString(), tree.name());
        assertEquals(Entry.Kind.DIRECTORY, tree.look(tree.start()).kind());
    }

    @Test
    void aDirectoryIsSeenFromTheRootGiven() throws IOException {
        Path inside = Files.createDirectories(scratch.resolve("usr/obj"));
        assertEquals(TreePath.of("/usr/obj"), Trees.open(inside.toString(), Optional.of(scratch.toString())).start());
        IOException outside = assertThrows(IOException.class, () -> Trees.open(scratch.toString(), Optional.of(inside.toString())));
        assertEquals(scratch + ": lies outside of the root " + inside, outside.getMessage());
    }

    @Test
    void aDirectoryWithTimesIsItsOwnRoot() throws IOException {
        Files.writeString(scratch.resolve("tree.mtree"), "./f type=file time=5.0\n");
        Files.writeString(scratch.resolve("f"), "");
        FileTree tree = open(scratch);
        assertEquals(TreePath.ROOT, tree.start());
        assertEquals(5_000_000_000L, tree.look(TreePath.of("/f")).mtime());
        assertEquals(5_000_000_000L, Trees.open(scratch.toString(), Optional.of(scratch.toString())).look(TreePath.of("/f")).mtime());
    }

    @Test
    void aDirectoryBelowOneWithTimesIsSeenFromThat() throws IOException {
        Files.writeString(scratch.resolve("tree.mtree"), "./usr/obj/f type=file time=5.0\n");
        Path inside = Files.createDirectories(scratch.resolve("usr/obj"));
        Files.writeString(inside.resolve("f"), "");
        FileTree tree = Trees.open(inside.toString(), Optional.empty());
        assertEquals(TreePath.of("/usr/obj"), tree.start());
        assertEquals(5_000_000_000L, tree.look(TreePath.of("/usr/obj/f")).mtime());
    }

    @Test
    void anArchiveIsItsOwnRootAndMayHaveTimes() throws IOException {
        Path archive = Files.write(scratch.resolve("x"), new RawTar().file("./tree.mtree", "f time=5.0\n").file("./f", "").end());
        FileTree tree = open(archive);
        assertEquals(TreePath.ROOT, tree.start());
        assertEquals(5_000_000_000L, tree.look(TreePath.of("/f")).mtime());
        assertEquals(TreePath.ROOT, Trees.open(archive.toString(), Optional.of("/tmp")).start());
    }

    @Test
    void errorsAreOneLineThatNamesThePath() throws IOException {
        Path file = Files.writeString(scratch.resolve("text"), "no archive");
        assertTrue(refusal(file).startsWith(file + ": neither a directory nor a tar archive"), refusal(file));
        assertEquals(scratch.resolve("none") + ": no such file or directory", refusal(scratch.resolve("none")));
        assertTrue(refusal(file.resolve("x")).startsWith(file.resolve("x") + ": "), refusal(file.resolve("x")));
        assertTrue(assertThrows(IOException.class, () -> Trees.open("a\0b", Optional.empty())).getMessage().contains("cannot be a path"));
        String root = scratch.resolve("none").toString();
        assertEquals(root + ": no such file or directory",
                assertThrows(IOException.class, () -> Trees.open(scratch.toString(), Optional.of(root))).getMessage());
    }

    private static String refusal(Path given) {
        return assertThrows(IOException.class, () -> open(given)).getMessage();
    }
}
