package depscope.reader;

import java.util.ArrayList;
import java.util.List;

/** Paths as ninja compares them: without {@code .}, doubled or trailing slashes, and {@code ..} undone by name where it can be. */
final class NinjaPath {
    private NinjaPath() {
    }

    /** Whether the path in these bytes, without escapes, is in that form already. */
    static boolean isCanonical(byte[] bytes, int start, int until) {
        for (int i = start; i < until; i++) {
            boolean begins = i == start || bytes[i - 1] == '/';
            if (bytes[i] == '/' && (i + 1 == until || bytes[i + 1] == '/')) {
                return i == start && until == start + 1;
            }
            if (begins && bytes[i] == '.' && (i + 1 == until || bytes[i + 1] == '/'
                    || bytes[i + 1] == '.' && (i + 2 == until || bytes[i + 2] == '/'))) {
                return false;
            }
        }
        return true;
    }

    /** That form of a path, raw. */
    static String canonical(String path) {
        List<String> names = new ArrayList<>();
        int kept = 0;
        for (String name : path.split("/")) {
            if (name.equals("..")) {
                if (names.size() > kept) {
                    names.remove(names.size() - 1);
                } else {
                    names.add(name);
                    kept++;
                }
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.add(name);
            }
        }
        String joined = String.join("/", names);
        return path.startsWith("/") ? "/" + joined : joined.isEmpty() ? "." : joined;
    }

    /** As a shell needs it written: in quotes where it has other than plain characters. */
    static String quoted(String path) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "_+-./".indexOf(c) >= 0;
            if (!plain) {
                return "'" + path.replace("'", "'\\''") + "'";
            }
        }
        return path;
    }
}
