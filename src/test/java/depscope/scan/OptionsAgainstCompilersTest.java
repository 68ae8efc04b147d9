package depscope.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import depscope.tree.DirectoryTree;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The compilers are the judges of their options: what {@code -v} lists is where they search, {@code -E} what they define. */
class OptionsAgainstCompilersTest {
    @TempDir
    Path directory;

    @BeforeEach
    void files() throws IOException {
        for (String name : List.of("a", "b", "c d", "p/w", "p-w", "sys/a", "sys/b", "sysb", "sub")) {
            Files.createDirectories(directory.resolve(name));
        }
        Files.writeString(directory.resolve("x.c"), "#define SAY2(x) #x\n#define SAY(x) SAY2(x)\nX: SAY(X) Y: SAY(Y)\n");
        Files.writeString(directory.resolve("m.h"), "#define Y from m.h\n");
        Files.writeString(directory.resolve("sub/args"), "-I a\n-DX='b c' -D\"Y=\\\"1 2\\\"\" @sub/more");
        Files.writeString(directory.resolve("sub/more"), "-I\\b");
    }

    private static List<String> compilers() throws IOException, InterruptedException {
        List<String> found = new ArrayList<>();
        for (String compiler : List.of("gcc", "clang")) {
            try {
                new ProcessBuilder(compiler, "--version").redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
                found.add(compiler);
            } catch (IOException e) {
                // Not here: the other one judges alone.
            }
        }
        assumeTrue(!found.isEmpty(), "no compiler is installed");
        return found;
    }

    /** What a command says, or complains of; empty if it fails: gcc and clang refuse options of each other. */
    private Optional<List<String>> run(List<String> command, boolean complaints) throws IOException, InterruptedException {
        Path out = directory.resolve("out");
        ProcessBuilder process = new ProcessBuilder(command).directory(directory.toFile());
        process.redirectOutput(complaints ? ProcessBuilder.Redirect.DISCARD : ProcessBuilder.Redirect.to(out.toFile()));
        process.redirectError(complaints ? ProcessBuilder.Redirect.to(out.toFile()) : ProcessBuilder.Redirect.DISCARD);
        return process.start().waitFor() == 0 ? Optional.of(Files.readAllLines(out, StandardCharsets.ISO_8859_1)) : Optional.empty();
    }

    private List<String> with(List<String> words, String... options) {
        List<String> all = new ArrayList<>(words);
        all.addAll(1, List.of(options));
        return all;
    }

