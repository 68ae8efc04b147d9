package depscope.ui;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Whether a window can be opened here, found out before JavaFX is asked and fails in a hundred lines; and files written for it. */
public final class Desktop {
    private Desktop() {
    }

    /**
     * Writes a file that the user named, or writes it anew.
     *
     * @throws IOException if it cannot be; its message says why in a few words, without the name
     */
    public static void write(String file, String text) throws IOException {
        try {
            Files.writeString(Path.of(file), text);
        } catch (NoSuchFileException e) {
            throw new IOException("there is no such folder", e);
        } catch (AccessDeniedException e) {
            throw new IOException("it is not allowed", e);
        } catch (FileSystemException e) {
            throw new IOException(e.getReason() == null ? "it is no file that can be written" : e.getReason(), e);
        }
    }

    /** What is missing for a window, and the Debian package that has it, in one line; empty if nothing is. */
    public static Optional<String> missing() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        // Only where X11 and GTK are used does a window need what may not be there.
        if (system.contains("mac") || system.contains("windows") || Boolean.getBoolean("testfx.headless")) {
            return Optional.empty();
        }
        Map<String, String> environment = System.getenv();
        return missing(environment, directories(environment, System.getProperty("java.library.path", "")));
    }

    /** @param directories where libraries may be */
    static Optional<String> missing(Map<String, String> environment, List<String> directories) {
        Map<String, String> packages = new LinkedHashMap<>();
        packages.put("libgtk-3.so.0", "libgtk-3-0");
        packages.put("libpangoft2-1.0.so.0", "libpangoft2-1.0-0");
        for (Map.Entry<String, String> needed : packages.entrySet()) {
            if (directories.stream().noneMatch(directory -> new File(directory, needed.getKey()).exists())) {
                return Optional.of(needed.getKey() + " is missing, install the package " + needed.getValue());
            }
        }
        if (environment.getOrDefault("DISPLAY", "").isEmpty()) {
            return Optional.of("there is no display (DISPLAY is not set); where there is none, "
                    + "the package xvfb has xvfb-run");
        }
        return Optional.empty();
    }

    /** Whether the desktop is set to move less, as GTK keeps it: {@code gtk-enable-animations} in its settings.ini. */
    static boolean wantsLessMotion(Map<String, String> environment) {
        String config = environment.getOrDefault("XDG_CONFIG_HOME", environment.getOrDefault("HOME", "") + "/.config");
        Properties settings = new Properties();
        try (InputStream in = new FileInputStream(new File(config, "gtk-3.0/settings.ini"))) {
            settings.load(in);
        } catch (IOException | IllegalArgumentException e) {
            // Nobody has set anything.
            return false;
        }
        String animations = settings.getProperty("gtk-enable-animations", "1").strip();
        return animations.equals("0") || animations.equalsIgnoreCase("false");
    }

    private static List<String> directories(Map<String, String> environment, String libraryPath) {
        List<String> directories = new ArrayList<>();
        directories.addAll(List.of(environment.getOrDefault("LD_LIBRARY_PATH", "").split(File.pathSeparator)));
        directories.addAll(List.of(libraryPath.split(File.pathSeparator)));
        directories.addAll(List.of("/usr/lib64", "/lib64", "/usr/lib", "/lib", "/usr/local/lib",
                "/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu"));
        return directories;
    }
}
