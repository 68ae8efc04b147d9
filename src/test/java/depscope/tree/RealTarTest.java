package depscope.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives that the installed tar makes show what the directory shows that they were made of. */
class RealTarTest {
    @TempDir
    Path scratch;

    private int tar(List<String> words) throws Exception {
        List<String> command = new ArrayList<>(List.of("tar"));
        command.addAll(words);
        Process tar;
        try {
            tar = new ProcessBuilder(command).directory(scratch.toFile()).redirectErrorStream(true).start();
        } catch (IOException e) {
            assumeTrue(false, "no tar here");
            return 1;
        }
        tar.getInputStream().readAllBytes();
        return tar.waitFor();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v7", "ustar", "oldgnu", "gnu", "pax"})
    void showsWhatTheDirectoryShows(String format) throws Exception {
        Path top = Files.createDirectories(scratch.resolve("top"));
        Path odd = Path.of(URI.create("file://" + top.toRealPath().toUri().getRawPath() + "%ff%c3"));
        Files.createDirectories(odd);
        Files.writeString(odd.resolve("new\nline"), "text");
        Files.createLink(top.resolve("hard"), odd.resolve("new\nline"));
        boolean longNames = !format.equals("v7");
        if (longNames) {
            Path far = Files.createDirectories(top.resolve("a".repeat(80)).resolve("b".repeat(70)));
            Files.writeString(far.resolve("f"), "far away");
        }
        if (format.endsWith("gnu") || format.equals("pax")) {
            Files.createSymbolicLink(top.resolve("link"), Path.of("x".repeat(180)));
            Files.writeString(top.resolve("n".repeat(200)), "long");
            Path oddFar = Path.of(URI.create("file://" + odd.toUri().getRawPath() + "%fe".repeat(120)));
            Files.writeString(oddFar, "odd and long");
        }
        long nanos = format.equals("pax") ? 1_414_404_123_123_456_789L : 1_414_404_123_000_000_000L;
        FileTree directory = new DirectoryTree("d", top, top);
        List<TreePath> all = new ArrayList<>();
        TreeWalk.walk(directory, (path, entry) -> all.add(path));
        for (TreePath path : all) {
            if (directory.look(path).kind() != Entry.Kind.LINK) {
                Files.setLastModifiedTime(RawNames.below(top, path.raw()), FileTime.from(nanos, TimeUnit.NANOSECONDS));
            }
        }
        int made = tar(List.of("--format=" + format, "-C", "top", "-cf", "archive.tar", "."));
        assumeTrue(made == 0, "this tar cannot write the format " + format);
        FileTree archive = new ArchiveTree("a", scratch.resolve("archive.tar"));
        assertEquals(shown(directory), shown(archive));
        assertEquals(List.of(), archive.problems());
    }

    private static Map<String, String> shown(FileTree tree) {
        Map<String, String> shown = new TreeMap<>();
        TreeWalk.walk(tree, (path, entry) -> {
            try {
                String content = entry.kind() == Entry.Kind.FILE ? new String(tree.read(path)) : "";
                // The times of links were not set, and not all formats have nanoseconds.
                shown.put(path.raw(), (entry.kind() == Entry.Kind.LINK ? entry.withTime(0) : entry) + content);
            } catch (IOException e) {
                shown.put(path.raw(), e.getMessage());
            }
        });
        assertTrue(shown.size() > 3);
        return shown;
    }
}
