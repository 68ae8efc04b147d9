package depscope.ui.view;

import depscope.graph.BuildGraph;
import depscope.picture.Mark;
import depscope.picture.Marks;
import depscope.picture.Tone;
import depscope.picture.draw.Icon;
import depscope.survey.Survey;
import depscope.ui.model.FilesModel.Branch;
import depscope.ui.model.FilesModel;
import depscope.ui.view.look.Signs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.controlsfx.control.textfield.TextFields;

/** The tree's files, by directory or by a part of their names. */
final class FilesView extends VBox {
    private static final int MOST = 500;

    private final Navigator navigator;
    private final Latest latest;
    private final CustomTextField filter = (CustomTextField) TextFields.createClearableTextField();
    private final TreeView<Branch> tree = new TreeView<>();
    private Optional<FilesModel> files = Optional.empty();
    private Optional<Survey> survey = Optional.empty();

    FilesView(Navigator navigator, Executor executor) {
        this.navigator = navigator;
        this.latest = new Latest(executor);
        getStyleClass().add("files");
        filter.setId("file-filter");
        filter.setPromptText("Filter by name");
        filter.setAccessibleText("Filter files by name");
        filter.textProperty().addListener((property, old, text) -> filter(text));
        tree.setId("files");
        tree.setAccessibleText("Files");
        tree.setShowRoot(false);
        tree.getStyleClass().add("file-tree");
        tree.setCellFactory(view -> new FileCell());
        tree.setOnMouseClicked(event -> look());
        tree.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                look();
            }
        });
        VBox.setVgrow(tree, Priority.ALWAYS);
        getChildren().addAll(filter, tree);
    }

    /** What takes the focus. */
    Node first() {
        return filter;
    }

    /** No tree is open any longer. */
    void forget() {
        survey = Optional.empty();
        files = Optional.empty();
        tree.setRoot(null);
    }

    void show(Survey newSurvey, FilesModel model) {
        survey = Optional.of(newSurvey);
        files = Optional.of(model);
        filter.clear();
        directories();
    }

    /** The same tree, with other findings told. */
    void tell(Survey again) {
        survey = Optional.of(again);
        tree.refresh();
    }

    private void look() {
        TreeItem<Branch> item = tree.getSelectionModel().getSelectedItem();
        if (item != null && !item.getValue().isDirectory()) {
            navigator.look(item.getValue().node());
        }
    }

    private void directories() {
        files.ifPresent(model -> {
            Folder root = new Folder(model, model.root());
            tree.setRoot(root);
            if (root.getChildren().size() == 1) {
                root.getChildren().get(0).setExpanded(true);
            }
        });
    }

    private void filter(String text) {
        if (text.isBlank()) {
            latest.forget();
            directories();
        } else {
            files.ifPresent(model -> latest.ask(() -> model.search(text, MOST), this::hits, failure -> directories()));
        }
    }

    private void hits(int[] nodes) {
        BuildGraph graph = survey.orElseThrow().graph();
        TreeItem<Branch> root = new TreeItem<>();
        List<TreeItem<Branch>> items = new ArrayList<>();
        for (int node : nodes) {
            items.add(new TreeItem<>(new Branch(graph.path(node).name(), graph.path(node), node, node, node + 1)));
        }
        root.getChildren().setAll(items);
        tree.setRoot(root);
    }

    /** A directory whose content is looked up when it is opened. */
    private static final class Folder extends TreeItem<Branch> {
        private final FilesModel files;
        private boolean filled;

        Folder(FilesModel files, Branch branch) {
            super(branch);
            this.files = files;
        }

        @Override
        public boolean isLeaf() {
            return !getValue().isDirectory();
        }

        @Override
        public ObservableList<TreeItem<Branch>> getChildren() {
            if (!filled) {
                filled = true;
                super.getChildren().setAll(files.children(getValue()).stream().map(branch -> new Folder(files, branch)).toList());
            }
            return super.getChildren();
        }
    }

    private final class FileCell extends TreeCell<Branch> {
        @Override
        protected void updateItem(Branch branch, boolean empty) {
            super.updateItem(branch, empty);
            getStyleClass().remove("mono");
            if (empty || branch == null) {
                setText(null);
                setGraphic(null);
                setTooltip(null);
                return;
            }
            getStyleClass().add("mono");
            setText(branch.name());
            setTooltip(new Tooltip(branch.path().toString()));
            setGraphic(sign(branch));
        }

        private Node sign(Branch branch) {
            Tone tone = branch.isDirectory() ? Tone.PLAIN
                    : survey.map(s -> Marks.of(s, Optional.empty()).of(branch.node())).orElse(Mark.NONE).tone();
            if (tone != Tone.PLAIN) {
                return Controls.sign(tone, 13);
            }
            Node icon = Signs.of(branch.isDirectory() ? Icon.FOLDER : Icon.FILE, 13);
            icon.getStyleClass().add("muted-icon");
            return icon;
        }
    }
}
