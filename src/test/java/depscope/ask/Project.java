package depscope.ask;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import depscope.record.Make;
import depscope.survey.Progress;
import depscope.survey.Survey;
import depscope.survey.SurveyOptions;
import depscope.tree.TreePath;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A directory on disk with makefiles that tests write. */
public record Project(Path root) {
    /** After anything that a tree tells of. */
    static final long NOW = 4_102_444_800_000_000_000L;

    /** The test is skipped where {@code tool} is not installed. */
    public static void needs(String tool) {
        boolean isThere = List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).stream()
                .anyMatch(place -> Files.isExecutable(Path.of(place, tool)));
        assumeTrue(isThere, tool + " is not installed");
    }

    public Project file(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    /** What makefiles come to is left to make to say. */
    public Survey survey() throws IOException {
        return Survey.open(root.toString(), new SurveyOptions(Optional.empty(), true, NOW).readingMakefiles(false, Map.of()), Progress.NONE);
    }

    public TreePath at(String name) throws IOException {
        return TreePath.of(root.toRealPath().toString()).resolve(name);
    }

    /** What is to be asked where it begins. */
    Asked asked(Make... make) throws IOException {
        try (Survey survey = survey()) {
            return Asking.of(survey, survey.start(), Optional.empty(), List.of(make).stream().findFirst());
        }
    }

    Question question(Make... make) throws IOException {
        return (Question) asked(make);
    }
}
