package depscope.ui.view;

import depscope.graph.BuildGraph;
import depscope.graph.Neighbourhood.Paths;
import depscope.graph.Symbols;
import depscope.picture.Counted;
import depscope.picture.Lens;
import depscope.picture.ViewState;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** What is shown of the graph, where that is not plainly all around something: each with the way back. */
final class ScopeBar extends FlowPane {
    private final Navigator navigator;
    private List<Node> fixed = List.of();

    ScopeBar(Navigator navigator) {
        super(14, 4);
        this.navigator = navigator;
        getStyleClass().add("scope-bar");
        setId("scope");
        setAlignment(Pos.CENTER_LEFT);
        none();
    }

    void none() {
        getChildren().clear();
        setVisible(false);
        setManaged(false);
    }

    void follow(BuildGraph graph, ViewState state) {
        List<Node> parts = new ArrayList<>();
        state.ends().ifPresent(ends -> parts.add(ends(graph, ends)));
        Lens lens = state.lens();
        if (!lens.hidden().isEmpty()) {
            parts.add(part(Counted.of(lens.hidden().size(), "file") + " hidden", "Show", navigator::showHidden));
        }
        if (!lens.pinned().isEmpty()) {
            parts.add(part(Counted.number(lens.pinned().size()) + " pinned", "Unpin", navigator::unpinAll));
        }
        if (lens.grouped()) {
            parts.add(part("Grouped by directory", "Ungroup", () -> navigator.group(false)));
        }
        if (lens.reduced()) {
            parts.add(part("Without roundabout arrows", "Show all", () -> navigator.reduce(false)));
        }
        fixed = parts;
        note("");
    }

    /** Something to be known about the picture; nothing if empty. */
    void note(String words) {
        getChildren().setAll(fixed);
        if (!words.isEmpty()) {
            getChildren().add(Controls.label(words, "muted"));
        }
        setVisible(!getChildren().isEmpty());
        setManaged(isVisible());
    }

    private Node ends(BuildGraph graph, ViewState.Ends ends) {
        HBox row = Controls.row(8, Controls.label("Only what connects", "muted"), Controls.label(Symbols.name(graph, ends.one()), "mono"),
                Controls.label("and", "muted"), Controls.label(Symbols.name(graph, ends.other()), "mono"));
        Segments<Paths> ways = new Segments<>("Ways", List.of(Paths.values()), ScopeBar::word, ends.paths());
        ways.setId("ways");
        ways.valueProperty().addListener((property, old, paths) -> navigator.between(ends.one(), ends.other(), paths));
        row.getChildren().addAll(ways, Controls.link("Leave", () -> navigator.look(ends.one())));
        return whole(row);
    }

    private static String word(Paths paths) {
        return switch (paths) {
            case SHORTEST -> "shortest ways";
            case SOME -> "some";
            case ALL -> "all";
        };
    }

    private static Node part(String words, String back, Runnable action) {
        return whole(Controls.row(6, Controls.label(words, "muted"), Controls.link(back, action)));
    }

    private static Node whole(HBox row) {
        row.setMinWidth(Region.USE_PREF_SIZE);
        return row;
    }
}
