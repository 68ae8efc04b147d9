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
        JsonNode summary = Answer.of("check", directory.toString(), "--json").ending(1).json().get("summary");
        assertEquals("{\"makefile\":1}", summary.get("records").toString());
        List<String> rebuilt = new ArrayList<>();
        Answer.of("why", directory.toString(), "prog", "--json").ending(0).json().get("reasons").forEach(reason -> rebuilt.add(reason.get("text").asText()));
        assertTrue(rebuilt.toString().contains("a.o"), rebuilt.toString());
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
    void whatIsForAFileIsNotAskedForInItsPlace() throws IOException {
        lay("Makefile", "WHAT!= todays-weather", ".if ${WHAT} == \"rain\"", "all: a", ".endif", "all: b", "a b:", "\ttouch ${.TARGET}");
        String refusal = Answer.of("ask", directory.toString(), ".", "--variables").refusal();
        assertTrue(refusal.startsWith("depscope: not run: ") && refusal.endsWith(" (--yes runs it)"), refusal);
    }
}
