package depscope.scan;

import depscope.scan.Directives.Header;
import depscope.scan.Directives.Kind;
import depscope.scan.Directives.Operand;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Collects a source's directives, pairs the conditionals, and says of each what is the matter with it. */
final class DirectiveColumns {
    private static final Map<String, Kind> WORDS = Arrays.stream(Kind.values())
            .filter(kind -> kind.ordinal() <= Kind.IMPORT.ordinal()).collect(Collectors.toUnmodifiableMap(Kind::word, kind -> kind));

    private final Names numbers;
    private Kind[] kinds = new Kind[16];
    private int[] places = new int[16];
    private int[] next = new int[16];
    private int[] names = new int[16];
    private int[] from = new int[16];
    private int[] to = new int[16];
    private Object[] operands = new Object[16];
    private int count;
    /** The latest directive of each group that is open, the innermost last. */
    private int[] open = new int[16];
    private int depth;

    DirectiveColumns(Names numbers) {
        this.numbers = numbers;
    }

    /** @param operand null where it is made of the text, or there is none */
    void add(Kind kind, int place, int name, Object operand) {
        if (count == kinds.length) {
            int wider = count * 2;
            kinds = Arrays.copyOf(kinds, wider);
            places = Arrays.copyOf(places, wider);
            next = Arrays.copyOf(next, wider);
            names = Arrays.copyOf(names, wider);
            from = Arrays.copyOf(from, wider);
            to = Arrays.copyOf(to, wider);
            operands = Arrays.copyOf(operands, wider);
        }
        kinds[count] = kind;
        places[count] = place;
        next[count] = count;
        names[count] = name;
        operands[count++] = operand;
    }

    private void bad(int place, String message) {
        add(Kind.BAD, place, -1, message);
    }

    /**
     * Takes a directive over.
     *
     * @param text holds its operand, without blanks around it, between the two bytes
     * @return whether its text must be kept
     */
    boolean take(String word, int place, byte[] text, int begin, int end) {
        Kind kind = WORDS.get(word);
        if (kind == null) {
            if (word.equals("pragma")) {
                pragma(place, DirectiveReader.string(text, begin, Math.min(end, begin + 256)));
            }
            return false;
        }
        switch (kind) {
            case IF, ELIF:
                return expression(kind, place, text, begin, end);
            case ELSE, ENDIF:
                link(kind, place, -1);
                return false;
            case INCLUDE, INCLUDE_NEXT, IMPORT:
                return include(kind, place, text, begin, end);
            default:
                return named(kind, place, text, begin, end);
        }
    }

    private int name(byte[] text, int begin, int end) {
        int after = begin;
        while (after < end && Bytes.isName(text[after])) {
            after++;
        }
        return after > begin && Bytes.isNameStart(text[begin]) ? after : -1;
    }

    private boolean named(Kind kind, int place, byte[] text, int begin, int end) {
        int after = name(text, begin, end);
        int name = after < 0 ? -1 : numbers.of(DirectiveReader.string(text, begin, after));
        if (kind.opens() || kind.continues()) {
            // With no name gcc and clang tell of it and take the branch for false; it is not known here.
            link(kind, place, name);
        } else if (name < 0) {
            bad(place, "#" + kind.word() + " without a name");
        } else {
            add(kind, place, name, null);
            range(after, end);
        }
        return kind == Kind.DEFINE && name >= 0;
    }

    private void range(int begin, int end) {
        from[count - 1] = begin;
        to[count - 1] = end;
    }

    private boolean include(Kind kind, int place, byte[] text, int begin, int end) {
        char opening = begin < end ? (char) text[begin] : 0;
        if (opening != '"' && opening != '<') {
            if (begin == end) {
                bad(place, "an include without a file's name");
                return false;
            }
            add(kind, place, -1, null);
            range(begin, end);
            return true;
        }
        int close = begin + 1;
        while (close < end && text[close] != (opening == '"' ? '"' : '>')) {
            close++;
        }
        if (close == end || close == begin + 1) {
            bad(place, close == end ? "a file's name that does not end" : "an include of an empty name");
            return false;
        }
        add(kind, place, -1, Header.of(numbers, DirectiveReader.string(text, begin + 1, close), opening == '"'));
        return false;
    }

