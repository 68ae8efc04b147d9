package depscope.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import depscope.record.CommandRecord;
import depscope.record.DepRecord;
import depscope.record.RecordFormat;
import depscope.tree.MemoryTree;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CmdReaderTest {
    private static final TreePath FILE = TreePath.of("/o/k/.a.o.cmd");
    private static final String LISTS = """
            source_k/a.o := /s/k/a.c

            deps_k/a.o := \\
              /s/k/a.h \\
                $(wildcard include/config/A_B) \\
              include/g.h \\
                $(wildcard include/config/C) \\

            k/a.o: $(deps_k/a.o)

            $(deps_k/a.o):
            """;
    private static final List<String> READ = List.of("[k/a.o] <- [/s/k/a.c, /s/k/a.h, include/g.h]",
            "[k/a.o] <- [include/config/A_B, include/config/C] symbols");

    /** Rules, commands and where they start, each as a line. */
    static List<String> shown(FileRecords read) {
        List<String> lines = new ArrayList<>();
        for (DepRecord record : read.records()) {
            assertEquals(RecordFormat.CMD, record.format());
            lines.add("from " + record.base());
            List<String> rules = Shown.rules(record);
            for (int r = 0; r < rules.size(); r++) {
                lines.add(rules.get(r) + (record.areSymbols(r) ? " symbols" : ""));
            }
        }
        for (CommandRecord record : read.commands()) {
            assertEquals(RecordFormat.CMD, record.format());
            lines.addAll(Shown.commands(record));
        }
        return lines;
    }

    private static FileRecords read(String raw) {
        return CmdReader.read(FILE, Shown.bytes(raw));
    }

    private static List<String> with(String head, List<String> rules, String... more) {
        List<String> all = new ArrayList<>(List.of(head));
        all.addAll(rules);
        all.addAll(List.of(more));
        return all;
    }

    private static Arguments row(String raw, List<String> lines) {
        return Arguments.of(raw, lines);
    }

    static Stream<Arguments> clean() {
        return Stream.of(
                row("cmd_k/a.o := gcc -c /s/k/a.c\n\n" + LISTS, with("from /o", READ, "/o /s/k/a.c>k/a.o: gcc -c /s/k/a.c")),
                row("savedcmd_k/a.o := gcc -c /s/k/a.c\n\n" + LISTS, with("from /o", READ, "/o /s/k/a.c>k/a.o: gcc -c /s/k/a.c")),
                row(("cmd_k/a.o = gcc\n" + LISTS).replace("\n", "\r\n"), with("from /o", READ, "/o /s/k/a.c>k/a.o: gcc")),
                row(LISTS, with("from /o", READ)),
                // objtool makes it too; what modversions and a newer kbuild add
                row("cmd_k/a.o := x\n" + LISTS + "\nk/a.o: $(wildcard ./tools/objtool/objtool)\n#SYMVER a 0x1\nusyms_k/a.o := b c\n",
                        with("from /o", READ, "[k/a.o] <- [./tools/objtool/objtool]", "/o /s/k/a.c>k/a.o: x")),
                // a command alone
                row("cmd_k/a.o :=  ld -r  -o k/a.o k/b.o  \n", List.of("/o >k/a.o: ld -r  -o k/a.o k/b.o")),
                row("cmd_k/a.o := \n", List.of("/o >k/a.o: ")),
                row("cmd_k/a.o := x\ncmd_k/a.o := y\n", List.of("/o >k/a.o: y")),
                // what make undoes
                row("cmd_k/a.o := sed 's/$$x/$(pound)y/' '\\#' $$$$ $(z) '\\'' \"\\\"\"\n",
                        List.of("/o >k/a.o: sed 's/$x/#y/' '#' $$ $(z) '\\'' \"\\\"\"")),
                row("cmd_k/a.o := a \\\n  b # no more \\\n of it\n", List.of("/o >k/a.o: a    b")),
                row("cmd_k/a.o := \\$(pound)\n", List.of("/o >k/a.o: \\#")),
                row("deps_k/a.o := a$$b.h \\\n c\\#d.h e$(pound)f.h $x.h $(y).h $$z.h a\\b.h\nk/a.o: $(deps_k/a.o)\n",
                        List.of("from /o", "[k/a.o] <- [a$b.h, c#d.h, e#f.h, $x.h, $(y).h, $z.h, a\\b.h]")),
                // before 5.11: symbols in small letters and as paths; before 2.6.39: no source apart
                row("cmd_k/a.o := x\ndeps_k/a.o := \\\n  k/a.c \\\n    $(wildcard include/config/64bit.h) \\\n"
                                + "    $(wildcard include/config/a/b.h) \\\n\nk/a.o: $(deps_k/a.o)\n\n$(deps_k/a.o):\n",
                        List.of("from /o", "[k/a.o] <- [k/a.c]", "[k/a.o] <- [include/config/64bit.h, include/config/a/b.h] symbols", "/o >k/a.o: x")),
                // nothing but the source
                row("source_k/a.o := a.c\ndeps_k/a.o := \\\n\nk/a.o: $(deps_k/a.o)\n$(deps_k/a.o):\n", List.of("from /o", "[k/a.o] <- [a.c]")),
                row("source_k/a.o := z.c\nsource_k/a.o := a.c\n", List.of("from /o", "[k/a.o] <- [a.c]")),
                row("deps_k/a.o := \\\n\nk/a.o : $(deps_k/a.o)\n", List.of("from /o", "[k/a.o] <- []")),
                row("deps_k/a.o := $(wildcard include/config/A include/config/B x )\nk/a.o: $(deps_k/a.o)\n",
                        List.of("from /o", "[k/a.o] <- []", "[k/a.o] <- [include/config/A, include/config/B] symbols", "[k/a.o] <- [x]")),
                // tools/ without fixdep
                row("# cannot find fixdep (/o/k//fixdep)\n# using basic dep data\n\nk/a.o: a.c \\\n /s/a.h /s/b.h\n\ncmd_k/a.o := gcc -c a.c\n",
                        List.of("from /o", "[k/a.o] <- [a.c, /s/a.h, /s/b.h]", "/o >k/a.o: gcc -c a.c")),
                // not kbuild's
                row("", List.of()),
                row("@echo off\r\nset x=y\r\ncall b.cmd\r\n", List.of()),
                row("# a comment\nx := y\nk/a.o: b.c\n", List.of()),
                row("\u007fELF\0\0\u0001\n\n", List.of()),
                row("cmd_", List.of()), row("cmd_ := x\n", List.of()), row("cmd_k/a.o: x\n", List.of()));
    }

    @ParameterizedTest
    @MethodSource("clean")
    void readsWithoutProblem(String raw, List<String> lines) {
        FileRecords result = read(raw);
        assertEquals(lines, shown(result));
        assertEquals(List.of(), result.problems());
    }

    static Stream<Arguments> damaged() {
        String long4097 = "y".repeat(4097);
        return Stream.of(
                Arguments.of("cmd_k/a.o := gc", List.of(), "1:16 cut off: the last line has no end"),
                Arguments.of("cmd_k/a.o := x\nsource_k/a.o := /s/a", List.of("/o >k/a.o: x"), "2:21 cut off: the last line has no end"),
                Arguments.of("cmd_k/a.o := x\ndeps_k/a.o := \\\n  /s/a.h \\\n  /s/b", List.of("from /o", "[k/a.o] <- [/s/a.h]", "/o >k/a.o: x"),
                        "4:7 cut off: the last line has no end"),
                Arguments.of("deps_k/a.o := \\\n  /s/a.h \\\n", List.of("from /o", "[k/a.o] <- [/s/a.h]"), "2:10 cut off: the last line is to be continued"),
                Arguments.of("deps_k/a.o := \\\n  /s/a.h \\\n\n", List.of("from /o", "[k/a.o] <- [/s/a.h]"),
                        "4:1 cut off: no rule says that the target needs what is listed"),
                Arguments.of("cmd_k/a.o := x\ncmd_k/b.o := y\nk/b.o: c\nk/a.o: d\nz\n", List.of("from /o", "[k/a.o] <- [d]", "/o >k/a.o: x"),
                        "2:5 another target than the file's: left out|3:1 neither an assignment nor a rule for the file's target: left out"
                                + "|5:1 neither an assignment nor a rule for the file's target: left out"),
                Arguments.of("cmd_k/a.o := x\0y\nk/a.o: a\n", List.of("from /o", "[k/a.o] <- [a]"), "1:15 NUL byte: the command is left out"),
                Arguments.of("cmd_k/a.o := x\nk/a.o: a b\0c d\nk/a.o: e\n", List.of("from /o", "[k/a.o] <- [a]", "/o >k/a.o: x"),
                        "2:11 NUL byte: no text from here on"),
                Arguments.of("cmd_k/a.o := x\nk/a.o: a $(wildcard b c\nk/a.o: d\n", List.of("from /o", "[k/a.o] <- [a, d]", "/o >k/a.o: x"),
                        "2:10 a name without its end: left out"),
                Arguments.of("cmd_k/a.o := x\nk/a.o: a " + long4097 + " b\n", List.of("from /o", "[k/a.o] <- [a, b]", "/o >k/a.o: x"),
                        "2:10 a name of 4097 bytes, longer than any path: left out"),
                Arguments.of("cmd_" + long4097 + " := x\ncmd_k/a.o := y\n", List.of("/o >k/a.o: y"), "1:5 another target than the file's: left out"));
    }

    @ParameterizedTest
    @MethodSource("damaged")
    void tellsWhereItIsDamagedAndReadsTheRest(String raw, List<String> lines, String problems) {
        FileRecords result = read(raw);
        assertEquals(lines, shown(result));
        assertEquals(problems, String.join("|", result.problems().stream()
                .map(p -> p.line() + ":" + p.column() + " " + p.message()).toList()));
    }

    @ParameterizedTest
    @CsvSource({"/o/k/.a.o.cmd, k/a.o, /o", "/o/.a.cmd, a, /o", "/.a.cmd, a, /", "/k/.a.cmd, k/a, /", "/o/k/.a.o.cmd, ./k//a.o, /o",
        "/o/boot/.v.h.cmd, boot/compressed/../v.h, /o", "/o/..checked-x.h.cmd, .checked-x.h, /o", "/o/k/k/.a.o.cmd, k/a.o, /o/k",
        // what does not tell its root
        "/o/ok/.a.o.cmd, k/a.o, /o/ok", "/o/k/.a.o.cmd, k/b.o, /o/k", "/o/k/.a.o.cmd, ../k/a.o, /o/k", "/o/k/.a.o.cmd, /o/k/a.o, /o/k"})
    void theRootIsTheFilesDirectoryWithoutTheTargets(String file, String target, String base) {
        FileRecords read = CmdReader.read(TreePath.of(file), Shown.bytes("cmd_" + target + " := x\nsource_" + target + " := a.c\n"));
        assertEquals(List.of("from " + base, "[" + target + "] <- [a.c]", base + " a.c>" + target + ": x"), shown(read));
        assertEquals(List.of(), read.problems());
    }

    @Test
    void theKernelIsLinkedFromWhatItsScriptKnows() {
        String lists = "source_T := /s/scripts/link-vmlinux.sh\ndeps_T := $(wildcard include/config/X)\nT: $(deps_T)\n";
        assertEquals(List.of("from /o", "[vmlinux] <- [/s/scripts/link-vmlinux.sh]", "[vmlinux] <- [include/config/X] symbols",
                "[vmlinux] <- [vmlinux.o]"), shown(CmdReader.read(TreePath.of("/o/.vmlinux.cmd"), Shown.bytes(lists.replace("T", "vmlinux")))));
        assertEquals(3, shown(CmdReader.read(TreePath.of("/o/.vmlinuz.cmd"), Shown.bytes(lists.replace("T", "vmlinuz")))).size());
        assertEquals(3, shown(CmdReader.read(TreePath.of("/o/.vmlinux.cmd"), Shown.bytes(lists.replace("link-", "x-").replace("T", "vmlinux")))).size());
    }

    @Test
    void aTargetThatDoesNotTellItsRootIsSeenFromWhereItsSourceIs() {
        String lists = "cmd_T := gcc a.c\nsource_T := a.c\ndeps_T := b.h /s/c.h $(wildcard include/config/X)\nT: $(deps_T)\n";
        MemoryTree tree = MemoryTree.builder().start("/").link("/o/source", "/s", 1).file("/s/tools/x/a.c", "", 1)
                .file("/o/tools/x/a.o", "", 1).file("/o/tools/x/b.o", "", 1).file("/m/sub/y.o", "", 1).file("/m/a.c", "", 1)
                .file("/z/z.o", "", 1).build();
        BaseFinder bases = new BaseFinder(new Resolver(tree), TreePath.ROOT);
        assertEquals(List.of("from /s/tools/x", "[/o/tools/x/a.o] <- [a.c, b.h, /s/c.h]", "[/o/tools/x/a.o] <- [include/config/X] symbols",
                "/s/tools/x a.c>/o/tools/x/a.o: gcc a.c"), settled(bases, "/o/tools/x/.a.o.cmd", lists, "/o/tools/x/a.o"));
        assertEquals(List.of("from /m", "[/m/sub/y.o] <- [a.c, b.h, /s/c.h]", "[/m/sub/y.o] <- [include/config/X] symbols",
                "/m a.c>/m/sub/y.o: gcc a.c"), settled(bases, "/m/sub/.y.o.cmd", lists, "/m/sub/y.o"));
        assertEquals(List.of("from /z", "[/z/z.o] <- [/s/c.h]", "/z a.c>/z/z.o: gcc a.c"), settled(bases, "/z/.z.o.cmd", lists, "/z/z.o"));
        assertEquals(List.of("from /z", "[z.o] <- [a.c, b.h, /s/c.h]", "[z.o] <- [include/config/X] symbols", "/z a.c>z.o: gcc a.c"),
                settled(bases, "/z/.z.o.cmd", lists, "z.o"));
    }

    private static List<String> settled(BaseFinder bases, String file, String lists, String target) {
        return shown(bases.settled(CmdReader.read(TreePath.of(file), Shown.bytes(lists.replace("T", target)))));
    }

    @Test
    void manyOfAThingTakeLinearTime() {
        for (String part : List.of("$(", "$(wildcard ", "$", "\\", "\\\n", "#", "cmd_k/a.o := x\n", "k/a.o: x\n", "$(deps_k/a.o", "x ", "cmd_x:=", "\r", "\t", " := ")) {
            byte[] bytes = Shown.bytes("cmd_k/a.o := x\nk/a.o: " + part.repeat(200_000));
            FileRecords result = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> CmdReader.read(FILE, bytes), part);
            assertEquals(1, result.commands().size(), part);
        }
    }

    @Test
    void whatIsLongerThanAnyCommandIsLeftOut() {
        String line = "x".repeat(CompileCommandsReader.LONGEST_TEXT);
        assertEquals(List.of("a command of 8388610 bytes, longer than any: left out"),
                read("cmd_k/a.o := x" + line + "\n").problems().stream().map(p -> p.message()).toList());
    }
}
