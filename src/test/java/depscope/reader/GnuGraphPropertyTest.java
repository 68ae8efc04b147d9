package depscope.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.record.RuleRecord;
import depscope.record.RuleRecord.Node;
import depscope.record.RuleRecord.Type;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class GnuGraphPropertyTest {
    /** A target to print. */
    record Target(boolean doubleColon, boolean phony, boolean looked, List<String> prerequisites, List<String> orderOnly,
            List<String> commands) {
    }

    @Provide
    Arbitrary<Map<String, Target>> graphs() {
        Arbitrary<String> name = Arbitraries.strings().withChars("ab.,:!#[]=/'$\u00e9\u00ff").ofMinLength(1).ofMaxLength(24)
                // What begins with a dot may be a suffix rule, and these are left out.
                .filter(n -> !n.startsWith("#") && !n.startsWith(".") && !n.endsWith(":"));
        Arbitrary<String> command = Arbitraries.strings().withChars("ab #:\t$").ofMaxLength(12);
        Arbitrary<Target> target = Combinators.combine(Arbitraries.of(true, false), Arbitraries.of(true, false), Arbitraries.of(true, false),
                name.list().ofMaxSize(5), name.list().ofMaxSize(2), command.list().ofMaxSize(3)).as(Target::new);
        return Combinators.combine(name, target).as(Tuple::of).list().ofMinSize(1).ofMaxSize(6).map(pairs -> {
            Map<String, Target> graph = new LinkedHashMap<>();
            pairs.forEach(pair -> graph.put(pair.get1(), pair.get2()));
            return graph;
        });
    }

    private static String print(Map<String, Target> graph) {
        StringBuilder text = new StringBuilder("echoed: x\n").append(GnuSamples.head("/o", 0));
        Set<String> sources = new LinkedHashSet<>();
        graph.forEach((name, target) -> {
            String head = Stream.concat(Stream.of(name + (target.doubleColon ? "::" : ":")), target.prerequisites.stream()).collect(Collectors.joining(" "))
                    + (target.orderOnly.isEmpty() ? "" : " | " + String.join(" ", target.orderOnly));
            String[] rest = {target.phony ? "#  Phony target (prerequisite of .PHONY).\n" : "", target.commands.isEmpty() ? ""
                    : GnuSamples.RECIPE + target.commands.stream().map(c -> "\t" + c + "\n").collect(Collectors.joining())};
            text.append(target.looked ? GnuSamples.upToDate(head, rest) : GnuSamples.unseen(head, rest));
            sources.addAll(target.prerequisites);
            sources.addAll(target.orderOnly);
        });
        sources.removeAll(graph.keySet());
        sources.forEach(source -> text.append(GnuSamples.upToDate("# Not a target:\n" + source + ":")));
        return text.append(GnuSamples.TAIL).toString();
    }

    private static List<String> expected(Map<String, Target> graph) {
        return graph.entrySet().stream().map(e -> {
            Target target = e.getValue();
            return e.getKey() + " " + Integer.toHexString((target.doubleColon ? Type.DOUBLE_COLON : Type.DEPENDS)
                    | (target.phony ? Type.PHONY : 0) | (target.commands.isEmpty() ? 0 : Type.HAS_COMMANDS))
                    + " " + (target.looked ? "UP_TO_DATE reached" : "UNMADE") + " <- "
                    + target.prerequisites.stream().filter(p -> !p.equals(e.getKey())).toList()
                    + target.orderOnly.stream().filter(p -> !p.equals(e.getKey())).toList()
                    + target.commands.stream().map(c -> "\t" + c + "\n").collect(Collectors.joining());
        }).toList();
    }

    @Property
    void readsWhatMakePrints(@ForAll("graphs") Map<String, Target> graph) {
        FileRecords read = GnuGraphReader.read(Shown.FILE, Shown.bytes(print(graph)));
        RuleRecord record = read.rules().get(0);
        assertEquals(expected(graph), record.nodes().stream().limit(graph.size()).map(node -> record.words().raw(node.name()) + " "
                + Integer.toHexString(node.type()) + " " + node.verdict() + (node.reached() ? " reached" : "") + " <- "
                + Shown.names(record.words(), node.firstPrerequisite(), node.firstOrderOnly())
                + Shown.names(record.words(), node.firstOrderOnly(), node.endPrerequisites()) + Shown.commands(record, node)).toList());
        assertTrue(read.problems().size() <= 1);
    }

    @Property
    void changedBytesNeverThrow(@ForAll("changes") Map<Integer, Byte> changes) {
        byte[] bytes = Shown.bytes(GnuSamples.RECURSIVE);
        changes.forEach((place, value) -> bytes[place] = value);
        assertWellFormed(bytes);
    }

    @Provide
    Arbitrary<Map<Integer, Byte>> changes() {
        Arbitrary<Integer> place = Arbitraries.integers().between(0, GnuSamples.RECURSIVE.length() - 1);
        return Arbitraries.maps(place, Arbitraries.oneOf(Arbitraries.bytes(), Arbitraries.of((byte) '\n', (byte) ':', (byte) ' ', (byte) '#')))
                .ofMinSize(1).ofMaxSize(40);
    }

    @Property
    void shuffledLinesNeverThrow(@ForAll("lines") List<String> lines) {
        assertWellFormed(Shown.bytes(String.join("\n", lines)));
        assertWellFormed(Shown.bytes(GnuSamples.head("/o", 0) + String.join("\n", lines)));
    }

    @Provide
    Arbitrary<List<String>> lines() {
        return Arbitraries.of(GnuSamples.RECURSIVE.split("\n")).list().ofMaxSize(60);
    }

    @Property
    void randomBytesNeverThrow(@ForAll byte[] rest) {
        byte[] head = Shown.bytes(GnuSamples.head("/o", 0));
        byte[] bytes = new byte[head.length + rest.length];
        System.arraycopy(head, 0, bytes, 0, head.length);
        System.arraycopy(rest, 0, bytes, head.length, rest.length);
        assertWellFormed(bytes);
        assertWellFormed(rest);
    }

    private static void assertWellFormed(byte[] bytes) {
        FileRecords read = GnuGraphReader.read(Shown.FILE, bytes);
        for (RuleRecord record : read.rules()) {
            for (Node node : record.nodes()) {
                assertTrue(node.firstPrerequisite() <= node.firstOrderOnly() && node.firstOrderOnly() <= node.endPrerequisites());
                assertTrue(node.endPrerequisites() <= record.words().count() && record.words().length(node.name()) > 0);
                assertTrue(node.firstCommand() <= node.endCommands() && node.endCommands() <= bytes.length);
            }
        }
        assertTrue(read.problems().size() <= ProblemList.SHOWN + 1);
    }
}
