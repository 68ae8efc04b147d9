package depscope.ui.view;

import depscope.picture.Mark;
import depscope.picture.Names;
import depscope.picture.Tone;
import depscope.picture.draw.Icon;
import depscope.ui.view.look.Signs;
import depscope.ui.view.look.Styles;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Small controls made the same way everywhere. */
final class Controls {
    /** Letters of what a notice names. */
    private static final int NOTICE_FITS = 60;

    private Controls() {
    }

    static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    static Label wrapped(String text, String... styles) {
        Label label = label(text, styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** A key as it is written on its cap: never shortened. */
    static Label key(String cap) {
        Label key = label(cap, "key");
        key.setMinWidth(Region.USE_PREF_SIZE);
        return key;
    }

    static Button iconButton(Icon icon, String name, Runnable action) {
        Button button = new Button("", Signs.of(icon, 16));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().add("icon-button");
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.setOnAction(event -> action.run());
        return button;
    }

    /** Its text as it is: in names of files an underscore is no mnemonic. */
    static Button link(String text, Runnable action) {
        Button button = new Button(text);
        button.setMnemonicParsing(false);
        button.getStyleClass().add("link");
        button.setOnAction(event -> action.run());
        return button;
    }

    /** The sign of a tone in its colour; nothing for plain. */
    static Node sign(Tone tone, int size) {
        Node sign = Icon.of(tone).map(icon -> Signs.of(icon, size)).orElseGet(Region::new);
        sign.getStyleClass().addAll("sign", Styles.of(tone));
        return sign;
    }

    static Label pill(Mark mark) {
        Label pill = label(mark.word(), "pill", Styles.of(mark.tone()));
        pill.setGraphic(sign(mark.tone(), 11));
        return pill;
    }

    /** Words to be copied as they are, with a button that does. @param said told what was copied */
    static HBox copied(String words, Consumer<String> said) {
        Label text = wrapped(words, "mono");
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        Button copy = iconButton(Icon.COPY, "Copy it", () -> {
            copy(words);
            said.accept("Copied: " + Names.shortened(words, NOTICE_FITS));
        });
        copy.getStyleClass().add("field-button");
        HBox field = row(6, text, copy);
        field.getStyleClass().add("field");
        return field;
    }

    static void copy(String text) {
        ClipboardContent clip = new ClipboardContent();
        clip.putString(text);
        Clipboard.getSystemClipboard().setContent(clip);
    }

    static HBox row(double spacing, Node... nodes) {
        HBox row = new HBox(spacing, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
