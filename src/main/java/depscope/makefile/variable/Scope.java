package depscope.makefile.variable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A set of variables: those of the command line, of the environment, of all makefiles, or of one target
 * ({@code .TARGET}, {@code .ALLSRC}, … by their short names {@code @}, {@code >}, …).
 */
public final class Scope {
    private final String name;
    private final Map<String, Variable> variables = new HashMap<>(8);
    private final Map<String, List<Assignment>> histories = new HashMap<>(8);
    private Alternatives alternatives;

    /** @param name for people: a target's, or "Global" and the like */
    public Scope(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    public Optional<Variable> get(String variable) {
        return Optional.ofNullable(variables.get(variable));
    }

    Variable at(String variable) {
        return variables.get(variable);
    }

    /** Who is told before a variable of this becomes another; until then nobody. */
    void watch(Alternatives other) {
        alternatives = other;
    }

    /** That a variable is about to become another. */
    void touch(String variable) {
        if (alternatives != null) {
            alternatives.touch(this, variable);
        }
    }

    Variable create(String variable) {
        touch(variable);
        return put(variable);
    }

    Variable orPut(String variable) {
        Variable there = variables.get(variable);
        return there == null ? put(variable) : there;
    }

    private Variable put(String variable) {
        Variable made = new Variable(variable, histories.computeIfAbsent(variable, any -> new ArrayList<>(1)));
        variables.put(variable, made);
        return made;
    }

    /** Gives a variable a value that nobody is told of: that of a loop, or what is handed to the environment. */
    void bind(String variable, String value) {
        touch(variable);
        Variable bound = variables.get(variable);
        (bound == null ? create(variable) : bound).set(value);
    }

    void remove(String variable) {
        touch(variable);
        drop(variable);
    }

    void drop(String variable) {
        variables.remove(variable);
    }

    /** Steps of a variable, whether or not it is still defined. */
    public List<Assignment> history(String variable) {
        return List.copyOf(histories.getOrDefault(variable, List.of()));
    }

    /** Takes note of a step of a variable that is not, or no longer, defined here. */
    void tell(String variable, Assignment step) {
        List<Assignment> steps = histories.computeIfAbsent(variable, any -> new ArrayList<>(1));
        if (steps.size() < Variable.MOST_STEPS) {
            steps.add(step);
        }
    }

    /** All names, sorted. */
    public List<String> names() {
        return List.copyOf(new TreeSet<>(variables.keySet()));
    }
}
