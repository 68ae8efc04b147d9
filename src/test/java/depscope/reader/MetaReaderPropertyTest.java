package depscope.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.record.CommandRecord.Command;
import depscope.record.DepRecord;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MetaReaderPropertyTest {
    private static final String SAMPLE = """
            # Meta data file /obj/vmx.o.meta
            CMD @echo 'one
            two'
            CMD cc -c /src/vmx.c
            CWD /obj
            TARGET vmx.o
            OODATE /src/vmx.c
            ENV PATH=/bin
            -- command output --
            vmx.o

            -- filemon acquired metadata --
            # filemon version 5
            # Target pid 71
            V 5
            E 71 /bin/sh
            R 71 /etc/libmap.conf
            F 71 72
            E 72 /usr/bin/cc
            S 72 /src
            R 72 /src/vmx.c
            A 72 x.h
            R 72 /src/x.h
            R 72 opt global.h
            C 72 /src
            R 72 sub/y.h
            L 72 'y.h' '/obj/z.h'
            R 72 /obj/z.h
            W 72 /obj/t.1
            R 72 /obj/t.1
            M 72 '/obj/t.1' '/obj/vmx.o'
            D 72 gone
            X 72 0 0
            R 71 machine/cpu.h
            W 71 vmx.o
            X 71 0 0
            # Bye bye
            """;
    private static final List<String> READ = List.of("/bin/sh", "/usr/bin/cc", "/src/vmx.c", "/src/x.h", "opt global.h", "/src/sub/y.h", "/src/y.h",
            "machine/cpu.h");

    @Property
    void randomBytesNeverThrow(@ForAll byte[] bytes) {
        assertWellFormed(bytes);
        assertWellFormed(Shown.bytes("# Meta data file x\n-- filemon\n" + new String(bytes, StandardCharsets.ISO_8859_1)));
    }

    @Property
    void randomLinesNeverThrow(@ForAll("lines") List<String> lines) {
        assertWellFormed(Shown.bytes("# Meta data file " + String.join("", lines)));
    }

    @Provide
    Arbitrary<List<String>> lines() {
        return Arbitraries.of("\n", "CMD ", "CWD ", "TARGET ", "-- command output --\n", "\n-- filemon\n", "# Bye bye\n", "\nR 1 ", "\nW 1 ", "\nM 1 '", "\nL 1 '",
                "\nD 1 ", "\nC 1 ", "\nF 1 2\n", "\nX 1 0\n", "\nA 1 ", "' '", "'", " ", "a", "/", "..", "\0", "\u00ff", "7").list().ofMaxSize(40);
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
        FileRecords whole = assertWellFormed(bytes);
        assertEquals(List.of(), whole.problems());
        assertEquals(List.of("[vmx.o] <- " + READ), Shown.rules(whole.records().get(0)));
        List<String> commands = Shown.commands(whole.commands().get(0));
        assertEquals(List.of("/obj >vmx.o: @echo 'one\ntwo'", "/obj >vmx.o: cc -c /src/vmx.c"), commands);
        int head = SAMPLE.indexOf("vmx.o\n\n");
        int trace = SAMPLE.indexOf("# filemon version");
        for (int length = SAMPLE.indexOf('\n') + 1; length < bytes.length; length++) {
            FileRecords read = assertWellFormed(Arrays.copyOf(bytes, length));
            assertEquals(length < head ? List.of() : commands, read.commands().stream().flatMap(r -> Shown.commands(r).stream()).toList(), "at " + length);
            assertEquals(length < trace ? 0 : 1, read.records().size(), "at " + length);
            for (DepRecord record : read.records()) {
                List<String> prerequisites = Shown.names(record.words(), 1, record.words().count());
                assertEquals(READ.subList(0, prerequisites.size()), prerequisites, "at " + length);
            }
            assertEquals(length < head || bytes[length - 1] != '\n', read.problems().toString().contains("cut off"), "at " + length);
        }
    }

    private static FileRecords assertWellFormed(byte[] bytes) {
        FileRecords read = MetaReader.read(Shown.FILE, bytes);
        assertTrue(read.records().size() <= 1 && read.commands().size() <= 1 && read.rules().isEmpty() && read.logs().isEmpty());
        for (DepRecord record : read.records()) {
            assertEquals(1, record.rules());
            assertEquals(1, record.prerequisites(0));
            assertEquals(record.words().count(), record.end(0));
            for (int w = 0; w < record.words().count(); w++) {
                assertTrue(record.words().length(w) > 0, "an empty name");
                assertTrue(record.words().place(w) >= 0 && record.words().place(w) < bytes.length);
            }
        }
        int last = -1;
        for (Command command : read.commands().isEmpty() ? List.<Command>of() : read.commands().get(0).commands()) {
            assertTrue(command.place() > last && command.place() < bytes.length);
            last = command.place();
            assertTrue(!command.line().isBlank() && !command.output().isEmpty() && command.words().isEmpty());
        }
        assertTrue(read.problems().size() <= ProblemList.SHOWN + 1);
        read.problems().forEach(p -> assertTrue(p.message().chars().allMatch(c -> c >= ' ' && c <= '~'), p.message()));
        return read;
    }
}
