package depscope.settings;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What tells trees apart that were opened.
 *
 * @param path of the directory or archive, absolute
 * @param root the directory that absolute paths were looked up under, absolute; empty where the tree's own is
 */
public record TreeName(String path, Optional<String> root) {
    private static final int HASH_BYTES = 12;

    /**
     * @param given as a user names it, from the working directory
     * @throws IllegalArgumentException if that can be no path
     */
    public static TreeName of(String given, Optional<String> root) {
        return new TreeName(absolute(given), root.map(TreeName::absolute));
    }

    private static String absolute(String given) {
        return Path.of(given).toAbsolutePath().normalize().toString();
    }

    /** A name for a file about it, the same on every day. */
    public String hash() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest((path + "\0" + root.orElse("")).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    /** Its last name, for people. */
    public String name() {
        Path name = Path.of(path).getFileName();
        return name == null ? path : name.toString();
    }

    /** Where it lies, for people; empty for the root of all. */
    public String directory() {
        Path above = Path.of(path).getParent();
        return above == null ? "" : above.toString();
    }

    /** Whether there still is something of that name; may take a while where that is far away. */
    public boolean isThere() {
        return Files.exists(Path.of(path));
    }
}
