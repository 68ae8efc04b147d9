package depscope.makefile.target;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * When members of archives were last changed, as their headers tell (ar(5)):
 *
 * <pre>
 * !&lt;arch&gt;                    8 bytes, then for each member a header of 60 bytes and its content, padded to 2
 * name/           16     GNU: ends in a slash; /123 is at byte 123 of the member //; BSD: #1/20 is the content's first 20
 * time            12     seconds, decimal
 * owner 6, group 6, mode 8, size 10, end 2 bytes
 * </pre>
 */
final class MemberTimes {
    private static final String MAGIC = "!<arch>\n";
    private static final int HEADER = 60;
    private static final int LONGEST_NAME = 15;

    private final Files files;
    private final Map<String, Map<String, Long>> archives = new HashMap<>();

    MemberTimes(Files files) {
        this.files = files;
    }

    /** Whether there is an archive of this name. */
    boolean isArchive(String archive) {
        byte[] bytes = files.read(archive).orElse(new byte[0]);
        return bytes.length >= MAGIC.length() && text(bytes, 0, MAGIC.length()).equals(MAGIC);
    }

    /** The time of a member in seconds; 0 if it is not there. */
    long of(String archive, String member) {
        Map<String, Long> times = archives.computeIfAbsent(archive, this::read);
        String base = member.substring(member.lastIndexOf('/') + 1);
        Long time = times.get(base);
        if (time == null && base.length() > LONGEST_NAME) {
            time = times.get(base.substring(0, LONGEST_NAME));
        }
        return time == null ? 0 : time;
    }

    private Map<String, Long> read(String archive) {
        Map<String, Long> times = new HashMap<>();
        byte[] bytes = files.read(archive).orElse(new byte[0]);
        if (!isArchive(archive)) {
            return times;
        }
        String longNames = "";
        int at = MAGIC.length();
        while (at + HEADER <= bytes.length && bytes[at + 58] == '`' && bytes[at + 59] == '\n') {
            String name = text(bytes, at, 16).stripTrailing();
            long time = number(text(bytes, at + 16, 12));
            long size = number(text(bytes, at + 48, 10));
            int content = at + HEADER;
            if (name.equals("//")) {
                longNames = text(bytes, content, (int) Math.min(size, bytes.length - content));
            } else {
                times.put(name(name, longNames, bytes, content), time);
            }
            long next = content + (size + 1 & ~1L);
            if (next > bytes.length) {
                break;
            }
            at = (int) next;
        }
        return times;
    }

    private static String name(String name, String longNames, byte[] bytes, int content) {
        if (name.startsWith("#1/")) {
            int length = (int) Math.min(number(name.substring(3)), bytes.length - content);
            String whole = text(bytes, content, length);
            int end = whole.indexOf(0);
            return end < 0 ? whole : whole.substring(0, end);
        }
        if (name.length() > 1 && name.charAt(0) == '/') {
            long from = number(name.substring(1));
            if (from >= longNames.length()) {
                return name;
            }
            int end = longNames.indexOf('/', (int) from);
            return longNames.substring((int) from, end < 0 ? longNames.length() : end);
        }
        return name.length() > 1 && name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    }

    private static String text(byte[] bytes, int from, int length) {
        return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }

    /** The digits that a field begins with. */
    private static long number(String field) {
        long value = 0;
        for (int i = 0; i < field.length() && Character.isDigit(field.charAt(i)); i++) {
            value = value * 10 + field.charAt(i) - '0';
        }
        return value;
    }
}
