package depscope.picture;

import depscope.graph.BuildGraph;
import depscope.graph.EdgeKind;
import depscope.graph.Neighbourhood.Connection;
import depscope.graph.Neighbourhood.Shape;
import depscope.graph.Neighbourhood;
import depscope.graph.Shapes;
import depscope.graph.Symbols;
import depscope.survey.Survey;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The graph as it is to be drawn: a neighbourhood with what each box and arrow says.
 *
 * @param boxes in the order of their keys
 * @param arrows from prerequisite to target, left to right
 * @param groups of boxes of one directory, where that was asked for
 * @param note what is to be known about the whole of it, in a few words; may be empty
 */
public record Picture(List<Box> boxes, List<Arrow> arrows, List<Group> groups, String note) {
    /** How an edge is known whose prerequisite must be there first, and no more. */
    public static final String ORDER_ONLY = "order only";
    public static final Picture EMPTY = new Picture(List.of(), List.of(), List.of(), "");

    /**
     * @param boxes indices, in order
     * @param isOpened whether it is a bundle that was opened, and can be closed
     */
    public record Group(String label, String path, List<Integer> boxes, boolean isOpened) {
    }

    /**
     * @param key the same as long as it stands for the same
     * @param node its node; -1 for a bundle
     * @param members all its nodes
     * @param label name, for a bundle its directory
     * @param note a second line; may be empty
     * @param tip all of it, for a tooltip
     * @param isPinned whether it stays in sight wherever the focus goes
     */
    public record Box(String key, int node, List<Integer> members, Shape shape, Mark mark, String label, String note,
            String tip, boolean isPinned) {
        public boolean isBundle() {
            return node < 0;
        }
    }

    /**
     * @param from index of the prerequisite's box
     * @param to index of the target's box
     * @param tone of the state that runs along it
     * @param gap whether the make was never told
     * @param labelled whether the gap is the one to say so in words
     */
    public record Arrow(int from, int to, EdgeKind kind, int count, Tone tone, Gap gap, boolean labelled, Pull pull) {
        /** One by which make decides, or would if it knew of it. */
        public Arrow(int from, int to, EdgeKind kind, int count, Tone tone, Gap gap, boolean labelled) {
            this(from, to, kind, count, tone, gap, labelled, Pull.SURE);
        }

        public boolean orderOnly() {
            return pull == Pull.ORDER_ONLY;
        }

        public boolean missing() {
            return gap != Gap.NONE;
        }
    }

    /** What a change of the prerequisite does to the target. */
    public enum Pull {
        /** It is made again. */
        SURE,
        /** It is made again where what may stay as it was does not, or by a later run of make. */
        PERHAPS,
        /** Nothing: make only sees to it that the one is there before the other. */
        ORDER_ONLY
    }

    /** Why an arrow is broken, if it is. */
    public enum Gap {
        NONE(""), NO_RECORD("no record"), PERHAPS("may read"),
        /** A rule says so that holds only under a condition which is not known. */
        CONDITION("if a rule holds"),
        /** Whole, as if the fix were in. */
        MENDED("by the fix");

        private final String label;

