package depscope.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserFolderTest {
    @TempDir
    Path home;

    @Test
    void theFolderIsWhereTheSpecificationHasIt() {
        assertEquals("/c/depscope/ignore", UserFolder.of(Map.of("XDG_CONFIG_HOME", "/c", "HOME", "/h")).name("ignore"));
        assertEquals("/h/.config/depscope/ignore", UserFolder.of(Map.of("HOME", "/h")).name("ignore"));
        assertEquals("/h/.config/depscope/ignore", UserFolder.of(Map.of("XDG_CONFIG_HOME", "relative", "HOME", "/h")).name("ignore"));
        assertEquals("ignore", UserFolder.of(Map.of()).name("ignore"));
    }

    @Test
    void aLineIsAddedAndTakenAwayAndAllElseStays() throws IOException {
        UserFolder folder = UserFolder.of(Map.of("XDG_CONFIG_HOME", home.resolve("not/there").toString()));
        folder.append("ignore", "stale:/obj/a.o");
        Path file = home.resolve("not/there/depscope/ignore");
        assertEquals("stale:/obj/a.o\n", Files.readString(file));
        byte[] odd = "# mine \u00e9, no end\r\n \u00ff".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(file, odd);
        folder.append("ignore", "stale:/obj/\u00e9.o");
        folder.append("ignore", "cycle");
        assertEquals(new UserFolder.Line(3, "stale:/obj/\u00e9.o"), folder.lines("ignore").get(1));
        folder.remove("ignore", "stale:/obj/\u00e9.o");
        assertEquals(new String(odd, StandardCharsets.ISO_8859_1) + "\ncycle\n", Files.readString(file, StandardCharsets.ISO_8859_1));
        folder.remove("nothing", "cycle");
        assertThrows(IOException.class, () -> UserFolder.of(Map.of()).append("ignore", "cycle"));
    }

    @Test
    void linesThatSaySomethingAreRead() throws IOException {
        UserFolder folder = UserFolder.of(Map.of("XDG_CONFIG_HOME", home.toString()));
        assertEquals(List.of(), folder.lines("ignore"));
        Files.createDirectories(home.resolve("depscope"));
        Files.writeString(home.resolve("depscope/ignore"), "# none\n\n  clock-skew \r\nstale:*.o\n");
        assertEquals(List.of(new UserFolder.Line(3, "clock-skew"), new UserFolder.Line(4, "stale:*.o")), folder.lines("ignore"));
        assertEquals(List.of(), UserFolder.of(Map.of()).lines("ignore"));
    }
}
