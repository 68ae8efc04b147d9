package depscope.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depscope.tree.MemoryTree;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a compiler says itself is taken before what tables say of it. */
class AskedCompilerTest {
    private static List<String> read(AskedCompiler asked) {
        MemoryTree tree = MemoryTree.builder()
                .file("/w/x.c", "#ifdef __odd__\n#include <odd.h>\n#endif\n#ifdef __linux__\n#include \"linux.h\"\n#endif\n", 1)
                .file("/odd/include/odd.h", "", 1).file("/w/linux.h", "", 1).build();
        Resolver links = new Resolver(tree);
        Scanner scanner = new Scanner(tree, links, new Texts(), asked);
        Compilation compilation = new CommandLine(tree, links, Machine.UNKNOWN).compilations("oddcc-gcc -c x.c", TreePath.of("/w")).get(0);
        return scanner.scan(compilation).included().stream().map(each -> each.file() + (each.certain() ? " certain" : " possible")).toList();
    }

    @Test
    void whatItPredefinesIsKnownAndAllElseIsNot() {
        assertEquals(List.of("/odd/include/odd.h certain"), read(compilation -> Optional.of(
                new AskedCompiler.Answer("#define __odd__ 1\n", List.of(TreePath.of("/odd/include"), TreePath.of("/not/there"))))));
    }

    @Test
    void whereNobodyIsAskedReservedNamesAreOpen() {
        assertEquals(List.of("/w/linux.h possible"), read(AskedCompiler.NOBODY));
    }
}
