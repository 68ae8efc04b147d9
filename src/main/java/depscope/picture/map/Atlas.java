package depscope.picture.map;

import depscope.explain.Told;
import depscope.finding.Finding;
import depscope.graph.BuildGraph;
import depscope.graph.FileStates;
import depscope.graph.Neighbourhood.Shape;
import depscope.graph.Regions.Part;
import depscope.graph.Regions;
import depscope.graph.Shapes;
import depscope.graph.Symbols;
import depscope.graph.Trait;
import depscope.picture.Counted;
import depscope.picture.Mark;
import depscope.picture.Marks;
import depscope.picture.WhatIf;
import depscope.picture.map.MapModel.Block;
import depscope.picture.map.MapModel.Step;
import depscope.rebuild.Laws;
import depscope.record.Make;
import depscope.survey.Survey;
import depscope.tree.TreePath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the maps of one tree are made of, counted once: each is then a look at sums. Frozen. */
public final class Atlas {
    /** Up to so many loose files of a shape get blocks of their own. */
    private static final int FEW = 24;
    /** Beyond so many blocks inside of one, they would be dust. */
    private static final int MOST_INSIDE = 3000;
    /** How many sources at least take the room of one file that is made. */
    private static final int LEAST_SOURCES = 10;
    /** Sources take about one part in so many of the whole tree's room at most. */
    private static final int SHARE = 5;

    private final BuildGraph graph;
    private final Regions regions;
    /** Of the nodes before each. */
    private final int[] made;
    private final int[] gone;
    private final int[] sources;
    private final Map<Mark, int[]> marks = new EnumMap<>(Mark.class);
    /** Of what is made by each, the nodes before each; empty where all is made by one. */
    private final Map<Make, int[]> makes = new EnumMap<>(Make.class);
    private final int sourcesForOne;

    private Atlas(Survey survey, Optional<WhatIf> whatIf) {
        graph = survey.graph();
        regions = new Regions(graph);
        int nodes = graph.nodes();
        made = new int[nodes + 1];
        gone = new int[nodes + 1];
        sources = new int[nodes + 1];
        FileStates files = survey.states();
        Marks of = Marks.of(survey, whatIf);
        Set<Integer> missed = missed(survey);
        Mark[] each = new Mark[nodes];
        for (int n = 0; n < nodes; n++) {
            boolean isFile = !graph.has(n, Trait.PHONY | Trait.DEPEND_FILE | Trait.USE);
            boolean isTarget = graph.isFileTarget(n);
            made[n + 1] = made[n] + (isTarget && files.exists(n) ? 1 : 0);
            gone[n + 1] = gone[n] + (isTarget && !files.exists(n) && missed.contains(n) ? 1 : 0);
            sources[n + 1] = sources[n] + (isFile && !isTarget ? 1 : 0);
            each[n] = of.of(n);
            // Much that rules could make is never made, and nobody misses it.
            if (!isFile || each[n] == Mark.MISSING && !missed.contains(n)) {
                each[n] = Mark.NONE;
            }
        }
        Arrays.stream(each).filter(mark -> mark != Mark.NONE).distinct().forEach(mark -> marks.put(mark, before(each, mark)));
        if (survey.laws().makes().size() > 1) {
            survey.laws().makes().forEach(make -> makes.put(make, madeBy(survey.laws(), make)));
        }
        sourcesForOne = made[nodes] == 0 ? 1 : Math.max(LEAST_SOURCES, (SHARE - 1) * sources[nodes] / made[nodes] + 1);
    }

    /** @param whatIf the edit that is pretended, whose states are shown then */
    public static Atlas of(Survey survey, Optional<WhatIf> whatIf) {
        return new Atlas(survey, whatIf);
    }

    private static Set<Integer> missed(Survey survey) {
        Set<Integer> nodes = new HashSet<>();
        for (Told told : survey.findings()) {
            if (told.finding() instanceof Finding.MissingPrerequisite gone) {
                gone.edges().forEach(edge -> nodes.add(survey.graph().prerequisite(edge)));
            } else if (told.finding() instanceof Finding.MissingOutput output) {
                nodes.add(output.node());
            }
        }
        return nodes;
    }

    private int[] madeBy(Laws laws, Make make) {
        int[] sums = new int[made.length];
        for (int n = 0; n + 1 < made.length; n++) {
            sums[n + 1] = sums[n] + (made[n + 1] > made[n] && laws.of(n).make() == make ? 1 : 0);
        }
        return sums;
    }

    private List<Make> makes(Part part) {
        return makes.keySet().stream().filter(make -> count(part, makes.get(make)) > 0)
                .sorted(Comparator.comparingInt((Make make) -> -count(part, makes.get(make)))).toList();
    }

