package depscope.reader;

import depscope.record.RuleRecord.Mark;
import depscope.record.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A {@code build} statement: what it makes of what, and what its variables come to. */
final class NinjaEdge {
    /** Where its words stand among the file's: each part ends where the next begins. */
    record Bounds(int outputs, int implicitOutputs, int inputs, int implicit, int orderOnly, int validations, int end) {
    }

    private final NinjaFile file;
    private final Optional<NinjaScope.Rule> rule;
    private final NinjaScope scope;
    private final NinjaBudget budget;
    private final int place;
    private Bounds bounds;
    private boolean restat;

    /**
     * @param rule empty where there is none of the name that the statement gives
     * @param scope its own variables, or the file's where it has none
     * @param place the byte of the file that it begins at
     */
    NinjaEdge(NinjaFile file, Optional<NinjaScope.Rule> rule, NinjaScope scope, NinjaBudget budget, int place, Bounds bounds) {
        this.file = file;
        this.rule = rule;
        this.scope = scope;
        this.budget = budget;
        this.place = place;
        this.bounds = bounds;
    }

    NinjaFile file() {
        return file;
    }

    int place() {
        return place;
    }

    Bounds bounds() {
        return bounds;
    }

    boolean isPhony() {
        return rule.filter(NinjaScope::isPhony).isPresent();
    }

    /** What a dyndep file adds: inputs ahead of the order-only ones, and outputs behind all others. */
    void add(List<String> outputs, List<String> inputs, boolean isRestat, int at) {
        Words words = file.words;
        Bounds old = bounds;
        int first = words.count();
        repeat(old.outputs, old.inputs);
        outputs.forEach(output -> file.addWord(output, at));
        int firstInput = words.count();
        repeat(old.inputs, old.orderOnly);
        inputs.forEach(input -> file.addWord(input, at));
        int orderOnly = words.count();
        repeat(old.orderOnly, old.end);
        bounds = new Bounds(first, first + old.implicitOutputs - old.outputs, firstInput, firstInput + old.implicit - old.inputs,
                orderOnly, orderOnly + old.validations - old.orderOnly, words.count());
        restat |= isRestat;
    }

    private void repeat(int from, int until) {
        for (int w = from; w < until; w++) {
            file.words.addAgain(w);
        }
    }

    /** Bits of {@link Mark}. */
    int marks() {
        if (isPhony()) {
            return Mark.ALIAS;
        }
        boolean logged = !value("deps").isEmpty();
        return (restat || !value("restat").isEmpty() ? Mark.RESTAT : 0) | (value("generator").isEmpty() ? 0 : Mark.GENERATOR)
                | (logged ? Mark.LOGGED_DEPS : value("depfile").isEmpty() ? 0 : Mark.DEPFILE);
    }

    /** What a variable comes to, raw, as it goes into a command. */
    String value(String variable) {
        return new Lookup(true).apply(variable);
    }

    /** The same for what names a file. */
    String path(String variable) {
        return new Lookup(false).apply(variable);
    }

    /** The edge's own variables first, then the rule's with the edge's in them, then those around. */
    private final class Lookup implements UnaryOperator<String> {
        private final boolean quoted;
        private final List<String> open = new ArrayList<>();

        Lookup(boolean quoted) {
            this.quoted = quoted;
        }

        @Override
        public String apply(String variable) {
            switch (variable) {
                case "in":
                    return paths(bounds.inputs, bounds.implicit, ' ');
                case "in_newline":
                    return paths(bounds.inputs, bounds.implicit, '\n');
                case "out":
                    return paths(bounds.outputs, bounds.implicitOutputs, ' ');
                default:
                    return scope.own(variable).orElseGet(() -> ofRule(variable));
            }
        }

        private String ofRule(String variable) {
            Optional<NinjaScope.Value> value = rule.map(r -> r.values().get(variable));
            if (value.isEmpty()) {
                return scope.outerValue(variable);
            }
            if (open.contains(variable)) {
                file.circle(rule.get(), variable);
                return "";
            }
            open.add(variable);
            NinjaScope.Value found = value.get();
            String text = found.text().evaluated(found.start(), found.until(), this, budget);
            open.remove(open.size() - 1);
            return text;
        }

        private String paths(int from, int until, char between) {
            StringBuilder text = new StringBuilder();
            for (int w = from; w < until; w++) {
                String path = file.words.raw(w);
                text.append(w > from ? String.valueOf(between) : "").append(quoted ? NinjaPath.quoted(path) : path);
            }
            return text.toString();
        }
    }
}
