package depscope.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TreeWalkTest {
    private static List<String> walk(MemoryTree.Builder tree) {
        List<String> seen = new ArrayList<>();
        TreeWalk.walk(tree.build(), (path, entry) -> seen.add(path.raw()));
        return seen;
    }

    @Test
    void staysBelowTheStart() {
        assertEquals(List.of("/a", "/a/f"), walk(MemoryTree.builder().file("/a/f", "", 0).file("/b/f", "", 0).start("/a")));
    }

    @Test
    void aStartThatIsALinkIsFollowed() {
        assertEquals(List.of("/a", "/a/f"), walk(MemoryTree.builder().file("/a/f", "", 0).link("/l", "a", 0).start("/l")));
    }

    @Test
    void aStartThatIsNoDirectoryIsAProblem() {
        TreeWalk.Result result = TreeWalk.walk(MemoryTree.builder().file("/f", "", 0).start("/f").build(), (path, entry) -> { });
        assertEquals(List.of(new TreeProblem(TreePath.of("/f"), "not a directory")), result.problems());
        assertEquals(0, result.visited());
    }

    @Test
    void objectLinksAreGoneThroughOnce() {
        MemoryTree.Builder tree = MemoryTree.builder().start("/src").file("/obj/src/o", "", 0).file("/obj/amd64/o", "", 0).file("/other/o", "", 0)
                .link("/src/obj", "/obj/src", 0).link("/src/a/obj.amd64", "../../obj/amd64", 0).link("/src/b/obj", "/obj/src", 0)
                .link("/src/object", "/other", 0).link("/src/c/obj", "/none", 0);
        assertEquals(List.of("/obj/amd64", "/obj/amd64/o", "/obj/src", "/obj/src/o", "/src", "/src/a", "/src/a/obj.amd64", "/src/b",
                "/src/b/obj", "/src/c", "/src/c/obj", "/src/obj", "/src/object"), walk(tree));
    }

    @Test
    void objectLinksInCirclesEnd() {
        assertEquals(List.of("/s", "/s/obj", "/t", "/t/obj", "/t/u", "/t/u/obj"), walk(MemoryTree.builder().start("/s")
                .link("/s/obj", "/t/u", 0).link("/t/u/obj", "/t", 0).link("/t/obj", "obj", 0)));
    }

    @Test
    void nothingAboveTheStartIsAnObjectDirectory() {
        assertEquals(List.of("/s/t", "/s/t/obj", "/s/t/obj.x"), walk(MemoryTree.builder().start("/s/t").file("/s/f", "", 0)
                .link("/s/t/obj", "/", 0).link("/s/t/obj.x", "..", 0)));
    }

    @Test
    void whatCannotBeReadIsAProblemAndTheRestIsSeen() {
        MemoryTree tree = MemoryTree.builder().unreadable("/closed").vanished("/d/gone").file("/d/f", "", 0).build();
        List<String> seen = new ArrayList<>();
        TreeWalk.Result result = TreeWalk.walk(tree, (path, entry) -> seen.add(path.raw()));
        assertEquals(List.of("/", "/closed", "/d", "/d/f"), seen);
        assertEquals(List.of(new TreeProblem(TreePath.of("/closed"), "cannot be listed: permission denied"),
                new TreeProblem(TreePath.of("/d/gone"), "vanished while the tree was read")), result.problems());
    }

    @Test
    void aWalkCanBeStopped() {
        MemoryTree.Builder tree = MemoryTree.builder();
        for (int i = 0; i < 1_000; i++) {
            tree.file("/d" + i % 10 + "/f" + i, "", 0);
        }
        List<String> seen = new ArrayList<>();
        TreeWalk.Result result = TreeWalk.walk(tree.build(), found -> found < 100, (path, entry) -> seen.add(path.raw()));
        assertFalse(result.complete());
        assertEquals(List.of(), seen);
        assertEquals(List.of(), result.problems());
        assertTrue(TreeWalk.walk(tree.build(), found -> true, (path, entry) -> seen.add(path.raw())).complete());
        assertEquals(1_011, seen.size());
    }
}
