package depscope.makefile.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depscope.makefile.value.Edition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Small makefiles, each with what make says of it while it reads: with {@code .info} they tell what came of them. All of
 * a table are included by one makefile, so that the real bmake, which is the edition of 2020, answers all in one run.
 */
final class LanguageTable {
    private static final Path PROGRAM = Path.of("/usr/bin/bmake");
    private static final Pattern SAID = Pattern.compile("bmake: \"(?:.*/)?([^/\"]+)\" line (\\d+): (.*)");

    /** What is said stands line by line: {@code 2: warning: text}; {@code fatal:} is ours, and no part of what make prints. */
    private record Row(String makefile, String of2020, String current) {
    }

    private final List<Row> rows = new ArrayList<>();
    private final Map<String, String> files = new TreeMap<>();
    private String before = "";

    /** Both editions say the same. */
    LanguageTable row(String makefile, String said) {
        return row(makefile, said, said);
    }

    LanguageTable row(String makefile, String of2020, String current) {
        rows.add(new Row(makefile, of2020, current));
        return this;
    }

    /** A file that rows speak of. */
    LanguageTable file(String name, String text) {
        files.put(name, text);
        return this;
    }

    /** Lines that stand before all rows. */
    LanguageTable before(String lines) {
        before = lines;
        return this;
    }

    static boolean canBeJudged() {
        return Files.isExecutable(PROGRAM);
    }

    /** Holds depscope, and where it is installed the real bmake, against all rows. @param directory an empty one */
    void check(Path directory) throws IOException, InterruptedException {
        Map<String, String> all = new TreeMap<>(files);
        StringBuilder first = new StringBuilder(before);
        for (int i = 0; i < rows.size(); i++) {
            all.put(name(i), rows.get(i).makefile);
            first.append(".include \"").append(name(i)).append("\"\n");
        }
        all.put("Makefile", first.append("all:\n").toString());
        assertEquals(shown(expected(true)), shown(ours(Edition.OF_2020, all)), "the edition of 2020");
        assertEquals(shown(expected(false)), shown(ours(Edition.CURRENT, all)), "the current edition");
        if (canBeJudged()) {
            Map<String, String> without = new TreeMap<>();
            expected(true).forEach((name, said) -> without.put(name, said.replaceAll("(?m)^(\\d+: )(fatal|stop): ", "$1")));
            assertEquals(shown(without), shown(theirs(directory, all)), "the real bmake");
        }
    }

    private static String name(int row) {
        return String.format("row%02d.mk", row + 1);
    }

    private Map<String, String> expected(boolean of2020) {
        Map<String, String> expected = new TreeMap<>();
        for (int i = 0; i < rows.size(); i++) {
            expected.put(name(i), of2020 ? rows.get(i).of2020 : rows.get(i).current);
        }
        return expected;
    }

    private String shown(Map<String, String> said) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            text.append("---- ").append(name(i)).append('\n').append(rows.get(i).makefile).append("->\n")
                    .append(said.getOrDefault(name(i), "")).append('\n');
        }
        return text.toString();
    }

    private Map<String, String> ours(Edition edition, Map<String, String> all) {
        return byRow(ReadMakefiles.of(edition, all).told(), Pattern.compile("(?:.*/)?([^/:]+):(\\d+): (.*)", Pattern.DOTALL));
    }

    private Map<String, String> theirs(Path directory, Map<String, String> all) throws IOException, InterruptedException {
        for (Map.Entry<String, String> file : all.entrySet()) {
            Path path = directory.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue().getBytes(StandardCharsets.ISO_8859_1));
        }
        Path said = directory.resolve("said.txt");
        ProcessBuilder builder = new ProcessBuilder(PROGRAM.toString(), "-r", "-n").directory(directory.toFile()).redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        Process process = builder.start();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return byRow(Files.readAllLines(said, StandardCharsets.ISO_8859_1), SAID);
    }

    /** What is said of other files than the rows' is left out. */
    private static Map<String, String> byRow(List<String> lines, Pattern said) {
        return lines.stream().map(said::matcher).filter(Matcher::matches).filter(matched -> matched.group(1).startsWith("row"))
                .collect(Collectors.toMap(matched -> matched.group(1), matched -> matched.group(2) + ": " + matched.group(3),
                        (one, other) -> one + "\n" + other, TreeMap::new));
    }
}
