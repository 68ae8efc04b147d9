package depscope.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import depscope.record.CommandHash;
import depscope.record.CommandRecord;
import depscope.record.CommandRecord.Command;
import depscope.record.DepRecord;
import depscope.record.LogRecord;
import depscope.record.RuleRecord;
import depscope.tree.TreePath;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the real ninja makes of a build of oddities, and what its logs hold then, beside what is read of them. */
class LiveNinjaTest {
    private static final String BUILD = """
            ninja_required_version = 1.7
            builddir = out
            v = 1
            rule touch
              command = touch $out && : $description $v ${w} $in
              description = d $depfile $x
            rule copy
              command = cat $in > $out && printf '$out: %s %s\\n' $hidden one > $out.d
              deps = gcc
              depfile = $out.d
            rule answer
              command = cat @$out.rsp > $out.tmp; cat $out.rsp > $out
              rspfile = $out.rsp
              rspfile_content = $in_newline $v $
                  end
              restat = 1
            build a$ b 'c | $builddir/./imp: touch in/../one || two
              x = $v own
            v = 2$v
            build sub//c: copy one $$two
              hidden = two
            build r: answer sub/c ./a$ b
            build names: phony r one
            build none: phony
            include more.ninja
            subninja more$v.ninja
            build d: touch one | names || none |@ r
              w = ${w}-
            default names d inc
            w = last
            """;
    private static final String MORE = "w = $v-w\nbuild inc | in$v: touch one\n";

    @TempDir
    Path given;
    private Path directory;

