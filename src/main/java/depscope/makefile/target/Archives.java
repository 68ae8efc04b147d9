package depscope.makefile.target;

import depscope.makefile.value.Budget;
import depscope.makefile.value.Edition;
import depscope.makefile.value.Marks;
import depscope.makefile.value.Message;
import depscope.makefile.value.Messages;
import depscope.makefile.value.Splitting;
import depscope.makefile.value.Unknowns;
import depscope.makefile.variable.Scope;
import depscope.makefile.variable.Variables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Specifications of archive members, {@code lib(member member)}: each member is a target of its own, {@code lib(member)}.
 * Names that are not known are left out.
 */
public final class Archives {
    /**
     * What a specification came to.
     *
     * @param unknown the number of what decides on members that cannot be named; {@link Unknowns#NONE} if all are known
     * @param end just past it and the blanks behind it
     */
    public record Members(List<Target> targets, int unknown, int end) {
    }

    private final Targets targets;
    private final Directories directories;
    private final Wildcards wildcards;
    private final Variables variables;
    private final Edition edition;
    private final Messages messages;
    private final Budget budget;

    Archives(Targets targets, Directories directories, Wildcards wildcards, Variables variables, Edition edition, Messages messages, Budget budget) {
        this.edition = edition;
        this.targets = targets;
        this.directories = directories;
        this.wildcards = wildcards;
        this.variables = variables;
        this.messages = messages;
        this.budget = budget;
    }

    /**
     * The targets that the specification beginning at {@code start} means; nothing if it is not closed.
     *
     * @param scope where names that hold variables are seen from
     */
    public Optional<Members> parse(String text, int start, Scope scope) {
        budget.in();
        try {
            return new Reading(text, scope).read(start);
        } finally {
            budget.out();
        }
    }

    private final class Reading {
        private final String text;
        private final Scope scope;
        private final List<Target> found = new ArrayList<>();
        private int unknown;
        private int at;

        Reading(String text, Scope scope) {
            this.text = text;
            this.scope = scope;
        }

        Optional<Members> read(int start) {
            budget.spend(text.length() - (long) start);
            at = start;
            boolean variable = skip(c -> c != '(');
            String library = text.substring(start, at);
            library = variable ? variables.expand(library, scope) : library;
            at++;
            while (true) {
                while (at < text.length() && Splitting.isSpace(text.charAt(at))) {
                    at++;
                }
                int from = at;
                boolean hasVariable = skip(c -> c != ')' && !Splitting.isSpace((char) c));
                if (at >= text.length()) {
                    messages.add(edition == Edition.OF_2020 ? Message.Level.ERROR : Message.Level.FATAL, "No closing parenthesis in archive specification");
                    return Optional.empty();
                }
                if (at == from) {
                    break;
                }
                if (!add(library, text.substring(from, at), hasVariable)) {
                    return Optional.empty();
                }
            }
            do {
                at++;
            } while (at < text.length() && Splitting.isSpace(text.charAt(at)));
            return Optional.of(new Members(found, unknown, at));
        }

        /** Goes on while characters are {@code wanted}, over references to variables; whether there was any. */
        private boolean skip(IntPredicate wanted) {
            boolean variable = false;
            while (at < text.length() && wanted.test(text.charAt(at))) {
                if (text.charAt(at) == '$') {
                    variable = true;
                    at = Math.min(text.length(), at + variables.referenceLength(text, at, scope));
                } else {
                    at++;
                }
            }
            return variable;
        }

        private boolean add(String library, String member, boolean hasVariable) {
            if (!hasVariable) {
                List<String> names = Wildcards.isIn(member) ? wildcards.expand(member, directories.searchPath()) : List.of(member);
                names.forEach(name -> add(library + "(" + name + ")"));
                return true;
            }
            String expanded = variables.expand(member, scope);
            String whole = library + "(" + expanded + ")";
            if (expanded.indexOf('$') >= 0 && expanded.equals(member)) {
                // What only the target knows that will need it.
                add(whole);
                return true;
            }
            Optional<Members> nested = parse(whole, 0, scope);
            nested.ifPresent(members -> {
                found.addAll(members.targets());
                unknown = Doubts.first(unknown, members.unknown());
            });
            return nested.isPresent();
        }

        private void add(String name) {
            int mark = Marks.firstUnknown(name);
            if (mark != Unknowns.NONE) {
                unknown = Doubts.first(unknown, mark);
                return;
            }
            Target target = targets.create(Marks.withoutMaybe(name));
            target.type |= Attributes.ARCHV;
            found.add(target);
        }
    }
}
