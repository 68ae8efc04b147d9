package depscope.makefile.variable;

import depscope.makefile.value.Marks;
import depscope.makefile.value.PosixRegex;
import depscope.makefile.value.Unknowns;
import depscope.makefile.variable.Chain.Senseless;

/** {@code :S}, {@code :C} and System V's {@code :old=new}: parts of words replaced (bmake(1), "Variable modifiers"). */
final class SubstitutionModifiers {
    private final Chain chain;

    SubstitutionModifiers(Chain chain) {
        this.chain = chain;
    }

    /** {@code S/old/new/[1gW]} */
    void substitute() throws Senseless {
        char delimiter = delimiter();
        chain.at += 2;
        boolean atStart = chain.charAt(chain.at) == '^';
        chain.at += atStart ? 1 : 0;
        String old = chain.parts.anchored(chain.at, delimiter);
        boolean atEnd = chain.parts.isAnchored();
        chain.took(delimiter);
        String other = chain.parts.replacement(chain.at, delimiter, old);
        chain.took(delimiter);
        String flags = flags();
        if (chain.wanted) {
            substituted(old, new Substitution(old, whole(other), atStart, atEnd, flags.indexOf('g') >= 0, flags.indexOf('1') >= 0, chain.separator,
                    chain.variables.budget()), flags);
        }
    }

    /** {@code C/pattern/new/[1gW]} */
    void substituteRegex() throws Senseless {
        char delimiter = delimiter();
        chain.at += 2;
        String pattern = chain.part(delimiter, true);
        String other = chain.part(delimiter, true);
        String flags = flags();
        if (!chain.wanted) {
            return;
        }
        try {
            PosixRegex regex = PosixRegex.of(Marks.any(pattern) ? "" : pattern);
            WordChange change = Marks.any(pattern) ? (word, parted, out) -> parted : new RegexSubstitution(regex, whole(other),
                    flags.indexOf('g') >= 0, flags.indexOf('1') >= 0, chain.variables.messages(), chain.variables.budget());
            substituted(pattern, change, flags);
        } catch (IllegalArgumentException e) {
            chain.at = Math.min(chain.text.length(), chain.at);
            chain.error("RE substitution error: " + e.getMessage());
            throw new Senseless("Unclosed substitution for " + chain.subject.name() + " (" + delimiter + " missing)");
        }
    }

    /** {@code old=new}, or nothing that makes sense. */
    void sysv() throws Senseless {
        boolean isSysv = chain.parts.isSysv(chain.at, chain.open, chain.close);
        chain.variables.budget().spend(chain.parts.end() - chain.at);
        if (!isSysv) {
            String shown = Character.toString(chain.charAt(chain.at));
            chain.error("Unknown modifier '" + shown + "'");
            chain.at++;
            while (chain.at < chain.text.length() && chain.text.charAt(chain.at) != ':' && chain.text.charAt(chain.at) != chain.close) {
                chain.at++;
            }
            chain.value = "";
            chain.kind = Expansion.Kind.ERROR;
            return;
        }
        String old = chain.parts.anchored(chain.at, '=');
        chain.took('=');
        String other = chain.parts.replacement(chain.at, chain.close, old);
        chain.took(chain.close);
        chain.at--;
        if (chain.wanted && !(old.isEmpty() && chain.value.isEmpty())) {
            String right = chain.expander.expand(other, chain.scope, Expander.WANTED);
            substituted(old, new SysvSubstitution(old, whole(right), chain.separator, chain.variables.budget()), "");
        }
    }

    private char delimiter() throws Senseless {
        if (chain.at + 1 >= chain.text.length()) {
            throw new Senseless("Missing delimiter for :" + chain.text.charAt(chain.at) + " modifier");
        }
        return chain.text.charAt(chain.at + 1);
    }

    private void substituted(String old, WordChange change, String flags) {
        // Which word is the first that has it, hangs on all before.
        int unknown = Marks.first(flags.indexOf('1') >= 0 ? old + chain.value : old);
        if (unknown != Unknowns.NONE) {
            chain.value = Character.toString(Marks.unknown(unknown));
        } else {
            chain.value = WordChange.all(chain.value, chain.big || flags.indexOf('W') >= 0, chain.separator, change);
        }
    }

    /** A replacement whose words may be absent is as a whole not known. */
    private static String whole(String replacement) {
        for (int i = 0; i < replacement.length(); i++) {
            if (Marks.isMaybe(replacement.charAt(i))) {
                return Character.toString(Marks.unknown(Marks.number(replacement.charAt(i))));
            }
        }
        return replacement;
    }

    private String flags() {
        int from = chain.at;
        while (chain.at < chain.text.length() && "g1W".indexOf(chain.text.charAt(chain.at)) >= 0) {
            chain.at++;
        }
        return chain.text.substring(from, chain.at);
    }
}
