package depscope.picture.map;

import depscope.graph.Regions.Link;
import depscope.picture.Counted;
import depscope.picture.Mark;
import depscope.record.Make;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One directory of a tree for the map.
 *
 * @param trail the directories from the whole tree down to this one, each of which holds more than one part
 * @param blocks what it falls into, by path, loose files last
 * @param links how much of one block another needs, by index
 * @param sourcesForOne how many sources take the room of one file that is made
 */
public record MapModel(List<Step> trail, List<Block> blocks, List<Link> links, int sourcesForOne) {
    /** Where a tree has nothing to draw a map of. */
    public static final MapModel EMPTY = new MapModel(List.of(), List.of(), List.of(), 1);

    public record Step(String name, TreePath directory) {
    }

    /**
     * A directory with all that is below it, loose files of one shape, or one file.
     *
     * @param key tells it from all others of the tree, and stays the same
     * @param directory itself, or that of the files
     * @param made how many files there are that something makes
     * @param sources how many that nothing makes
     * @param states how many files show each state, worst first; none of {@link Mark#NONE}
     * @param isDirectory whether it is the directory itself, not files right in it
     * @param opens whether it falls into directories
     * @param targets of a block that does not open: the nodes to look at in the graph
     * @param makes which make what is made in it, most of it first; empty where all of the tree is made by one
     * @param inside what it falls into, each without anything inside; empty where that would tell nothing
     */
    public record Block(String key, String label, TreePath directory, int made, int sources, double weight, Map<Mark, Integer> states,
            boolean isDirectory, boolean opens, List<Integer> targets, List<Make> makes, List<Block> inside) {
        public Mark worst() {
            return states.keySet().stream().findFirst().orElse(Mark.NONE);
        }

        /** How many files show the worst state. */
        public int marked() {
            return states.getOrDefault(worst(), 0);
        }

        /** What is in it, in words: {@code 12 made, 3 sources; 1 silently stale}. */
        public String told() {
            List<String> parts = new ArrayList<>();
            if (made > 0) {
                parts.add(Counted.number(made) + " made");
            }
            if (sources > 0) {
                parts.add(Counted.of(sources, "source"));
            }
            List<String> marks = states.entrySet().stream().map(state -> Counted.number(state.getValue()) + " " + state.getKey().word()).toList();
            return String.join(", ", parts) + (makes.isEmpty() ? "" : " by " + makes.stream().map(Make::label).collect(Collectors.joining(", ")))
                    + (marks.isEmpty() ? "" : "; " + String.join(", ", marks));
        }
    }

    public TreePath region() {
        return trail.isEmpty() ? TreePath.ROOT : trail.get(trail.size() - 1).directory();
    }

    /** The directory that this is a part of; empty for the whole tree. */
    public Optional<TreePath> above() {
        return trail.size() < 2 ? Optional.empty() : Optional.of(trail.get(trail.size() - 2).directory());
    }

    public Optional<Block> block(String key) {
        return blocks.stream().filter(block -> block.key().equals(key)).findFirst();
    }

    /** The block that {@code directory} is, or lies in. */
    public Optional<Block> holding(TreePath directory) {
        return blocks.stream().filter(block -> block.isDirectory() && directory.isUnder(block.directory())).findFirst();
    }

    /** Links of one block, those of the most files first. */
    public List<Link> linksOf(Block block) {
        int index = blocks.indexOf(block);
        return links.stream().filter(link -> link.prerequisite() == index || link.target() == index)
                .sorted(Comparator.comparingInt(Link::count).reversed().thenComparing(Link::prerequisite).thenComparing(Link::target)).toList();
    }
}
