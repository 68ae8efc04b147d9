package depscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small tree of the compiler's records and a database of commands, asked as a person asks. */
class TrueInputsCommandTest {
    private static final long THEN = 1_600_000_000L;

    @TempDir
    Path tree;

    @BeforeEach
    void build() throws IOException {
        write("x.c", "int f;\n#include \"a.h\"\n", 0);
        write("a.h", "#include \"b.h\"\n", 0);
        write("b.h", "", 0);
        write("old.h", "", 0);
        write("y.c", "int y;\n", 0);
        write("x.o", "x", 10);
        write("y.o", "y", 10);
        write("x.d", "x.o: x.c a.h old.h\n", 10);
        write("y.d", "y.o: y.c\n", 10);
        write("compile_commands.json", "[{\"directory\": \"" + tree + "\", \"file\": \"x.c\", \"arguments\": [\"gcc\", \"-c\", \"x.c\", \"-o\", \"x.o\"]}]", 10);
    }

    private void write(String name, String text, long after) throws IOException {
        Files.setLastModifiedTime(Files.writeString(tree.resolve(name), text), FileTime.fromMillis((THEN + after) * 1000));
    }

    private JsonNode found(String kind) {
        JsonNode findings = Answer.of("check", tree.toString(), "--json", "--kind", kind).ending(1).json().get("findings");
        assertEquals(1, findings.size(), findings.toString());
        return findings.get(0);
    }

    private String shown(JsonNode node) {
        return node.toString().replace(tree + "/", "");
    }

    @Test
    void anIncompleteRecordIsProvenLineByLine() {
        JsonNode finding = found("incomplete");
        assertEquals("x.o reads b.h, and neither its record nor any rule tells make: edit it and make leaves x.o as it is. "
                + "x.c includes a.h, a.h includes b.h. To have it recorded: remove x.o: compiled again, it gets a new record.",
                finding.get("message").asText());
        assertEquals("certain", finding.get("confidence").asText());
        assertEquals("[\"b.h\"]", shown(finding.get("missing")));
        assertEquals("[\"x.o\",\"a.h\",\"b.h\"]", shown(finding.get("chain")));
        assertEquals("[{'file':'x.c','line':2,'text':'#include \\'a.h\\''},{'file':'a.h','line':1,'text':'#include \\'b.h\\''},"
                + "{'file':'x.d','line':1,'text':'x.o: x.c a.h old.h'}]", shown(finding.get("evidence")).replace('"', '\''));
        assertEquals("remove x.o: compiled again, it gets a new record", finding.get("fix").asText());
    }

    @Test
    void whatIsRecordedAndNotReadIsTold() {
        assertEquals("The record of x.o names old.h, which its source no longer leads to: edit it and make remakes x.o for nothing.",
                found("over-recorded").get("message").asText());
    }

    @Test
    void anEditThatIsMissedLeavesStale() {
        JsonNode answer = Answer.of("what-if", tree.toString(), "b.h", "--json").ending(0).json();
        assertEquals("[{'target':'x.o','because':'b.h','missing':'b.h','confidence':'certain','chain':['x.o','x.c','a.h','b.h']}]",
                shown(answer.get("leftStale")).replace('"', '\''));
        assertEquals("[]", answer.get("rebuilt").toString());
        String text = Answer.of("what-if", tree.toString(), "b.h").ending(0).out();
        assertTrue(text.contains("x.o   reads b.h, and no record says so\n"), text);
        text = Answer.of("what-if", tree.toString(), "b.h", "--with-fix").ending(0).out();
        assertTrue(text.contains("b.h is edited, as if the fix were in:\n1 rebuilt"), text);
    }

    @Test
    void whyTellsWhatIsStaleBehindMakesBack() throws IOException {
        write("b.h", "int new;\n", 60);
        JsonNode answer = Answer.of("why", tree.toString(), "x.o", "--json").ending(0).json();
        assertEquals("silently-stale", answer.get("verdict").asText());
        assertEquals("Silently stale since 12:27:40: b.h is 50 s newer, a.h:1 includes it, no record or rule tells make, and the next make "
                + "will leave it.", answer.get("reasons").get(0).get("text").asText());
    }

    @Test
    void whatTheNextMakeWillRecordIsNotMissedNow() throws IOException {
        // a.h is newer than x.o: compiled again, x.o gets a record that names b.h, and what b.h includes by then.
        write("a.h", "#include \"b.h\"\n", 60);
        assertEquals("[]", Answer.of("check", tree.toString(), "--json", "--kind", "incomplete,over-recorded").ending(0).json().get("findings").toString());
        String text = Answer.of("check", tree.toString(), "--kind", "incomplete").ending(0).out();
        assertTrue(text.contains("Nothing of this kind; 1 other finding.\n"), text);
    }

