package depscope.ui.view;

import depscope.picture.Counted;
import depscope.picture.draw.Icon;
import depscope.survey.Survey;
import depscope.ui.model.ViewName;
import depscope.ui.state.Bookmark;
import depscope.ui.state.Session;
import depscope.ui.view.look.Signs;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Views to come back to: a star that keeps the one at hand, and the list of them over the window, under the star. */
final class BookmarksView extends StackPane {
    private static final int ROWS = 10;
    private static final String STARRED = "starred";

    private final Navigator navigator;
    private final Consumer<String> said;
    private final Button star;
    private final Button open;
    private final HBox buttons;
    private final Label title = Controls.label("", "strong");
    private final ListView<Bookmark> list = new ListView<>();
    private Optional<Node> before = Optional.empty();

    /** @param said told what was kept, and what is no longer */
    BookmarksView(Navigator navigator, Consumer<String> said) {
        this.navigator = navigator;
        this.said = said;
        star = Controls.iconButton(Icon.STAR, "", this::toggle);
        star.setId("bookmark");
        open = Controls.iconButton(Icon.DOWN, "Bookmarks (Ctrl+B)", this::showList);
        open.setId("bookmarks");
        buttons = new HBox(star, open);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        buttons.getStyleClass().add("bookmark-buttons");
        list.setId("bookmark-list");
        list.getStyleClass().add("bookmark-list");
        list.setAccessibleText("Bookmarks");
        list.setCellFactory(view -> new BookmarkCell(this::goTo, this::rename, this::isWhole));
        Label none = Controls.wrapped("No bookmarks yet. The star keeps the view at hand, or Ctrl+D.", "muted");
        list.setPlaceholder(none);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        VBox card = new VBox(8, title, list, Controls.label("Enter goes there · F2 renames · Delete takes away", "muted", "small"));
        card.setId("bookmark-card");
        card.getStyleClass().add("bookmark-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        // A click beside it puts it away, one in it does not.
        card.setOnMousePressed(event -> event.consume());
        setOnMousePressed(event -> putAway());
        getChildren().add(card);
        setAlignment(Pos.TOP_RIGHT);
        getStyleClass().add("bookmark-sheet");
        setVisible(false);
        update();
    }

    /** The star, and what opens the list. */
    Node buttons() {
        return buttons;
    }

    void follow(Session session) {
        session.stateProperty().addListener((property, old, state) -> update());
        session.bookmarks().addListener((ListChangeListener<Bookmark>) change -> update());
        update();
    }

    /** Shows what the session at hand has, if there is one. */
    void update() {
        Optional<Session> session = navigator.session();
        boolean isMarked = session.flatMap(Session::bookmark).isPresent();
        buttons.setVisible(session.isPresent());
        buttons.setManaged(session.isPresent());
        star.setGraphic(Signs.of(isMarked ? Icon.STARRED : Icon.STAR, 14));
        star.getStyleClass().removeAll(STARRED);
        if (isMarked) {
            star.getStyleClass().add(STARRED);
        }
        String words = isMarked ? "Take the bookmark of this view away (Ctrl+D)" : "Bookmark this view (Ctrl+D)";
        star.setAccessibleText(words);
        star.setTooltip(new Tooltip(words));
        int at = list.getSelectionModel().getSelectedIndex();
        session.ifPresentOrElse(s -> list.getItems().setAll(s.bookmarks()), () -> list.getItems().clear());
        list.getSelectionModel().select(Math.min(at, list.getItems().size() - 1));
        title.setText(list.getItems().isEmpty() ? "Bookmarks" : Counted.of(list.getItems().size(), "bookmark"));
        size();
    }

    private void size() {
        list.setPrefHeight(Math.max(2, Math.min(ROWS, list.getItems().size())) * list.getFixedCellSize() + 4);
    }

    /** Keeps the view at hand, or lets it go. */
    void toggle() {
        navigator.session().ifPresent(session -> session.bookmark().ifPresentOrElse(mark -> forget(session, mark), () -> {
            String name = ViewName.of(session.survey(), session.state());
            session.bookmark(name);
            said.accept("Bookmarked: " + name);
        }));
    }

    private void forget(Session session, Bookmark mark) {
        session.forget(mark);
        said.accept("No longer a bookmark: " + mark.name());
    }

    void showList() {
        if (navigator.session().isEmpty() || isVisible()) {
            putAway();
            return;
        }
        before = Optional.ofNullable(getScene().getFocusOwner());
        setVisible(true);
        update();
        list.getSelectionModel().select(Math.max(0, list.getSelectionModel().getSelectedIndex()));
        list.requestFocus();
        // The height of a row is known once its sheet is.
        applyCss();
        size();
    }

    /** The list, or first the name that is being written in it; false if it is not there. */
    boolean putAway() {
        if (!isVisible()) {
            return false;
        }
        if (list.getEditingIndex() >= 0) {
            endEdit();
            return true;
        }
        setVisible(false);
        before.ifPresent(Node::requestFocus);
        before = Optional.empty();
        return true;
    }

    private void endEdit() {
        list.edit(-1);
        list.setEditable(false);
        list.requestFocus();
    }

    private void key(KeyEvent event) {
        if (event.getTarget() instanceof TextField) {
            return;
        }
        switch (event.getCode()) {
            case ENTER -> goTo();
            case F2 -> edit();
            case DELETE -> selected().ifPresent(mark -> navigator.session().ifPresent(session -> forget(session, mark)));
            default -> {
                return;
            }
        }
        event.consume();
    }

    private Optional<Bookmark> selected() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    private void goTo() {
        selected().ifPresent(mark -> {
            putAway();
            navigator.session().ifPresent(session -> session.go(mark));
        });
    }

    /** Only on its key: else the list would begin to edit at Enter. */
    private void edit() {
        list.setEditable(true);
        list.edit(list.getSelectionModel().getSelectedIndex());
    }

    private void rename(Bookmark mark, String name) {
        endEdit();
        navigator.session().ifPresent(session -> session.rename(mark, name));
    }

    private boolean isWhole(Bookmark mark) {
        return navigator.session().map(Session::survey).map(Survey::graph).map(mark.view()::isWhole).orElse(true);
    }
}
