package depscope.ui.view;

import depscope.picture.draw.Icon;
import depscope.ui.model.CommandModel;
import depscope.ui.model.CommandModel.Fold;
import depscope.ui.view.look.Signs;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** The commands that make a target: each in one line, its options folded away by what they are about. */
final class CommandView extends VBox {
    private static final int FEW = 3;
    private static final double FOLDED_IN = 18;

    private final RecordView.Reader reader;
    private final Consumer<String> said;

    /** @param said told what was copied */
    CommandView(List<CommandModel> commands, RecordView.Reader reader, Consumer<String> said) {
        super(6);
        this.reader = reader;
        this.said = said;
        setId("command");
        if (commands.isEmpty()) {
            return;
        }
        getChildren().add(RecordView.heading("How it is made", written(commands.get(0))));
        show(commands.subList(0, Math.min(FEW, commands.size())));
        if (commands.size() > FEW) {
            Button rest = Controls.link("and " + (commands.size() - FEW) + " more commands", () -> {
                getChildren().remove(getChildren().size() - 2, getChildren().size());
                show(commands.subList(FEW, commands.size()));
                getChildren().add(copy(commands));
            });
            getChildren().add(rest);
        }
        getChildren().add(copy(commands));
    }

    private void show(List<CommandModel> commands) {
        for (CommandModel command : commands) {
            for (CommandModel.Part part : command.parts()) {
                Label brief = Controls.wrapped(part.brief(), "mono", "command-brief");
                brief.setTooltip(tip(command.whole()));
                getChildren().add(brief);
                part.folds().forEach(fold -> getChildren().add(fold(fold)));
            }
        }
    }

    private static Tooltip tip(String whole) {
        Tooltip tip = new Tooltip(whole);
        tip.setWrapText(true);
        tip.setMaxWidth(600);
        return tip;
    }

    private Node written(CommandModel command) {
        return command.place().<Node>map(line -> {
            Button place = Controls.link(line.file().name() + ":" + line.line(), () -> reader.open(line.file(), line.line(), ""));
            place.setTooltip(new Tooltip(line.file().toString()));
            place.getStyleClass().addAll("mono", "step");
            return place;
        }).orElseGet(Label::new);
    }

    private static Node fold(Fold fold) {
        VBox options = new VBox(2);
        options.setPadding(new Insets(0, 0, 4, FOLDED_IN));
        Node closed = Signs.of(Icon.RIGHT, 10);
        Node open = Signs.of(Icon.DOWN, 10);
        Button title = new Button(fold.title(), closed);
        title.getStyleClass().addAll("link", "fold");
        title.setAccessibleText(fold.title() + ", folded");
        VBox whole = new VBox(2, title);
        title.setOnAction(event -> {
            boolean opens = whole.getChildren().size() == 1;
            if (opens && options.getChildren().isEmpty()) {
                fold.options().forEach(option -> options.getChildren().add(Controls.wrapped(option, "mono")));
            }
            whole.getChildren().setAll(opens ? List.of(title, options) : List.of(title));
            title.setGraphic(opens ? open : closed);
            title.setAccessibleText(fold.title() + (opens ? ", open" : ", folded"));
        });
        return whole;
    }

    private Node copy(List<CommandModel> commands) {
        boolean isOne = commands.size() == 1;
        Button copy = Controls.link(isOne ? "Copy the command" : "Copy the commands", () -> {
            Controls.copy(String.join("\n", commands.stream().map(CommandModel::whole).toList()) + "\n");
            said.accept(isOne ? "Copied the command" : "Copied the commands");
        });
        copy.setId("copy-command");
        return copy;
    }
}
