package depscope.explain;

import depscope.graph.BuildGraph;
import depscope.record.RecordFormat;
import depscope.record.RuleRecord;
import depscope.record.RuleRecord.Node;
import depscope.record.WordPlace;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where makefiles say what the graph that make printed of itself says too: its rules were theirs. Nothing is kept of an
 * edge; targets are looked up by name when a directory is asked about first, and what a target needs when it is.
 */
public final class MakefileLines {
    /** What is known of one directory's makefiles. */
    private final class Account {
        private final RuleRecord record;
        private final Map<TreePath, List<Node>> targets = new HashMap<>();
        /** What was asked of last. */
        private Optional<TreePath> target = Optional.empty();
        private final Map<TreePath, Integer> needs = new HashMap<>();

        Account(RuleRecord record) {
            this.record = record;
        }

        private List<Node> rules(TreePath of) {
            if (targets.isEmpty()) {
                record.nodes().forEach(node -> targets.computeIfAbsent(path(node.name()), any -> new ArrayList<>(1)).add(node));
            }
            return targets.getOrDefault(of, List.of());
        }

        Optional<WordPlace> rule(TreePath of) {
            return rules(of).stream().filter(node -> record.written().scripts().containsKey(of) || node.firstPrerequisite() < node.endPrerequisites())
                    .findFirst().map(node -> record.placeOf(node.name()));
        }

        Optional<WordPlace> edge(TreePath of, TreePath prerequisite) {
            if (!target.equals(Optional.of(of))) {
                needs.clear();
                target = Optional.of(of);
                for (Node node : rules(of)) {
                    for (int w = node.firstPrerequisite(); w < node.endPrerequisites(); w++) {
                        needs.putIfAbsent(path(w), w);
                    }
                }
            }
            return Optional.ofNullable(needs.get(prerequisite)).map(record::placeOf);
        }

        private TreePath path(int word) {
            return record.path(record.words().raw(word), links);
        }
    }

    private final Resolver links;
    private final Map<TreePath, Account> accounts = new HashMap<>();
    /** Once it was asked for. */
    private final Set<TreePath> files = new HashSet<>();

    public MakefileLines(Resolver links) {
        this.links = links;
    }

    /** Adds what makefiles were read to say; to be done with before anything is asked. */
    public void add(RuleRecord read) {
        accounts.put(links.real(read.base()), new Account(read));
    }

    /** Whether rules were read from {@code file}. */
    synchronized boolean isMakefile(TreePath file) {
        if (files.isEmpty()) {
            accounts.values().forEach(account -> {
                files.add(account.record.file());
                files.addAll(account.record.written().fileOf());
            });
        }
        return files.contains(file);
    }

    /** The place that says that {@code target} needs {@code prerequisite}, where {@code source} is make's own print of it. */
    synchronized Optional<WordPlace> edge(BuildGraph.Source source, TreePath target, TreePath prerequisite) {
        return account(source).flatMap(account -> account.edge(target, prerequisite));
    }

    /** The same of the rule of a target. */
    synchronized Optional<WordPlace> rule(BuildGraph.Source source, TreePath target) {
        return account(source).flatMap(account -> account.rule(target));
    }

    private Optional<Account> account(BuildGraph.Source source) {
        return source.format() == RecordFormat.MAKE_GRAPH ? Optional.ofNullable(accounts.get(links.real(source.base()))) : Optional.empty();
    }
}
