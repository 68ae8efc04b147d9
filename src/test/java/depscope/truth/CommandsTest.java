package depscope.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depscope.graph.BuildGraph;
import depscope.graph.GraphBuilder;
import depscope.reader.GnuGraphReader;
import depscope.record.RuleRecord;
import depscope.tree.MemoryTree;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandsTest {
    private static String dataBase(String directory, String flags, String target, String recipe) {
        return "# Make data base, printed on Monday\n# Variables\n\n# makefile\nFLAGS = " + flags + "\n# makefile\nCURDIR := " + directory
                + "\n# variable set hash-table stats:\n# Files\n\n" + target + ": x.c | obj\n#  recipe to execute (from 'Makefile', line 1):\n"
                + recipe + "\n# files hash-table stats:\n";
    }

    @Test
    void eachRunOfGnuMakeHasItsOwnVariablesAndLinesGoOn() {
        String text = dataBase("/o/a", "-O1", "x.o", "\t@cc $(FLAGS) \\\n\t-o $@ \\\n  $<\n\techo \\\\\n")
                + dataBase("/o/b", "-O2", "y.o", "\tcc $(FLAGS) -o $@ $^ $(notdir $(CURDIR))\n");
        List<RuleRecord> rules = GnuGraphReader.read(TreePath.of("/o/.make-graph"), text.getBytes(StandardCharsets.ISO_8859_1)).rules();
        GraphBuilder builder = new GraphBuilder(new Resolver(MemoryTree.builder().directory("/o", 0).build()));
        rules.forEach(builder::add);
        BuildGraph graph = builder.freeze();
        Commands commands = Commands.of(graph, rules, Map.of());
        assertEquals(List.of("/o/a @cc -O1  -o x.o    x.c", "/o/a echo \\\\"), shown(commands, graph, "/o/a/x.o"));
        assertEquals(List.of("/o/b cc -O2 -o y.o x.c b"), shown(commands, graph, "/o/b/y.o"));
    }

    private static List<String> shown(Commands commands, BuildGraph graph, String target) {
        return commands.of(graph.find(TreePath.of(target))).stream().map(command -> command.directory() + " " + command.line()).toList();
    }
}
