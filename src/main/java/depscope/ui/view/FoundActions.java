package depscope.ui.view;

import depscope.explain.Told;

/** Goes to what was found. */
record FoundActions(Navigator navigator, Runnable leaving) implements SearchBox.Actions {
    @Override
    public void look(int node) {
        navigator.look(node);
    }

    @Override
    public void edit(int node) {
        navigator.edit(node);
    }

    @Override
    public void finding(Told told) {
        navigator.finding(told);
    }

    @Override
    public void leave() {
        leaving.run();
    }
}
