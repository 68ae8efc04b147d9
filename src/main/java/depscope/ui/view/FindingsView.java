package depscope.ui.view;

import depscope.explain.Told;
import depscope.finding.Confidence;
import depscope.finding.FindingKind;
import depscope.ui.model.Counted;
import depscope.ui.model.FindingsModel;
import depscope.ui.model.FindingsModel.Group;
import depscope.ui.view.look.Icon;
import depscope.ui.view.look.Palette;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What is wrong: the verdict, then findings by kind, worst first. */
final class FindingsView extends VBox {
    private final Navigator navigator;
    private final VBox verdict = new VBox(2);
    private final ListView<Row> list = new ListView<>();
    private final Set<FindingKind> closed = EnumSet.noneOf(FindingKind.class);
    private List<Group> groups = List.of();
    private boolean following;

    private sealed interface Row {
        record Head(Group group) implements Row {
        }

        record One(Told told) implements Row {
        }
    }

    FindingsView(Navigator navigator) {
        this.navigator = navigator;
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
        list.setOnKeyPressed(event -> {
            if ((event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE)
                    && list.getSelectionModel().getSelectedItem() instanceof Row.Head head) {
                toggle(head.group().kind());
            }
        });
        getChildren().addAll(verdict, list);
    }

    void show(FindingsModel model) {
        closed.clear();
        groups = model.groups();
        verdict.getStyleClass().setAll("verdict", Palette.styleClass(model.verdict().tone()));
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
    void follow(int node) {
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
                if (getItem() instanceof Row.Head head) {
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
            getStyleClass().removeAll("finding-head", "finding-one");
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
            }
        }

        private Node head(Group group) {
            boolean none = group.findings().isEmpty();
            Node fold = (closed.contains(group.kind()) ? Icon.RIGHT : Icon.DOWN).node(12);
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
