package depscope.makefile.variable;

import java.util.Map;

/** The variables that every target has of its own (bmake(1), "Local variables"). */
final class LocalNames {
    private static final Map<String, String> SHORT = Map.of(".ALLSRC", ">", ".ARCHIVE", "!", ".IMPSRC", "<", ".MEMBER", "%",
            ".OODATE", "?", ".PREFIX", "*", ".TARGET", "@");
    private static final String ALL = "@%?*!<>";
    /** Those that may stand in a dependency line, to be expanded for each target. */
    private static final String DYNAMIC = "@%*!";
    private static final String[] DYNAMIC_LONG = {".TARGET", ".ARCHIVE", ".PREFIX", ".MEMBER"};

    private LocalNames() {
    }

    /** The name that it is kept by. */
    static String kept(String name) {
        return name.length() > 6 && name.charAt(0) == '.' ? SHORT.getOrDefault(name, name) : name;
    }

    static boolean isLocal(char name) {
        return ALL.indexOf(name) >= 0;
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

    /** Whether a reference to {@code name} outside of any target is left for later. The 2020 edition takes beginnings for the names. */
    static boolean isDynamic(String name) {
        int length = name.length();
        if (length == 1 || length == 2 && (name.charAt(1) == 'F' || name.charAt(1) == 'D')) {
            return DYNAMIC.indexOf(name.charAt(0)) >= 0;
        }
        if (length > 2 && name.charAt(0) == '.' && name.charAt(1) >= 'A' && name.charAt(1) <= 'Z') {
            for (String dynamic : DYNAMIC_LONG) {
                if (dynamic.regionMatches(0, name, 0, length - 1)) {
                    return true;
                }
            }
        }
        return false;
    }
}
