package depscope.ui.view;

import depscope.picture.ViewState;
import depscope.picture.WhatIf;
import depscope.picture.map.Atlas;
import depscope.picture.map.MapModel;
import depscope.survey.Survey;
import depscope.tree.TreePath;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Works out maps off the FX thread; what is counted for one serves the next, as long as it tells of the same. */
final class Maps {
    private final Executor executor;
    private Optional<Counted> last = Optional.empty();

    private record Counted(Survey survey, List<Object> pretended, Atlas atlas) {
    }

    Maps(Executor executor) {
        this.executor = executor;
    }

    /** One who asks, of whose questions only the newest matters. */
    final class Asker {
        private final Latest latest = new Latest(executor);

        void ask(Survey survey, ViewState state, TreePath directory, Consumer<MapModel> answer, Consumer<Exception> failure) {
            latest.ask(() -> atlas(survey, state).at(directory), answer, failure);
        }

        void forget() {
            latest.forget();
        }
    }

    private synchronized Atlas atlas(Survey survey, ViewState state) {
        List<Object> pretended = List.of(state.edited(), state.deleted(), state.withFix());
        if (last.filter(known -> known.survey() == survey && known.pretended().equals(pretended)).isEmpty()) {
            last = Optional.of(new Counted(survey, pretended, Atlas.of(survey, WhatIf.of(survey, state))));
        }
        return last.orElseThrow().atlas();
    }

    /** The tree that was open is no longer. */
    synchronized void forget() {
        last = Optional.empty();
    }
}
