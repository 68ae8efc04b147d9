package depscope.truth;

import depscope.graph.BuildGraph;
import depscope.graph.Shapes;
import depscope.record.CommandRecord;
import depscope.record.Make;
import depscope.record.RecordFormat;
import depscope.record.RuleRecord;
import depscope.scan.CommandLine;
import depscope.scan.Compilation;
import depscope.scan.FileUse;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The commands that make targets, from all that tells them: the recipes a make printed, with what is known of
 * their variables put in, and the entries of compilation databases. Whatever else records commands joins here.
 * Safe for several threads.
 */
public final class Commands {
    /**
     * @param directory where it runs
     * @param line for a shell, raw; empty where {@code words} are given
     * @param words raw, quotes undone; empty where there is a {@code line}
     * @param file where it is written down, at byte {@code place}
     * @param response what is written to a response file for it before it runs; empty for none
     */
    public record Command(TreePath directory, String line, List<String> words, TreePath file, RecordFormat format, int place, String response) {
        List<Compilation> compilations(CommandLine reader) {
            return words.isEmpty() ? reader.compilations(line, directory) : reader.compilations(words, directory);
        }

        List<FileUse> reads(CommandLine reader) {
            return words.isEmpty() ? reader.reads(line, directory) : List.of();
        }

        List<FileUse> writes(CommandLine reader) {
            return words.isEmpty() ? reader.writes(line, directory) : List.of();
        }

        /** Whether it asks a compiler to record what it reads (gcc manual, "-MD", "-MMD", "-MF"). */
        public boolean isRecording() {
            return RECORDING.matcher(text()).find();
        }

        /** As a person would type it. */
        public String text() {
            return words.isEmpty() ? line : String.join(" ", words);
        }

        /** Whether it names what changed, so that BSD make does not compare it (bmake(1), "META MODE"). */
        boolean isOfChanges() {
            return text().contains(".OODATE") || text().contains("$?");
        }

        /** Whether a part of it is not known: a variable that make or a shell would still put in. */
        boolean isCut() {
            return text().indexOf('$') >= 0 || text().indexOf('`') >= 0;
        }
    }

    private static final Pattern CONTINUED = Pattern.compile("\\\\\n\t?");
    private static final Pattern RECORDING = Pattern.compile("(?:^|[\\s,])-M(M?D|F)");

    private final BuildGraph graph;
    /** A rule, and the record that has it: a file may hold several. */
    private record Rule(RuleRecord record, RuleRecord.Node node) {
    }

    private final Map<TreePath, List<RuleRecord>> records = new HashMap<>();
    /** What makefiles have been read to say, by target. */
    private final Map<TreePath, List<Command>> scripts = new HashMap<>();
    private final Map<TreePath, Map<Integer, Rule>> rules = new ConcurrentHashMap<>();
    private final Map<TreePath, List<Command>> byOutput;

    private Commands(BuildGraph graph, List<RuleRecord> rules, Map<TreePath, List<Command>> byOutput) {
        this.graph = graph;
        this.byOutput = byOutput;
        for (RuleRecord record : rules) {
            records.computeIfAbsent(record.file(), any -> new ArrayList<>()).add(record);
            record.written().scripts().forEach((target, steps) -> scripts.put(target, steps.stream().map(step -> new Command(
                    record.base(), step.line(), List.of(), step.file(), record.format(), step.place(), "")).toList()));
        }
    }

    private static Map<Integer, Rule> byPlace(List<RuleRecord> records) {
        Map<Integer, Rule> found = new HashMap<>();
        records.forEach(record -> record.nodes().forEach(node -> found.put(record.words().place(node.name()), new Rule(record, node))));
        return found;
    }

    /** @param told what databases tell, by what it makes, see {@link #told} */
    public static Commands of(BuildGraph graph, List<RuleRecord> rules, Map<TreePath, List<Command>> told) {
        return new Commands(graph, rules, told);
    }

