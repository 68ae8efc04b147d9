package depscope.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreePathTest {
    @ParameterizedTest
    @CsvSource({"/, /", "'', /", "a, /a", "/a/, /a", "//a///b//, /a/b", "/a/./b/., /a/b", "/a/../b, /b", "/.., /", "../../a, /a", "/..a/.b/..., /..a/.b/...", "/a/.., /"})
    void isAbsoluteAndPlain(String word, String path) {
        assertEquals(path, TreePath.ofRaw(word).raw());
    }

    @Test
    void ordersByBytes() {
        List<TreePath> sorted = List.of(TreePath.of("/a"), TreePath.of("/a-b"), TreePath.of("/a/b"), TreePath.of("/z"), TreePath.of("/\u00e9"));
        assertEquals(sorted, sorted.stream().sorted().toList());
    }

    @Test
    void saysNamesForPeople() {
        assertEquals("/d/\u00e9", TreePath.of("/d/\u00e9").toString());
        assertEquals("\u00e9", TreePath.of("/d/\u00e9").name());
        assertEquals("x\\xff", TreePath.ofRaw("/x\u00ff").name());
        assertEquals("b/c", TreePath.of("/a/b/c").relativeTo(TreePath.of("/a")));
        assertEquals("/ab", TreePath.of("/ab").relativeTo(TreePath.of("/a")));
        assertFalse(TreePath.of("/ab").isUnder(TreePath.of("/a")));
    }
}