    private static int[] before(Mark[] each, Mark mark) {
        int[] sums = new int[each.length + 1];
        for (int n = 0; n < each.length; n++) {
            sums[n + 1] = sums[n] + (each[n] == mark ? 1 : 0);
        }
        return sums;
    }

    /** The map of a directory, or of the first below it that holds more than another; empty where nothing is known there. */
    public MapModel at(TreePath directory) {
        Part region = regions.at(directory);
        List<Part> parts = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        for (Part part : regions.parts(region).stream().flatMap(part -> few(part, FEW).stream()).toList()) {
            Block block = block(part, inside(part));
            if (block.weight() > 0) {
                parts.add(part);
                blocks.add(block);
            }
        }
        return blocks.isEmpty() ? MapModel.EMPTY : new MapModel(trail(region), List.copyOf(blocks), regions.links(parts), sourcesForOne);
    }

    private List<Step> trail(Part region) {
        Deque<Step> trail = new ArrayDeque<>();
        TreePath at = region.directory();
        trail.add(new Step(at.toString(), at));
        while (!at.isRoot()) {
            TreePath above = regions.at(at.parent()).directory();
            // One that holds nothing but the next is the same place.
            if (above.equals(at.parent())) {
                Step below = trail.removeFirst();
                trail.addFirst(new Step(below.directory().relativeTo(above), below.directory()));
                trail.addFirst(new Step(above.toString(), above));
            }
            at = at.parent();
        }
        return List.copyOf(trail);
    }

    /** Loose files one by one, where they are no more than {@code most}. */
    private static List<Part> few(Part part, int most) {
        if (part.isDirectory() || part.loose().size() > most) {
            return List.of(part);
        }
        Regions.Counts sum = part.counts();
        Regions.Counts one = new Regions.Counts(sum.targets() > 0 ? 1 : 0, sum.objects() > 0 ? 1 : 0, sum.others() > 0 ? 1 : 0);
        return part.loose().stream().map(node -> new Part(part.directory(), "", node, node + 1, List.of(node), one)).toList();
    }

    private List<Block> inside(Part part) {
        List<Part> parts = part.isDirectory() ? regions.parts(part) : List.of(part);
        List<Block> blocks = parts.stream().flatMap(each -> few(each, MOST_INSIDE).stream()).map(each -> block(each, List.of()))
                .filter(block -> block.weight() > 0).toList();
        return blocks.size() < 2 || blocks.size() > MOST_INSIDE ? List.of() : blocks;
    }

    private Block block(Part part, List<Block> inside) {
        Map<Mark, Integer> states = new EnumMap<>(Mark.class);
        marks.forEach((mark, sums) -> {
            int count = count(part, sums);
            if (count > 0) {
                states.put(mark, count);
            }
        });
        int files = count(part, made);
        int read = count(part, sources);
        boolean opens = part.isDirectory() && regions.parts(part).stream().anyMatch(Part::isDirectory);
        List<Integer> targets = opens ? List.of() : targets(part);
        // What is missed takes the room that it would take if it were there.
        double weight = files + count(part, gone) + (double) read / sourcesForOne;
        return new Block(key(part), label(part), part.directory(), files, read, weight, states, part.isDirectory(), opens, targets, makes(part), inside);
    }

    private static int count(Part part, int[] sums) {
        return part.isDirectory() ? sums[part.to()] - sums[part.from()] : part.loose().stream().mapToInt(n -> sums[n + 1] - sums[n]).sum();
    }

    /** What is made of a part; where nothing is, its sources. */
    private List<Integer> targets(Part part) {
        List<Integer> files = part.nodes().filter(n -> made[n + 1] > made[n]).boxed().toList();
        return files.isEmpty() ? part.nodes().filter(n -> sources[n + 1] > sources[n]).boxed().toList() : files;
    }

    private String key(Part part) {
        return part.isDirectory() ? part.directory().raw() + "/" : part.directory().raw() + " " + graph.path(part.from()).rawName();
    }

    private String label(Part part) {
        if (part.isDirectory()) {
            return part.name();
        }
        if (part.loose().size() == 1) {
            return Symbols.name(graph, part.from());
        }
        return Counted.number(part.loose().size()) + " " + word(Shapes.of(graph, part.from()));
    }

    private static String word(Shape shape) {
        return switch (shape) {
            case SOURCE -> "sources";
            case SYMBOL -> "symbols";
            case HEADER -> "headers";
            case GENERATED -> "generated files";
            case OBJECT -> "objects";
            case ARCHIVE -> "archives";
            case PROGRAM -> "programs";
            case PHONY -> "names";
        };
    }
}
