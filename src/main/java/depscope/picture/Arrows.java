package depscope.picture;

import depscope.explain.Told;
import depscope.finding.Confidence;
import depscope.finding.Finding;
import depscope.graph.BuildGraph;
import depscope.graph.Certainty;
import depscope.graph.EdgeKind;
import depscope.graph.Neighbourhood.Link;
import depscope.picture.Picture.Arrow;
import depscope.picture.Picture.Box;
import depscope.picture.Picture.Gap;
import depscope.picture.Picture.Pull;
import depscope.survey.Survey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The arrows of one picture: what runs along each, and where make's knowledge breaks off. */
final class Arrows {
    private final Survey survey;
    private final BuildGraph graph;
    private final List<Box> boxes;
    private final boolean withFix;
    private final Map<Integer, Integer> boxOf = new HashMap<>();
    /** What circles and ways from what is made on every run lend their colour, by the boxes at both ends. */
    private final Map<Long, Tone> ways = new HashMap<>();
    private final Map<Long, Arrow> arrows = new HashMap<>();
    /** Why what make was not told is not known to it, by the boxes at both ends: by its surest edge. */
    private final Map<Long, Gap> unheard = new HashMap<>();

    private Arrows(Survey survey, List<Box> boxes, boolean withFix) {
        this.survey = survey;
        this.graph = survey.graph();
        this.boxes = boxes;
        this.withFix = withFix;
        for (int i = 0; i < boxes.size(); i++) {
            for (int node : boxes.get(i).members()) {
                boxOf.put(node, i);
            }
        }
        boxOf.forEach(this::unheard);
    }

    private void unheard(int target, int to) {
        for (int e = graph.edgesFrom(target); e < graph.edgesTo(target); e++) {
            if (graph.isUnknownToMake(e) && boxOf.containsKey(graph.prerequisite(e))) {
                unheard.merge(key(boxOf.get(graph.prerequisite(e)), to), gap(target, e), (one, other) -> one.compareTo(other) <= 0 ? one : other);
            }
        }
    }

    private Gap gap(int target, int edge) {
        return graph.conditionalEdge(target, graph.prerequisite(edge)) >= 0 ? Gap.CONDITION
                : graph.certainty(edge) == Certainty.POSSIBLE ? Gap.PERHAPS : Gap.NO_RECORD;
    }

    /** @param whatIf the edit that is pretended, if there is one */
    static List<Arrow> of(Survey survey, List<Box> boxes, List<Link> links, Optional<WhatIf> whatIf) {
        Arrows arrows = new Arrows(survey, boxes, whatIf.map(WhatIf::withFix).orElse(false));
        arrows.ways();
        links.forEach(arrows::link);
        whatIf.ifPresentOrElse(edit -> edit.impact().cannotKnow().forEach(doubt -> {
            if (doubt.because() == doubt.target()) {
                arrows.perhaps(doubt.missing(), doubt.target(), Tone.UNRECORDED);
            }
        }), arrows::suspected);
        return arrows.labelled();
    }

    private void ways() {
        for (Told told : survey.findings()) {
            if (told.finding() instanceof Finding.AlwaysRebuilt always) {
                always.chain().forEach(edge -> way(edge, Tone.ALWAYS_REBUILT));
            } else if (told.finding() instanceof Finding.Cycle cycle) {
                cycle.edges().forEach(edge -> way(edge, Tone.CYCLE));
            }
        }
    }

    private void way(int edge, Tone tone) {
        Integer from = boxOf.get(graph.prerequisite(edge));
        Integer to = boxOf.get(graph.target(edge));
        if (from != null && to != null) {
            ways.put(key(from, to), tone);
        }
    }

    private static long key(int from, int to) {
        return (long) from << 32 | to;
    }

    private void link(Link link) {
        int from = link.prerequisite();
        int to = link.target();
        Tone tone = tone(link, boxes.get(from), boxes.get(to));
        Tone shown = tone == Tone.PLAIN ? ways.getOrDefault(key(from, to), tone) : tone;
        arrows.put(key(from, to), new Arrow(from, to, link.kind(), link.count(), shown, gap(link), false, pull(link, shown)));
    }

    private Pull pull(Link link, Tone shown) {
        Mark end = boxes.get(link.target()).mark();
        return link.orderOnly() ? Pull.ORDER_ONLY
                : shown == Tone.REBUILT && (end == Mark.MAY_BE_REBUILT || end == Mark.REBUILT_LATER) ? Pull.PERHAPS : Pull.SURE;
    }

