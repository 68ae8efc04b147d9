package depscope.makefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import depscope.makefile.value.Edition;
import depscope.reader.MakeGraphReader;
import depscope.record.RuleRecord;
import depscope.tree.FileTree;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import depscope.tree.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Makefiles that people wrote: Debian's and NetBSD's {@code bsd.*.mk}, mk-configure's examples, bmake's own. What
 * commands of {@code !=} print is told to depscope as a shell prints it, so that all can be compared.
 */
class ProjectsDifferentialTest {
    private static final Path NETBSD = Path.of("/usr/share/bmake/mk-netbsd");
    private static final Path CONFIGURE = Path.of("/usr/share/doc/mk-configure/examples");
    /**
     * What these makefiles say otherwise where make is asked for a value (they look for -V among its words), or by the
     * process that asks.
     */
    private static final Set<String> OTHERWISE = Set.of("variable PRINTOBJDIR", "variable OBJTOP", "variable RELOBJTOP", "variable rnd",
            "variable destdir");
    /** Those that soon find out what they want to know. */
    private static final Set<String> QUICK = Set.of("autoconf", "c99", "calc", "calc2", "cxxlib", "files", "files2", "hello_TARGETS", "hello_world",
            "help_target", "lexer", "plugins2", "progs2", "subdirs");
    private static final String SOURCE = "DEPSCOPE_BMAKE";

    @TempDir
    Path given;
    private Path directory;
    private Path scratch;

    @BeforeEach
    void makeRoom() throws IOException {
        directory = given.toRealPath().resolve("tree");
        scratch = Files.createDirectories(given.toRealPath().resolve("scratch"));
    }

    private void assertAlike(Trial trial, List<String> options, List<String> goals) throws Exception {
        assumeTrue(RealBmakeGraph.isInstalled(), "bmake is not installed");
        List<String> differences = trial.answered().differences(options, goals, false, scratch).stream()
                .filter(difference -> !OTHERWISE.contains(Differences.subject(difference)) && !difference.startsWith("commands")).collect(Collectors.toList());
        assertTrue(!trial.theirs().dead() && !trial.theirs().stopped(), () -> "make stops: " + trial.theirs().messages());
        assertEquals("", String.join("\n", differences), options + " " + goals);
    }

    private static Sample project(String makefile, String... files) {
        Map<String, String> all = new TreeMap<>();
        for (String file : files) {
            all.put(file, "");
        }
        all.put("Makefile", makefile);
        return new Sample("project", all, List.of(), List.of());
    }

    private static final Map<String, Sample> PROJECTS = new TreeMap<>(Map.of(
            "program", project("PROG=hello\nSRCS=hello.c util.c parse.y lex.l\nCFLAGS+=-DX=1\nLDADD+=-lm\nMAN=hello.1\nNO_OBJ=yes\n.PATH: ${.CURDIR}/sub\n"
                    + ".include <bsd.prog.mk>\n", "hello.c", "sub/util.c", "parse.y", "lex.l", "hello.1", "hello.h"),
            "objects", project("PROG=hello\nSRCS=hello.c util.cc asm.S\nMAN=\nhello.o: hello.h gen.h\ngen.h: gen.in\n\tcp ${.ALLSRC} ${.TARGET}\n"
                    + "CLEANFILES+=gen.h\n.include <bsd.prog.mk>\n", "hello.c", "util.cc", "asm.S", "gen.in", "hello.h", "obj/"),
            "record", project("PROG=hello\nMAN=\n.include <bsd.prog.mk>\n", "hello.c", "hello.h").with(".depend", "hello.o: hello.c hello.h gone.h\n"),
            "library", project("LIB=x\nSRCS=a.c b.c c.y\nINCS=x.h\nINCSDIR=/usr/include\nSHLIB_MAJOR=1\nSHLIB_MINOR=2\nMAN=x.3\nMLINKS=x.3 y.3\n"
                    + "LINKS=/usr/bin/x /usr/bin/y\n.include <bsd.lib.mk>\n", "a.c", "b.c", "c.y", "x.h", "x.3"),
            "directories", project("SUBDIR=a b\n.include <bsd.subdir.mk>\n").with("a/Makefile", "PROG=a\n.include <bsd.prog.mk>\n")
                    .with("b/Makefile", "LIB=b\n.include <bsd.lib.mk>\n"),
            "files", project("FILES=one two.conf\nFILESDIR=/etc\nSCRIPTS=run.sh\nLINKS=/a /b\nSYMLINKS=/c /d\n.include <bsd.files.mk>\n.include <bsd.links.mk>\n"
                    + "all: ${FILES}\n", "one", "two.conf", "run.sh"),
            "inherited", project("PROG=p\nMAN=\nSRCS=p.c\nPROG_MAIN=p.c\n.if ${MACHINE} == \"x86_64\" || ${MACHINE_ARCH:M*64}\nSRCS+=wide.c\n.endif\n"
                    + ".for s in ${SRCS}\nCFLAGS.${s}+=-DNAME=${s:R}\n.endfor\n.include <bsd.own.mk>\n.include <bsd.prog.mk>\n", "p.c", "wide.c")
                    .with("../Makefile.inc", "BINDIR?=/opt/bin\n")));

