package depscope.makefile;

import depscope.reader.MakeGraphReader;
import depscope.reader.ReadResult;
import depscope.record.RuleRecord;
import depscope.record.RuleRecord.Node;
import depscope.record.RuleRecord.Type;
import depscope.record.RuleRecord.Verdict;
import depscope.record.Words;
import depscope.tree.TreePath;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The real bmake, asked in a directory by a dry run with its graph printed, and once more for the values of variables.
 * It works in an environment of its own. Nothing of a makefile is run but what the makefile runs while it is read.
 */
final class RealBmakeGraph {
    static final String PROGRAM = "bmake";
    private static final int OPERATORS = Type.DEPENDS | Type.FORCE | Type.DOUBLE_COLON;
    private static final int MADE = 0x800;
    private static final String VALUE = "\u0001value ";
    /** Long enough for all, and short enough for one that runs in a circle. */
    private static final int SECONDS = 20;
    /** Variables that tell of one run of make, these words of ours among them. */
    private static final Set<String> OWN = Set.of(".MAKEFLAGS", "MFLAGS", ".MAKE.PID", ".MAKE.PPID");
    /** Variables that a run for a value has not yet, or has not at all: as the graph shows them, not expanded. */
    static final Set<String> PRINTED = Set.of(".ALLTARGETS", ".TARGETS", ".MAKE.MAKEFILES");
    /** What make dies of itself (by a signal, or for ever going round) is no answer. */
    private static final int DEAD = 128;

    private final Path directory;
    private final Map<String, String> environment = new TreeMap<>();
    private final Path scratch;

    /**
     * @param directory that make works in
     * @param scratch an empty one, outside, for what is printed
     */
    RealBmakeGraph(Path directory, Path scratch) {
        this.directory = directory;
        this.scratch = scratch;
        environment.putAll(environment());
    }

    /** All that makes are told by their environment here. */
    static Map<String, String> environment() {
        return Map.of("PATH", "/usr/bin:/bin", "LC_ALL", "C", "HOME", "/nowhere");
    }

    static boolean isInstalled() {
        return new File("/usr/bin", PROGRAM).canExecute();
    }

    RealBmakeGraph with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** All that it says with these options (assignments included) and goals. */
    Answer ask(List<String> options, List<String> goals) throws IOException, InterruptedException {
        Path graph = scratch.resolve("graph");
        Files.deleteIfExists(graph);
        List<String> words = new ArrayList<>(options);
        words.addAll(List.of("-n", "-k", "-j1", "-dg2m", "-dF" + graph));
        words.addAll(goals);
        Printed dry = run(words);
        byte[] bytes = Files.exists(graph) ? Files.readAllBytes(graph) : new byte[0];
        boolean stopped = dry.errors.stream().anyMatch(RealBmakeGraph::isFatal);
        if (dry.status >= DEAD) {
            return new Answer(Map.of(), Map.of(), Map.of(), dry.errors, true, true);
        }
        ReadResult<RuleRecord> read = MakeGraphReader.read(TreePath.of(graph.toString()), bytes);
        Map<String, List<Answer.Target>> targets = stopped ? Map.of() : targets(read.record(), dry.status != 0);
        Map<String, String> variables = new TreeMap<>();
        if (!stopped) {
            variables.putAll(values(options, goals, List.copyOf(read.record().variables().keySet())));
            PRINTED.forEach(name -> variables.put(name, read.record().variables().getOrDefault(name, "")));
        }
        return new Answer(targets, variables, commands(dry.lines), dry.errors, stopped, false);
    }

    /** Whether make stopped reading there. */
    private static boolean isFatal(String line) {
        return line.contains("Fatal errors encountered") || line.contains("is recursive.") || line.contains("Cannot open")
                || line.contains("no target to make.") || line.contains("cannot open")
                || line.contains("no system rules");
    }

