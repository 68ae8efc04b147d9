package depscope.ask;

import depscope.survey.Survey;
import depscope.tree.TreePath;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** An answer kept in the tree as {@code .make-graph}, where the user says so: the one thing that is ever written there. */
public final class SavedGraph {
    private final Path file;

    private SavedGraph(Path file) {
        this.file = file;
    }

    /** @param answer as a {@link Question} names it */
    public static SavedGraph at(Survey survey, TreePath answer) throws IOException {
        return new SavedGraph(Path.of(survey.tree().live().flatMap(tree -> tree.systemName(answer))
                .orElseThrow(() -> new IOException(answer + ": cannot be written: it is in no directory"))));
    }

    public boolean exists() {
        return Files.exists(file);
    }

    /**
     * Writes it whole, in the place of what is there, or leaves that as it is.
     *
     * @throws IOException with a message of one line that names the file
     */
    public void write(byte[] graph) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.write(beside, graph);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.deleteIfExists(beside);
            throw new IOException(file + ": cannot be written: " + reason(e), e);
        }
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NoSuchFileException) {
            return "no such directory";
        }
        return e instanceof FileSystemException system && system.getReason() != null ? system.getReason() : e.getMessage();
    }
}
