package depscope.ui.view;

import depscope.picture.Page;
import depscope.picture.ViewState;
import depscope.picture.draw.Palette;
import depscope.survey.Survey;
import depscope.ui.view.look.Typefaces;
import depscope.ui.view.map.MapCanvas;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** The middle: the start page, the map or the graph, one of them at a time. */
final class Pages extends StackPane {
    private final Maps maps;
    private final GraphPane graph;
    private final Node canvas;
    private final MapCanvas small;
    private final StartView start;
    private final MapView map;

    /**
     * @param canvas what in {@code graph} takes the focus
     * @param failure told why something could not be worked out
     * @param still whether nothing moves
     */
    Pages(Navigator navigator, GraphPane graph, Node canvas, StartView.Actions actions, Questions questions, Executor executor, Consumer<Exception> failure,
            Typefaces fonts, Palette palette, boolean still) {
        this.graph = graph;
        this.canvas = canvas;
        maps = new Maps(executor);
        small = new MapCanvas(fonts, palette, still);
        start = new StartView(navigator, actions, executor, maps, failure, small);
        map = new MapView(navigator, questions, maps, failure, fonts, palette, still);
        getChildren().addAll(graph, start, map);
        none();
        setMinSize(200, 160);
    }

    /** Neither start page nor map: the graph's place, or a message there. */
    void none() {
        graph.setVisible(true);
        start.setVisible(false);
        map.setVisible(false);
    }

    void follow(Survey survey, ViewState state) {
        graph.setVisible(state.page() == Page.GRAPH);
        start.setVisible(state.page() == Page.START);
        map.setVisible(state.page() == Page.MAP);
        switch (state.page()) {
            case START -> start.follow(survey, state);
            case MAP -> map.follow(survey, state);
            case GRAPH -> { }
        }
    }

    /** What takes the focus on the page that is shown. */
    Node first() {
        return start.isVisible() ? start.first() : map.isVisible() ? map.canvas() : canvas;
    }

    /** The tree that was open is no longer. */
    void forget() {
        maps.forget();
        start.forget();
        map.forget();
        none();
    }

    void setPalette(Palette palette) {
        small.setPalette(palette);
        map.setPalette(palette);
    }

    /** Of text on the maps; 1 as designed. */
    void setTextSize(double size) {
        small.setTextSize(size);
        map.setTextSize(size);
    }
}
