package depscope.makefile.variable;

import depscope.makefile.value.Budget;
import depscope.makefile.value.Edition;
import depscope.makefile.value.Glob;
import depscope.makefile.value.Marks;
import depscope.makefile.value.Message;
import depscope.makefile.value.PosixRegex;
import depscope.makefile.value.Splitting;
import depscope.makefile.value.Spot;
import depscope.makefile.value.Unknowns;
import java.util.List;
import java.util.Locale;

/**
 * Applies the modifiers of one reference to its value, one after the other (bmake(1), "Variable modifiers"). The order
 * in which a letter is tried as one modifier, another, or as System V's {@code old=new} is make's (var.c, ApplyModifiers).
 */
final class Modifiers {
    /** What it costs to take a character of a value for a part of a word. */
    private static final long WORDS = 4;
    /** What a word takes besides its characters. */
    private static final long HELD = 48;
    private static final long SORTED = 500;

    /**
     * @param end where in the text the modifiers end: at the closing bracket, or behind the text where there is none
     */
    record Result(String value, Expansion.Kind kind, int end) {
    }

    /** The modifier makes no sense as such; it may still be another. */
    private static final class Other extends Exception {
        private static final long serialVersionUID = 1;

        Other() {
            super("", null, false, false);
        }
    }

    /** The whole reference makes no sense; the message is make's, empty if it was told. */
    private static final class Senseless extends Exception {
        private static final long serialVersionUID = 1;

        Senseless(String message) {
            super(message, null, false, false);
        }
    }

    private final Expander expander;
    private final Variables variables;
    private final Subject subject;
    private final Scope scope;
    private final int mode;
    private final boolean wanted;
    private final char open;
    private final char close;
    private final String text;
    private final ModifierParts parts;
    private final boolean current;
    private int at;
    private String value = "";
    private Expansion.Kind kind = Expansion.Kind.VALUE;
    private char separator = ' ';
    private boolean big;

    /**
     * @param open the bracket that the reference begins with, 0 where the modifiers are a value of their own
     * @param at where the first modifier begins, behind its colon
     */
    Modifiers(Expander expander, Subject subject, Scope scope, int mode, char open, char close, String text, int at) {
        this.expander = expander;
        this.variables = expander.variables();
        this.subject = subject;
        this.scope = scope;
        this.mode = mode;
        this.wanted = (mode & Expander.WANTED) != 0;
        this.open = open;
        this.close = close;
        this.text = text;
        this.at = at;
        this.current = variables.edition() == Edition.CURRENT;
        this.parts = new ModifierParts(expander, scope, mode, text);
    }

    Result apply(String given) {
        value = given;
        Budget budget = variables.budget();
        budget.in();
        try {
            while (at < text.length() && (close == 0 || text.charAt(at) != close)) {
                if (text.charAt(at) == '$' && indirect()) {
                    continue;
                }
                char sign = text.charAt(at);
                kind = Expansion.Kind.VALUE;
                budget.spend(WORDS * value.length());
                one(sign);
                char behind = charAt(at);
                if (behind == 0 && close != 0) {
                    error("Unclosed variable specification (expecting '" + close + "') for \"" + subject.name() + "\" (value \"" + value
                            + "\") modifier " + sign);
                } else if (behind == ':') {
                    at++;
                }
            }
            return new Result(value, kind, at);
        } catch (Senseless senseless) {
            if (!senseless.getMessage().isEmpty()) {
                error(senseless.getMessage());
            }
            return new Result("", Expansion.Kind.ERROR, at);
        } finally {
            budget.out();
        }
    }

    private char charAt(int index) {
        return index < text.length() ? text.charAt(index) : 0;
    }

    private void error(String message) {
        variables.messages().add(new Message(Spot.BUILT_IN, Message.Level.ERROR, message));
    }

