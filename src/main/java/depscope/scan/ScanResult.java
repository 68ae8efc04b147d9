package depscope.scan;

import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one compilation reads besides its source.
 *
 * @param source the source, links undone
 * @param included every file that is or may be read, once, in the order they are first reached
 * @param missing headers that no directory has, in the order they are reached
 * @param problems what is the matter with the sources, as far as this compilation meets it
 */
public record ScanResult(TreePath source, List<Included> included, List<Missing> missing, List<ScanProblem> problems) {
    /**
     * How a file comes to be read: named on the command line, or by the compiler itself; by an include; only
     * asked for by {@code __has_include} (clang records that, gcc does not); by an assembler's {@code .include}
     * or {@code .incbin} (which neither records).
     */
    public enum Via { COMMAND, INCLUDE, ASKED, ASSEMBLER }

    /**
     * A file that is read.
     *
     * @param file links undone
     * @param certain whether it is read for certain; else it depends on what is not known
     * @param system whether it is a system header: found in one of the directories of {@code -isystem}, of
     *     {@code -idirafter} or of the compiler's own, or included from a system header. It is left out of what
     *     {@code -MM} and {@code -MMD} list (gcc manual, -MM: "do not mention header files that are found in
     *     system header directories, nor header files that are included, directly or indirectly, from such a
     *     header"). What is included as none too is none, as clang has it; gcc leaves it out where the same search
     *     has found it for a system header before
     * @param by the file that names it, links undone; the source for {@link Via#COMMAND}
     * @param place the byte of {@code by} where the directive's {@code #} stands; -1 for {@link Via#COMMAND}
     */
    public record Included(TreePath file, boolean certain, boolean system, TreePath by, int place, Via via) {
    }

    /**
     * An include that leads nowhere.
     *
     * @param name raw, without quotes or brackets; as it stands where a macro should give the name and does not
     * @param certain whether the compiler would look for it for certain
     * @param by the file that names it
     * @param place the byte of {@code by} where the directive's {@code #} stands; -1 on the command line
     */
    public record Missing(String name, boolean quoted, boolean certain, TreePath by, int place) {
    }

    public ScanResult {
        included = List.copyOf(included);
        missing = List.copyOf(missing);
        problems = List.copyOf(problems);
    }

    /**
     * Why {@code file} is read: the includes that lead from the source to it, the source's first; empty if it
     * is not included.
     */
    public List<Included> chain(TreePath file) {
        Map<TreePath, Included> byFile = new HashMap<>();
        included.forEach(each -> byFile.put(each.file(), each));
        List<Included> chain = new ArrayList<>();
        for (Included at = byFile.remove(file); at != null; at = byFile.remove(at.by())) {
            chain.add(at);
        }
        Collections.reverse(chain);
        return chain;
    }
}
