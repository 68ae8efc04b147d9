package depscope.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depscope.graph.BuildGraph;
import depscope.survey.Survey;
import depscope.survey.SurveyOptions;
import depscope.survey.TestTrees;
import depscope.tree.MemoryTree;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfigurationTest {
    private static BuildGraph graph(String record) throws IOException {
        MemoryTree tree = MemoryTree.builder().name("tree").file("/obj/.depend", record, 1).build();
        return Survey.of(tree, new SurveyOptions(Optional.empty(), true, TestTrees.NOW)).graph();
    }

    private static List<String> told(BuildGraph graph) {
        List<Configuration.Header> headers = Configuration.of(graph);
        headers.forEach(header -> assertEquals(true, Configuration.isHeader(graph, header.node())));
        return headers.stream().map(header -> graph.path(header.node()).name() + " " + header.objects()).toList();
    }

    @Test
    void someNamesSayItByThemselves() throws IOException {
        assertEquals(List.of("config.h 2", "autoconf.h 1", "opt_vm.h 1"), told(graph("""
                a.o: a.c opt_vm.h config.h optics.h reconfig.h
                b.o: b.c config.h autoconf.h copt_vm.h
                c.out: opt_never.h
                """)));
    }

    @Test
    void othersMustBeIncludedByVeryMany() throws IOException {
        StringBuilder record = new StringBuilder();
        for (int n = 0; n < 32; n++) {
            record.append("o").append(n).append(".o: x.c ").append(n < 8 ? "sys_config.h " : "").append(n < 7 ? "pci_config.h\n" : "\n");
        }
        BuildGraph graph = graph(record.toString());
        assertEquals(List.of("sys_config.h 8"), told(graph));
    }
}
