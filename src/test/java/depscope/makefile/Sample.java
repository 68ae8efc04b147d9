package depscope.makefile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makefiles, the files that they speak of, and how make is asked about them.
 *
 * @param files by name, relative; text raw; a name that ends in a slash is a directory
 * @param options make's options and assignments, each a word; {@code @DIRECTORY@} in them is where the files are
 * @param goals none for the default one
 */
record Sample(String name, Map<String, String> files, List<String> options, List<String> goals) {
    /** What stands for the sample's directory in options. */
    static final String DIRECTORY = "@DIRECTORY@";
    private static final Pattern WILDCARD = Pattern.compile("(?m)^[^\t#=\n]*[:!](?:\\\\\n|[^=\n])*[*?\\[]");
    private static final FileTime TIME = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

    Sample {
        files = new TreeMap<>(files);
    }

    /** The same with another text of one file. */
    Sample with(String file, String text) {
        Map<String, String> others = new TreeMap<>(files);
        others.put(file, text);
        return new Sample(name, others, options, goals);
    }

    Sample without(String file) {
        Map<String, String> others = new TreeMap<>(files);
        others.remove(file);
        return new Sample(name, others, options, goals);
    }

    Sample asked(List<String> otherOptions, List<String> otherGoals) {
        return new Sample(name, files, otherOptions, otherGoals);
    }

    /** The options for a place that it is laid in. */
    List<String> options(Path directory) {
        return options.stream().map(o -> o.replace(DIRECTORY, directory.toString())).collect(Collectors.toList());
    }

    /** Writes all files into a directory that is not there yet; all of one time, which is past. */
    Path lay(Path to) throws IOException {
        Path directory = Files.createDirectories(to).toRealPath();
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = directory.resolve(file.getKey());
            if (file.getKey().endsWith("/")) {
                Files.createDirectories(path);
            } else {
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue().getBytes(StandardCharsets.ISO_8859_1));
                Files.setLastModifiedTime(path, TIME);
            }
        }
        return directory;
    }

    /** Whether a dependency line has a wildcard: what it comes to has the order of a directory, which is chance. */
    boolean isUnordered() {
        return files.values().stream().anyMatch(text -> WILDCARD.matcher(text.replaceAll("\\$[{(][^})]*[})]", "")).find());
    }

    /** All of it, for people. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("==== " + name + ": bmake " + String.join(" ", options) + " " + String.join(" ", goals) + "\n");
        StringBuilder others = new StringBuilder();
        files.forEach((file, content) -> {
            if (content.isEmpty()) {
                others.append(' ').append(file);
            } else {
                text.append("---- ").append(file).append('\n').append(content);
            }
        });
        return text.append("---- empty:").append(others).append('\n').toString();
    }
}
