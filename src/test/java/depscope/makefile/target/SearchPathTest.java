package depscope.makefile.target;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depscope.tree.FileTree;
import depscope.tree.MemoryTree;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SearchPathTest {
    private final FileTree tree = MemoryTree.builder().file("/w/a.c", "", 1).file("/w/sub/a.c", "", 1).file("/w/sub/b.c", "", 1)
            .file("/src/b.c", "", 1).file("/src/sys/b.h", "", 1).file("/src/c.c", "", 1).build();

    private Optional<String> find(String name, String... paths) {
        return Sketch.of(tree, paths).graph.directories().searchPath().find(name);
    }

    private String path(String... paths) {
        Sketch sketch = Sketch.of(tree, paths);
        return sketch.variables.value(".PATH", sketch.variables.global());
    }

    @Test
    void theCurrentDirectoryComesFirstAndIsNotNamed() {
        assertEquals(Optional.of("a.c"), find("a.c", ".PATH: sub"));
        assertEquals(Optional.of("./a.c"), find("./a.c", ".PATH: sub"));
    }

    @Test
    void otherDirectoriesAreNamedAsTheMakefileDoes() {
        assertEquals(Optional.of("sub/b.c"), find("b.c", ".PATH: sub ../src"));
        assertEquals(Optional.of("../src/b.c"), find("b.c", ".PATH: ../src sub"));
        assertEquals(Optional.of("../src/c.c"), find("c.c", ".PATH: sub nowhere", ".PATH: ../src"));
        assertEquals(Optional.empty(), find("d.c", ".PATH: sub"));
    }

    @Test
    void theMarkPutsTheCurrentDirectoryLast() {
        assertEquals(Optional.of("sub/a.c"), find("a.c", ".PATH: .DOTLAST sub"));
        assertEquals(Optional.of("a.c"), find("a.c", ".PATH: .DOTLAST"));
    }

    @Test
    void namesWithSlashesAreSoughtBelowEach() {
        assertEquals(Optional.of("/src/sys/b.h"), find("sys/b.h", ".PATH: sub /src"));
        assertEquals(Optional.of("sub/b.c"), find("sub/b.c"));
        assertEquals(Optional.of("sub/"), find("sub/"));
    }

    @Test
    void absoluteNamesAreOfOneDirectory() {
        assertEquals(Optional.of("/src/b.c"), find("/src/b.c"));
        assertEquals(Optional.of("/src/b.c"), find("/src/b.c", ".PATH: /src"));
        assertEquals(Optional.empty(), find("/src/z.c", ".PATH: /src"));
    }

    @Test
    void theVariableTellsTheOrder() {
        assertEquals(". /w", path());
        assertEquals(". /w sub /src", path(".PATH: sub /src sub"));
        assertEquals(".DOTLAST sub . /w", path(".PATH: sub . .DOTLAST"));
        assertEquals(". /w", path(".PATH: sub", ".PATH:"));
    }
}
