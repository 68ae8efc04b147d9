package depscope.ui.view;

import depscope.explain.Told;
import depscope.finding.Confidence;
import depscope.finding.FindingKind;
import depscope.picture.Counted;
import depscope.picture.ViewState;
import depscope.picture.draw.Icon;
import depscope.ui.model.FindingsModel.Group;
import depscope.ui.model.FindingsModel;
import depscope.ui.model.Ignored;
import depscope.ui.view.look.Signs;
import depscope.ui.view.look.Styles;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What is wrong: the verdict, then findings by kind, worst first. */
final class FindingsView extends VBox {
    private final Navigator navigator;
    private final FindingMenu menu;
    private final Ignoring ignoring;
    private final Label ignoredCount = Controls.label("", "muted");
    private final Button showIgnored = Controls.link("show", this::toggleIgnored);
    private final HBox foot = Controls.row(8, ignoredCount, showIgnored);
    private final VBox verdict = new VBox(2);
    private final Label asIs = Controls.label("As things are, without the fix", "muted", "small", "as-is");
    private final ListView<Row> list = new ListView<>();
    private final Set<FindingKind> closed = EnumSet.noneOf(FindingKind.class);
    private List<Group> groups = List.of();
    private Ignored ignored = Ignored.NOTHING;
    private boolean isIgnoredShown;
    private boolean following;

    private sealed interface Row {
        record Head(Group group) implements Row {
        }

        record One(Told told) implements Row {
        }

        /** One that the user does not want to hear of, and asked to see all the same. */
        record Unwanted(Told told) implements Row {
        }
    }

    FindingsView(Navigator navigator, Ignoring ignoring) {
        this.navigator = navigator;
        this.ignoring = ignoring;
        this.menu = new FindingMenu(ignoring);
        getStyleClass().add("findings");
        verdict.setId("verdict");
        list.setId("findings");
        list.setAccessibleText("Findings");
        list.setCellFactory(view -> new FindingCell());
        VBox.setVgrow(list, Priority.ALWAYS);
        list.getSelectionModel().selectedItemProperty().addListener((property, old, row) -> {
            if (!following && row instanceof Row.One one) {
                navigator.finding(one.told());
            }
        });
        list.setOnKeyPressed(event -> list.getSelectionModel().getSelectedItems().stream().findFirst().ifPresent(row -> key(event, row)));
        foot.setId("ignored-foot");
        foot.getStyleClass().add("ignored-foot");
        showIgnored.setId("show-ignored");
        foot.managedProperty().bind(foot.visibleProperty());
        asIs.setVisible(false);
        asIs.managedProperty().bind(asIs.visibleProperty());
        getChildren().addAll(verdict, asIs, list, foot);
    }

