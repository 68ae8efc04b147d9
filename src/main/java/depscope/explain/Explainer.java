package depscope.explain;

import depscope.finding.Finding;
import depscope.finding.Finding.AlwaysRebuilt;
import depscope.finding.Finding.ClockSkew;
import depscope.finding.Finding.Cycle;
import depscope.finding.Finding.MissingOutput;
import depscope.finding.Finding.MissingPrerequisite;
import depscope.finding.Finding.OutdatedRecord;
import depscope.finding.Finding.SilentlyStale;
import depscope.finding.Finding.Stale;
import depscope.finding.Finding.Unrecorded;
import depscope.finding.Finding.UnreadableRecord;
import depscope.finding.Confidence;
import depscope.finding.Scene;
import depscope.graph.BuildGraph;
import depscope.graph.EdgeKind;
import depscope.graph.Trait;
import depscope.rebuild.Cause;
import depscope.record.RecordFormat;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts findings in words, with the evidence for each. */
public final class Explainer {
    private static final int MOST_NAMED = 3;
    private static final int MOST_RULE_LINES = 40;

    private final Scene scene;
    private final BuildGraph graph;
    private final Lines lines;

    public Explainer(Scene scene, Lines lines) {
        this.scene = scene;
        this.graph = scene.graph();
        this.lines = lines;
    }

    public Told tell(Finding finding) {
        if (finding instanceof Unrecorded f) {
            return unrecorded(f);
        } else if (finding instanceof SilentlyStale f) {
            return silentlyStale(f);
        } else if (finding instanceof Stale f) {
            return stale(f);
        } else if (finding instanceof AlwaysRebuilt f) {
            return alwaysRebuilt(f);
        } else if (finding instanceof MissingPrerequisite f) {
            return missingPrerequisite(f);
        } else if (finding instanceof MissingOutput f) {
            return missingOutput(f);
        } else if (finding instanceof OutdatedRecord f) {
            return outdatedRecord(f);
        } else if (finding instanceof Cycle f) {
            return cycle(f);
        } else if (finding instanceof ClockSkew f) {
            return clockSkew(f);
        }
        UnreadableRecord f = (UnreadableRecord) finding;
        String place = f.problem().line() > 0 ? "line " + f.problem().line() + ", column " + f.problem().column() + ": " : "";
        Evidence evidence = f.problem().line() > 0
                ? lines.around(f.target(), f.problem().line(), 0, 0)
                        .<Evidence>map(x -> new Evidence.Line(f.target(), f.problem().line(), brief(x.lines().get(0))))
                        .orElse(new Evidence.Line(f.target(), f.problem().line(), ""))
                : new Evidence.Fact(f.target(), f.problem().message());
        return new Told(f, "Could not be read to its end: " + place + f.problem().message() + ".",
                place + f.problem().message(), List.of(), List.of(f.target()), List.of(evidence));
    }

    private static String brief(String line) {
        return line.length() <= 160 ? line : line.substring(0, 160) + "…";
    }

    private Told unrecorded(Unrecorded f) {
        List<Evidence> evidence = new ArrayList<>();
        StringBuilder message = new StringBuilder(name(f.node()));
        switch (f.compiled()) {
            case BY_RULE -> {
                message.append(" is compiled from ").append(name(f.source())).append(" by a rule with commands");
                rule(f.node()).ifPresent(evidence::add);
            }
            case BY_RULE_WITHOUT_SOURCE -> {
                message.append(" is made by a rule with commands that names no source");
                rule(f.node()).ifPresent(evidence::add);
            }
            case BY_NAME -> {
                message.append(" has the name of an object");
                evidence.add(new Evidence.Fact(f.target(), "an object by its name; no rule for it is at hand"));
            }
        }
        message.append(", and no dependency record has it as target, though ").append(name(f.sibling()))
                .append(" beside it has one. ");
        recordOf(f.sibling()).ifPresent(evidence::add);
        if (!f.inputs().isEmpty()) {
            List<Integer> closest = closestFirst(f);
            message.append("Its source includes ").append(count(f.inputs().size(), "file")).append(" that make does not know (")
                    .append(some(closest)).append("): edit one and make leaves it as it is. ");
            closest.stream().limit(MOST_NAMED).forEach(p -> edgeBetween(f.node(), p).ifPresent(evidence::add));
        } else {
            String unread = f.source() >= 0 ? "the text of " + graph.path(f.source())
                    : f.compiled() == Finding.Compiled.BY_NAME ? "its rule and its source" : "its recipe";
            message.append("What it reads cannot be known here; ").append(unread).append(" would settle it. ");
        }
        fed(f, message, evidence);
        if (scene.freshness().isEveryRun(f.node())) {
            message.append("For now that does no harm: it is remade on every run.");
        }
        String how = switch (f.compiled()) {
            case BY_RULE -> "compiled from " + name(f.source()) + ", no record";
            case BY_RULE_WITHOUT_SOURCE -> "made by a rule, no record";
            case BY_NAME -> "an object without a record";
        };
        return new Told(f, message.toString().strip(), how, paths(f.inputs()), List.of(f.target()), evidence);
    }

