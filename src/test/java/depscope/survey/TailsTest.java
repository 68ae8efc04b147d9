package depscope.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depscope.tree.TreePath;
import java.util.List;
import org.junit.jupiter.api.Test;

class TailsTest {
    @Test
    void aTailIsAsLongAsItMustBe() {
        List<TreePath> paths = List.of(TreePath.of("/src/a/x/Makefile"), TreePath.of("/src/b/x/Makefile"), TreePath.of("/b/sys.mk"), TreePath.of("/src/Makefile"));
        Tails tails = new Tails(paths);
        assertEquals(List.of("a/x/Makefile", "b/x/Makefile", "sys.mk", "/src/Makefile"), paths.stream().map(tails::of).toList());
    }
}