    /**
     * Global variables, expanded, as {@code -V} tells them: it stops when all is read. Without those whose value make
     * cannot tell and stops at.
     */
    Map<String, String> values(List<String> options, List<String> goals, List<String> names) throws IOException, InterruptedException {
        Map<String, String> values = new TreeMap<>();
        // A name with such characters has no reference that is sure to mean it.
        List<String> asked = new ArrayList<>(names.stream().filter(name -> name.matches("[^${}():]+") && !OWN.contains(name)).sorted()
                .collect(Collectors.toList()));
        while (!asked.isEmpty()) {
            List<String> words = new ArrayList<>(options);
            words.add("-k");
            asked.forEach(name -> words.addAll(List.of("-V", VALUE + name + "=${" + name + "}")));
            words.addAll(goals);
            Printed printed = run(words);
            int told = 0;
            for (String piece : ("\n" + String.join("\n", printed.lines)).split("\n" + VALUE)) {
                int equals = piece.indexOf('=');
                if (equals > 0) {
                    values.put(piece.substring(0, equals), piece.substring(equals + 1));
                    told++;
                }
            }
            if (printed.status != 0 && told > 0 && !printed.lines.get(printed.lines.size() - 1).startsWith(VALUE)) {
                values.put(asked.get(told - 1), values.get(asked.get(told - 1)).replaceFirst("\n+bmake: stopped in .*", ""));
            }
            asked.subList(0, Math.min(asked.size(), told + 1)).clear();
        }
        return values;
    }

    /** @param failed whether something could not be made */
    static Map<String, List<Answer.Target>> targets(RuleRecord record, boolean failed) {
        Words words = record.words();
        Map<String, List<Answer.Target>> targets = new LinkedHashMap<>();
        for (Node node : record.nodes()) {
            String name = words.raw(node.name());
            if (node.is(Type.DOUBLE_COLON) && targets.containsKey(name.replaceFirst("#\\d+$", ""))) {
                name = name.replaceFirst("#\\d+$", "");
            }
            List<String> prerequisites = new ArrayList<>();
            for (int w = node.firstPrerequisite(); w < node.endPrerequisites(); w++) {
                prerequisites.add(words.raw(w));
            }
            boolean isRule = node.is(OPERATORS);
            // The trace, by which alone the others' prerequisites are known, leaves out those of what failed or is .MADE.
            boolean known = node.reached() && (isRule || !failed && !node.is(MADE));
            boolean searched = !isRule && (node.verdict() == Verdict.MADE || node.verdict() == Verdict.UP_TO_DATE);
            targets.computeIfAbsent(name, n -> new ArrayList<>()).add(new Answer.Target(node.type(), known, isRule, prerequisites,
                    record.found().getOrDefault(name, name), searched));
        }
        return targets;
    }

    /** Commands of a run with jobs, by their second words: all of ours are {@code : TARGET …}. */
    private static Map<String, List<String>> commands(List<String> lines) {
        Map<String, List<String>> commands = new LinkedHashMap<>();
        for (String line : lines) {
            // In braces, but for what may fail.
            if (line.startsWith("{ :") || line.startsWith(":")) {
                String command = line.substring(line.charAt(0) == '{' ? 2 : 0).stripTrailing();
                commands.computeIfAbsent((command + "  ").split(" ", 3)[1], t -> new ArrayList<>()).add(command);
            }
        }
        return commands;
    }

    /** What a run printed. */
    record Printed(List<String> lines, List<String> errors, int status) {
    }

    /** Runs make with these words. */
    Printed run(List<String> words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(PROGRAM);
        command.addAll(words);
        Path out = scratch.resolve("out");
        Path err = scratch.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile()).redirectOutput(out.toFile())
                .redirectError(err.toFile()).redirectInput(new File("/dev/null"));
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            process.waitFor();
            return new Printed(List.of(), List.of("make does not end"), DEAD);
        }
        return new Printed(lines(out), lines(err), process.exitValue());
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
    }
}
