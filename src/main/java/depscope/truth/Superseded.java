package depscope.truth;

import depscope.record.DepRecord;
import depscope.record.RecordFormat;
import depscope.record.RuleRecord;
import depscope.tree.Entry;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a make's graph says of a target's headers after the record that it had them from was written anew, or is
 * gone. A make reads records as rules of its own (bmake(1), {@code .MAKE.DEPENDFILE}, {@code .dinclude}) and prints
 * what they say as its own word; so of such a target only what is made, and what it is made from, is taken from the
 * graph, and the record as it is now tells the rest.
 */
public final class Superseded implements Predicate<String> {
    private final Set<TreePath> targets = new HashSet<>();
    private final Set<String> gone = new HashSet<>();
    private final RuleRecord graph;
    private final Resolver links;
    private boolean all;

    public Superseded(RuleRecord graph, List<DepRecord> records, Resolver links) {
        this.graph = graph;
        this.links = links;
        if (graph.format() != RecordFormat.MAKE_GRAPH) {
            return;
        }
        long printed = links.stat(graph.file()).mtime();
        for (DepRecord record : records) {
            if (record.base().equals(graph.base()) && links.stat(record.file()).mtime() > printed) {
                // One record for all may have had rules that it has no more.
                all |= record.format() == RecordFormat.DEPEND;
                for (int r = 0; r < record.rules(); r++) {
                    for (int t = record.targets(r); t < record.prerequisites(r); t++) {
                        targets.add(links.real(record.base(), record.words().raw(t)));
                    }
                }
            }
        }
        for (String read : graph.variables().getOrDefault(".MAKE.MAKEFILES", "").split(" ")) {
            String name = read.substring(read.lastIndexOf('/') + 1);
            boolean isRecord = name.startsWith(RecordFormat.DEPEND.label()) || name.endsWith(RecordFormat.D.label());
            if (isRecord && links.find(graph.base(), read).entry().kind() == Entry.Kind.MISSING) {
                gone.add(name);
                all |= name.equals(RecordFormat.DEPEND.label());
            }
        }
    }

    /** Whether there is no such target. */
    public boolean isEmpty() {
        return !all && targets.isEmpty() && gone.isEmpty();
    }

    /** Whether it is so of a target, by its word in the rules of the graph. */
    @Override
    public boolean test(String target) {
        if (all || isEmpty()) {
            return all;
        }
        // FreeBSD's bsd.dep.mk names the record of a/b.o .depend.a_b.o; others have b.o.d or b.d.
        String flat = target.replace('/', '_');
        int dot = target.lastIndexOf('.');
        String name = target.substring(target.lastIndexOf('/') + 1);
        return targets.contains(links.real(graph.base(), target)) || gone.contains(".depend." + flat) || gone.contains(name + ".d")
                || dot > target.lastIndexOf('/') && gone.contains(target.substring(target.lastIndexOf('/') + 1, dot) + ".d");
    }
}
