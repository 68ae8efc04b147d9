package depscope.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import depscope.graph.Neighbourhood;
import depscope.graph.Neighbourhood.Box;
import depscope.graph.Neighbourhood.Link;
import depscope.graph.Neighbourhood.Shape;
import depscope.survey.NodeState;
import depscope.survey.Survey;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;

/** A neighbourhood as a file: DOT for Graphviz, JSON for scripts. Arrows run from prerequisite to target. */
final class GraphFiles {
    private GraphFiles() {
    }

    static void dot(Survey survey, Neighbourhood picture, PrintStream out) {
        out.println("digraph depscope {");
        out.println("  rankdir=LR;");
        out.println("  node [shape=box, fontname=\"monospace\", fontsize=10];");
        for (int b = 0; b < picture.boxes().size(); b++) {
            Box box = picture.boxes().get(b);
            NodeState state = state(survey, box);
            String shape = switch (box.shape()) {
                case OBJECT -> "style=rounded";
                case PROGRAM -> "peripheries=2";
                case HEADER, GENERATED -> "shape=note";
                case PHONY -> "shape=plaintext";
                case ARCHIVE -> "shape=cylinder";
                case SOURCE -> "shape=box";
            };
            out.println("  b" + b + " [label=\"" + escaped(label(box)) + (state == NodeState.NONE ? "" : "\\n" + word(state))
                    + "\", " + (box.isBundle() ? "shape=box3d" : shape) + ", tooltip=\""
                    + escaped(tooltip(survey, box)) + "\"];");
        }
        for (Link link : picture.links()) {
            String style = !link.knownToMake() ? "style=dashed, color=\"#c4320a\", label=\"no record\"" : switch (link.kind()) {
                case RECORDED -> "style=solid";
                case RULED -> "style=solid, penwidth=0.7";
                case OBSERVED -> "style=dotted";
                case INCLUDED -> "style=dashed";
            };
            out.println("  b" + link.prerequisite() + " -> b" + link.target() + " [" + style + "];");
        }
        out.println("}");
    }

    static void json(Survey survey, Neighbourhood picture, PrintStream out) throws IOException {
        JsonGenerator json = JsonReport.generator(out, true);
        json.writeStartObject();
        json.writeStringField("tree", survey.name());
        json.writeArrayFieldStart("boxes");
        for (Box box : picture.boxes()) {
            json.writeStartObject();
            json.writeStringField("label", label(box));
            json.writeStringField("shape", box.shape().name().toLowerCase(Locale.ROOT));
            json.writeStringField("state", word(state(survey, box)));
            json.writeArrayFieldStart("files");
            for (int node : box.members()) {
                json.writeString(survey.graph().path(node).toString());
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("links");
        for (Link link : picture.links()) {
            json.writeStartObject();
            json.writeNumberField("prerequisite", link.prerequisite());
            json.writeNumberField("target", link.target());
            json.writeStringField("kind", link.kind().label());
            json.writeNumberField("count", link.count());
            json.writeBooleanField("knownToMake", link.knownToMake());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.close();
        out.println();
    }

    private static String label(Box box) {
        return box.isBundle() ? box.directory().name() + " · " + box.members().size() + " "
                + box.shape().name().toLowerCase(Locale.ROOT) + "s" : box.key().substring(box.key().lastIndexOf('/') + 1);
    }

    private static String tooltip(Survey survey, Box box) {
        return box.isBundle() ? box.directory().toString() : survey.graph().path(box.node()).toString();
    }

    private static NodeState state(Survey survey, Box box) {
        return box.members().stream().map(survey::state).min(NodeState::compareTo).orElse(NodeState.NONE);
    }

    private static String word(NodeState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
