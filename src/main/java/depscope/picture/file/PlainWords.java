package depscope.picture.file;

import depscope.picture.Picture.Box;
import java.util.List;
import java.util.Locale;

/** What graphs for other programs say in words of their own: these are a contract. */
final class PlainWords {
    private PlainWords() {
    }

    /** As {@code left-stale}. */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> files(Subject subject, Box box) {
        return box.members().stream().map(node -> subject.graph().path(node).toString()).toList();
    }

    static boolean isSelected(Subject subject, Box box) {
        return box.members().contains(subject.selected());
    }
}