    private void key(KeyEvent event, Row row) {
        boolean isMenu = event.getCode() == KeyCode.CONTEXT_MENU || event.getCode() == KeyCode.F10 && event.isShiftDown();
        if (row instanceof Row.Head head && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE)) {
            toggle(head.group().kind());
        } else if (isMenu) {
            Bounds at = list.lookupAll(".list-cell").stream().filter(cell -> cell instanceof ListCell<?> one && one.getItem() == row)
                    .findFirst().orElse(list).localToScreen(new BoundingBox(24, 16, 0, 0));
            menu(row, at.getMinX(), at.getMinY());
        } else if (event.getCode() == KeyCode.DELETE && row instanceof Row.One one) {
            ignoring.add(Ignored.patternOf(one.told()));
        }
    }

    private void menu(Row row, double screenX, double screenY) {
        if (row instanceof Row.Head head && !head.group().findings().isEmpty()) {
            menu.showGroup(list, head.group(), screenX, screenY);
        } else if (row instanceof Row.One one) {
            menu.show(list, one.told(), screenX, screenY);
        } else if (row instanceof Row.Unwanted unwanted) {
            menu.showIgnored(list, unwanted.told(), ignored, screenX, screenY);
        }
    }

    /** What takes the focus. */
    Node first() {
        return list;
    }

    private void toggleIgnored() {
        isIgnoredShown = !isIgnoredShown;
        showFoot();
        fill();
    }

    private void showFoot() {
        foot.setVisible(!ignored.findings().isEmpty());
        ignoredCount.setText(Counted.number(ignored.findings().size()) + " ignored");
        showIgnored.setText(isIgnoredShown ? "hide" : "show");
    }

    /** A tree that was opened. */
    void show(FindingsModel model, Ignored unwanted) {
        closed.clear();
        isIgnoredShown = false;
        tell(model, unwanted);
    }

    /** The same tree, with other findings told. */
    void tell(FindingsModel model, Ignored unwanted) {
        ignored = unwanted;
        showFoot();
        groups = model.groups();
        verdict.getStyleClass().setAll("verdict", Styles.of(model.verdict().tone()));
        verdict.getChildren().setAll(Controls.wrapped(model.verdict().headline(), "verdict-headline"),
                Controls.wrapped(model.verdict().sentence(), "verdict-sentence"));
        fill();
    }

    private void fill() {
        List<Row> rows = new ArrayList<>();
        for (Group group : groups) {
            rows.add(new Row.Head(group));
            if (!closed.contains(group.kind())) {
                group.findings().forEach(told -> rows.add(new Row.One(told)));
            }
        }
        if (isIgnoredShown) {
            ignored.findings().forEach(told -> rows.add(new Row.Unwanted(told)));
        }
        following = true;
        list.getItems().setAll(rows);
        following = false;
    }

    private void toggle(FindingKind kind) {
        if (!closed.remove(kind)) {
            closed.add(kind);
        }
        fill();
    }

    /** Marks the finding about what is selected, if there is one. */
    void follow(ViewState state) {
        int node = state.selected();
        asIs.setVisible(state.withFix());
        following = true;
        if (!(list.getSelectionModel().getSelectedItem() instanceof Row.One one && isAbout(one.told(), node))) {
            list.getSelectionModel().clearSelection();
            for (Row row : list.getItems()) {
                if (row instanceof Row.One one && isAbout(one.told(), node)) {
                    list.getSelectionModel().select(row);
                    break;
                }
            }
        }
        following = false;
    }

    private boolean isAbout(Told told, int node) {
        return node >= 0 && navigator.session().map(s -> s.survey().graph().path(node).equals(told.finding().target())).orElse(false);
    }

    private final class FindingCell extends ListCell<Row> {
        private FindingCell() {
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.SECONDARY) {
                    menu(getItem(), event.getScreenX(), event.getScreenY());
                } else if (getItem() instanceof Row.Head head) {
                    toggle(head.group().kind());
                } else if (getItem() instanceof Row.One one) {
                    navigator.finding(one.told());
                }
            });
        }

        @Override
        protected void updateItem(Row row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            getStyleClass().removeAll("finding-head", "finding-one", "unwanted");
            // The list decides how wide a cell is, never a long name.
            setPrefWidth(0);
            if (empty || row == null) {
                setGraphic(null);
            } else if (row instanceof Row.Head head) {
                getStyleClass().add("finding-head");
                setGraphic(head(head.group()));
            } else if (row instanceof Row.One one) {
                getStyleClass().add("finding-one");
                setGraphic(one(one.told()));
            } else if (row instanceof Row.Unwanted unwanted) {
                getStyleClass().addAll("finding-one", "unwanted");
                setGraphic(one(unwanted.told()));
                setAccessibleText("ignored: " + getAccessibleText());
            }
        }

        private Node head(Group group) {
            boolean none = group.findings().isEmpty();
            Node fold = Signs.of(closed.contains(group.kind()) ? Icon.RIGHT : Icon.DOWN, 12);
            fold.getStyleClass().add("muted-icon");
            fold.setVisible(!none);
            HBox row = new HBox(8, fold, Controls.sign(group.tone(), 14),
                    Controls.label(group.title(), none ? "muted" : "strong"), Controls.space(),
                    Controls.label(Counted.number(group.findings().size()), "count"));
            row.setAlignment(Pos.CENTER_LEFT);
            setAccessibleText(group.title() + ", " + group.findings().size());
            return row;
        }

        private Node one(Told told) {
            String doubt = told.finding().confidence() == Confidence.UNKNOWN && !told.brief().startsWith("perhaps")
                    ? "perhaps: " : "";
            setAccessibleText(told.finding().target().name() + ": " + told.brief());
            return new VBox(1, Controls.label(told.finding().target().name(), "mono"),
                    Controls.label(doubt + told.brief(), "muted", "small"));
        }
    }
}
