package depscope.makefile.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.makefile.value.Marks;
import depscope.tree.FileTree;
import depscope.tree.MemoryTree;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArchivesTest {
    private static String member(String name, long time, String content) {
        return String.format(Locale.ROOT, "%-16s%-12d%-6d%-6d%-8s%-10d`\n%s", name, time, 0, 0, "644", content.length(), content);
    }

    private static FileTree tree(String archive) {
        return MemoryTree.builder().file("/w/lib.a", archive, 9_000_000_000L).file("/w/a.c", "", 1_000_000_000L)
                .file("/w/b.c", "", 1_000_000_000L).build();
    }

    private Optional<Archives.Members> parse(Sketch sketch, String text) {
        return sketch.graph.archives().parse(text, 0, sketch.variables.commandLine());
    }

    @Test
    void eachMemberIsATarget() {
        Sketch sketch = Sketch.of(tree(""));
        Archives.Members members = parse(sketch, "lib.a(a.o b.o)  next").orElseThrow();
        assertEquals("[lib.a(a.o), lib.a(b.o)]", members.targets().toString());
        assertEquals("lib.a(a.o b.o)  ".length(), members.end());
        assertTrue(members.targets().get(0).is(Attributes.ARCHV));
        assertEquals("[lib.a(a.c), lib.a(b.c)]", parse(sketch, "lib.a(*.c)").orElseThrow().targets().toString());
    }

    @Test
    void variablesAreExpandedWhereTheyCanBe() {
        Sketch sketch = Sketch.of(tree(""), "L=lib.a", "M=a.o b.o");
        assertEquals("[lib.a(a.o), lib.a(b.o)]", parse(sketch, "${L}(${M})").orElseThrow().targets().toString());
        assertEquals("[lib.a($(.PREFIX).o)]", parse(sketch, "lib.a($*.o)").orElseThrow().targets().toString());
    }

    @Test
    void whatIsNotClosedIsNone() {
        assertEquals(Optional.empty(), parse(Sketch.of(tree("")), "lib.a(a.o"));
    }

    @Test
    void unknownMembersAreLeftOut() {
        Sketch sketch = Sketch.of(tree(""));
        Archives.Members members = parse(sketch, "lib.a(a.o " + Marks.unknown(sketch.doubt) + ")").orElseThrow();
        assertEquals("[lib.a(a.o)]", members.targets().toString());
        assertEquals(sketch.doubt, members.unknown());
    }

    @Test
    void variablesInThemselvesAreGivenUp() {
        Sketch sketch = Sketch.of(tree(""), "M=$$M$$M");
        sketch.walk("lib.a($M)");
        assertTrue(sketch.graph.targets().all().size() < 10);
    }

    @Test
    void membersAreMadeByRulesAndKnowTheirTimes() {
        String archive = "!<arch>\n" + member("//", 0, "a_name_of_many_letters.o/\n") + member("/0", 7, "xyz") + "\n"
                + member("a.o/", 5, "x") + "\n" + member("#1/8", 6, "b.o\0\0\0\0\0content");
        MemberTimes times = new MemberTimes(Sketch.of(tree(archive)).graph.files());
        assertTrue(times.isArchive("lib.a"));
        assertEquals(5, times.of("lib.a", "sub/a.o"));
        assertEquals(6, times.of("lib.a", "b.o"));
        assertEquals(7, times.of("lib.a", "a_name_of_many_letters.o"));
        assertEquals(0, times.of("lib.a", "c.o"));
        assertEquals(0, times.of("a.c", "c.o"));

        Sketch sketch = Sketch.run(tree(archive), ".SUFFIXES: .c .o .a", ".c.o:", "\tcc", ".o.a:", "\tar r $! $%", "lib.a: lib.a(a.o b.o)");
        assertEquals("lib.a(a.o) lib.a(b.o)", sketch.needs("lib.a"));
        assertEquals("a.o a.o", sketch.needs("lib.a(a.o)"));
        assertEquals("a.c", sketch.needs("a.o"));
        assertEquals(5, sketch.target("lib.a(a.o)").mtime());
        assertEquals("lib.a", sketch.variables.value("!", sketch.target("lib.a(a.o)").scope()));
    }

    @Test
    void damagedArchivesAreReadAsFarAsTheyGo() {
        for (String archive : new String[] {"", "!<arch>\n", "!<arch>\nrubbish", "!<arch>\n" + member("/99", 1, "x"),
                "!<arch>\n" + member("#1/9999999999", 1, "x"), "!<arch>\n" + member("a.o/", 1, "x").replace(" 1 ", " 999")}) {
            MemberTimes times = new MemberTimes(Sketch.of(tree(archive)).graph.files());
            assertEquals(0, times.of("lib.a", "c.o"));
        }
    }
}
