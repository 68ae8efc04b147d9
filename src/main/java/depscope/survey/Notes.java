package depscope.survey;

import depscope.finding.Doubtful;
import depscope.graph.BuildGraph;
import depscope.graph.Trait;
import depscope.reader.TreeRecords;
import depscope.record.RecordFormat;
import depscope.tree.TreePath;
import depscope.truth.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What to know about the answers of a survey as a whole. */
final class Notes {
    private static final int MOST_NAMED = 3;

    private Notes() {
    }

    /** What is not in the answers because no make speaks of it. */
    static List<String> of(BuildGraph graph, Doubtful doubtful) {
        List<String> notes = new ArrayList<>();
        int unjudged = doubtful.unjudged();
        if (unjudged > 0) {
            notes.add(String.format(Locale.ROOT, "%,d compiled targets have neither a record nor a rule here, nor has what is compiled "
                    + "beside them: what make knows of them stands in makefiles that are not here, or not of a make whose makefiles are read; they are not judged", unjudged));
        }
        boolean ruled = IntStream.range(0, graph.nodes()).anyMatch(node -> graph.has(node, Trait.RULED));
        if (!ruled && graph.fileTargets() > 0) {
            notes.add("no make's graph is here: libraries and programs that are linked from these targets are not in the answers");
        }
        return notes;
    }

    /** What is not in the answers because a make did not trace. */
    static List<String> of(TreeRecords records) {
        long told = records.commands().stream().filter(record -> record.format() == RecordFormat.META).count();
        long traced = records.records().stream().filter(record -> record.format() == RecordFormat.META).count();
        if (told <= traced) {
            return List.of();
        }
        return List.of(String.format(Locale.ROOT, "%s .meta files have no filemon data, for make could not trace what commands touch, or was "
                + "told not to: they tell commands, and not what these read", traced == 0 ? "the " + String.format(Locale.ROOT, "%,d", told)
                : String.format(Locale.ROOT, "%,d of %,d", told - traced, told)));
    }

    static List<String> of(Truth truth) {
        List<TreePath> unread = truth.readings().values().stream().filter(each -> !each.isRead()).map(Truth.Reading::source)
                .distinct().sorted().toList();
        List<String> notes = new ArrayList<>();
        int all = truth.readings().size();
        if (unread.isEmpty()) {
            return notes;
        }
        if (truth.readings().values().stream().noneMatch(Truth.Reading::isRead)) {
            notes.add(String.format(Locale.ROOT, "the sources are not in this tree (missing, or stand-ins without a text, for all of "
                    + "%,d compiled targets): what they include cannot be read, and answers come from records and rules alone", all));
        } else {
            String named = unread.stream().limit(MOST_NAMED).map(TreePath::name).collect(Collectors.joining(", "));
            notes.add(String.format(Locale.ROOT, "%,d source%s of %,d compiled targets cannot be read (%s): about what "
                    + "is included there, answers come from records and rules alone", unread.size(), unread.size() == 1 ? "" : "s", all,
                    unread.size() > MOST_NAMED ? named + ", …" : named));
        }
        return notes;
    }
}
