package depscope.reader;

import depscope.reader.NinjaScope.Rule;
import depscope.reader.NinjaScope.Value;
import depscope.record.Words;
import depscope.tree.TreePath;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the statements of one ninja file; {@link NinjaReader} has the format. */
final class NinjaParser {
    private static final Set<String> OF_RULES = Set.of("command", "depfile", "dyndep", "description", "deps", "generator", "pool",
            "restat", "rspfile", "rspfile_content", "msvc_deps_prefix");

    private final NinjaManifest manifest;
    private final NinjaFile file;
    private final NinjaText text;
    private final NinjaScope scope;
    /** Bounds of the paths of the statement at hand, two ints each. */
    private int[] paths = new int[64];
    private int count;

    NinjaParser(NinjaManifest manifest, NinjaFile file, NinjaScope scope) {
        this.manifest = manifest;
        this.file = file;
        this.text = new NinjaText(file.bytes, file.problems);
        this.scope = scope;
    }

    void read() {
        for (text.skipComments(); !text.atEnd(); text.skipComments()) {
            if (text.skipEmpty()) {
                continue;
            }
            int place = text.at;
            if (text.indented()) {
                wrong(place, "indented, and belongs to no statement");
                continue;
            }
            String word = text.name();
            switch (word) {
                case "" -> wrong(place, "no statement of ninja's");
                case "build" -> build(place);
                case "rule" -> rule(place);
                case "pool" -> text.skipStatement();
                case "default" -> defaults(place);
                case "include" -> include(place, scope);
                case "subninja" -> include(place, new NinjaScope(scope));
                default -> {
                    if (assignment(place, word)) {
                        scope.set(word, evaluated(text.start, text.until, scope));
                    }
                }
            }
        }
        text.tellEnd();
    }

    private void wrong(int place, String message) {
        text.wrong(place, message);
        text.skipStatement();
    }

    private String evaluated(int start, int until, NinjaScope variables) {
        return text.evaluated(start, until, variables::value, manifest.budget);
    }

    /** Reads what follows a variable's name; whether it is a value. */
    private boolean assignment(int place, String name) {
        if (name.isEmpty() || !text.accept("=")) {
            wrong(place, "neither a statement of ninja's nor a variable with its value");
            return false;
        }
        text.value();
        return true;
    }

    private void rule(int place) {
        String name = text.name();
        if (name.isEmpty() || !text.lineEnd()) {
            wrong(place, "a rule needs a name, and nothing behind it");
            return;
        }
        Map<String, Value> values = new HashMap<>();
        while (text.indented()) {
            int line = text.at;
            String variable = text.name();
            if (assignment(line, variable)) {
                if (!OF_RULES.contains(variable)) {
                    text.problem(line, "'" + variable + "' means nothing in a rule");
                }
                values.put(variable, new Value(text, text.start, text.until));
            }
        }
        values.keySet().retainAll(OF_RULES);
        if (!scope.add(new Rule(name, place, values))) {
            text.problem(place, "a second rule '" + name + "': the first counts");
        }
    }

    private void defaults(int place) {
        while (text.path()) {
            manifest.defaults.add(NinjaPath.canonical(evaluated(text.start, text.until, scope)));
        }
        if (!text.lineEnd()) {
            wrong(place, "'default' needs paths");
        }
    }

    private void include(int place, NinjaScope inner) {
        boolean named = text.path();
        int start = text.start;
        int until = text.until;
        if (!named || !text.lineEnd()) {
            wrong(place, "one path is needed to read a file");
            return;
        }
        manifest.include(file, place, evaluated(start, until, scope), inner);
    }

    /** Reads paths up to what is none, and returns how many there are by now. */
    private int readPaths() {
        while (text.path()) {
            if (2 * count == paths.length) {
                paths = Arrays.copyOf(paths, 2 * paths.length);
            }
            paths[2 * count] = text.start;
            paths[2 * count + 1] = text.until;
            count++;
        }
        return count;
    }

