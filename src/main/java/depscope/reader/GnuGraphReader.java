package depscope.reader;

import depscope.record.Make;
import depscope.record.ReadProblem;
import depscope.record.RecordFormat;
import depscope.record.RuleRecord;
import depscope.record.RuleRecord.Node;
import depscope.record.Words;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads {@code .make-graph} where GNU make wrote it: the data base that it prints of itself with {@code LC_ALL=C make
 * -npk}, or {@code -npq} (GNU make manual, "Summary of Options").
 *
 * <pre>
 * cc -c a.c                                   what a dry run echoes, and what else was printed
 * # make[1]: Entering directory '/obj/sub'    make calling itself; its data base comes before its caller's
 * # GNU Make 4.3
 * # Make data base, printed on Mon Nov …
 * # Variables                                 see {@link GnuVariables}
 * # Implicit Rules                            patterns; what they made of names is among the files
 * # Files                                     see {@link GnuFiles}
 * # files hash-table stats:
 * # Finished Make data base on Mon Nov …
 * # make[1]: Leaving directory '/obj/sub'
 * </pre>
 *
 * <p>Each run of make becomes a record of its own. Its names are seen from the directory that its level had entered
 * ({@code MAKELEVEL}), else from {@code CURDIR}: nothing tells of the former under {@code --no-print-directory}, nor
 * where a make has nothing else to say. Where make runs more than once in a directory, as automake's does, a later run
 * looks at other targets, so what a run did not look at is left to one that did, and what several tell alike is told
 * once.
 *
 * <p>What make read from {@code .d} files is part of the data base: a prerequisite that only a compiler recorded
 * stands among those of the rule, and an empty rule for each header where it asked for them ({@code -MP}).
 *
 * <p>With {@code -q} make stops at the first target that is out of date, and has not searched for the implicit rules
 * of what would have come after: such a record is not complete, and {@code -npk} is to be preferred. Jobs ({@code -j})
 * would mix the data bases.
 */
public final class GnuGraphReader {
    /** More calls of itself than any make is seen with; beyond, memory would be all that is won. */
    static final int MOST_RUNS = 20_000;
    private static final byte[] VERSION = Cursor.ascii("# GNU Make ");
    private static final byte[] START = Cursor.ascii("# Make data base, printed on ");
    private static final byte[] VARIABLES = Cursor.ascii("# Variables");
    private static final byte[] FILES = Cursor.ascii("# Files");
    private static final byte[] FINISHED = Cursor.ascii("# Finished Make data base on ");
    private static final byte[] BSD_GRAPH = Cursor.ascii("#*** ");
    private static final byte[] ENTERING = Cursor.ascii(": Entering directory ");
    private static final byte[] LEAVING = Cursor.ascii(": Leaving directory ");

    /** What one run of make printed. */
    private record Run(TreePath base, String dialect, Map<String, String> variables, List<Node> nodes, boolean complete) {
    }

    private final TreePath file;
    private final byte[] bytes;
    private final ProblemList problems;
    /** All runs share it: its size goes by the file's. */
    private final Words words;
    private final Map<String, String> seen = new HashMap<>();
    /** Directories entered and not yet left, by how deep make had called itself. */
    private final TreeMap<Integer, String> entered = new TreeMap<>();
    private final List<Run> runs = new ArrayList<>();
    private String dialect = Make.GNU.label();

    private GnuGraphReader(TreePath file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
        this.problems = new ProblemList(file, bytes);
        this.words = new Words(bytes);
    }

    /** Whether GNU make printed it, and not BSD make. */
    public static boolean isOne(byte[] bytes) {
        for (Cursor line = new Cursor(bytes, 0); !line.atEnd(); line.next()) {
            if (line.startsWith(VERSION) || line.startsWith(START)) {
                return true;
            }
            if (line.startsWith(BSD_GRAPH)) {
                return false;
            }
        }
        return false;
    }

    /**
     * Reads one file.
     *
     * @param bytes the file; the records keep it, so it must not be changed
     */
    public static FileRecords read(TreePath file, byte[] bytes) {
        GnuGraphReader reader = new GnuGraphReader(file, bytes);
        reader.readAll();
        List<RuleRecord> records = reader.records();
        List<ReadProblem> problems = reader.problems.done();
        return new FileRecords(List.of(), records, List.of(), List.of(), problems);
    }

