package depscope.survey;

import depscope.finding.Ignore;
import depscope.settings.UserFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The user's own patterns of findings not to be told: {@code ignore} in their settings, one a line. */
public final class IgnoreFile {
    private static final String NAME = "ignore";

    private IgnoreFile() {
    }

    /** @param problems told of each pattern that is none, with file and line; the others hold all the same */
    public static List<String> patterns(UserFolder folder, Consumer<String> problems) {
        List<String> patterns = new ArrayList<>();
        try {
            for (UserFolder.Line line : folder.lines(NAME)) {
                try {
                    Ignore.of(List.of(line.text()));
                    patterns.add(line.text());
                } catch (IllegalArgumentException e) {
                    problems.accept(folder.name(NAME) + ":" + line.number() + ": " + e.getMessage());
                }
            }
        } catch (IOException e) {
            problems.accept(folder.name(NAME) + ": cannot be read: " + e.getMessage());
        }
        return patterns;
    }

    /** From now on findings that {@code pattern} meets are not to be told. */
    public static void add(UserFolder folder, String pattern) throws IOException {
        folder.append(NAME, pattern);
    }

    /** As if {@code pattern} had never been added. */
    public static void remove(UserFolder folder, String pattern) throws IOException {
        folder.remove(NAME, pattern);
    }
}
