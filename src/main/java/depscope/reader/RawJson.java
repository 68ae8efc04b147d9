package depscope.reader;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/**
 * A file's bytes as a JSON parser takes them, one character a byte, so that the parser's places are the file's
 * and a name that is no UTF-8 is read all the same. What is no ASCII goes in as a lone surrogate, U+DC80 to
 * U+DCFF: where an escape ({@code \u00e9}) stands for a real character, {@link #raw} can still tell the two
 * apart. Python writes such names with the same surrogates, as escapes.
 */
final class RawJson extends Reader {
    private static final int SHIFT = 0xdc00;

    private final String head;
    private final byte[] bytes;
    private final int from;
    private int at;
    /** How much is given at once: little at first, since there may be as many starts as there are entries. */
    private int chunk = 64;

    /**
     * @param head ASCII to be read ahead of the bytes
     * @param from the first of the bytes that is read
     */
    RawJson(String head, byte[] bytes, int from) {
        this.head = head;
        this.bytes = bytes;
        this.from = from - head.length();
        this.at = this.from;
    }

    /** The byte at which the token of {@code parser} begins, which reads this. */
    int start(JsonParser parser) {
        return place(parser.currentTokenLocation());
    }

    /** The byte that {@code parser}, which reads this, could make nothing of. */
    int place(JsonProcessingException failure, JsonParser parser) {
        JsonLocation location = failure.getLocation();
        return place(location == null || location.getCharOffset() < 0 ? parser.currentLocation() : location);
    }

    private int place(JsonLocation location) {
        return (int) Math.max(from + head.length(), Math.min(bytes.length, from + location.getCharOffset()));
    }

    @Override
    public int read(char[] chars, int start, int most) {
        int count = Math.min(Math.min(most, chunk), bytes.length - at);
        chunk = Math.min(2 * chunk, 1 << 16);
        for (int i = 0; i < count; i++, at++) {
            int c = at - from < head.length() ? head.charAt(at - from) : bytes[at] & 0xff;
            chars[start + i] = (char) (c < 0x80 ? c : SHIFT + c);
        }
        return count == 0 ? -1 : count;
    }

    @Override
    public void close() {
    }

    /** The bytes that a text of this file stands for, one character a byte: real characters as UTF-8. */
    static String raw(String text) {
        StringBuilder raw = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c < 0x80) {
                raw.append((char) c);
            } else if (c >= SHIFT + 0x80 && c <= SHIFT + 0xff) {
                raw.append((char) (c - SHIFT));
            } else {
                byte[] encoded = Character.toString(c).getBytes(StandardCharsets.UTF_8);
                raw.append(new String(encoded, StandardCharsets.ISO_8859_1));
            }
        }
        return raw.toString();
    }

    /** What a parser says of this file, fit to be shown: what is no ASCII is left open. */
    static String shown(String message) {
        return message.replaceAll("[^ -~]+", "?");
    }
}