    /** The commands of {@code databases} by the file that each makes, links undone. */
    public static Map<TreePath, List<Command>> told(List<CommandRecord> databases, CommandLine reader, Resolver links) {
        Map<TreePath, List<Command>> found = new HashMap<>();
        for (CommandRecord database : databases) {
            for (CommandRecord.Command entry : database.commands()) {
                Command command = new Command(entry.directory(), entry.line(), entry.words(), database.file(),
                        database.format(), entry.place(), entry.response());
                Optional<TreePath> output = entry.output().isEmpty()
                        ? command.compilations(reader).stream().flatMap(c -> c.output().stream()).findFirst()
                        : Optional.of(entry.directory().resolve(entry.output()));
                output.ifPresent(made -> found.computeIfAbsent(links.real(made), any -> new ArrayList<>()).add(command));
            }
        }
        return found;
    }

    /** Those that make {@code target}, in order; empty if none are known. */
    public List<Command> of(int target) {
        List<Command> told = byOutput.getOrDefault(graph.path(target), List.of());
        List<Command> printed = recipe(target);
        if (told.isEmpty() || printed.isEmpty()) {
            return told.isEmpty() ? printed : told;
        }
        List<Command> all = new ArrayList<>(printed);
        all.addAll(told);
        return all;
    }

    private List<Command> recipe(int target) {
        int source = graph.ruleSource(target);
        if (source >= 0 && graph.sources().get(source).format() == RecordFormat.MAKEFILE) {
            return scripts.getOrDefault(graph.path(target), List.of());
        }
        TreePath file = source < 0 ? TreePath.ROOT : graph.sources().get(source).file();
        Rule rule = rules.computeIfAbsent(file, any -> byPlace(records.getOrDefault(file, List.of()))).get(graph.rulePlace(target));
        if (rule == null || rule.node.firstCommand() == rule.node.endCommands()) {
            return List.of();
        }
        RuleRecord record = rule.record;
        RuleRecord.Node node = rule.node;
        String text = new String(record.bytes(), node.firstCommand(), node.endCommands() - node.firstCommand(),
                StandardCharsets.ISO_8859_1);
        List<Command> commands = new ArrayList<>();
        for (int from = 0; from < text.length();) {
            int end = lineEnd(text, from, isOfGnu(record));
            String line = CONTINUED.matcher(text.substring(from, end)).replaceAll(" ").strip();
            if (!line.isEmpty()) {
                commands.add(new Command(record.base(), completed(line, record, node), List.of(), record.file(),
                        record.format(), node.firstCommand() + from, ""));
            }
            from = end + 1;
        }
        return commands;
    }

    private static boolean isOfGnu(RuleRecord record) {
        return record.make() == Make.GNU || record.make() == Make.KBUILD;
    }

    /** The end of the line at {@code from}, of all that continue it where {@code continued}. */
    private static int lineEnd(String text, int from, boolean continued) {
        boolean kept = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' && !kept) {
                return i;
            }
            kept = continued && c == '\\' && !kept;
        }
        return text.length();
    }

    private static String completed(String line, RuleRecord record, RuleRecord.Node node) {
        if (line.indexOf('$') < 0) {
            return line;
        }
        String target = record.words().raw(node.name());
        if (isOfGnu(record)) {
            return GnuRecipeText.expanded(line, record.variables(), target, words(record, node.firstPrerequisite(), node.firstOrderOnly()),
                    words(record, node.firstOrderOnly(), node.endPrerequisites()));
        }
        List<String> prerequisites = new ArrayList<>();
        String source = "";
        for (int w = node.firstPrerequisite(); w < node.endPrerequisites(); w++) {
            String word = record.words().raw(w);
            String path = record.found().getOrDefault(word, word);
            prerequisites.add(path);
            // A suffix rule's source comes last, after what rules and records name.
            boolean stem = Shapes.stem(word).equals(Shapes.stem(target));
            source = Shapes.isSourceName(word) && (stem || source.isEmpty()) ? path : source;
        }
        return RecipeText.expanded(line, record.variables(), target, prerequisites, source);
    }

    private static List<String> words(RuleRecord record, int from, int end) {
        return IntStream.range(from, end).mapToObj(record.words()::raw).toList();
    }
}
