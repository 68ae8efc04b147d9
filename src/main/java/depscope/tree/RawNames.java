package depscope.tree;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Between {@link Path}s and raw names. A Path's string is decoded by the locale and loses bytes the
 * locale does not know; its URI keeps every byte, percent-encoded, in any locale. The URI costs a
 * look at the file, so plain ASCII goes by the string, which is the same bytes in every locale.
 */
final class RawNames {
    private static final Path TOP = Path.of("/");

    private RawNames() {
    }

    /** The bytes of a path, relative or absolute, one character a byte. */
    static String of(Path path) {
        String text = path.toString();
        if (isAscii(text)) {
            return text;
        }
        String uri = TOP.resolve(path).toUri().getRawPath();
        int from = path.isAbsolute() ? 0 : 1;
        int end = uri.length() > 1 && uri.endsWith("/") ? uri.length() - 1 : uri.length();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(end);
        for (int i = from; i < end; i++) {
            char c = uri.charAt(i);
            if (c == '%') {
                bytes.write(Integer.parseInt(uri, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.write(c);
            }
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    /** The place below {@code root} of a raw path, which is absolute within that root. */
    static Path below(Path root, String raw) {
        if (isAscii(raw)) {
            return root.resolve(raw.substring(1));
        }
        String rootRaw = of(root);
        return Path.of(URI.create("file://" + encoded(rootRaw.equals("/") ? raw : rootRaw + raw)));
    }

    /** Whether a file can have this name at all: kernels take bytes, and all but NUL. */
    static boolean isPossible(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == 0 || c > 0xff) {
                return false;
            }
        }
        return true;
    }

    private static String encoded(String raw) {
        StringBuilder uri = new StringBuilder(raw.length() + 16);
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '/' || c < 0x80 && Character.isLetterOrDigit(c)) {
                uri.append(c);
            } else {
                uri.append('%').append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            }
        }
        return uri.toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
