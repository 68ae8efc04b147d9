package depscope.rebuild;

import depscope.record.Make;
import depscope.record.RecordFormat;
import depscope.record.RuleRecord;
import depscope.record.RuleRecord.Node;
import depscope.record.RuleRecord.Type;
import depscope.record.RuleRecord.Verdict;
import depscope.record.Words;
import depscope.tree.TreePath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A plain Makefile as the graph that make would print of it: rules with {@code :}, {@code !} and
 * {@code ::}, attributes as targets or sources, commands; no variables, no suffix rules. Only for stories:
 * that real make reads them in the same way is another test's business.
 */
final class Makefile {
    private static final Map<String, Integer> ATTRIBUTES = Map.of(".PHONY", Type.PHONY, ".EXEC", Type.EXEC,
            ".OPTIONAL", Type.OPTIONAL, ".USE", Type.USE, ".PRECIOUS", Type.PRECIOUS, ".JOIN", Type.JOIN);

    private static final class Rule {
        final String target;
        int type;
        final List<String> prerequisites = new ArrayList<>();

        Rule(String target) {
            this.target = target;
        }
    }

    private final List<Rule> rules = new ArrayList<>();
    private final Map<String, Integer> attributes = new HashMap<>();

    private Makefile() {
    }

    static RuleRecord read(TreePath file, String text) {
        Makefile makefile = new Makefile();
        makefile.rules(text);
        return makefile.record(file);
    }

    private void rules(String text) {
        List<Rule> current = List.of();
        for (String line : text.replace("\\\n", " ").split("\n")) {
            if (line.startsWith("\t")) {
                current.forEach(r -> r.type |= Type.HAS_COMMANDS);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                current = rule(line);
            }
        }
    }

    private List<Rule> rule(String line) {
        int at = 0;
        while (line.charAt(at) != ':' && line.charAt(at) != '!') {
            at++;
        }
        String operator = line.startsWith("::", at) ? "::" : line.substring(at, at + 1);
        List<String> sources = words(line.substring(at + operator.length()));
        List<Rule> made = new ArrayList<>();
        for (String target : words(line.substring(0, at))) {
            if (ATTRIBUTES.containsKey(target)) {
                sources.forEach(s -> attributes.merge(s, ATTRIBUTES.get(target), (a, b) -> a | b));
                continue;
            } else if (target.matches("\\.[A-Z]+")) {
                continue;
            }
            Rule rule = rules.stream().filter(r -> r.target.equals(target) && !operator.equals("::")).findFirst()
                    .orElseGet(() -> new Rule(target));
            if (!rules.contains(rule)) {
                rules.add(rule);
            }
            rule.type |= Type.DEPENDS & (operator.equals(":") ? -1 : 0) | (operator.equals("!") ? Type.FORCE : 0)
                    | (operator.equals("::") ? Type.DOUBLE_COLON : 0);
            for (String source : sources) {
                if (ATTRIBUTES.containsKey(source)) {
                    rule.type |= ATTRIBUTES.get(source);
                } else if (!source.equals(".WAIT")) {
                    rule.prerequisites.add(source);
                }
            }
            made.add(rule);
        }
        return made;
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }

    /** What the default target, the first one, leads to. */
    private Set<String> reached() {
        Set<String> reached = new TreeSet<>();
        Deque<String> todo = new ArrayDeque<>(List.of(rules.get(0).target));
        while (!todo.isEmpty()) {
            String name = todo.remove();
            if (reached.add(name)) {
                rules.stream().filter(r -> r.target.equals(name)).forEach(r -> todo.addAll(r.prerequisites));
            }
        }
        return reached;
    }

    private RuleRecord record(TreePath file) {
        Set<String> named = new TreeSet<>();
        rules.forEach(r -> named.add(r.target));
        new ArrayList<>(rules).forEach(r -> r.prerequisites.stream().filter(named::add).forEach(p -> rules.add(new Rule(p))));
        StringBuilder text = new StringBuilder();
        Map<Rule, Integer> starts = new LinkedHashMap<>();
        for (Rule rule : rules) {
            starts.put(rule, text.length());
            text.append(rule.target).append(": ");
            rule.prerequisites.forEach(p -> text.append(p).append(' '));
            text.append('\n');
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.ISO_8859_1);
        Words words = new Words(bytes);
        List<Node> nodes = new ArrayList<>();
        Set<String> reached = reached();
        starts.forEach((rule, start) -> {
            int name = words.count();
            words.add(start, start + rule.target.length());
            int at = start + rule.target.length() + 2;
            int first = words.count();
            for (String prerequisite : rule.prerequisites) {
                words.add(at, at + prerequisite.length());
                at += prerequisite.length() + 1;
            }
            int type = rule.type | attributes.getOrDefault(rule.target, 0);
            nodes.add(new Node(name, type, Verdict.OTHER, reached.contains(rule.target), false,
                    first, words.count(), 0, 0));
        });
        return new RuleRecord(file, RecordFormat.MAKE_GRAPH, file.parent(), Make.BMAKE, "", bytes, words, nodes, Map.of(), Map.of(), true);
    }
}
