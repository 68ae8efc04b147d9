package depscope.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import depscope.scan.AskedCompiler;
import depscope.scan.CommandLine;
import depscope.scan.Compilation;
import depscope.scan.Machine;
import depscope.tree.MemoryTree;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompilerQuestionTest {
    private final List<String> told = new ArrayList<>();
    private final CompilerQuestion question = new CompilerQuestion(told::add);

    private static Compilation compilation(String command) {
        MemoryTree tree = MemoryTree.builder().file("/w/x.c", "", 1).build();
        return new CommandLine(tree, new Resolver(tree), Machine.UNKNOWN).compilations(command, TreePath.of("/w")).get(0);
    }

    @Test
    void aCompilerTellsWhatItPredefinesAndWhereItLooks() {
        Optional<AskedCompiler.Answer> answer = question.about(compilation("gcc -O2 -DX -Iinc -MD -c x.c -o x.o"));
        assumeTrue(answer.isPresent(), "gcc is not installed");
        assertEquals(List.of("gcc -O2 -x c -dM -E -v /dev/null"), told);
        assertTrue(answer.get().macros().contains("#define __OPTIMIZE__ 1\n"), answer.get().macros());
        assertTrue(answer.get().directories().contains(TreePath.of("/usr/include")), answer.get().directories().toString());
        question.about(compilation("gcc -O2 -c y.c"));
        assertEquals(1, told.size(), "the same question twice");
    }

    @Test
    void oneThatIsNotThereOrFailsSaysNothing() {
        assertEquals(Optional.empty(), question.about(compilation("no-such-triple-gcc -c x.c")));
        assertEquals(Optional.empty(), question.about(compilation("gcc -fno-such-option-at-all -c x.c")));
    }

    @Test
    void aProgramOfTheTreeIsNeverRun() {
        assertEquals(Optional.empty(), question.about(compilation("./gcc -c x.c")));
        assertEquals(Optional.empty(), question.about(compilation("tools/gcc -c x.c")));
        assertEquals(List.of(), told);
    }
}
