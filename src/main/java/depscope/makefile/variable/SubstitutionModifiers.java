package depscope.makefile.variable;

import depscope.makefile.value.Marks;
import depscope.makefile.value.Message;
import depscope.makefile.value.PosixRegex;
import depscope.makefile.value.Unknowns;
import depscope.makefile.variable.Chain.Senseless;

/** {@code :S}, {@code :C} and System V's {@code :old=new}: parts of words replaced (bmake(1), "Variable modifiers"). */
final class SubstitutionModifiers {
    private static final int LONGEST_SHOWN = 60;

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
        String old = chain.took(chain.parts.anchored(chain.at, delimiter), delimiter);
        boolean atEnd = chain.parts.isAnchored();
        String other = chain.took(chain.parts.replacement(chain.at, delimiter, old), delimiter);
        String flags = flags();
        if (chain.wanted) {
            substituted(old, new Substitution(old, whole(other), atStart, atEnd, flags.indexOf('g') >= 0, flags.indexOf('1') >= 0, chain.separator,
                    chain.variables.budget()), flags);
        }
    }

    /** {@code C/pattern/new/[1gW]}. 2020: an empty pattern is one, as glibc has it. Current: a mistake, as FreeBSD's libc has it. */
    void substituteRegex() throws Senseless {
        char delimiter = delimiter();
        chain.at += 2;
        String pattern = chain.part(delimiter);
        String other = chain.part(delimiter);
        String flags = flags();
        if (!chain.wanted || chain.unknown(Marks.first(pattern))) {
            return;
        }
        try {
            if (chain.current && pattern.isEmpty()) {
                throw new IllegalArgumentException("empty");
            }
            substituted(pattern, new RegexSubstitution(PosixRegex.of(pattern), whole(other), flags, chain), flags);
        } catch (PosixRegex.Unsupported e) {
            chain.variables.messages().add(Message.Level.ERROR, "cannot tell what the pattern of :C matches: " + e.getMessage());
            chain.value = chain.variables.unknown("what " + shortened(pattern) + " matches");
        } catch (IllegalArgumentException e) {
            chain.error((chain.current ? "Regex compilation error: " : "RE substitution error: ") + e.getMessage());
            throw new Senseless(chain.current ? "" : "Unclosed substitution for " + chain.subject.name() + " (" + delimiter + " missing)");
        }
    }

    /**
     * {@code old=new}; false if what stands here is no such thing.
     *
     * <p>2020: {@code &} in the new text stands for the old one, and a {@code $} before the {@code =} is lost. Current: they are text like
     * any other.
     */
    boolean sysv() throws Senseless {
        boolean isSysv = chain.parts.isSysv(chain.at, chain.open, chain.close);
        chain.variables.budget().spend(chain.parts.end() - chain.at);
        if (!isSysv) {
            return false;
        }
        String old = chain.current ? chain.part('=') : chain.took(chain.parts.anchored(chain.at, '='), '=');
        String other = chain.current ? chain.part(chain.close) : chain.took(chain.parts.replacement(chain.at, chain.close, old), chain.close);
        chain.at--;
        if (chain.wanted && !(old.isEmpty() && chain.value.isEmpty())) {
            String right = chain.expander.expand(other, chain.scope, Expander.WANTED);
            substituted(old, new SysvSubstitution(old, whole(right), chain.separator, chain.variables.budget(), chain.current), "");
        }
        return true;
    }

    private char delimiter() throws Senseless {
        char letter = chain.charAt(chain.at);
        if (chain.at + 1 < chain.text.length()) {
            return chain.charAt(chain.at + 1);
        }
        chain.at += chain.current ? 1 : 0;
        throw new Senseless(chain.current ? "Missing delimiter for modifier \":" + letter + "\"" : "Missing delimiter for :" + letter + " modifier");
    }

    private void substituted(String old, WordChange change, String flags) {
        // Which word is the first that has it, hangs on all before.
        if (!chain.unknown(Marks.first(flags.indexOf('1') >= 0 ? old + chain.value : old))) {
            chain.changed(change, chain.big || flags.indexOf('W') >= 0);
        }
    }

    private static String shortened(String pattern) {
        return pattern.length() <= LONGEST_SHOWN ? pattern : pattern.substring(0, LONGEST_SHOWN) + "...";
    }

    /** A replacement whose words may be absent is as a whole not known. */
    private static String whole(String replacement) {
        int doubt = Marks.firstMaybe(replacement);
        return doubt == Unknowns.NONE ? replacement : Character.toString(Marks.unknown(doubt));
    }

    private String flags() {
        int from = chain.at;
        while (chain.at < chain.text.length() && "g1W".indexOf(chain.text.charAt(chain.at)) >= 0) {
            chain.at++;
        }
        return chain.text.substring(from, chain.at);
    }
}
