package depscope.cli;

import depscope.explain.Evidence;
import depscope.explain.Explanation;
import depscope.explain.Told;
import depscope.finding.Confidence;
import depscope.finding.Finding;
import depscope.finding.FindingKind;
import depscope.graph.BuildGraph;
import depscope.graph.Certainty;
import depscope.rebuild.Impact;
import depscope.survey.Survey;
import depscope.tree.TreePath;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers for people, fit for a terminal and for a mailing list. */
public final class TextReport {
    private static final int WIDTH = 96;
    private static final int MOST_EVIDENCE = 4;

    private TextReport() {
    }

    /** Findings of a tree, worst kind first, each with its evidence. */
    static void check(Survey survey, List<Told> findings, PrintStream out) {
        out.println(survey.name() + ": " + survey.description());
        BuildGraph graph = survey.graph();
        int[] edges = graph.edgesByKind();
        out.println(String.format(Locale.ROOT, "%,d targets · %,d files · %,d recorded + %,d ruled + %,d included prerequisites",
                graph.fileTargets(), graph.nodes(), edges[0], edges[1], edges[3]));
        Map<FindingKind, List<Told>> kinds = findings.stream()
                .collect(Collectors.groupingBy(t -> t.finding().kind(), TreeMap::new, Collectors.toList()));
        if (kinds.isEmpty()) {
            int others = survey.findings().size() - findings.size();
            out.println(others == 0 ? survey.stops().isEmpty() ? "Nothing is wrong here that can be known." : "Nothing is found here, and make itself would stop." : "Nothing of this kind; "
                    + counted(others, others == 1 ? "other finding" : "other findings") + ".");
        } else {
            out.println(kinds.entrySet().stream().map(k -> k.getValue().size() + " " + k.getKey().label())
                    .collect(Collectors.joining(" · ")));
        }
        kinds.forEach((kind, told) -> {
            out.println();
            out.println(kind.label());
            told.forEach(t -> finding(t, out));
        });
        if (survey.ignored() > 0) {
            out.println();
            out.println(counted(survey.ignored(), survey.ignored() == 1 ? "finding" : "findings") + " ignored, as you asked");
        }
        if (!survey.notes().isEmpty()) {
            out.println();
            survey.notes().forEach(note -> wrapped("note: " + note, "", out));
        }
        if (!survey.problems().isEmpty()) {
            out.println();
            out.println("problems");
            survey.problems().forEach(p -> out.println("  " + p));
        }
    }

    private static void finding(Told told, PrintStream out) {
        Confidence confidence = told.finding().confidence();
        out.println("  " + told.finding().target() + (confidence == Confidence.CERTAIN ? "" : "   [" + confidence.label() + "]"));
        boolean follows = told.finding() instanceof Finding.SilentlyStale stale && stale.chain().size() > 2;
        if (follows) {
            // The cause stands above it with all that shows it.
            wrapped(told.brief(), "      ", out);
            return;
        }
        wrapped(told.message(), "      ", out);
        evidence(told.evidence().stream().limit(MOST_EVIDENCE).toList(), "        ", out);
        if (told.evidence().size() > MOST_EVIDENCE) {
            out.println("        and " + (told.evidence().size() - MOST_EVIDENCE) + " more places, see --json");
        }
    }

    private static void evidence(List<Evidence> evidence, String indent, PrintStream out) {
        for (Evidence one : evidence) {
            String place = one instanceof Evidence.Line line ? line.file() + ":" + line.line() : one.file().toString();
            out.println(indent + place + ": " + one.text());
        }
    }

