package depscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is put before it, depscope answers: in one line, or with all that could be read and what could not. */
class BadInputTest {
    private static final String NONE = ": no dependency records in it; depscope reads .depend, .depend.*, *.d, *.Po, *.Plo, compiler_depend.make,"
            + " .*.cmd, *.meta, build.ninja with its logs, .make-graph, compile_commands.json and build logs, and makefiles of BSD make";

    @TempDir
    Path directory;
    private String tree;

    @BeforeEach
    void realPath() throws IOException {
        directory = directory.toRealPath();
        tree = directory.toString();
    }

    private void file(String name, String text) throws IOException {
        Path path = directory.resolve(name);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text, StandardCharsets.ISO_8859_1);
        Files.setLastModifiedTime(path, FileTime.fromMillis(1_577_836_800_000L));
    }

    /** A tree that has something right in it: a.o, made from a.c and a.h. */
    private void soundPart() throws IOException {
        file(".depend.a.o", "a.o: a.c a.h\n");
        file("a.c", "");
        file("a.h", "");
        file("a.o", "");
    }

    private void soundPartIsAnswered() {
        JsonNode answer = Answer.of("what-if", tree, "a.h", "--json").ending(0).json();
        assertEquals("a.o", answer.get("rebuilt").get(0).get("target").asText().replace(tree + "/", ""));
    }

    private Set<String> findings(JsonNode answer) {
        Set<String> found = new TreeSet<>();
        answer.get("findings").forEach(f -> found.add(f.get("kind").asText() + " " + f.get("target").asText().replace(tree + "/", "")));
        return found;
    }

    @Test
    void anEmptyTree() {
        assertEquals("depscope: " + tree + NONE, Answer.of("check", tree).refusal());
    }

    @Test
    void aTreeWithoutRecords() throws IOException {
        file("src/main.c", "int main(void) { return 0; }\n");
        assertEquals("depscope: " + tree + NONE, Answer.of("what-if", tree, "main.c").refusal());
    }

    @Test
    void aPathThatIsNotThere() {
        assertEquals("depscope: " + tree + "/nowhere: no such file or directory", Answer.of("check", tree + "/nowhere").refusal());
    }

    @Test
    void aFileThatIsNoArchive() throws IOException {
        file("notes.txt", "Nothing of the kind.\n");
        String line = Answer.of("check", tree + "/notes.txt").refusal();
        assertTrue(line.startsWith("depscope: " + tree + "/notes.txt: neither a directory nor a tar archive"), line);
    }

    @Test
    void anArchiveThatIsCutOff() throws IOException {
        Path whole = directory.resolve("whole.tar");
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(Files.newOutputStream(whole))) {
            for (String[] member : new String[][] {{"obj/.depend.a.o", "a.o: a.c a.h\n"}, {"obj/a.c", ""}, {"obj/a.h", ""},
                {"obj/a.o", ""}, {"obj/.depend.b.o", "b.o: b.c " + "x".repeat(4000) + "\n"}}) {
                TarArchiveEntry entry = new TarArchiveEntry(member[0]);
                entry.setSize(member[1].length());
                entry.setModTime(FileTime.fromMillis(1_577_836_800_000L));
                tar.putArchiveEntry(entry);
                tar.write(member[1].getBytes(StandardCharsets.US_ASCII));
                tar.closeArchiveEntry();
            }
        }
        byte[] bytes = Files.readAllBytes(whole);
        // In the middle of what b.o is made from.
        Path cut = directory.resolve("cut.tar");
        Files.write(cut, Arrays.copyOf(bytes, 5 * 512 + 512 + 2000));
        Answer answer = Answer.of("check", cut.toString(), "--json");
        assertEquals("", answer.err());
        assertEquals(1, answer.json().get("problems").size(), answer.out());
        assertTrue(answer.json().get("problems").get(0).get("message").asText().contains("cut off")
                || answer.json().get("problems").get(0).get("message").asText().contains("ends"), answer.out());
        JsonNode edit = Answer.of("what-if", cut.toString(), "a.h", "--json").ending(0).json();
        assertEquals("/obj/a.o", edit.get("rebuilt").get(0).get("target").asText());
    }

    @Test
    void aRecordThatIsNoText() throws IOException {
        soundPart();
        byte[] noise = new byte[20_000];
        new Random(1).nextBytes(noise);
        noise[100] = 0;
        Files.write(directory.resolve(".depend.b.o"), noise);
        Answer answer = Answer.of("check", tree, "--json").ending(1);
        assertTrue(findings(answer.json()).contains("unreadable-record .depend.b.o"), answer.out());
        soundPartIsAnswered();
    }

    @Test
    void aSingleLineOfAHundredMegabytes() throws IOException {
        soundPart();
        byte[] line = new byte[100 << 20];
        Arrays.fill(line, (byte) 'x');
        Files.write(directory.resolve(".depend.b.o"), line);
        Answer answer = Answer.of("check", tree, "--json").ending(1);
        assertTrue(findings(answer.json()).contains("unreadable-record .depend.b.o"), () -> answer.out().substring(0, 2000));
        assertTrue(answer.out().length() < 100_000, () -> answer.out().length() + " characters");
        soundPartIsAnswered();
    }

    @Test
    void linksThatGoInCircles() throws IOException {
        soundPart();
        Files.createSymbolicLink(directory.resolve("here"), Path.of("."));
        Files.createSymbolicLink(directory.resolve("one"), Path.of("two"));
        Files.createSymbolicLink(directory.resolve("two"), Path.of("one"));
        file(".depend.b.o", "b.o: here/here/a.h one/x.h\n");
        file("b.o", "");
        JsonNode answer = Answer.of("check", tree, "--json").ending(1).json();
        assertTrue(answer.get("problems").toString().contains("links go in circles"), answer.toString());
        assertTrue(findings(answer).contains("missing-prerequisite b.o"), answer.toString());
        JsonNode edit = Answer.of("what-if", tree, "here/a.h", "--json").ending(0).json();
        assertEquals("[\"" + tree + "/a.h\"]", edit.get("edited").toString());
    }

    @Test
    void aDirectoryThatMayNotBeEntered() throws IOException {
        soundPart();
        file("closed/.depend.b.o", "b.o: b.c\n");
        Path closed = directory.resolve("closed");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            assumeFalse(Files.isReadable(closed), "root may enter every directory");
            JsonNode answer = Answer.of("check", tree, "--json").json();
            assertEquals(closed + " permission denied", answer.get("problems").get(0).get("file").asText() + " "
                    + answer.get("problems").get(0).get("message").asText().replaceAll(".*permission denied.*", "permission denied"));
            soundPartIsAnswered();
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void namesInLettersOfManyTonguesAndInNone() throws IOException {
        Path archive = directory.resolve("names.tar");
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(Files.newOutputStream(archive), "ISO-8859-1")) {
            // UTF-8 for two letters, and a byte that is none.
            for (String[] member : new String[][] {{"obj/.depend", "\u00c3\u009f.o: \u00e4\u00b8\u00ad.h \u00ff.h\n"},
                {"obj/\u00c3\u009f.o", ""}, {"obj/\u00e4\u00b8\u00ad.h", ""}, {"obj/\u00ff.h", ""}}) {
                TarArchiveEntry entry = new TarArchiveEntry(member[0]);
                entry.setSize(member[1].length());
                tar.putArchiveEntry(entry);
                tar.write(member[1].getBytes(StandardCharsets.ISO_8859_1));
                tar.closeArchiveEntry();
            }
        }
        JsonNode edit = Answer.of("what-if", archive.toString(), "\u4e2d.h", "--json").ending(0).json();
        assertEquals("[{\"target\":\"/obj/\u00df.o\",\"wave\":1,\"because\":\"/obj/\u4e2d.h\",\"fromStale\":[]}]", edit.get("rebuilt").toString());
        Path picture = directory.resolve("picture.json");
        Answer.of("graph", archive.toString(), "\u00df.o", "-o", picture.toString()).ending(0);
        assertTrue(Files.readString(picture).contains("\"/obj/\\\\xff.h\""), Files.readString(picture));
    }
}
