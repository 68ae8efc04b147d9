package depscope.scan;

import depscope.tree.FileTree;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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

    /**
     * The include directories that a compiler's options name, in the order they are searched in for a header
     * in quotes: those for quotes alone, {@code -I}, {@code -isystem}, {@code -idirafter}; none twice.
     *
     * @param words raw, quotes undone, with or without the compiler's name; what else is among them does no harm
     */
    public List<TreePath> directories(List<String> words, TreePath directory) {
        Compilers.Compiler compiler = compilers.of(Wrappers.unwrapped(words)).orElse(compilers.ordinary());
        List<Compilation.Directory> given = new CompilerOptions(compiler, tools.options(compiler), directory,
                responses.expanded(words, directory).words()).directories();
        return Stream.of(Compilation.Role.values()).flatMap(role -> given.stream().filter(each -> each.role() == role))
                .map(Compilation.Directory::path).distinct().toList();
    }
}
