package depscope.makefile.variable;

import depscope.makefile.value.Budget;
import depscope.makefile.value.Edition;
import depscope.makefile.value.Marks;
import depscope.makefile.value.Message;
import depscope.makefile.value.Splitting;
import depscope.makefile.value.Unknowns;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Expands references: {@code $x}, {@code ${NAME}}, {@code $(NAME:modifiers)}, names within names included (bmake(1),
 * "Variable assignments"; Var_Subst and Var_Parse). A name that holds unknown text makes the whole reference unknown.
 *
 * <p>2020: where a value must be defined, so must be all that it refers to; what {@code :=} keeps of undefined references, it keeps
 * however deep they lie; a reference without an end is nothing, and so is one in a circle, at which make stops; a newline behind a value
 * that ends with a backslash gets a blank before it. Current: only the variable itself must be defined, and that is told by its name;
 * the new text of {@code old=new} keeps nothing; both mistakes are told, and make reads on.
 */
final class Expander {
    /** Values are wanted; without it references are only passed over. */
    static final int WANTED = 1;
    static final int UNDEFINED_IS_ERROR = 2;
    /** The right side of {@code :=}, where {@code $$} may stay. */
    static final int ASSIGNED = 4;
    /** References to what is not defined stay as they are (the current edition). */
    static final int KEEPING = 8;
    private static final String SUFFIXES = ".SUFFIXES";

    private final Variables variables;
    private final World world;
    private final Budget budget;
    private final Edition edition;
    private final boolean current;
    /** Whether references to what is not defined stay as they are (2020). */
    private boolean keepsUndefined;

    Expander(Variables variables, World world) {
        this.variables = variables;
        this.world = world;
        this.budget = variables.budget();
        this.edition = variables.edition();
        this.current = edition == Edition.CURRENT;
    }

    Variables variables() {
        return variables;
    }

    World world() {
        return world;
    }

    /** The right side of {@code :=}. */
    String expandKeeping(String text, Scope scope) {
        if (current) {
            return expand(text, scope, WANTED | ASSIGNED | KEEPING);
        }
        boolean before = keepsUndefined;
        keepsUndefined = true;
        try {
            return expand(text, scope, WANTED | ASSIGNED);
        } finally {
            keepsUndefined = before;
        }
    }

