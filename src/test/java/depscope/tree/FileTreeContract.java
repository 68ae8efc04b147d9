package depscope.tree;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every kind of tree has to do in the same way. */
abstract class FileTreeContract {
    private static final long NOON = 1_414_404_123_123_456_789L;

    abstract FileTree make(Plot plot) throws IOException;

    private static TreePath at(String raw) {
        return TreePath.ofRaw(raw);
    }

    @Test
    void listsNamesInTheOrderOfTheirBytes() throws IOException {
        FileTree tree = make(new Plot().file("/d/b").file("/d/B").file("/d/a/x").file("/d/a-").file("/d/\u00e9"));
        assertEquals(List.of("B", "a", "a-", "b", "\u00e9"), tree.list(at("/d")));
        assertEquals(List.of("d"), tree.list(TreePath.ROOT));
    }

    @Test
    void tellsFilesDirectoriesAndLinksApart() throws IOException {
        FileTree tree = make(new Plot().file("/d/f", "12345", NOON).directory("/d/e", NOON).link("/d/l", "../d/f"));
        assertEquals(Entry.file(NOON, 5), tree.look(at("/d/f")));
        assertEquals(Entry.directory(NOON), tree.look(at("/d/e")));
        assertEquals(Entry.Kind.LINK, tree.look(at("/d/l")).kind());
        assertEquals("../d/f", tree.look(at("/d/l")).link());
        assertEquals(Entry.Kind.DIRECTORY, tree.look(TreePath.ROOT).kind());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/none", "/d/none", "/none/x/y", "/d/f/x", "/d/f/x/y"})
    void whatIsNotThereIsMissing(String path) throws IOException {
        FileTree tree = make(new Plot().file("/d/f"));
        assertEquals(Entry.MISSING, tree.look(at(path)));
        assertThrows(IOException.class, () -> tree.read(at(path)));
        assertThrows(IOException.class, () -> tree.list(at(path)));
    }

    @Test
    void aNameThatNoFileCanHaveIsMissing() throws IOException {
        FileTree tree = make(new Plot().file("/f"));
        assertEquals(Entry.MISSING, tree.look(at("/f\0")));
        assertEquals(Entry.MISSING, tree.look(at("/" + "n".repeat(300))));
        assertEquals(Entry.MISSING, tree.look(at("/d".repeat(5_000))));
        assertEquals(Entry.MISSING, tree.look(at("/\u20ac")));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 999_999_999, 1_000_000_000, 1_414_404_123_000_000_001L, 4_102_444_800_999_999_999L})
    void timesKeepTheirNanoseconds(long mtime) throws IOException {
        assertEquals(mtime, make(new Plot().file("/f", "", mtime)).look(at("/f")).mtime());
    }

    @Test
    void linksHaveTimesOfTheirOwn() throws IOException {
        long millis = NOON / 1_000_000 * 1_000_000;
        FileTree tree = make(new Plot().file("/f", "", NOON).link("/l", "f", millis));
        assertEquals(millis, tree.look(at("/l")).mtime());
    }

