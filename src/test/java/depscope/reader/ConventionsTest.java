package depscope.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depscope.record.Place;
import depscope.record.RecordFormat;
import depscope.record.RuleRecord;
import depscope.record.RuleRecord.Type;
import depscope.tree.TreePath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConventionsTest {
    private static final TreePath DIRECTORY = TreePath.of("/obj/vmm");

    private static Arguments row(String names, String... rules) {
        return Arguments.of(Set.of(names.split(" ")), List.of(rules));
    }

    static Stream<Arguments> directories() {
        return Stream.of(
                row("Makefile opt_global.h"),
                row("a.o b.o"),
                row("vmm.ko vmx.o vmm.o vmx_genassym.o vmx_assym.h .depend .depend.old.o",
                        "vmm.ko: vmm.o vmx.o", "vmx_assym.h: vmx_genassym.o"),
                row("vmm.ko vmx.o vmx_genassym.o vmx_assym.s", "vmm.ko: vmx.o", "vmx_assym.s: vmx_genassym.o"),
                row("vmm.ko vmm.ko.full vmm.ko.debug vmx.o genoffset.o offset.inc",
                        "offset.inc: genoffset.o", "vmm.ko: vmm.ko.full vmm.ko.debug", "vmm.ko.debug: vmm.ko.full",
                        "vmm.ko.full: vmx.o"),
                row("vmm.ko.full vmx.o", "vmm.ko.full: vmx.o"),
                row("a.ko b.ko a.o b.o"),
                row("a.ko a.ko.full b.ko b.ko.full a.o b.o", "a.ko: a.ko.full", "b.ko: b.ko.full"),
                row("kernel vers.o locore.o genassym.o assym.inc ia32_genassym.o ia32_assym.h genoffset_test.o",
                        "assym.inc: genassym.o", "ia32_assym.h: ia32_genassym.o", "kernel: locore.o vers.o"),
                row("kernel kernel.full kernel.debug a.o force-dynamic-hack.pico", "kernel: kernel.full kernel.debug",
                        "kernel.debug: kernel.full", "kernel.full: a.o force-dynamic-hack.pico"),
                row("linux.ko l.o x_vdso.so.o x_vdso.so x_locore.o x_vdso_gtod.o", "linux.ko: l.o x_vdso.so",
                        "x_vdso.so: x_vdso.so.o", "x_vdso.so.o: x_locore.o x_vdso_gtod.o"),
                row("kernel a.o acpi_wakecode.o acpi_wakecode.bin acpi_wakecode.h acpi_wakedata.h",
                        "acpi_wakecode.bin: acpi_wakecode.o", "acpi_wakecode.h: acpi_wakecode.bin",
                        "acpi_wakedata.h: acpi_wakecode.o", "kernel: a.o"),
                row("e1000.ko e1000.o a.o .a.o.cmd"));
    }

    @ParameterizedTest
    @MethodSource("directories")
    void presumesFromNames(Set<String> names, List<String> rules) {
        Optional<RuleRecord> record = Conventions.presume(DIRECTORY, names);
        assertEquals(rules, record.map(r -> new String(r.bytes(), StandardCharsets.ISO_8859_1).lines().toList())
                .orElse(List.of()));
        assertEquals(rules, record.map(r -> r.nodes().stream().map(n -> r.words().raw(n.name()) + ": "
                + String.join(" ", Shown.prerequisites(r, n))).toList()).orElse(List.of()));
    }

    @Test
    void evidenceHasALineToShow() {
        RuleRecord record = Conventions.presume(DIRECTORY, Set.of("vmm.ko", "vmx.o", "vmx_genassym.o", "vmx_assym.h"))
                .orElseThrow();
        assertEquals(DIRECTORY, record.file());
        assertEquals(DIRECTORY, record.base());
        assertEquals(RecordFormat.CONVENTION, record.format());
        RuleRecord.Node assym = record.nodes().get(1);
        assertEquals(Type.DEPENDS | Type.HAS_COMMANDS, assym.type());
        assertEquals(new Place(2, 14, 14, 41), Place.of(record.bytes(), record.words().place(assym.firstPrerequisite())));
    }
}
