package depscope.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import depscope.record.DepRecord;
import depscope.record.RecordFormat;
import depscope.tree.FileTree;
import depscope.tree.TreePath;
import depscope.tree.TreeWalk;
import depscope.tree.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What fixdep and if_changed of Linux 6.1 wrote, read by patterns, slowly, and by the reader. */
class CmdCorporaTest {
    private static final Pattern COMMAND = Pattern.compile("^cmd_(\\S+) := *(.*?) *$", Pattern.MULTILINE);
    private static final Pattern SOURCE = Pattern.compile("^source_\\S+ := (.*)$", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("^ +(?:\\$\\(wildcard ([^ )]+)\\)|(\\S+)) \\\\?$", Pattern.MULTILINE);
    private static final Pattern TOOL = Pattern.compile("^\\S+: \\$\\(wildcard (\\S+)\\)$", Pattern.MULTILINE);

    @ParameterizedTest
    @CsvSource({"linux-6.1-tiny, /usr/obj/linux-tiny, 862, 502", "linux-6.1-def, /usr/obj/linux-def, 4239, 2849"})
    void everyFileIsReadAsPatternsReadIt(String corpus, String root, int files, int records) throws IOException {
        Path archive = Path.of("").toAbsolutePath().resolveSibling("shared").resolve("corpora").resolve(corpus + ".tar.zst");
        assumeTrue(Files.isRegularFile(archive), "the corpus " + corpus + " is not at hand (../shared/corpora)");
        List<TreePath> found = new ArrayList<>();
        int lists = 0;
        try (FileTree tree = Trees.open(archive.toString(), Optional.empty())) {
            TreeWalk.walk(tree, (path, entry) -> {
                if (FileNames.format(path.rawName()).equals(Optional.of(RecordFormat.CMD))) {
                    found.add(path);
                }
            });
            for (TreePath file : found) {
                byte[] bytes = tree.read(file);
                FileRecords read = CmdReader.read(file, bytes);
                assertEquals(List.of(), read.problems());
                lists += read.records().size();
                // The patterns take their time: of the large tree one file in eight.
                if (bytes[0] != '#' && (files < 1000 || file.hashCode() % 8 == 0)) {
                    assertEquals(slowly(file, bytes, root), CmdReaderTest.shown(read));
                }
            }
        }
        assertEquals(files, found.size());
        assertEquals(records, lists);
    }

    private static List<String> slowly(TreePath file, byte[] bytes, String root) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        Matcher command = COMMAND.matcher(text);
        assertEquals(true, command.find(), file.toString());
        String target = command.group(1);
        String base = target.startsWith("/") ? file.parent().raw() : root;
        Matcher source = SOURCE.matcher(text);
        List<String> lines = new ArrayList<>();
        String compiled = source.find() ? source.group(1) : "";
        if (!compiled.isEmpty()) {
            List<String> files = new ArrayList<>(List.of(compiled));
            List<String> symbols = new ArrayList<>();
            for (Matcher name = NAME.matcher(text); name.find(); ) {
                (name.group(1) == null ? files : symbols).add(name.group(name.group(1) == null ? 2 : 1));
            }
            lines.add("from " + base);
            lines.add("[" + target + "] <- " + files);
            if (!symbols.isEmpty()) {
                lines.add("[" + target + "] <- " + symbols + " symbols");
            }
            Matcher tool = TOOL.matcher(text);
            if (target.equals("vmlinux")) {
                lines.add("[vmlinux] <- [vmlinux.o]");
            } else if (tool.find()) {
                lines.add("[" + target + "] <- [" + tool.group(1) + "]");
            }
        }
        lines.add(base + " " + compiled + ">" + target + ": " + command.group(2).replace("$(pound)", "#").replace("$$", "$"));
        return lines;
    }

    /** The time that reading alone takes, for people: {@code CmdCorporaTest DIRECTORY}. */
    public static void main(String[] args) throws IOException {
        List<Path> files;
        try (var all = Files.walk(Path.of(args[0]))) {
            files = all.filter(path -> path.getFileName().toString().matches("\\..+\\.cmd")).toList();
        }
        for (int round = 0; round < 5; round++) {
            long read = 0;
            long parsed = 0;
            long prerequisites = 0;
            for (Path path : files) {
                long start = System.nanoTime();
                byte[] bytes = Files.readAllBytes(path);
                long middle = System.nanoTime();
                FileRecords records = CmdReader.read(TreePath.of("/" + path), bytes);
                parsed += System.nanoTime() - middle;
                read += middle - start;
                for (DepRecord record : records.records()) {
                    prerequisites += record.end(0) - record.prerequisites(0);
                }
            }
            System.out.println(files.size() + " files, " + prerequisites + " prerequisites: read in " + read / 1_000_000
                    + " ms, parsed in " + parsed / 1_000_000 + " ms");
        }
    }
}
