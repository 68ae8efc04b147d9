package depscope.settings;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Files of names and values in the user's folder, as {@link Properties} writes them in UTF-8. A file is written whole
 * or not at all; one that cannot be understood is set aside, beside it and with {@code .broken} after its name, and
 * told once.
 */
public final class ValueFiles {
    /** More than that nothing here ever writes. */
    private static final long MOST_BYTES = 16 << 20;
    private static final String BROKEN = ".broken";

    private final UserFolder folder;

    public ValueFiles(UserFolder folder) {
        this.folder = folder;
    }

    /**
     * What {@code file} says.
     *
     * @param meaning of its values; throws {@link IllegalArgumentException} where they have none
     * @param problems told why there is none though there is a file
     * @return empty if there is none
     */
    public <T> Optional<T> read(String file, Function<Map<String, String>, T> meaning, Consumer<String> problems) {
        Optional<Path> path = folder.path(file).filter(Files::exists);
        try {
            return path.isEmpty() ? Optional.empty() : Optional.of(meaning.apply(values(path.get())));
        } catch (IOException e) {
            problems.accept(folder.name(file) + ": cannot be read: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            problems.accept(folder.name(file) + ": " + e.getMessage() + "; " + setAside(path.orElseThrow()));
        }
        return Optional.empty();
    }

    private static Map<String, String> values(Path path) throws IOException {
        if (Files.size(path) > MOST_BYTES) {
            throw new IllegalArgumentException("larger than anything that is kept");
        }
        Properties read = new Properties();
        try (Reader in = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            read.load(in);
        }
        Map<String, String> values = new TreeMap<>();
        read.stringPropertyNames().forEach(name -> values.put(name, read.getProperty(name)));
        return values;
    }

    private static String setAside(Path path) {
        Path aside = path.resolveSibling(path.getFileName() + BROKEN);
        try {
            Files.move(path, aside, StandardCopyOption.REPLACE_EXISTING);
            return "set aside as " + aside.getFileName();
        } catch (IOException e) {
            return "left as it is";
        }
    }

    /** @throws IOException if it cannot be written; what was there before is there still */
    public void write(String file, Map<String, String> values) throws IOException {
        Path path = folder.writable(file);
        Properties written = new Properties();
        written.putAll(values);
        Path beside = Files.createTempFile(path.getParent(), path.getFileName().toString(), ".new");
        try {
            try (Writer out = Files.newBufferedWriter(beside, StandardCharsets.UTF_8)) {
                written.store(out, null);
            }
            Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** Deletes the oldest files of {@code directory} so that {@code most} are left. */
    public void keepNewest(String directory, int most) throws IOException {
        record Aged(Path path, FileTime time) {
        }
        Optional<Path> in = folder.path(directory).filter(Files::isDirectory);
        if (in.isEmpty()) {
            return;
        }
        List<Aged> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(in.get())) {
            for (Path file : files.toList()) {
                all.add(new Aged(file, Files.getLastModifiedTime(file)));
            }
        }
        all.sort(Comparator.comparing(Aged::time).reversed());
        for (Aged old : all.subList(Math.min(most, all.size()), all.size())) {
            Files.deleteIfExists(old.path());
        }
    }
}