    private String commands(String... objects) {
        return Arrays.stream(objects).map(object -> "{\"directory\": \"" + tree + "\", \"file\": \"x.c\", \"command\": \"gcc -c x.c -o "
                + object + "\"}").collect(Collectors.joining(",", "[", "]"));
    }

    @Test
    void whereOnlyMakefilesWouldTellNobodyIsAccused() throws IOException {
        Files.createDirectories(tree.resolve("lib"));
        write("lib/p.o", "p", 10);
        write("lib/q.o", "q", 10);
        write("x.d", "x.o: x.c a.h b.h\n", 10);
        write("compile_commands.json", commands("x.o", "lib/p.o", "lib/q.o"), 10);
        JsonNode check = Answer.of("check", tree.toString(), "--json").ending(0).json();
        assertEquals("[]", check.get("findings").toString());
        assertTrue(check.get("notes").get(0).asText().startsWith("2 compiled targets have neither a record nor a rule here"), check.toString());
        JsonNode answer = Answer.of("what-if", tree.toString(), "b.h", "--json").ending(0).json();
        assertEquals("[]", answer.get("leftStale").toString());
        assertEquals("[{'target':'lib/p.o','because':'lib/p.o','missing':'b.h'},{'target':'lib/q.o','because':'lib/q.o','missing':'b.h'}]",
                shown(answer.get("cannotKnow")).replace('"', '\''));
        answer = Answer.of("why", tree.toString(), "p.o", "--json").ending(0).json();
        assertEquals("unknown", answer.get("verdict").asText());
        assertTrue(answer.get("reasons").get(0).get("text").asText().contains("stands in makefiles that are not here, or not of a make whose makefiles are read"), answer.toString());
    }

    @Test
    void commandsOfATreeThatWasCopiedFromElsewhereAreLeftAside() throws IOException {
        write("compile_commands.json", commands("x.o").replace(tree.toString(), "/elsewhere"), 10);
        JsonNode check = Answer.of("check", tree.toString(), "--json", "--kind", "unrecorded").ending(0).json();
        assertEquals("1 of the commands in compile_commands.json make files outside of this tree, as /elsewhere/x.o, and are left aside; "
                + "if the tree was moved, --root tells where its absolute paths begin", check.get("notes").get(0).asText());
    }

    @Test
    void anIncludeThatLeadsNowhereIsToldWithItsPlace() throws IOException {
        write("a.h", "\n#include \"gone.h\"\n", 0);
        JsonNode problem = Answer.of("check", tree.toString(), "--json").json().get("problems").get(0);
        assertEquals("{'file':'a.h','line':2,'column':1,'message':'includes \'gone.h\', which is found nowhere'}",
                shown(problem).replace("\\\"", "'").replace('"', '\''));
    }

    @Test
    void aConditionThatMakesNoSenseIsAProblemWithItsPlace() throws IOException {
        write("a.h", "#if 1 +\n#endif\n#include \"b.h\"\n", 0);
        JsonNode problem = Answer.of("check", tree.toString(), "--json").json().get("problems").get(0);
        assertEquals("a.h 1", shown(problem.get("file")).replace("\"", "") + " " + problem.get("line").asInt());
        assertEquals("[\"b.h\"]", shown(found("incomplete").get("missing")));
    }

    @Test
    void aRecordThatIsEmptyOrNoTextIsNamed() throws IOException {
        write("x.d", "", 10);
        assertEquals("Could not be read in full: is empty: what was to write it was cut off.", found("unreadable-record").get("message").asText());
        write("x.d", "x;\0{", 10);
        assertEquals("Could not be read in full: is no text: what should be a record of an object beside it cannot be read.",
                found("unreadable-record").get("message").asText());
    }

    @Test
    void whatACommandRecordsIsRecordedAgainByIt() throws IOException {
        write("compile_commands.json", commands("x.o").replace("-c x.c", "-MD -c x.c"), 10);
        Files.delete(tree.resolve("x.d"));
        assertEquals("remove x.o: compiled again by its command, it gets a record", found("unrecorded").get("fix").asText());
    }

    @Test
    void withoutReadingSourcesNothingOfItIsKnown() {
        assertEquals("[]", Answer.of("check", tree.toString(), "--json", "--no-scan").ending(0).json().get("findings").toString());
    }
}
