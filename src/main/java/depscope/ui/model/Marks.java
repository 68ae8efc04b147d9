package depscope.ui.model;

import depscope.rebuild.Impact;
import depscope.survey.Survey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What state each node shows: as the tree stands, or under an edit. */
public final class Marks {
    private final Survey survey;
    private final Map<Integer, Mark> edited = new HashMap<>();
    private final Set<Integer> fromStale = new HashSet<>();

    private Marks(Survey survey) {
        this.survey = survey;
    }

    /** @param impact of the edit that is pretended, if there is one */
    public static Marks of(Survey survey, Optional<Impact> impact) {
        Marks marks = new Marks(survey);
        impact.ifPresent(marks::take);
        return marks;
    }

    private void take(Impact impact) {
        impact.cannotKnow().forEach(doubt -> edited.put(doubt.target(), Mark.DOUBT));
        for (Impact.Rebuilt rebuilt : impact.rebuilt()) {
            edited.put(rebuilt.target(), Mark.REBUILT);
            if (!rebuilt.fromStale().isEmpty()) {
                fromStale.add(rebuilt.target());
            }
        }
        impact.leftStale().forEach(stale -> edited.put(stale.target(), Mark.LEFT_STALE));
        impact.edited().forEach(node -> edited.put(node, Mark.EDITED));
    }

    public Mark of(int node) {
        Mark mark = edited.get(node);
        return mark != null ? mark : Mark.of(survey.state(node));
    }

    /** Whether it is remade from something that is left stale. */
    public boolean isFromStale(int node) {
        return fromStale.contains(node);
    }
}
