package depscope.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import depscope.makefile.where.Derived;
import depscope.survey.Tails;
import depscope.survey.VariableAnswer.Line;
import depscope.survey.VariableAnswer.Named;
import depscope.survey.VariableAnswer.Open;
import depscope.survey.VariableAnswer.Step;
import depscope.survey.VariableAnswer.Story;
import depscope.tree.TreePath;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a variable of makefiles came to its value, as text and in JSON. */
final class VariableReport {
    private static final int WIDTH = 96;
    private static final int MOST_LINES = 6;
    private static final int MOST_LINES_NAMED = 2;
    private static final int WIDEST_NAME = 28;

    private final Story story;
    private final Tails files;
    private final PrintStream out;

    private VariableReport(Story story, PrintStream out) {
        this.story = story;
        this.out = out;
        this.files = new Tails(Stream.concat(story.steps().stream().flatMap(step -> step.place().stream()),
                story.unknown().stream().flatMap(open -> open.place().stream())).map(Line::file).toList());
    }

    static void text(Story story, PrintStream out) {
        new VariableReport(story, out).text();
    }

    private void text() {
        out.println(story.name() + story.target().map(target -> ", seen from " + target + ",").orElse("") + " in " + story.run().base());
        out.println("by " + story.run().makefile() + ", in the language of " + story.edition().label());
        section(story.defined() ? story.value().isBlank() ? "Its value is empty" : "Its value" : "It has no value");
        folded(story.value(), "  ", "  ", MOST_LINES);
        section(story.steps().isEmpty() ? "No line gives it a value: make itself does" : "How it came to it");
        int wide = Math.min(WIDEST_NAME, story.steps().stream().mapToInt(step -> place(step).length()).max().orElse(0));
        for (Step step : story.steps()) {
            String sign = step.place().isPresent() ? step.operator().sign() : "";
            String start = "  " + padded(place(step), wide) + "  " + padded(sign, 2) + " ";
            String indent = " ".repeat(start.length());
            folded(step.text().isEmpty() ? "(nothing)" : step.text(), start, indent, MOST_LINES);
            step.cameTo().ifPresent(value -> folded("came to " + (value.isBlank() ? "nothing" : value), indent, indent + "  ", MOST_LINES));
            step.because().ifPresent(why -> folded("(" + why + ")", indent, indent + " ", MOST_LINES));
        }
        names("It refers to", story.refersTo().stream().map(VariableReport::shown).toList());
        names("Make was told", story.told().stream().map(derived -> new Row(TreePath.decode(derived.name()), TreePath.decode(derived.value()) + "   ("
                + from(derived) + ": " + derived.why() + ")")).toList());
        if (!story.unknown().isEmpty()) {
            section("Not known");
            story.unknown().forEach(open -> folded(question(open), "  ", "    ", MOST_LINES));
            folded(story.settledBy().isEmpty() ? "depscope ask --variables may tell"
                    : "--make-var " + String.join("=… --make-var ", story.settledBy()) + "=… would settle it, and so would depscope ask --variables", "  ", "    ",
                    MOST_LINES);
        }
    }

    /** A name and what stands beside it. */
    private record Row(String name, String text) {
    }

    private static Row shown(Named named) {
        return new Row(named.name(), named.value().map(value -> value.isBlank() ? "(empty)" : value).orElse("(no value)"));
    }

    private void names(String title, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        section(title);
        int wide = Math.min(WIDEST_NAME, rows.stream().mapToInt(row -> row.name.length()).max().orElse(0));
        rows.forEach(row -> folded(row.text, "  " + padded(row.name, wide) + "  ", " ".repeat(wide + 4), MOST_LINES_NAMED));
    }

    private void section(String title) {
        out.println();
        out.println(title);
    }

    private String place(Step step) {
        return step.place().map(this::place).orElse(step.operator().sign());
    }

    private String place(Line line) {
        return files.of(line.file()) + ":" + line.line();
    }

    private String question(Open open) {
        return "'" + open.question() + "'" + open.place().map(line -> " (" + place(line) + ")").orElse("");
    }

    private static String from(Derived derived) {
        return switch (derived.kind()) {
            case MAKE -> "make itself";
            case ENVIRONMENT -> "environment";
            case COMMAND_LINE -> "command line";
        };
    }

    private static String padded(String text, int wide) {
        return String.format(Locale.ROOT, "%-" + Math.max(1, wide) + "s", text);
    }

    /** A text over several lines, broken at blanks; of a long one the beginning. */
    private void folded(String text, String start, String indent, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(start);
        boolean empty = true;
        String[] words = text.strip().split("[ \t]+");
        for (String word : words) {
            if (!empty && line.length() + word.length() >= WIDTH) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(indent);
            }
            line.append(word).append(' ');
            empty = false;
        }
        lines.add(line.toString().stripTrailing());
        lines.stream().limit(most).filter(shown -> !shown.isBlank()).forEach(out::println);
        if (lines.size() > most) {
            out.println(indent + "… (" + words.length + " words in all, --json tells them)");
        }
    }

    static void json(Story story, PrintStream out) throws IOException {
        JsonGenerator json = JsonReport.generator(out, true);
        json.writeStartObject();
        json.writeStringField("variable", story.name());
        if (story.target().isPresent()) {
            json.writeStringField("target", story.target().get());
        }
        json.writeStringField("directory", story.run().base().toString());
        json.writeStringField("makefile", story.run().makefile().toString());
        json.writeStringField("edition", story.edition().label());
        json.writeBooleanField("defined", story.defined());
        json.writeStringField("value", story.value());
        json.writeStringField("written", story.written());
        json.writeArrayFieldStart("steps");
        for (Step step : story.steps()) {
            json.writeStartObject();
            place(json, step.place());
            json.writeStringField("operator", step.operator().sign());
            json.writeStringField("text", step.text());
            json.writeBooleanField("effective", step.effective());
            optional(json, "cameTo", step.cameTo());
            optional(json, "because", step.because());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("refersTo");
        for (Named named : story.refersTo()) {
            json.writeStartObject();
            json.writeStringField("name", named.name());
            optional(json, "value", named.value());
            json.writeEndObject();
        }
        json.writeEndArray();
        open(json, "unknown", story.unknown());
        json.writeArrayFieldStart("settledBy");
        for (String name : story.settledBy()) {
            json.writeString(name);
        }
        json.writeEndArray();
        told(json, story.told());
        json.writeEndObject();
        json.close();
        out.println();
    }

    /** What make was told from outside. */
    static void told(JsonGenerator json, List<Derived> told) throws IOException {
        json.writeArrayFieldStart("told");
        for (Derived derived : told) {
            json.writeStartObject();
            json.writeStringField("name", TreePath.decode(derived.name()));
            json.writeStringField("value", TreePath.decode(derived.value()));
            json.writeStringField("from", from(derived));
            json.writeStringField("because", derived.why());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** What makefiles ask for and nobody answered. */
    static void open(JsonGenerator json, String key, List<Open> questions) throws IOException {
        json.writeArrayFieldStart(key);
        for (Open open : questions) {
            json.writeStartObject();
            place(json, open.place());
            json.writeStringField("question", open.question());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void place(JsonGenerator json, Optional<Line> place) throws IOException {
        json.writeStringField("file", place.map(line -> line.file().toString()).orElse(""));
        json.writeNumberField("line", place.map(Line::line).orElse(0));
    }

    private static void optional(JsonGenerator json, String key, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(key, value.get());
        }
    }
}
