package depscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A directory that nothing was built in yet: all there is to go by is its makefile. */
class MakefileAloneTest {
    @TempDir
    Path given;
    private Path directory;

    @BeforeEach
    void resolve() throws IOException {
        directory = given.toRealPath();
    }

    private void lay(String name, String... lines) throws IOException {
        Files.write(directory.resolve(name), List.of(lines));
    }

    @Test
    void isATreeToo() throws IOException {
        lay("Makefile", ".if 1", "all: prog", ".endif", "prog: a.o", "\tcc -o prog a.o", "a.o: a.c a.h", "\tcc -c ${.CURDIR}/a.c");
        lay("a.c", "#include \"a.h\"");
        lay("a.h", "");
        JsonNode check = Answer.of("check", directory.toString(), "--json").ending(1).json();
        assertEquals("{\"makefile\":1}", check.get("summary").get("records").toString());
        check.get("makefiles").get(0).get("open").forEach(open -> assertTrue(open.has("line"), open.toString()));
        List<String> rebuilt = new ArrayList<>();
        Answer.of("why", directory.toString(), "prog", "--json").ending(0).json().get("reasons").forEach(reason -> rebuilt.add(reason.get("text").asText()));
        assertTrue(rebuilt.toString().contains("a.o"), rebuilt.toString());
    }

    @Test
    void whatItsFirstCompilationWillRecordLacksNothing() throws IOException {
        lay("Makefile", ".if 1", "all: a.o b.o", ".endif", "a.o: a.c", "\tcc -MD -c ${.CURDIR}/a.c", "b.o: b.c", "\tcc -c ${.CURDIR}/b.c");
        lay("a.c", "#include \"a.h\"");
        lay("b.c", "#include \"a.h\"");
        lay("a.h", "");
        List<String> found = new ArrayList<>();
        Answer.of("check", directory.toString(), "--json").ending(1).json().get("findings").forEach(finding -> found.add(finding.get("kind").asText() + " "
                + Path.of(finding.get("target").asText()).getFileName()));
        assertEquals(List.of("incomplete b.o", "missing-output a.o", "missing-output b.o"), found);
    }

    @Test
    void whereItIsSearchedIsToldLineByLine() throws IOException {
        lay("Makefile", ".PATH: /usr", "all:", ".PATH: /");
        List<String> steps = new ArrayList<>();
        Answer.of("why-var", directory.toString(), ".PATH", "--json").ending(0).json().get("steps").forEach(step -> steps.add(step.path("line").asText() + " "
                + step.get("text").asText()));
        assertEquals(List.of("1 . " + directory + " /usr", "3 . " + directory + " /usr /"), steps.subList(steps.size() - 2, steps.size()));
    }

    @Test
    void ofAnotherMakesIsRefusedWithTheReason() throws IOException {
        lay("Makefile", "SRCS := $(wildcard *.c)");
        String why = "Makefile is not read: it is GNU make's: Makefile:1 says 'SRCS := $(wildcard *.c)'";
        assertTrue(Answer.of("check", directory.toString()).refusal().contains(why));
        assertTrue(Answer.of("why-var", directory.toString(), "SRCS").refusal().contains(why));
    }

    @Test
    void thatEitherMakeReadsIsReadOnTheUsersWord() throws IOException {
        lay("Makefile", "A= b", "all: a", "a:", "\ttouch a");
        assertTrue(Answer.of("why-var", directory.toString(), "A").refusal().contains("nothing in it says whether it is BSD make's"));
        assertEquals("b", Answer.of("why-var", directory.toString(), "A", "--json", "--make", "bmake").ending(0).json().get("value").asText());
    }

    @Test
    void asksTheSystemThatItIsOn() throws IOException {
        lay("Makefile", "SYSTEM!= uname -s", "MACHINE_IS!= uname -sr", ".if ${SYSTEM} == \"" + System.getProperty("os.name") + "\"", "all: a", ".endif", "a:",
                "\ttouch a");
        JsonNode value = Answer.of("why-var", directory.toString(), "MACHINE_IS", "--json").ending(0).json().get("value");
        assertEquals(System.getProperty("os.name") + " " + System.getProperty("os.version"), value.asText());
    }

    @Test
    void whatIsOnlyPerhapsNeededIsNotMissing() throws IOException {
        lay("Makefile", "WHERE!= todays-weather", ".SUFFIXES: .in .out", ".in.out:", "\tcp ${.IMPSRC} ${.TARGET}", "all: a.out", ".if ${WHERE} == \"rain\"",
                "all: b.out", ".endif");
        lay("a.in", "");
        lay("b.in", "");
        List<String> missing = new ArrayList<>();
        Answer.of("check", directory.toString(), "--json").ending(1).json().get("findings").forEach(finding -> missing.add(finding.get("kind").asText() + " "
                + finding.get("target").asText()));
        assertEquals(List.of("missing-output " + directory + "/a.out"), missing);
    }