    private void build(int place) {
        count = 0;
        int explicitOutputs = readPaths();
        int outputs = text.accept("|") ? readPaths() : explicitOutputs;
        if (outputs == 0 || !text.accept(":")) {
            wrong(place, outputs == 0 ? "a 'build' without an output" : "a 'build' without ':' behind its outputs");
            return;
        }
        int rulePlace = text.at;
        String ruleName = text.name();
        int inputs = readPaths();
        int implicit = text.accept("|") ? readPaths() : inputs;
        int orderOnly = text.accept("||") ? readPaths() : implicit;
        int validations = text.accept("|@") ? readPaths() : orderOnly;
        if (ruleName.isEmpty() || !text.lineEnd()) {
            wrong(text.at, ruleName.isEmpty() ? "a 'build' without a rule" : "out of place in a 'build'");
            return;
        }
        Optional<Rule> rule = scope.rule(ruleName);
        if (rule.isEmpty()) {
            text.problem(rulePlace, "no rule '" + ruleName + "' is known here");
        }
        NinjaScope own = bindings();
        Words words = file.words;
        int first = words.count();
        int explicit = addOutputs(0, explicitOutputs, own);
        int implicitOutputs = addOutputs(explicitOutputs, outputs, own);
        if (implicitOutputs == first) {
            return;
        }
        boolean alone = implicitOutputs - first == 1 && explicit == implicitOutputs && implicit == inputs
                && rule.filter(NinjaScope::isPhony).isPresent();
        int[] ends = {inputs, implicit, orderOnly, validations};
        int from = outputs;
        for (int part = 0; part < ends.length; part++) {
            for (int p = from; p < ends[part]; p++) {
                boolean added = addPath(p, own);
                // cmake 3.0 and before wrote names that need themselves.
                if (added && alone && words.is(words.count() - 1, words.raw(first))) {
                    words.cut(words.count() - 1);
                }
            }
            from = ends[part];
            ends[part] = words.count();
        }
        NinjaEdge edge = new NinjaEdge(file, rule, own, manifest.budget, place,
                new NinjaEdge.Bounds(first, explicit, implicitOutputs, ends[0], ends[1], ends[2], ends[3]));
        manifest.add(edge);
    }

    /** The variables indented under a {@code build}: a scope of their own where there are any. */
    private NinjaScope bindings() {
        NinjaScope own = scope;
        while (text.indented()) {
            int line = text.at;
            String variable = text.name();
            if (assignment(line, variable)) {
                own = own == scope ? new NinjaScope(scope) : own;
                own.set(variable, evaluated(text.start, text.until, scope));
            }
        }
        return own;
    }

    /** Adds the outputs that no statement before has, and returns where they end. */
    private int addOutputs(int from, int until, NinjaScope variables) {
        Words words = file.words;
        for (int p = from; p < until; p++) {
            if (addPath(p, variables) && !manifest.isNew(words.raw(words.count() - 1))) {
                text.problem(paths[2 * p], "'" + TreePath.decode(words.raw(words.count() - 1)) + "' is made by a 'build' before: that one counts");
                words.cut(words.count() - 1);
            }
        }
        return words.count();
    }

    private boolean addPath(int p, NinjaScope variables) {
        int start = paths[2 * p];
        int until = paths[2 * p + 1];
        if (until - start > DependReader.LONGEST_NAME) {
            text.problem(start, "a name of " + (until - start) + " bytes, longer than any path: left out");
            return false;
        }
        String path = evaluated(start, until, variables);
        if (path.isEmpty() || path.length() > DependReader.LONGEST_NAME) {
            text.problem(start, path.isEmpty() ? "an empty path: left out" : "a name of " + path.length() + " bytes, longer than any path: left out");
            return false;
        }
        String canonical = NinjaPath.canonical(path);
        if (canonical.equals(text.raw(start, until))) {
            file.words.add(start, until);
        } else {
            file.addWord(canonical, start);
        }
        return true;
    }
}
