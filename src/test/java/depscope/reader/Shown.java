package depscope.reader;

import depscope.record.CommandRecord;
import depscope.record.DepRecord;
import depscope.record.RuleRecord;
import depscope.record.RuleRecord.Node;
import depscope.record.Words;
import depscope.tree.TreePath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Records as text, whole, for comparing. Names are raw. */
final class Shown {
    static final TreePath FILE = TreePath.of("/o/file");

    private Shown() {
    }

    static byte[] bytes(String raw) {
        return raw.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** One {@code [targets] <- [prerequisites]} a rule. */
    static List<String> rules(DepRecord record) {
        List<String> rules = new ArrayList<>();
        for (int r = 0; r < record.rules(); r++) {
            rules.add(names(record.words(), record.targets(r), record.prerequisites(r)) + " <- "
                    + names(record.words(), record.prerequisites(r), record.end(r)));
        }
        return rules;
    }

    /** One {@code name type verdict reached <- [prerequisites] commands} a node; type is hexadecimal. */
    static List<String> nodes(RuleRecord record) {
        List<String> nodes = new ArrayList<>();
        for (Node node : record.nodes()) {
            nodes.add(record.words().raw(node.name()) + " " + Integer.toHexString(node.type()) + " " + node.verdict()
                    + (node.reached() ? " reached" : "") + " <- " + prerequisites(record, node)
                    + commands(record, node));
        }
        return nodes;
    }

    static List<String> prerequisites(RuleRecord record, Node node) {
        return names(record.words(), node.firstPrerequisite(), node.endPrerequisites());
    }

    static String commands(RuleRecord record, Node node) {
        return new String(record.bytes(), node.firstCommand(), node.endCommands() - node.firstCommand(),
                StandardCharsets.ISO_8859_1);
    }

    /** One {@code directory source>output: line [words]} a command. */
    static List<String> commands(CommandRecord record) {
        return record.commands().stream().map(c -> c.directory().raw() + " " + c.source()
                + (c.output().isEmpty() ? "" : ">" + c.output()) + ": " + c.line()
                + (c.words().isEmpty() ? "" : c.words())).toList();
    }

    static List<String> names(Words words, int from, int until) {
        List<String> names = new ArrayList<>();
        for (int w = from; w < until; w++) {
            names.add(words.raw(w));
        }
        return names;
    }
}
