package depscope.scan;

import depscope.tree.DirectoryTree;
import depscope.tree.FileTree;
import depscope.tree.MemoryTree;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Files and a command, and what the scan makes of them; commands run in {@code /w}. */
final class Bench {
    static final TreePath WORK = TreePath.of("/w");
    static final Machine GCC = new Machine(Machine.Family.GCC, Machine.System.LINUX, Machine.Processor.AMD64);

    private final FileTree tree;
    private final CommandLine commands;
    private final Scanner scanner;
    private final TreePath directory;

    private Bench(FileTree tree, TreePath directory) {
        this.tree = tree;
        this.directory = directory;
        Resolver links = new Resolver(tree);
        commands = new CommandLine(tree, links, GCC);
        scanner = new Scanner(tree, links, new Texts());
    }

    /** Files of {@code /w}, or anywhere by absolute names. */
    static Bench of(Map<String, String> files) {
        MemoryTree.Builder builder = MemoryTree.builder().directory("/w", 1);
        files.forEach((name, text) -> builder.file(WORK.resolve(name),
                text.getBytes(StandardCharsets.ISO_8859_1), 1));
        return new Bench(builder.build(), WORK);
    }

    static Bench of(MemoryTree tree) {
        return new Bench(tree, WORK);
    }

    /** Files of the file system, and a working directory there. */
    static Bench on(Path directory) throws IOException {
        return new Bench(new DirectoryTree("/", Path.of("/"), Path.of("/")), TreePath.of(directory.toRealPath().toString()));
    }

    /** One source {@code x.c} and headers beside it that are empty: what does it include? */
    static ScanResult scan(String source, String... emptyHeaders) {
        Map<String, String> files = new HashMap<>(Map.of("x.c", source));
        for (String header : emptyHeaders) {
            files.put(header, "");
        }
        return of(files).run("gcc -nostdinc -c x.c");
    }

    FileTree tree() {
        return tree;
    }

    CommandLine commands() {
        return commands;
    }

    Scanner scanner() {
        return scanner;
    }

    Compilation compilation(String command) {
        List<Compilation> found = commands.compilations(command, directory);
        if (found.size() != 1) {
            throw new IllegalArgumentException(found.size() + " compilations: " + command);
        }
        return found.get(0);
    }

    List<Compilation> compilations(String command) {
        return commands.compilations(command, directory);
    }

    ScanResult run(String command) {
        return scanner.scan(compilation(command));
    }

    ScanResult run(String command, Set<String> unknown) {
        return scanner.scan(compilation(command).withUnknown(unknown));
    }

    /** What was included, in order: {@code a.h}, with a question mark after it where it is only possible. */
    static String shown(ScanResult result) {
        return result.included().stream().map(each -> each.file().relativeTo(WORK) + (each.certain() ? "" : "?"))
                .collect(Collectors.joining(" "));
    }

    /** The result with some of the files only. */
    static ScanResult only(ScanResult result, Predicate<ScanResult.Included> wanted) {
        return new ScanResult(result.source(), result.included().stream().filter(wanted).toList(), result.missing(), result.problems());
    }

    static Set<TreePath> certain(ScanResult result) {
        return result.included().stream().filter(ScanResult.Included::certain).map(ScanResult.Included::file)
                .collect(Collectors.toSet());
    }

    static Set<TreePath> all(ScanResult result) {
        return result.included().stream().map(ScanResult.Included::file).collect(Collectors.toSet());
    }
}
