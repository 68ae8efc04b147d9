package depscope.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DesktopTest {
    private static final Map<String, String> DISPLAY = Map.of("DISPLAY", ":0");

    @TempDir
    private Path libraries;

    @Test
    void eachMissingLibraryIsNamedWithItsPackage() throws IOException {
        List<String> directories = List.of("/nowhere", libraries.toString());
        assertEquals(Optional.of("libgtk-3.so.0 is missing, install the package libgtk-3-0"), Desktop.missing(DISPLAY, directories));
        Files.createFile(libraries.resolve("libgtk-3.so.0"));
        assertEquals(Optional.of("libpangoft2-1.0.so.0 is missing, install the package libpangoft2-1.0-0"),
                Desktop.missing(DISPLAY, directories));
        Files.createFile(libraries.resolve("libpangoft2-1.0.so.0"));
        assertEquals(Optional.empty(), Desktop.missing(DISPLAY, directories));
    }

    @Test
    void withoutADisplayThereIsNoWindow() throws IOException {
        Files.createFile(libraries.resolve("libgtk-3.so.0"));
        Files.createFile(libraries.resolve("libpangoft2-1.0.so.0"));
        Optional<String> said = Optional.of("there is no display (DISPLAY is not set); where there is none, the package xvfb has xvfb-run");
        assertEquals(said, Desktop.missing(Map.of(), List.of(libraries.toString())));
        assertEquals(said, Desktop.missing(Map.of("DISPLAY", ""), List.of(libraries.toString())));
    }

    @Test
    void lessMotionIsWhatTheDesktopIsSetTo(@TempDir Path config) throws IOException {
        Map<String, String> environment = Map.of("XDG_CONFIG_HOME", config.toString());
        assertFalse(Desktop.wantsLessMotion(environment));
        Files.createDirectories(config.resolve("gtk-3.0"));
        Path settings = config.resolve("gtk-3.0/settings.ini");
        Files.writeString(settings, "[Settings]\ngtk-theme-name=Adwaita\ngtk-enable-animations=0\n");
        assertTrue(Desktop.wantsLessMotion(environment));
        Files.writeString(settings, "[Settings]\ngtk-enable-animations = true\n");
        assertFalse(Desktop.wantsLessMotion(environment));
    }
}