        Gap(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public static Picture of(Survey survey, ViewState state, Optional<WhatIf> whatIf) {
        return new Drawing(survey, state.lens().opened(), state.lens().pinned(), Marks.of(survey, whatIf), whatIf).of(
                Neighbourhood.of(survey.graph(), Scope.of(survey, state, whatIf)));
    }

    /** The same boxes and arrows with other marks; an arrow between boxes whose state is another has none to carry. */
    Picture marked(Survey survey, Marks marks) {
        Drawing drawing = new Drawing(survey, Set.of(), Set.of(), marks, Optional.empty());
        List<Box> others = boxes.stream().map(drawing::again).toList();
        return new Picture(others, arrows.stream().map(arrow -> isSame(others, arrow.from()) && isSame(others, arrow.to()) ? arrow
                : new Arrow(arrow.from(), arrow.to(), arrow.kind(), arrow.count(), Tone.PLAIN, arrow.gap(), false, arrow.orderOnly() ? Pull.ORDER_ONLY : Pull.SURE))
                .toList(), groups, note);
    }

    private boolean isSame(List<Box> others, int box) {
        return others.get(box).mark() == boxes.get(box).mark();
    }

    private record Drawing(Survey survey, Set<String> opened, Set<Integer> pinned, Marks marks, Optional<WhatIf> whatIf) {
        Picture of(Neighbourhood shown) {
            Map<String, Integer> namesakes = new HashMap<>();
            for (Neighbourhood.Box box : shown.boxes()) {
                namesakes.merge(name(box), 1, Integer::sum);
            }
            List<Box> boxes = new ArrayList<>();
            for (Neighbourhood.Box box : shown.boxes()) {
                Box plain = new Box(box.key(), box.node(), box.members(), box.shape(), Mark.NONE,
                        label(box, namesakes.get(name(box)) > 1), "", "", pinned.contains(box.node()));
                boxes.add(again(plain));
            }
            List<Group> groups = shown.groups().isEmpty() ? opened(boxes) : shown.groups().stream()
                    .map(group -> new Group(lastTwo(group.directory()), group.directory().toString(), group.boxes(), false)).toList();
            return new Picture(List.copyOf(boxes), Arrows.of(survey, boxes, shown.links(), whatIf), groups, note(shown));
        }

        /** What came out of a bundle that was opened stands together. */
        private List<Group> opened(List<Box> boxes) {
            Map<String, List<Integer>> bundles = new TreeMap<>();
            for (int i = 0; i < boxes.size(); i++) {
                int index = i;
                Bundles.around(survey.graph(), opened, boxes.get(i)).stream().findFirst()
                        .ifPresent(key -> bundles.computeIfAbsent(key, any -> new ArrayList<>()).add(index));
            }
            return bundles.entrySet().stream().filter(bundle -> bundle.getValue().size() > 1).map(bundle -> {
                TreePath directory = Bundles.directory(bundle.getKey());
                return new Group(lastTwo(directory), directory.toString(), List.copyOf(bundle.getValue()), true);
            }).toList();
        }

        private static String note(Neighbourhood shown) {
            if (shown.connection().isPresent() && shown.connection().get().needs() == Connection.Needs.NEITHER) {
                return "nothing connects these two: neither needs the other";
            }
            return shown.leftOut() == 0 ? "" : Counted.of(shown.leftOut(), "arrow") + " left out that a longer way says too";
        }

        private static String lastTwo(TreePath path) {
            return path.parent().isRoot() ? path.name() : path.parent().name() + "/" + path.name();
        }

        private String name(Neighbourhood.Box box) {
            return box.isBundle() ? lastTwo(box.directory()) : Symbols.name(survey.graph(), box.node());
        }

        private String label(Neighbourhood.Box box, boolean hasNamesake) {
            return hasNamesake && !box.isBundle() ? lastTwo(survey.graph().path(box.node())) : name(box);
        }

        /** The same box with what the marks say of it. */
        private Box again(Box box) {
            return box.isBundle() ? bundle(box) : single(box);
        }

        private Box single(Box box) {
            TreePath path = survey.graph().path(box.node());
            Mark mark = marks.of(box.node());
            String note = marks.note(box.node());
            String tip = path + (mark == Mark.NONE ? "" : "\n" + mark.word() + (note.isEmpty() ? "" : ", " + note));
            return new Box(box.key(), box.node(), box.members(), box.shape(), mark, box.label(), note, tip, box.isPinned());
        }

        private Box bundle(Box box) {
            Map<Mark, Integer> counts = new EnumMap<>(Mark.class);
            box.members().forEach(node -> counts.merge(marks.of(node), 1, Integer::sum));
            Mark shown = shown(counts);
            int ofShown = counts.getOrDefault(shown, 0);
            int size = box.members().size();
            String noun = noun(survey.graph(), box.members());
            String count = Counted.of(size, noun);
            boolean all = shown == Mark.NONE || ofShown == size;
            String note = all ? count : Counted.number(ofShown) + " of " + count;
            String said = shown == Mark.NONE ? "" : ", " + (all ? "all " : Counted.number(ofShown) + " ") + shown.word();
            String tip = Bundles.directory(box.key()) + "\n" + count + said + "\nDouble-click to open";
            return new Box(box.key(), -1, box.members(), box.shape(), shown, box.label(), note, tip, false);
        }

        /** What is left stale shows however few; of the rest, what is so of most. */
        private static Mark shown(Map<Mark, Integer> counts) {
            Mark worst = counts.keySet().iterator().next();
            return worst.tone() == Tone.LEFT_STALE ? worst : counts.entrySet().stream()
                    .filter(entry -> entry.getKey() != Mark.NONE)
                    .max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(Mark.NONE);
        }
    }

    /** What nodes of one shape are called, by what most of them are. */
    public static String noun(BuildGraph graph, List<Integer> nodes) {
        boolean modules = 2 * nodes.stream().filter(node -> isModule(graph.path(node).name())).count() > nodes.size();
        return switch (Shapes.of(graph, nodes.get(0))) {
            case SOURCE -> "source";
            case SYMBOL -> "symbol";
            case HEADER -> "header";
            case GENERATED -> "generated file";
            case OBJECT -> "object";
            case ARCHIVE -> "archive";
            case PROGRAM -> modules ? "module" : "program";
            case PHONY -> "name";
        };
    }

    /** Of a kernel's module, by its name; with what is split off it. */
    public static boolean isModule(String name) {
        return name.endsWith(".ko") || name.contains(".ko.");
    }
}
