package depscope.finding;

import depscope.graph.BuildGraph;
import depscope.record.RuleRecord;
import depscope.tree.TreePath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The commands of ruled targets, as a make printed them. It prints a recipe that it did not run with its
 * variables unexpanded; what is known of them is put in.
 */
public final class Recipes {
    private static final Pattern VARIABLE = Pattern.compile("\\$[{(]([A-Za-z0-9_.]+)(?::[^})]*)?[})]");
    private static final int DEEPEST = 8;

    private final BuildGraph graph;
    private final Map<TreePath, Map<Integer, RuleRecord.Node>> nodes = new HashMap<>();
    private final Map<TreePath, RuleRecord> records = new HashMap<>();

    public Recipes(BuildGraph graph, List<RuleRecord> rules) {
        this.graph = graph;
        for (RuleRecord record : rules) {
            records.put(record.file(), record);
        }
    }

    /** The command lines for {@code target}, variables put in where they are known; empty if none are printed. */
    public List<String> commands(int target) {
        int source = graph.ruleSource(target);
        if (source < 0) {
            return List.of();
        }
        RuleRecord record = records.get(graph.sources().get(source).file());
        if (record == null) {
            return List.of();
        }
        RuleRecord.Node node = nodes.computeIfAbsent(record.file(), f -> byPlace(record)).get(graph.rulePlace(target));
        if (node == null || node.firstCommand() == node.endCommands()) {
            return List.of();
        }
        String text = new String(record.bytes(), node.firstCommand(), node.endCommands() - node.firstCommand(),
                StandardCharsets.ISO_8859_1);
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n")) {
            if (!line.isBlank()) {
                lines.add(expanded(line.strip(), record.variables(), 0));
            }
        }
        return lines;
    }

    private static Map<Integer, RuleRecord.Node> byPlace(RuleRecord record) {
        Map<Integer, RuleRecord.Node> found = new HashMap<>();
        for (RuleRecord.Node node : record.nodes()) {
            found.put(record.words().place(node.name()), node);
        }
        return found;
    }

    private static String expanded(String text, Map<String, String> variables, int depth) {
        if (depth == DEEPEST || text.indexOf('$') < 0) {
            return text;
        }
        Matcher matcher = VARIABLE.matcher(text);
        StringBuilder result = new StringBuilder();
        while (matcher.find()) {
            String value = variables.get(matcher.group(1));
            String put = value == null ? matcher.group() : expanded(value, variables, depth + 1);
            matcher.appendReplacement(result, Matcher.quoteReplacement(put));
        }
        return matcher.appendTail(result).toString();
    }

    /** The directories that {@code words} of a command line name as include path, in order. */
    static Set<String> includeDirectories(List<String> words) {
        Set<String> found = new LinkedHashSet<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            for (String option : List.of("-I", "-iquote", "-isystem", "-idirafter")) {
                if (word.equals(option) && i + 1 < words.size()) {
                    found.add(words.get(i + 1));
                } else if (word.startsWith(option) && word.length() > option.length()) {
                    found.add(word.substring(option.length()).replace("\"", "").replace("'", ""));
                }
            }
        }
        return found;
    }
}
