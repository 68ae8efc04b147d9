package depscope.ui.view;

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
    public void openAnother() {
        opener.chooseDirectory();
    }
}
