package depscope.reader;

import depscope.record.Make;
import depscope.record.RecordFormat;
import depscope.record.RuleRecord;
import depscope.record.RuleRecord.Node;
import depscope.record.RuleRecord.Type;
import depscope.record.Words;
import depscope.tree.TreePath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads {@code .make-graph}: what bmake prints of itself with {@code -n -dg2} or {@code -n -j1 -dg2m}.
 *
 * <pre>
 * …                                        echoed commands, or the jobs' trace, see {@link GraphTrace}
 * #*** Input graph:                        2020; 2024: #*** Begin input graph for pass 2 in DIR:
 * # prog, flags 43, type b000001, made 4   a node, see {@link NodeHead}
 * #                                        from here on only for nodes that have an operator and that
 * # No unmade children                     make looked at (flags not 0, not "none")
 * # last modified 14:07:52 Nov 22, 2026: up-to-date
 * # parents: all
 * prog            : .PRECIOUS a.o b.o      name padded to 16, operator, attributes, prerequisites
 * 	cc -o prog a.o b.o                      commands, then two empty lines
 * #
 * #   Files that are only sources:
 * #	a.c [/src/a.c]                          what .PATH made of a name
 * #*** Global Variables:
 * .OBJDIR          = /obj                  name padded to 16; a value may go on over lines
 * #*** Suffixes:  #*** Transformations:    see {@link SuffixRules}
 * #*** End input graph for pass 2 in DIR:  2024 only
 * </pre>
 *
 * <p>With jobs the graph is printed twice or more, the last time when all is done: that one is read. A
 * {@code ::} target is printed group by group, the second headed {@code # name#1, …}, and those once
 * more on their own; each group becomes one node here, under the target's name.
 *
 * <p>The graph leaves out the prerequisites of what only suffix rules make, since such nodes have no
 * operator, and of what make did not look at. The trace has the former. Without it they are guessed
 * from the suffix rules, and the record is not complete: what a suffix rule itself needs is printed
 * nowhere.
 */
public final class MakeGraphReader {
    private static final byte[] HEAD_2020 = Cursor.ascii("#*** Input graph:");
    private static final byte[] HEAD_2024 = Cursor.ascii("#*** Begin input graph for pass ");
    private static final byte[] EARLY_2024 = Cursor.ascii("#*** Begin input graph for pass 1 ");
    private static final byte[] END_2024 = Cursor.ascii("#*** End input graph for pass ");
    private static final int OPERATORS = Type.DEPENDS | Type.FORCE | Type.DOUBLE_COLON;

    private MakeGraphReader() {
    }

    /**
     * Reads one file.
     *
     * @param bytes the file; the record keeps it, so it must not be changed
     */
    public static ReadResult<RuleRecord> read(TreePath file, byte[] bytes) {
        ProblemList problems = new ProblemList(file, bytes);
        int head = lastHead(bytes);
        if (head < 0) {
            problems.add(0, "not a graph that bmake prints with -dg2");
            RuleRecord nothing = new RuleRecord(file, RecordFormat.MAKE_GRAPH, file.parent(), Make.BMAKE, "", bytes,
                    new Words(bytes), List.of(), Map.of(), Map.of(), true);
            return new ReadResult<>(nothing, problems.done());
        }
        Cursor line = new Cursor(bytes, head);
        boolean is2020 = line.startsWith(HEAD_2020);
        boolean early = line.startsWith(EARLY_2024);
        NodeHead heads = new NodeHead(is2020);
        line.next();
        int firstNode = line.start();
        GraphNodes nodes = new GraphNodes(bytes, problems, Set.of());
        nodes.read(line, heads);
        if (nodes.heads.stream().anyMatch(name -> name.indexOf(' ') >= 0)) {
            Set<String> names = nodes.heads;
            problems = new ProblemList(file, bytes);
            nodes = new GraphNodes(bytes, problems, names);
            line.moveTo(firstNode);
            nodes.read(line, heads);
        }
        if (early) {
            problems.add(head, "printed before make looked at anything: what suffix rules supply is not in it");
        }
        GraphVariables variables = new GraphVariables(bytes, line.start());
        boolean whole = is2020 ? variables.seen() : line(bytes, line.start(), END_2024);
        if (!whole || bytes[bytes.length - 1] != '\n') {
            problems.add(bytes.length, "cut off: the graph has no end");
        }
        GraphTrace trace = new GraphTrace(bytes, head, nodes.unprinted.keySet(), heads);
        boolean complete = trace.present() && !early ? addTraced(nodes, trace) : addGuessed(nodes, bytes, line.start()) && !early;
        String directory = variables.values().getOrDefault(".OBJDIR", "");
        TreePath base = directory.startsWith("/") ? TreePath.ofRaw(directory) : file.parent();
        RuleRecord record = new RuleRecord(file, RecordFormat.MAKE_GRAPH, base, Make.BMAKE, is2020 ? "bmake 2020" : "bmake 2024",
                bytes, nodes.words, List.copyOf(nodes.nodes), Map.copyOf(nodes.found),
                Map.copyOf(variables.values()), complete);
        return new ReadResult<>(record, problems.done());
    }

    /** Where the last graph's head begins, or -1. */
    private static int lastHead(byte[] bytes) {
        for (int i = bytes.length - HEAD_2020.length; i >= 0; i--) {
            if (bytes[i] == '#' && bytes[i + 1] == '*' && (i == 0 || bytes[i - 1] == '\n')) {
                Cursor line = new Cursor(bytes, i);
                if (line.startsWith(HEAD_2020) || line.startsWith(HEAD_2024)) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** Whether a line that begins with {@code head} comes at or after {@code from}. */
    private static boolean line(byte[] bytes, int from, byte[] head) {
        for (Cursor line = new Cursor(bytes, from); !line.atEnd(); line.next()) {
            if (line.startsWith(head)) {
                return true;
            }
        }
        return false;
    }

    private static boolean addTraced(GraphNodes graph, GraphTrace trace) {
        graph.unprinted.forEach((name, n) -> {
            int first = graph.words.count();
            for (int[] slice : trace.prerequisites(name)) {
                String prerequisite = graph.raw(slice[0], slice[1]);
                Integer length = graph.groups.get(prerequisite);
                graph.words.add(slice[0], length == null ? slice[1] : slice[0] + length);
            }
            setPrerequisites(graph, n, first);
        });
        return true;
    }

    /** Guesses by suffix what the graph leaves out; whether there was nothing to guess. */
    private static boolean addGuessed(GraphNodes graph, byte[] bytes, int sections) {
        boolean complete = true;
        SuffixRules rules = null;
        for (Map.Entry<String, Integer> entry : graph.unprinted.entrySet()) {
            Node node = graph.nodes.get(entry.getValue());
            if (node.reached() && node.is(Type.HAS_COMMANDS) && !node.is(OPERATORS | Type.TRANSFORM)) {
                complete = false;
                if (rules == null) {
                    rules = new SuffixRules(bytes, sections);
                }
                int first = graph.words.count();
                for (SuffixRules.Source source : rules.sources(entry.getKey(), graph.heads)) {
                    byte[] name = source.name().getBytes(StandardCharsets.ISO_8859_1);
                    int place = source.rule().place() >= 0 ? source.rule().place() : graph.words.place(node.name());
                    graph.words.addUndone(name, name.length, place);
                }
                setPrerequisites(graph, entry.getValue(), first);
            }
        }
        return complete;
    }

    /** Makes the words from {@code first} on the prerequisites of node {@code n}. */
    private static void setPrerequisites(GraphNodes graph, int n, int first) {
        int end = graph.words.count();
        if (end > first) {
            Node node = graph.nodes.get(n);
            graph.nodes.set(n, new Node(node.name(), node.type(), node.verdict(), node.reached(), node.fromDepend(), first, end,
                    node.firstCommand(), node.endCommands()));
        }
    }
}
