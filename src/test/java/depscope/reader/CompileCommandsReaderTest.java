package depscope.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import depscope.record.CommandRecord;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CompileCommandsReaderTest {
    private static final String A = "{'directory':'/w','file':'a.c','command':'cc -c a.c'}";
    private static final String B = "{'directory':'/w','file':'b.c','arguments':['cc','-c','b.c']}";
    private static final String READ_A = "/w a.c: cc -c a.c";
    private static final String READ_B = "/w b.c: [cc, -c, b.c]";

    /** Quotes are written as apostrophes. */
    private static ReadResult<CommandRecord> read(String raw) {
        return CompileCommandsReader.read(Shown.FILE, Shown.bytes(raw.replace('\'', '"')));
    }

    private static Arguments row(String raw, String... commands) {
        return Arguments.of(raw, List.of(commands));
    }

    static Stream<Arguments> clean() {
        return Stream.of(
                row("[]"),
                row(" [ \n\t]\r\n"),
                row("[" + A + "]", READ_A),
                row("[" + A + ",\r\n" + B + "]\n", READ_A, READ_B),
                row("[" + A + "," + A + "]", READ_A, READ_A),
                row("[" + A + ",]", READ_A),
                row("\u00ef\u00bb\u00bf[" + A + "]", READ_A),
                row("[{'command':'cc','output':'a.o','file':'a.c','directory':'/w'}]", "/w a.c>a.o: cc"),
                row("[{'directory':'/w','file':'a.c','command':'x','arguments':['cc','']}]", "/w a.c: [cc, ]"),
                row("[{'directory':'/w','file':'a.c','command':'x','arguments':[]}]", "/w a.c: x"),
                row("[{'directory':'/w','file':'a.c','command':'x','arguments':null,'output':null}]", "/w a.c: x"),
                row("[{'directory':'/w','file':'a.c','command':'x','output':''}]", "/w a.c: x"),
                row("[{'directory':'/w','file':'z.c','file':'a.c','arguments':['y'],'arguments':['x'],'command':'x'}]", "/w a.c: [x]"),
                row("[{'id':1,'x':{'file':'b.c','y':[{}]},'directory':'/w','file':'a.c','command':'x','z':[[1.5e9]]}]", "/w a.c: x"),
                row("[{'directory':'/w/./x/../y/','file':'../a.c','command':'x'}]", "/w/y ../a.c: x"),
                row("[{'directory':'sub','file':'a.c','command':'x'},{'directory':'.','file':'a.c','command':'x'}]",
                        "/o/sub a.c: x", "/o a.c: x"),
                row("[{'directory':'C:/w','file':'C:\\\\a.c','command':'cl C:\\\\a.c'}]", "/o/C:/w C:\\a.c: cl C:\\a.c"),
                row("[{'directory':'/w','file':'a b.c','command':'cc -DX=\\'\\\\\\'y\\\\\\'\\' {\\'\\ta\\u0020b.c\\u002F\\/'}]",
                        "/w a b.c: cc -DX=\"\\\"y\\\"\" {\"\ta b.c//"),
                // A byte that is no UTF-8, UTF-8 as it is, the same as an escape, beyond the first plane, and as Python
                // escapes a byte that is no UTF-8.
                row("[{'directory':'/\u00ff','file':'\u00c3\u00a9\\u00e9\u00e9','arguments':['\\ud83d\\ude00','\\udcff\u00ff','\\u00ff']}]",
                        "/\u00ff \u00c3\u00a9\u00c3\u00a9\u00e9: [\u00f0\u009f\u0098\u0080, \u00ff\u00ff, \u00c3\u00bf]"));
    }

    @ParameterizedTest
    @MethodSource("clean")
    void readsWithoutProblem(String raw, List<String> commands) {
        ReadResult<CommandRecord> result = read(raw);
        assertEquals(commands, Shown.commands(result.record()));
        assertEquals(List.of(), result.problems());
    }

    private static Arguments damage(String raw, List<String> commands, String... problems) {
        return Arguments.of(raw, commands, List.of(problems));
    }

    static Stream<Arguments> damaged() {
        List<String> both = List.of(READ_A, READ_B);
        return Stream.of(
                damage("", List.of(), "1:1 not a list of commands"),
                damage("true", List.of(), "1:1 not a list of commands"),
                damage("\u007fELF", List.of(), "1:1 no JSON"),
                damage("{'version':1}", List.of(), "1:1 not a list of commands",
                        "1:1 a command without 'directory': left out", "1:14 cut off: the list has no end"),
                // What clang -MJ writes.
                damage(A + ",\n" + B + ",\n", both, "1:1 not a list of commands", "3:1 cut off: the list has no end"),
                damage("[" + A + ",\n3,'x',null,[" + B + ",[]]," + B + "]", List.of(READ_A, READ_B, READ_B), "2:1 not a command: an object is expected",
                        "2:3 not a command: an object is expected", "2:7 not a command: an object is expected",
                        "2:12 a list within the list", "2:75 a list within the list"),
                damage("[" + A + ",\n {}," + B + "]", both, "2:2 a command without 'directory': left out"),
                damage("[{'directory':'/w','command':'x'}," + A + "]", List.of(READ_A), "1:2 a command without 'file': left out"),
                damage("[{'directory':'/w','file':'a.c','arguments':[]}," + A + "]", List.of(READ_A),
                        "1:2 a command without 'command' and 'arguments': left out"),
                damage("[{'directory':'','file':'a.c','command':'x'}," + A + "]", List.of(READ_A),
                        "1:2 a command without 'directory': left out"),
                damage("[{'directory':3,'file':4,'output':'x'}," + A + "]", List.of(READ_A),
                        "1:15 'directory' is no text: the command is left out"),
                damage("[{'directory':'/w','file':{'a':[]}}," + A + "]", List.of(READ_A),
                        "1:27 'file' is no text: the command is left out"),
                damage("[{'arguments':'cc -c a.c','directory':3}," + A + "]", List.of(READ_A),
                        "1:15 'arguments' is no list: the command is left out"),
                damage("[{'arguments':['cc',['-c'],3],'directory':'/w','file':'a.c','command':'x'}," + A + "]", List.of(READ_A),
                        "1:21 an argument is no text: the command is left out"),
                damage("[{'file':'" + "y".repeat(4097) + "'}," + A + "]", List.of(READ_A),
                        "1:10 a name of 4097 bytes, longer than any path: the command is left out"),
                // No JSON within an entry, and between entries.
                damage("[" + A + ",{'file':'\\x','command':'x {\\' '}," + B + "]", both, "1:66 no JSON"),
                damage("[" + A + ",{'file':'two\nlines {ORIGIN}'},\n" + B + "]", both, "1:68 no JSON"),
                damage("[" + A + ",{'file: 'x'},\n" + B + "]", both, "1:65 no JSON"),
                damage("[" + A + ",{'file':'x','directory':,\n" + B + "]", both, "1:80 no JSON"),
                damage("[" + A + "\n" + B + "]", both, "2:1 no JSON"),
                damage("[" + A + ",\u00e9," + B + "]", both, "1:56 no JSON"),
                damage("[" + A + "]\n[" + B + "]", both, "2:1 the list has ended, and more follows"),
                damage("[" + A + "]\n\0\0", List.of(READ_A), "2:2 no JSON"),
                damage("[" + A + ",{'x':" + "[".repeat(200) + "]".repeat(200) + "}," + B + "]", both,
                        "1:160 longer or nested deeper than any command: left out"),
                damage("[" + A + ",{'" + "x".repeat(70_000) + "':1}," + B + "]", both,
                        "1:70059 longer or nested deeper than any command: left out"),
                // The file ends.
                damage("[", List.of(), "1:2 cut off: the list has no end"),
                damage("[" + A, List.of(READ_A), "1:55 cut off: the list has no end"),
                damage("[" + A + ",", List.of(READ_A), "1:56 cut off: the list has no end"),
                damage("[" + A + ",\n{'file", List.of(READ_A), "2:7 cut off: the list has no end"));
    }

    @ParameterizedTest
    @MethodSource("damaged")
    void tellsWhereItIsDamagedAndReadsTheRest(String raw, List<String> commands, List<String> problems) {
        ReadResult<CommandRecord> result = read(raw);
        assertEquals(commands, Shown.commands(result.record()));
        // What the parser expected instead is its own to word.
        assertEquals(problems, result.problems().stream().map(p -> p.line() + ":" + p.column() + " "
                + p.message().replace('"', '\'').replaceAll("^no JSON: .*", "no JSON")).toList());
    }

    @Test
    void saysWhatIsExpectedWhereItIsNoJson() {
        assertEquals("[/o/file:1:2: no JSON: Unexpected character ('?' (code 56553 / 0xdce9)): expected a valid value"
                + " (JSON String, Number, Array, Object or token 'null', 'true' or 'false')]", read("[\u00e9]").problems().toString());
    }

    @Test
    void commandsKnowTheirPlace() {
        List<Integer> places = read("[ " + A + ",\n\u00e9 " + B + " ,\n" + B + "]").record().commands().stream()
                .map(CommandRecord.Command::place).toList();
        assertEquals(List.of(2, 59, 123), places);
    }

    @Test
    void manyOfAThingTakeLinearTime() {
        int count = 100_000;
        for (String part : List.of("{'a':x},", "{'a':1},", "{'a':", "[", "{'a'", "'a',", "{     ", "{'directory'\n")) {
            byte[] bytes = Shown.bytes(("[" + part.repeat(count)).replace('\'', '"'));
            ReadResult<CommandRecord> result = assertTimeoutPreemptively(Duration.ofSeconds(20),
                    () -> CompileCommandsReader.read(Shown.FILE, bytes), part);
            assertEquals(List.of(), result.record().commands(), part);
        }
    }

    @Test
    void whatIsLongerThanAnyCommandIsLeftOut() {
        String line = "x".repeat(CompileCommandsReader.LONGEST_TEXT);
        assertEquals(List.of(), read("[{'directory':'/w','file':'a.c','command':'" + line + "'}]").problems());
        ReadResult<CommandRecord> longer = read("[{'directory':'/w','file':'a.c','command':'x" + line + "'}," + B + "]");
        assertEquals(List.of(READ_B), Shown.commands(longer.record()));
        assertEquals("longer or nested deeper than any command: left out", longer.problems().get(0).message());

        ReadResult<CommandRecord> more = read("[{'directory':'/w','file':'a.c','arguments':["
                + "'',".repeat(CommandEntries.MOST_WORDS) + "'x','y']}," + B + "]");
        assertEquals(List.of(READ_B), Shown.commands(more.record()));
        assertEquals(List.of("more than 1000000 arguments: the command is left out"),
                more.problems().stream().map(p -> p.message()).toList());
    }

    @Test
    void commandsBeyondTheLimitAreLeftOutAndSaidSo() {
        ReadResult<CommandRecord> result = read("[" + (A + ",").repeat(CompileCommandsReader.MOST_COMMANDS) + A + "]");
        assertEquals(CompileCommandsReader.MOST_COMMANDS, result.record().commands().size());
        assertEquals(List.of("more than 1000000 commands: the rest is left out"),
                result.problems().stream().map(p -> p.message()).toList());
    }
}
