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
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Small makefiles, each with what make says of it while it reads: with {@code .info} they tell what came of them. All of
 * a table are included by one makefile, so that the real bmake, which is the edition of 2020, answers all in one run.
 */
final class LanguageTable {
    private static final String JUDGE = "the real bmake";
    private static final Path PROGRAM = Path.of("/usr/bin/bmake");
    private static final String ECHO = "echo ";
    private static final Pattern SAID = Pattern.compile("bmake: \"(?:.*/)?([^/\"]+)\" line (\\d+): (.*)");

    /** What is said stands line by line: {@code 2: warning: text}; {@code fatal:} is ours, and no part of what make prints. */
    private record Row(String makefile, String of2020, String current, boolean judged) {
    }

    private final List<Row> rows = new ArrayList<>();
    private final Map<String, String> files = new TreeMap<>();
    private String before = "";

    /** Both editions say the same. */
    LanguageTable row(String makefile, String said) {
        return row(makefile, said, said);
    }

    LanguageTable row(String makefile, String of2020, String current) {
        rows.add(new Row(makefile, of2020, current, true));
        return this;
    }

    /** The real bmake is not asked: it is the edition of 2020 and names other lines there, or dies of it. */
    LanguageTable unjudged(String makefile, String of2020, String current) {
        rows.add(new Row(makefile, of2020, current, false));
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
            String name = name(i);
            all.put(name, rows.get(i).makefile);
            first.append(".include \"").append(name).append("\"\n");
        }
        all.put("Makefile", first.append("all:\n").toString());
        StringBuilder expected = new StringBuilder();
        StringBuilder actual = new StringBuilder();
        compare("the edition of 2020", of(row -> row.of2020), ours(Edition.OF_2020, all), expected, actual);
        compare("the current edition", of(row -> row.current), ours(Edition.CURRENT, all), expected, actual);
        if (canBeJudged()) {
            compare(JUDGE, of(row -> row.of2020.replaceAll("(?m)^(\\d+: )(fatal|stop): ", "$1")), theirs(directory, judged(all)), expected, actual);
        }
        assertEquals(expected.toString(), actual.toString());
    }

    /** Notes the rows that differ. */
    private void compare(String who, List<String> said, Map<String, String> answered, StringBuilder expected, StringBuilder actual) {
        for (int i = 0; i < rows.size(); i++) {
            String answer = answered.getOrDefault(name(i), "");
            if (!answer.equals(said.get(i)) && (rows.get(i).judged || !who.equals(JUDGE))) {
                String row = "---- " + name(i) + ", " + who + "\n" + rows.get(i).makefile + "->\n";
                expected.append(row).append(said.get(i)).append('\n');
                actual.append(row).append(answer).append('\n');
            }
        }
    }

    private List<String> of(Function<Row, String> edition) {
        return rows.stream().map(edition).toList();
    }

    private Map<String, String> judged(Map<String, String> all) {
        Map<String, String> judged = new TreeMap<>(all);
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).judged) {
                judged.put(name(i), "");
            }
        }
        return judged;
    }

    private static String name(int row) {
        return String.format("row%02d.mk", row + 1);
    }

    private Map<String, String> ours(Edition edition, Map<String, String> all) {
        return byRow(ReadMakefiles.of(edition, all, request -> request.answered((command, at) -> Optional.of(command)
                .filter(c -> c.startsWith(ECHO)).map(c -> c.substring(ECHO.length()) + "\n"))).told(), Pattern.compile("(?:.*/)?([^/:]+):(\\d+): (.*)", Pattern.DOTALL));
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
