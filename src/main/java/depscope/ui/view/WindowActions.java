package depscope.ui.view;

import depscope.record.Make;
import java.util.Optional;

/** What commands do that is no step of a session. */
record WindowActions(ExplorerWindow window, Opener opener) implements Commands.Actions {
    @Override
    public void openDirectory() {
        opener.chooseDirectory();
    }

    @Override
    public void openArchive() {
        opener.chooseArchive();
    }

    @Override
    public void closeTree() {
        window.closeTree();
    }

    @Override
    public void madeBy(Optional<Make> make) {
        opener.madeBy(make);
    }

    @Override
    public void holdStill() {
        window.holdStill();
    }

    @Override
    public void toggleTheme() {
        window.toggleTheme();
    }

    @Override
    public void textSize(int by) {
        window.textSize(by);
    }

    @Override
    public void export() {
        window.export();
    }

    @Override
    public void fit() {
        window.canvas().fit();
    }

    @Override
    public void zoom(double factor) {
        window.canvas().zoom(factor);
    }

    @Override
    public void nextPane() {
        window.nextPane();
    }

    @Override
    public void showKeys() {
        window.showKeys();
    }

    @Override
    public void copyAnswer() {
        window.inspector().copy();
    }

    @Override
    public void bookmark() {
        window.bookmarks().toggle();
    }

    @Override
    public void bookmarks() {
        window.bookmarks().showList();
    }
}
