package depscope.makefile.variable;

import depscope.makefile.value.Budget;
import depscope.makefile.value.Marks;
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
            if (chain.current && chain.isAtEnd() && chain.close != 0) {
                throw new Senseless("Unclosed expression, expecting \"" + chain.close + "\"");
            }
            while (!chain.isAtEnd() && (chain.close == 0 || chain.charAt(chain.at) != chain.close)) {
                if (chain.charAt(chain.at) == '$' && indirect()) {
                    continue;
                }
                int start = chain.at;
                chain.kind = Expansion.Kind.VALUE;
                budget.spend(WORDS * chain.value.length());
                one(chain.charAt(start));
                behind(start);
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

    /** Goes behind the colon after a modifier. Where text and modifier end without a bracket, that is told, and the value stands. */
    private void behind(int start) {
        if (chain.isAtEnd() && chain.close != 0) {
            chain.error(chain.current ? "Unclosed expression, expecting \"" + chain.close + "\" for modifier \"" + chain.text.substring(start) + "\""
                    : "Unclosed variable specification (expecting '" + chain.close + "') for \"" + chain.subject.name() + "\" (value \""
                            + chain.value + "\") modifier " + chain.charAt(start));
        } else if (chain.charAt(chain.at) == ':') {
            chain.at++;
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
        // 2020: they are applied even where no value is wanted.
        if (!found.value().isEmpty() && (chain.wanted || !chain.current) && !chain.unknown(Marks.first(found.value()))) {
            held(found.value());
        } else if (!found.value().isEmpty()) {
            chain.kind = Expansion.Kind.VALUE;
        }
        if (chain.charAt(chain.at) == ':') {
            chain.at++;
        } else if (chain.isAtEnd() && chain.close != 0) {
            chain.error(chain.current ? "Unclosed expression after indirect modifier, expecting \"" + chain.close + "\""
                    : "Unclosed variable specification after complex modifier (expecting '" + chain.close + "') for " + chain.subject.name());
        }
        return true;
    }

    private void held(String modifiers) throws Senseless {
        Result inner = new Modifiers(chain.expander, chain.subject, chain.scope, chain.mode, (char) 0, (char) 0, modifiers, 0).apply(chain.value);
        chain.value = inner.value();
        chain.kind = inner.kind();
        boolean undefined = chain.kind == Expansion.Kind.UNDEFINED && (chain.mode & Expander.UNDEFINED_IS_ERROR) == 0;
        if (chain.kind == Expansion.Kind.ERROR || undefined || inner.end() < modifiers.length()) {
            throw new Senseless("");
        }
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
                case 'm' -> ofWords.time();
                case 'S' -> substitutions.substitute();
                case 'C' -> substitutions.substituteRegex();
                default -> throw new Other();
            }
        } catch (Other other) {
            if (!substitutions.sysv()) {
                unknown();
            }
        }
    }

    /** 2020: a modifier that is none makes nothing of the value, and those behind it go on from there. Current: it ends the reference. */
    private void unknown() throws Senseless {
        int start = chain.at;
        if (!chain.current) {
            chain.error("Unknown modifier '" + chain.charAt(start) + "'");
        }
        chain.at++;
        while (!chain.isAtEnd() && !chain.ends(chain.at)) {
            chain.at++;
        }
        if (chain.current) {
            throw new Senseless("Unknown modifier \":" + chain.text.substring(start, chain.at) + "\"");
        }
        chain.value = "";
        chain.kind = Expansion.Kind.ERROR;
    }

    /** {@code tA tl tu tw tW}, in the current edition {@code tt}; {@code ts} with a separator. */
    private void to() throws Senseless, Other {
        char what = chain.charAt(chain.at + 1);
        if (what == 's') {
            ofList.separator();
            return;
        }
        if (what == 0 || !chain.ends(chain.at + 2) || "AluwW".indexOf(what) < 0 && !(what == 't' && chain.current)) {
            throw chain.none();
        }
        switch (what) {
            case 'A' -> ofWords.realPath();
            case 'u' -> ofText.upper();
            case 'l' -> ofText.lower();
            case 't' -> ofText.title();
            default -> chain.big = what == 'W';
        }
        chain.at += 2;
    }
}