    // Headers beside the source are those that its author edits.
    private List<Integer> closestFirst(Unrecorded f) {
        TreePath beside = f.source() < 0 ? f.target().parent() : graph.path(f.source()).parent();
        return f.inputs().stream().sorted(java.util.Comparator.comparing((Integer n) -> !graph.path(n).parent().equals(beside))
                .thenComparing(n -> n)).toList();
    }

    private void fed(Unrecorded f, StringBuilder message, List<Evidence> evidence) {
        if (f.feeds().size() < 2) {
            return;
        }
        for (int i = 1; i < f.feeds().size(); i++) {
            edgeBetween(f.feeds().get(i), f.feeds().get(i - 1)).ifPresent(evidence::add);
        }
        Optional<Integer> recorded = f.feeds().stream().skip(1).filter(n -> graph.has(n, Trait.RECORDED)).findFirst();
        message.append("What is made from it goes into ")
                .append(f.feeds().stream().skip(1).map(this::name).collect(Collectors.joining(", then ")));
        recorded.ifPresent(n -> message.append("; ").append(name(n)).append(" has a record, which cannot tell"));
        message.append(". ");
    }

    private Told silentlyStale(SilentlyStale f) {
        int edited = f.chain().get(0);
        int first = f.chain().get(1);
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(time(edited));
        evidence.add(time(first));
        for (int i = 1; i < f.chain().size(); i++) {
            edgeBetween(f.chain().get(i), f.chain().get(i - 1)).ifPresent(evidence::add);
        }
        long newer = scene.states().mtime(edited) - scene.states().mtime(first);
        String reads = f.confidence() == Confidence.UNKNOWN ? " may read " : " reads ";
        StringBuilder message = new StringBuilder();
        String brief;
        if (f.chain().size() == 2) {
            message.append(name(first)).append(reads).append(name(edited)).append(", which is ")
                    .append(Times.span(newer)).append(" newer (").append(Times.clock(scene.states().mtime(edited)))
                    .append(" against ").append(Times.clock(scene.states().mtime(first)))
                    .append("), and neither a record nor a rule tells make: the next make leaves it. ");
            brief = (f.confidence() == Confidence.UNKNOWN ? "perhaps " : "") + "older than " + name(edited) + " by "
                    + Times.span(newer) + ", no record";
        } else {
            int from = f.chain().get(f.chain().size() - 2);
            message.append(name(f.node())).append(" is built from ").append(name(from))
                    .append(f.confidence() == Confidence.UNKNOWN ? ", which may be stale: " : ", which is stale: ")
                    .append(name(first)).append(reads).append(name(edited)).append(", which is ").append(Times.span(newer))
                    .append(" newer, and make does not know. The next make leaves it. ");
            brief = (f.confidence() == Confidence.UNKNOWN ? "perhaps stale: " : "") + "made from " + name(from);
        }
        if (f.confidence() == Confidence.UNKNOWN) {
            message.append("It is not certain: recorded targets beside ").append(name(first)).append(" read ")
                    .append(name(edited)).append("; the text of its source would settle whether it does.");
        }
        List<TreePath> chain = new ArrayList<>(paths(f.chain()));
        java.util.Collections.reverse(chain);
        return new Told(f, message.toString().strip(), brief, List.of(graph.path(edited)), chain, evidence);
    }

