package depscope.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValueFilesTest {
    @TempDir
    Path home;
    private final List<String> problems = new ArrayList<>();

    private ValueFiles files() {
        return new ValueFiles(UserFolder.of(Map.of("XDG_CONFIG_HOME", home.toString())));
    }

    private Path at(String file) {
        return home.resolve("depscope").resolve(file);
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whateverIsWrittenIsRead() throws IOException {
        Map<String, String> odd = Map.of("a.0", " blank ", "b=:#", "line\nnext\u0000\u00e9\u20ac\\", "", "");
        assertEquals(Optional.empty(), files().read("sessions/x", values -> values, problems::add));
        files().write("sessions/x", Map.of("old", "one"));
        files().write("sessions/x", odd);
        assertEquals(Optional.of(odd), files().read("sessions/x", values -> values, problems::add));
        assertEquals(List.of("x"), names(at("sessions")));
        assertEquals(List.of(), problems);
    }

    @Test
    void aBrokenFileIsToldOnceAndSetAside() throws IOException {
        Files.createDirectories(at(""));
        Files.writeString(at("window"), "width=\\u00zz\n");
        assertEquals(Optional.empty(), files().read("window", WindowLooks::of, problems::add));
        assertEquals(List.of(at("window") + ": Malformed \\uxxxx encoding.; set aside as window.broken"), problems);
        assertEquals(List.of("window.broken"), names(at("")));
        assertEquals(Optional.empty(), files().read("window", WindowLooks::of, problems::add));
        assertEquals(1, problems.size());
        Files.writeString(at("window"), "text=3\n");
        files().read("window", WindowLooks::of, problems::add);
        assertEquals(at("window") + ": text cannot be 3.0; set aside as window.broken", problems.get(1));
        Files.write(at("recent"), new byte[] {(byte) 0xff, '='});
        files().read("recent", RecentTrees::of, problems::add);
        assertEquals(at("recent") + ": cannot be read: Input length = 1", problems.get(2));
        Files.write(at("recent"), new byte[(16 << 20) + 1]);
        files().read("recent", RecentTrees::of, problems::add);
        assertEquals(at("recent") + ": larger than anything that is kept; set aside as recent.broken", problems.get(3));
    }

    @Test
    void whatCannotBeWrittenLeavesWhatWasThere() throws IOException {
        // A file where the folder would be: even the superuser cannot write below it.
        Files.writeString(home.resolve("depscope"), "");
        assertThrows(IOException.class, () -> files().write("window", Map.of()));
        files().keepNewest("sessions", 0);
        assertThrows(IOException.class, () -> new ValueFiles(UserFolder.of(Map.of())).write("window", Map.of()));
        Files.delete(home.resolve("depscope"));
        Files.createDirectories(at("window/full"));
        assertThrows(IOException.class, () -> files().write("window", Map.of()));
        assertEquals(List.of("window"), names(at("")));
    }

    @Test
    void theOldestFilesGo() throws IOException {
        for (int i = 0; i < 5; i++) {
            files().write("sessions/" + i, Map.of());
            Files.setLastModifiedTime(at("sessions/" + i), FileTime.fromMillis((i * 3 % 5) * 1000));
        }
        files().keepNewest("sessions", 2);
        assertEquals(List.of("1", "3"), names(at("sessions")));
    }

    @Test
    void recentTreesAreListedOnceTheNewestFirst() {
        RecentTrees recent = RecentTrees.NONE;
        for (int i = 0; i < 20; i++) {
            recent = recent.with(TreeName.of("/t/" + i, i % 2 == 0 ? Optional.empty() : Optional.of("/r")), Instant.ofEpochSecond(i));
        }
        recent = recent.with(TreeName.of("/t/../t/15/", Optional.of("/r")), Instant.ofEpochSecond(30));
        recent = recent.without(TreeName.of("/t/18", Optional.empty()));
        assertEquals(List.of("/t/15", "/t/19", "/t/17", "/t/16", "/t/14", "/t/13", "/t/12", "/t/11", "/t/10", "/t/9", "/t/8"),
                recent.trees().stream().map(each -> each.tree().path()).toList());
        assertEquals(recent, RecentTrees.of(recent.values()));
        assertEquals(RecentTrees.MOST, recent.with(TreeName.of("a", Optional.empty()), Instant.EPOCH).trees().size());
        assertThrows(IllegalArgumentException.class, () -> RecentTrees.of(Map.of("0.tree", "/t", "0.opened", "today")));
    }

    @Test
    void treesAreToldApartByNameAndRoot() {
        TreeName tree = TreeName.of("/usr/obj", Optional.empty());
        assertEquals(tree.hash(), TreeName.of("/usr//obj/", Optional.empty()).hash());
        assertFalse(tree.hash().equals(TreeName.of("/usr/obj", Optional.of("/")).hash()));
        assertEquals("obj", tree.name());
        assertEquals("/usr", tree.directory());
        assertEquals("/", TreeName.of("/", Optional.empty()).name());
        assertTrue(TreeName.of(home.toString(), Optional.empty()).isThere());
        assertFalse(TreeName.of(home.resolve("gone").toString(), Optional.empty()).isThere());
    }

    @Test
    void aWindowIsAsItWasLeft() {
        WindowLooks left = new WindowLooks(1600, 900, true, OptionalDouble.of(300), OptionalDouble.empty(), OptionalDouble.of(160.5), true, 1.3);
        assertEquals(left, WindowLooks.of(left.values()));
        assertEquals(WindowLooks.DESIGNED, WindowLooks.of(Map.of()));
        assertThrows(IllegalArgumentException.class, () -> WindowLooks.of(Map.of("width", "NaN")));
        assertThrows(IllegalArgumentException.class, () -> WindowLooks.of(Map.of("left", "wide")));
    }
}
