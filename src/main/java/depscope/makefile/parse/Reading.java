package depscope.makefile.parse;

import depscope.makefile.target.Graph;
import depscope.makefile.target.Target;
import depscope.makefile.value.Messages;
import depscope.makefile.value.Spot;
import depscope.makefile.variable.Variables;
import java.util.List;
import java.util.Optional;

/** What lines are read into, and what they ask of the whole. */
interface Reading {
    Variables variables();

    Graph graph();

    Messages messages();

    /** Whether the current edition's language is read. */
    boolean isCurrent();

    /** What is to be made, as far as the command line or {@code .MAIN} said. */
    List<String> goals();

    void addGoal(String name);

    /** The next one of {@code .ORDER}; nothing to begin anew. */
    void order(Optional<Target> next);

    int nextWait();

    /** {@code .MAKEFLAGS: …} */
    void flags(String text);

    /** {@code .OBJDIR: directory} */
    void enter(String directory);

    /** Where {@code <file>} is looked for. */
    SystemPath systemPath();

    /** {@code .POSIX:} */
    void posix();

    /**
     * That a rule begins for this target, if what has the number {@code doubt} is so.
     *
     * @param perhaps whether that is open even in the branch of a conditional that is being read
     */
    void stated(Target target, int doubt, boolean perhaps);

    /** That a rule has a target whose name is not known. */
    void unnamedTarget(Spot spot, int unknown);

    /** That a file is not known that is to be included. */
    void unknownInclude(int unknown);

    /** That a word is not known that is a source, a directory or a suffix. */
    void unnamedSource(Spot spot, int unknown);
}
