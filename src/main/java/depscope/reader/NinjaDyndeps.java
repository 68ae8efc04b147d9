package depscope.reader;

import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What dyndep files add to the statements that name one.
 *
 * <pre>
 * ninja_dyndep_version = 1
 * build a.o | a.mod: dyndep | b.mod     besides its own, a.o's statement makes a.mod, and needs b.mod
 *   restat = 1                          and may leave its outputs as they are
 * </pre>
 *
 * <p>They are made during the build; as long as one is not there, nobody knows what it will add.
 */
final class NinjaDyndeps {
    private final NinjaManifest manifest;
    private final NinjaScope none = new NinjaScope();

    NinjaDyndeps(NinjaManifest manifest) {
        this.manifest = manifest;
    }

    void read() {
        Map<String, List<NinjaEdge>> users = new HashMap<>();
        List<String> order = new ArrayList<>();
        for (NinjaEdge edge : manifest.edges()) {
            String name = edge.isPhony() ? "" : edge.path("dyndep");
            if (!name.isEmpty()) {
                users.computeIfAbsent(name, any -> {
                    order.add(name);
                    return new ArrayList<>();
                }).add(edge);
            }
        }
        for (String name : order) {
            Optional<byte[]> bytes = manifest.bytes(manifest.base().resolve(name));
            if (bytes.isEmpty() || !apply(bytes.get(), users.get(name))) {
                NinjaEdge first = users.get(name).get(0);
                manifest.lacks();
                first.file().problems.add(first.place(), "what the dyndep file '" + TreePath.decode(name) + "' adds is not known: it "
                        + (bytes.isEmpty() ? "is not there" : "cannot be read"));
            }
        }
    }

    /** Reads one of them; whether it makes sense to its end. What was read before stays. */
    private boolean apply(byte[] bytes, List<NinjaEdge> edges) {
        Map<String, NinjaEdge> byOutput = new HashMap<>();
        for (NinjaEdge edge : edges) {
            for (int w = edge.bounds().outputs(); w < edge.bounds().inputs(); w++) {
                byOutput.put(edge.file().words.raw(w), edge);
            }
        }
        NinjaText text = new NinjaText(bytes, new ProblemList(TreePath.ROOT, bytes));
        boolean versioned = false;
        for (text.skipComments(); !text.atEnd(); text.skipComments()) {
            if (text.skipEmpty()) {
                continue;
            }
            String word = text.name();
            if (word.equals("ninja_dyndep_version") && text.accept("=")) {
                text.value();
                versioned = true;
            } else if (!versioned || !word.equals("build") || !statement(text, byOutput)) {
                return false;
            }
        }
        return versioned && (bytes.length == 0 || bytes[bytes.length - 1] == '\n');
    }

    private boolean statement(NinjaText text, Map<String, NinjaEdge> byOutput) {
        if (!text.path()) {
            return false;
        }
        String output = path(text);
        List<String> outputs = text.accept("|") ? paths(text) : List.of();
        if (!text.accept(":") || !text.name().equals("dyndep")) {
            return false;
        }
        List<String> inputs = text.accept("|") ? paths(text) : List.of();
        if (!text.lineEnd()) {
            return false;
        }
        boolean restat = false;
        while (text.indented()) {
            String variable = text.name();
            if (!variable.equals("restat") || !text.accept("=")) {
                return false;
            }
            text.value();
            restat |= !text.evaluated(text.start, text.until, none::value, manifest.budget).isEmpty();
        }
        NinjaEdge edge = byOutput.remove(output);
        if (edge != null) {
            edge.add(outputs.stream().filter(manifest::isNew).toList(), inputs, restat, edge.place());
        }
        return edge != null;
    }

    private List<String> paths(NinjaText text) {
        List<String> paths = new ArrayList<>();
        while (text.path()) {
            paths.add(path(text));
        }
        return paths;
    }

    private String path(NinjaText text) {
        return NinjaPath.canonical(text.evaluated(text.start, text.until, none::value, manifest.budget));
    }
}
