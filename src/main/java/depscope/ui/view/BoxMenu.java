package depscope.ui.view;

import depscope.graph.Symbols;
import depscope.picture.Bundles;
import depscope.picture.Picture.Box;
import depscope.picture.ViewState;
import depscope.survey.Survey;
import depscope.ui.state.Session;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What can be asked of a box, and done with it. */
final class BoxMenu {
    private final Navigator navigator;
    private final Questions questions;
    private final Consumer<String> said;
    private final ContextMenu menu = new ContextMenu();

    /** @param said told what was copied */
    BoxMenu(Navigator navigator, Questions questions, Consumer<String> said) {
        this.navigator = navigator;
        this.questions = questions;
        this.said = said;
        menu.setId("node-menu");
    }

    void show(Box box, Node over, double screenX, double screenY) {
        menu.getItems().clear();
        navigator.session().ifPresent(session -> {
            if (box.isBundle()) {
                menu.getItems().addAll(item("Open the bundle", () -> navigator.open(box.key())),
                        item("Hide", () -> navigator.hide(box.members())));
            } else {
                ofNode(session, box.node());
            }
            List<String> around = Bundles.around(session.survey().graph(), session.state().lens().opened(), box);
            if (!around.isEmpty()) {
                menu.getItems().addAll(new SeparatorMenuItem(),
                        item("Close bundle " + Bundles.directory(around.get(0)).name(), () -> navigator.close(box)));
            }
            menu.show(over, screenX, screenY);
        });
    }

    private void ofNode(Session session, int node) {
        ViewState state = session.state();
        boolean isSymbol = Symbols.isSymbol(session.survey().graph(), node);
        boolean isTarget = session.survey().graph().isFileTarget(node);
        if (state.edited().contains(node)) {
            menu.getItems().add(item("Do not pretend it is edited", () -> navigator.undoEdit(node)));
        }
        if (!state.edited().contains(node) || state.isDeleted(node)) {
            menu.getItems().add(item(isSymbol ? "What if this symbol changes?" : "What if I edit this?", () -> navigator.edit(node)));
        }
        if (!state.isDeleted(node) && !isSymbol) {
            menu.getItems().add(item("What if I delete this?", () -> navigator.delete(node)));
        }
        if (isTarget) {
            menu.getItems().addAll(new SeparatorMenuItem(), item("Why didn't this rebuild?", () -> questions.whyNotRebuilt(node)),
                    item("Why does this always rebuild?", () -> questions.whyAlwaysRebuilt(node)));
        }
        boolean pinned = state.lens().pinned().contains(node);
        menu.getItems().addAll(new SeparatorMenuItem(),
                item("Make it the centre", () -> navigator.look(node)),
                item("Show its inputs", () -> navigator.inputsOf(node)),
                item("Show its dependents", () -> navigator.dependentsOf(node)),
                item("Only what connects it and…", () -> questions.connect(node)),
                item("Ask make about its directory…", () -> questions.make(session.survey().graph().path(node))),
                new SeparatorMenuItem(),
                item(pinned ? "Unpin" : "Pin: keep it in sight", () -> navigator.pin(node, !pinned)),
                item("Hide", () -> navigator.hide(List.of(node))),
                item("Copy path", () -> copyPath(session.survey(), node)));
    }

    private void copyPath(Survey survey, int node) {
        Controls.copy(survey.graph().path(node).toString());
        said.accept("Copied the path of " + survey.graph().path(node).name());
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }
}
