package depscope.ui.view;

import depscope.picture.Counted;
import depscope.tree.TreePath;
import depscope.ui.model.Quote;
import depscope.ui.model.SpellingsModel;
import depscope.ui.model.SpellingsModel.Side;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The ways in which records name a file; where there are several, two can be compared. */
final class SpellingsView extends VBox {
    private static final int MOST = 6;

    private final RecordView.Reader reader;
    private final OverSheet sheet;

    SpellingsView(RecordView.Reader reader, OverSheet sheet) {
        super(6);
        this.reader = reader;
        this.sheet = sheet;
        setId("spellings");
        getChildren().setAll(RecordView.heading("Spellings"), Controls.label("Looking through what names it…", "muted"));
    }

    void show(SpellingsModel model, String name) {
        Button compare = Controls.link("Compare", () -> sheet.show(new ComparePane(model, name, reader)));
        compare.setId("compare");
        compare.setAccessibleText("Compare two spellings");
        compare.setVisible(model.sides().size() > 1);
        getChildren().setAll(RecordView.heading("Spellings", compare));
        if (model.sides().size() > 1) {
            getChildren().add(Controls.wrapped(model.sentence()));
        }
        model.sides().stream().limit(MOST).forEach(side -> getChildren().add(row(side)));
        if (model.sides().size() > MOST) {
            getChildren().add(Controls.label("and " + Counted.number(model.sides().size() - MOST) + " more", "muted"));
        }
    }

    void failed() {
        getChildren().setAll(RecordView.heading("Spellings"), Controls.label("They could not be read.", "muted"));
    }

    private VBox row(Side side) {
        HBox counted = new HBox(6, Controls.label(side.counted(), "muted", "small"));
        side.quote().ifPresent(quote -> counted.getChildren().add(place(quote)));
        return new VBox(1, Controls.wrapped(side.word(), "mono"), Controls.wrapped(side.how(), "muted", "small"), counted);
    }

    private Button place(Quote quote) {
        TreePath file = quote.excerpt().file();
        int line = quote.excerpt().lit();
        Button place = Controls.link("first at " + file.name() + ":" + line, () -> reader.open(file, line, quote.word()));
        place.setTooltip(new Tooltip(file.toString()));
        place.getStyleClass().addAll("step", "small");
        return place;
    }
}
