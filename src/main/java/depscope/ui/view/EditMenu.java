package depscope.ui.view;

import depscope.explain.Told;
import depscope.finding.Finding;
import depscope.survey.Survey;
import depscope.tree.TreePath;
import depscope.ui.state.Session;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/** Which files it makes sense to pretend to edit: what the selected node's findings blame, itself, any other. */
final class EditMenu {
    private final Navigator navigator;
    private final Runnable findOther;

    EditMenu(Navigator navigator, Runnable findOther) {
        this.navigator = navigator;
        this.findOther = findOther;
    }

    void fill(MenuButton menu) {
        menu.getItems().clear();
        navigator.session().ifPresent(session -> {
            for (int node : worthwhile(session)) {
                String name = session.survey().graph().path(node).name();
                menu.getItems().add(item(name + " is edited", () -> navigator.edit(node)));
            }
        });
        menu.getItems().add(item("Find a file…", findOther));
    }

    private static Set<Integer> worthwhile(Session session) {
        Set<Integer> nodes = new LinkedHashSet<>();
        if (session.state().hasSelection()) {
            int selected = session.state().selected();
            session.survey().findingsOf(selected).forEach(told -> nodes.addAll(blamed(session.survey(), told)));
            nodes.add(selected);
            nodes.removeAll(session.state().edited());
        }
        return nodes;
    }

    private static List<Integer> blamed(Survey survey, Told told) {
        List<TreePath> chain = told.chain();
        if (told.finding() instanceof Finding.Unrecorded || chain.isEmpty()) {
            return List.of();
        }
        int cause = survey.graph().find(chain.get(chain.size() - 1));
        return cause < 0 || survey.graph().isFileTarget(cause) ? List.of() : List.of(cause);
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }
}
