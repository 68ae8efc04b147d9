package depscope.truth;

import depscope.record.RuleRecord;
import depscope.record.RuleRecord.Node;
import depscope.record.RuleRecord.Type;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where two accounts of one make's rules part: the graph that make printed of itself, and what its makefiles were read to
 * say. Names, attributes and verdicts aside: which target needs what.
 */
public final class RuleDifferences {
    /**
     * That a target needs something by one account alone.
     *
     * @param file where that account says so, at byte {@code place}
     * @param possible whether the account is not sure of it itself
     */
    public record Difference(TreePath target, TreePath prerequisite, TreePath file, int place, boolean possible) {
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
        Map<TreePath, Map<TreePath, Difference>> one = edges(printed, links);
        Map<TreePath, Map<TreePath, Difference>> other = edges(read, links);
        return new RuleDifferences(without(one, other), without(other, one));
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

    private static List<Difference> without(Map<TreePath, Map<TreePath, Difference>> edges, Map<TreePath, Map<TreePath, Difference>> others) {
        List<Difference> left = new ArrayList<>();
        edges.forEach((target, prerequisites) -> {
            Map<TreePath, Difference> known = others.getOrDefault(target, Map.of());
            prerequisites.forEach((prerequisite, difference) -> {
                if (!known.containsKey(prerequisite)) {
                    left.add(difference);
                }
            });
        });
        return left;
    }

    private static Map<TreePath, Map<TreePath, Difference>> edges(RuleRecord record, Resolver links) {
        Map<String, TreePath> paths = new TreeMap<>();
        TreeSet<String> made = new TreeSet<>();
        record.nodes().stream().filter(node -> node.is(BOOKKEEPING)).forEach(node -> made.add(record.words().raw(node.name())));
        Map<TreePath, Map<TreePath, Difference>> edges = new TreeMap<>();
        for (Node node : record.nodes()) {
            String name = record.words().raw(node.name());
            if (!node.reached() || node.is(BOOKKEEPING) || isOfMakes(name)) {
                continue;
            }
            TreePath target = path(name, record, links, paths);
            for (int w = node.firstPrerequisite(); w < node.endPrerequisites(); w++) {
                String word = record.words().raw(w);
                if (!made.contains(word) && !isOfMakes(word)) {
                    TreePath prerequisite = path(word, record, links, paths);
                    edges.computeIfAbsent(target, any -> new TreeMap<>()).putIfAbsent(prerequisite,
                            new Difference(target, prerequisite, record.fileOf(w), record.words().place(w), record.isPossible(w)));
                }
            }
        }
        return edges;
    }

    /** {@code .MAIN}, {@code .WAIT_1} and their like. */
    private static boolean isOfMakes(String name) {
        return name.length() > 1 && name.charAt(0) == '.' && name.chars().skip(1).allMatch(c -> c >= 'A' && c <= 'Z' || c == '_' || c >= '0' && c <= '9');
    }

    private static TreePath path(String name, RuleRecord record, Resolver links, Map<String, TreePath> known) {
        return known.computeIfAbsent(name, any -> links.real(record.base(), record.found().getOrDefault(name, name)));
    }
}
