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
}
