package depscope.makefile.variable;

import depscope.makefile.value.Budget;
import depscope.makefile.value.Edition;
import depscope.makefile.value.Marks;
import depscope.makefile.value.Messages;
import depscope.makefile.value.Unknowns;
import depscope.makefile.variable.Assignment.Operator;
import java.util.List;
import java.util.Optional;

/**
 * Which variable a name means, and what gives it a value (bmake(1), "Variable classes"): seen from a target its own
 * come first, then those of the command line, of the makefiles, of make itself, of the environment.
 *
 * <p>In the turn of a loop that is taken only perhaps, what is done is done only perhaps: a value that is set is unknown from
 * then on, words that are added may be absent, and a variable may be defined or not. In a branch that is taken only perhaps
 * it is done, and undone where the branch ends ({@link Alternatives}).
 */
public final class Variables {
    private final Alternatives alternatives;
    private final Scopes scopes;
    private final Scope global;
    private final Scope commandLine;
    private final Scope environment;
    private final Edition edition;
    private final Unknowns unknowns;
    private final Messages messages;
    private final Budget budget;
    private final Expander expander;
    private final Exports exports;
    private final AssignmentOperators operators;
    private final Holding holding;
    private final Changes changes;
    private int doubt;
    private int turn;
    private boolean over;

    public Variables(Edition edition, World world, Unknowns unknowns, Messages messages, Budget budget) {
        this.edition = edition;
        this.unknowns = unknowns;
        this.messages = messages;
        this.budget = budget;
        alternatives = new Alternatives(budget);
        scopes = new Scopes(alternatives);
        global = scopes.global;
        commandLine = scopes.commandLine;
        environment = scopes.environment;
        exports = new Exports(this);
        expander = new Expander(this, world);
        operators = new AssignmentOperators(this, expander);
        holding = new Holding(edition, messages);
        changes = new Changes(this, scopes, holding);
    }

    Edition edition() {
        return edition;
    }

    Unknowns unknowns() {
        return unknowns;
    }

    Messages messages() {
        return messages;
    }

    public Budget budget() {
        return budget;
    }

    /** The scope of all makefiles. */
    public Scope global() {
        return global;
    }

    public Scope commandLine() {
        return commandLine;
    }

    public Scope environment() {
        return environment;
    }

    /** What make tells of itself and the makefiles may override ({@code MAKEFILE}). */
    public Scope internal() {
        return scopes.internal;
    }

    /**
     * The number of what decides whether what is being read is read at all; 0 if it is.
     *
     * @param ofTurn the same, of the turn of a loop that it lies in: what is done there is done only perhaps
     */
    public void doubt(int number, int ofTurn) {
        doubt = number;
        turn = ofTurn;
    }

    /** The branches of conditionals that are read in doubt. */
    public Alternatives alternatives() {
        return alternatives;
    }

    public int doubt() {
        return doubt;
    }

    /** Whether a name is seen from no target, so that a target's own variables are left for later. */
    boolean isOfNoTarget(Scope scope) {
        return scopes.isOfNoTarget(scope);
    }

    Optional<Variable> find(String name, Scope scope) {
        return Optional.ofNullable(scopes.find(kept(name), scope));
    }

    /** Gives a variable of {@code scope} a value, raw and unexpanded; the name is expanded first. Local names may be long or short. */
    public void set(String name, String value, Scope scope) {
        set(name, value, scope, Operator.BUILT_IN, value);
    }

    /** The same. @param text what was given, before anything was expanded */
    public void set(String name, String value, Scope scope, Operator operator, String text) {
        changes.set(name, value, scope, operator, text);
    }

    /** Lets nothing change a variable of all makefiles any more, and make say so, in the current edition. */
    public void fix(String name) {
        global.get(name).ifPresent(holding::fix);
    }

    /** {@code .READONLY: name} and {@code .NOREADONLY: name}, of the current edition: whether a variable keeps its value from here on. */
    public void readOnly(String name, boolean isReadOnly) {
        Variable variable = global.at(kept(name));
        if (variable != null) {
            global.touch(variable.name());
            holding.readOnly(variable, isReadOnly, turn);
        }
    }

    /** The number of what decides whether a turn of a loop is taken that what is read lies in; 0 if it is. */
    int turn() {
        return turn;
    }

    /** Whether all that is done now is done, as far as the branch goes that it lies in. */
    public boolean isDecided() {
        return turn == Unknowns.NONE;
    }

    /** Adds a word to a variable of {@code scope}, or creates it. */
    public void append(String name, String value, Scope scope) {
        append(name, value, scope, Operator.BUILT_IN);
    }

    /** The same. */
    public void append(String name, String value, Scope scope, Operator operator) {
        changes.append(name, value, scope, operator);
    }

