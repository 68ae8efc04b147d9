package depscope.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import depscope.explain.Evidence;
import depscope.explain.Explanation;
import depscope.explain.Told;
import depscope.explain.Times;
import depscope.graph.BuildGraph;
import depscope.graph.EdgeKind;
import depscope.rebuild.Impact;
import depscope.survey.Survey;
import depscope.tree.TreePath;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers in JSON; keys are a contract with scripts, more may be added. */
final class JsonReport {
    private static final Comparator<Told> BY_KIND_AND_TARGET = Comparator.comparing((Told t) -> t.finding().kind())
            .thenComparing(t -> t.finding().target());

    private JsonReport() {
    }

    static JsonGenerator generator(PrintStream out, boolean pretty) throws IOException {
        JsonGenerator json = new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        if (pretty) {
            DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
            printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
            json.setPrettyPrinter(printer);
        }
        return json;
    }

    private static void end(JsonGenerator json, PrintStream out) throws IOException {
        json.close();
        out.println();
    }

    static void check(Survey survey, List<Told> findings, PrintStream out) throws IOException {
        JsonGenerator json = generator(out, true);
        json.writeStartObject();
        json.writeStringField("tree", survey.name());
        summary(survey, json);
        json.writeArrayFieldStart("findings");
        for (Told told : findings.stream().sorted(BY_KIND_AND_TARGET).toList()) {
            json.writeStartObject();
            json.writeStringField("kind", told.finding().kind().label());
            json.writeStringField("target", told.finding().target().toString());
            json.writeStringField("confidence", told.finding().confidence().label());
            json.writeStringField("message", told.message());
            paths(json, "missing", told.missing());
            paths(json, "chain", told.chain());
            evidence(json, told.evidence());
            if (!told.fix().isEmpty()) {
                json.writeStringField("fix", told.fix());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("problems");
        for (var problem : survey.problems()) {
            json.writeStartObject();
            json.writeStringField("file", problem.file().toString());
            json.writeNumberField("line", problem.line());
            json.writeNumberField("column", problem.column());
            json.writeStringField("message", problem.message());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberField("ignored", survey.ignored());
        json.writeArrayFieldStart("notes");
        for (String note : survey.notes()) {
            json.writeString(note);
        }
        json.writeEndArray();
        MakefileReport.json(survey, json);
        json.writeEndObject();
        end(json, out);
    }

    private static void summary(Survey survey, JsonGenerator json) throws IOException {
        BuildGraph graph = survey.graph();
        json.writeObjectFieldStart("summary");
        json.writeNumberField("nodes", graph.nodes());
        json.writeNumberField("targets", graph.fileTargets());
        json.writeObjectFieldStart("edges");
        int[] edges = graph.edgesByKind();
        for (EdgeKind kind : EdgeKind.values()) {
            json.writeNumberField(kind.label(), edges[kind.ordinal()]);
        }
        json.writeEndObject();
        json.writeObjectFieldStart("records");
        for (Map.Entry<String, Integer> count : survey.recordCounts().entrySet()) {
            json.writeNumberField(count.getKey(), count.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    /** @param pretty over several lines; otherwise the whole answer is one */
    static void whatIf(Survey survey, WhatIfCommand.Answer answer, boolean pretty, PrintStream out) throws IOException {
        BuildGraph graph = survey.graph();
        Impact impact = answer.impact();
        JsonGenerator json = generator(out, pretty);
        json.writeStartObject();
        json.writeStringField("tree", survey.name());
        if (answer.withFix()) {
            json.writeBooleanField("withFix", true);
        }
        paths(json, "edited", answer.edited());
        if (!answer.deleted().isEmpty()) {
            paths(json, "deleted", answer.deleted());
        }
        rebuilt(graph, "rebuilt", impact.rebuilt().stream().filter(Impact.Rebuilt::foreseen), json);
        if (impact.rebuilt().stream().anyMatch(rebuilt -> !rebuilt.foreseen())) {
            rebuilt(graph, "rebuiltByLaterRuns", impact.rebuilt().stream().filter(rebuilt -> !rebuilt.foreseen()), json);
        }
        json.writeArrayFieldStart("leftStale");
        for (Impact.LeftStale left : impact.leftStale()) {
            json.writeStartObject();
            json.writeStringField("target", graph.path(left.target()).toString());
            json.writeStringField("because", graph.path(left.because()).toString());
            json.writeStringField("missing", graph.path(left.missing()).toString());
            json.writeStringField("confidence", left.certainty().label());
            paths(json, "chain", survey.way(left, impact));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("cannotKnow");
        for (Impact.Doubt doubt : impact.cannotKnow()) {
            json.writeStartObject();
            json.writeStringField("target", graph.path(doubt.target()).toString());
            json.writeStringField("because", graph.path(doubt.because()).toString());
            json.writeStringField("missing", graph.path(doubt.missing()).toString());
            Optional<String> condition = survey.condition(doubt, impact);
            if (condition.isPresent()) {
                json.writeStringField("perhapsRebuilt", condition.get());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        if (!answer.deleted().isEmpty()) {
            cannotBeMade(graph, impact, json);
        }
        json.writeArrayFieldStart("alreadyOutOfDate");
        for (int node : answer.alreadyOutOfDate()) {
            json.writeString(graph.path(node).toString());
        }
        json.writeEndArray();
        if (answer.cost().isPresent()) {
            json.writeNumberField("estimatedSeconds", answer.cost().get().toMillis() / 1000.0);
        }
        json.writeEndObject();
        end(json, out);
    }

    private static void rebuilt(BuildGraph graph, String key, Stream<Impact.Rebuilt> list, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(key);
        for (Impact.Rebuilt rebuilt : list.sorted(Comparator.comparing(Impact.Rebuilt::target)).toList()) {
            json.writeStartObject();
            json.writeStringField("target", graph.path(rebuilt.target()).toString());
            json.writeNumberField("wave", rebuilt.wave());
            json.writeStringField("because", graph.path(rebuilt.because()).toString());
            paths(json, "fromStale", rebuilt.fromStale().stream().map(graph::path).toList());
            if (rebuilt.mayStay()) {
                json.writeBooleanField("mayStop", true);
            }
            if (!rebuilt.certain()) {
                json.writeBooleanField("certain", false);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void cannotBeMade(BuildGraph graph, Impact impact, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("cannotBeMade");
        for (Impact.Stopped stopped : impact.cannotBeMade()) {
            json.writeStartObject();
            json.writeStringField("target", graph.path(stopped.target()).toString());
            json.writeStringField("because", graph.path(stopped.because()).toString());
            json.writeStringField("missing", graph.path(stopped.missing()).toString());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void why(Explanation explanation, PrintStream out) throws IOException {
        JsonGenerator json = generator(out, true);
        json.writeStartObject();
        json.writeStringField("target", explanation.target().toString());
        json.writeStringField("verdict", explanation.verdict().label());
        json.writeArrayFieldStart("reasons");
        for (Explanation.Reason reason : explanation.reasons()) {
            json.writeStartObject();
            json.writeStringField("text", reason.text());
            if (!reason.says().isEmpty()) {
                json.writeStringField("says", reason.says());
            }
            paths(json, "chain", reason.chain());
            evidence(json, reason.evidence());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        end(json, out);
    }

    private static void evidence(JsonGenerator json, List<Evidence> evidence) throws IOException {
        json.writeArrayFieldStart("evidence");
        for (Evidence one : evidence) {
            json.writeStartObject();
            json.writeStringField("file", one.file().toString());
            json.writeNumberField("line", one instanceof Evidence.Line line ? line.line() : 0);
            json.writeStringField("text", one.text());
            if (one instanceof Evidence.Time time) {
                json.writeStringField("time", Times.iso(time.mtime()));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void paths(JsonGenerator json, String key, Collection<TreePath> paths) throws IOException {
        json.writeArrayFieldStart(key);
        for (TreePath path : paths) {
            json.writeString(path.toString());
        }
        json.writeEndArray();
    }
}
