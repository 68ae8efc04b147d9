package depscope.makefile.variable;

import depscope.makefile.value.Edition;
import java.util.List;
import java.util.Map;

/**
 * The variables that every target has of its own (bmake(1), "Local variables").
 *
 * <p>2020: {@code ^} is a name like any other. Current: another one for {@code .ALLSRC}.
 */
final class LocalNames {
    private static final String SOURCES = ">";
    private static final Map<String, String> SHORT = Map.of(".ALLSRC", SOURCES, ".ARCHIVE", "!", ".IMPSRC", "<", ".MEMBER", "%",
            ".OODATE", "?", ".PREFIX", "*", ".TARGET", "@");
    private static final String ALL = "@%?*!<>";
    /** Those that may stand in a dependency line, to be expanded for each target. */
    private static final String DYNAMIC = "@%*!";
    private static final List<String> DYNAMIC_LONG = List.of(".TARGET", ".ARCHIVE", ".PREFIX", ".MEMBER");

    private LocalNames() {
    }

    /** The name that it is kept by. */
    static String kept(String name, Edition edition) {
        if (name.length() > 6 && name.charAt(0) == '.') {
            return SHORT.getOrDefault(name, name);
        }
        return edition == Edition.CURRENT && name.equals("^") ? SOURCES : name;
    }

    /** Whether {@code name} is the short one of a local variable, so that it may have a {@code D} or {@code F} behind it. */
    static boolean isLocal(char name, Edition edition) {
        return ALL.indexOf(name) >= 0 || name == '^' && edition == Edition.CURRENT;
    }

    /** How a dynamic one is written that is left for later; empty if {@code name} is none. */
    static String dynamic(char name) {
        return switch (name) {
            case '@' -> "$(.TARGET)";
            case '%' -> "$(.MEMBER)";
            case '*' -> "$(.PREFIX)";
            case '!' -> "$(.ARCHIVE)";
            default -> "";
        };
    }

    /**
     * Whether a reference to {@code name} outside of any target is left for later.
     *
     * <p>2020: beginnings of the long names are taken for them, {@code ${.TAR}}, and the last letter may be any. Current: whole names only.
     */
    static boolean isDynamic(String name, Edition edition) {
        int length = name.length();
        if (length == 1 || length == 2 && (name.charAt(1) == 'F' || name.charAt(1) == 'D')) {
            return DYNAMIC.indexOf(name.charAt(0)) >= 0;
        }
        if (edition == Edition.CURRENT) {
            return DYNAMIC_LONG.contains(name);
        }
        return length > 2 && name.charAt(0) == '.' && name.charAt(1) >= 'A' && name.charAt(1) <= 'Z'
                && DYNAMIC_LONG.stream().anyMatch(dynamic -> dynamic.regionMatches(0, name, 0, length - 1));
    }
}