    /**
     * Does what a line of a makefile says.
     *
     * @param operator one of those that stand in makefiles
     * @param text what stands behind it
     */
    public void assign(String name, Operator operator, String text) {
        operators.assign(name, operator, text, global, operator);
    }

    /** Does what a word of the command line says, which makefiles cannot undo. */
    public void assignForGood(String name, Operator operator, String text) {
        operators.assign(name, operator, text, commandLine, Operator.COMMAND_LINE);
    }

    /** Gives a variable of all makefiles a value that nobody is told of. */
    public void bind(String name, String value) {
        global.bind(name, value);
    }

    /** Gives a variable that makefiles cannot change a value that nobody is told of. */
    public void setMake(String name, String value) {
        commandLine.bind(name, value);
    }

    /** Gives a variable of the environment a value. */
    public void setEnvironment(String name, String value) {
        environment.bind(name, value);
    }

    /** Takes a variable away from all makefiles, and tells nobody. */
    public void unbind(String name) {
        global.remove(name);
    }

    public void delete(String name, Scope scope) {
        changes.delete(name, scope);
    }

    /** Whether a name means anything, seen from {@code scope}. */
    public Truth isDefined(String name, Scope scope) {
        String plain = named(name, scope);
        int unknown = Marks.first(plain);
        if (unknown != Unknowns.NONE) {
            return Truth.unknown(unknown);
        }
        return find(plain, scope).map(variable -> variable.isCertain() ? Truth.TRUE : Truth.unknown(variable.doubt())).orElse(Truth.FALSE);
    }

    /** Whether a name means anything, for all that is known, seen from {@code scope}. */
    public boolean exists(String name, Scope scope) {
        return !isDefined(name, scope).isFalse();
    }

    /** The unexpanded value of what a name means, seen from {@code scope}; "" if nothing. */
    public String value(String name, Scope scope) {
        return find(name, scope).map(Variable::value).orElse("");
    }

    /** {@code text} with all its variable references expanded, seen from {@code scope}. */
    public String expand(String text, Scope scope) {
        if (!over) {
            return expander.expand(text, scope, Expander.WANTED);
        }
        budget.anew();
        try {
            return expander.expand(text, scope, Expander.WANTED);
        } catch (Budget.Exceeded e) {
            return unknown(e.getMessage());
        }
    }

    /** Whether nothing is read or gone through any more: who asks then, asks for himself, and gets an answer whatever it takes. */
    public void over(boolean isOver) {
        over = isOver;
    }

    /** How long the reference is that begins with the {@code $} at {@code start}, modifiers included; it is evaluated from {@code scope}. */
    public int referenceLength(String text, int start, Scope scope) {
        return Math.max(1, expander.parse(text, start, scope, Expander.WANTED).length());
    }

    /** Text that is not known: {@code why} for people. */
    public String unknown(String why) {
        return Character.toString(Marks.unknown(unknowns.number(messages.here(), why)));
    }

    /** What a command would print, on one line, as {@code !=} takes it; unknown unless {@code world} knows. */
    String printed(String command, World world) {
        int unknown = Marks.first(command);
        if (unknown != Unknowns.NONE) {
            return Character.toString(Marks.unknown(unknown));
        }
        return world.output(command).map(text -> (text.endsWith("\n") ? text.substring(0, text.length() - 1) : text).replace('\n', ' '))
                .orElseGet(() -> unknown(command));
    }

    /**
     * Whether a condition holds, the text behind {@code .if} or its like.
     *
     * @throws Conditions.Malformed if it makes no sense
     */
    public Truth holds(String condition, Conditions.Form form) throws Conditions.Malformed {
        return new Conditions(expander, condition, form, true).value();
    }

    /** What is handed to the environment. */
    public Exports exports() {
        return exports;
    }

    /** What gives variables other values. */
    Changes changes() {
        return changes;
    }

    Expander expander() {
        return expander;
    }

    /** The name that is meant, as scopes keep it: it may hold references. */
    String named(String name, Scope scope) {
        return kept(name.indexOf('$') >= 0 ? expander.expand(name, scope, Expander.WANTED) : name);
    }

    String kept(String name) {
        return LocalNames.kept(name, edition);
    }

    /** Whether {@code :@} may give a variable of its own a value: what the command line says holds. */
    boolean mayBind(String kept, Scope scope) {
        return !(kept.isEmpty() && edition == Edition.CURRENT) && !(scope == global && commandLine.at(kept) != null);
    }

    /** The steps by which a name came to its value, of all scopes, in the order that they were taken. */
    public List<Assignment> history(String name) {
        return scopes.history(name);
    }
}
