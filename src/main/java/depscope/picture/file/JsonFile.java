package depscope.picture.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import depscope.picture.Picture.Arrow;
import depscope.picture.Picture.Box;
import depscope.picture.layout.LaidOut;
import depscope.picture.layout.Layout;
import depscope.picture.layout.Layout.Frame;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/**
 * For scripts: boxes, and links between them by their numbers. Keys are a contract, more may be added. Places are
 * pixels, y downwards; a link's points are x and y in turn.
 */
final class JsonFile {
    private final JsonGenerator json;

    private JsonFile(JsonGenerator json) {
        this.json = json;
    }

    static String of(LaidOut laidOut, Subject subject) throws IOException {
        StringWriter text = new StringWriter();
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(lines);
        printer.indentArraysWith(lines);
        try (JsonGenerator json = new JsonFactory().createGenerator(text).setPrettyPrinter(printer)) {
            new JsonFile(json).write(laidOut, subject);
        }
        return text + "\n";
    }

    private void write(LaidOut laidOut, Subject subject) throws IOException {
        Layout layout = laidOut.layout();
        json.writeStartObject();
        json.writeStringField("tree", subject.tree());
        json.writeStringField("shown", subject.shown());
        number("width", layout.width());
        number("height", layout.height());
        json.writeArrayFieldStart("columns");
        for (Layout.Column column : layout.columns()) {
            json.writeStartObject();
            json.writeStringField("heading", column.heading());
            number("left", column.left());
            number("right", column.right());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("boxes");
        List<Box> boxes = laidOut.picture().boxes();
        for (int b = 0; b < boxes.size(); b++) {
            box(boxes.get(b), layout.frames().get(b), subject);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("links");
        for (int a = 0; a < layout.routes().size(); a++) {
            link(laidOut.picture().arrows().get(a), layout.routes().get(a));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void number(String key, double value) throws IOException {
        json.writeFieldName(key);
        json.writeRawValue(Xml.number(value));
    }

    private void box(Box box, Frame frame, Subject subject) throws IOException {
        json.writeStartObject();
        json.writeStringField("label", box.label());
        json.writeStringField("note", box.note());
        json.writeStringField("shape", PlainWords.of(box.shape()));
        json.writeStringField("state", PlainWords.of(box.mark()));
        json.writeBooleanField("selected", PlainWords.isSelected(subject, box));
        number("x", frame.x());
        number("y", frame.y());
        number("width", frame.width());
        number("height", frame.height());
        json.writeArrayFieldStart("files");
        for (String file : PlainWords.files(subject, box)) {
            json.writeString(file);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void link(Arrow arrow, Layout.Route route) throws IOException {
        json.writeStartObject();
        json.writeNumberField("prerequisite", arrow.from());
        json.writeNumberField("target", arrow.to());
        json.writeStringField("kind", arrow.kind().label());
        json.writeNumberField("count", arrow.count());
        json.writeBooleanField("knownToMake", !arrow.missing());
        json.writeBooleanField("orderOnly", arrow.orderOnly());
        json.writeStringField("state", PlainWords.of(arrow.tone()));
        json.writeStringField("gap", PlainWords.of(arrow.gap()));
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < route.points(); i++) {
            points.append(i == 0 ? "" : ", ").append(Xml.number(route.xs()[i])).append(", ").append(Xml.number(route.ys()[i]));
        }
        json.writeFieldName("points");
        json.writeRawValue("[" + points + "]");
        json.writeEndObject();
    }
}
