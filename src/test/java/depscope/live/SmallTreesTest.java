package depscope.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What real programs taught, each in a small tree that its make has built. Skipped where that is not installed. */
class SmallTreesTest {
    @TempDir
    Path given;
    private Path tree;

    @BeforeEach
    void resolve() throws IOException {
        tree = given.toRealPath();
    }

    private void lay(String name, String... lines) throws IOException {
        Files.createDirectories(tree.resolve(name).getParent());
        Files.write(tree.resolve(name), List.of(lines));
    }

    private void assertEveryEditDoesWhatMakeSays(String kind, String make, int files) throws Exception {
        assertEquals(List.of(), LiveOracleTest.differences(new LiveProject(kind, tree, kind, tree, List.of(make)), files, files));
    }

    private List<String> run(String... command) throws Exception {
        String path = System.getenv().getOrDefault("PATH", "");
        assumeTrue(Arrays.stream(path.split(File.pathSeparator)).anyMatch(p -> Files.isExecutable(Path.of(p, command[0]))),
                command[0] + " is not installed");
        return new Shell(tree).run(List.of(command));
    }

    @Test
    void librariesWithLinksOutputsWithRecordsAndNamesWithoutFiles() throws Exception {
        lay("build.ninja", "rule cc", "  command = cp $in $out && echo '$out: $in a.h' > $out.d", "  deps = gcc", "  depfile = $out.d",
                "rule link", "  command = cat $in > $out", "rule symlink", "  command = ln -sf $in liba.so.1 && ln -sf liba.so.1 liba.so",
                "build a.o: cc a.c", "build liba.so.1.2: link a.o", "build liba.so.1 liba.so: symlink liba.so.1.2",
                "build prog: link b.c | liba.so.1.2 || liba.so", "build nothing: phony", "build all: phony prog nothing", "default all");
        for (String file : List.of("a.c", "a.h", "b.c")) {
            lay(file, file);
        }
        run("ninja");
        assertEveryEditDoesWhatMakeSays("ninja", "ninja", 5);
    }

    @Test
    void aHeaderWhoseRecipeOnlyMakesItWhereItIsMissing() throws Exception {
        lay("Makefile", "all: config.h", "\t$(MAKE) -C src", ".PHONY: all", "config.h: stamp-h1", "\t@test -f $@ || rm -f stamp-h1",
                "\t@test -f $@ || $(MAKE) stamp-h1", "stamp-h1: config.h.in", "\tcp config.h.in config.h", "\ttouch -d 2020-01-01 config.h", "\ttouch $@");
        lay("src/Makefile", "a.x: a.in ../config.h", "\tcat $^ > $@");
        lay("config.h.in", "");
        lay("src/a.in", "");
        run("make");
        Files.write(tree.resolve(".make-graph"), run("make", "-npw"));
        assertEveryEditDoesWhatMakeSays("gnu", "make", 4);
    }
}
