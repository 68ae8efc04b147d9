package depscope.makefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * bmake's own unit tests, held against {@link ActingMake}. They are found in bmake's source, which the environment
 * variable {@code DEPSCOPE_BMAKE} names; src/live/prepare leaves it there. Skipped where it is not set.
 */
class UnitTestsOfBmakeTest {
    private static final String VARIABLE = "DEPSCOPE_BMAKE";
    private static final String BROKEN = "bmake's own makefile leaves it out";

    /** By name, why a test says nothing of what is read. */
    private static final Map<String, String> LEFT_OUT = new TreeMap<>(Map.of(
            "escape", BROKEN,
            "impsrc", BROKEN,
            "phony-end", BROKEN,
            "posix1", BROKEN,
            "suffixes", BROKEN,
            "export-all", "judges the environment of commands after .export of all there is",
            "dotwait", "judges what jobs do at the same time",
            "posix", "judges how commands are run, and what -n prints",
            "varshell", "judges what is said when a command of != fails, and none is run"));

    /** What commands print while makefiles are read comes before what is said of the makefiles. */
    private static final Set<String> UNORDERED = Set.of("cond2");

    /** What the makefile of the tests does to one's output besides. */
    private static final Map<String, UnaryOperator<String>> FILTERS = Map.of(
            // Nothing is left to chance here: what is shuffled keeps its order.
            "modorder", line -> line.replaceFirst("^((LIST:Ox|LIST:O:Ox|LISTX) += )Failed$", "$1Ok"),
            "modmisc", line -> line.replaceFirst("(substitution error:).*", "$1 (details omitted)"));

    @TempDir
    Path directory;
    private Path make;

    private static Path tests() {
        String source = System.getenv(VARIABLE);
        return source == null ? Path.of("/nowhere") : Path.of(source).resolve("unit-tests");
    }

    static Stream<String> names() throws IOException {
        if (!Files.isDirectory(tests())) {
            return Stream.of("none");
        }
        try (Stream<Path> files = Files.list(tests())) {
            return files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".exp")).map(f -> f.substring(0, f.length() - 4)).sorted()
                    .collect(Collectors.toList()).stream();
        }
    }

    /** A make of our own that the tests' makefiles call as they would call make. */
    @BeforeEach
    void makeOfOurOwn() throws IOException {
        assumeTrue(System.getenv(VARIABLE) != null, VARIABLE + " does not name bmake's source");
        make = directory.resolve("make");
        Files.writeString(make, "#!/bin/sh\nexec '" + Path.of(System.getProperty("java.home"), "bin", "java") + "' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
                + " -D" + ActingMake.SELF + "='" + make + "' -cp '" + System.getProperty("java.class.path") + "' " + ActingMake.class.getName() + " \"$@\"\n");
        Files.setPosixFilePermissions(make, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void whatIsReadComesOutAsExpected(String name) throws Exception {
        assumeTrue(!LEFT_OUT.containsKey(name), () -> name + " is left out: " + LEFT_OUT.get(name));
        Path work = Files.createDirectory(directory.resolve("unit-tests")).toRealPath();
        for (Path file : files()) {
            Files.copy(file, work.resolve(file.getFileName()));
        }
        String flags = name.equals("doterror") ? "" : name.equals("order") ? "-j1" : "-k";
        File out = directory.resolve("out").toFile();
        List<String> words = new ArrayList<>(List.of("-f", work + "/" + name + ".mk"));
        if (!flags.isEmpty()) {
            words.add(0, flags);
        }
        int status = ActingMake.run(words, work, make.toString(), Map.of("PATH", "/usr/bin:/bin", "LC_ALL", "C", "LANG", "C", "HOME", "/nowhere"), out);
        String printed = Files.readAllLines(out.toPath(), StandardCharsets.ISO_8859_1).stream().map(line -> filtered(name, line, work) + "\n")
                .collect(Collectors.joining());
        String expected = Files.readString(tests().resolve(name + ".exp"), StandardCharsets.ISO_8859_1);
        String actual = printed + "exit status " + status + "\n";
        if (UNORDERED.contains(name)) {
            assertEquals(sorted(expected), sorted(actual));
        } else {
            assertEquals(expected, actual);
        }
    }

    private static String sorted(String lines) {
        return lines.lines().sorted().collect(Collectors.joining("\n"));
    }

    private static Iterable<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(tests())) {
            return files.filter(f -> f.toString().endsWith(".mk")).collect(Collectors.toList());
        }
    }

    /** As the makefile of the tests does, so that neither place nor name of the make matters. */
    private String filtered(String name, String line, Path work) {
        String plain = line.replaceFirst("^make[\\]\\[0-9]*:", "make:").replace(make.toString(), "make");
        if (plain.contains("stopped")) {
            plain = plain.replaceFirst(" /.*", " unit-tests");
        }
        return FILTERS.getOrDefault(name, same -> same).apply(plain.replace(work + "/", ""));
    }
}