    String expand(String text, Scope scope, int mode) {
        if (text.indexOf('$') < 0) {
            return text;
        }
        budget.in();
        Pieces out = new Pieces(text.length() + 32);
        boolean backslash = false;
        boolean told = false;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n' && backslash && !current) {
                out.text(" ", 0, 1);
            }
            if (c != '$') {
                int next = text.indexOf('$', at);
                next = next < 0 ? text.length() : next;
                out.text(text, at, next);
                at = next;
                continue;
            }
            if (at + 1 < text.length() && text.charAt(at + 1) == '$') {
                out.text(text, at, variables.changes().keepsDollars() && (mode & ASSIGNED) != 0 ? at + 2 : at + 1);
                at += 2;
                continue;
            }
            Expansion found = parse(text, at, scope, mode);
            if (found.kind() == Expansion.Kind.VALUE) {
                out.value(found.value());
                budget.length(out.length());
                backslash = found.value().endsWith("\\");
                at += found.length();
            } else if (current ? found.isError() || (mode & KEEPING) == 0 : !keepsUndefined) {
                at += found.length();
            } else if (found.isError()) {
                if (!told) {
                    variables.messages().add(Message.Level.FATAL, "Undefined variable \""
                            + text.substring(at, Math.min(text.length(), at + found.length())) + "\"");
                }
                told = true;
                at += found.length();
            } else {
                out.text(text, at, at + 1);
                at++;
            }
        }
        budget.out();
        return out.toString();
    }

    /** The reference whose {@code $} stands at {@code start}. */
    Expansion parse(String text, int start, Scope scope, int mode) {
        budget.in();
        Expansion found = reference(text, start, scope, mode);
        budget.spend(found.length() + found.value().length());
        budget.out();
        return found;
    }

    private Expansion reference(String text, int start, Scope scope, int mode) {
        char open = start + 1 < text.length() ? text.charAt(start + 1) : 0;
        if (open != '(' && open != '{') {
            return single(text, start, open, scope, mode);
        }
        long errors = variables.messages().mistakes();
        int inner = current ? mode & ~UNDEFINED_IS_ERROR : mode;
        char close = open == '(' ? ')' : '}';
        StringBuilder buffer = new StringBuilder();
        int end = name(text, start + 2, open, close, scope, inner, buffer);
        String name = buffer.toString();
        if (end == text.length()) {
            if (current) {
                variables.messages().add(Message.Level.FATAL, "Unclosed variable \"" + name + "\"");
            }
            return Expansion.error(end - start);
        }
        boolean modified = text.charAt(end) == ':';
        Optional<Variable> found = variables.find(name, scope);
        String extra = "";
        boolean ofNoTarget = variables.isOfNoTarget(scope);
        if (found.isEmpty() && !ofNoTarget && name.length() == 2 && LocalNames.isLocal(name.charAt(0), edition)
                && (name.charAt(1) == 'D' || name.charAt(1) == 'F')) {
            found = scope.get(variables.kept(name.substring(0, 1)));
            extra = found.isEmpty() ? "" : name.charAt(1) == 'D' ? "H:" : "T:";
        }
        if (found.isEmpty() && current && name.equals(SUFFIXES)) {
            found = Optional.of(suffixes());
        }
        boolean dynamic = found.isEmpty() && ofNoTarget && LocalNames.isDynamic(name, edition);
        int unknown = found.isEmpty() ? Marks.first(name) : Unknowns.NONE;
        if (found.isEmpty() && !modified) {
            int length = end - start + 1;
            if (unknown != Unknowns.NONE) {
                return Expansion.of(Character.toString(Marks.unknown(unknown)), length);
            }
            blankIn(name);
            return dynamic ? Expansion.of(text.substring(start, start + length), length) : undefined(name, mode, length, errors);
        }
        if (isCircle(found, mode)) {
            return Expansion.error(end - start + 1);
        }
        Subject subject = found.map(Subject::new).orElseGet(() -> new Subject(name, unknown));
        String value = value(found, scope, inner);
        if (!modified && extra.isEmpty()) {
            return Expansion.of(value, end - start + 1);
        }
        Modifiers.Result result = new Modifiers.Result(value, Expansion.Kind.VALUE, 0);
        if (!extra.isEmpty()) {
            result = new Modifiers(this, subject, scope, inner, '(', ')', extra, 0).apply(value);
        }
        int after = end;
        if (modified) {
            result = new Modifiers(this, subject, scope, inner, open, close, text, end + 1).apply(result.value());
            after = result.end();
        }
        int length = after - start + (after < text.length() ? 1 : 0);
        if (subject.isUndefined() && !subject.isKept()) {
            return dynamic ? Expansion.of(text.substring(start, start + length), length) : undefined(name, mode, length, errors);
        }
        return new Expansion(result.value(), result.kind(), length);
    }

    /** @param errors how many there were before */
    private Expansion undefined(String name, int mode, int length, long errors) {
        if (current && (mode & UNDEFINED_IS_ERROR) != 0 && variables.messages().mistakes() == errors) {
            variables.messages().add(Message.Level.FATAL, "Variable \"" + name + "\" is undefined");
        }
        return Expansion.undefined(mode, length);
    }

    /** The current edition warns of names with white space that mean nothing: they may be another make's functions. */
    private void blankIn(String name) {
        for (int i = 0; i < name.length() && current; i++) {
            char c = name.charAt(i);
            if (Splitting.isSpace(c)) {
                variables.messages().add(Message.Level.WARNING, "Invalid character \"" + (c == ' ' ? " " : String.format(Locale.ROOT, "\\x%02x", (int) c))
                        + "\" in variable name \"" + name + "\"");
                return;
            }
        }
    }

    /** What stands for {@code .SUFFIXES} in the current edition: the suffixes that are known. */
    private Variable suffixes() {
        Variable suffixes = new Variable(SUFFIXES, List.of());
        suffixes.set(world.suffixes().orElseGet(() -> variables.unknown("the suffixes that are known")));
        return suffixes;
    }

    /**
     * Whether a variable's value is asked for while it is worked out, in the current edition; that is told. Where words of it
     * may be absent, it may be none.
     */
    private boolean isCircle(Optional<Variable> found, int mode) {
        boolean circle = current && (mode & WANTED) != 0 && found.isPresent() && found.get().inUse && !Marks.any(found.get().value());
        if (circle) {
            variables.messages().add(Message.Level.FATAL, "Variable " + found.get().name() + " is recursive.");
        }
        return circle;
    }

    /** A name of one character, without brackets. */
    private Expansion single(String text, int start, char name, Scope scope, int mode) {
        if (name == 0 || ")}:$".indexOf(name) >= 0) {
            return Expansion.error(1);
        }
        Optional<Variable> found = variables.find(Character.toString(name), scope);
        if (isCircle(found, mode)) {
            return Expansion.error(2);
        }
        if (found.isPresent()) {
            return Expansion.of(value(found, scope, current ? mode & ~UNDEFINED_IS_ERROR : mode), 2);
        }
        String dynamic = variables.isOfNoTarget(scope) ? LocalNames.dynamic(name) : "";
        return dynamic.isEmpty() ? undefined(Character.toString(name), mode, 2, variables.messages().mistakes()) : Expansion.of(dynamic, 2);
    }

    /** Collects a name from {@code at} on; where its end or its first colon is, or the end of the text. */
    private int name(String text, int at, char open, char close, Scope scope, int mode, StringBuilder name) {
        int depth = 1;
        int i = at;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == open) {
                depth++;
            }
            if (c == close && --depth == 0 || c == ':' && depth == 1) {
                return i;
            }
            if (c == '$') {
                Expansion inner = parse(text, i, scope, mode);
                name.append(inner.value());
                i += Math.max(1, inner.length());
            } else {
                name.append(c);
                i++;
            }
        }
        return i;
    }

    /** A variable's value, fully expanded if it is wanted. */
    private String value(Optional<Variable> found, Scope scope, int mode) {
        if (found.isEmpty()) {
            return "";
        }
        Variable variable = found.get();
        String value = variable.value();
        if (variable.inUse && (!current || (mode & WANTED) != 0)) {
            if (!current) {
                variables.messages().add(Message.Level.STOP, "Variable " + variable.name() + " is recursive.");
            }
            return variables.unknown("the value of " + variable.name() + ", which refers to itself");
        }
        if (value.indexOf('$') < 0 || (mode & WANTED) == 0) {
            return value;
        }
        variable.inUse = true;
        try {
            return expand(value, scope, mode);
        } finally {
            variable.inUse = false;
        }
    }
}
