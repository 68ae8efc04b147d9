package depscope.tree;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An absolute path within a tree's root, without {@code .}, {@code ..}, doubled or trailing slashes.
 *
 * <p>Its characters are the bytes of the name, one character a byte (ISO 8859-1): comparing, hashing
 * and sorting are those of the bytes, and nothing is lost of a name that is no UTF-8. Only
 * {@link #toString} decodes, for people.
 */
public final class TreePath implements Comparable<TreePath> {
    public static final TreePath ROOT = new TreePath("/");

    private final String raw;

    private TreePath(String raw) {
        this.raw = raw;
    }

    /** The path whose bytes are the characters of {@code raw}; relative ones are taken from the root. */
    public static TreePath ofRaw(String raw) {
        return ROOT.resolve(raw);
    }

    /** The path that a person or a Java string names: encoded as UTF-8. */
    public static TreePath of(String text) {
        return ofRaw(encode(text));
    }

    /** Raw characters for text that is a real string: its UTF-8 bytes, one character a byte. */
    public static String encode(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** Text for raw characters, on one line: UTF-8 where they are, what is none or a control as {@code \xNN}. */
    public static String decode(String raw) {
        boolean ascii = true;
        for (int i = 0; i < raw.length() && ascii; i++) {
            char c = raw.charAt(i);
            ascii = c >= ' ' && c < 127;
        }
        if (ascii) {
            return raw;
        }
        byte[] bytes = raw.getBytes(StandardCharsets.ISO_8859_1);
        StringBuilder text = new StringBuilder();
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).chars().forEach(c -> append(text, c, c < ' ' || c == 127));
        } catch (CharacterCodingException e) {
            for (byte b : bytes) {
                append(text, b & 0xff, b < ' ' || b == 127);
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, int c, boolean escaped) {
        if (escaped) {
            text.append(String.format("\\x%02x", c));
        } else {
            text.append((char) c);
        }
    }

    /** The characters that are this path's bytes. */
    public String raw() {
        return raw;
    }

    public boolean isRoot() {
        return raw.length() == 1;
    }

    /** The last name, raw; empty for the root. */
    public String rawName() {
        return raw.substring(raw.lastIndexOf('/') + 1);
    }

    /** The last name, for people. */
    public String name() {
        return decode(rawName());
    }

    /** The directory that holds this; the root is its own. */
    public TreePath parent() {
        int slash = raw.lastIndexOf('/');
        return slash <= 0 ? ROOT : new TreePath(raw.substring(0, slash));
    }

    /** {@code name} within this directory; it must be one plain name. */
    public TreePath child(String rawName) {
        return new TreePath(isRoot() ? "/" + rawName : raw + "/" + rawName);
    }

    /** {@code word} seen from this directory, {@code .} and {@code ..} undone by name alone. */
    public TreePath resolve(String rawWord) {
        return plain(rawWord).orElseGet(() -> undone(rawWord));
    }

    /** {@code word} seen from this directory, if it leads nowhere but down: it has no {@code ..} and need not be undone. */
    Optional<TreePath> plain(String rawWord) {
        int from = rawWord.startsWith("./") ? 2 : 0;
        String path = rawWord.startsWith("/") ? rawWord : (isRoot() ? "" : raw) + "/" + rawWord.substring(from);
        return !isPlain(path) ? Optional.empty() : Optional.of(path.length() == 1 ? ROOT : new TreePath(path));
    }

    private TreePath undone(String rawWord) {
        boolean absolute = rawWord.startsWith("/");
        List<String> names = new ArrayList<>();
        if (!absolute && !isRoot()) {
            names.addAll(List.of(raw.substring(1).split("/")));
        }
        for (String name : rawWord.split("/")) {
            if (name.equals("..")) {
                if (!names.isEmpty()) {
                    names.remove(names.size() - 1);
                }
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.add(name);
            }
        }
        return names.isEmpty() ? ROOT : new TreePath("/" + String.join("/", names));
    }

    private static boolean isPlain(String path) {
        int length = path.length();
        if (length > 1 && path.charAt(length - 1) == '/') {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (path.charAt(i) == '/' && i + 1 < length) {
                char next = path.charAt(i + 1);
                if (next == '/') {
                    return false;
                }
                if (next == '.') {
                    int end = i + 2 < length && path.charAt(i + 2) == '.' ? i + 3 : i + 2;
                    if (end >= length || path.charAt(end) == '/') {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** Whether this is {@code directory} or lies below it. */
    public boolean isUnder(TreePath directory) {
        return directory.isRoot() || raw.equals(directory.raw)
                || raw.startsWith(directory.raw) && raw.charAt(directory.raw.length()) == '/';
    }

    /** The names below {@code directory}, joined with slashes, for people; else the whole path. */
    public String relativeTo(TreePath directory) {
        if (directory.isRoot()) {
            return decode(raw.substring(1));
        }
        return isUnder(directory) && !equals(directory) ? decode(raw.substring(directory.raw.length() + 1)) : toString();
    }

    @Override
    public int compareTo(TreePath other) {
        return raw.compareTo(other.raw);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TreePath path && path.raw.equals(raw);
    }

    @Override
    public int hashCode() {
        return raw.hashCode();
    }

    /** The path for people, see {@link #decode}. */
    @Override
    public String toString() {
        return decode(raw);
    }
}
