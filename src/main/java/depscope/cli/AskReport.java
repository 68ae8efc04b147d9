package depscope.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import depscope.ask.Asked;
import depscope.ask.Learned;
import depscope.ask.MakeRun;
import depscope.ask.Question;
import depscope.record.Make;
import depscope.tree.TreePath;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What {@code ask} answers, in words and in JSON. */
final class AskReport {
    private AskReport() {
    }

    /** What would be run. */
    static void question(Question question, PrintStream out) {
        out.println("To ask " + question.make().label() + " (" + question.because() + "), this is run:");
        out.println("  " + question.line());
        question.warnings().forEach(out::println);
    }

    static void told(AskCommand.Told told, boolean json, PrintStream out) throws IOException {
        if (json) {
            json(told, out);
        } else if (told.ran().isPresent()) {
            learned(told.question(), told.ran().get(), out);
        } else {
            question(told.question(), out);
            out.println("It was not run; --yes runs it.");
        }
    }

    static void nothing(Asked.Nothing nothing, boolean json, PrintStream out) throws IOException {
        if (!json) {
            out.println(nothing.because());
            return;
        }
        JsonGenerator answer = begun(nothing.directory().toString(), nothing.make(), nothing.because(), out);
        answer.writeArrayFieldStart("command");
        answer.writeEndArray();
        answer.writeObjectFieldStart("environment");
        answer.writeEndObject();
        ended(answer, Optional.empty(), out);
    }

    private static void learned(Question question, AskCommand.Ran ran, PrintStream out) {
        Learned learned = ran.learned();
        out.println(String.format(Locale.ROOT, "Asked %s in %s, %.1f s: %,d targets, %,d prerequisites ruled, %,d of them new.", question.program(),
                question.directory(), ran.answer().took().toMillis() / 1e3, learned.targets(), learned.edges(), learned.newEdges()));
        if (ran.answer().status() != 0) {
            out.println("It ended with " + ran.answer().status() + (ran.answer().complaint().isEmpty() ? "" : ": " + ran.answer().complaint()));
        }
        if (!learned.findings().isEmpty()) {
            out.println("Findings before and after:");
        }
        learned.findings().forEach((kind, change) -> out.println(String.format(Locale.ROOT, "  %-22s %5d %5d%s", kind.label(), change.before(),
                change.after(), change.before() == change.after() ? "" : String.format(Locale.ROOT, "  (%+d)", change.after() - change.before()))));
        out.println(ran.saved() ? "Saved as " + question.answer() + "." : "Not saved; --save keeps it as " + question.answer() + ".");
    }

    private static void json(AskCommand.Told told, PrintStream out) throws IOException {
        Question question = told.question();
        JsonGenerator json = begun(question.directory(), question.make(), question.because(), out);
        json.writeArrayFieldStart("command");
        for (String word : question.command()) {
            json.writeString(word);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("environment");
        for (var variable : question.set().entrySet()) {
            json.writeStringField(variable.getKey(), variable.getValue());
        }
        for (String name : question.unset()) {
            json.writeNullField(name);
        }
        json.writeEndObject();
        ended(json, told.ran(), out);
    }

    private static JsonGenerator begun(String directory, Make make, String because, PrintStream out) throws IOException {
        JsonGenerator json = JsonReport.generator(out, true);
        json.writeStartObject();
        json.writeStringField("directory", directory);
        json.writeStringField("make", make.name().toLowerCase(Locale.ROOT));
        json.writeStringField("because", because);
        return json;
    }

    private static void ended(JsonGenerator json, Optional<AskCommand.Ran> ran, PrintStream out) throws IOException {
        json.writeBooleanField("ran", ran.isPresent());
        if (ran.isPresent()) {
            ran(json, ran.get());
        } else {
            json.writeNullField("seconds");
            json.writeNullField("nodes");
            json.writeNullField("edges");
        }
        json.writeBooleanField("saved", ran.isPresent() && ran.get().saved());
        json.writeEndObject();
        json.close();
        out.println();
    }

    private static void ran(JsonGenerator json, AskCommand.Ran ran) throws IOException {
        MakeRun.Answer answer = ran.answer();
        json.writeNumberField("seconds", answer.took().toMillis() / 1e3);
        json.writeNumberField("status", answer.status());
        json.writeStringField("complaint", answer.complaint());
        json.writeNumberField("nodes", ran.learned().targets());
        json.writeNumberField("edges", ran.learned().edges());
        json.writeNumberField("newEdges", ran.learned().newEdges());
        json.writeObjectFieldStart("findings");
        for (var kind : ran.learned().findings().entrySet()) {
            json.writeObjectFieldStart(kind.getKey().label());
            json.writeNumberField("before", kind.getValue().before());
            json.writeNumberField("after", kind.getValue().after());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** Variables that make was asked for, by name, raw. */
    static void values(Map<String, String> values, boolean json, PrintStream out) throws IOException {
        if (json) {
            try (JsonGenerator generator = JsonReport.generator(out, true)) {
                generator.writeStartObject();
                generator.writeObjectFieldStart("variables");
                for (Map.Entry<String, String> each : values.entrySet()) {
                    generator.writeStringField(each.getKey(), TreePath.decode(each.getValue()));
                }
                generator.writeEndObject();
                generator.writeEndObject();
            }
            out.println();
            return;
        }
        if (values.isEmpty()) {
            out.println("# nothing is left to be asked");
        }
        values.forEach((name, value) -> out.println(name + "=" + TreePath.decode(value)));
    }
}
