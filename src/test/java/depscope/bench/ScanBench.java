package depscope.bench;

import depscope.reader.CompileCommandsReader;
import depscope.record.CommandRecord.Command;
import depscope.scan.CommandLine;
import depscope.scan.Compilation;
import depscope.scan.Machine;
import depscope.scan.ScanResult;
import depscope.scan.ScanResult.Included;
import depscope.scan.Scanner;
import depscope.scan.Texts;
import depscope.tree.DirectoryTree;
import depscope.tree.FileTree;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The include scan of all commands of a compilation database, on all processors; src/bench/speed times it beside
 * clang-scan-deps. After {@code mvn package}:
 *
 * <pre>java -cp target/depscope.jar:target/test-classes depscope.bench.ScanBench [--again] COMPILE_COMMANDS</pre>
 *
 * With {@code --again} a second scan follows, after an edit of the file that most compilations read.
 */
public final class ScanBench {
    /** What both are run on. */
    private static final Machine HERE = new Machine(Machine.Family.GCC, Machine.System.LINUX, Machine.Processor.AMD64);

    private final List<Command> commands;
    private final Texts texts = new Texts();

    private ScanBench(List<Command> commands) {
        this.commands = commands;
    }

    public static void main(String[] words) throws IOException {
        boolean again = words[0].equals("--again");
        try (FileTree tree = new DirectoryTree("/", Path.of("/"), Path.of("/"))) {
            TreePath database = TreePath.of(Path.of(words[again ? 1 : 0]).toRealPath().toString());
            ScanBench bench = new ScanBench(CompileCommandsReader.read(database, tree.read(database)).record().commands());
            List<ScanResult> results = bench.scan("first scan", tree);
            if (again) {
                TreePath edited = mostRead(results);
                byte[] content = tree.read(edited);
                // Longer by a newline: what it says stays.
                byte[] longer = Arrays.copyOf(content, content.length + 1);
                longer[content.length] = '\n';
                bench.scan("after an edit of " + edited.name(),
                        new FaultyTree(tree, Set.of(), Map.of(edited, longer), tree.look(edited).mtime() + 1));
            }
        }
    }

    /** As a new survey of {@code tree} does: only sources that have not changed are kept from the last. */
    private List<ScanResult> scan(String what, FileTree tree) {
        long start = System.nanoTime();
        CountingTree counting = new CountingTree(tree);
        Resolver links = new Resolver(counting);
        CommandLine reader = new CommandLine(counting, links, HERE);
        Scanner scanner = new Scanner(counting, links, texts);
        List<ScanResult> results = commands.parallelStream().flatMap(command -> compilations(reader, command))
                .map(scanner::scan).toList();
        long milliseconds = (System.nanoTime() - start) / 1_000_000;
        long certain = results.stream().flatMap(result -> result.included().stream()).filter(Included::certain).count();
        long all = results.stream().mapToLong(result -> result.included().size()).sum();
        System.out.println(String.format(Locale.ROOT, "%s: %d ms, %d compilations, %d files read, %d certain and %d possible prerequisites",
                what, milliseconds, results.size(), counting.reads(), certain, all - certain));
        return results;
    }

    private static Stream<Compilation> compilations(CommandLine reader, Command command) {
        return (command.words().isEmpty() ? reader.compilations(command.line(), command.directory())
                : reader.compilations(command.words(), command.directory())).stream();
    }

    private static TreePath mostRead(List<ScanResult> results) {
        Map<TreePath, Long> counts = results.stream().flatMap(result -> result.included().stream())
                .collect(Collectors.groupingBy(Included::file, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    }
}
