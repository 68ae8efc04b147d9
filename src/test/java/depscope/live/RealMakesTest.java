package depscope.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

/** The makes that judge, on small makefiles. Skipped, with the reason, where one is not installed. */
class RealMakesTest {
    private static final FileTime OLD = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
    private static final FileTime NEW = FileTime.from(Instant.parse("2021-01-01T00:00:00Z"));

    @TempDir
    Path given;
    private Path tree;

    @BeforeEach
    void resolve() throws IOException {
        tree = given.toRealPath();
    }

    private void lay(String name, String... lines) throws IOException {
        Path file = tree.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, List.of(lines));
        Files.setLastModifiedTime(file, OLD);
    }

    private RealMake make(String kind, String... command) throws Exception {
        String path = System.getenv().getOrDefault("PATH", "");
        assumeTrue(Arrays.stream(path.split(File.pathSeparator)).anyMatch(p -> Files.isExecutable(Path.of(p, command[0]))),
                command[0] + " is not installed");
        return new LiveProject("one", tree, kind, tree, List.of(command)).make();
    }

    private Set<String> wouldMake(RealMake make) throws Exception {
        return make.wouldMake().stream().map(f -> tree.relativize(Path.of(f)).toString()).collect(Collectors.toCollection(TreeSet::new));
    }

    private void edit(String... files) throws IOException {
        for (String file : files) {
            Files.setLastModifiedTime(tree.resolve(file), NEW);
        }
    }

    private void layRecursive() throws IOException {
        lay("Makefile", "all: conf.mk sub prog", "\t@true", "-include conf.mk more.mk", "conf.mk: conf.in", "\t@: $(MAKE); cp conf.in conf.mk",
                "sub:", "\t$(MAKE) -C lib", ".PHONY: all sub", "prog: lib/a.x", "\tcc -o $@ lib/a.x");
        lay("lib/Makefile", "a.x: a.in version.h", "\tgen a.in", "version.h: FORCE", "\ttouch $@", "FORCE:");
        for (String file : List.of("conf.in", "conf.mk", "prog", "lib/a.x", "lib/a.in", "lib/version.h")) {
            lay(file);
        }
    }

    @Test
    void everyMakeThatIsCalledSaysWhatItWouldMake() throws Exception {
        layRecursive();
        lay("lib/Makefile", "a.x: a.in", "\tgen a.in");
        RealMake make = make("gnu", "make");
        assertEquals(Set.of(), wouldMake(make));
        edit("lib/a.in");
        assertEquals(Set.of("lib/a.x"), wouldMake(make));
        edit("lib/a.x");
        assertEquals(Set.of("prog"), wouldMake(make));
    }

    @Test
    void whatIsThereAndHasNoRecipeIsNeverMade() throws Exception {
        lay("Makefile", "all: a.x", "\t@true", ".PHONY: all", "a.x: b.x", "\tgen", "b.x: c.x");
        for (String file : List.of("a.x", "b.x", "c.x")) {
            lay(file);
        }
        RealMake make = make("gnu", "make");
        edit("c.x");
        assertEquals(Set.of(), wouldMake(make));
    }

    @Test
    void namesThatAreNoFilesAreToldUnlessTheyArePhony() throws Exception {
        layRecursive();
        assertEquals(Set.of("lib/FORCE", "lib/a.x", "lib/version.h"), wouldMake(make("gnu", "make")));
    }

    @Test
    void aMakefileIsNotMadeToTellWhatWouldBeMade() throws Exception {
        layRecursive();
        lay("lib/Makefile", "a.x: a.in", "\tgen a.in");
        RealMake make = make("gnu", "make");
        edit("conf.in", "lib/a.in");
        assertEquals(Set.of("conf.mk", "lib/a.x"), wouldMake(make));
        assertEquals(OLD, Files.getLastModifiedTime(tree.resolve("conf.mk")));
    }

    @Test
    void aMakefileThatIsOutOfDateFromTheStartIsRefused() throws Exception {
        layRecursive();
        lay("lib/Makefile", "a.x: a.in", "\tgen a.in", "include more.mk", "more.mk: FORCE", "\t@true", "FORCE:");
        lay("lib/more.mk");
        assertThrows(AssertionFailedError.class, () -> make("gnu", "make"));
    }

    @Test
    void ninjaSaysAllOutputsOfACommandAndItsManifestAndTheRest() throws Exception {
        lay("build.ninja", "rule c", "  command = touch $out", "rule m", "  command = gen $out", "  generator = 1",
                "build build.ninja: m build.in", "build a.h a.c: c a.y", "build a.o: c a.c", "build b.o: c b.c");
        for (String file : List.of("build.in", "a.y", "b.c")) {
            lay(file);
        }
        RealMake make = make("ninja", "ninja");
        assertEquals(Set.of("a.c", "a.h", "a.o", "b.o"), wouldMake(make));
        edit("build.in");
        assertEquals(Set.of("a.c", "a.h", "a.o", "b.o", "build.ninja"), wouldMake(make));
    }

    @Test
    void bmakeSaysWhatItsRulesAndSuffixRulesMake() throws Exception {
        lay("Makefile", "all: prog kernel", "all: .PHONY", "prog: a.o b.o", "\tcc -o prog", "kernel:", "\t@true",
                ".SUFFIXES: .c .o", ".c.o:", "\tcc -c $<", "a.o: a.h");
        for (String file : List.of("a.c", "a.h", "a.o", "b.c", "b.o", "prog")) {
            lay(file);
        }
        RealMake make = make("bmake", "bmake", "-r");
        assertEquals(Set.of("kernel"), wouldMake(make));
        edit("a.h");
        assertEquals(Set.of("a.o", "kernel", "prog"), wouldMake(make));
    }

    @Test
    void whatIsTouchedGetsItsTimeBackAndWhatChangesBesidesIsTold() throws Exception {
        lay("a");
        lay("b");
        Files.setLastModifiedTime(tree, OLD);
        try (LiveTimes times = new LiveTimes(tree)) {
            times.touch(tree.resolve("a"), NEW);
            times.touch(tree.resolve("not there"), NEW);
            assertEquals(NEW, Files.getLastModifiedTime(tree.resolve("a")));
            assertEquals(Set.of(), times.changed());
            edit("b");
            lay("c");
            assertEquals(Set.of(tree.resolve("b"), tree.resolve("c")), times.changed());
        }
        assertEquals(OLD, Files.getLastModifiedTime(tree.resolve("a")));
    }
}
