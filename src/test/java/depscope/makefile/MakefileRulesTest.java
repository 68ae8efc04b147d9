package depscope.makefile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depscope.makefile.value.Edition;
import depscope.tree.MemoryTree;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MakefileRulesTest {
    private static boolean isComplete(String makefile) {
        MemoryTree tree = MemoryTree.builder().file(TreePath.of("/w/Makefile"), makefile.getBytes(StandardCharsets.ISO_8859_1), 1).build();
        Resolver links = new Resolver(tree);
        Makefiles read = Makefiles.read(tree, links, Request.in(TreePath.of("/w"), Edition.CURRENT).withoutSystemRules());
        return read.rules(links, file -> false).complete();
    }

    @Test
    void rulesAreCompleteWhereAllThatIsNeededIsKnown() {
        assertEquals(true, isComplete("all: a\na:\n"));
        assertEquals(false, isComplete("X!= asked\nall: a ${X}\na:\n"));
        assertEquals(true, isComplete("X!= asked\nall: a\na:\nother: ${X}\n"));
    }

    @Test
    void andWhereAllTargetsCanBeNamed() {
        assertEquals(false, isComplete("X!= asked\nall: a\na:\nx${X}: b\n"));
        assertEquals(false, isComplete("X!= asked\nall: a\na:\n${X}\n"));
        assertEquals(false, isComplete("X!= asked\nall: a\na:\n.include \"${X}.mk\"\n"));
        assertEquals(false, isComplete("X!= asked\nall: a\na:\n.-include \"${X}.mk\"\n"));
    }
}
