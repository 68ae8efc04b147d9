package depscope.survey;

import depscope.makefile.VariableStory;
import depscope.makefile.value.Marks;
import depscope.makefile.value.Spot;
import depscope.makefile.value.Unknowns.Unknown;
import depscope.survey.VariableAnswer.Line;
import depscope.survey.VariableAnswer.Open;
import depscope.tree.TreePath;
import java.util.Optional;

/** Texts of makefiles as people read them. */
final class Shown {
    private Shown() {
    }

    /** Raw text with marks, each piece between two marks by itself: only that is made of bytes. Tabs stay: they part words. */
    static String text(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        String shown = VariableStory.shown(raw);
        int from = 0;
        for (int i = 0; i <= shown.length(); i++) {
            if (i == shown.length() || shown.charAt(i) > 0xff || shown.charAt(i) == '\t') {
                out.append(TreePath.decode(shown.substring(from, i)));
                if (i < shown.length()) {
                    out.append(shown.charAt(i));
                }
                from = i + 1;
            }
        }
        return out.toString();
    }

    static Open open(Unknown unknown) {
        return new Open(line(unknown.spot()), TreePath.decode(Marks.withoutMaybe(unknown.why()).strip()));
    }

    static Optional<Line> line(Spot spot) {
        return spot.isInFile() ? Optional.of(new Line(spot.file(), spot.line())) : Optional.empty();
    }
}
