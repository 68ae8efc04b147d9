package depscope.scan;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Text tables that come with the program: lines under headings in brackets; a line that begins with two
 * slashes is a comment. Each is read once.
 */
final class Tables {
    private final Map<String, Map<String, String>> read = new ConcurrentHashMap<>();

    /** The lines under a heading, each with its line end; empty if there is no such table or heading. */
    String section(String table, String heading) {
        return read.computeIfAbsent(table, Tables::read).getOrDefault(heading, "");
    }

    private static Map<String, String> read(String table) {
        Map<String, StringBuilder> sections = new LinkedHashMap<>();
        StringBuilder section = new StringBuilder();
        try (InputStream in = Tables.class.getResourceAsStream("/depscope/scan/" + table + ".txt")) {
            if (in == null) {
                return Map.of();
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    section = sections.computeIfAbsent(line.substring(1, line.indexOf(']')), any -> new StringBuilder());
                } else if (!line.isBlank() && !line.startsWith("//")) {
                    section.append(line).append('\n');
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a table of the program cannot be read: " + table, e);
        }
        Map<String, String> texts = new LinkedHashMap<>();
        sections.forEach((heading, text) -> texts.put(heading, text.toString()));
        return texts;
    }
}
