package depscope.survey;

import depscope.tree.TreePath;
import depscope.truth.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What to know about the answers of a survey as a whole. */
final class Notes {
    private static final int MOST_NAMED = 3;

    private Notes() {
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
            notes.add(String.format(Locale.ROOT, "%,d sources of %,d compiled targets cannot be read (%s): about what they "
                    + "include, answers come from records and rules alone", unread.size(), all,
                    unread.size() > MOST_NAMED ? named + ", …" : named));
        }
        return notes;
    }
}
