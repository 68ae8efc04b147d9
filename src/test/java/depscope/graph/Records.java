package depscope.graph;

import depscope.reader.DependReader;
import depscope.record.DepRecord;
import depscope.record.Make;
import depscope.record.RecordFormat;
import depscope.record.RuleRecord;
import depscope.record.RuleRecord.Node;
import depscope.record.RuleRecord.Type;
import depscope.record.RuleRecord.Verdict;
import depscope.record.Words;
import depscope.tree.TreePath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Records for graphs, written as rules are: {@code target: prerequisite prerequisite}. */
final class Records {
    private Records() {
    }

    static DepRecord depend(String file, String... rules) {
        TreePath path = TreePath.of(file);
        return DependReader.read(path, RecordFormat.DEPEND, path.parent(),
                (String.join("\n", rules) + "\n").getBytes(StandardCharsets.UTF_8)).record();
    }

    /** @param found what path search made of names */
    static RuleRecord rules(String file, Map<String, String> found, String... rules) {
        TreePath path = TreePath.of(file);
        byte[] bytes = (String.join("\n", rules) + "\n").getBytes(StandardCharsets.UTF_8);
        Words words = new Words(bytes);
        List<Node> nodes = new ArrayList<>();
        int at = 0;
        for (String rule : rules) {
            int colon = rule.indexOf(':');
            int type = Type.DEPENDS | Type.HAS_COMMANDS | (rule.endsWith(" .PHONY") ? Type.PHONY : 0);
            int name = words.count();
            words.add(at, at + colon);
            int first = words.count();
            int from = colon + 1;
            while (from < rule.length()) {
                int end = rule.indexOf(' ', from) < 0 ? rule.length() : rule.indexOf(' ', from);
                if (end > from && rule.charAt(from) != '.') {
                    words.add(at + from, at + end);
                }
                from = end + 1;
            }
            nodes.add(new Node(name, type, Verdict.OTHER, true, false, first, words.count(), 0, 0));
            at += rule.length() + 1;
        }
        return new RuleRecord(path, RecordFormat.MAKE_GRAPH, path.parent(), Make.BMAKE, "", bytes, words, nodes, found, Map.of(), true);
    }
}
