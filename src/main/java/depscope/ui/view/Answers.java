package depscope.ui.view;

import depscope.picture.Asked;
import depscope.picture.Picture;
import depscope.picture.ViewState;
import depscope.picture.Waves;
import depscope.picture.WhatIf;
import depscope.picture.layout.LaidOut;
import depscope.picture.layout.Layouts;
import depscope.survey.Survey;
import depscope.triage.Answer;
import depscope.ui.model.InspectorModel;
import depscope.ui.model.WhatIfModel;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Works out what a state shows, off the FX thread: picture, inspector and what-if each for itself, so
 * that none waits for another. What comes too late is dropped.
 */
final class Answers {
    private final Executor executor;
    private final Layouts layouts;
    private final Latest picture;
    private final Latest inspector;
    private final Latest whatIf;
    private final Latest triage;
    private final AtomicLong asked = new AtomicLong();
    private final Consumer<Exception> failure;
    private volatile Optional<LaidOut> last = Optional.empty();

    Answers(Executor executor, Layouts layouts, Consumer<Exception> failure) {
        this.layouts = layouts;
        this.executor = executor;
        this.failure = failure;
        picture = new Latest(executor);
        inspector = new Latest(executor);
        whatIf = new Latest(executor);
        triage = new Latest(executor);
    }

    /** The first layout in a JVM takes long: to be begun when there is nothing else to wait for. */
    void warmUp() {
        executor.execute(layouts::warmUp);
    }

    /** @param step of the what-if's waves up to which states are shown; the layout is that of all of them */
    void picture(Survey survey, ViewState state, int step, Consumer<LaidOut> answer) {
        long mine = asked.incrementAndGet();
        picture.ask(() -> {
            Optional<WhatIf> edit = WhatIf.of(survey, state);
            Picture model = Picture.of(survey, state, edit);
            Optional<LaidOut> known = last.filter(laidOut -> laidOut.picture().equals(model));
            LaidOut laidOut = known.isPresent() ? known.get() : layouts.of(model, () -> asked.get() != mine);
            last = asked.get() == mine ? Optional.of(laidOut) : last;
            return edit.map(what -> new LaidOut(Waves.of(survey, what).upTo(model, step), laidOut.layout())).orElse(laidOut);
        }, answer, failure);
    }

    void inspector(Survey survey, ViewState state, Consumer<InspectorModel> answer) {
        inspector.ask(() -> InspectorModel.of(survey, state.selected(), state, WhatIf.of(survey, state)), answer, failure);
    }

    void answer(Survey survey, Asked asked, Consumer<Answer> answer) {
        triage.ask(() -> asked.answer(survey), answer, failure);
    }

    void whatIf(Survey survey, ViewState state, Consumer<WhatIfModel> answer) {
        whatIf.ask(() -> WhatIfModel.of(survey, state, WhatIf.of(survey, state).orElseThrow()), answer, failure);
    }

    /** Nothing asked so far matters any longer. */
    void forget() {
        asked.incrementAndGet();
        picture.forget();
        inspector.forget();
        whatIf.forget();
        triage.forget();
        last = Optional.empty();
    }

    void noPicture() {
        asked.incrementAndGet();
        picture.forget();
    }

    void noInspector() {
        inspector.forget();
    }

    void noWhatIf() {
        whatIf.forget();
    }

    void noAnswer() {
        triage.forget();
    }
}