    private static List<String> words(String line) {
        return Steps.of(line, TreePath.ROOT).get(0).words();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "-Ia -I b", "-iquotea -iquote b", "-isystema -isystem b", "-idirafterb -idirafter a", "-idirafter a -isystem b -I p -iquote sub", "-I 'c d' '-Ia'",
        "-iprefix p/ -iwithprefix w", "-iprefix p/ -iwithprefix w -isystem a -idirafter b", "-iprefix p- -iwithprefixbefore w -Ia", "-iprefixp/ -iwithprefixw", "-idirafter b -iprefix p/ -iwithprefix w", "-iwithprefix p/w",
        "--include-directory=a --include-directory b", "--include-directory-after=a -isystem b", "--include-prefix=p/ --include-with-prefix=w -idirafter a", "--include-prefix p/ --include-with-prefix-after w",
        "--include-prefix p/ --include-with-prefix-before w -I a", "-I=/a -I a --sysroot=sys", "-I=/a -isysroot sys", "-I=/a --sysroot p -isysroot sys", "-I=/a -isysroot sys --sysroot=p", "-I=b --sysroot sys", "-isystem=/b --sysroot=sys", "-iquote =/b --sysroot=sys",
        "-idirafter =/b --sysroot=sys", "-I=/a", "-Wp,-I,a,-Ib", "-Xpreprocessor -Ia -Xpreprocessor -I -Xpreprocessor b", "-Ia -I- -Ib", "-iwithsysroot /a --sysroot=sys", "@sub/args -I p", "-x assembler-with-cpp -Ia", "-x c-header -Ia", "-MF d -Ia -MD -MT b", "-Da -Ub -I sub",
        "-nostdinc -Ia", "--param max-inline-insns-single=1 -Ia", "-B p -L b -l c -Ia", "-dumpbase a -dumpdir b -Ia", "-aux-info q -Ia", "-include m.h -imacros m.h -Ia", "-I. -I ./a/../b -I sub/", "-Xlinker -Ia -Xassembler -Ib", "-u -Ia -z -Ib -T -Isub", "-arch -Ia -I b",
    })
    void searchesWhereTheySearch(String options) throws IOException, InterruptedException {
        for (String compiler : compilers()) {
            List<String> command = words(compiler + " " + options + " x.c");
            TreePath here = TreePath.of(directory.toRealPath().toString());
            List<String> lines = run(with(command, "-v", "-E"), true).orElse(List.of());
            if (lines.isEmpty()) {
                continue;
            }
            List<TreePath> listed = lines.subList(lines.indexOf("#include \"...\" search starts here:"), lines.indexOf("End of search list."))
                    .stream().filter(line -> line.startsWith(" ")).map(line -> here.resolve(line.strip()))
                    .filter(path -> path.isUnder(here)).toList();
            DirectoryTree tree = new DirectoryTree("/", Path.of("/"), Path.of("/"));
            List<TreePath> ours = new CommandLine(tree, new Resolver(tree), Bench.GCC).compilations(command, here).get(0).searchPath().stream()
                    .filter(path -> Files.isDirectory(Path.of(path.toString()))).toList();
            assertEquals(listed, ours, compiler);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "-DX=\\\"y\\\"", "'-DX=\"y\"'", "-D X=1", "-DX -DY=", "-DX=1 -UX", "-U X -DX=2", "--define-macro=X=3 --define-macro Y=4", "-DX=1 --undefine-macro=X -DY=1 --undefine-macro Y", "'-DX(a)=a'", "\"-DX='c'\"", "-D'X=a b' -DY=\"c  d\"",
        "-Wp,-DX=1,-UY", "-Xpreprocessor -DX=1", "-include m.h", "--include=m.h", "--include m.h", "-includem.h", "-imacros m.h", "--imacros=m.h", "-imacrosm.h", "--imacros m.h", "-Wp,-imacros,m.h", "-Xpreprocessor -imacros -Xpreprocessor m.h", "@sub/args", "-DX=1 @sub/args -DY=2",
        "-D 'X=\\' -DY=1", "-DX=$Y", "-x c -DX=1", "-xassembler-with-cpp -DX=1", "--language=c -DX=1", "--language c -DX=1",
    })
    void definesWhatTheyDefine(String options) throws IOException, InterruptedException {
        for (String compiler : compilers()) {
            List<String> command = words(compiler + " " + options + " x.c");
            DirectoryTree tree = new DirectoryTree("/", Path.of("/"), Path.of("/"));
            Compilation ours = new CommandLine(tree, new Resolver(tree), Bench.GCC)
                    .compilations(command, TreePath.of(directory.toRealPath().toString())).get(0);
            Optional<String> theirs = run(with(command, "-E", "-P"), false).map(lines -> String.join(" ", lines).strip());
            Files.writeString(directory.resolve("ours.c"), ours.macros() + includes(ours) + Files.readString(directory.resolve("x.c")));
            assertEquals(theirs, run(List.of(compiler, "-E", "-P", "ours.c"), false).map(lines -> String.join(" ", lines).strip()),
                    compiler);
        }
    }

    private static String includes(Compilation ours) {
        StringBuilder text = new StringBuilder();
        Stream.concat(ours.macroFiles().stream(), ours.files().stream()).forEach(name -> text.append("#include \"").append(name).append("\"\n"));
        return text.toString();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "-c x.c", "-S x.c", "x.c -c -o sub/y", "-c m.h", "-x c-header m.h", "-x c-header -c x.c", "m.h -o q.gch", "-E x.c -o y.i", "-M x.c -MF y.d", "-c x.c -MD", "-fsyntax-only x.c", "--compile x.c", "--assemble x.c", "-c x.c --output=y", "-c x.c --output y", "-ofoo.o -c x.c",
    })
    void makesWhatTheyMake(String options) throws IOException, InterruptedException {
        for (String compiler : compilers()) {
            Files.writeString(directory.resolve("x.c"), "int x;\n");
            Set<String> before = names();
            assertTrue(run(words(compiler + " " + options), false).isPresent(), compiler);
            Set<String> made = names();
            made.removeAll(before);
            // Where -MD stands without -MF the record's name is the output's, which nobody looks for by the line.
            made.removeIf(name -> options.endsWith("-MD") && name.endsWith(".d"));
            DirectoryTree tree = new DirectoryTree("/", Path.of("/"), Path.of("/"));
            TreePath here = TreePath.of(directory.toRealPath().toString());
            Set<String> ours = new TreeSet<>();
            new CommandLine(tree, new Resolver(tree), Bench.GCC).writes(compiler + " " + options, here)
                    .forEach(use -> ours.add(use.file().relativeTo(here)));
            assertEquals(made, ours, compiler);
            for (String name : made) {
                Files.delete(directory.resolve(name));
            }
        }
    }

    private Set<String> names() throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(path -> Files.isRegularFile(path) && !path.endsWith("out")).map(path -> directory.relativize(path).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
