package depscope.scan;

import depscope.tree.TreePath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Cuts what a shell is given into the simple commands that it would run (POSIX 2.9), each with the directory
 * it runs in. Minds lists, pipes, groups, subshells, {@code if}, {@code case} and loops; looks into what
 * {@code sh -c} and command substitutions run. A line that ends too early is taken as far as it goes.
 */
final class Steps {
    private static final int DEEPEST = 8;
    /** As long as a path may be anywhere; a deeper directory cannot be gone to. */
    private static final int LONGEST_PATH = 4096;
    /** Commands whose failing is an answer: what stands behind them and {@code &&} may well not run. */
    private static final Set<String> QUESTIONS = Set.of("test", "[", "[[", "cmp", "grep", "egrep", "fgrep", "diff", "which",
            "type", "expr", "command");
    private static final Set<String> CONDITIONS = Set.of("!", "if", "else", "while", "until");

    /** A compound command that is open, and what held where it began. */
    private record Frame(String opener, Optional<TreePath> here, boolean enclosing, boolean orElse, boolean asked) {
    }

    private final List<Step> steps;
    private final int depth;
    private final boolean captured;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final List<String> command = new ArrayList<>();
    private final List<Step.Redirection> redirections = new ArrayList<>();
    private Optional<TreePath> here;
    /** Whether what holds the current list runs for certain. */
    private boolean enclosing;
    /** Whether {@code ||}, or {@code &&} after a question, stands before the current command. */
    private boolean orElse;
    private boolean asked;
    private boolean piped;
    /** Whether a {@code cd} may or may not have happened in the current list. */
    private boolean strayed;
    private int subshells;
    private boolean inPattern;
    private boolean forRuns;

    private Steps(List<Step> steps, Optional<TreePath> here, boolean certain, boolean captured, int depth) {
        this.steps = steps;
        this.here = here;
        this.enclosing = certain;
        this.captured = captured;
        this.depth = depth;
    }

    /**
     * @param line raw; make's {@code @}, {@code -} and {@code +} may still stand before it
     * @param directory where the shell starts
     */
    static List<Step> of(String line, TreePath directory) {
        int start = 0;
        while (start < line.length() && "@-+ \t".indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        List<Step> steps = new ArrayList<>();
        new Steps(steps, Optional.of(directory), true, false, 0).cut(line.substring(start));
        return steps;
    }

    private void cut(String line) {
        List<ShellWords.Word> words = ShellWords.of(line);
        for (int i = 0; i < words.size(); i++) {
            ShellWords.Word word = words.get(i);
            switch (word.kind()) {
                case OPERATOR -> operator(word.text());
                case REDIRECTION -> {
                    boolean leads = i + 1 < words.size() && (words.get(i + 1).kind() == ShellWords.Kind.PLAIN
                            || words.get(i + 1).kind() == ShellWords.Kind.QUOTED);
                    if (leads && !inPattern) {
                        redirections.add(new Step.Redirection(word.text(), words.get(++i).text()));
                    }
                }
                default -> word(word);
            }
        }
        endList();
    }

    private void operator(String operator) {
        if (inPattern) {
            inPattern = !operator.equals(")");
            return;
        }
        switch (operator) {
            case "&&", "||" -> {
                boolean question = !command.isEmpty() && QUESTIONS.contains(command.get(0));
                flush();
                asked |= operator.equals("&&") && question;
                orElse = operator.equals("||");
            }
            case "|" -> {
                flush();
                piped = true;
            }
            case "(" -> {
                flush();
                open("(", certain());
                subshells++;
            }
            case ")" -> {
                endList();
                while (subshells > 0 && !frames.peek().opener.equals("(")) {
                    frames.pop();
                }
                if (subshells > 0) {
                    subshells--;
                    here = frames.peek().here;
                    close();
                }
            }
            default -> {
                endList();
                inPattern = operator.equals(";;") && !frames.isEmpty() && frames.peek().opener.equals("case");
            }
        }
    }

    private boolean certain() {
        return enclosing && !orElse && !asked;
    }

    private void open(String opener, boolean certain) {
        frames.push(new Frame(opener, here, enclosing, orElse, asked));
        enclosing = certain;
        orElse = false;
        asked = false;
    }

    private void close() {
        Frame frame = frames.pop();
        enclosing = frame.enclosing;
        orElse = frame.orElse;
        asked = frame.asked;
    }

    /** What nothing opened, nothing closes; a subshell is closed by its parenthesis alone. */
    private void closeCompound() {
        if (!frames.isEmpty() && !frames.peek().opener.equals("(")) {
            close();
        }
    }

    private void word(ShellWords.Word word) {
        if (depth < DEEPEST) {
            for (String inner : word.captured()) {
                new Steps(steps, here, certain(), true, depth + 1).cut(inner);
            }
        }
        boolean first = command.isEmpty() && redirections.isEmpty() && word.kind() == ShellWords.Kind.PLAIN;
        if (inPattern) {
            inPattern = !word.text().equals("esac") || !reserved(word.text());
        } else if (!first || !reserved(word.text())) {
            command.add(word.text());
            if (word.text().equals("in") && command.size() == 3 && command.get(0).equals("case")) {
                command.clear();
                open("case", false);
                inPattern = true;
            }
        }
    }

    /** Whether it is a word of the shell's grammar that stands before a command; then it is taken. */
    private boolean reserved(String word) {
        switch (word) {
            case "{" -> open("{", certain());
            case "then" -> open("if", false);
            case "do" -> {
                open("do", forRuns && certain());
                forRuns = false;
            }
            case "elif" -> {
                closeCompound();
                orElse = true;
            }
            case "}", "fi", "done", "esac" -> closeCompound();
            default -> {
                return CONDITIONS.contains(word);
            }
        }
        return true;
    }

    /** Ends a list of commands, as {@code ;} does. */
    private void endList() {
        flush();
        orElse = false;
        asked = false;
        piped = false;
        if (strayed) {
            here = Optional.empty();
            strayed = false;
        }
    }

    /** Ends a simple command. */
    private void flush() {
        if (!command.isEmpty() && command.get(0).equals("for")) {
            forRuns = command.size() > 3 && command.subList(3, command.size()).stream().anyMatch(ShellWords::isLiteral);
        } else if (!command.isEmpty() || !redirections.isEmpty()) {
            run(Wrappers.unwrapped(List.copyOf(command)));
            piped = false;
        }
        command.clear();
        redirections.clear();
    }

    private void run(List<String> words) {
        Optional<String> line = Wrappers.line(words);
        if (!words.isEmpty() && words.get(0).equals("cd")) {
            strayed |= !certain();
            here = directory(words);
        } else if (line.isPresent()) {
            if (depth < DEEPEST) {
                new Steps(steps, here, certain(), captured, depth + 1).cut(line.get());
            }
            add(List.of());
        } else {
            add(words);
        }
    }

    private void add(List<String> words) {
        if (!words.isEmpty() || !redirections.isEmpty()) {
            steps.add(new Step(words, List.copyOf(redirections), here, certain(), piped, captured));
        }
    }

    private Optional<TreePath> directory(List<String> words) {
        String target = words.get(words.size() - 1);
        boolean known = words.size() > 1 && !target.equals("-") && ShellWords.isLiteral(target);
        return known && (here.isPresent() || target.startsWith("/"))
                ? Optional.of(here.orElse(TreePath.ROOT).resolve(target)).filter(path -> path.raw().length() <= LONGEST_PATH)
                : Optional.empty();
    }
}