    @Test
    void readsWhatAFileHolds() throws IOException {
        byte[] all = new byte[70_000];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) (i * 31);
        }
        FileTree tree = make(new Plot().file("/empty").file("/all", new String(all, ISO_8859_1), 0));
        assertArrayEquals(all, tree.read(at("/all")));
        assertArrayEquals(new byte[0], tree.read(at("/empty")));
    }

    @Test
    void readErrorsAreOneLineWithoutThePath() throws IOException {
        FileTree tree = make(new Plot().file("/d/f").link("/l", "d/f").link("/k", "d"));
        assertAll(
                () -> assertRefuses("not a plain file", () -> tree.read(at("/d"))),
                () -> assertRefuses("not a plain file", () -> tree.read(at("/l"))),
                () -> assertRefuses("no such file or directory", () -> tree.read(at("/d/none"))),
                () -> assertRefuses("not a directory", () -> tree.list(at("/d/f"))),
                () -> assertRefuses("not a directory", () -> tree.list(at("/k"))),
                () -> assertRefuses("no such file or directory", () -> tree.list(at("/none"))));
    }

    private static void assertRefuses(String message, org.junit.jupiter.api.function.Executable door) {
        assertEquals(message, assertThrows(IOException.class, door).getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sp ace", "new\nline", "\u00ff\u00fe", "\u00e9", "\u00c3\u00a9", "%41%ff", "back\\slash", "a:b", "#$&?", "\u0001\u007f", " ", "..."})
    void everyNameSurvives(String name) throws IOException {
        FileTree tree = make(new Plot().file("/d/" + name + "/" + name, name, 7).link("/d/l", name + "/" + name));
        assertEquals(List.of("l", name).stream().sorted().toList(), tree.list(at("/d")));
        assertEquals(List.of(name), tree.list(at("/d").child(name)));
        TreePath file = at("/d").child(name).child(name);
        assertEquals(Entry.file(7, name.length()), tree.look(file));
        assertEquals(name, new String(tree.read(file), ISO_8859_1));
        assertEquals(name + "/" + name, tree.look(at("/d/l")).link());
        assertEquals(file, new Resolver(tree).real(at("/d/l")));
    }

    @Test
    void anEmptyTreeIsATree() throws IOException {
        FileTree tree = make(new Plot());
        assertEquals(List.of(), tree.list(TreePath.ROOT));
        assertEquals(1, TreeWalk.walk(tree, (path, entry) -> { }).visited());
        assertEquals(List.of(), tree.problems());
    }

    @ParameterizedTest
    @CsvSource({
        "/a/relative, /b/c/f", "/a/absolute, /b/c/f", "/a/up, /b/c/f", "/a/chain, /b/c/f", "/a/out, /b/c/f",
        "/a/dir/f, /b/c/f", "/a/dir/../f, /b/f", "/a/dir/../../a/relative, /b/c/f", "/a/dangling, /none/x",
        "/a/dangling/../y, /none/y", "/none/../b/c/f, /b/c/f", "/none/none/../../b/./c//f, /b/c/f",
        "/../../b/c/f, /b/c/f", "/a/slash, /b/c", "/a/dir, /b/c", "/, /", "/b/c/f/, /b/c/f",
    })
    void followsLinksWithinTheRoot(String word, String real) throws IOException {
        FileTree tree = make(new Plot().file("/b/c/f").file("/b/f").link("/a/relative", "../b/c/f").link("/a/absolute", "/b/c/f")
                .link("/a/up", "./../a/../b/./c//f").link("/a/chain", "relative").link("/a/dir", "../b/c")
                .link("/a/out", "../../../../../b/c/f").link("/a/dangling", "/none/x").link("/a/slash", "/b/c/"));
        Resolver resolver = new Resolver(tree);
        assertEquals(at(real), resolver.real(TreePath.ROOT, word));
        assertEquals(at(real), resolver.real(at("/a"), word));
        assertFalse(resolver.find(at("/a"), word).loops());
        assertEquals(List.of(), resolver.problems());
    }

    @ParameterizedTest
    @CsvSource({"/one, /one", "/one/x, /one/x", "/self, /self", "/d/../self/../f, /f", "/d/in/in/f, /d/in/in/f"})
    void linksInCirclesEnd(String word, String byName) throws IOException {
        FileTree tree = make(new Plot().file("/f").link("/one", "two").link("/two", "one").link("/self", "/self")
                .link("/d/in", "in/in"));
        Resolver resolver = new Resolver(tree);
        Resolver.Found found = resolver.find(TreePath.ROOT, word);
        assertTrue(found.loops());
        assertEquals(at(byName), found.path());
        assertEquals(Entry.MISSING, found.entry());
        assertEquals(1, resolver.problems().size());
    }

    @Test
    void statFollowsAndLookDoesNot() throws IOException {
        FileTree tree = make(new Plot().file("/f", "abc", NOON).link("/l", "f").link("/gone", "none"));
        Resolver resolver = new Resolver(tree);
        assertEquals(Entry.file(NOON, 3), resolver.stat(at("/l")));
        assertEquals(Entry.MISSING, resolver.stat(at("/gone")));
        assertEquals(Entry.Kind.LINK, tree.look(at("/l")).kind());
    }

    @Test
    void walksEverythingInTheOrderOfPaths() throws IOException {
        FileTree tree = make(new Plot().file("/a/x").file("/a-").file("/a/b/c/d").link("/a/b/loop", "..").link("/z", "a").directory("/e", 0));
        List<String> seen = new ArrayList<>();
        TreeWalk.Result result = TreeWalk.walk(tree, (path, entry) -> seen.add(path.raw()));
        assertEquals(List.of("/", "/a", "/a-", "/a/b", "/a/b/c", "/a/b/c/d", "/a/b/loop", "/a/x", "/e", "/z"), seen);
        assertEquals(new TreeWalk.Result(10, true, List.of()), result);
    }
}
