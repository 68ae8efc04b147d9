package depscope.scan;

import depscope.tree.Entry;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gathers what the commands of one line read and write, in its order. What the line wrote before is nothing
 * that it reads, and what it moves or removes is nothing that it writes. Directories and devices are no files.
 */
final class LineFiles {
    /** Names that a tool and a function of GNU make share: {@code $(sort a b)} reads neither. */
    private static final Set<String> MAKE_FUNCTIONS = Set.of("sort", "strip", "join");

    private final Resolver links;
    private final Map<TreePath, FileUse> reads = new LinkedHashMap<>();
    private final Map<TreePath, FileUse> writes = new LinkedHashMap<>();

    LineFiles(Resolver links) {
        this.links = links;
    }

    List<FileUse> reads() {
        return List.copyOf(reads.values());
    }

    List<FileUse> writes() {
        return List.copyOf(writes.values());
    }

    void read(Step step, String word, boolean certain) {
        path(step, word).filter(path -> !isDirectory(path)).ifPresent(path -> {
            FileUse written = writes.get(path);
            if (written == null || !written.certain()) {
                add(reads, step, path, certain && written == null);
            }
        });
    }

    void write(Step step, String word, boolean certain) {
        path(step, word).filter(path -> !isDirectory(path)).ifPresent(path -> add(writes, step, path, certain));
    }

    private static void add(Map<TreePath, FileUse> uses, Step step, TreePath path, boolean certain) {
        boolean function = step.captured() && MAKE_FUNCTIONS.contains(step.name());
        boolean surely = certain && step.certain() && !function;
        String tool = step.words().isEmpty() ? "sh" : step.name();
        uses.merge(path, new FileUse(path, surely, tool), (known, again) -> known.certain() ? known : again);
    }

    /** That a file is gone afterwards. */
    void remove(Step step, String word) {
        if (step.certain()) {
            path(step, word).ifPresent(writes::remove);
        }
    }

    /** The file that a word names; empty if that is not known, or no file of a tree. */
    Optional<TreePath> path(Step step, String word) {
        if (!ShellWords.isLiteral(word) || word.equals("-") || step.directory().isEmpty() && !word.startsWith("/")) {
            return Optional.empty();
        }
        TreePath path = step.directory().orElse(TreePath.ROOT).resolve(word);
        boolean device = path.raw().startsWith("/dev/") || path.raw().startsWith("/proc/") || path.isRoot();
        return device ? Optional.empty() : Optional.of(path);
    }

    boolean isDirectory(TreePath path) {
        return links.stat(path).kind() == Entry.Kind.DIRECTORY;
    }

    boolean isFile(TreePath path) {
        return links.stat(path).kind() == Entry.Kind.FILE;
    }
}
