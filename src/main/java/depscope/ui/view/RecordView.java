package depscope.ui.view;

import depscope.explain.Evidence;
import depscope.explain.Excerpt;
import depscope.picture.Names;
import depscope.tree.TreePath;
import depscope.ui.model.IncludeChain;
import depscope.ui.model.Quote;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Where it is written that one file is made from another; below the rows that ask for it, which so stay in place. */
final class RecordView extends VBox {
    /** Letters of a line of a record that fit beside its number in any case. */
    private static final int FITS = 32;
    /** What number and padding take of the width. */
    private static final double BESIDE = 62;
    /** Width of a letter, in parts of its size. */
    private static final double LETTER = 0.61;
    /** How far each include stands in. */
    private static final double STEP = 12;

    /** Shows a whole file. */
    @FunctionalInterface
    interface Reader {
        /**
         * @param line the one to look at, from 1
         * @param word what to look at in it; may be empty
         */
        void open(TreePath file, int line, String word);
    }

    private final Reader reader;

    RecordView(Reader reader) {
        super(6);
        this.reader = reader;
    }

    /** @param chain the way to what was asked about, where make does not know of it */
    void show(Optional<Quote> quote, IncludeChain chain) {
        show(quote.stream().toList(), chain);
    }

    /** @param quotes of several records, one below the other */
    void show(List<Quote> quotes, IncludeChain chain) {
        getChildren().setAll(includes(chain, "How it comes to read " + chain.header().name(), reader));
        quotes.forEach(quoted -> {
            Excerpt lines = quoted.excerpt();
            Label file = Controls.label(lines.file().name(), "mono", "muted");
            file.setTooltip(new Tooltip(lines.file().toString()));
            file.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            Label whose = Controls.label(quoted.whose(), "muted", "small");
            whose.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            VBox box = new VBox();
            box.getStyleClass().add("excerpt");
            box.setId("excerpt");
            for (int i = 0; i < lines.lines().size(); i++) {
                boolean lit = lines.first() + i == lines.lit();
                String text = lines.lines().get(i).replace("\t", "    ");
                Label said = Controls.label(text, "mono");
                if (lit) {
                    said.textProperty().bind(Bindings.createStringBinding(() -> Names.around(text, quoted.word(),
                            Math.max(FITS, (int) ((box.getWidth() - BESIDE) / (LETTER * said.getFont().getSize())))), box.widthProperty(), said.fontProperty()));
                }
                said.setTooltip(new Tooltip(lines.lines().get(i)));
                box.getChildren().add(line(lines.first() + i, said, lit));
            }
            getChildren().add(heading(quoted == quotes.get(0) ? "Where it is written" : "And", file));
            if (!quoted.whose().isEmpty()) {
                getChildren().add(whose);
            }
            Button whole = Controls.link(quoted.ofMakefile() ? "Open the makefile" : "Open the whole record", () -> reader.open(lines.file(), lines.lit(), quoted.word()));
            whole.setId("open-record");
            getChildren().addAll(box, whole);
        });
    }

    /** A way from a source to a header, each line to be opened where it stands; nothing where there is none. */
    static List<Node> includes(IncludeChain way, String title, Reader reader) {
        if (way.isEmpty()) {
            return List.of();
        }
        VBox steps = new VBox(3);
        List<TreePath> files = way.files();
        for (int i = 0; i < files.size(); i++) {
            Label file = Controls.label((i == 0 ? "" : "└ ") + files.get(i).name(), "mono");
            file.setTooltip(new Tooltip(files.get(i).toString()));
            file.setMinWidth(Region.USE_PREF_SIZE);
            file.setPadding(new Insets(0, 0, 0, STEP * Math.max(0, i - 1)));
            HBox row = new HBox(8, file, Controls.space());
            if (i > 0) {
                Evidence.Line line = way.lines().get(i - 1);
                String included = files.get(i).name();
                Button text = Controls.link(":" + line.line() + " " + line.text().strip(), () -> reader.open(line.file(), line.line(), included));
                text.getStyleClass().addAll("mono", "step");
                text.setTooltip(new Tooltip(line.file() + ":" + line.line() + "\n" + line.text().strip()));
                row.getChildren().add(text);
            }
            row.setAlignment(Pos.BASELINE_LEFT);
            steps.getChildren().add(row);
        }
        return List.of(heading(title), steps);
    }

    /** @param right what is said at the right of the line */
    static Node heading(String text, Node... right) {
        Label section = Controls.label(text, "section");
        section.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(8, section, Controls.space());
        line.getChildren().addAll(right);
        line.setAlignment(Pos.BASELINE_LEFT);
        line.getStyleClass().add("section-line");
        return line;
    }

    private static Node line(int number, Label said, boolean lit) {
        Label at = Controls.label(Integer.toString(number), "mono", "line-number");
        at.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(8, at, said);
        line.getStyleClass().add(lit ? "line-lit" : "line");
        return line;
    }
}
