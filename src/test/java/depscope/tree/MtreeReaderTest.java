package depscope.tree;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MtreeReaderTest {
    private static final TreePath FILE = TreePath.of("/tree.mtree");

    private static MtreeReader.Result read(String text) {
        return MtreeReader.read(FILE, text.getBytes(ISO_8859_1));
    }

    /** {@code path type seconds} of all entries, and the lines of all problems. */
    private static String told(String text) {
        StringBuilder told = new StringBuilder();
        for (MtreeEntry entry : read(text).entries()) {
            told.append(entry.path().raw()).append(' ').append(entry.type()).append(' ')
                    .append(entry.mtime().isPresent() ? entry.mtime().getAsLong() : "-").append('|');
        }
        read(text).problems().forEach(problem -> told.append("!").append(problem.line()));
        return told.toString();
    }

    static List<Arguments> oddities() {
        return List.of(
                Arguments.of("nothing", "", ""),
                Arguments.of("comments and empty lines", "#mtree v2\n\n  # more \\\na\n   \t\n", "/a  -|"),
                Arguments.of("a directory descends", "d type=dir\nf type=file\n", "/d dir -|/d/f file -|"),
                Arguments.of(".. ascends", "d type=dir\nf\n..\ng\n", "/d dir -|/d/f  -|/g  -|"),
                Arguments.of("the root as an entry", ".  type=dir\nd type=dir\n..\nf\n..\n", "/ dir -|/d dir -|/f  -|"),
                Arguments.of("too many ..", "..\nf\n", "/f  -|!1"),
                Arguments.of("full paths", "d type=dir\n./a/b type=dir\nc/d\n/e/f\ng\n", "/d dir -|/a/b dir -|/c/d  -|/e/f  -|/d/g  -|"),
                Arguments.of("defaults", "/set type=file time=1.0\na\nb type=link\n/set time=2.0\nc\n", "/a file 1000000000|/b link 1000000000|/c file 2000000000|"),
                Arguments.of("a default directory descends", "/set type=dir\na\nb type=file\n..\nc\n", "/a dir -|/a/b file -|/c dir -|"),
                Arguments.of("unset", "/set type=file time=1.0\n/unset time\na\n/unset all\nb\n", "/a file -|/b  -|"),
                Arguments.of("unknown commands", "/nonsense a=b\nf\n", "/f  -|!1"),
                Arguments.of("continuation lines", "f type=file \\\n   time=3.0\ng\\\n type=link\n", "/f file 3000000000|/g link -|"),
                Arguments.of("a protected backslash ends no line", "f\\\\\ng\n", "/f\\  -|/g  -|"),
                Arguments.of("lines are counted through continuations", "a \\\n b=c \\\n d=e\nf time=x\n", "/a  -|/f  -|!4"),
                Arguments.of("blanks", " \t f\t\ttype=file   mode=0644\tnochange  \n", "/f file -|"),
                Arguments.of("CRLF", "f type=file\r\ng time=1.0\r\n", "/f file -|/g  1000000000|"),
                Arguments.of("no last newline", "f type=file", "/f file -|"),
                Arguments.of("a last continuation without a line", "f type=file\\", "/f file\\ -|"),
                Arguments.of("escapes in names", "a\\040b\\012\\377\ntype\\075x\n", "/a b\n\u00ff  -|/type=x  -|"),
                Arguments.of("malformed escapes", "a\\M\nb\\400\nc\n", "/c  -|!1!2"),
                Arguments.of("raw bytes", "\u00e9\u00ff\n", "/\u00e9\u00ff  -|"),
                Arguments.of(".. within a path stays inside", "./../../x/../y\n", "/y  -|"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("oddities")
    void reads(String what, String text, String told) {
        assertEquals(told, told(text));
    }

    @ParameterizedTest
    @CsvSource({"1414404123.000000000, 1414404123000000000", "1414404123.123456789, 1414404123123456789", "7.5, 7000000005", "7.000000005, 7000000005",
        "7, 7000000000", "7., 7000000000", "0.0, 0", "-1.0, -1000000000", "-1.999999999, -1", "9223372036.854775807, 9223372036854775807"})
    void timesAreSecondsAndACountOfNanoseconds(String written, long nanos) {
        assertEquals(OptionalLong.of(nanos), read("f time=" + written).entries().get(0).mtime());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1.x", "1.1234567890", ".5", "1.-5", "99999999999.0", "9999999999.0", "1,5", "1.2.3"})
    void whatIsNoTimeIsAProblem(String written) {
        MtreeReader.Result read = read("\nf time=" + written);
        assertEquals(OptionalLong.empty(), read.entries().get(0).mtime());
        assertEquals(List.of(new TreeProblem(FILE, 2, "a malformed time: " + written)), read.problems());
    }

    @Test
    void readsLinksAndWhatIsOptional() {
        MtreeEntry entry = read("l type=link link=a\\040b\\377/c optional").entries().get(0);
        assertEquals(new MtreeEntry(TreePath.of("/l"), "link", OptionalLong.empty(), OptionalLong.empty(), "a b\u00ff/c", true, 1), entry);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {"\\n, 0a", "\\r, 0d", "\\b, 08", "\\a, 07", "\\v, 0b", "\\t, 09", "\\f, 0c", "\\s, 20", "\\E, 1b", "\\0, 00", "\\7, 07",
        "\\07x, 0778", "\\0401, 2031", "\\^A, 01", "\\^?, 7f", "\\M-a, e1", "\\M^A, 81", "\\M^?, ff", "\\x41, 41", "\\xff, ff", "\\x4g, 0467",
        "\\\\, 5c", "\\#, 23", "\\\", 22", "\\$, \"\"", "a\\$b, 6162", "ab, 6162"})
    void undoesVis(String written, String hex) {
        StringBuilder bytes = new StringBuilder();
        Vis.decode(written).orElseThrow().chars().forEach(c -> bytes.append(String.format("%02x", c)));
        assertEquals(hex, bytes.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\", "\\^", "\\M", "\\M-", "\\M^", "\\Mx", "\\x", "\\xg", "\\400", "\\777", "\\\u00ff", "\\ "})
    void malformedVisIsNoName(String written) {
        assertTrue(Vis.decode(written).isEmpty());
    }

    @Test
    void everyPrefixIsReadAsFarAsItGoes() {
        String all = "#mtree\n/set type=file\n. type=dir\nd\\040e type=dir time=1.5 \\\n mode=0755\nf time=2.000000001 link=x\\M-a\n..\n/unset all\n./a/b time=3.0\n";
        List<MtreeEntry> whole = read(all).entries();
        for (int length = 0; length < all.length(); length++) {
            List<MtreeEntry> part = read(all.substring(0, length)).entries();
            // All but the last, which is cut short, are as they were.
            int same = Math.max(0, part.size() - 1);
            assertEquals(whole.subList(0, same), part.subList(0, same));
        }
    }

    @Test
    void nestingWithoutEndTakesNoMemory() {
        MtreeReader.Result read = read("d type=dir\n".repeat(200_000));
        assertTrue(read.entries().size() <= 2_048);
        assertEquals(1_001, read.problems().size());
    }

    @Test
    void realNamesOfFreeBsd() {
        String text = "#\t   user: root\n# .\n/set type=file uid=0 gid=0 mode=0644 nlink=1 flags=uarch\n.               type=dir mode=0755 nlink=3 size=4 \\\n"
                + "                time=1414404123.000000000\n    vmx.c       size=3 time=1414404124.000000007\n\n# ./intel\nintel           type=dir mode=0755\n"
                + "    vmx.h       time=1414404125.000000000\n# ./intel\n..\n\n..\n";
        assertEquals("/ dir 1414404123000000000|/vmx.c file 1414404124000000007|/intel dir -|/intel/vmx.h file 1414404125000000000|", told(text));
        assertEquals(List.of(4, 6, 9, 10), Arrays.asList(read(text).entries().stream().map(MtreeEntry::line).toArray()));
    }
}
