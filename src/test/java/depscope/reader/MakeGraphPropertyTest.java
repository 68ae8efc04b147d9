package depscope.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.record.RuleRecord;
import depscope.record.RuleRecord.Node;
import depscope.record.RuleRecord.Type;
import depscope.record.RuleRecord.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class MakeGraphPropertyTest {
    private static final int[] OPERATORS = {Type.DEPENDS, Type.FORCE, Type.DOUBLE_COLON};
    private static final String[] SIGNS = {":", "!", "::"};
    private static final String[] OPERATOR_NAMES = {"OP_DEPENDS", "OP_FORCE", "OP_DOUBLEDEP"};

    /** A node to print; without an operator it is a plain source. */
    record Target(int operator, boolean phony, boolean made, boolean reached, List<String> prerequisites,
            List<String> commands) {
    }

    @Provide
    Arbitrary<Map<String, Target>> graphs() {
        Arbitrary<String> name = Arbitraries.strings().withChars("ab.,:!#[]=/'\u00e9\u00ff").ofMinLength(1)
                .ofMaxLength(24).filter(n -> !n.startsWith("#") && !n.matches(".*#[0-9]*"));
        Arbitrary<String> command = Arbitraries.strings().withChars("ab #:\t$\n").ofMaxLength(12)
                .filter(c -> !c.contains("\n\n") && !c.endsWith("\n") && !c.startsWith("\n"));
        Arbitrary<Target> target = Combinators.combine(Arbitraries.integers().between(-1, 2), Arbitraries.of(true, false),
                Arbitraries.of(true, false), Arbitraries.of(true, false), name.list().ofMaxSize(5),
                command.list().ofMaxSize(3)).as(Target::new);
        return Combinators.combine(name, target).as(Tuple::of).list().ofMaxSize(6).map(pairs -> {
            Map<String, Target> graph = new LinkedHashMap<>();
            pairs.forEach(pair -> graph.put(pair.get1(), pair.get2()));
            return graph;
        });
    }

    private static int type(Target target) {
        return (target.operator < 0 ? 0 : OPERATORS[target.operator]) | (target.phony ? Type.PHONY : 0);
    }

    private static String head(String name, Target target, boolean is2020) {
        if (is2020) {
            return "# " + name + ", flags " + (target.reached ? "41" : "20") + ", type "
                    + Integer.toHexString(type(target)) + ", made " + (target.made ? 4 : 5);
        }
        List<String> types = new ArrayList<>();
        if (target.operator >= 0) {
            types.add(OPERATOR_NAMES[target.operator]);
        }
        if (target.phony) {
            types.add("OP_PHONY");
        }
        return "# " + name + ", " + (target.made ? "made" : "up-to-date") + ", type "
                + (types.isEmpty() ? "none" : String.join("|", types)) + ", flags "
                + (target.reached ? "REMAKE|DONE_WAIT" : "FROM_DEPEND");
    }

    private static String print(Map<String, Target> graph, boolean is2020) {
        StringBuilder text = new StringBuilder("echoed\n");
        text.append(is2020 ? "#*** Input graph:\n" : "#*** Begin input graph for pass 2 in /d:\n");
        graph.forEach((name, target) -> {
            text.append(head(name, target, is2020)).append('\n');
            if (target.operator >= 0) {
                text.append("#\n# No unmade children\n# parents: x:y\n");
                text.append(String.format("%-16s", name)).append(SIGNS[target.operator]);
                target.prerequisites.forEach(p -> text.append(' ').append(p));
                text.append(is2020 ? " \n" : "\n");
                target.commands.forEach(c -> text.append('\t').append(c).append('\n'));
                text.append("\n\n");
            }
        });
        text.append("\n\n#\n#   Files that are only sources:\n");
        graph.forEach((name, target) -> text.append("#\t").append(name).append(" [/p/").append(name).append("]\n"));
        text.append("#*** Global Variables:\n.OBJDIR          = /d\n");
        text.append(is2020 ? "" : "#*** End input graph for pass 2 in /d:\n");
        return text.toString();
    }

    private static List<String> expected(Map<String, Target> graph) {
        return graph.entrySet().stream().map(e -> {
            Target target = e.getValue();
            boolean printed = target.operator >= 0;
            return e.getKey() + " " + Integer.toHexString(type(target)) + " "
                    + (target.made ? Verdict.MADE : Verdict.UP_TO_DATE) + (target.reached ? " reached" : "") + " <- "
                    + (printed ? target.prerequisites : List.of())
                    + (printed ? target.commands.stream().map(c -> "\t" + c + "\n").collect(Collectors.joining()) : "");
        }).toList();
    }

    @Property
    void readsWhatAMakePrints(@ForAll("graphs") Map<String, Target> graph, @ForAll boolean is2020) {
        ReadResult<RuleRecord> result = MakeGraphReader.read(Shown.FILE, Shown.bytes(print(graph, is2020)));
        assertEquals(List.of(), result.problems());
        assertEquals(expected(graph), Shown.nodes(result.record()));
        Map<String, String> found = new LinkedHashMap<>();
        graph.keySet().forEach(name -> found.put(name, "/p/" + name));
        assertEquals(found, result.record().found());
    }

    @Property
    void randomBytesNeverThrow(@ForAll byte[] rest, @ForAll boolean is2020) {
        byte[] head = Shown.bytes((is2020 ? "#*** Input graph:" : "#*** Begin input graph for pass 2") + "\n");
        byte[] bytes = new byte[head.length + rest.length];
        System.arraycopy(head, 0, bytes, 0, head.length);
        System.arraycopy(rest, 0, bytes, head.length, rest.length);
        assertWellFormed(bytes);
    }

    @Property
    void shuffledLinesNeverThrow(@ForAll("lines") List<String> lines) {
        assertWellFormed(Shown.bytes(String.join("\n", lines)));
    }

    @Provide
    Arbitrary<List<String>> lines() {
        List<String> lines = new ArrayList<>();
        for (String sample : List.of(GraphSamples.TRACE_2020, GraphSamples.BMAKE_2020, GraphSamples.BMAKE_2024)) {
            lines.addAll(List.of(sample.split("\n")));
        }
        return Arbitraries.of(lines).list().ofMaxSize(40);
    }

    private static void assertWellFormed(byte[] bytes) {
        ReadResult<RuleRecord> result = MakeGraphReader.read(Shown.FILE, bytes);
        RuleRecord record = result.record();
        for (Node node : record.nodes()) {
            assertTrue(node.firstPrerequisite() <= node.endPrerequisites());
            assertTrue(node.endPrerequisites() <= record.words().count());
            assertTrue(node.firstCommand() <= node.endCommands() && node.endCommands() <= bytes.length);
        }
        assertTrue(result.problems().size() <= ProblemList.SHOWN + 1);
    }
}
