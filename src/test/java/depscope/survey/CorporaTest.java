package depscope.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import depscope.explain.Told;
import depscope.finding.Confidence;
import depscope.finding.FindingKind;
import depscope.record.RecordFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real trees, as far as they are at hand: what their own make said, and what is known to be wrong with them. */
class CorporaTest {
    private static final String KERNELS = "/usr/obj/usr/src/amd64.amd64/sys/";
    private static final String MODULES = "/modules/usr/src/sys/modules/";
    /** Objects of a kernel that have no record, though the compiler reads headers for them. */
    private static final List<String> UNRECORDED_IN_KERNEL = List.of("vers.o", "elf-vdso.so.o", "elf-vdso32.so.o",
            "sigtramp.pico", "ia32_sigtramp.pico");
    private static final List<String> UNRECORDED_IN_VMM = List.of("vmm/vmx_genassym.o", "vmm/svm_genassym.o");
    private static final List<String> UNRECORDED_IN_LINUX = Stream.of("genassym.o", "locore.o", "vdso_gtod.o", "vdso.so.o")
            .flatMap(name -> Stream.of("linux64/linux_" + name, "linux/linux32_" + name)).toList();

    @ParameterizedTest
    @ValueSource(strings = {"freebsd-15.1-minimal", "freebsd-15.1-generic"})
    void everyEditDoesWhatMakeSays(String corpus) throws IOException {
        JsonNode oracle = TestTrees.oracle(corpus);
        Map<String, Set<String>> edits = TestTrees.edits(oracle, TestTrees.spokenOf(corpus));
        try (Survey survey = TestTrees.open(TestTrees.corpus(corpus))) {
            assertEquals(edits, TestTrees.whatIf(survey, edits.keySet(), TestTrees.spokenOf(corpus)));
            assertEquals(TestTrees.alwaysRemade(oracle), TestTrees.alreadyOutOfDate(survey));
        }
    }

    @ParameterizedTest
    @CsvSource({"freebsd-15.1-minimal, MINIMAL", "freebsd-15.1-generic, GENERIC"})
    void aCleanKernelLacksTheRecordsItIsKnownToLackAndNothingElse(String corpus, String kernel) throws IOException {
        List<String> expected = new ArrayList<>(UNRECORDED_IN_KERNEL);
        UNRECORDED_IN_VMM.forEach(o -> expected.add(MODULES.substring(1) + o));
        if (kernel.equals("GENERIC")) {
            UNRECORDED_IN_LINUX.forEach(o -> expected.add(MODULES.substring(1) + o));
        }
        try (Survey survey = TestTrees.open(TestTrees.corpus(corpus))) {
            List<String> found = survey.findings().stream()
                    .map(t -> t.finding().kind().label() + " " + t.finding().target()).sorted().toList();
            assertEquals(expected.stream().map(o -> "unrecorded " + KERNELS + kernel + "/" + o).sorted().toList(), found);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "freebsd-15.1-vmm-stale | /usr/obj/usr/src/amd64.amd64/sys/MINIMAL/modules/usr/src/sys/modules/vmm"
                    + " | vmm.ko vmm.ko.debug vmm.ko.full vmx_assym.h vmx_genassym.o vmx_support.o",
            "freebsd-2014-vmm-B-incr | /usr/obj/usr/src/sys/modules/vmm | vmm.ko vmx_assym.h vmx_genassym.o vmx_support.o",
            "freebsd-2014-vmm-B-built | /usr/obj/usr/src/sys/modules/vmm |",
            "freebsd-2014-vmm-A-incr | /usr/obj/usr/src/sys/modules/vmm |",
            "freebsd-2014-vmm-C-built | /usr/obj/usr/src/sys/modules/vmm |",
            "freebsd-2014-vmm-C-incr | /usr/obj/usr/src/sys/modules/vmm |"})
    void afterTheHeadersEditWhatIsMadeFromTheUnrecordedObjectIsNotTrusted(String corpus, String objects, String names)
            throws IOException {
        Set<String> expected = new TreeSet<>();
        if (names != null) {
            List.of(names.split(" ")).forEach(name -> expected.add(objects + "/" + name + " UNKNOWN"));
        }
        try (Survey survey = TestTrees.open(TestTrees.corpus(corpus))) {
            assertEquals(expected, targets(survey, FindingKind.SILENTLY_STALE));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "A | vmx_genassym.o vmx_support.o",
            "B | vmx_genassym.o",
            "C |"})
    void theModuleOfTheIncidentLacksARecordUntilItIsFixed(String state, String names) throws IOException {
        Set<String> expected = new TreeSet<>();
        if (names != null) {
            List.of(names.split(" ")).forEach(n -> expected.add("/usr/obj/usr/src/sys/modules/vmm/" + n + " " + Confidence.UNKNOWN));
        }
        for (String when : List.of("built", "incr")) {
            try (Survey survey = TestTrees.open(TestTrees.corpus("freebsd-2014-vmm-" + state + "-" + when))) {
                assertEquals(expected, targets(survey, FindingKind.UNRECORDED), when);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"freebsd-15.1-minimal", "freebsd-15.1-generic", "freebsd-15.1-minimal-meta", "freebsd-15.1-vmm-stale",
        "freebsd-2014-vmm-A-built", "freebsd-2014-vmm-B-built", "freebsd-2014-vmm-B-incr", "freebsd-2014-vmm-C-built"})
    void whatMakeHasBuiltIsNotStaleToMake(String corpus) throws IOException {
        try (Survey survey = TestTrees.open(TestTrees.corpus(corpus))) {
            assertEquals(Set.of(), targets(survey, FindingKind.STALE));
            assertEquals(List.of(), survey.problems());
        }
    }

    @Test
    void metaFilesWithoutATraceAreSaidToBeSoOnce() throws IOException {
        try (Survey survey = TestTrees.open(TestTrees.corpus("freebsd-15.1-minimal-meta"))) {
            assertEquals(1121, survey.recordCounts().get(RecordFormat.META.label()));
            assertEquals(List.of(), survey.problems());
            assertEquals(List.of("the 1,121 .meta files have no filemon data, for make could not trace what commands touch, or was told not to:"
                    + " they tell commands, and not what these read"), survey.notes().stream().filter(note -> note.contains(".meta")).toList());
        }
    }

    private static Set<String> targets(Survey survey, FindingKind kind) {
        return survey.findings().stream().map(Told::finding).filter(f -> f.kind() == kind)
                .map(f -> f.target() + " " + f.confidence()).collect(Collectors.toCollection(TreeSet::new));
    }
}
