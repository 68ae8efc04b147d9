package depscope.picture.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file that the user named to hold a picture. */
public final class Destination {
    private final String name;
    private final Path path;
    private final Format format;

    private Destination(String name, Path path, Format format) {
        this.name = name;
        this.path = path;
        this.format = format;
    }

    /** What writes the picture. */
    @FunctionalInterface
    public interface Content {
        void write(ByteArrayOutputStream out) throws IOException;
    }

    /**
     * @throws IOException if its suffix is none that is known, or nothing can be written there; its message is one
     *     line that names it
     */
    public static Destination of(String name) throws IOException {
        Format format = Format.of(name).orElseThrow(() -> new IOException(name + ": its name must end in one of " + Format.SUFFIXES));
        Path path;
        try {
            path = Path.of(name);
        } catch (InvalidPathException e) {
            throw new IOException(name + ": cannot be written: " + e.getReason(), e);
        }
        Path directory = path.toAbsolutePath().getParent();
        if (Files.isDirectory(path)) {
            throw new IOException(name + ": cannot be written: it is a directory");
        }
        if (directory != null && !Files.isDirectory(directory)) {
            throw new IOException(name + ": cannot be written: no such directory");
        }
        return new Destination(name, path, format);
    }

    public Format format() {
        return format;
    }

    public boolean exists() {
        return Files.exists(path);
    }

    /**
     * Writes the file anew. It is made whole in memory first: what cannot be drawn leaves the file as it was.
     *
     * @throws IOException with a message of one line that names the file
     */
    public void write(Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            content.write(bytes);
        } catch (IOException e) {
            throw new IOException(name + ": " + e.getMessage(), e);
        }
        try {
            Files.write(path, bytes.toByteArray());
        } catch (AccessDeniedException e) {
            throw new IOException(name + ": cannot be written: permission denied", e);
        } catch (NoSuchFileException e) {
            throw new IOException(name + ": cannot be written: no such directory", e);
        } catch (FileSystemException e) {
            throw new IOException(name + ": cannot be written: " + (e.getReason() == null ? e.getMessage() : e.getReason()), e);
        } catch (IOException e) {
            throw new IOException(name + ": cannot be written: " + e.getMessage(), e);
        }
    }
}