    /** What an edit does: rebuilt by wave, left stale, and what cannot be known. */
    static void whatIf(Survey survey, WhatIfCommand.Answer answer, PrintStream out) {
        BuildGraph graph = survey.graph();
        Impact impact = answer.impact();
        out.println("If " + Stream.of(pretended(answer.edited(), "edited"), pretended(answer.deleted(), "deleted"))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" and ")) + (answer.withFix() ? ", as if the fix were in:" : ":"));
        out.println(counted(impact.rebuilt().size(), "rebuilt") + (impact.waves() > 1 ? " in " + impact.waves() + " waves" : "")
                + " · " + counted(impact.leftStale().size(), "left stale") + " · "
                + counted(impact.cannotKnow().size(), "cannot be known")
                + (impact.cannotBeMade().isEmpty() ? "" : " · " + counted(impact.cannotBeMade().size(), "cannot be made"))
                + (answer.alreadyOutOfDate().length > 0 ? " · " + counted(answer.alreadyOutOfDate().length, "out of date anyway") : ""));
        answer.cost().ifPresent(cost -> out.println("about " + rounded(cost) + " by the pace of the last build"));
        out.println();
        out.println(impact.rebuilt().size() + " that " + survey.laws().usual().label() + " rebuilds");
        int wave = 0;
        for (Impact.Rebuilt rebuilt : impact.rebuilt()) {
            if (rebuilt.wave() != wave) {
                wave = rebuilt.wave();
                out.println("  wave " + wave);
            }
            String stale = rebuilt.fromStale().isEmpty() ? "" : "   from stale "
                    + rebuilt.fromStale().stream().map(n -> graph.path(n).name()).collect(Collectors.joining(", "));
            String but = !rebuilt.foreseen() ? "   by a make that this one calls later: make -n does not show it"
                    : rebuilt.mayStay() ? "   may come out unchanged: the wave may stop here" : rebuilt.certain() ? "" : "   unless the wave stops before";
            out.println("    " + graph.path(rebuilt.target()) + stale + but);
        }
        out.println();
        out.println(impact.leftStale().size() + " left stale, that must be remade");
        for (Impact.LeftStale left : impact.leftStale()) {
            String why = left.because() == left.missing() ? "reads " + graph.path(left.missing()).name()
                    + (answer.deleted().contains(graph.path(left.missing())) ? ", which is gone" : ", and no record says so")
                    : "made from " + graph.path(left.because()).name();
            out.println("    " + graph.path(left.target()) + "   " + why
                    + (left.certainty() == Certainty.CERTAIN ? "" : "   [" + left.certainty().label() + "]"));
        }
        if (!impact.cannotBeMade().isEmpty()) {
            out.println();
            out.println(impact.cannotBeMade().size() + " that cannot be made: " + survey.laws().usual().label() + " stops there, with -k it goes on with the rest");
            for (Impact.Stopped stopped : impact.cannotBeMade()) {
                out.println("    " + graph.path(stopped.target()) + "   " + (stopped.because() == stopped.missing()
                        ? "no rule makes " : "made from ") + graph.path(stopped.because()).name());
            }
        }
        if (!impact.cannotKnow().isEmpty()) {
            out.println();
            out.println(impact.cannotKnow().size() + " that cannot be known");
            for (Impact.Doubt doubt : impact.cannotKnow()) {
                String why = survey.condition(doubt, impact).map(condition -> "perhaps rebuilt: " + condition).orElseGet(() -> doubt.because() == doubt.target() ? survey.includes(doubt.target(), doubt.missing()).isEmpty()
                        ? "no record, and no source to read" : "may read " + graph.path(doubt.missing()).name()
                        : "made from " + graph.path(doubt.because()).name());
                out.println("    " + graph.path(doubt.target()) + "   " + why);
            }
        }
        int[] already = answer.alreadyOutOfDate();
        if (already.length > 0) {
            out.println();
            out.println(already.length + " out of date even without the edit");
            for (int node : already) {
                out.println("    " + graph.path(node));
            }
        }
        out.println();
        stops(survey, out);
    }

    private static void stops(Survey survey, PrintStream out) {
        survey.stops().forEach(stop -> wrapped("note: " + stop, "", out));
    }

    private static String rounded(Duration time) {
        long seconds = Math.max(1, Math.round(time.toMillis() / 1000.0));
        return seconds < 100 ? seconds + " s" : counted((int) Math.round(seconds / 60.0), "min");
    }

    private static String pretended(List<TreePath> files, String how) {
        return files.isEmpty() ? "" : files.stream().map(TreePath::toString).collect(Collectors.joining(", "))
                + (files.size() == 1 ? " is " : " are ") + how;
    }

    /** @param fixes what to do about it, the lasting remedy first; may be empty */
    static void why(Survey survey, Explanation explanation, List<String> fixes, PrintStream out) {
        out.println(explanation.target() + ": " + explanation.verdict().label());
        for (Explanation.Reason reason : explanation.reasons()) {
            wrapped(reason.text(), "  ", out);
            if (!reason.says().isEmpty()) {
                wrapped("Make's own words: " + reason.says(), "    ", out);
            }
            if (reason.chain().size() > 1) {
                out.println("    " + reason.chain().stream().map(TreePath::name).collect(Collectors.joining(" <- ")));
            }
            evidence(reason.evidence(), "    ", out);
        }
        if (!fixes.isEmpty()) {
            out.println("  To mend it:");
            fixes.forEach(fix -> wrapped(fix, "    ", out));
        }
        stops(survey, out);
    }

    private static String counted(int count, String what) {
        return String.format(Locale.ROOT, "%,d %s", count, what);
    }

    private static void wrapped(String text, String indent, PrintStream out) {
        StringBuilder line = new StringBuilder(indent);
        for (String word : text.split(" ")) {
            if (line.length() + word.length() >= WIDTH && line.length() > indent.length()) {
                out.println(line.toString().stripTrailing());
                line = new StringBuilder(indent);
            }
            line.append(word).append(' ');
        }
        out.println(line.toString().stripTrailing());
    }
}
