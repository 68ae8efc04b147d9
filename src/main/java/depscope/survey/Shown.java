package depscope.survey;

import depscope.makefile.VariableStory;
import depscope.makefile.value.Marks;
import depscope.makefile.value.Unknowns.Unknown;
import depscope.tree.TreePath;

/** Texts of makefiles as people read them. */
final class Shown {
    private Shown() {
    }

    /** Raw text with marks, each piece between two marks by itself: only that is made of bytes. */
    static String text(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        String shown = VariableStory.shown(raw);
        int from = 0;
        for (int i = 0; i <= shown.length(); i++) {
            if (i == shown.length() || shown.charAt(i) > 0xff) {
                out.append(TreePath.decode(shown.substring(from, i)));
                if (i < shown.length()) {
                    out.append(shown.charAt(i));
                }
                from = i + 1;
            }
        }
        return out.toString();
    }

    /** What is asked for, on one line. */
    static String question(Unknown unknown) {
        return TreePath.decode(Marks.withoutMaybe(unknown.why()).strip());
    }
}
