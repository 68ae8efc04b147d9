package depscope.scan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Hands out tokens with their macros expanded (C 6.10.3): arguments, {@code #}, {@code ##}, variadic
 * parameters, {@code __VA_OPT__}, and names that are not expanded within their own expansion. Where a macro
 * is met of which too little is known, {@link Token.Kind#ANYTHING} comes out in its place.
 *
 * <p>The work for one directive is bounded: past {@link #MOST_STEPS} tokens everything is unknown.
 */
final class Expander {
    private static final int MOST_STEPS = 500_000;
    /** Calls within arguments of calls, each of which takes some of Java's stack. */
    private static final int DEEPEST = 100;

    /** Tokens on their way out, and the macro whose body they are; null if of none. */
    private static final class Frame {
        private final List<Token> tokens;
        private final Macro macro;
        private int at;

        private Frame(List<Token> tokens, Macro macro) {
            this.tokens = tokens;
            this.macro = macro;
        }
    }

    /** What is shared between an expansion and those of the arguments in it; it notes the macros that are asked for. */
    static final class Job {
        /** A condition that asks for more is not worth keeping. */
        private static final int MOST_ASKED = 200;

        private final Names names;
        private final MacroTable macros;
        private final Surroundings surroundings;
        private final Map<Integer, Macro> asked = new LinkedHashMap<>();
        private boolean ofMacrosAlone = true;
        private int steps;
        private String wrong = "";

        Job(Names names, MacroTable macros, Surroundings surroundings) {
            this.names = names;
            this.macros = macros;
            this.surroundings = surroundings;
        }

        Names names() {
            return names;
        }

        Macro macro(int name) {
            Macro macro = macros.get(name);
            asked.put(name, macro);
            return macro;
        }

        /** Notes that what comes out depends on the place or on files. */
        void dependsOnMore() {
            ofMacrosAlone = false;
        }

        /** Whether the same comes out where the macros are the same that were asked for. */
        boolean isOfMacrosAlone() {
            return ofMacrosAlone && asked.size() <= MOST_ASKED;
        }

        Cases.Case decidedBy(Cases.Dialect dialect, Truth truth) {
            return new Cases.Case(dialect, asked.keySet().stream().mapToInt(name -> name).toArray(),
                    asked.values().toArray(Macro[]::new), truth);
        }

        /** What is the matter with a macro that was met; empty if nothing. */
        String wrong() {
            return wrong;
        }
    }

    /** What the built-in macros tell of the place they stand at. */
    interface Surroundings {
        /** Null for a macro that is a question, as {@code __has_include}: it is not expanded. */
        Token builtIn(int name);
    }

    private final Job job;
    private final Expander outer;
    private final int depth;
    private final Deque<Frame> frames = new ArrayDeque<>();

    Expander(Job job, List<Token> tokens) {
        this(job, tokens, null);
    }

    private Expander(Job job, List<Token> tokens, Expander outer) {
        this.job = job;
        this.outer = outer;
        depth = outer == null ? 0 : outer.depth + 1;
        frames.push(new Frame(tokens, null));
    }

    /** The next token as it stands, or null at the end. */
    Token raw() {
        while (!frames.isEmpty()) {
            Frame frame = frames.peek();
            if (frame.at < frame.tokens.size()) {
                if (++job.steps > MOST_STEPS) {
                    frames.clear();
                    wrong("macros that expand without end");
                    return Token.UNKNOWN;
                }
                return frame.tokens.get(frame.at++);
            }
            frames.pop();
        }
        return null;
    }

    /** The next token with macros expanded, or null at the end. */
    Token next() {
        while (true) {
            Token token = raw();
            if (token == null || !token.is(Token.Kind.NAME)) {
                return token;
            }
            Macro macro = job.macro(token.number());
            switch (macro.kind()) {
                case UNDEFINED:
                    return token;
                case BUILT_IN:
                    return builtIn(token);
                case DEFINITION:
                    break;
                default:
                    if (isCallNext()) {
                        raw();
                        skipCall();
                    }
                    return Token.UNKNOWN;
            }
            if (isBusy(macro)) {
                return token.painted();
            }
            Definition definition = macro.definition(job.names);
            if (!definition.wrong().isEmpty()) {
                wrong(definition.wrong());
                return Token.UNKNOWN;
            }
            if (!definition.isFunction()) {
                push(definition, List.of(), macro, token);
            } else if (isCallNext()) {
                raw();
                List<List<Token>> arguments = arguments(definition);
                if (arguments == null) {
                    return Token.UNKNOWN;
                }
                push(definition, arguments, macro, token);
            } else {
                return token;
            }
        }
    }

    private Token builtIn(Token name) {
        Token told = job.surroundings.builtIn(name.number());
        if (told == null) {
            return name;
        }
        job.dependsOnMore();
        return told;
    }

    /** Everything that is left, expanded. */
    List<Token> all() {
        List<Token> all = new ArrayList<>();
        for (Token token = next(); token != null; token = next()) {
            all.add(token);
        }
        return all;
    }

    private void wrong(String message) {
        if (job.wrong.isEmpty()) {
            job.wrong = message;
        }
    }

    private boolean isBusy(Macro macro) {
        for (Expander at = this; at != null; at = at.outer) {
            for (Frame frame : at.frames) {
                if (frame.macro == macro) {
                    return true;
                }
            }
        }
        return false;
    }

    private void push(Definition definition, List<List<Token>> arguments, Macro macro, Token name) {
        List<Token> body = new Substitution(job.names, definition, arguments, this::expanded).body();
        if (!body.isEmpty()) {
            body.set(0, body.get(0).at(name));
        }
        frames.push(new Frame(body, macro));
    }

    /** Whether an opening parenthesis comes next; bodies that are at their end are left behind (C 6.10.3.4). */
    private boolean isCallNext() {
        while (!frames.isEmpty()) {
            Frame frame = frames.peek();
            if (frame.at < frame.tokens.size()) {
                return frame.tokens.get(frame.at).is(Op.LPAREN);
            }
            frames.pop();
        }
        return false;
    }

    private void skipCall() {
        int open = 1;
        for (Token token = raw(); token != null && open > 0; token = open > 0 ? raw() : token) {
            open += token.is(Op.LPAREN) ? 1 : token.is(Op.RPAREN) ? -1 : 0;
        }
    }

    /** The arguments of a call whose parenthesis has been taken; null if they do not suit the macro, or if it is not known what they are. */
    private List<List<Token>> arguments(Definition definition) {
        List<List<Token>> arguments = new ArrayList<>();
        List<Token> argument = new ArrayList<>();
        int open = 1;
        boolean uncertain = false;
        while (open > 0) {
            Token token = raw();
            uncertain |= token != null && token.is(Token.Kind.ANYTHING);
            if (token == null) {
                wrong("the arguments of a macro do not end");
                return null;
            }
            open += token.is(Op.LPAREN) ? 1 : token.is(Op.RPAREN) ? -1 : 0;
            boolean last = definition.variadic() && arguments.size() == definition.parameters() - 1;
            if (open == 0 || open == 1 && token.is(Op.COMMA) && !last) {
                arguments.add(argument);
                argument = new ArrayList<>();
            } else {
                argument.add(token);
            }
        }
        int wanted = definition.parameters();
        if (uncertain && (wanted > 1 || definition.variadic())) {
            // There may be commas in it: IS_ENABLED of Linux is made so.
            return null;
        }
        if (wanted == 0 && arguments.size() == 1 && arguments.get(0).isEmpty()) {
            return List.of();
        }
        if (definition.variadic() && arguments.size() == wanted - 1) {
            arguments.add(List.of());
        }
        if (arguments.size() != wanted) {
            wrong("a macro that takes " + wanted + " arguments has " + arguments.size());
            return null;
        }
        return arguments;
    }

    private List<Token> expanded(List<Token> argument) {
        if (argument.isEmpty()) {
            return argument;
        }
        if (depth >= DEEPEST) {
            wrong("macros within the arguments of macros, too deep");
            return List.of(Token.UNKNOWN);
        }
        return new Expander(job, argument, this).all();
    }
}
