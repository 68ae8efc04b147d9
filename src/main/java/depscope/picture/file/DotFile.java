package depscope.picture.file;

import depscope.graph.Neighbourhood.Shape;
import depscope.picture.Mark;
import depscope.picture.Picture.Arrow;
import depscope.picture.Picture.Box;
import depscope.picture.Picture.Gap;
import depscope.picture.Picture.Pull;
import depscope.picture.Tone;
import depscope.picture.draw.Palette;
import depscope.picture.layout.LaidOut;
import depscope.picture.layout.Layout.Frame;
import java.util.ArrayList;
import java.util.List;

/**
 * For Graphviz; arrows run from prerequisite to target. {@code dot} lays it out anew, {@code neato -n} takes the
 * places as they are.
 */
final class DotFile {
    private static final double POINTS_PER_INCH = 72;

    private final Palette palette;
    private final StringBuilder out = new StringBuilder();

    private DotFile(Palette palette) {
        this.palette = palette;
    }

    static String of(LaidOut laidOut, Subject subject, Palette palette) {
        DotFile file = new DotFile(palette);
        file.write(laidOut, subject);
        return file.out.toString();
    }

    private void write(LaidOut laidOut, Subject subject) {
        out.append("digraph depscope {\n  rankdir=LR;\n");
        line("graph", "label=" + quoted(subject.caption()), "fontname=\"sans-serif\"", "fontsize=10", "fontcolor=" + color(palette.text()),
                "bgcolor=" + color(palette.canvas()));
        line("node", "shape=box", "fontname=\"monospace\"", "fontsize=10");
        line("edge", "fontname=\"sans-serif\"", "fontsize=9");
        List<Box> boxes = laidOut.picture().boxes();
        for (int b = 0; b < boxes.size(); b++) {
            line("b" + b, box(boxes.get(b), laidOut.layout().frames().get(b), subject));
        }
        for (Arrow arrow : laidOut.picture().arrows()) {
            line("b" + arrow.from() + " -> b" + arrow.to(), arrow(arrow));
        }
        out.append("}\n");
    }

    private void line(String what, String... attributes) {
        line(what, List.of(attributes));
    }

    private void line(String what, List<String> attributes) {
        out.append("  ").append(what).append(" [").append(String.join(", ", attributes)).append("];\n");
    }

    private List<String> box(Box box, Frame frame, Subject subject) {
        Tone tone = box.mark().tone();
        String word = box.mark().word();
        List<String> attributes = new ArrayList<>();
        attributes.add("label=" + quoted(box.label() + (word.isEmpty() ? "" : "\n" + word) + (box.note().isEmpty() ? "" : "\n" + box.note())));
        attributes.add("shape=" + (box.isBundle() ? "box3d" : switch (box.shape()) {
            case HEADER, GENERATED -> "note";
            case SYMBOL -> "octagon";
            case PHONY -> "plaintext";
            case ARCHIVE -> "cylinder";
            case SOURCE, OBJECT, PROGRAM -> "box";
        }));
        attributes.add("style=\"filled" + switch (box.shape()) {
            case OBJECT -> box.isBundle() ? "" : ",rounded";
            default -> "";
        } + switch (tone) {
            case REBUILT -> box.mark() == Mark.REBUILT || box.mark() == Mark.STALE ? "" : ",dashed";
            case LEFT_STALE -> ",dashed";
            case MISSING, DOUBT -> ",dotted";
            default -> "";
        } + '"');
        if (tone == Tone.UNRECORDED || tone == Tone.INCOMPLETE || box.shape() == Shape.PROGRAM) {
            attributes.add("peripheries=2");
        }
        attributes.add("fillcolor=" + color(palette.fill(tone)));
        attributes.add("color=" + color(palette.line(tone)));
        attributes.add("fontcolor=" + color(tone == Tone.PLAIN ? palette.text() : palette.text(tone)));
        attributes.add("tooltip=" + quoted(box.isBundle() ? box.tip().lines().findFirst().orElse("") : PlainWords.files(subject, box).get(0)));
        attributes.add("width=" + Xml.number(frame.width() / POINTS_PER_INCH));
        attributes.add("height=" + Xml.number(frame.height() / POINTS_PER_INCH));
        // Graphviz counts upwards.
        attributes.add("pos=\"" + Xml.number(frame.centerX()) + "," + Xml.number(-frame.centerY()) + "\"");
        return attributes;
    }

    private List<String> arrow(Arrow arrow) {
        List<String> attributes = new ArrayList<>();
        attributes.add("style=" + (arrow.orderOnly() ? "dotted" : arrow.pull() == Pull.PERHAPS ? "dashed" : arrow.gap() == Gap.NO_RECORD ? "dashed" : arrow.gap() == Gap.PERHAPS || arrow.gap() == Gap.CONDITION ? "dotted" : switch (arrow.kind()) {
            case RECORDED, RULED -> "solid";
            case OBSERVED -> "dotted";
            case INCLUDED -> "dashed";
        }));
        if (arrow.orderOnly()) {
            attributes.add("arrowhead=vee");
        }
        attributes.add("color=" + color(palette.line(arrow.tone())));
        attributes.add("penwidth=" + Xml.number((arrow.tone() == Tone.PLAIN ? 0.8 : 1.5) + 0.32 * Math.log(arrow.count()) / Math.log(2)));
        if (arrow.labelled()) {
            attributes.add("label=" + quoted(arrow.gap().label()));
            attributes.add("fontcolor=" + color(palette.line(arrow.tone())));
        }
        return attributes;
    }

    private static String color(int color) {
        return quoted(Palette.hex(color));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
