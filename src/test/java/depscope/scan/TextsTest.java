package depscope.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depscope.tree.FileTree;
import depscope.tree.MemoryTree;
import depscope.tree.Resolver;
import depscope.tree.TreeAround;
import depscope.tree.TreePath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read of a tree when it is scanned, and when it is scanned again. */
class TextsTest {
    /** A tree that notes which files are read. */
    private static final class Watched extends TreeAround {
        private final List<String> read = new ArrayList<>();

        Watched(FileTree tree) {
            super(tree);
        }

        @Override
        public byte[] read(TreePath file) throws IOException {
            read.add(file.toString());
            return tree.read(file);
        }
    }

    private final Texts texts = new Texts();

    /** Scans two sources with a scanner of its own. @return what was read, then what is included */
    private String scan(MemoryTree.Builder files) {
        Watched tree = new Watched(files.build());
        Resolver links = new Resolver(tree);
        Scanner scanner = new Scanner(tree, links, texts);
        List<String> shown = new ArrayList<>();
        for (Compilation each : new CommandLine(tree, links, Bench.GCC).compilations("gcc -nostdinc -c x.c y.c", Bench.WORK)) {
            shown.add(Bench.shown(scanner.scan(each)));
        }
        return tree.read + " " + shown;
    }

    private static MemoryTree.Builder files() {
        return MemoryTree.builder().file("/w/x.c", "#include \"a.h\"\n#include \"l.h\"\n", 1).file("/w/y.c", "#include \"a.h\"\n#include \"b.h\"\n", 1)
                .file("/w/a.h", "#ifdef A\n#include \"c.h\"\n#endif\n", 1).file("/w/b.h", "\n", 1).file("/w/c.h", "\n", 1).link("/w/l.h", "b.h", 1);
    }

    @Test
    void eachFileIsReadOnceForAllCompilations() {
        assertEquals("[/w/x.c, /w/a.h, /w/b.h, /w/y.c] [a.h b.h, a.h b.h]", scan(files()));
        assertEquals(4, texts.size());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = " | ", quoteCharacter = '`', value = {
        "nothing | /w/none | 1 | x | [] [a.h b.h, a.h b.h]",
        "a header | /w/a.h | 2 | #include \"c.h\" | [/w/a.h, /w/c.h] [a.h c.h b.h, a.h c.h b.h]",
        "its time only | /w/b.h | 2 | `` | [/w/b.h] [a.h b.h, a.h b.h]",
        "its size only | /w/b.h | 1 | #define B | [/w/b.h] [a.h b.h, a.h b.h]",
        "a source | /w/y.c | 2 | int y; | [/w/y.c] [a.h b.h, ]"})
    void anotherScannerReadsOnlyWhatChanged(String what, String edited, long time, String text, String expected) {
        scan(files());
        assertEquals(expected, scan(files().file(edited, text + "\n", time)));
    }
}