    private Told stale(Stale f) {
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(time(f.node()));
        if (f.edge() < 0) {
            return new Told(f, "The next make rebuilds it.", "out of date", List.of(), List.of(f.target()), evidence);
        }
        int p = graph.prerequisite(f.edge());
        if (scene.states().exists(f.root())) {
            evidence.add(time(f.root()));
        }
        edgeBetween(f.node(), p).ifPresent(evidence::add);
        String message;
        String brief;
        switch (scene.freshness().cause(f.node())) {
            case NEWER_PREREQUISITE -> {
                String by = Times.span(scene.states().mtime(p) - scene.states().mtime(f.node()));
                message = name(p) + " is " + by + " newer (" + Times.clock(scene.states().mtime(p)) + " against "
                        + Times.clock(scene.states().mtime(f.node())) + "): the next make rebuilds " + name(f.node()) + ".";
                brief = "older than " + name(p) + " by " + by;
            }
            case VANISHED_PREREQUISITE -> {
                message = name(p) + " is gone and nothing makes it: the next make rebuilds " + name(f.node())
                        + " if a record names it, and stops if a rule does.";
                brief = name(p) + " is gone";
            }
            default -> {
                message = name(p) + " will be made first, so the next make rebuilds " + name(f.node()) + " from it.";
                brief = "made from " + name(p) + ", which will be rebuilt";
            }
        }
        return new Told(f, message, brief, List.of(), paths(List.of(f.node(), p)), evidence);
    }

    private Told alwaysRebuilt(AlwaysRebuilt f) {
        List<Evidence> evidence = f.chain().stream().map(this::evidence).collect(Collectors.toCollection(ArrayList::new));
        List<TreePath> chain = new ArrayList<>(List.of(f.target()));
        f.chain().forEach(e -> chain.add(graph.path(graph.prerequisite(e))));
        if (f.chain().isEmpty()) {
            rule(f.node()).ifPresent(evidence::add);
            return new Told(f, "Its rule says that it is made on every run.", "made on every run by its rule", List.of(),
                    chain, evidence);
        }
        int last = graph.prerequisite(f.chain().get(f.chain().size() - 1));
        String why;
        if (scene.states().isDirectory(last) && !graph.has(last, Trait.PHONY)) {
            why = "a directory, whose own time changes whenever a name in it comes or goes, and making "
                    + name(f.node()) + " there may do so";
        } else if (scene.freshness().cause(last) == Cause.NEVER_MADE) {
            why = "a name that no file and no commands stand behind, so make takes it as just made on every run";
        } else {
            why = "phony or forced, and so made on every run";
        }
        String way = f.chain().size() == 1 ? "needs " + name(last)
                : "needs " + name(graph.prerequisite(f.chain().get(0))) + ", and that in the end " + name(last);
        return new Told(f, name(f.node()) + " " + way + ", which is " + why + ". Every make rebuilds it for nothing.",
                "needs " + name(last) + ", made on every run", List.of(), chain, evidence);
    }

    private Told missingPrerequisite(MissingPrerequisite f) {
        List<Integer> gone = f.edges().stream().map(graph::prerequisite).toList();
        boolean recorded = f.edges().stream().allMatch(e -> graph.kind(e) == EdgeKind.RECORDED);
        boolean guarded = gone.stream().allMatch(p -> graph.has(p, Trait.GUARDED));
        String then = guarded ? "; the record's empty rule lets make rebuild the target without a word"
                : recorded ? "; a make that reads the record leniently ignores it as stale and rebuilds the target, "
                        + "others stop with \"don't know how to make\""
                        : "; make stops there: it does not know how to make it";
        List<Evidence> evidence = f.edges().stream().limit(MOST_NAMED).map(this::evidence).collect(Collectors.toList());
        String names = some(gone);
        return new Told(f, names + (gone.size() == 1 ? " is" : " are") + " gone, and no rule makes "
                + (gone.size() == 1 ? "it" : "them") + then + ".", names + " gone", paths(gone), List.of(f.target()), evidence);
    }

    private Told missingOutput(MissingOutput f) {
        List<Evidence> evidence = new ArrayList<>();
        rule(f.node()).ifPresent(evidence::add);
        String need = "";
        if (f.neededBy() >= 0) {
            need = "; " + name(f.neededBy()) + " needs it";
            edgeBetween(f.neededBy(), f.node()).ifPresent(evidence::add);
        }
        return new Told(f, "There is no such file, though a rule or a record makes it" + need
                + ". The next make builds it; if it is missing again after that, its recipe does not make it, and all "
                + "that needs it is rebuilt every time.", "not there" + need, List.of(f.target()), List.of(f.target()), evidence);
    }

