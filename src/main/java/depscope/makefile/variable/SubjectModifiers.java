package depscope.makefile.variable;

import depscope.makefile.value.Marks;
import depscope.makefile.value.Unknowns;
import depscope.makefile.variable.Chain.Other;
import depscope.makefile.variable.Chain.Senseless;
import java.util.List;

/** Modifiers that are about the variable itself, its name and whether it is defined, or that give variables a value (bmake(1), "Variable modifiers"). */
final class SubjectModifiers {
    /** What a word takes besides its characters. */
    private static final long HELD = 48;

    private final Chain chain;

    SubjectModifiers(Chain chain) {
        this.chain = chain;
    }

    /**
     * {@code ::= ::+= ::?= ::!=}
     *
     * <p>2020: the text ends at a brace, even in modifiers that a variable holds, a {@code $} at its end is lost, and what is left is as if
     * the variable were not defined, so that {@code :=} keeps the reference. Current: it ends where the reference does, and leaves nothing.
     */
    void assign() throws Senseless, Other {
        char how = chain.charAt(chain.at + 1);
        boolean two = chain.charAt(chain.at + 2) == '=' && (how == '!' || how == '+' || how == '?');
        if (how != '=' && !two) {
            throw new Other();
        }
        if (chain.subject.name().isEmpty()) {
            throw unnamed(two ? 3 : 2);
        }
        Scope target = isOwn() ? chain.scope : chain.variables.global();
        chain.at += two ? 3 : 2;
        String right = chain.current ? chain.part(chain.close) : chain.branch(chain.open == '(' ? ')' : '}', chain.wanted);
        chain.at--;
        if (chain.wanted) {
            give(how, right, target);
        }
        if (chain.wanted || !chain.current) {
            chain.value = "";
            chain.kind = chain.current ? Expansion.Kind.VALUE : Expansion.Kind.UNDEFINED;
        }
    }

    private boolean isOwn() {
        return chain.subject.isUndefined() || chain.scope == chain.variables.global()
                || chain.scope.get(chain.variables.kept(chain.subject.name())).isPresent();
    }

    private Senseless unnamed(int sign) {
        if (!chain.current) {
            return chain.bad(chain.at);
        }
        int from = chain.at + sign;
        int to = from;
        while (to < chain.text.length() && ":)}".indexOf(chain.text.charAt(to)) < 0) {
            to++;
        }
        String message = "Invalid attempt to assign \"" + chain.text.substring(from, to) + "\" to variable \"\" via modifier \":"
                + chain.text.substring(chain.at, from) + "\"";
        chain.at++;
        return new Senseless(message);
    }

    private void give(char how, String right, Scope target) {
        Variables variables = chain.variables;
        String name = chain.subject.name();
        Truth defined = chain.subject.isDefined();
        if (how == '+') {
            variables.append(name, right, target, Assignment.Operator.MODIFIER);
        } else if (how == '!') {
            variables.set(name, chain.printed(right), target, Assignment.Operator.MODIFIER, right);
        } else if (how == '?' && defined.isUnknown()) {
            variables.set(name, Character.toString(Marks.unknown(defined.doubt())), target, Assignment.Operator.MODIFIER, right);
        } else if (how != '?' || !defined.isTrue()) {
            variables.set(name, right, target, Assignment.Operator.MODIFIER, right);
        }
    }

    /** {@code _} and {@code _=var}. 2020: a variable of where it stands, whether or not a value is wanted. Current: one of all makefiles. */
    void remember() throws Other {
        if (!chain.startsWith("_")) {
            throw new Other();
        }
        String name = "_";
        int to = chain.at + 1;
        if (chain.charAt(to) == '=') {
            int from = ++to;
            while (to < chain.text.length() && ":)}".indexOf(chain.text.charAt(to)) < 0) {
                to++;
            }
            name = chain.text.substring(from, to);
        }
        chain.at = to;
        if (chain.wanted || !chain.current) {
            chain.variables.set(name, chain.value, chain.current ? chain.variables.global() : chain.scope);
        }
    }

    /** {@code Dtext}, {@code Utext} */
    void defined(char sign) {
        Truth here = sign == 'D' ? chain.subject.isDefined() : chain.subject.isDefined().not();
        boolean take = chain.wanted && here.isTrue();
        int inner = take ? chain.mode : chain.mode & ~Expander.WANTED;
        Pieces out = new Pieces(16);
        int i = chain.at + 1;
        while (i < chain.text.length() && chain.text.charAt(i) != chain.close && chain.text.charAt(i) != ':') {
            char c = chain.text.charAt(i);
            char next = chain.charAt(i + 1);
            if (c == '\\' && next != 0 && (next == ':' || next == '$' || next == chain.close || next == '\\')) {
                out.text(chain.text, i + 1, i + 2);
                i += 2;
            } else if (c == '$') {
                Expansion found = chain.expander.parse(chain.text, i, chain.scope, inner);
                out.value(found.value());
                i += Math.max(1, found.length());
            } else {
                out.text(chain.text, i, i + 1);
                i++;
            }
        }
        chain.at = i;
        chain.subject.keep();
        if (chain.wanted && here.isUnknown()) {
            chain.value = Character.toString(Marks.unknown(here.doubt()));
        } else if (take) {
            chain.value = out.toString();
        }
    }

