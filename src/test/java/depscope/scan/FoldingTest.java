package depscope.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depscope.scan.FoldedCommand.Group;
import depscope.scan.FoldedCommand.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FoldingTest {
    private final Folding folding = new Folding();

    private FoldedCommand only(String line) {
        List<FoldedCommand> found = folding.of(line);
        assertEquals(1, found.size(), found.toString());
        return found.get(0);
    }

    @Test
    void aCompilersOptionsAreGroupedByWhatTheyAreAbout() {
        assertEquals(new FoldedCommand("/usr/bin/cc", "-c", List.of("../vmx.c"), Optional.of("vmx.o"), false, List.of(
                new Group(Kind.DIRECTORY, List.of("-I.", "-I/usr/src/sys", "-isystem /usr/include")),
                new Group(Kind.MACRO, List.of("-D_KERNEL", "-DA=a b", "-UX")),
                new Group(Kind.INCLUDED, List.of("-include opt_global.h")),
                new Group(Kind.LANGUAGE, List.of("-nostdinc", "-std=iso9899:1999")),
                new Group(Kind.WARNING, List.of("-Wall", "-Wno-pointer-sign")),
                new Group(Kind.CODE, List.of("-O2", "-mno-sse", "-ffreestanding", "--param=inline-unit-growth=100")),
                new Group(Kind.DEBUG, List.of("-g")),
                new Group(Kind.RECORD, List.of("-MD", "-MF .depend.vmx.o", "-MT vmx.o")),
                new Group(Kind.OTHER, List.of("-pipe")))),
                only("@env X=1 /usr/bin/cc -O2 -pipe -Wall -D_KERNEL -D'A=a b' -UX -nostdinc -I. -I /usr/src/sys -isystem /usr/include "
                        + "-include opt_global.h -mno-sse -ffreestanding --param inline-unit-growth=100 -g -Wno-pointer-sign "
                        + "-std=iso9899:1999 -MD -MF .depend.vmx.o -MTvmx.o -c ../vmx.c -o vmx.o"));
    }

    @Test
    void whatALinkerIsGivenIsGroupedToo() {
        assertEquals(new FoldedCommand("cc", "", List.of("a.o", "b.o"), Optional.of("prog"), false, List.of(
                new Group(Kind.LINK, List.of("-Wl,-z,now", "-L/lib", "-lm")))), only("cc a.o b.o -Wl,-z,now -L/lib -lm -o prog"));
        assertEquals(new FoldedCommand("ld", "", List.of("a.o", "b.o"), Optional.of("vmm.ko"), false, List.of(
                new Group(Kind.OTHER, List.of("-r", "-d", "-Tscript")))), only("ld -r -d -T script -o vmm.ko a.o b.o"));
    }

    @Test
    void ofALineEachCommandStandsByItself() {
        List<FoldedCommand> found = folding.of("cd /x && sh genassym.sh vmx_genassym.o > vmx_assym.h; rm -f t");
        assertEquals(List.of(new FoldedCommand("sh", "", List.of("genassym.sh", "vmx_genassym.o"), Optional.of("vmx_assym.h"), true, List.of()),
                new FoldedCommand("rm", "", List.of("t"), Optional.empty(), false, List.of(new Group(Kind.OTHER, List.of("-f"))))), found);
    }

    @Test
    void aCompilerThatMakeHasNotPutInIsOneAllTheSame() {
        assertEquals(new FoldedCommand("${CC}", "-c", List.of("${CFLAGS}", "vmx.c"), Optional.of("vmx.o"), false, List.of()),
                only("${CC} ${CFLAGS} -c vmx.c -o vmx.o"));
    }

    @Test
    void wordsAreTakenAsTheyAre() {
        assertEquals(List.of(new FoldedCommand("gcc", "-c", List.of("a b.c"), Optional.empty(), false, List.of())),
                folding.of(List.of("ccache", "gcc", "-c", "a b.c")));
        assertEquals(List.of(), folding.of(List.of("X=1")));
    }
}