    private boolean expression(Kind kind, int place, byte[] text, int begin, int end) {
        if (isPlainDefined(kind, place, text, begin, end)) {
            return false;
        }
        link(kind, place, -1);
        range(begin, end);
        return true;
    }

    /** Takes {@code #if defined(X)} and {@code #if !defined(X)} for what they mean: fast, and guards too. */
    private boolean isPlainDefined(Kind kind, int place, byte[] text, int begin, int end) {
        if (begin == end || text[begin] != '!' && text[begin] != 'd' || end - begin > 200) {
            return false;
        }
        Token[] tokens = Lexer.tokens(numbers, text, begin, end);
        int at = tokens[0].is(Op.NOT) ? 1 : 0;
        boolean not = at == 1;
        if (at >= tokens.length || tokens[at].number() != Names.DEFINED || !tokens[at].is(Token.Kind.NAME)) {
            return false;
        }
        at++;
        boolean enclosed = at < tokens.length && tokens[at].is(Op.LPAREN);
        at += enclosed ? 1 : 0;
        int last = enclosed ? at + 1 : at;
        if (last != tokens.length - 1 || !tokens[at].is(Token.Kind.NAME) || enclosed && !tokens[last].is(Op.RPAREN)) {
            return false;
        }
        Kind meant = kind == Kind.IF ? not ? Kind.IFNDEF : Kind.IFDEF : not ? Kind.ELIFNDEF : Kind.ELIFDEF;
        link(meant, place, tokens[at].number());
        return true;
    }

    private void link(Kind kind, int place, int name) {
        if (kind.opens()) {
            if (depth == open.length) {
                open = Arrays.copyOf(open, depth * 2);
            }
            open[depth++] = count;
        } else if (depth == 0) {
            bad(place, "#" + kind.word() + " without #if");
            return;
        } else if (kind != Kind.ENDIF && kinds[open[depth - 1]] == Kind.ELSE) {
            bad(place, "#" + kind.word() + " after #else");
            return;
        } else {
            next[open[depth - 1]] = count;
            open[depth - 1] = count;
        }
        add(kind, place, name, null);
        if (kind == Kind.ENDIF) {
            depth--;
        }
    }

    private void pragma(int place, String said) {
        if (said.equals("once") || said.startsWith("once ")) {
            add(Kind.ONCE, place, -1, null);
            return;
        }
        if (said.matches("(GCC|clang)\\s+system_header\\b.*")) {
            add(Kind.SYSTEM, place, -1, null);
            return;
        }
        boolean push = said.startsWith("push_macro");
        if (push || said.startsWith("pop_macro")) {
            int open = said.indexOf('"');
            int close = said.indexOf('"', open + 1);
            if (open > 0 && close > open) {
                add(push ? Kind.PUSH : Kind.POP, place, numbers.of(said.substring(open + 1, close)), null);
            }
        }
    }

    /** @param text what was kept */
    Directives finish(byte[] text) {
        while (depth > 0) {
            int opening = places[open[depth - 1]];
            link(Kind.ENDIF, opening, -1);
            bad(opening, "a condition without #endif");
        }
        for (int i = 0; i < count; i++) {
            if (kinds[i] == Kind.DEFINE) {
                operands[i] = Macro.defined(text, from[i], to[i]);
            } else if (kinds[i] == Kind.IF || kinds[i] == Kind.ELIF || kinds[i].includes() && operands[i] == null) {
                operands[i] = new Operand(text, from[i], to[i]);
            }
        }
        return new Directives(Arrays.copyOf(kinds, count), Arrays.copyOf(places, count), Arrays.copyOf(next, count),
                Arrays.copyOf(names, count), Arrays.copyOf(operands, count));
    }
}
