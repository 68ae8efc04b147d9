package depscope.makefile.variable;

import depscope.makefile.value.Budget;
import depscope.makefile.value.Marks;
import depscope.makefile.value.Unknowns;
import depscope.makefile.variable.Chain.Other;
import depscope.makefile.variable.Chain.Senseless;

/**
 * Applies the modifiers of one reference to its value, one after the other (bmake(1), "Variable modifiers"). The order
 * in which a letter is tried as one modifier, another, or as System V's {@code old=new} is make's (var.c, ApplyModifiers).
 */
final class Modifiers {
    /** What it costs to take a character of a value for a part of a word. */
    private static final long WORDS = 4;

    /**
     * @param end where in the text the modifiers end: at the closing bracket, or behind the text where there is none
     */
    record Result(String value, Expansion.Kind kind, int end) {
    }

    private final Chain chain;
    private final SubjectModifiers ofSubject;
    private final TextModifiers ofText;
    private final ListModifiers ofList;
    private final WordModifiers ofWords;
    private final SubstitutionModifiers substitutions;

    /**
     * @param open the bracket that the reference begins with, 0 where the modifiers are a value of their own
     * @param at where the first modifier begins, behind its colon
     */
    Modifiers(Expander expander, Subject subject, Scope scope, int mode, char open, char close, String text, int at) {
        chain = new Chain(expander, subject, scope, mode, open, close, text, at);
        ofSubject = new SubjectModifiers(chain);
        ofText = new TextModifiers(chain);
        ofList = new ListModifiers(chain);
        ofWords = new WordModifiers(chain);
        substitutions = new SubstitutionModifiers(chain);
    }

    Result apply(String given) {
        chain.value = given;
        Budget budget = chain.variables.budget();
        budget.in();
        try {
            while (chain.at < chain.text.length() && (chain.close == 0 || chain.text.charAt(chain.at) != chain.close)) {
                if (chain.text.charAt(chain.at) == '$' && indirect()) {
                    continue;
                }
                char sign = chain.text.charAt(chain.at);
                chain.kind = Expansion.Kind.VALUE;
                budget.spend(WORDS * chain.value.length());
                one(sign);
                char behind = chain.charAt(chain.at);
                if (behind == 0 && chain.close != 0) {
                    chain.error("Unclosed variable specification (expecting '" + chain.close + "') for \"" + chain.subject.name() + "\" (value \"" + chain.value
                            + "\") modifier " + sign);
                } else if (behind == ':') {
                    chain.at++;
                }
            }
            return new Result(chain.value, chain.kind, chain.at);
        } catch (Senseless senseless) {
            if (!senseless.getMessage().isEmpty()) {
                chain.error(senseless.getMessage());
            }
            return new Result("", Expansion.Kind.ERROR, chain.at);
        } finally {
            budget.out();
        }
    }

    /** Modifiers that a variable holds; false if what stands here is no such thing. */
    private boolean indirect() throws Senseless {
        Expansion found = chain.expander.parse(chain.text, chain.at, chain.scope, chain.mode);
        char behind = chain.charAt(chain.at + found.length());
        if (!found.value().isEmpty() && behind != 0 && behind != ':' && behind != chain.close) {
            return false;
        }
        chain.at += found.length();
        if (!found.value().isEmpty()) {
            int unknown = Marks.first(found.value());
            if (unknown != Unknowns.NONE) {
                chain.value = Character.toString(Marks.unknown(unknown));
                chain.kind = Expansion.Kind.VALUE;
            } else {
                Result inner = new Modifiers(chain.expander, chain.subject, chain.scope, chain.mode, (char) 0, (char) 0, found.value(), 0).apply(chain.value);
                chain.value = inner.value();
                chain.kind = inner.kind();
                if (chain.kind == Expansion.Kind.ERROR || chain.kind == Expansion.Kind.UNDEFINED && (chain.mode & Expander.UNDEFINED_IS_ERROR) == 0
                        || inner.end() != found.value().length()) {
                    throw new Senseless("");
                }
            }
        }
        if (chain.charAt(chain.at) == ':') {
            chain.at++;
        } else if (chain.charAt(chain.at) == 0 && chain.close != 0) {
            chain.error("Unclosed variable specification after complex modifier (expecting '" + chain.close + "') for " + chain.subject.name());
        }
        return true;
    }

    private void one(char sign) throws Senseless {
        try {
            switch (sign) {
                case ':' -> ofSubject.assign();
                case '@' -> ofSubject.loop();
                case '_' -> ofSubject.remember();
                case 'D', 'U' -> ofSubject.defined(sign);
                case 'L' -> ofSubject.name();
                case 'P' -> ofSubject.path();
                case '?' -> ofSubject.choose();
                case '!' -> ofText.output();
                case 's' -> ofText.shell();
                case 'g' -> ofText.time("gmtime");
                case 'l' -> ofText.time("localtime");
                case 'h' -> ofText.hash();
                case 'q', 'Q' -> ofText.quote(sign == 'q');
                case 't' -> to();
                case '[' -> ofList.select();
                case 'r' -> ofList.range();
                case 'O' -> ofList.order();
                case 'u' -> ofList.unique();
                case 'N', 'M' -> ofWords.match(sign == 'M');
                case 'T' -> ofWords.tail();
                case 'H' -> ofWords.head();
                case 'E' -> ofWords.suffix();
                case 'R' -> ofWords.root();
                case 'S' -> substitutions.substitute();
                case 'C' -> substitutions.substituteRegex();
                default -> substitutions.sysv();
            }
        } catch (Other other) {
            substitutions.sysv();
        }
    }

    /** {@code tA tl tu tw tW}, {@code ts} with a separator. */
    private void to() throws Senseless {
        char what = chain.charAt(chain.at + 1);
        if (what == 's') {
            ofList.separator();
        } else if (what == 0 || !chain.ends(chain.at + 2)) {
            throw chain.bad(chain.at++);
        } else {
            switch (what) {
                case 'A' -> ofWords.realPath();
                case 'u' -> ofText.upper();
                case 'l' -> ofText.lower();
                case 'W' -> chain.big = true;
                case 'w' -> chain.big = false;
                default -> throw chain.bad(chain.at++);
            }
            chain.at += 2;
        }
    }
}
