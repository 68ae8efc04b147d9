package depscope.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.record.CommandRecord.Command;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class BuildLogReaderPropertyTest {
    private static final String SAMPLE = """
            make[1]: Entering directory '/w/sub'
            A="b c" cc -c \\
              a.c
              CC      b.o
            b.c:1: warning: odd
            make[1]: Leaving directory '/w/sub'
            [3/9] cc -c c.c
            libtool: compile:  cc -c d.c
            [Creating objdir /obj/sys/foo...]
            ===> sys/foo (all)
            --- e.o ---
            (cd x && cc -c e.c)
            """;

    @Property
    void randomBytesNeverThrow(@ForAll byte[] bytes) {
        assertWellFormed(bytes);
    }

    @Property
    void randomPartsNeverThrow(@ForAll("parts") List<String> parts) {
        assertWellFormed(Shown.bytes(String.join("", parts)));
    }

    @Provide
    Arbitrary<List<String>> parts() {
        return Arbitraries.of("\n", "cc ", "-c", "a.c", " ", "\\", "\r", "'", "\"", "A=", "env ", "[1/2] ", "make: Entering directory '", "make: Leaving directory '", "/w",
                "===> ", " (all)\n", "[Creating objdir ", "...]\n", "libtool: link: ", "(", ";", "&&", ">", "if ", "\0", "\u00ff").list().ofMaxSize(40);
    }

    @Example
    void damagedSamplesNeverThrow() {
        byte[] bytes = Shown.bytes(SAMPLE);
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = bytes.clone();
            for (int n = random.nextInt(4); n >= 0; n--) {
                damaged[random.nextInt(bytes.length)] = (byte) (random.nextBoolean() ? random.nextInt(256) : bytes[random.nextInt(bytes.length)]);
            }
            assertWellFormed(damaged);
        }
    }

    @Example
    void everyPrefixOfASampleIsRead() {
        byte[] bytes = Shown.bytes(SAMPLE);
        List<Command> whole = assertWellFormed(bytes);
        assertEquals(List.of("/w/sub A=\"b c\" cc -c \\\n  a.c", "/o cc -c c.c", "/o cc -c d.c", "/obj/sys/foo (cd x && cc -c e.c)"),
                whole.stream().map(c -> c.directory() + " " + c.line()).toList());
        for (int length = 0; length < bytes.length; length++) {
            List<Command> read = assertWellFormed(Arrays.copyOf(bytes, length));
            assertEquals(whole.subList(0, read.size()), read, "at " + length);
            int next = read.size() < whole.size() ? whole.get(read.size()).place() + whole.get(read.size()).line().length() : length;
            assertTrue(length <= next, "at " + length);
        }
    }

    private static List<Command> assertWellFormed(byte[] bytes) {
        FileRecords read = BuildLogReader.read(Shown.FILE, bytes);
        assertEquals(List.of(), read.problems());
        List<Command> commands = read.commands().stream().flatMap(record -> record.commands().stream()).toList();
        int last = -1;
        for (Command command : commands) {
            assertTrue(command.place() > last && command.place() < bytes.length);
            last = command.place();
            assertTrue(!command.line().isBlank() && command.output().isEmpty() && command.source().isEmpty() && command.words().isEmpty());
        }
        return commands;
    }
}
