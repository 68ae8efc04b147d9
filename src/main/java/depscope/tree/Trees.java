package depscope.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** Opens whatever tree the user names. */
public final class Trees {
    private Trees() {
    }

    /**
     * A tree with a file {@code tree.mtree} at its root has the times that it says, see
     * {@link TimesOverlay}.
     *
     * @param given a directory, or a tar archive, plain or compressed
     * @param rootDir the directory that absolute paths start from; without one that is the given
     *     directory or the closest one above that holds a {@code tree.mtree}, or else {@code /}. An
     *     archive is its own root whatever is said.
     * @throws IOException if there is no such tree; its message is one line and names the path
     */
    public static FileTree open(String given, Optional<String> rootDir) throws IOException {
        Path path = path(given);
        BasicFileAttributes is;
        try {
            is = Files.readAttributes(path, BasicFileAttributes.class);
        } catch (IOException e) {
            throw new IOException(given + ": " + DirectoryTree.reason(e), e);
        }
        FileTree tree;
        if (is.isDirectory()) {
            tree = new DirectoryTree(given, path, rootDir.isPresent() ? path(rootDir.get()) : rootOf(path));
        } else if (is.isRegularFile()) {
            tree = new ArchiveTree(given, path);
        } else {
            throw new IOException(given + ": neither a directory nor a tar archive");
        }
        return TimesOverlay.over(tree);
    }

    private static Path rootOf(Path directory) {
        for (Path at = directory.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            if (Files.isRegularFile(at.resolve(TimesOverlay.FILE.rawName()))) {
                return at;
            }
        }
        return Path.of("/");
    }

    private static Path path(String given) throws IOException {
        try {
            return Path.of(given);
        } catch (InvalidPathException e) {
            throw new IOException(given + ": cannot be a path here: " + e.getReason(), e);
        }
    }
}
