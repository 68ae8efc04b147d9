package depscope.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The folder of a user's settings; none of its files need be there. */
public final class UserFolder {
    /** A line that says something, without blanks around it. @param number from 1 */
    public record Line(int number, String text) {
    }

    private final Optional<Path> folder;

    private UserFolder(Optional<Path> folder) {
        this.folder = folder;
    }

    /** @param environment as {@link System#getenv()} gives it */
    public static UserFolder of(Map<String, String> environment) {
        String configured = environment.getOrDefault("XDG_CONFIG_HOME", "");
        String home = environment.getOrDefault("HOME", "");
        // The specification has relative paths ignored.
        if (configured.startsWith("/")) {
            return new UserFolder(Optional.of(Path.of(configured, "depscope")));
        }
        return new UserFolder(home.isEmpty() ? Optional.empty() : Optional.of(Path.of(home, ".config", "depscope")));
    }

    /** The name of {@code file} in it, for people. */
    public String name(String file) {
        return folder.map(f -> f.resolve(file).toString()).orElse(file);
    }

    /**
     * The lines of {@code file} that are neither empty nor begin with {@code #}; none if there is no such file.
     *
     * @throws IOException if it is there and cannot be read
     */
    public List<Line> lines(String file) throws IOException {
        if (folder.isEmpty() || !Files.exists(folder.get().resolve(file))) {
            return List.of();
        }
        List<String> all = new String(Files.readAllBytes(folder.get().resolve(file)), StandardCharsets.UTF_8).lines().toList();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            String text = all.get(i).strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                lines.add(new Line(i + 1, text));
            }
        }
        return lines;
    }

    /**
     * Adds a line at the end of {@code file}; makes both if need be.
     *
     * @throws IOException if that cannot be done, or there is no folder to do it in
     */
    public void append(String file, String line) throws IOException {
        Path path = writable(file);
        byte[] before = Files.exists(path) ? Files.readAllBytes(path) : new byte[0];
        boolean ended = before.length == 0 || before[before.length - 1] == '\n';
        Files.writeString(path, (ended ? "" : "\n") + line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /**
     * Takes away each line of {@code file} that says {@code line}; all others stay as they are.
     *
     * @throws IOException if that cannot be done
     */
    public void remove(String file, String line) throws IOException {
        Path path = writable(file);
        if (Files.exists(path)) {
            // Byte for byte, whatever the others are written in; line ends stay with their lines.
            String all = Files.readString(path, StandardCharsets.ISO_8859_1);
            String wanted = new String(line.strip().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            Files.writeString(path, Pattern.compile("(?<=\n)").splitAsStream(all).filter(each -> !each.strip().equals(wanted))
                    .collect(Collectors.joining()), StandardCharsets.ISO_8859_1);
        }
    }

    /** Where {@code file} is, whether or not it is there. */
    Optional<Path> path(String file) {
        return folder.map(in -> in.resolve(file));
    }

    /** Where to write {@code file}, in a folder that is there. */
    Path writable(String file) throws IOException {
        Path path = path(file).orElseThrow(() -> new IOException("there is no home directory to keep settings in"));
        Files.createDirectories(path.getParent());
        return path;
    }
}
