package depscope.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
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
    void linesThatSaySomethingAreRead() throws IOException {
        UserFolder folder = UserFolder.of(Map.of("XDG_CONFIG_HOME", home.toString()));
        assertEquals(List.of(), folder.lines("ignore"));
        Files.createDirectories(home.resolve("depscope"));
        Files.writeString(home.resolve("depscope/ignore"), "# none\n\n  clock-skew \r\nstale:*.o\n");
        assertEquals(List.of(new UserFolder.Line(3, "clock-skew"), new UserFolder.Line(4, "stale:*.o")), folder.lines("ignore"));
        assertEquals(List.of(), UserFolder.of(Map.of()).lines("ignore"));
    }
}