    @ParameterizedTest
    @ValueSource(strings = {"program", "objects", "record", "library", "directories", "files", "inherited"})
    void smallProjectsOfDebiansMakefiles(String name) throws Exception {
        assumeTrue(Files.exists(Path.of("/usr/share/mk/bsd.prog.mk")), "there is no /usr/share/mk/bsd.prog.mk");
        Trial trial = new Trial(PROJECTS.get(name).lay(directory));
        for (String goal : List.of("all", "install", "clean")) {
            assertAlike(trial, List.of(), List.of(goal));
        }
        assertAlike(trial, List.of("MK_AUTODEP=yes", "MKDEP_MK=auto.dep.mk"), List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"program", "objects", "record", "library", "directories", "inherited"})
    void smallProjectsOfNetBsdsMakefiles(String name) throws Exception {
        assumeTrue(Files.isDirectory(NETBSD), "there is no " + NETBSD);
        Trial trial = new Trial(PROJECTS.get(name).lay(directory));
        for (String goal : List.of("all", "depend", "cleandir")) {
            assertAlike(trial, List.of("-m", NETBSD.toString()), List.of(goal));
        }
    }

    static Stream<String> examples() throws IOException {
        if (!Files.isDirectory(CONFIGURE)) {
            return Stream.of("none");
        }
        try (Stream<Path> all = Files.list(CONFIGURE)) {
            return all.filter(e -> Files.exists(e.resolve("Makefile")) && (QUICK.contains(e.getFileName().toString()) || Boolean.getBoolean("all"))).map(e -> e.getFileName().toString()).sorted().collect(Collectors.toList()).stream();
        }
    }

    /** They compile small programs while they are read, to learn of the machine. With the property {@code all}, all examples. */
    @ParameterizedTest
    @MethodSource("examples")
    void examplesOfMkConfigure(String name) throws Exception {
        assumeTrue(Files.isDirectory(CONFIGURE), "mk-configure is not installed");
        copy(CONFIGURE, directory);
        Trial trial = new Trial(directory.resolve(name));
        assertAlike(trial, List.of("-m", "/usr/share/mk-configure/mk"), List.of("all"));
    }

    @Test
    void bmakeItself() throws Exception {
        String source = System.getenv(SOURCE);
        assumeTrue(source != null, SOURCE + " does not name bmake's source");
        copy(Path.of(source), directory);
        Path objects = Files.createDirectory(given.toRealPath().resolve("objects"));
        Trial trial = new Trial(directory).with("MAKEOBJDIR", objects.toString());
        List<String> options = List.of("-m", directory + "/mk", "WITHOUT_MAN=yes");
        assertAlike(trial, options, List.of());
        assertAlike(trial, options, List.of("install"));
        List<String> recording = new ArrayList<>(options);
        recording.addAll(List.of("MK_AUTODEP=yes", "MKDEP_MK=auto.dep.mk"));
        assertAlike(trial, recording, List.of("bmake"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.collect(Collectors.toList())) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    /** Their graphs were printed by the makes that they were made by. */
    @ParameterizedTest
    @ValueSource(strings = {"vmm-before", "vmm-cycle", "vmm-fixed", "vmm-r273214", "vmm-r273214-edited", "vmm-today", "meta-mini"})
    void sampleTrees(String name) throws Exception {
        Path sample = Path.of("sample-trees").toAbsolutePath().resolve(name);
        String source = name.equals("meta-mini") ? "/usr/src/hello" : "/usr/src/sys/modules/vmm";
        try (FileTree tree = Trees.open(sample.toString(), Optional.empty())) {
            TreePath graph = TreePath.of("/usr/obj" + source + "/.make-graph");
            RuleRecord record = MakeGraphReader.read(graph, tree.read(graph)).record();
            Map<String, String> environment = Map.of("PATH", "/usr/bin:/bin", "LC_ALL", "C", "TZ", "UTC", "MAKESYSPATH", "/usr/src/share/mk",
                    "MAKEOBJDIRPREFIX", "/usr/obj");
            Request request = Request.in(TreePath.of(source), Edition.OF_2020).within(environment);
            Makefiles read = Makefiles.read(tree, new Resolver(tree), request);
            Answer theirs = new Answer(RealBmakeGraph.targets(record, false), record.variables(), Map.of(), List.of(), false, false);
            Answer ours = DepscopeGraph.answer(read, List.copyOf(record.variables().keySet()), false, false);
            assertEquals("", String.join("\n", Differences.of(theirs, ours, false)));
        }
    }
}
