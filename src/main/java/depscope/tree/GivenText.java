package depscope.tree;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A text that a user names on the command line, in no tree. */
public final class GivenText {
    private static final long LARGEST = 4 << 20;

    private GivenText() {
    }

    /**
     * All of a file, raw.
     *
     * @throws IOException if it cannot be read; its message is one line and names it
     */
    public static String read(String name) throws IOException {
        try {
            Path path = Path.of(name);
            if (Files.size(path) > LARGEST) {
                throw new IOException(name + ": larger than " + (LARGEST >> 20) + " MB");
            }
            return new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            throw new IOException(name + ": no such file", e);
        } catch (InvalidPathException e) {
            throw new IOException(name + ": not a name of a file", e);
        }
    }
}
