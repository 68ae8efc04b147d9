package depscope.ui.view;

import depscope.picture.Counted;
import depscope.picture.ViewState;
import depscope.picture.draw.Palette;
import depscope.picture.map.MapModel.Block;
import depscope.picture.map.MapModel;
import depscope.picture.map.NeedsPainter;
import depscope.survey.Survey;
import depscope.tree.TreePath;
import depscope.ui.view.look.Typefaces;
import depscope.ui.view.map.MapActions;
import depscope.ui.view.map.MapCanvas;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The map page: the way down from the whole tree, the map, and what is pointed at in words. */
final class MapView extends VBox implements MapActions {
    private static final String HINT = "A click opens a part, Backspace goes up, arrow keys walk, N shows what needs what.";

    private final Navigator navigator;
    private final Questions questions;
    private final ContextMenu menu = new ContextMenu();
    private final Maps.Asker maps;
    private final Consumer<Exception> failure;
    private final MapCanvas canvas;
    private final HBox trail = Controls.row(0);
    private final CheckBox needs = new CheckBox("What _needs what");
    private final Label told = Controls.label("", "map-told");
    private final Label legend = Controls.label("", "muted", "small");
    private final Label nothing = Controls.wrapped("Nothing is known of any file here.", "muted");

    /**
     * @param failure told why a map could not be worked out
     * @param still whether nothing moves
     */
    MapView(Navigator navigator, Questions questions, Maps maps, Consumer<Exception> failure, Typefaces fonts, Palette palette, boolean still) {
        this.navigator = navigator;
        this.questions = questions;
        this.maps = maps.new Asker();
        this.failure = failure;
        canvas = new MapCanvas(fonts, palette, still);
        canvas.setId("map");
        canvas.setActions(this, false);
        canvas.setMinSize(0, 0);
        canvas.setOnContextMenuRequested(event -> menu(event.getScreenX(), event.getScreenY()));
        menu.setId("map-menu");
        setId("map-page");
        getStyleClass().add("map-page");
        needs.setId("map-needs");
        needs.setTooltip(new Tooltip("Arrows to what a part needs, and to what it feeds (N)"));
        needs.selectedProperty().addListener((property, old, now) -> {
            canvas.setNeeds(now);
            legend();
            told();
        });
        trail.setId("map-trail");
        told.setId("map-told");
        told.setMinWidth(0);
        needs.setMinWidth(Region.USE_PREF_SIZE);
        nothing.managedProperty().bind(nothing.visibleProperty());
        HBox head = new HBox(12, trail, Controls.space(), needs);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("map-head");
        VBox foot = new VBox(1, told, legend);
        foot.getStyleClass().add("map-foot");
        VBox.setVgrow(canvas, Priority.ALWAYS);
        getChildren().addAll(head, nothing, canvas, foot);
        setMinSize(200, 160);
        visibleProperty().addListener((property, old, now) -> {
            if (now) {
                canvas.requestFocus();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.N && !event.isShortcutDown() && !event.isAltDown()) {
                needs.setSelected(!needs.isSelected());
                event.consume();
            }
        });
    }

    /** What takes the focus. */
    MapCanvas canvas() {
        return canvas;
    }

    void setPalette(Palette palette) {
        canvas.setPalette(palette);
    }

    void setTextSize(double size) {
        canvas.setTextSize(size);
    }

    void follow(Survey survey, ViewState state) {
        maps.ask(survey, state, state.region(), this::show, failure);
    }

    /** The tree that was open is no longer. */
    void forget() {
        maps.forget();
        canvas.clear();
    }

    private void show(MapModel model) {
        nothing.setVisible(model.blocks().isEmpty());
        trail.getChildren().clear();
        List<MapModel.Step> steps = model.trail();
        for (int i = 0; i < steps.size(); i++) {
            MapModel.Step step = steps.get(i);
            if (i > 0) {
                trail.getChildren().add(Controls.label("›", "muted", "trail-separator"));
            }
            if (i == steps.size() - 1) {
                Label here = Controls.label(step.name(), "mono", "strong");
                here.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
                here.setMinWidth(0);
                trail.getChildren().add(here);
            } else {
                var link = Controls.link(step.name(), () -> navigator.map(step.directory()));
                link.getStyleClass().add("mono");
                trail.getChildren().add(link);
            }
        }
        canvas.show(model);
        legend();
    }

    private void legend() {
        legend.setText("Room by files that are made, " + Counted.number(canvas.model().sourcesForOne()) + " sources for one; colour by the worst state"
                + (needs.isSelected() ? "; whole arrows from what it needs, dashed to what it feeds" : ""));
        legend.setVisible(!canvas.model().blocks().isEmpty());
    }

    private void menu(double screenX, double screenY) {
        menu.hide();
        canvas.toldOf().ifPresent(block -> {
            menu.getItems().setAll(item("Open", () -> open(block)), item("Ask make about this directory…", () -> questions.make(block.directory())));
            menu.show(canvas, screenX, screenY);
        });
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        return item;
    }

    @Override
    public void open(Block block) {
        if (block.opens()) {
            navigator.map(block.directory());
        } else if (block.targets().size() == 1) {
            navigator.look(block.targets().get(0));
        } else if (!block.targets().isEmpty()) {
            navigator.focus(new TreeSet<>(block.targets()));
        }
    }

    @Override
    public void up(TreePath above) {
        navigator.map(above);
    }

    @Override
    public void told() {
        Optional<Block> block = canvas.toldOf();
        told.setText(block.map(one -> one.label() + " · " + one.told() + (needs.isSelected() ? links(one) : "")).orElse(HINT));
    }

    private String links(Block block) {
        int most = NeedsPainter.MOST;
        int all = canvas.model().linksOf(block).size();
        return all == 0 ? " · needs and feeds nothing else here" : all > most ? " · " + most + " of " + all + " arrows" : "";
    }
}