    private Told outdatedRecord(OutdatedRecord f) {
        int newest = f.newer().get(0);
        List<Evidence> evidence = List.of(new Evidence.Time(f.target(), f.time()), time(newest), evidence(f.edge()));
        String by = Times.span(scene.states().mtime(newest) - f.time());
        return new Told(f, "The record is " + by + " older than " + some(f.newer()) + ", which it lists: it tells what was "
                + "included then, and what was included since is in no record.",
                "older than " + some(f.newer()) + " by " + by, List.of(), List.of(f.target(), graph.path(newest)), evidence);
    }

    private Told cycle(Cycle f) {
        List<TreePath> chain = new ArrayList<>();
        f.edges().forEach(e -> chain.add(graph.path(graph.target(e))));
        chain.add(f.target());
        String circle = chain.stream().map(TreePath::name).collect(Collectors.joining(" needs "));
        return new Told(f, circle + ". Make breaks the circle somewhere and says so; what it then builds may be stale.",
                f.edges().size() + " targets in a circle", List.of(), chain,
                f.edges().stream().map(this::evidence).toList());
    }

    private Told clockSkew(ClockSkew f) {
        if (f.edge() < 0) {
            return new Told(f, "Its time lies " + Times.span(f.ahead()) + " in the future: whatever is made from it is out of "
                    + "date until then.", Times.span(f.ahead()) + " in the future", List.of(), List.of(f.target()),
                    List.of(time(f.node())));
        }
        int p = graph.prerequisite(f.edge());
        return new Told(f, name(p) + " is " + Times.span(f.ahead()) + " newer within the same second. "
                + scene.freshness().law().make() + " compares whole seconds and takes " + name(f.node())
                + " for up to date.", "same second as " + name(p) + ", which is newer", List.of(),
                List.of(f.target(), graph.path(p)), List.of(time(p), time(f.node()), evidence(f.edge())));
    }

    /** Where an edge is written down. */
    public Evidence evidence(int edge) {
        BuildGraph.Source source = graph.sources().get(graph.source(edge));
        if (source.format() == RecordFormat.CONVENTION) {
            return new Evidence.Fact(source.file(), "presumed from names: " + name(graph.target(edge)) + " is made from "
                    + name(graph.prerequisite(edge)));
        }
        return lines.at(source.file(), graph.place(edge)).<Evidence>map(line -> line)
                .orElse(new Evidence.Fact(source.file(), "can no longer be read"));
    }

    /** Where the make's rule for {@code target} is written down; empty if it is nowhere. */
    public Optional<Evidence> rule(int target) {
        return ruleText(target).map(text -> new Evidence.Line(text.file(), text.lit(), text.lines().get(text.lit() - text.first()).strip()));
    }

    /** The make's rule for {@code target} with its commands, as printed; empty if there is none at hand. */
    public Optional<Excerpt> ruleText(int target) {
        int source = graph.ruleSource(target);
        if (source < 0 || graph.sources().get(source).format() == RecordFormat.CONVENTION) {
            return Optional.empty();
        }
        return lines.at(graph.sources().get(source).file(), graph.rulePlace(target))
                .flatMap(node -> lines.around(node.file(), node.line(), 0, MOST_RULE_LINES)).map(RuleText::of);
    }

    private Optional<Evidence> recordOf(int target) {
        for (int e = graph.edgesFrom(target); e < graph.edgesTo(target); e++) {
            if (graph.kind(e) == EdgeKind.RECORDED) {
                return Optional.of(evidence(e));
            }
        }
        return Optional.empty();
    }

    /** Where it is written down that {@code target} needs {@code prerequisite}; of several places, the record's. */
    public Optional<Evidence> edgeBetween(int target, int prerequisite) {
        int edge = graph.edge(target, prerequisite);
        return edge < 0 ? Optional.empty() : Optional.of(evidence(edge));
    }

    public Evidence time(int node) {
        return new Evidence.Time(graph.path(node), scene.states().mtime(node));
    }

    String name(int node) {
        return graph.path(node).name();
    }

    private String some(List<Integer> nodes) {
        String named = nodes.stream().limit(MOST_NAMED).map(this::name).collect(Collectors.joining(", "));
        return nodes.size() <= MOST_NAMED ? named : named + " and " + (nodes.size() - MOST_NAMED) + " more";
    }

    private static String count(int n, String word) {
        return n + " " + word + (n == 1 ? "" : "s");
    }

    private List<TreePath> paths(List<Integer> nodes) {
        return nodes.stream().map(graph::path).toList();
    }
}
