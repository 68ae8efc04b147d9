package depscope.scan;

import depscope.tree.TreePath;
import java.util.List;
import java.util.Optional;

/**
 * A compiler's own word on what it predefines, where a user wants it asked: tables know some compilers, and only
 * by their ordinary options. Safe for several threads.
 */
public interface AskedCompiler {
    /** Nobody is asked. */
    AskedCompiler NOBODY = compilation -> Optional.empty();

    /**
     * @param macros {@code #define} lines, raw, as {@code -dM -E} prints them
     * @param directories where headers are looked for by default, in order
     */
    record Answer(String macros, List<TreePath> directories) {
        public Answer {
            directories = List.copyOf(directories);
        }
    }

    /** What the compiler of {@code compilation} says, given its options; empty if it was not asked, or did not say. */
    Optional<Answer> about(Compilation compilation);
}
