package depscope.truth;

import depscope.record.RuleRecord;
import depscope.record.RuleRecord.Node;
import depscope.record.RuleRecord.Type;
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
import java.util.TreeSet;

/**
 * Where two accounts of one make's rules part: the graph that make printed of itself, and what its makefiles were read to
 * say. Names, attributes and verdicts aside: which target needs what. Targets are compared one by one, so that no second
 * graph is ever held.
 */
public final class RuleDifferences {
    /**
     * That a target needs something by one account alone.
     *
     * @param place where that account says so
     * @param possible whether the account is not sure of it itself
     * @param other where the other account has the target; empty if it does not
     */
    public record Difference(TreePath target, TreePath prerequisite, WordPlace place, boolean possible, Optional<WordPlace> other) {
    }

    private static final int BOOKKEEPING = Type.WAIT | Type.TRANSFORM | Type.SPECIAL | Type.USE | Type.USEBEFORE;

    private final List<Difference> printedOnly;
    private final List<Difference> readOnly;

    private RuleDifferences(List<Difference> printedOnly, List<Difference> readOnly) {
        this.printedOnly = List.copyOf(printedOnly);
        this.readOnly = List.copyOf(readOnly);
    }

    /**
     * @param printed by make
     * @param read of makefiles, dependency records included, as make reads them too
     */
    public static RuleDifferences between(RuleRecord printed, RuleRecord read, Resolver links) {
        Account one = new Account(printed, links);
        Account other = new Account(read, links);
        Set<TreePath> targets = new TreeSet<>(one.targets.keySet());
        targets.addAll(other.targets.keySet());
        List<Difference> printedOnly = new ArrayList<>();
        List<Difference> readOnly = new ArrayList<>();
        for (TreePath target : targets) {
            Map<TreePath, Integer> needs = one.needs(target);
            Map<TreePath, Integer> needsToo = other.needs(target);
            one.tell(target, needs, needsToo.keySet(), other, printedOnly);
            other.tell(target, needsToo, needs.keySet(), one, readOnly);
        }
        return new RuleDifferences(printedOnly, readOnly);
    }

    /** What only make's own print says, by target and prerequisite. */
    public List<Difference> printedOnly() {
        return printedOnly;
    }

    /** What only the makefiles say, by target and prerequisite. */
    public List<Difference> readOnly() {
        return readOnly;
    }

    public boolean isEmpty() {
        return printedOnly.isEmpty() && readOnly.isEmpty();
    }

    /** What one of the two says. */
    private static final class Account {
        private final RuleRecord record;
        private final Resolver links;
        private final Map<TreePath, List<Node>> targets = new HashMap<>();
        /** Names that are no files, raw. */
        private final Set<String> made = new HashSet<>();

        Account(RuleRecord record, Resolver links) {
            this.record = record;
            this.links = links;
            for (Node node : record.nodes()) {
                String name = record.words().raw(node.name());
                if (node.is(BOOKKEEPING)) {
                    made.add(name);
                } else if (node.reached() && !isOfMakes(name)) {
                    targets.computeIfAbsent(record.path(name, links), any -> new ArrayList<>(1)).add(node);
                }
            }
        }

        /** What {@code target} needs, each with the first word that says so. */
        Map<TreePath, Integer> needs(TreePath target) {
            Map<TreePath, Integer> needs = new HashMap<>();
            for (Node node : targets.getOrDefault(target, List.of())) {
                for (int w = node.firstPrerequisite(); w < node.endPrerequisites(); w++) {
                    String word = record.words().raw(w);
                    if (!made.contains(word) && !isOfMakes(word)) {
                        needs.putIfAbsent(record.path(word, links), w);
                    }
                }
            }
            return needs;
        }

        /** Adds what of {@code needs} is not {@code known} to the other account. */
        void tell(TreePath target, Map<TreePath, Integer> needs, Set<TreePath> known, Account other, List<Difference> differences) {
            needs.keySet().stream().filter(file -> !known.contains(file)).sorted().forEach(file -> differences.add(
                    new Difference(target, file, record.placeOf(needs.get(file)), record.isPossible(needs.get(file)), other.place(target))));
        }

        private Optional<WordPlace> place(TreePath target) {
            return targets.getOrDefault(target, List.of()).stream().findFirst().map(node -> record.placeOf(node.name()));
        }
    }

    /** {@code .MAIN}, {@code .WAIT_1} and their like. */
    private static boolean isOfMakes(String name) {
        return name.length() > 1 && name.charAt(0) == '.' && name.chars().skip(1).allMatch(c -> c >= 'A' && c <= 'Z' || c == '_' || c >= '0' && c <= '9');
    }
}
