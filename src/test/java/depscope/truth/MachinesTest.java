package depscope.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depscope.survey.Survey;
import depscope.survey.SurveyOptions;
import depscope.survey.TestTrees;
import depscope.tree.MemoryTree;
import depscope.tree.TreePath;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which machine an object is taken to be compiled for: told by an include that only one of them has. */
class MachinesTest {
    private static final int I386 = 3;
    private static final int AMD64 = 62;
    private static final long BUILT = 1_600_000_000L * 1_000_000_000L;

    /** An object of 64 bits with one section besides that of names: {@code .comment}. */
    private static byte[] object(int processor, String signature) {
        byte[] comment = signature.getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer elf = ByteBuffer.allocate(80 + comment.length + 2 * 64).order(ByteOrder.LITTLE_ENDIAN);
        elf.put(0, new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1}).putShort(18, (short) processor);
        int sections = 80 + comment.length;
        elf.putLong(40, sections).putShort(58, (short) 64).putShort(60, (short) 2).putShort(62, (short) 1);
        elf.put(64, "\0.comment\0".getBytes(StandardCharsets.ISO_8859_1)).put(80, comment);
        elf.putInt(sections, 1).putLong(sections + 24, 80).putLong(sections + 32, comment.length);
        elf.putLong(sections + 64 + 24, 64).putLong(sections + 64 + 32, 10);
        return elf.array();
    }

    /** What the record of b.o is found to lack, which lies beside a.o; b.c reads wide.h on AMD64 only. */
    private static List<String> missing(byte[] a, String commandOfA, byte[] b) throws IOException {
        MemoryTree.Builder tree = MemoryTree.builder().name("tree").file(TreePath.of("/o/a.o"), a, BUILT).file(TreePath.of("/o/b.o"), b, BUILT)
                .file("/o/a.d", "a.o: /s/a.c\n", BUILT).file("/o/b.d", "b.o: /s/b.c\n", BUILT)
                .file("/s/a.c", "int a;\n", BUILT).file("/s/wide.h", "", BUILT)
                .file("/s/b.c", "#ifdef __x86_64__\n#include \"wide.h\"\n#endif\n", BUILT)
                .file("/o/compile_commands.json", "[{\"directory\": \"/o\", \"file\": \"/s/a.c\", \"command\": \"" + commandOfA
                        + " -c /s/a.c -o a.o\"}, {\"directory\": \"/o\", \"file\": \"/s/b.c\", \"command\": \"gcc -c /s/b.c -o b.o\"}]", BUILT);
        try (Survey survey = Survey.of(tree.build(), new SurveyOptions(Optional.empty(), true, TestTrees.NOW))) {
            return survey.findings().stream().filter(told -> told.finding().target().name().equals("b.o"))
                    .flatMap(told -> told.missing().stream().map(file -> file.name() + " " + told.finding().confidence().label())).toList();
        }
    }

    private static final String GCC = "GCC: (Debian 12.2.0-14) 12.2.0\0";

    @Test
    void objectsOfOneDirectorySpeakForEachOther() throws IOException {
        assertEquals(List.of("wide.h certain"), missing(object(AMD64, GCC), "gcc", object(AMD64, GCC)));
        assertEquals(List.of(), missing(object(I386, GCC), "gcc", object(I386, GCC)));
    }

    @Test
    void anObjectThatIsNotSignedLeavesItToTheNext() throws IOException {
        assertEquals(List.of("wide.h certain"), missing(object(AMD64, ""), "gcc", object(AMD64, GCC)));
        assertEquals(List.of("wide.h certain"), missing(object(AMD64, GCC), "gcc", object(AMD64, "")));
    }

    @Test
    void anObjectWhoseCommandNamesItsMachineDoesNotSpeakForOthers() throws IOException {
        assertEquals(List.of("wide.h certain"), missing(object(I386, GCC), "gcc -m32", object(AMD64, GCC)));
    }
}
