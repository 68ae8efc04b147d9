package depscope.makefile.parse;

import depscope.makefile.value.Budget;
import depscope.makefile.value.Marks;
import depscope.makefile.value.Message;
import depscope.makefile.value.Messages;
import depscope.makefile.value.Splitting;
import depscope.makefile.value.Spot;
import depscope.makefile.value.Unknowns;
import depscope.makefile.variable.Variables;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * {@code .for a b in words}: the body once for every two words, with {@code ${a}} become {@code ${:Uword}} before
 * anything else is done to it (bmake(1), "for loops"; for.c).
 */
final class ForLoop {
    /** What a line or word takes besides its characters. */
    private static final long HELD = 56;

    private final List<String> names;
    private final List<String> words;
    private final boolean current;
    private final Spot head;
    private final List<Line> body = new ArrayList<>();
    private int next;
    private long size;
    private int doubt;
    private int ends;

    private ForLoop(List<String> names, List<String> words, boolean current, Spot head) {
        this.head = head;
        this.current = current;
        this.names = names;
        this.words = words;
    }

    /** Whether a directive, without its dot, begins a loop. */
    static boolean begins(String directive) {
        return directive.startsWith("for") && directive.length() > 3 && Splitting.isSpace(directive.charAt(3));
    }

    /** Whether a directive, without its dot, ends one. */
    static boolean ends(String directive) {
        return directive.startsWith("endfor") && (directive.length() == 6 || Splitting.isSpace(directive.charAt(6)));
    }

    /**
     * What a line of a loop's body is, without its dot, if it begins or ends a loop.
     *
     * @param line one that begins with a dot, as it is; in the current edition a line may end right behind the dot, and go on
     */
    static String inner(Line line, boolean current) {
        String directive = line.directive();
        while (current && directive.startsWith("\\\n")) {
            directive = directive.substring(2).stripLeading();
        }
        return directive;
    }

    /**
     * The loop that a line begins. 2020: if it makes no sense, nothing, and its body is read as if there were no loop;
     * current: then the body is passed over. What makes no sense is told.
     *
     * @param directive from {@code for} on
     */
    static Optional<ForLoop> of(String directive, Variables variables, Messages messages, boolean current) {
        List<String> names = new ArrayList<>();
        int at = 3;
        while (true) {
            at = behindBlanks(directive, at);
            if (at == directive.length()) {
                messages.add(Message.Level.FATAL, current ? "Missing \"in\" in .for loop" : "missing `in' in for");
                return nonsense(current);
            }
            int end = at;
            while (end < directive.length() && !Splitting.isSpace(directive.charAt(end))) {
                if (current && "$:\\(){}".indexOf(directive.charAt(end)) >= 0) {
                    messages.add(Message.Level.FATAL, "Invalid character \"" + directive.charAt(end) + "\" in .for loop variable name");
                    return nonsense(current);
                }
                end++;
            }
            String name = directive.substring(at, end);
            at = end;
            if (name.equals("in")) {
                break;
            }
            names.add(name);
        }
        if (names.isEmpty()) {
            messages.add(Message.Level.FATAL, current ? "Missing iteration variables in .for loop" : "no iteration variables in for");
            return nonsense(current);
        }
        long mistakes = messages.mistakes();
        List<String> words = new ArrayList<>(Splitting.words(variables.expand(directive.substring(behindBlanks(directive, at)), variables.global())));
        words.removeIf(String::isEmpty);
        if (current && messages.mistakes() > mistakes && !Marks.any(String.join(" ", words))) {
            // It is not gone through for words that could not be worked out, if that is certain; to the 2020 edition they are whatever came of them.
            words.clear();
        }
        int doubt = names.size() == 1 ? Unknowns.NONE : Marks.first(String.join(" ", words));
        if (doubt != Unknowns.NONE) {
            // Which word belongs to which name, nobody knows.
            words = Collections.nCopies(names.size(), Character.toString(Marks.unknown(doubt)));
        } else if (words.size() % names.size() != 0) {
            messages.add(Message.Level.FATAL, "Wrong number of words (" + words.size() + ") in .for substitution list with "
                    + names.size() + (current ? " variables" : " vars"));
            words = List.of();
        }
        return Optional.of(new ForLoop(names, names.size() == 1 ? parted(words) : words, current, messages.here()));
    }

    private static Optional<ForLoop> nonsense(boolean current) {
        return current ? Optional.of(new ForLoop(List.of(""), List.of(), true, Spot.BUILT_IN)) : Optional.empty();
    }