    @BeforeEach
    void lay() throws IOException {
        assumeTrue(List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).stream()
                .anyMatch(place -> Files.isExecutable(Path.of(place, "ninja"))), "ninja is not installed");
        directory = given.toRealPath();
        Files.writeString(directory.resolve("build.ninja"), BUILD);
        Files.writeString(directory.resolve("more.ninja"), MORE);
        Files.writeString(directory.resolve("more21.ninja"), MORE.replace("inc", "nested").replace("in$v", "su$v") + "v = 3\n");
        for (String name : List.of("one", "two", "$two")) {
            Files.writeString(directory.resolve(name), name);
        }
    }

    private String run(String... command) throws IOException, InterruptedException {
        Path output = given.resolve("said");
        Process process = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true)
                .redirectOutput(output.toFile()).start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        String said = Files.readString(output, StandardCharsets.ISO_8859_1);
        assertEquals(0, process.exitValue(), said);
        return said;
    }

    private FileRecords read() throws IOException {
        FileRecords records = NinjaReader.read(TreePath.of(directory + "/build.ninja"), Files.readAllBytes(directory.resolve("build.ninja")), path -> {
            try {
                return Optional.of(Files.readAllBytes(Path.of(path.toString())));
            } catch (IOException e) {
                return Optional.empty();
            }
        });
        assertEquals(List.of(), records.problems());
        return records;
    }

    private static List<Command> commands(FileRecords records) {
        return records.commands().stream().flatMap(r -> r.commands().stream()).toList();
    }

    @Test
    void commandsAreNinjas() throws Exception {
        List<String> expected = new ArrayList<>();
        for (JsonNode entry : new ObjectMapper().readTree(run("ninja", "-t", "compdb"))) {
            // It lists some phony names, too.
            if (!entry.get("command").asText().isEmpty()) {
                expected.add(entry.get("output").asText() + ": " + entry.get("command").asText());
            }
        }
        List<String> told = new ArrayList<>();
        for (CommandRecord record : read().commands()) {
            int place = -1;
            // ninja tells of each statement's first output alone.
            for (Command command : record.commands()) {
                if (command.place() != place) {
                    told.add(command.output() + ": " + command.line());
                }
                place = command.place();
            }
        }
        assertEquals(String.join("\n", expected.stream().sorted().toList()), String.join("\n", told.stream().sorted().toList()));
        assertEquals(6, told.size());
    }

    @Test
    void inputsAreNinjas() throws Exception {
        Map<String, List<String>> told = new TreeMap<>();
        for (RuleRecord record : read().rules()) {
            for (RuleRecord.Node node : record.nodes()) {
                List<String> inputs = new ArrayList<>(Shown.names(record.words(), node.firstPrerequisite(), node.firstOrderOnly()));
                Shown.names(record.words(), node.firstOrderOnly(), node.endPrerequisites()).forEach(name -> inputs.add("|| " + name));
                told.put(record.words().raw(node.name()), inputs);
            }
        }
        Map<String, List<String>> expected = new TreeMap<>();
        List<String> inputs = new ArrayList<>();
        List<String> command = new ArrayList<>(List.of("ninja", "-t", "query"));
        command.addAll(told.keySet());
        boolean inside = false;
        for (String line : run(command.toArray(String[]::new)).split("\n")) {
            if (!line.startsWith(" ")) {
                inputs = new ArrayList<>();
                expected.put(line.substring(0, line.length() - 1), inputs);
            } else if (line.startsWith("    ") && inside) {
                inputs.add(line.strip().replaceFirst("^\\| ", ""));
            }
            inside = line.startsWith("  input:") || inside && line.startsWith("    ");
        }
        assertEquals(expected.toString(), told.toString());
    }

    @Test
    void whatIsReachedIsWhatNinjaMakes() throws Exception {
        run("ninja");
        for (RuleRecord record : read().rules()) {
            for (RuleRecord.Node node : record.nodes()) {
                if (!node.isMarked(RuleRecord.Mark.ALIAS)) {
                    String name = record.words().raw(node.name());
                    // Implicit outputs are not written by these commands.
                    boolean made = Files.exists(directory.resolve(name)) || name.contains("imp") || name.matches("in\\d+");
                    assertEquals(made, node.reached(), name);
                }
            }
        }
    }

    @Test
    void logsHoldHashesTimesAndDeps() throws Exception {
        run("ninja");
        Path out = directory.resolve("out");
        TreePath base = TreePath.of(directory.toString());
        FileRecords log = NinjaLogReader.read(TreePath.of(out + "/.ninja_log"), base, Files.readAllBytes(out.resolve(".ninja_log")));
        FileRecords deps = NinjaDepsReader.read(TreePath.of(out + "/.ninja_deps"), base, Files.readAllBytes(out.resolve(".ninja_deps")));
        assertEquals(List.of(), log.problems());
        assertEquals(List.of(), deps.problems());
        Map<String, Command> commands = new HashMap<>();
        commands(read()).forEach(c -> commands.put(c.output(), c));
        LogRecord made = log.logs().get(0);
        assertFalse(made.entries().isEmpty());
        for (LogRecord.Entry entry : made.entries()) {
            Command command = commands.get(made.words().raw(entry.output()));
            assertEquals(Long.toHexString(CommandHash.of(made.version(), command.line(), command.response())), Long.toHexString(entry.hash()),
                    command.line());
            assertTrue(entry.end() >= entry.start());
        }
        DepRecord record = deps.records().get(0);
        assertEquals(List.of("[sub/c] <- [two, one]"), Shown.rules(record));
        assertEquals(deps(run("ninja", "-t", "deps")), Shown.rules(record).stream().sorted(Comparator.naturalOrder()).toList());
        long time = Files.getLastModifiedTime(directory.resolve("sub/c")).to(TimeUnit.NANOSECONDS);
        assertEquals(List.of(time), deps.logs().get(0).entries().stream().map(LogRecord.Entry::mtime).toList());
    }

    /** What {@code ninja -t deps} prints, as rules. */
    private static List<String> deps(String said) {
        List<String> rules = new ArrayList<>();
        for (String part : said.split("\n\n")) {
            List<String> lines = part.lines().toList();
            rules.add("[" + lines.get(0).replaceFirst(": #deps .*", "") + "] <- " + lines.subList(1, lines.size()).stream().map(String::strip).toList());
        }
        rules.sort(Comparator.naturalOrder());
        return rules;
    }
}
