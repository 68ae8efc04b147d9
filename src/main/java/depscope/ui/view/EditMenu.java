package depscope.ui.view;

import depscope.explain.Told;
import depscope.finding.Finding;
import depscope.graph.BuildGraph;
import depscope.graph.Symbols;
import depscope.picture.Configuration;
import depscope.picture.Counted;
import depscope.picture.ViewState;
import depscope.picture.draw.Icon;
import depscope.survey.Survey;
import depscope.tree.TreePath;
import depscope.ui.state.Session;
import depscope.ui.view.look.Signs;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/**
 * Which files it makes sense to pretend to edit or delete: what the selected node's findings blame, itself, what
 * the tree is configured by, any other.
 */
final class EditMenu {
    /** Of configuration headers; any other is found by its name. */
    private static final int MOST = 24;
    private static final int SIGN = 13;

    private final Navigator navigator;
    private final Runnable findOther;
    private final Latest latest;

    EditMenu(Navigator navigator, Executor executor, Runnable findOther) {
        this.navigator = navigator;
        this.latest = new Latest(executor);
        this.findOther = findOther;
    }

    void fill(MenuButton menu) {
        menu.getItems().clear();
        navigator.session().ifPresent(session -> {
            BuildGraph graph = session.survey().graph();
            ViewState state = session.state();
            Set<Integer> nodes = worthwhile(session);
            nodes.stream().filter(node -> !state.edited().contains(node) || state.isDeleted(node))
                    .forEach(node -> menu.getItems().add(item(Symbols.name(graph, node)
                            + (Symbols.isSymbol(graph, node) ? " is changed" : " is edited"), Icon.PENCIL, () -> navigator.edit(node))));
            nodes.stream().filter(node -> !state.isDeleted(node) && !Symbols.isSymbol(graph, node))
                    .forEach(node -> menu.getItems().add(item(graph.path(node).name() + " is deleted", Icon.GONE, () -> navigator.delete(node))));
            if (!nodes.isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            menu.getItems().add(configuration(graph));
        });
        menu.getItems().add(item("Find a file…", Icon.SEARCH, findOther));
    }

    private Menu configuration(BuildGraph graph) {
        Menu menu = new Menu("Configuration", Signs.of(Icon.COG, SIGN));
        menu.setId("configuration");
        menu.getItems().add(quiet("Looking for them…"));
        latest.ask(() -> Configuration.of(graph), headers -> menu.getItems().setAll(items(graph, headers)),
                failure -> menu.getItems().setAll(quiet("They could not be found: " + failure)));
        return menu;
    }

    private List<MenuItem> items(BuildGraph graph, List<Configuration.Header> headers) {
        if (headers.isEmpty()) {
            return List.of(quiet("None that can be told by its name"));
        }
        List<MenuItem> items = new ArrayList<>();
        headers.stream().limit(MOST).forEach(header -> items.add(item(Symbols.name(graph, header.node()) + " · "
                + Counted.of(header.objects(), "object"), Icon.COG, () -> navigator.edit(header.node()))));
        if (headers.size() > MOST) {
            items.add(new SeparatorMenuItem());
            items.add(quiet("and " + Counted.number(headers.size() - (long) MOST) + " more, each found by its name"));
        }
        return items;
    }

    private static Set<Integer> worthwhile(Session session) {
        Set<Integer> nodes = new LinkedHashSet<>();
        if (session.state().hasSelection()) {
            int selected = session.state().selected();
            session.survey().findingsOf(selected).forEach(told -> nodes.addAll(blamed(session.survey(), told)));
            nodes.add(selected);
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

    private static MenuItem quiet(String text) {
        MenuItem item = new MenuItem(text);
        item.setDisable(true);
        return item;
    }

    static MenuItem item(String text, Icon icon, Runnable action) {
        MenuItem item = new MenuItem(text, Signs.of(icon, SIGN));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }
}
