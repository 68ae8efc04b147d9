package depscope.live;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs commands in {@code directory}, in English, and not as if a make had called them. */
record Shell(Path directory) {
    /** What {@code command} with {@code options} prints, lines of standard error among it; it may fail. */
    List<String> run(List<String> command, String... options) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(command);
        words.addAll(List.of(options));
        Path output = Files.createTempFile("live", ".out");
        try {
            ProcessBuilder builder = new ProcessBuilder(words).directory(directory.toFile()).redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(key -> key.startsWith("MAKE") || key.startsWith("NINJA"));
            builder.environment().put("LC_ALL", "C");
            Process process = builder.start();
            try {
                assertTrue(process.waitFor(60, TimeUnit.SECONDS), () -> words + " does not end");
            } finally {
                process.destroyForcibly();
            }
            return new String(Files.readAllBytes(output), StandardCharsets.ISO_8859_1).lines().toList();
        } finally {
            Files.delete(output);
        }
    }

    Shell in(String other) {
        return new Shell(directory.resolve(other));
    }

    /** The absolute name of what is called {@code name} here, if its directory is there by its real one. */
    String absolute(String name) {
        Path path = directory.resolve(name).normalize();
        try {
            return path.getParent().toRealPath().resolve(path.getFileName()).toString();
        } catch (IOException e) {
            return path.toString();
        }
    }
}