    /** A word that is not known in part may be several, so that what a turn does may be there for the next. */
    private static List<String> parted(List<String> words) {
        if (!Marks.any(String.join(" ", words))) {
            return words;
        }
        List<String> parted = new ArrayList<>();
        for (String word : words) {
            parted.add(word);
            int unknown = Marks.firstUnknown(word);
            if (unknown != Unknowns.NONE) {
                parted.add(Character.toString(Marks.unknown(unknown)));
            }
        }
        return parted;
    }

    /** The number of what decides whether one of these words is there at all; 0 if all are. */
    private static int doubt(List<String> words) {
        for (String word : words) {
            if (!word.isEmpty() && (Marks.isMaybe(word.charAt(0)) || word.chars().allMatch(c -> Marks.isMark((char) c)))) {
                return Marks.number(word.charAt(0));
            }
        }
        return Unknowns.NONE;
    }

    private static int behindBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && Splitting.isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    void add(Line line) {
        body.add(line);
        size += HELD + line.text().length();
    }

    /** What it takes, in bytes: its words, and its body twice. */
    long size() {
        return 2 * size + words.stream().mapToLong(word -> HELD + word.length()).sum();
    }

    boolean hasNext() {
        return next + names.size() <= words.size();
    }

    /** The number of what decides whether the turn is taken that was made last; 0 if it is. */
    int doubt() {
        return doubt;
    }

    /** That there may be no further turn. */
    void mayEnd(int decides) {
        ends = ends == Unknowns.NONE ? decides : ends;
    }

    /** There is no further turn. */
    void end() {
        next = words.size();
    }

    /** The body of the next turn, each line with what became of it. */
    List<Lines> turn(Messages messages, Budget budget) {
        List<Lines> made = new ArrayList<>(body.size());
        for (Line line : body) {
            String text = substituted(line.text(), messages);
            budget.spend(text.length());
            made.add(Lines.of(line, text + "\n", messages, current));
        }
        doubt = ends == Unknowns.NONE ? doubt(words.subList(next, next + names.size())) : ends;
        next += names.size();
        return made;
    }

    private String substituted(String line, Messages messages) {
        StringBuilder out = new StringBuilder(line.length() + 32);
        int done = 0;
        int at = line.indexOf('$');
        while (at >= 0 && at + 1 < line.length()) {
            char open = line.charAt(++at);
            if (open == '(' || open == '{') {
                at++;
                char close = open == '(' ? ')' : '}';
                for (int n = 0; n < names.size(); n++) {
                    String name = names.get(n);
                    int end = at + name.length();
                    char behind = line.startsWith(name, at) && end < line.length() ? line.charAt(end) : 0;
                    if (behind == ':' || behind == close || behind == '\\') {
                        out.append(line, done, at).append(":U");
                        done = end;
                        at = end;
                        escape(words.get(next + n), close, out, messages);
                        break;
                    }
                }
            } else if ("}):$".indexOf(open) >= 0) {
                at++;
            } else {
                int n = names.indexOf(Character.toString(open));
                if (n >= 0) {
                    out.append(line, done, at).append("{:U");
                    done = at + 1;
                    escape(words.get(next + n), '}', out, messages);
                    out.append('}');
                }
                at++;
            }
            at = line.indexOf('$', at);
        }
        return out.append(line, done, line.length()).toString();
    }

    /** A word as it may stand behind {@code :U}; references that were left in it stay references. */
    private void escape(String word, char close, StringBuilder out, Messages messages) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == '$') {
                int length = referenceLength(word, i + 1);
                if (length > 0) {
                    out.append(word, i, i + 1 + length);
                    i += length;
                    continue;
                }
                out.append('\\');
            } else if (c == ':' || c == '\\' || c == close) {
                out.append('\\');
            } else if (c == '\n' && current) {
                // To the 2020 edition the rest is a line of its own.
                messages.add(new Message(head, Message.Level.FATAL, "newline in .for value"));
                c = ' ';
            }
            out.append(c);
        }
    }

    /** How long the name is that follows a {@code $}, brackets included; 0 if there is none. */
    private static int referenceLength(String word, int from) {
        if (from == word.length()) {
            return 0;
        }
        char open = word.charAt(from);
        if (open != '(' && open != '{') {
            return 1;
        }
        char close = open == '(' ? ')' : '}';
        int depth = 1;
        for (int i = from + 1; i < word.length(); i++) {
            char c = word.charAt(i);
            depth += c == open ? 1 : c == close ? -1 : 0;
            if (depth == 0) {
                return i + 1 - from;
            }
        }
        return 0;
    }
}
