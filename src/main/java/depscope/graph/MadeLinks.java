package depscope.graph;

import depscope.record.RuleRecord;
import depscope.tree.Entry;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Links that rules make. */
final class MadeLinks {
    private MadeLinks() {
    }

    /**
     * Targets, by word, that are links themselves: what their rules make is the link, not what it leads to, if that is
     * a directory ("machine: ln -s ...") or has a rule of its own ("libx.so: libx.so.1").
     */
    static Map<Integer, TreePath> of(RuleRecord record, Resolver links) {
        Map<Integer, TreePath> made = new HashMap<>();
        Map<Integer, TreePath> toFiles = new HashMap<>();
        Set<TreePath> others = new HashSet<>();
        for (RuleRecord.Node node : record.nodes()) {
            if (RuleTraits.isTarget(node) && !RuleTraits.isName(node)) {
                TreePath path = record.base().resolve(record.words().raw(node.name()));
                Resolver.Found found = links.find(path);
                if (found.path().equals(path)) {
                    others.add(path);
                } else if (found.entry().kind() != Entry.Kind.FILE) {
                    made.put(node.name(), path);
                } else {
                    toFiles.put(node.name(), path);
                }
            }
        }
        toFiles.forEach((word, path) -> {
            TreePath itself = links.real(path.parent()).resolve(path.rawName());
            TreePath end = links.real(path);
            if (!itself.equals(end) && others.contains(end)) {
                made.put(word, itself);
            }
        });
        return made;
    }
}
