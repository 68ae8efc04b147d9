package depscope.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Lets tests of the window run where JavaFX can: on Linux even a window without a display needs Pango and
 * some font. To be named before the extension that starts JavaFX, which otherwise fails.
 */
public final class Toolkit implements ExecutionCondition {
    private static final List<String> LIBRARIES = List.of("/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu",
            "/lib/x86_64-linux-gnu", "/lib/aarch64-linux-gnu", "/usr/lib64", "/lib64", "/usr/lib", "/usr/local/lib");
    private static final List<String> FONTS = List.of("/usr/share/fonts", "/usr/local/share/fonts");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (!System.getProperty("os.name").equals("Linux")) {
            return ConditionEvaluationResult.enabled("JavaFX brings what it needs");
        }
        if (LIBRARIES.stream().noneMatch(directory -> Files.exists(Path.of(directory, "libpangoft2-1.0.so.0")))) {
            return ConditionEvaluationResult.disabled("libpangoft2-1.0.so.0 is missing, install the package libpangoft2-1.0-0");
        }
        if (FONTS.stream().noneMatch(Toolkit::hasFont)) {
            return ConditionEvaluationResult.disabled("there is no font, install the package fonts-dejavu-core");
        }
        return ConditionEvaluationResult.enabled("Pango and fonts are there");
    }

    private static boolean hasFont(String directory) {
        if (!Files.isDirectory(Path.of(directory))) {
            return false;
        }
        try (Stream<Path> files = Files.walk(Path.of(directory))) {
            return files.anyMatch(file -> file.toString().endsWith(".ttf") || file.toString().endsWith(".otf"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