    void name() {
        chain.subject.keep();
        chain.value = chain.subject.name();
        chain.at++;
    }

    void path() {
        chain.subject.keep();
        chain.value = Marks.any(chain.subject.name()) ? chain.subject.name() : chain.expander.world().path(chain.subject.name()).orElse(chain.subject.name());
        chain.at++;
    }

    /** {@code ?then:else}: the name of the variable is a condition. */
    void choose() throws Senseless {
        chain.at++;
        // What is not known in a condition may be any part of it.
        int unknown = Marks.first(chain.subject.name());
        Truth condition = unknown == Unknowns.NONE ? Truth.FALSE : Truth.unknown(unknown);
        boolean malformed = false;
        if (chain.wanted && unknown == Unknowns.NONE) {
            try {
                condition = new Conditions(chain.expander, chain.subject.name(), Conditions.Form.IF, false).value();
            } catch (Conditions.Malformed e) {
                malformed = true;
                if (chain.current && !e.isTold()) {
                    chain.error("Bad condition");
                }
            }
        }
        String then = branch(':', chain.wanted && !malformed && !condition.isFalse(), condition);
        String otherwise = branch(chain.close, chain.wanted && !malformed && !condition.isTrue(), condition);
        chain.at--;
        if (malformed) {
            throw new Senseless(chain.current ? "" : "Bad conditional expression `" + chain.subject.name() + "' in " + chain.subject.name() + "?"
                    + then + ":" + otherwise);
        }
        chain.subject.keep();
        if (condition.isUnknown() && (unknown != Unknowns.NONE || !then.equals(otherwise))) {
            chain.value = Character.toString(Marks.unknown(condition.doubt()));
        } else if (chain.wanted || !chain.current) {
            chain.value = condition.isTrue() ? then : otherwise;
        }
    }

    /** One of two. What is said where nobody knows which is taken, may never be said. */
    private String branch(char delimiter, boolean taken, Truth condition) throws Senseless {
        if (!condition.isUnknown()) {
            return chain.branch(delimiter, taken);
        }
        chain.variables.messages().aside();
        try {
            return chain.branch(delimiter, taken);
        } finally {
            chain.variables.messages().back();
        }
    }

    /** {@code @var@text@}: the text once for each word. 2020: references in the name are expanded. Current: there must be none. */
    void loop() throws Senseless {
        chain.at++;
        String name = chain.took(chain.parts.passedOver(chain.at, '@'), '@');
        if (chain.current && name.indexOf('$') >= 0) {
            throw new Senseless("In the :@ modifier, the variable name \"" + name + "\" must not contain a dollar");
        }
        String body = chain.took(chain.parts.left(chain.at, '@'), '@');
        if (!chain.wanted) {
            return;
        }
        StringBuilder out = new StringBuilder();
        boolean parted = false;
        String kept = chain.variables.named(name, chain.scope);
        boolean bound = chain.variables.mayBind(kept, chain.scope);
        List<String> words = chain.words();
        long held = HELD * words.size() + chain.value.length();
        chain.variables.budget().hold(held);
        for (String word : words) {
            if (word.isEmpty()) {
                continue;
            }
            chain.variables.budget().spend(word.length());
            int plain = 0;
            while (plain < word.length() && Marks.isMaybe(word.charAt(plain))) {
                plain++;
            }
            if (bound) {
                chain.scope.bind(kept, word.substring(plain));
            }
            String made = chain.expander.expand(body, chain.scope, chain.mode & ~Expander.ASSIGNED);
            chain.variables.budget().length((long) out.length() + made.length());
            if (!made.isEmpty()) {
                WordChange.part(out, parted && made.charAt(0) != '\n', ' ');
                // What is not known may be several words, and if nothing else stands there, none.
                int unknown = Marks.firstUnknown(word);
                String perhaps = unknown == Unknowns.NONE ? "" : Character.toString(Marks.maybe(unknown));
                if (unknown == Unknowns.NONE || !Marks.isUnknown(word.charAt(plain))) {
                    WordChange.perhaps(out, made, word.substring(0, plain));
                    WordChange.part(out, unknown != Unknowns.NONE, ' ');
                }
                if (unknown != Unknowns.NONE) {
                    WordChange.perhaps(out, made, perhaps);
                }
                parted = made.charAt(made.length() - 1) != '\n';
            }
        }
        chain.variables.budget().release(held);
        if (bound) {
            chain.scope.remove(kept);
        }
        chain.value = out.toString();
    }
}
