package depscope.scan;

import depscope.tree.FileTree;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the compilations in a recipe's line or in the words of a command. Knows {@code cd}, subshells,
 * variables set before a command, {@code env} and the usual wrappers of compilers. What the shell would
 * still have to expand is not guessed at: such a compiler is not known, such a directory leads to nothing.
 */
public final class CommandLine {
    private final ResponseFiles responses;
    private final Compilers compilers;
    private final Tools tools = new Tools();
    private final Uses uses;

    /** @param ordinary what {@code cc} is and compiles for, where the command does not say */
    public CommandLine(FileTree tree, Resolver links, Machine ordinary) {
        responses = new ResponseFiles(tree, links);
        compilers = new Compilers(ordinary);
        uses = new Uses(links, responses, compilers, tools);
    }

    /**
     * The compilations of a line that a shell is given, in its order.
     *
     * @param line raw; make's {@code @}, {@code -} and {@code +} may still stand before it
     * @param directory where the shell starts
     */
    public List<Compilation> compilations(String line, TreePath directory) {
        List<Compilation> found = new ArrayList<>();
        for (Step step : Steps.of(line, directory)) {
            if (!step.captured() && step.directory().isPresent()) {
                found.addAll(command(step.words(), step.directory().get()));
            }
        }
        return found;
    }

    /**
     * The compilations of one command, one for each source; none if it is no compiler that is known, or if it
     * compiles nothing.
     *
     * @param words raw, quotes undone
     */
    public List<Compilation> compilations(List<String> words, TreePath directory) {
        return command(Wrappers.unwrapped(words), directory);
    }

    private List<Compilation> command(List<String> words, TreePath directory) {
        return compilers.of(words).map(compiler -> new CompilerOptions(compiler, tools.options(compiler), directory,
                responses.expanded(words.subList(1, words.size()), directory).words()).compilations()).orElse(List.of());
    }

    /**
     * What the commands of a line read besides what compilations do, each file once, in the line's order.
     *
     * @param line as for {@link #compilations}
     */
    public List<FileUse> reads(String line, TreePath directory) {
        return uses.of(Steps.of(line, directory)).reads();
    }

    /**
     * What the commands of a line leave written, compilers too, each file once, in the line's order.
     *
     * @param line as for {@link #compilations}
     */
    public List<FileUse> writes(String line, TreePath directory) {
        return uses.of(Steps.of(line, directory)).writes();
    }
}
