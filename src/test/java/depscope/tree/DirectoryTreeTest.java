package depscope.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryTreeTest extends FileTreeContract {
    private static final Path TOP = Path.of("/");

    @TempDir
    Path root;

    @Override
    FileTree make(Plot plot) throws IOException {
        for (Plot.Thing thing : plot.things) {
            Path place = RawNames.below(root, thing.path().raw());
            if (thing.entry().kind() == Entry.Kind.DIRECTORY) {
                Files.createDirectories(place);
                continue;
            }
            Files.createDirectories(place.getParent());
            if (thing.entry().kind() == Entry.Kind.FILE) {
                Files.write(place, thing.content());
            } else {
                Files.createSymbolicLink(place, target(thing.entry().link()));
            }
        }
        for (Plot.Thing thing : plot.things) {
            Files.getFileAttributeView(RawNames.below(root, thing.path().raw()), BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                    .setTimes(FileTime.from(thing.entry().mtime(), TimeUnit.NANOSECONDS), null, null);
        }
        return new DirectoryTree("test", root, root);
    }

    private static Path target(String raw) {
        boolean ascii = raw.chars().allMatch(c -> c < 0x80);
        return ascii ? Path.of(raw) : TOP.relativize(RawNames.below(TOP, "/" + raw));
    }

    @Test
    void startLiesWithinTheRoot() throws IOException {
        Path directory = Files.createDirectories(root.resolve("a/b"));
        assertEquals(TreePath.of("/a/b"), new DirectoryTree("t", directory, root).start());
        assertEquals(TreePath.of(directory.toRealPath().toString()), new DirectoryTree("t", directory, TOP).start());
        assertEquals(TreePath.ROOT, new DirectoryTree("t", root, root).start());
        IOException outside = assertThrows(IOException.class, () -> new DirectoryTree("t", root, directory));
        assertEquals("t: lies outside of the root " + directory, outside.getMessage());
        Path link = Files.createSymbolicLink(root.resolve("link"), directory);
        assertEquals(TreePath.of("/a/b"), new DirectoryTree("t", link, root).start());
        Files.createFile(root.resolve("f"));
        assertThrows(IOException.class, () -> new DirectoryTree("t", root.resolve("f"), root));
        assertThrows(IOException.class, () -> new DirectoryTree("t", root.resolve("none"), root));
    }

    @Test
    void bytesThatAreNoTextSurvive() throws IOException {
        Files.writeString(Path.of(URI.create(root.toUri().getRawPath().replaceFirst("^", "file://") + "%ff%c3%28")), "x");
        DirectoryTree tree = new DirectoryTree("t", root, root);
        assertEquals(List.of("\u00ff\u00c3("), tree.list(TreePath.ROOT));
        assertEquals("x", new String(tree.read(TreePath.ofRaw("/\u00ff\u00c3("))));
        assertEquals("/\\xff\\xc3(", TreePath.ofRaw("/\u00ff\u00c3(").toString());
    }

    @Test
    void aRootWhoseNameIsNoTextIsARoot() throws IOException {
        Path odd = Path.of(URI.create("file://" + root.toUri().getRawPath() + "r%ff"));
        Files.createDirectories(odd.resolve("d"));
        Files.writeString(odd.resolve("d/f"), "x");
        DirectoryTree tree = new DirectoryTree("t", odd.resolve("d"), odd);
        assertEquals(TreePath.of("/d"), tree.start());
        assertEquals(1, tree.look(TreePath.of("/d/f")).size());
        assertEquals(Entry.MISSING, tree.look(TreePath.ofRaw("/d/\u00ff")));
    }

    /** In the POSIX locale Java's strings of file names know ASCII only. */
    @Test
    void namesSurviveInThePosixLocale() throws Exception {
        make(new Plot().file("/d\u00e9/\u00ff\u00c3", "x", 0).link("/l", "d\u00e9/\u00ff\u00c3"));
        ProcessBuilder java = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), ListsNames.class.getName(), root.toString());
        java.environment().put("LC_ALL", "C");
        java.redirectErrorStream(true);
        Process process = java.start();
        String said = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), said);
        assertEquals("/ DIRECTORY|/d%e9 DIRECTORY|/d%e9/%ff%c3 FILE x|/l LINK d%e9/%ff%c3|", said);
    }

    /** What the test above runs in a JVM of its own. */
    static final class ListsNames {
        public static void main(String[] words) throws IOException {
            DirectoryTree tree = new DirectoryTree("t", Path.of(words[0]), Path.of(words[0]));
            StringBuilder said = new StringBuilder();
            TreeWalk.walk(tree, (path, entry) -> {
                said.append(path.raw()).append(' ').append(entry.kind());
                if (entry.kind() == Entry.Kind.LINK) {
                    said.append(' ').append(entry.link());
                }
                if (entry.kind() == Entry.Kind.FILE) {
                    try {
                        said.append(' ').append(new String(tree.read(path)));
                    } catch (IOException e) {
                        said.append(e);
                    }
                }
                said.append('|');
            });
            said.chars().forEach(c -> System.out.print(c < 0x80 ? "" + (char) c : "%" + Integer.toHexString(c)));
        }
    }

    @Test
    void aPipeIsNeverOpened() throws Exception {
        Process mkfifo;
        try {
            mkfifo = new ProcessBuilder("mkfifo", root.resolve("pipe").toString()).start();
        } catch (IOException e) {
            assumeFalse(true, "no mkfifo here");
            return;
        }
        assertEquals(0, mkfifo.waitFor());
        DirectoryTree tree = new DirectoryTree("t", root, root);
        assertEquals(Entry.Kind.OTHER, tree.look(TreePath.of("/pipe")).kind());
        assertThrows(IOException.class, () -> tree.read(TreePath.of("/pipe")));
    }

    @Test
    void aFileThatGrowsIsReadToItsEnd() throws IOException {
        // The kernel says that files of /proc are empty, whatever they hold.
        Path maps = Path.of("/proc/self/status");
        assumeFalse(!Files.isReadable(maps), "no /proc here");
        byte[] read = new DirectoryTree("t", Path.of("/proc"), TOP).read(TreePath.of(maps.toRealPath().toString()));
        assertTrue(new String(read).startsWith("Name:"));
        assertTrue(new String(read).endsWith("\n"));
    }

    @Test
    void aClosedDirectoryIsUnreadable() throws IOException {
        make(new Plot().file("/d/e/f").file("/g"));
        Files.setPosixFilePermissions(root.resolve("d"), PosixFilePermissions.fromString("---------"));
        try {
            assumeFalse(Files.isReadable(root.resolve("d")), "this user may read everything, permissions or none (root)");
            DirectoryTree tree = new DirectoryTree("t", root, root);
            assertEquals(Entry.Kind.DIRECTORY, tree.look(TreePath.of("/d")).kind());
            assertEquals(Entry.UNREADABLE, tree.look(TreePath.of("/d/e/f")));
            assertEquals("permission denied", assertThrows(IOException.class, () -> tree.list(TreePath.of("/d"))).getMessage());
            List<TreeProblem> problems = TreeWalk.walk(tree, (path, entry) -> { }).problems();
            assertEquals(List.of(new TreeProblem(TreePath.of("/d"), "cannot be listed: permission denied")), problems);
        } finally {
            Files.setPosixFilePermissions(root.resolve("d"), PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void whatVanishesBetweenListAndLookIsAProblem() throws IOException {
        FileTree tree = make(new Plot().file("/f"));
        TreeWalk.Result result = TreeWalk.walk(tree, seen -> root.resolve("f").toFile().delete() || true, (path, entry) -> { });
        assertEquals(List.of(new TreeProblem(TreePath.of("/f"), "vanished while the tree was read")), result.problems());
        assertEquals(1, result.visited());
    }
}
