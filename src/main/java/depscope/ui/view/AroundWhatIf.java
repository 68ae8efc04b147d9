package depscope.ui.view;

import java.io.File;
import java.util.Optional;
import javafx.stage.FileChooser;

/** What the strip of what-if asks of the window around it. */
record AroundWhatIf(ExplorerWindow window, Questions questions, Notice notice) implements WhatIfView.Around {
    @Override
    public void addOne() {
        questions.edit();
    }

    @Override
    public void showStep() {
        window.showStep();
    }

    @Override
    public void stretch(double height) {
        window.stretchStrip(height);
    }

    @Override
    public Optional<String> choose(String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Save the list");
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(window.getScene().getWindow())).map(File::getPath);
    }

    @Override
    public void say(String text) {
        notice.say(text);
    }
}
