package depscope.ui.model;

import depscope.explain.Told;
import depscope.finding.Confidence;
import depscope.finding.FindingKind;
import depscope.picture.Counted;
import depscope.picture.Mark;
import depscope.picture.Tone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The findings of a tree for the list at the left: what it all comes to, and one group a kind.
 *
 * @param verdict in one look
 * @param groups worst first; then, empty, the kinds that everybody asks about
 */
public record FindingsModel(Verdict verdict, List<Group> groups) {
    private static final List<FindingKind> ALWAYS_LISTED = List.of(FindingKind.SILENTLY_STALE, FindingKind.UNRECORDED,
            FindingKind.INCOMPLETE, FindingKind.MISSING_PREREQUISITE, FindingKind.ALWAYS_REBUILT, FindingKind.STALE);

    /** @param tone {@link Tone#PLAIN} where nothing is wrong */
    public record Verdict(String headline, String sentence, Tone tone) {
    }

    public record Group(FindingKind kind, String title, Tone tone, List<Told> findings) {
    }

    public static FindingsModel of(List<Told> findings, boolean hasRecords) {
        Map<FindingKind, List<Told>> byKind = new EnumMap<>(FindingKind.class);
        findings.forEach(told -> byKind.computeIfAbsent(told.finding().kind(), any -> new ArrayList<>()).add(told));
        List<Group> groups = new ArrayList<>();
        // A make that goes round in a circle never gets to what the others are about.
        List<FindingKind> kinds = new ArrayList<>(byKind.keySet());
        kinds.sort(Comparator.comparing(kind -> kind != FindingKind.CYCLE));
        kinds.forEach(kind -> groups.add(new Group(kind, title(kind), Mark.tone(kind), List.copyOf(byKind.get(kind)))));
        for (FindingKind kind : ALWAYS_LISTED) {
            if (!byKind.containsKey(kind)) {
                groups.add(new Group(kind, title(kind), Mark.tone(kind), List.of()));
            }
        }
        return new FindingsModel(verdict(byKind, hasRecords), List.copyOf(groups));
    }

    static String title(FindingKind kind) {
        String words = kind.label().replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static Verdict verdict(Map<FindingKind, List<Told>> byKind, boolean hasRecords) {
        int silent = count(byKind, FindingKind.SILENTLY_STALE);
        int unrecorded = count(byKind, FindingKind.UNRECORDED);
        int incomplete = count(byKind, FindingKind.INCOMPLETE);
        int stale = count(byKind, FindingKind.STALE);
        int always = count(byKind, FindingKind.ALWAYS_REBUILT);
        int circles = count(byKind, FindingKind.CYCLE);
        if (circles > 0) {
            return new Verdict("Make cannot finish this tree", Counted.of(circles, "circle") + " of prerequisites: "
                    + (circles == 1 ? "each of its targets waits" : "the targets of each wait") + " for the others.", Tone.CYCLE);
        }
        if (silent > 0) {
            boolean perhaps = byKind.get(FindingKind.SILENTLY_STALE).stream()
                    .allMatch(told -> told.finding().confidence() == Confidence.UNKNOWN);
            String cause = (unrecorded > 0 ? Counted.of(unrecorded, "target") + " unrecorded, " : "")
                    + (incomplete > 0 ? (unrecorded > 0 ? Counted.number(incomplete) : Counted.of(incomplete, "target")) + " incomplete, " : "");
            return new Verdict(perhaps ? "This tree may not be trusted" : "This tree cannot be trusted",
                    cause + Counted.of(silent, "output") + (perhaps ? " perhaps" : "") + " stale that the next make will leave as "
                            + (silent == 1 ? "it is." : "they are."), Tone.LEFT_STALE);
        }
        if (unrecorded + incomplete > 0) {
            return new Verdict("Edits can go unnoticed here", unheard(unrecorded, incomplete) + ": make will not see all that "
                    + (unrecorded + incomplete == 1 ? "it reads." : "they read.")
                    + (always == 0 ? "" : " " + Counted.of(always, "target") + " rebuilt for nothing on every run."), Tone.UNRECORDED);
        }
        if (always > 0) {
            return new Verdict("Rebuilt for nothing on every run: " + Counted.of(always, "target"),
                    "Something they are made from is made each time, so they are never up to date.", Tone.ALWAYS_REBUILT);
        }
        if (stale > 0) {
            return new Verdict("The next make has work to do",
                    Counted.of(stale, "target") + " out of date, and make knows it.", Tone.REBUILT);
        }
        int others = byKind.values().stream().mapToInt(List::size).sum();
        if (others > 0) {
            return new Verdict("Worth a look", Counted.of(others, "finding") + ", none of which hides an edit from make.",
                    Tone.ALWAYS_REBUILT);
        }
        return hasRecords
                ? new Verdict("Nothing is wrong here that can be known", "Every compiled target has a record, and nothing is out of date.",
                        Tone.PLAIN)
                : new Verdict("Nothing to judge by", "No dependency records were found below this directory.", Tone.MISSING);
    }

    private static String unheard(int unrecorded, int incomplete) {
        String none = Counted.of(unrecorded, "target") + (unrecorded == 1 ? " has" : " have") + " no dependency record";
        if (incomplete == 0) {
            return none;
        }
        String lacking = (incomplete == 1 ? " lacks" : " lack") + " inputs in rule or record";
        return unrecorded == 0 ? Counted.of(incomplete, "target") + lacking : none + ", " + Counted.number(incomplete) + lacking;
    }

    private static int count(Map<FindingKind, List<Told>> byKind, FindingKind kind) {
        return byKind.getOrDefault(kind, List.of()).size();
    }
}
