package depscope.makefile.variable;

/** {@code :Q} and {@code :q}: what a shell would take for a sign of its own behind a backslash. */
final class Quoting {
    private static final String META = "\n!\"#$&'()*;<>?[\\]^`{|}~";

    private Quoting() {
    }

    static String quoted(String text, boolean dollarsToo) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                // The one way to write it that sh takes.
                out.append("'\n'");
                continue;
            }
            if (c == ' ' || c >= '\t' && c <= '\r' || c == 0 || META.indexOf(c) >= 0) {
                out.append('\\');
            }
            out.append(c);
            if (dollarsToo && c == '$') {
                out.append("\\$");
            }
        }
        return out.toString();
    }
}