    private void readAll() {
        Cursor line = new Cursor(bytes, 0);
        boolean any = false;
        while (!line.atEnd()) {
            if (line.startsWith(START)) {
                if (runs.size() == MOST_RUNS) {
                    problems.add(line.start(), "more than " + MOST_RUNS + " runs of make: the rest is not read");
                    return;
                }
                any = true;
                line.next();
                run(line);
                continue;
            }
            if (line.startsWith(VERSION)) {
                dialect = "GNU make " + TreePath.decode(line.raw(line.start() + VERSION.length, line.end()));
            } else if (line.end() > line.start() && bytes[line.end() - 1] == '\'') {
                directory(line);
            }
            line.next();
        }
        if (!any) {
            problems.add(0, "not a data base that GNU make prints with -np");
        }
    }

    /** {@code make[1]: Entering directory 'D'}, and the same of leaving it; {@code #} ahead in a data base's company. */
    private void directory(Cursor line) {
        int entering = line.find(ENTERING, line.start());
        int colon = entering >= 0 ? entering : line.find(LEAVING, line.start());
        int quote = colon + (entering >= 0 ? ENTERING : LEAVING).length;
        if (colon < 0 || quote + 1 >= line.end()) {
            return;
        }
        int level = level(line.raw(line.start(), colon));
        entered.tailMap(level, true).clear();
        if (entering >= 0) {
            entered.put(level, line.raw(quote + 1, line.end() - 1));
        }
    }

    /** The number in {@code make[1]}; 0 where there is none. */
    private static int level(String program) {
        int open = program.lastIndexOf('[');
        String number = open >= 0 && program.endsWith("]") ? program.substring(open + 1, program.length() - 1) : "";
        return number.matches("[0-9]{1,6}") ? Integer.parseInt(number) : 0;
    }

    /** Reads one data base from behind its first line, and leaves {@code line} behind what was read. */
    private void run(Cursor line) {
        Map<String, String> variables = Map.of();
        while (!line.atEnd() && !line.startsWith(FINISHED) && !line.startsWith(START)) {
            if (isLine(line, VARIABLES)) {
                variables = new GnuVariables(seen).read(line);
            } else if (isLine(line, FILES)) {
                GnuFiles files = new GnuFiles(bytes, words, problems);
                line.next();
                boolean whole = files.read(line);
                runs.add(new Run(base(variables), dialect, variables, files.nodes(), files.complete()));
                if (!whole) {
                    problems.add(bytes.length, "cut off: the data base has no end");
                }
                return;
            } else {
                line.next();
            }
        }
        problems.add(line.start(), "cut off: the data base has no files");
    }

    private static boolean isLine(Cursor line, byte[] text) {
        return line.end() - line.start() == text.length && line.startsWith(text);
    }

    private TreePath base(Map<String, String> variables) {
        String level = variables.getOrDefault("MAKELEVEL", "");
        String told = entered.getOrDefault(level.matches("[0-9]{1,6}") ? Integer.parseInt(level) : 0, "");
        // In a value make doubles the dollars.
        String directory = told.startsWith("/") ? told : variables.getOrDefault("CURDIR", "").replace("$$", "$");
        return directory.startsWith("/") ? TreePath.ofRaw(directory) : file.parent();
    }

    private List<RuleRecord> records() {
        Map<TreePath, Integer> times = new HashMap<>();
        runs.forEach(run -> times.merge(run.base, 1, Integer::sum));
        Map<TreePath, Set<String>> reached = new HashMap<>();
        for (Run run : runs) {
            if (times.get(run.base) > 1) {
                Set<String> names = reached.computeIfAbsent(run.base, any -> new HashSet<>());
                run.nodes.stream().filter(Node::reached).forEach(node -> names.add(words.raw(node.name())));
            }
        }
        Map<TreePath, Set<List<String>>> told = new HashMap<>();
        List<RuleRecord> records = new ArrayList<>();
        for (Run run : runs) {
            List<Node> nodes = times.get(run.base) == 1 ? run.nodes
                    : news(run, reached.get(run.base), told.computeIfAbsent(run.base, any -> new HashSet<>()));
            if (!nodes.isEmpty()) {
                records.add(new RuleRecord(file, RecordFormat.MAKE_GRAPH, run.base, Make.GNU, run.dialect, bytes, words,
                        List.copyOf(nodes), Map.of(), run.variables, run.complete));
            }
        }
        return records;
    }

    /** What {@code run} tells and no other run in its directory told before, or knows better. */
    private List<Node> news(Run run, Set<String> reached, Set<List<String>> told) {
        return run.nodes.stream().filter(node -> {
            String name = words.raw(node.name());
            if (!node.reached() && reached.contains(name)) {
                return false;
            }
            List<String> whole = new ArrayList<>(List.of(name, node.type() + " " + node.marks() + " " + node.verdict()
                    + " " + (node.endPrerequisites() - node.firstOrderOnly())));
            for (int w = node.firstPrerequisite(); w < node.endPrerequisites(); w++) {
                whole.add(words.raw(w));
            }
            return told.add(whole);
        }).toList();
    }
}