    /** Modifiers that a variable holds; false if what stands here is no such thing. */
    private boolean indirect() throws Senseless {
        Expansion found = expander.parse(text, at, scope, mode);
        char behind = charAt(at + found.length());
        if (!found.value().isEmpty() && behind != 0 && behind != ':' && behind != close) {
            return false;
        }
        at += found.length();
        if (!found.value().isEmpty()) {
            int unknown = Marks.first(found.value());
            if (unknown != Unknowns.NONE) {
                value = Character.toString(Marks.unknown(unknown));
                kind = Expansion.Kind.VALUE;
            } else {
                Result inner = new Modifiers(expander, subject, scope, mode, (char) 0, (char) 0, found.value(), 0).apply(value);
                value = inner.value();
                kind = inner.kind();
                if (kind == Expansion.Kind.ERROR || kind == Expansion.Kind.UNDEFINED && (mode & Expander.UNDEFINED_IS_ERROR) == 0
                        || inner.end() != found.value().length()) {
                    throw new Senseless("");
                }
            }
        }
        if (charAt(at) == ':') {
            at++;
        } else if (charAt(at) == 0 && close != 0) {
            error("Unclosed variable specification after complex modifier (expecting '" + close + "') for " + subject.name());
        }
        return true;
    }

    private void one(char sign) throws Senseless {
        try {
            switch (sign) {
                case ':' -> assign();
                case '@' -> loop();
                case '_' -> remember();
                case 'D', 'U' -> defined(sign);
                case 'L' -> name();
                case 'P' -> path();
                case '!' -> output();
                case '[' -> select();
                case 'g' -> time("gmtime");
                case 'l' -> time("localtime");
                case 'h' -> hash();
                case 't' -> to();
                case 'N', 'M' -> match(sign == 'M');
                case 'S' -> substitute();
                case 'C' -> substituteRegex();
                case '?' -> choose();
                case 'q', 'Q' -> plain(Quoting.quoted(value, sign == 'q'));
                case 'T' -> words((word, parted, out) -> added(word.substring(word.lastIndexOf('/') + 1), parted, out));
                case 'H' -> words((word, parted, out) -> added(word.lastIndexOf('/') < 0 ? "."
                        : current && word.lastIndexOf('/') == 0 ? "/" : word.substring(0, word.lastIndexOf('/')), parted, out));
                case 'E' -> words((word, parted, out) -> word.lastIndexOf('.') < 0 ? parted
                        : added(word.substring(word.lastIndexOf('.') + 1), parted, out));
                case 'R' -> words((word, parted, out) -> added(word.lastIndexOf('.') < 0 ? word
                        : word.substring(0, word.lastIndexOf('.')), parted, out));
                case 'r' -> range();
                case 'O' -> order();
                case 'u' -> plain(unique());
                case 's' -> shell();
                default -> sysv();
            }
        } catch (Other other) {
            sysv();
        }
    }

    /** Whether the modifier ends at {@code index}. */
    private boolean ends(int index) {
        char c = charAt(index);
        return c == close || c == ':';
    }

    private void end(int index) throws Other {
        if (!ends(index)) {
            throw new Other();
        }
        at = index;
    }

    private boolean added(String word, boolean parted, StringBuilder out) {
        WordChange.part(out, parted, separator);
        out.append(word);
        return true;
    }

    /** A modifier of one letter. */
    private void plain(String changed) throws Other {
        end(at + 1);
        value = changed;
    }

    /** A modifier of one letter that changes each word. */
    private void words(WordChange change) throws Other {
        end(at + 1);
        changed(change);
    }

    private void changed(WordChange change) {
        value = WordChange.all(value, big, separator, change);
    }

    private boolean isUnknown() {
        int unknown = Marks.first(value);
        if (unknown != Unknowns.NONE) {
            value = Character.toString(Marks.unknown(unknown));
        }
        return unknown != Unknowns.NONE;
    }

    /** {@code ::= ::+= ::?= ::!=} */
    private void assign() throws Senseless, Other {
        char how = charAt(at + 1);
        boolean two = charAt(at + 2) == '=' && (how == '!' || how == '+' || how == '?');
        if (how != '=' && !two) {
            throw new Other();
        }
        if (subject.name().isEmpty()) {
            throw bad(at);
        }
        boolean own = subject.isUndefined() || scope == variables.global() || scope.get(LocalNames.kept(subject.name())).isPresent();
        Scope target = own ? scope : variables.global();
        at += two ? 3 : 2;
        String right = branch(open == '(' ? ')' : '}', wanted);
        at--;
        if (wanted) {
            if (how == '+') {
                variables.append(subject.name(), right, target, Assignment.Operator.MODIFIER);
            } else if (how == '!') {
                variables.set(subject.name(), printed(right), target, Assignment.Operator.MODIFIER, right);
            } else if (how == '?' && subject.isDefined().isUnknown()) {
                variables.set(subject.name(), Character.toString(Marks.unknown(subject.isDefined().doubt())), target, Assignment.Operator.MODIFIER, right);
            } else if (how != '?' || !subject.isDefined().isTrue()) {
                variables.set(subject.name(), right, target, Assignment.Operator.MODIFIER, right);
            }
        }
        value = "";
        kind = Expansion.Kind.UNDEFINED;
    }