    @Test
    void whatIsOnlyPerhapsNeededIsOnlyPerhapsRebuilt() throws IOException {
        lay("Makefile", "WHAT!= todays-weather", "OBJS= a.x", ".if ${WHAT} == \"rain\"", "OBJS+= b.x", ".endif", "prog: ${OBJS}", "\tcat ${OBJS} > prog",
                "a.x: a.c", "\tcp a.c a.x", "b.x: b.c", "\tcp b.c b.x");
        for (String file : List.of("a.c", "b.c", "a.x", "prog")) {
            lay(file, "");
        }
        String tree = directory.toString();
        String condition = "the rule in Makefile:6 stands under a condition that asks 'todays-weather' (Makefile:1)";
        assertTrue(Answer.of("check", tree, "--json").ending(0).json().get("findings").isEmpty());
        JsonNode why = Answer.of("why", tree, "b.x", "--json").ending(0).json();
        assertEquals("unknown", why.get("verdict").asText());
        assertEquals("Perhaps rebuilt: " + condition + ", and names b.x; else make does not look at b.x.", why.get("reasons").get(0).get("text").asText());
        assertEquals("missing-output", Answer.of("check", tree, "--make-var", "WHAT=rain", "--json").ending(1).json().get("findings").get(0).get("kind").asText());
        assertEquals("[]", Answer.of("what-if", tree, "a.c", "--json").ending(0).json().get("alreadyOutOfDate").toString());
        lay("b.x", "");
        lay("prog", "");
        JsonNode edit = Answer.of("what-if", tree, "b.c", "--json").ending(0).json();
        assertEquals("[]", edit.get("rebuilt").toString());
        List<String> perhaps = new ArrayList<>();
        edit.get("cannotKnow").forEach(doubt -> perhaps.add(Path.of(doubt.get("target").asText()).getFileName() + ": " + doubt.get("perhapsRebuilt").asText()));
        assertEquals(List.of("b.x: " + condition, "prog: " + condition), perhaps);
        JsonNode edited = Answer.of("why", tree, "b.x", "--edit", "b.c", "--json").ending(0).json();
        assertEquals(why.get("reasons").get(0).get("text").asText(), edited.get("reasons").get(0).get("text").asText());
    }

    @Test
    void whatOnlyPerhapsHasARuleIsOnlyPerhapsMade() throws IOException {
        lay("Makefile", "WHAT!= todays-weather", "all: doc", ".if ${WHAT} == \"rain\"", "doc: doc.txt", "\tcp doc.txt doc", ".endif");
        lay("doc.txt", "");
        JsonNode why = Answer.of("why", directory.toString(), "doc", "--json").ending(0).json();
        assertEquals("unknown", why.get("verdict").asText());
        assertEquals("Perhaps rebuilt: the rule in Makefile:4 stands under a condition that asks 'todays-weather' (Makefile:1), and names doc.txt; else no rule makes doc.",
                why.get("reasons").get(0).get("text").asText());
        assertEquals("[\"" + directory + "/doc\",\"" + directory + "/doc.txt\"]", why.get("reasons").get(0).get("chain").toString());
    }

    @Test
    void whatIsForAFileIsNotAskedForInItsPlace() throws IOException {
        lay("Makefile", "WHAT!= todays-weather", ".if ${WHAT} == \"rain\"", "all: a", ".endif", "all: b", "a b:", "\ttouch ${.TARGET}");
        String refusal = Answer.of("ask", directory.toString(), ".", "--variables").refusal();
        assertTrue(refusal.startsWith("depscope: not run: ") && refusal.endsWith(" (--yes runs it)"), refusal);
    }

    @Test
    void whereMakeWouldStopIsToldWithEveryAnswer() throws IOException {
        lay("Makefile", "all: a", "a: b", "\tcp b a", ".warning careful", ".include \"none.mk\"", ".if 1");
        lay("b", "");
        lay("a", "");
        String tree = directory.toString();
        String stop = "make itself would make nothing, for " + tree + "/Makefile:5:1: Could not find none.mk; what is told here is what its makefiles come to all the same";
        JsonNode check = Answer.of("check", tree, "--json").ending(0).json();
        assertEquals(stop, check.get("notes").get(1).asText());
        assertEquals(List.of("Could not find none.mk", "1 open conditional", "careful"), List.of(check.get("problems").get(0).get("message").asText(),
                check.get("problems").get(1).get("message").asText(), check.get("problems").get(2).get("message").asText()));
        assertTrue(Answer.of("check", tree).ending(0).out().contains("Nothing is found here, and make itself would stop."));
        for (String[] question : new String[][] {{"what-if", tree, "b"}, {"why", tree, "a"}}) {
            assertTrue(Answer.of(question).ending(0).out().replace('\n', ' ').contains("note: make itself would make nothing"), question[0]);
        }
    }
}
