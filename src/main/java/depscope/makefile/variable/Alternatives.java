package depscope.makefile.variable;

import depscope.makefile.value.Budget;
import depscope.makefile.value.Marks;
import depscope.makefile.value.Unknowns;
import depscope.makefile.variable.Variable.Held;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The branches of conditionals that nobody can decide, as far as variables go. Each is read as if it were taken, from what
 * was before the conditional, so that within it all is as certain as make would find it; what comes after goes on with
 * what they have in common, and with the rest as words that may be absent.
 */
public final class Alternatives {
    /** A branch that is, or was, read. */
    public static final class Branch {
        private boolean open = true;

        /** Whether what is being read lies in it. */
        public boolean isOpen() {
            return open;
        }
    }

    private record Name(Scope scope, String name) {
    }

    /**
     * What a variable is at the end of a branch.
     *
     * @param added what the branch added to it; null if it gave it another value, or took it away
     * @param value null if it is not defined, or something was added
     */
    private record End(String added, String value, int doubt, Flags flags) {
        boolean isDefined() {
            return added != null || value != null;
        }
    }

    /** @param heldPerhaps the number of what decides whether it is held; 0 if that is known */
    private record Flags(boolean exported, boolean reexported, Held held, int heldPerhaps) {
        static final Flags NONE = new Flags(false, false, Held.NOT, Unknowns.NONE);

        static Flags of(Variable variable) {
            return new Flags(variable.exported, variable.reexported, variable.held(), variable.heldPerhaps());
        }
    }

    /** What a variable was before. @param value null if it was not defined */
    private record Before(Value value, int doubt, Flags flags) {
        static final Before NONE = new Before(null, Unknowns.NONE, Flags.NONE);

        static Before of(Variable variable) {
            return variable == null ? NONE : new Before(variable.now(), variable.doubt(), Flags.of(variable));
        }

        /** It, at the end of a branch that did nothing to it. */
        End untouched() {
            return new End(value == null ? null : "", null, doubt, flags);
        }

        End end(Variable now) {
            if (now == null) {
                return new End(null, null, Unknowns.NONE, Flags.NONE);
            }
            String added = value == null ? null : now.now().since(value);
            return new End(added, added == null ? now.value() : null, now.doubt(), Flags.of(now));
        }

        String text() {
            return value == null ? "" : value.text();
        }
    }

    private static final class Conditional {
        final int doubt;
        final Map<Name, Before> touched = new LinkedHashMap<>();
        final List<Map<Name, End>> ends = new ArrayList<>();
        Branch branch;

        Conditional(int doubt) {
            this.doubt = doubt;
        }
    }

    private final Budget budget;
    private final Deque<Conditional> conditionals = new ArrayDeque<>();

    Alternatives(Budget budget) {
        this.budget = budget;
    }

    /** A conditional begins that {@code doubt} decides. */
    public void open(int doubt) {
        conditionals.push(new Conditional(doubt));
    }

    /** One of its branches begins. */
    public void begin() {
        end();
        conditionals.element().branch = new Branch();
    }

    /** What is read until the next begins, or the conditional closes, is in none of its branches. */
    public void end() {
        Conditional conditional = conditionals.element();
        if (conditional.branch == null) {
            return;
        }
        conditional.branch.open = false;
        conditional.branch = null;
        Map<Name, End> ends = new HashMap<>();
        conditional.touched.forEach((name, before) -> {
            ends.put(name, before.end(name.scope.at(name.name)));
            be(name, before.value, before.doubt, before.flags);
            if (before.value != null) {
                before.value.forgetRest();
            }
        });
        conditional.ends.add(ends);
    }

    /** The conditional ends. @param complete whether one of its branches is taken, whatever decides */
    public void close(boolean complete) {
        end();
        Conditional conditional = conditionals.pop();
        conditional.touched.forEach((name, before) -> {
            List<End> ends = new ArrayList<>();
            if (!complete) {
                ends.add(before.untouched());
            }
            conditional.ends.forEach(each -> ends.add(each.getOrDefault(name, before.untouched())));
            touch(name.scope, name.name);
            join(name, before, ends, conditional.doubt);
        });
    }

    /** The innermost branch that is being read; nothing if none of them is in doubt. */
    public Optional<Branch> current() {
        return Optional.ofNullable(conditionals.peek()).map(conditional -> conditional.branch);
    }

    /** That a variable is about to become another. */
    void touch(Scope scope, String name) {
        if (!conditionals.isEmpty() && conditionals.element().branch != null) {
            conditionals.element().touched.computeIfAbsent(new Name(scope, name), any -> Before.of(scope.at(name)));
        }
    }

    /** @param value null to take it away */
    private static void be(Name name, Value value, int doubt, Flags flags) {
        if (value == null) {
            name.scope.drop(name.name);
            return;
        }
        Variable variable = name.scope.orPut(name.name);
        variable.be(value);
        variable.doubt(doubt);
        variable.exported = flags.exported;
        variable.reexported = flags.reexported;
        variable.hold(flags.held);
        variable.holdPerhaps(flags.heldPerhaps);
    }

    private void join(Name name, Before before, List<End> ends, int doubt) {
        List<End> defined = ends.stream().filter(End::isDefined).toList();
        int whether = defined.size() < ends.size() ? doubt : Unknowns.NONE;
        for (End end : defined) {
            whether = whether == Unknowns.NONE ? end.doubt : whether;
        }
        Held held = defined.isEmpty() ? Held.NOT : defined.get(0).flags.held;
        int heldPerhaps = Unknowns.NONE;
        for (End end : defined) {
            heldPerhaps = heldPerhaps != Unknowns.NONE ? heldPerhaps : end.flags.held == held ? end.flags.heldPerhaps : doubt;
        }
        Flags flags = new Flags(defined.stream().anyMatch(end -> end.flags.exported), defined.stream().anyMatch(end -> end.flags.reexported),
                heldPerhaps == Unknowns.NONE ? held : Held.NOT, heldPerhaps);
        be(name, defined.isEmpty() ? null : value(before, ends, doubt), whether, flags);
    }

    private Value value(Before before, List<End> ends, int doubt) {
        if (ends.stream().allMatch(end -> end.added != null)) {
            String added = MaybeWords.joined(ends.stream().map(End::added).distinct().toList(), doubt);
            budget.spend(added.length());
            return added.isEmpty() ? before.value : before.value.and(added.substring(1));
        }
        String whole = MaybeWords.joined(ends.stream().map(end -> end.added != null ? before.text() + end.added : end.value == null ? "" : end.value).distinct().toList(),
                doubt);
        budget.spend(whole.length());
        // What is made of nothing is not always what is made of a variable that is not there.
        boolean perhapsNothing = whole.isEmpty() && !ends.stream().allMatch(End::isDefined);
        return Value.of(perhapsNothing ? Character.toString(Marks.maybe(doubt)) : whole);
    }
}
