package depscope.ui.view;

import depscope.explain.Told;
import depscope.ui.model.FindingsModel.Group;
import depscope.ui.model.Ignored;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/** What can be done about a finding: not to be told of it, or of those like it; or to be told again. */
final class FindingMenu {
    private final ContextMenu menu = new ContextMenu();
    private final Ignoring ignoring;

    FindingMenu(Ignoring ignoring) {
        this.ignoring = ignoring;
        menu.setId("finding-menu");
    }

    void show(Node owner, Told told, double screenX, double screenY) {
        String kind = told.finding().kind().label().replace('-', ' ');
        menu.getItems().setAll(item("Ignore this finding", () -> ignoring.add(Ignored.patternOf(told))),
                item("Ignore all " + kind + " here (" + told.finding().target().parent().name() + "/)",
                        () -> ignoring.add(Ignored.patternBeside(told))));
        menu.show(owner, screenX, screenY);
    }

    /** All findings of a kind, to be taken away as a list. */
    void showGroup(Node owner, Group group, double screenX, double screenY) {
        String lines = group.findings().stream().map(told -> told.finding().target() + ": " + told.claim()).collect(Collectors.joining("\n", "", "\n"));
        menu.getItems().setAll(item("Copy " + (group.findings().size() == 1 ? "it" : "all " + group.findings().size()) + " as a list", () -> Controls.copy(lines)));
        menu.show(owner, screenX, screenY);
    }

    /** @param ignored what is not told, with why */
    void showIgnored(Node owner, Told told, Ignored ignored, double screenX, double screenY) {
        menu.getItems().clear();
        ignored.patternsOf(told).forEach(pattern -> menu.getItems().add(
                item("Take away the pattern " + pattern, () -> ignoring.remove(pattern))));
        menu.show(owner, screenX, screenY);
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }
}
