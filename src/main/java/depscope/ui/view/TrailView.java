package depscope.ui.view;

import depscope.graph.BuildGraph;
import depscope.graph.Symbols;
import depscope.picture.Asked;
import depscope.picture.Names;
import depscope.picture.Page;
import depscope.picture.ViewState;
import depscope.survey.Survey;
import depscope.tree.TreePath;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Where one is: the tree, the edit, the node; each a way back to it. At the right what sort of tree it is. */
final class TrailView extends HBox {
    private static final int NAME_FITS = 48;

    private final Navigator navigator;
    private final Node bookmarks;

    /** @param bookmarks what stands at its end */
    TrailView(Navigator navigator, Node bookmarks) {
        this.navigator = navigator;
        this.bookmarks = bookmarks;
        getStyleClass().add("trail");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
    }

    void none() {
        getChildren().clear();
    }

    void follow(Survey survey, ViewState state) {
        BuildGraph graph = survey.graph();
        getChildren().setAll(Controls.link(treeName(survey), navigator::home));
        if (state.page() == Page.START) {
            describe(survey);
            return;
        }
        if (state.page() == Page.MAP) {
            separator();
            getChildren().add(Controls.label("map", "muted"));
            describe(survey);
            return;
        }
        if (state.asked().isPresent()) {
            Asked asked = state.asked().get();
            separator();
            String after = asked.hasHeader() ? " after " + Symbols.name(graph, asked.header()) : "";
            getChildren().add(Controls.label(asked.kind() == Asked.Kind.ALWAYS_REBUILT ? "why it is always rebuilt" : "why it did not rebuild" + after,
                    "muted"));
        }
        if (state.isWhatIf()) {
            String first = Symbols.name(graph, state.edited().get(0));
            int more = state.edited().size() - 1;
            step(first + (more > 0 ? " and " + more + " more" : ""), "what if", navigator::overview, state.focus().isEmpty());
            if (state.withFix()) {
                getChildren().add(Controls.label("\u2002with the fix in", "muted"));
            }
        }
        if (state.hasSelection() && !state.edited().contains(state.selected())) {
            TreePath path = graph.path(state.selected());
            TreePath directory = path.parent();
            boolean isAlone = directory.isRoot() || Symbols.isSymbol(graph, state.selected());
            step(isAlone ? "" : directory.name() + "/", Symbols.name(graph, state.selected()), () -> navigator.look(state.selected()), true);
        } else if (!state.isWhatIf() && state.focus().isEmpty()) {
            separator();
            getChildren().add(Controls.label("final products", "muted"));
        }
        describe(survey);
    }

    private void describe(Survey survey) {
        Label description = Controls.label(survey.description(), "muted");
        description.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        description.setMinWidth(0);
        // The way here is read first: it is whole while what the tree is can be shortened.
        getChildren().forEach(step -> ((Region) step).setMinWidth(USE_PREF_SIZE));
        getChildren().addAll(Controls.space(), description, bookmarks);
    }

    private void step(String name, String before, Runnable action, boolean last) {
        separator();
        if (before.equals("what if")) {
            getChildren().add(Controls.label(before + "\u2002", "muted"));
            add(name, action, last);
        } else {
            getChildren().add(Controls.label(name, "muted", "mono"));
            add(before, action, last);
        }
    }

    private void add(String name, Runnable action, boolean last) {
        String shortened = Names.shortened(name, NAME_FITS);
        if (last) {
            getChildren().add(Controls.label(shortened, "mono"));
        } else {
            var link = Controls.link(shortened, action);
            link.getStyleClass().add("mono");
            getChildren().add(link);
        }
    }

    private void separator() {
        getChildren().add(Controls.label("›", "muted", "trail-separator"));
    }

    static String treeName(Survey survey) {
        return Names.ofTree(survey.name());
    }
}
