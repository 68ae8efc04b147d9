package depscope.ui.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import depscope.graph.BuildGraph;
import depscope.picture.Incident;
import depscope.survey.Survey;
import depscope.survey.SurveyOptions;
import depscope.tree.MemoryTree;
import depscope.ui.model.FilesModel.Branch;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FilesModelTest {
    private final BuildGraph graph = graph("a.o: /src/a.c /src/sys/param.h /src/sys/vm/param.h /src/sys/vm-x/Big.h /deep/er/one.h\n");
    private final FilesModel files = new FilesModel(graph);

    private static BuildGraph graph(String depend) {
        try {
            return Survey.of(MemoryTree.builder().file("/obj/.depend", depend, 1).build(),
                    new SurveyOptions(Optional.empty(), true, 1)).graph();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> found(String text) {
        return Arrays.stream(files.search(text, 10)).mapToObj(node -> graph.path(node).toString()).toList();
    }

    @Test
    void aSpellingOfRecordsIsFound() throws IOException {
        BuildGraph incident = Incident.open().survey().graph();
        int[] found = new FilesModel(incident).search("machine/pmap.h", 10);
        assertEquals(List.of("/usr/src/sys/amd64/include/pmap.h"), Arrays.stream(found).mapToObj(node -> incident.path(node).toString()).toList());
    }

    @Test
    void aWholeNameComesBeforeABeginningAndAPart() {
        assertEquals(List.of("/src/sys/param.h", "/src/sys/vm/param.h"), found("param.h"));
        assertEquals(List.of("/src/sys/vm/param.h"), found("vm/param.h"));
        assertEquals("/obj/a.o", found("a.").get(0));
        assertEquals(List.of("/src/sys/vm-x/Big.h"), found("BIG"));
    }

    @Test
    void lettersInOrderAreFoundWhenNothingElseIs() {
        assertEquals(List.of("/src/sys/param.h", "/src/sys/vm/param.h"), found("prm"));
        assertEquals(List.of(), found("xyz"));
        assertArrayEquals(new int[0], files.search("  ", 10));
    }

    @Test
    void directoriesComeFirstAndChainsOfThemAreOneRow() {
        List<Branch> top = files.children(files.root());
        assertEquals(List.of("deep/er", "obj", "src"), top.stream().map(Branch::name).toList());
        assertEquals(List.of("sys", "a.c"), files.children(top.get(2)).stream().map(Branch::name).toList());
        Branch sys = files.children(top.get(2)).get(0);
        assertEquals(List.of("vm-x", "vm", "param.h"), files.children(sys).stream().map(Branch::name).toList());
        assertEquals(List.of("one.h"), files.children(top.get(0)).stream().map(Branch::name).toList());
    }

    @Test
    void everyFileIsInExactlyOneDirectory() {
        assertEquals(graph.nodes(), count(files.root()));
    }

    private int count(Branch branch) {
        return branch.isDirectory() ? files.children(branch).stream().mapToInt(this::count).sum() : 1;
    }

    @Test
    void fewOfFiftyThousandNamesAreFoundByLettersInOrder() {
        StringBuilder depend = new StringBuilder("a.o:");
        for (int i = 0; i < 50_000; i++) {
            depend.append(" /usr/src/sys/dir").append(i % 97).append("/file").append(i).append(".h");
        }
        FilesModel many = new FilesModel(graph(depend.append('\n').toString()));
        assertEquals(11, many.search("file4999", 60).length);
        // 4999 itself, and with one digit more anywhere in it: 40 numbers below 50000.
        assertEquals(41, many.search("f4999", 60).length);
    }
}
