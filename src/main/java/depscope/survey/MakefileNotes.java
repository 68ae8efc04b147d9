package depscope.survey;

import depscope.tree.TreePath;
import depscope.truth.RuleDifferences;
import depscope.truth.RuleDifferences.Difference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What to know of makefiles that were read and not run. */
final class MakefileNotes {
    private static final int MOST_NAMED = 3;

    private MakefileNotes() {
    }

    static List<String> of(List<MakefileRun> runs) {
        List<String> notes = new ArrayList<>();
        List<MakefileRun> used = runs.stream().filter(run -> run.differences().isEmpty() && run.hasRules()).toList();
        if (!used.isEmpty()) {
            notes.add(String.format(Locale.ROOT, "the rules of %s were read from %s, and nothing was run", places(used),
                    used.size() == 1 ? used.get(0).makefile() + " and what it includes" : "their makefiles"));
        }
        notes.addAll(stops(used));
        Set<String> questions = new LinkedHashSet<>();
        used.forEach(run -> run.decisive().forEach(open -> questions.add("'" + TreePath.decode(shortened(open.why())) + "' (" + open.spot() + ")")));
        if (!questions.isEmpty()) {
            int possible = used.stream().mapToInt(MakefileRun::possible).sum();
            notes.add(String.format(Locale.ROOT, "rules in makefiles hang on %s that only a command would tell: %s; %s; --make-var NAME=VALUE tells it too, and"
                    + " depscope ask --variables", questions.size() == 1 ? "something" : questions.size() + " things", some(new ArrayList<>(questions)),
                    possible > 0 ? possible + (possible == 1 ? " prerequisite is" : " prerequisites are") + " therefore only possible"
                            : used.stream().allMatch(run -> run.decisive().isEmpty() || run.rules().complete()) ? "all prerequisites are known, and some commands are not"
                                    : "what they need besides is not known"));
        }
        for (MakefileRun run : runs) {
            run.differences().filter(differences -> !differences.isEmpty()).ifPresent(differences -> notes.add(different(run, differences)));
        }
        return notes;
    }

    /** Where make itself would not get as far as what is told here. */
    static List<String> stops(List<MakefileRun> runs) {
        List<MakefileRun> stopped = runs.stream().filter(run -> run.differences().isEmpty() && run.stop().isPresent()).toList();
        if (stopped.isEmpty()) {
            return List.of();
        }
        String others = stopped.size() == 1 ? "" : String.format(Locale.ROOT, ", and likewise in %,d more director%s", stopped.size() - 1, stopped.size() == 2 ? "y" : "ies");
        return List.of("make itself would make nothing, for " + stopped.get(0).stop().orElseThrow() + others
                + "; what is told here is what its makefiles come to all the same");
    }

    private static String places(List<MakefileRun> runs) {
        return runs.size() == 1 ? runs.get(0).base().toString() : String.format(Locale.ROOT, "%,d directories", runs.size());
    }

    private static String different(MakefileRun run, RuleDifferences differences) {
        List<String> parts = new ArrayList<>();
        if (!differences.printedOnly().isEmpty() && run.rules().complete()) {
            parts.add("only make's own graph has " + some(differences.printedOnly().stream().map(MakefileNotes::edge).toList()));
        }
        if (!differences.readOnly().isEmpty()) {
            parts.add("only the makefiles have " + some(differences.readOnly().stream().map(MakefileNotes::edge).toList()));
        }
        String of = "make's graph of " + run.base() + ", which holds, and what " + run.makefile() + " and what it includes come to";
        return parts.isEmpty() ? String.format(Locale.ROOT, "%s could not be compared: %,d prerequisites cannot be found without running commands", of,
                differences.printedOnly().size()) : of + " today are not the same: " + String.join("; ", parts);
    }

    private static String edge(Difference difference) {
        return difference.target().name() + ": " + difference.prerequisite().name();
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 59) + "…";
    }

    private static String some(List<String> all) {
        String named = all.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return all.size() <= MOST_NAMED ? named : named + " and " + (all.size() - MOST_NAMED) + " more";
    }
}
