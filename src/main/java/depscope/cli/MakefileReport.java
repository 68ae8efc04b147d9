package depscope.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import depscope.explain.Evidence;
import depscope.record.WordPlace;
import depscope.survey.MakefileRun;
import depscope.survey.Survey;
import depscope.truth.RuleDifferences;
import depscope.truth.RuleDifferences.Difference;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** What makefiles were read for their rules, what their makes were told, and what is left open. */
final class MakefileReport {
    private MakefileReport() {
    }

    /** A line a directory. */
    static void text(Survey survey, PrintStream out) {
        out.println();
        out.println(survey.makefiles().isEmpty() ? "No makefiles of BSD make were read" : "makefiles");
        for (MakefileRun run : survey.makefiles()) {
            String open = run.decisive().isEmpty() ? "no rule hangs on what is not known" : String.format(Locale.ROOT, "rules hang on %,d answers, %,d prerequisites only possible", run.decisive().size(), run.possible());
            String compared = run.differences().map(differences -> differences.isEmpty() ? "as make's own graph"
                    : String.format(Locale.ROOT, "%,d only in make's own graph, %,d only here", differences.printedOnly().size(),
                            differences.readOnly().size())).orElse(open);
            out.println("  " + run.base() + ": " + run.makefile() + " · " + run.request().edition().label() + " · "
                    + run.start().derived().size() + " values from outside · " + compared);
        }
    }

    static void json(Survey survey, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("makefiles");
        for (MakefileRun run : survey.makefiles()) {
            json.writeStartObject();
            json.writeStringField("directory", run.base().toString());
            json.writeStringField("source", run.start().place().source().toString());
            json.writeStringField("makefile", run.makefile().toString());
            json.writeStringField("edition", run.request().edition().label());
            json.writeStringField("because", run.start().place().because());
            VariableReport.told(json, run.start().derived());
            VariableReport.open(json, "open", run.questions());
            VariableReport.open(json, "decisive", run.decisiveQuestions());
            json.writeNumberField("possible", run.possible());
            json.writeBooleanField("complete", run.rules().complete());
            if (run.differences().isPresent()) {
                differences(survey, json, run.differences().get());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void differences(Survey survey, JsonGenerator json, RuleDifferences differences) throws IOException {
        json.writeObjectFieldStart("differences");
        edges(survey, json, "onlyInMakeGraph", differences.printedOnly());
        edges(survey, json, "onlyInMakefiles", differences.readOnly());
        json.writeEndObject();
    }

    private static void edges(Survey survey, JsonGenerator json, String key, List<Difference> edges) throws IOException {
        json.writeArrayFieldStart(key);
        for (Difference edge : edges) {
            json.writeStartObject();
            json.writeStringField("target", edge.target().toString());
            json.writeStringField("prerequisite", edge.prerequisite().toString());
            place(survey, json, "named", edge.place());
            if (edge.other().isPresent()) {
                place(survey, json, "notNamed", edge.other().get());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void place(Survey survey, JsonGenerator json, String key, WordPlace place) throws IOException {
        json.writeObjectFieldStart(key);
        json.writeStringField("file", place.file().toString());
        json.writeNumberField("line", survey.line(place.file(), place.at()).map(Evidence.Line::line).orElse(0));
        json.writeEndObject();
    }
}