    private Gap gap(Link link) {
        if (link.knownToMake()) {
            return Gap.NONE;
        }
        Gap gap = unheard.getOrDefault(key(link.prerequisite(), link.target()), Gap.NO_RECORD);
        return gap == Gap.NO_RECORD && withFix ? Gap.MENDED : gap;
    }

    private Tone tone(Link link, Box from, Box to) {
        Tone start = from.mark().tone();
        Tone end = to.mark().tone();
        boolean isGone = from.mark() == Mark.DELETED;
        if (link.orderOnly()) {
            // What must be there stops make where it cannot be; its time and its state go no further.
            return end == Tone.STOPPED && (isGone || start == Tone.STOPPED) ? Tone.STOPPED : Tone.PLAIN;
        }
        boolean starts = isGone || start == Tone.LEFT_STALE || start == Tone.EDITED || start == Tone.REBUILT;
        if (end == Tone.LEFT_STALE && (start == Tone.LEFT_STALE || !link.knownToMake() && (starts || outdates(from, to)))) {
            return Tone.LEFT_STALE;
        }
        if (end == Tone.STOPPED && (isGone || start == Tone.STOPPED)) {
            return Tone.STOPPED;
        }
        if (end == Tone.REBUILT && starts && gap(link) == Gap.MENDED) {
            return Tone.MENDED;
        }
        if (end == Tone.REBUILT && starts) {
            return start == Tone.LEFT_STALE ? Tone.LEFT_STALE : Tone.REBUILT;
        }
        if (end == Tone.REBUILT && to.mark() == Mark.STALE && outdates(from, to)) {
            return Tone.REBUILT;
        }
        boolean unheard = !link.knownToMake() && !withFix && (end == Tone.UNRECORDED || end == Tone.INCOMPLETE || end == Tone.DOUBT);
        return unheard ? Tone.UNRECORDED : Tone.PLAIN;
    }

    private boolean outdates(Box from, Box to) {
        return !from.isBundle() && !to.isBundle()
                && survey.states().mtime(from.node()) > survey.states().mtime(to.node());
    }

    /** What may be read and cannot be known is no edge of the graph, and the very thing to look at. */
    private void suspected() {
        for (Told told : survey.findings()) {
            if (told.finding() instanceof Finding.SilentlyStale stale && stale.confidence() == Confidence.UNKNOWN) {
                perhaps(stale.chain().get(0), stale.chain().get(1), Tone.LEFT_STALE);
            }
        }
    }

    private void perhaps(int input, int target, Tone tone) {
        Integer from = boxOf.get(input);
        Integer to = boxOf.get(target);
        if (from != null && to != null && !from.equals(to)) {
            arrows.putIfAbsent(key(from, to), new Arrow(from, to, EdgeKind.INCLUDED, 1, tone, Gap.PERHAPS, false));
        }
    }

    /**
     * One label a target, at the gap that tells most: of what is edited, then of the newest, then of the closest.
     * What one input may be read by says so once.
     */
    private List<Arrow> labelled() {
        Map<Integer, Arrow> telling = new HashMap<>();
        Comparator<Arrow> order = Comparator.comparing((Arrow arrow) -> boxes.get(arrow.from()).mark() == Mark.EDITED)
                .thenComparing(this::newest).thenComparing(this::isBeside).thenComparing(Comparator.comparingInt(Arrow::from).reversed());
        for (Arrow arrow : arrows.values()) {
            if (arrow.missing() && arrow.tone() != Tone.PLAIN) {
                telling.merge(place(arrow), arrow, (one, other) -> order.compare(one, other) >= 0 ? one : other);
            }
        }
        List<Arrow> all = new ArrayList<>();
        arrows.values().stream().sorted(Comparator.comparingInt(Arrow::from).thenComparingInt(Arrow::to)).forEach(arrow ->
                all.add(telling.get(place(arrow)) == arrow
                        ? new Arrow(arrow.from(), arrow.to(), arrow.kind(), arrow.count(), arrow.tone(), arrow.gap(), true, arrow.pull()) : arrow));
        return List.copyOf(all);
    }

    private static int place(Arrow arrow) {
        return arrow.gap() == Gap.PERHAPS || arrow.gap() == Gap.CONDITION ? -1 - arrow.from() : arrow.to();
    }

    private long newest(Arrow arrow) {
        return boxes.get(arrow.from()).members().stream().mapToLong(node -> survey.states().mtime(node)).max().orElse(0);
    }

    private boolean isBeside(Arrow arrow) {
        int from = boxes.get(arrow.from()).members().get(0);
        int to = boxes.get(arrow.to()).members().get(0);
        return graph.path(from).parent().equals(graph.path(to).parent());
    }
}
