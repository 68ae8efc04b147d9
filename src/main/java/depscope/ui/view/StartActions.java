package depscope.ui.view;

import depscope.record.Make;
import java.util.Optional;

/** What the start page offers, by the questions that ask step by step. */
record StartActions(Questions questions, Opener opener) implements StartView.Actions {
    @Override
    public void whyNotRebuilt() {
        questions.whyNotRebuilt();
    }

    @Override
    public void whyAlwaysRebuilt() {
        questions.whyAlwaysRebuilt();
    }

    @Override
    public void whatIf() {
        questions.edit();
    }

    @Override
    public void madeBy(Optional<Make> make) {
        opener.madeBy(make);
    }

    @Override
    public void makefiles() {
        questions.makefiles();
    }

    @Override
    public void openAnother() {
        opener.chooseDirectory();
    }
}
