package depscope.makefile.where.answer;

import depscope.makefile.where.Platform;
import depscope.tree.FileTree;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What commands print, without running them. */
public final class Answers {
    private static final int LONGEST = 1 << 16;

    private final Contents contents;
    private final Platform platform;

    public Answers(FileTree tree, Resolver resolver, Platform platform) {
        this.contents = new Contents(tree, resolver);
        this.platform = platform;
    }

    /**
     * What {@code command} prints, run in {@code directory}; empty if that is not known.
     *
     * @param command raw, as it would be given to a shell, all of make's variables expanded
     * @param directory links on the way undone
     */
    public Optional<Answer> answer(String command, TreePath directory) {
        if (command.length() > LONGEST) {
            return Optional.empty();
        }
        Presumptions presumptions = new Presumptions();
        Map<String, Program> programs = new TreeMap<>(TextPrograms.of(contents));
        programs.putAll(FilePrograms.of(contents, presumptions));
        programs.putAll(SystemPrograms.of(platform, presumptions));
        try {
            Output output = new ScriptRun(programs, contents, directory).of(ScriptReader.read(command), Optional.empty());
            return Optional.of(new Answer(output.text(), presumptions.toList()));
        } catch (NotKnown | ArithmeticException e) {
            return Optional.empty();
        }
    }
}