    /** {@code @var@text@}: the text once for each word. */
    private void loop() throws Senseless {
        at++;
        String name = part('@', false);
        String body = part('@', false);
        if (!wanted) {
            return;
        }
        StringBuilder out = new StringBuilder();
        boolean parted = false;
        String kept = LocalNames.kept(name.indexOf('$') >= 0 ? expander.expand(name, scope, Expander.WANTED) : name);
        List<String> words = big ? List.of(value) : Splitting.words(value);
        long held = HELD * words.size() + value.length();
        variables.budget().hold(held);
        for (String word : words) {
            if (word.isEmpty()) {
                continue;
            }
            variables.budget().spend(word.length());
            int plain = 0;
            while (plain < word.length() && Marks.isMaybe(word.charAt(plain))) {
                plain++;
            }
            scope.bind(kept, word.substring(plain));
            String made = expander.expand(body, scope, mode & (Expander.WANTED | Expander.UNDEFINED_IS_ERROR));
            variables.budget().length((long) out.length() + made.length());
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
        variables.budget().release(held);
        scope.remove(kept);
        value = out.toString();
    }

    /** {@code _} and {@code _=var} */
    private void remember() throws Other {
        if (charAt(at + 1) == '=') {
            int from = at + 2;
            int to = from;
            while (to < text.length() && ":)}".indexOf(text.charAt(to)) < 0) {
                to++;
            }
            variables.set(text.substring(from, to), value, scope);
            at = to;
        } else {
            end(at + 1);
            variables.set("_", value, scope);
        }
    }

    /** {@code Dtext}, {@code Utext} */
    private void defined(char sign) {
        Truth here = sign == 'D' ? subject.isDefined() : subject.isDefined().not();
        boolean take = wanted && here.isTrue();
        int inner = take ? mode : mode & ~Expander.WANTED;
        Pieces out = new Pieces(16);
        int i = at + 1;
        while (i < text.length() && text.charAt(i) != close && text.charAt(i) != ':') {
            char c = text.charAt(i);
            char next = charAt(i + 1);
            if (c == '\\' && next != 0 && (next == ':' || next == '$' || next == close || next == '\\')) {
                out.text(text, i + 1, i + 2);
                i += 2;
            } else if (c == '$') {
                Expansion found = expander.parse(text, i, scope, inner);
                out.value(found.value());
                i += Math.max(1, found.length());
            } else {
                out.text(text, i, i + 1);
                i++;
            }
        }
        at = i;
        subject.keep();
        if (wanted && here.isUnknown()) {
            value = Character.toString(Marks.unknown(here.doubt()));
        } else if (take) {
            value = out.toString();
        }
    }

    private void name() {
        subject.keep();
        value = subject.name();
        at++;
    }

    private void path() {
        subject.keep();
        value = Marks.any(subject.name()) ? subject.name() : expander.world().path(subject.name()).orElse(subject.name());
        at++;
    }

    /** {@code !command!} */
    private void output() throws Senseless {
        at++;
        String command = part('!', true);
        subject.keep();
        value = wanted ? printed(command) : "";
    }

    /** {@code sh} */
    private void shell() throws Other {
        if (charAt(at + 1) != 'h') {
            throw new Other();
        }
        end(at + 2);
        value = wanted ? printed(value) : "";
    }

    private String printed(String command) {
        return variables.printed(command, expander.world());
    }

    /** {@code [n]}, {@code [n..m]}, {@code [#]}, {@code [*]}, {@code [@]} */
    private void select() throws Senseless {
        int start = at;
        at++;
        String inner = part(']', true);
        if (!ends(at)) {
            throw bad(start);
        }
        int unknown = Marks.first(inner);
        if (unknown != Unknowns.NONE) {
            value = Character.toString(Marks.unknown(unknown));
            return;
        }
        Selection selection;
        try {
            selection = Selection.of(inner);
        } catch (IllegalArgumentException e) {
            throw bad(start);
        }
        switch (selection.what()) {
            case COUNT -> value = isUnknown() ? value : Integer.toString(big ? 1 : Splitting.words(value).size());
            case BIG -> big = true;
            case SMALL -> big = false;
            default -> value = isUnknown() ? value : selection.of(big ? List.of(value) : Splitting.words(value), separator);
        }
    }

    /** {@code gmtime[=seconds]}, {@code localtime[=seconds]}: in which zone this machine was, nobody knows here. */
    private void time(String name) throws Other {
        long seconds = number(name);
        if (!isUnknown()) {
            boolean known = seconds > 0 && (name.equals("gmtime") || isUtc());
            value = known ? Moment.formatted(value, seconds) : variables.unknown(seconds > 0 ? "the zone of the local time" : "the time that make is run at");
        }
    }

    private boolean isUtc() {
        String zone = variables.environment().get("TZ").map(Variable::value).orElse("");
        return zone.equals("UTC") || zone.equals("UTC0") || zone.equals("GMT") || zone.equals("GMT0");
    }

    /** A long modifier and the number that may follow it; 0 if there is none. */
    private long number(String name) throws Other {
        int behind = at + name.length();
        if (!text.startsWith(name, at) || !ends(behind) && charAt(behind) != '=') {
            throw new Other();
        }
        if (charAt(behind) != '=') {
            at = behind;
            return 0;
        }
        int to = behind + 1;
        while (to < text.length() && Character.digit(text.charAt(to), 10) >= 0) {
            to++;
        }
        String digits = text.substring(behind + 1, to);
        at = to;
        return digits.isEmpty() ? 0 : digits.length() > 18 ? Long.MAX_VALUE : Long.parseLong(digits);
    }

    private void hash() throws Other {
        if (!text.startsWith("hash", at)) {
            throw new Other();
        }
        end(at + 4);
        if (!isUnknown()) {
            value = ValueHash.of(value);
        }
    }

    /** {@code tA tl tu tw tW}, {@code ts} with a separator. */
    private void to() throws Senseless {
        char what = charAt(at + 1);
        if (what == 's') {
            separator();
            return;
        }
        if (what == 0 || !ends(at + 2)) {
            throw bad(at++);
        }
        switch (what) {
            case 'A' -> changed((word, parted, out) -> added(expander.world().realPath(word).orElse(word), parted, out));
            case 'u' -> value = value.chars().map(c -> c >= 'a' && c <= 'z' ? c - 32 : c)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
            case 'l' -> value = value.chars().map(c -> c >= 'A' && c <= 'Z' ? c + 32 : c)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
            case 'W' -> big = true;
            case 'w' -> big = false;
            default -> throw bad(at++);
        }
        at += 2;
    }

    private void separator() throws Senseless {
        char c = charAt(at + 2);
        if (c != close && ends(at + 3)) {
            separator = c;
            at += 3;
        } else if (ends(at + 2)) {
            separator = 0;
            at += 2;
        } else if (c == '\\') {
            at = escapedSeparator(at + 3);
        } else {
            throw bad(at++);
        }
        WordChange same = (word, parted, out) -> {
            WordChange.part(out, parted, separator);
            out.append(word);
            return true;
        };
        value = WordChange.all(value, big, separator, same);
    }

    /** The character that is written behind a backslash: {@code n t}, octal, or hexadecimal behind an x. */
    private int escapedSeparator(int from) throws Senseless {
        char c = charAt(from);
        if (c == 'n' || c == 't') {
            separator = c == 'n' ? '\n' : '\t';
            return from + 1;
        }
        int base = c == 'x' ? 16 : 8;
        int to = c == 'x' ? from + 1 : from;
        if (c == '0' && Character.toLowerCase(charAt(from + 1)) == 'x') {
            base = 16;
            to = from + 2;
        }
        int code = 0;
        int digits = to;
        while (Character.digit(charAt(to), base) >= 0 && code <= 0xff) {
            code = code * base + Character.digit(charAt(to++), base);
        }
        if (digits == to || !ends(to)) {
            throw bad(at++);
        }
        separator = (char) (code & 0xff);
        return to;
    }

    /** {@code Mpattern}, {@code Npattern} */
    private void match(boolean keep) {
        String given = parts.pattern(at, open, close);
        at = parts.end();
        if (!wanted) {
            return;
        }
        String pattern = given.indexOf('$') >= 0 ? expander.expand(given, scope, mode) : given;
        int unknown = Marks.first(pattern);
        List<String> all = big ? List.of(value) : Splitting.words(value);
        StringBuilder out = new StringBuilder(value.length());
        boolean parted = false;
        for (String word : all) {
            String bare = Marks.withoutMaybe(word);
            int doubt = unknown != Unknowns.NONE ? unknown : Marks.first(bare);
            if (doubt != Unknowns.NONE ? !bare.isEmpty() : Glob.matches(bare, pattern) == keep) {
                WordChange.part(out, parted, separator);
                if (doubt != Unknowns.NONE && !(bare.length() == 1 && Marks.isUnknown(bare.charAt(0)))) {
                    out.append(Marks.maybe(doubt));
                }
                out.append(word);
                parted = true;
            }
        }
        value = out.toString();
    }

    /** {@code S/old/new/[1gW]} */
    private void substitute() throws Senseless {
        char delimiter = delimiter();
        at += 2;
        boolean atStart = charAt(at) == '^';
        at += atStart ? 1 : 0;
        String old = parts.anchored(at, delimiter);
        boolean atEnd = parts.isAnchored();
        took(delimiter);
        String other = parts.replacement(at, delimiter, old);
        took(delimiter);
        String flags = flags();
        if (wanted) {
            substituted(old, new Substitution(old, whole(other), atStart, atEnd, flags.indexOf('g') >= 0, flags.indexOf('1') >= 0, separator,
                    variables.budget()), flags);
        }
    }

    /** {@code C/pattern/new/[1gW]} */
    private void substituteRegex() throws Senseless {
        char delimiter = delimiter();
        at += 2;
        String pattern = part(delimiter, true);
        String other = part(delimiter, true);
        String flags = flags();
        if (!wanted) {
            return;
        }
        try {
            PosixRegex regex = PosixRegex.of(Marks.any(pattern) ? "" : pattern);
            WordChange change = Marks.any(pattern) ? (word, parted, out) -> parted : new RegexSubstitution(regex, whole(other),
                    flags.indexOf('g') >= 0, flags.indexOf('1') >= 0, variables.messages(), variables.budget());
            substituted(pattern, change, flags);
        } catch (IllegalArgumentException e) {
            at = Math.min(text.length(), at);
            error("RE substitution error: " + e.getMessage());
            throw new Senseless("Unclosed substitution for " + subject.name() + " (" + delimiter + " missing)");
        }
    }

    private char delimiter() throws Senseless {
        if (at + 1 >= text.length()) {
            throw new Senseless("Missing delimiter for :" + text.charAt(at) + " modifier");
        }
        return text.charAt(at + 1);
    }

    private void substituted(String old, WordChange change, String flags) {
        // Which word is the first that has it, hangs on all before.
        int unknown = Marks.first(flags.indexOf('1') >= 0 ? old + value : old);
        if (unknown != Unknowns.NONE) {
            value = Character.toString(Marks.unknown(unknown));
        } else {
            value = WordChange.all(value, big || flags.indexOf('W') >= 0, separator, change);
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
        int from = at;
        while (at < text.length() && "g1W".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return text.substring(from, at);
    }

    /** {@code ?then:else}: the name of the variable is a condition. */
    private void choose() throws Senseless {
        at++;
        // What is not known in a condition may be any part of it.
        int unknown = Marks.first(subject.name());
        Truth condition = unknown == Unknowns.NONE ? Truth.FALSE : Truth.unknown(unknown);
        boolean malformed = false;
        if (wanted && unknown == Unknowns.NONE) {
            try {
                condition = new Conditions(expander).of(subject.name(), Conditions.Form.IF, false);
            } catch (Conditions.Malformed e) {
                malformed = true;
            }
        }
        String then = branch(':', wanted && !malformed && !condition.isFalse());
        String otherwise = branch(close, wanted && !malformed && !condition.isTrue());
        at--;
        if (malformed) {
            throw new Senseless("Bad conditional expression `" + subject.name() + "' in " + subject.name() + "?" + then + ":" + otherwise);
        }
        subject.keep();
        if (condition.isUnknown() && (unknown != Unknowns.NONE || !then.equals(otherwise))) {
            value = Character.toString(Marks.unknown(condition.doubt()));
        } else {
            value = condition.isTrue() ? then : otherwise;
        }
    }

    private void range() throws Other {
        long count = number("range");
        if (count == 0 && isUnknown()) {
            return;
        }
        long numbers = count > 0 ? count : Splitting.words(value).size();
        StringBuilder out = new StringBuilder();
        for (long i = 1; i <= numbers; i++) {
            out.append(i == 1 ? "" : " ").append(i);
            variables.budget().length(out.length());
        }
        value = out.toString();
    }

    /** {@code O Or Ox}; those of numbers, {@code On Onr Orn}, are of the current edition. */
    private void order() throws Senseless {
        int behind = at + 1;
        while (behind < text.length() && behind < at + 3 && !ends(behind)) {
            behind++;
        }
        String how = text.substring(at + 1, behind);
        boolean numbers = current && List.of("n", "nr", "rn").contains(how);
        if (!ends(behind) || !numbers && !List.of("", "r", "x").contains(how)) {
            throw bad(at++);
        }
        at = behind;
        List<String> words = Splitting.words(value);
        variables.budget().spend(SORTED * words.size());
        if (how.equals("x") && words.size() > 1) {
            value = variables.unknown("a shuffled list");
            return;
        }
        value = String.join(" ", Sorting.sorted(words, numbers, how.indexOf('r') >= 0));
        int unknown = Marks.firstUnknown(value);
        if (unknown != Unknowns.NONE && words.size() > 1) {
            // Where it would come, nobody knows.
            String mark = Character.toString(Marks.unknown(unknown));
            value = mark + " " + value + " " + mark;
        }
    }

    private String unique() {
        StringBuilder out = new StringBuilder(value.length());
        String last = null;
        for (String word : Splitting.words(value)) {
            if (!word.equals(last)) {
                out.append(last == null ? "" : " ").append(word);
            }
            last = word;
        }
        return out.toString();
    }

    /** {@code old=new}, or nothing that makes sense. */
    private void sysv() throws Senseless {
        boolean isSysv = parts.isSysv(at, open, close);
        variables.budget().spend(parts.end() - at);
        if (!isSysv) {
            String shown = Character.toString(charAt(at));
            error("Unknown modifier '" + shown + "'");
            at++;
            while (at < text.length() && text.charAt(at) != ':' && text.charAt(at) != close) {
                at++;
            }
            value = "";
            kind = Expansion.Kind.ERROR;
            return;
        }
        String old = parts.anchored(at, '=');
        took('=');
        String other = parts.replacement(at, close, old);
        took(close);
        at--;
        if (wanted && !(old.isEmpty() && value.isEmpty())) {
            String right = expander.expand(other, scope, Expander.WANTED);
            substituted(old, new SysvSubstitution(old, whole(right), separator, variables.budget()), "");
        }
    }

    private String part(char delimiter, boolean expanded) throws Senseless {
        String found = parts.plain(at, delimiter, expanded);
        took(delimiter);
        return found;
    }

    /** A part that loses a {@code $} at its end. */
    private String branch(char delimiter, boolean expanded) throws Senseless {
        String found = parts.branch(at, delimiter, expanded);
        took(delimiter);
        return found;
    }

    /** Goes on behind the part just read. @throws Senseless if it had no end */
    private void took(char delimiter) throws Senseless {
        at = parts.end();
        if (!parts.isClosed()) {
            throw new Senseless("Unclosed substitution for " + subject.name() + " (" + delimiter + " missing)");
        }
    }

    /** @param from where the modifier begins; what comes behind {@link #at} is no part of the reference any more */
    private Senseless bad(int from) {
        int to = from;
        while (to < text.length() && ":)}".indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return new Senseless(String.format(Locale.ROOT, "Bad modifier `:%s' for %s", text.substring(from, to), subject.name()));
    }
}
