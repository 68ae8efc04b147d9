package depscope.ui.view;

import depscope.explain.Evidence;
import depscope.survey.Survey;
import depscope.ui.model.Row;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.application.Platform;

/**
 * Finds on which line of its record a row is written, for those rows only that come into sight: of thousands, each
 * may be in a file of its own. Off the FX thread, what was asked last first. For the FX thread.
 */
final class LinesInSight {
    /** More are never in sight; what was asked before is asked again when it comes back. */
    private static final int MOST = 40;

    private final Survey survey;
    private final Executor executor;
    private final Map<Integer, Integer> known = new HashMap<>();
    private final Deque<Integer> asked = new ArrayDeque<>();
    private boolean working;

    LinesInSight(Survey survey, Executor executor) {
        this.survey = survey;
        this.executor = executor;
    }

    /** The line, from 1; empty where it is yet to be found: then {@code found} is run once it is. */
    Optional<Integer> of(Row row, Runnable found) {
        Optional<Integer> line = Optional.ofNullable(known.get(row.edge())).filter(number -> number > 0);
        if (!known.containsKey(row.edge()) && !asked.contains(row.edge())) {
            asked.push(row.edge());
            if (asked.size() > MOST) {
                asked.removeLast();
            }
            work(found);
        }
        return line;
    }

    private void work(Runnable found) {
        if (working || asked.isEmpty()) {
            return;
        }
        working = true;
        int edge = asked.pop();
        executor.execute(() -> {
            int line = survey.evidence(edge) instanceof Evidence.Line at ? at.line() : 0;
            Platform.runLater(() -> {
                working = false;
                known.put(edge, line);
                if (asked.isEmpty()) {
                    found.run();
                }
                work(found);
            });
        });
    }
}
