package depscope.tree;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class ArchiveTreeTest extends FileTreeContract {
    private static final long NOON = 1_414_404_123_123_456_789L;

    @TempDir
    Path scratch;

    @Override
    FileTree make(Plot plot) throws IOException {
        return open(tar(plot));
    }

    private ArchiveTree open(byte[] archive) throws IOException {
        return open(archive, 1 << 20);
    }

    private ArchiveTree open(byte[] archive, long mostContents) throws IOException {
        return new ArchiveTree("t", Files.write(scratch.resolve("archive"), archive), mostContents);
    }

    private static byte[] tar(Plot plot) {
        RawTar tar = new RawTar();
        for (Plot.Thing thing : plot.things) {
            long mtime = thing.entry().mtime();
            String content = new String(thing.content(), ISO_8859_1);
            char type = switch (thing.entry().kind()) {
                case FILE -> '0';
                case DIRECTORY -> '5';
                default -> '2';
            };
            tar.pax(String.format("mtime=%d.%09d", mtime / 1_000_000_000, mtime % 1_000_000_000))
                    .header(thing.path().raw().substring(1), type, content.length(), thing.entry().link()).data(content);
        }
        return tar.end();
    }

    private static byte[] pack(String how, byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        OutputStream out = switch (how) {
            case "gz" -> new GZIPOutputStream(packed);
            case "xz" -> new XZOutputStream(packed, new LZMA2Options(1));
            case "zst" -> new ZstdOutputStream(packed);
            default -> packed;
        };
        out.write(bytes);
        out.close();
        return packed.toByteArray();
    }

    private static Plot small() {
        return new Plot().file("/d/f", "some text", NOON).link("/d/l", "f").file("/g", "x".repeat(600), NOON).directory("/e", NOON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "gz", "xz", "zst"})
    void unpacksByTheFirstBytes(String how) throws IOException {
        ArchiveTree tree = open(pack(how, tar(small())));
        assertEquals("some text", new String(tree.read(TreePath.of("/d/f"))));
        assertEquals(Entry.file(NOON, 600), tree.look(TreePath.of("/g")));
        assertEquals(List.of(), tree.problems());
        assertEquals(TreePath.ROOT, tree.start());
    }

    @Test
    void packedPiecesInARowAreOne() throws IOException {
        byte[] all = tar(small());
        for (String how : List.of("gz", "xz", "zst")) {
            ByteArrayOutputStream pieces = new ByteArrayOutputStream();
            pieces.write(pack(how, Arrays.copyOf(all, 1_000)));
            pieces.write(pack(how, Arrays.copyOfRange(all, 1_000, all.length)));
            ArchiveTree tree = open(pieces.toByteArray());
            assertEquals(List.of("d", "e", "g"), tree.list(TreePath.ROOT), how);
            assertEquals(List.of(), tree.problems(), how);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "gz", "xz", "zst"})
    void everyPrefixKeepsWhatThereIsOrIsNoArchive(String how) throws IOException {
        byte[] all = pack(how, tar(small()));
        FileTree whole = open(all);
        for (int length = 0; length < all.length; length += how.equals("plain") ? 7 : 1) {
            byte[] prefix = Arrays.copyOf(all, length);
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
                try {
                    ArchiveTree tree = open(prefix);
                    TreeWalk.walk(tree, (path, entry) -> {
                        if (entry.kind() == Entry.Kind.FILE) {
                            assertEquals(whole.look(path), entry);
                            assertArrayEquals(read(whole, path), readOr(read(whole, path), tree, path));
                        }
                    });
                    assertTrue(tree.problems().size() == 1 || tree.problems().isEmpty() && tree.look(TreePath.of("/e")).exists());
                } catch (IOException e) {
                    assertTrue(e.getMessage().startsWith("t: neither a directory nor a tar archive: "), e.getMessage());
                    assertFalse(e.getMessage().contains("\n"));
                }
            });
        }
    }

    private static byte[] read(FileTree tree, TreePath path) {
        return readOr(new byte[0], tree, path);
    }

    private static byte[] readOr(byte[] otherwise, FileTree tree, TreePath path) {
        try {
            return tree.read(path);
        } catch (IOException e) {
            assertEquals("its content is cut off", e.getMessage());
            return otherwise;
        }
    }

    @Test
    void saysWhereItIsCutOff() throws IOException {
        byte[] all = tar(small());
        int inG = indexOf(all, "xxxx") + 100;
        ArchiveTree tree = open(Arrays.copyOf(all, inG));
        assertEquals(List.of(new TreeProblem(TreePath.of("/g"), "the archive could not be read any further, at byte " + inG
                + " of its unpacked content: ends within a member")), tree.problems());
        assertEquals(Entry.file(NOON, 600), tree.look(TreePath.of("/g")));
        assertEquals("its content is cut off", assertThrows(IOException.class, () -> tree.read(TreePath.of("/g"))).getMessage());
        assertEquals("some text", new String(tree.read(TreePath.of("/d/f"))));
    }

    private static int indexOf(byte[] bytes, String text) {
        return new String(bytes, ISO_8859_1).indexOf(text);
    }

    @Test
    void aDamagedHeaderEndsTheReading() throws IOException {
        byte[] all = tar(small());
        all[indexOf(all, "g\0") + 1] = 'x';
        ArchiveTree tree = open(all);
        assertTrue(tree.problems().get(0).message().endsWith("no sound member header"), tree.problems().toString());
        assertEquals(List.of("d"), tree.list(TreePath.ROOT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "no archive at all", "\u001f\u008b", "\u00fd7zXZ\0", "\u0028\u00b5\u002f\u00fd", "\u001f\u008b\u0008 and more"})
    void whatIsNoArchiveIsAClearError(String content) throws IOException {
        for (String text : List.of(content, content + "x".repeat(2_000))) {
            String message = assertThrows(IOException.class, () -> open(text.getBytes(ISO_8859_1))).getMessage();
            assertTrue(message.startsWith("t: neither a directory nor a tar archive: "), message);
            assertFalse(message.contains("\n") || message.contains("null"), message);
        }
    }

    @Test
    void anEmptyArchiveIsAnEmptyTree() throws IOException {
        assertEquals(List.of(), open(new byte[10_240]).list(TreePath.ROOT));
    }

    @ParameterizedTest
    @CsvSource({"../../x, /x", "/x, /x", "./x, /x", "a/../../x, /x", "a//b/./x, /a/b/x"})
    void noNameLeadsOutOfTheRoot(String name, String path) throws IOException {
        byte[] archive = new RawTar().file(name, "in").end();
        assertEquals("in", new String(open(archive).read(TreePath.of(path))));
    }

    @Test
    void readsPaxRecordsByteByByte() throws IOException {
        byte[] archive = new RawTar().pax("path=p/\u00ff\u00c3", "mtime=12.5", "size=2", "comment=\u00fe")
                .header("short", '0', 99, "").data("hi")
                .pax("linkpath=" + "\u00ff".repeat(300), "mtime=-0.0000000001").header("link", '2', 0, "t")
                .file("after", "plain").end();
        ArchiveTree tree = open(archive);
        assertEquals(Entry.file(12_500_000_000L, 2), tree.look(TreePath.ofRaw("/p/\u00ff\u00c3")));
        assertEquals(Entry.link(-1, "\u00ff".repeat(300)), tree.look(TreePath.of("/link")));
        assertEquals("plain", new String(tree.read(TreePath.of("/after"))));
    }

    @Test
    void globalPaxRecordsHoldUntilTheyAreTakenBack() throws IOException {
        byte[] archive = new RawTar().extra('g', RawTar.records("mtime=5")).file("a", "").pax("mtime=6").file("b", "").file("c", "")
                .extra('g', RawTar.records("mtime=")).file("d", "").end();
        ArchiveTree tree = open(archive);
        assertEquals(List.of(5_000_000_000L, 6_000_000_000L, 5_000_000_000L, 0L),
                List.of("/a", "/b", "/c", "/d").stream().map(name -> tree.look(TreePath.of(name)).mtime()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"5 a=b\n", "99 a=b\n", "x a=b\n", "4 ab\n", "0 \n", "99999999999999999999 a=b\n", "6 path\n", "-7 a=b\n"})
    void malformedPaxRecordsEndTheReading(String records) throws IOException {
        ArchiveTree tree = open(new RawTar().file("a", "").extra('x', records).file("b", "").end());
        assertEquals(List.of("a"), tree.list(TreePath.ROOT));
        assertEquals(1, tree.problems().size());
    }

    @Test
    void readsLongNamesOfGnu() throws IOException {
        String name = "n".repeat(200) + "\u00ff/x";
        ArchiveTree tree = open(new RawTar().extra('L', name + "\0").extra('K', "\u00fe".repeat(150) + "\0").header("short", '2', 0, "t")
                .file("b", "").end());
        assertEquals(Entry.link(0, "\u00fe".repeat(150)), tree.look(TreePath.ofRaw("/" + name)));
        assertEquals(Entry.Kind.FILE, tree.look(TreePath.of("/b")).kind());
    }

    @Test
    void hardLinksShareWhatTheyName() throws IOException {
        ArchiveTree tree = open(new RawTar().pax("mtime=7").file("a/f", "text").header("b", '1', 4, "a/f").header("c", '1', 0, "none").end());
        assertEquals(Entry.file(7_000_000_000L, 4), tree.look(TreePath.of("/b")));
        assertEquals("text", new String(tree.read(TreePath.of("/b"))));
        assertEquals(List.of(new TreeProblem(TreePath.of("/c"), "a hard link to what is not in the archive: none")), tree.problems());
    }

    @Test
    void whatTakesADirectorysPlaceIsLeftOut() throws IOException {
        ArchiveTree tree = open(new RawTar().file("a/f", "1").file("a", "2").header("l", '2', 0, "a").file("l/x", "3").header("a/", '5', 0, "").end());
        assertEquals(List.of("a", "l"), tree.list(TreePath.ROOT));
        assertEquals("1", new String(tree.read(TreePath.of("/a/f"))));
        assertEquals(List.of(TreePath.of("/a"), TreePath.of("/l/x")), tree.problems().stream().map(TreeProblem::path).toList());
    }

    @Test
    void sparseAndOddMembersAreSeenWithoutContent() throws IOException {
        ArchiveTree tree = open(new RawTar().pax("GNU.sparse.major=1", "GNU.sparse.name=s", "GNU.sparse.realsize=9").file("GNUSparseFile.0/s", "1\n0\n")
                .header("label", 'V', 0, "").header("pipe", '6', 0, "").header("old/", '\0', 0, "").file("f", "after").end());
        assertEquals(List.of("f", "old", "pipe", "s"), tree.list(TreePath.ROOT));
        assertThrows(IOException.class, () -> tree.read(TreePath.of("/s")));
        assertEquals("after", new String(tree.read(TreePath.of("/f"))));
    }

    @Test
    void contentsBeyondTheBoundAreLeftOut() throws IOException {
        byte[] archive = tar(new Plot().file("/a", "a".repeat(600), NOON).file("/b", "b".repeat(600), NOON).file("/c", "c", 0));
        ArchiveTree tree = open(archive, 1_000);
        assertEquals(600, tree.read(TreePath.of("/a")).length);
        assertEquals(Entry.file(NOON, 600), tree.look(TreePath.of("/b")));
        assertThrows(IOException.class, () -> tree.read(TreePath.of("/b")));
        assertTrue(tree.problems().stream().anyMatch(problem -> problem.message().startsWith("the contents of 1 files")), tree.problems().toString());
    }

    @Test
    void sizesThatLieTakeNoMemory() throws IOException {
        for (long size : new long[] {4L << 30, Integer.MAX_VALUE}) {
            ArchiveTree tree = open(new RawTar().file("a", "1").header("huge", '0', size, "").data("few bytes").end());
            assertEquals(Entry.file(0, size), tree.look(TreePath.of("/huge")));
            assertFalse(tree.problems().isEmpty());
        }
        assertThrows(IOException.class, () -> open(new RawTar().extra('L', "x").patchSize(4L << 30).end()));
    }

    @Test
    void namesWithoutEndTakeNoMemory() throws IOException {
        RawTar many = new RawTar();
        for (int i = 0; i < 5_000; i++) {
            many.file("d" + i + "/a/b/c/d/e/f/g", "");
        }
        ArchiveTree tree = open(many.end());
        assertTrue(tree.problems().get(0).message().contains("too many members"), tree.problems().toString());
        assertTrue(tree.look(TreePath.of("/d0/a/b/c/d/e/f/g")).exists());

        ArchiveTree deep = open(new RawTar().file("a", "").extra('L', "d/".repeat(100_000) + "\0").file("x", "").file("b", "").end());
        assertEquals(List.of("a", "b"), deep.list(TreePath.ROOT));
        assertEquals(1, deep.problems().size());
    }
}
