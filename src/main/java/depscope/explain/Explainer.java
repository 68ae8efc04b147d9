package depscope.explain;

import depscope.finding.Finding;
import depscope.finding.Finding.AlwaysRebuilt;
import depscope.finding.Finding.ClockSkew;
import depscope.finding.Finding.Cycle;
import depscope.finding.Finding.Disagreement;
import depscope.finding.Finding.Incomplete;
import depscope.finding.Finding.MissingOutput;
import depscope.finding.Finding.MissingPrerequisite;
import depscope.finding.Finding.OutdatedRecord;
import depscope.finding.Finding.OverRecorded;
import depscope.finding.Finding.SilentlyStale;
import depscope.finding.Finding.Stale;
import depscope.finding.Finding.UnreadableRecord;
import depscope.finding.Finding.Unordered;
import depscope.finding.Finding.Unrecorded;
import depscope.finding.Scene;
import depscope.graph.BuildGraph;
import java.util.List;

/** Puts findings in words, with the evidence for each. */
public final class Explainer {
    private static final int LONGEST = 160;

    private final Scene scene;
    private final BuildGraph graph;
    private final Witness witness;
    private final Lines lines;
    private final UnknownToMake unknown;
    private final KnownToMake known;

    public Explainer(Scene scene, Witness witness, Lines lines) {
        this.scene = scene;
        this.graph = scene.graph();
        this.witness = witness;
        this.lines = lines;
        this.unknown = new UnknownToMake(scene, witness);
        this.known = new KnownToMake(scene, witness);
    }

    public Told tell(Finding finding) {
        if (finding instanceof Unrecorded f) {
            return unknown.unrecorded(f);
        } else if (finding instanceof Incomplete f) {
            return unknown.incomplete(f);
        } else if (finding instanceof OverRecorded f) {
            return unknown.overRecorded(f);
        } else if (finding instanceof SilentlyStale f) {
            return unknown.silentlyStale(f);
        } else if (finding instanceof Stale f) {
            return known.stale(f);
        } else if (finding instanceof AlwaysRebuilt f) {
            return known.alwaysRebuilt(f);
        } else if (finding instanceof MissingPrerequisite f) {
            return known.missingPrerequisite(f);
        } else if (finding instanceof MissingOutput f) {
            return known.missingOutput(f);
        } else if (finding instanceof Cycle f) {
            return known.cycle(f);
        } else if (finding instanceof ClockSkew f) {
            return known.clockSkew(f);
        } else if (finding instanceof Disagreement f) {
            return unknown.disagreement(f);
        } else if (finding instanceof Unordered f) {
            return unknown.unordered(f);
        } else if (finding instanceof OutdatedRecord f) {
            return outdatedRecord(f);
        }
        return unreadableRecord((UnreadableRecord) finding);
    }

    private Told outdatedRecord(OutdatedRecord f) {
        int newest = f.newer().get(0);
        List<Evidence> evidence = List.of(new Evidence.Time(f.target(), f.time()), witness.time(newest), witness.evidence(f.edge()));
        String by = Times.span(scene.states().mtime(newest) - f.time());
        return new Told(f, "The record is " + by + " older than " + witness.some(f.newer()) + ", which it lists: it tells what was "
                + "included then, and what was included since is in no record.",
                "older than " + witness.some(f.newer()) + " by " + by, List.of(), List.of(f.target(), graph.path(newest)), evidence);
    }

    private Told unreadableRecord(UnreadableRecord f) {
        String place = f.problem().line() > 0 ? "line " + f.problem().line() + ", column " + f.problem().column() + ": " : "";
        Evidence evidence = f.problem().line() > 0
                ? lines.around(f.target(), f.problem().line(), 0, 0)
                        .<Evidence>map(x -> new Evidence.Line(f.target(), f.problem().line(), brief(x.lines().get(0))))
                        .orElse(new Evidence.Line(f.target(), f.problem().line(), ""))
                : new Evidence.Fact(f.target(), f.problem().message());
        return new Told(f, "Could not be read in full: " + place + f.problem().message() + ".",
                place + f.problem().message(), List.of(), List.of(f.target()), List.of(evidence));
    }

    private static String brief(String line) {
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
