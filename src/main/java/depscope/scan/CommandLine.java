package depscope.scan;

import depscope.tree.FileTree;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the compilations in a recipe's line or in the words of a command. Knows {@code cd}, subshells,
 * variables set before a command, {@code env} and the usual wrappers of compilers. What the shell would
 * still have to expand is not guessed at: such a compiler is not known, such a directory leads to nothing.
 */
public final class CommandLine {
    private static final Pattern COMPILER =
            Pattern.compile("(?:(.+)-)?(gcc|g\\+\\+|cc|c\\+\\+|CC|clang|clang\\+\\+|cpp|clang-cpp|c89|c99)(?:-?[0-9][0-9.]*)?");
    private static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*=.*", Pattern.DOTALL);
    private static final Set<String> WRAPPERS = Set.of("ccache", "distcc", "sccache", "icecc", "time", "nice", "exec",
            "command", "nohup");
    private static final Set<String> SHELL_WORDS = Set.of("{", "}", "!", "if", "then", "else", "elif", "fi", "do", "done",
            "while", "until");

    private final ResponseFiles responses;
    private final Machine ordinary;

    /** @param ordinary what {@code cc} is and compiles for, where the command does not say */
    public CommandLine(FileTree tree, Resolver links, Machine ordinary) {
        responses = new ResponseFiles(tree, links);
        this.ordinary = ordinary;
    }

    /**
     * The compilations of a line that a shell is given, in its order.
     *
     * @param line raw; make's {@code @}, {@code -} and {@code +} may still stand before it
     * @param directory where the shell starts
     */
    public List<Compilation> compilations(String line, TreePath directory) {
        int start = 0;
        while (start < line.length() && "@-+ \t".indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        List<Compilation> found = new ArrayList<>();
        Deque<Optional<TreePath>> shells = new ArrayDeque<>();
        Optional<TreePath> here = Optional.of(directory);
        List<String> command = new ArrayList<>();
        List<ShellWords.Word> words = new ArrayList<>(ShellWords.of(line.substring(start)));
        words.add(new ShellWords.Word(";", true));
        for (ShellWords.Word word : words) {
            if (!word.operator()) {
                if (!command.isEmpty() || !SHELL_WORDS.contains(word.text())) {
                    command.add(word.text());
                }
                continue;
            }
            here = run(command, here, found);
            command.clear();
            if (word.text().equals("(")) {
                shells.push(here);
            } else if (word.text().equals(")") && !shells.isEmpty()) {
                here = shells.pop();
            }
        }
        return found;
    }

    /** @return where the shell is afterwards; empty if that is not known */
    private Optional<TreePath> run(List<String> command, Optional<TreePath> here, List<Compilation> found) {
        if (command.size() >= 2 && command.get(0).equals("cd")) {
            String target = command.get(command.size() - 1);
            boolean known = !target.contains("$") && !target.contains("`") && !target.startsWith("~");
            return known && (here.isPresent() || target.startsWith("/"))
                    ? Optional.of(here.orElse(TreePath.ROOT).resolve(target)) : Optional.empty();
        }
        here.ifPresent(directory -> found.addAll(compilations(command, directory)));
        return here;
    }

    /**
     * The compilations of one command, one for each source; none if it is no compiler that is known, or if it
     * compiles nothing.
     *
     * @param words raw, quotes undone
     */
    public List<Compilation> compilations(List<String> words, TreePath directory) {
        int at = compiler(words);
        if (at >= words.size()) {
            return List.of();
        }
        String name = words.get(at).substring(words.get(at).lastIndexOf('/') + 1);
        Matcher compiler = COMPILER.matcher(name);
        if (!compiler.matches()) {
            return name.equals("as") || name.endsWith("-as")
                    ? options(ordinary, directory, words, at).assembled() : List.of();
        }
        Machine machine = ordinary;
        String kind = compiler.group(2);
        if (kind.startsWith("clang")) {
            machine = machine.with(Machine.Family.CLANG);
        } else if (kind.startsWith("g")) {
            machine = machine.with(Machine.Family.GCC);
        }
        if (compiler.group(1) != null) {
            machine = machine.forTarget(compiler.group(1));
        }
        CompilerOptions options = options(machine, directory, words, at);
        return options.compilations(kind.contains("++") || kind.equals("CC"));
    }

    private CompilerOptions options(Machine machine, TreePath directory, List<String> words, int at) {
        List<String> rest = responses.expanded(words.subList(at + 1, words.size()), directory);
        return new CompilerOptions(machine, directory, rest);
    }

    /** Which word is the compiler, behind what may stand before it. */
    private static int compiler(List<String> words) {
        int mode = words.indexOf("--mode=compile");
        int at = mode < 0 ? 0 : mode + 1;
        boolean wrapped = true;
        while (wrapped && at < words.size()) {
            String word = words.get(at);
            wrapped = ASSIGNMENT.matcher(word).matches();
            if (word.equals("env") || WRAPPERS.contains(word.substring(word.lastIndexOf('/') + 1))) {
                wrapped = true;
                while (at + 1 < words.size() && words.get(at + 1).startsWith("-")) {
                    boolean hasValue = words.get(at + 1).equals("-u") || words.get(at + 1).equals("-n");
                    at += hasValue ? 2 : 1;
                }
            }
            at += wrapped ? 1 : 0;
        }
        return at;
    }
}
