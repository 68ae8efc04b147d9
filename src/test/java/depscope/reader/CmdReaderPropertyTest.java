package depscope.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.record.DepRecord;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CmdReaderPropertyTest {
    private static final TreePath FILE = TreePath.of("/o/k/.a.o.cmd");
    private static final String SAMPLE = """
            savedcmd_k/a.o := gcc -DX='"$(pound)$$x"' -c -o k/a.o /s/k/a.c ; ./tools/objtool/objtool k/a.o

            source_k/a.o := /s/k/a.c

            deps_k/a.o := \\
                $(wildcard include/config/SMP) \\
              /s/k/a$$1.h \\
              include/generated/b\\#.h \\
                $(wildcard include/config/A_B) \\

            k/a.o: $(deps_k/a.o)

            $(deps_k/a.o):

            k/a.o: $(wildcard ./tools/objtool/objtool)
            """;

    @Provide
    Arbitrary<List<String>> names() {
        return Arbitraries.strings().withChars("ab_./-+@~,%$#\\").withCharRange('\u00a1', '\u00ff').ofMinLength(1).ofMaxLength(8)
                .filter(name -> !name.endsWith("\\") && !name.contains("\\#") && !name.contains("$(")).list().ofMaxSize(8);
    }

    private static String forMake(String raw) {
        return raw.replace("$", "$$").replace("#", "$(pound)");
    }

    @Property
    void readsWhatKbuildWrites(@ForAll("names") List<String> headers, @ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("cmd_k/a.o := " + forMake("x " + String.join(" ", headers)) + "\n\nsource_k/a.o := a.c\n\ndeps_k/a.o := \\\n");
        List<String> symbols = new ArrayList<>();
        for (String header : headers) {
            text.append("  ").append(forMake(header)).append(" \\\n");
            if (random.nextBoolean()) {
                symbols.add("include/config/S" + symbols.size());
                text.append("    $(wildcard ").append(symbols.get(symbols.size() - 1)).append(") \\\n");
            }
        }
        text.append("\nk/a.o: $(deps_k/a.o)\n\n$(deps_k/a.o):\n");
        FileRecords read = assertWellFormed(Shown.bytes(text.toString()));
        List<String> all = new ArrayList<>(List.of("a.c"));
        all.addAll(headers);
        List<String> expected = new ArrayList<>(List.of("from /o", "[k/a.o] <- " + all));
        if (!symbols.isEmpty()) {
            expected.add("[k/a.o] <- " + symbols + " symbols");
        }
        expected.add(("/o a.c>k/a.o: x " + String.join(" ", headers)).strip());
        assertEquals(expected, CmdReaderTest.shown(read));
        assertEquals(List.of(), read.problems());
    }

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
        return Arbitraries.of("cmd_", "savedcmd_", "source_", "deps_", "k/a.o", " := ", ":", "$(", "$(wildcard ", "$(deps_k/a.o)", "$(pound)", ")",
                "include/config/X", " ", "\\", "\\\n", "\n", "\r\n", "\t", "#", "$", "\0", "\u00ff", "x").list().ofMaxSize(40);
    }

    @Example
    void aDamagedByteNeverThrows() {
        byte[] bytes = Shown.bytes(SAMPLE);
        for (int place = 0; place < bytes.length; place++) {
            for (int value = 0; value <= 0xff; value++) {
                byte[] damaged = bytes.clone();
                damaged[place] = (byte) value;
                assertWellFormed(damaged);
            }
        }
    }

    @Example
    void everyPrefixOfASampleIsRead() {
        byte[] bytes = Shown.bytes(SAMPLE);
        FileRecords whole = assertWellFormed(bytes);
        assertEquals(List.of("from /o", "[k/a.o] <- [/s/k/a.c, /s/k/a$1.h, include/generated/b#.h]",
                "[k/a.o] <- [include/config/SMP, include/config/A_B] symbols", "[k/a.o] <- [./tools/objtool/objtool]",
                "/o /s/k/a.c>k/a.o: gcc -DX='\"#$x\"' -c -o k/a.o /s/k/a.c ; ./tools/objtool/objtool k/a.o"), CmdReaderTest.shown(whole));
        Set<String> names = names(whole);
        int before = 0;
        for (int length = 0; length < bytes.length; length++) {
            FileRecords read = assertWellFormed(Arrays.copyOf(bytes, length));
            Set<String> some = names(read);
            assertTrue(names.containsAll(some), "at " + length + " " + some);
            assertTrue(some.size() >= before, "at " + length);
            before = some.size();
            read.commands().forEach(each -> assertEquals(whole.commands().get(0).commands().get(0).line(), each.commands().get(0).line()));
            boolean isCut = length > "savedcmd_".length() && length < SAMPLE.indexOf("source_") - 1
                    || length > SAMPLE.indexOf("deps_") && length < SAMPLE.indexOf("$(deps_");
            assertTrue(!isCut || read.problems().size() == (length < "savedcmd_k/a.o :=".length() ? 0 : 1), "at " + length + " " + read.problems());
        }
    }

    private static Set<String> names(FileRecords read) {
        Set<String> names = new HashSet<>();
        for (DepRecord record : read.records()) {
            names.addAll(Shown.names(record.words(), 0, record.words().count()));
        }
        return names;
    }

    private static FileRecords assertWellFormed(byte[] bytes) {
        FileRecords read = CmdReader.read(FILE, bytes);
        assertTrue(read.records().size() <= 1 && read.commands().size() <= 1);
        for (DepRecord record : read.records()) {
            assertTrue(record.rules() >= 1 && record.rules() <= 3);
            for (int r = 0; r < record.rules(); r++) {
                assertEquals(record.targets(r) + 1, record.prerequisites(r));
                assertTrue(r == 0 || record.end(r) > record.prerequisites(r), "no guards");
            }
            for (int w = 0; w < record.words().count(); w++) {
                assertTrue(record.words().length(w) > 0 && record.words().place(w) < bytes.length);
            }
        }
        read.commands().forEach(each -> assertTrue(each.commands().get(0).place() < bytes.length));
        assertTrue(read.problems().size() <= ProblemList.SHOWN + 1);
        read.problems().forEach(p -> assertTrue(p.message().chars().allMatch(c -> c >= ' ' && c <= '~'), p.message()));
        return read;
    }
}
