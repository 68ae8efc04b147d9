package depscope.reader;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Variables and rules that a ninja file has, within those of the file that reads it. */
final class NinjaScope {
    /** A value as it stands in a file: to be evaluated where it is used. */
    record Value(NinjaText text, int start, int until) {
    }

    /** @param values by variable, in the order of the file */
    record Rule(String name, int place, Map<String, Value> values) {
    }

    private static final Rule PHONY = new Rule("phony", 0, Map.of());

    private final Optional<NinjaScope> outer;
    private final Map<String, String> variables = new HashMap<>();
    private final Map<String, Rule> rules = new HashMap<>();

    NinjaScope() {
        outer = Optional.empty();
        rules.put(PHONY.name, PHONY);
    }

    NinjaScope(NinjaScope outer) {
        this.outer = Optional.of(outer);
    }

    void set(String variable, String value) {
        variables.put(variable, value);
    }

    /** The value here; empty where only an outer scope may have one. */
    Optional<String> own(String variable) {
        return Optional.ofNullable(variables.get(variable));
    }

    /** The value here or in the next scope outwards that has one; the empty text where none has. */
    String value(String variable) {
        NinjaScope scope = this;
        while (!scope.variables.containsKey(variable) && scope.outer.isPresent()) {
            scope = scope.outer.get();
        }
        return scope.variables.getOrDefault(variable, "");
    }

    /** The same without what is set here. */
    String outerValue(String variable) {
        return outer.map(scope -> scope.value(variable)).orElse("");
    }

    Map<String, String> variables() {
        return variables;
    }

    /** Adds a rule; whether there was none of its name here. */
    boolean add(Rule rule) {
        return rules.putIfAbsent(rule.name, rule) == null;
    }

    Optional<Rule> rule(String name) {
        NinjaScope scope = this;
        while (!scope.rules.containsKey(name) && scope.outer.isPresent()) {
            scope = scope.outer.get();
        }
        return Optional.ofNullable(scope.rules.get(name));
    }

    static boolean isPhony(Rule rule) {
        return rule == PHONY;
    }
}
