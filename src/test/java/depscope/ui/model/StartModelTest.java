package depscope.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depscope.survey.Survey;
import depscope.survey.SurveyOptions;
import depscope.survey.TestTrees;
import depscope.tree.MemoryTree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The whole page of each sample tree, and of trees that tell little. */
class StartModelTest {
    private static String sample(String name) throws IOException {
        try (Survey survey = TestTrees.sample(name)) {
            return text(StartModel.of(survey, name));
        }
    }

    private static String text(StartModel model) {
        List<String> lines = new ArrayList<>(List.of(model.title(), model.description(), model.place(), model.standing() + " " + model.headline()));
        model.health().forEach(part -> lines.add(part.tone() + " " + part.words()));
        model.worst().forEach(one -> lines.add("> " + one.tone() + " " + one.name() + ": " + one.sentence()));
        lines.add("and " + model.more());
        model.sentences().forEach(sentence -> lines.add("- " + sentence));
        model.unread().forEach(line -> lines.add("? " + line));
        return String.join("\n", lines);
    }

    @Test
    void whatIsRebuiltOnEveryRun() throws IOException {
        assertEquals("""
                Module vmm
                BSD make · one .depend · one .make-graph · built 2014-10-27 10:02:46 UTC
                /usr/obj/usr/src/sys/modules/vmm
                WRONG\s
                UNRECORDED 2 objects unrecorded
                INCOMPLETE 1 target incomplete
                ALWAYS_REBUILT 4 targets always rebuilt
                MENDED nothing silently stale
                MENDED nothing stale
                > UNRECORDED vmx_genassym.o: vmx_genassym.o is compiled from vmx_genassym.c by a rule with commands, and no dependency record has it as target, though ept.o beside it has one.
                > UNRECORDED vmx_support.o: vmx_support.o is compiled from vmx_support.S by a rule with commands, and no dependency record has it as target, though ept.o beside it has one.
                > INCOMPLETE vmx_assym.s: vmx_assym.s reads genassym.sh, and its rule does not name it: edit it and make leaves vmx_assym.s as it is.
                > ALWAYS_REBUILT vmm.ko: vmm.ko needs vmx_support.o, and that in the end @, machine, x86, each phony or forced, and so made on every run.
                and 3""", sample("vmm-before"));
    }

    @Test
    void aCircle() throws IOException {
        assertEquals("""
                Module vmm
                BSD make · one .depend · one .make-graph · built 2014-10-27 10:02:46 UTC
                /usr/obj/usr/src/sys/modules/vmm
                WRONG\s
                CYCLE 1 circle of prerequisites
                UNRECORDED 1 object unrecorded
                INCOMPLETE 1 target incomplete
                MENDED nothing silently stale
                MENDED nothing stale
                > CYCLE vmx_assym.h: vmx_assym.h needs vmx_genassym.o needs vmx_assym.h.
                > UNRECORDED vmx_genassym.o: vmx_genassym.o is compiled from vmx_genassym.c by a rule with commands, and no dependency record has it as target, though ept.o beside it has one.
                > INCOMPLETE vmx_assym.h: vmx_assym.h reads genassym.sh, and its rule does not name it: edit it and make leaves vmx_assym.h as it is.
                and 0""", sample("vmm-cycle"));
    }

    @Test
    void nothingWrong() throws IOException {
        assertEquals("""
                Module vmm
                BSD make · one .depend · one .make-graph · built 2014-10-27 10:02:46 UTC
                /usr/obj/usr/src/sys/modules/vmm
                CALM Nothing is wrong here that can be told
                MENDED nothing silently stale
                MENDED nothing unrecorded
                MENDED nothing stale
                and 0
                - Compared: the times of 23 targets with those of 783 prerequisites that make knows.
                - Read to the end: 1 .depend, 1 .make-graph.""", sample("vmm-fixed"));
    }

    @Test
    void theIncidentBeforeTheEdit() throws IOException {
        assertEquals("""
                Module vmm
                BSD make · one .depend · one .make-graph · built 2014-10-27 10:02:46 UTC
                /usr/obj/usr/src/sys/modules/vmm
                WRONG\s
                UNRECORDED 1 object unrecorded
                INCOMPLETE 1 target incomplete
                MENDED nothing silently stale
                MENDED nothing stale
                > UNRECORDED vmx_genassym.o: vmx_genassym.o is compiled from vmx_genassym.c by a rule with commands, and no dependency record has it as target, though ept.o beside it has one.
                > INCOMPLETE vmx_assym.h: vmx_assym.h reads genassym.sh, and its rule does not name it: edit it and make leaves vmx_assym.h as it is.
                and 0""", sample("vmm-r273214"));
    }

    @Test
    void theIncident() throws IOException {
        assertEquals("""
                Module vmm
                BSD make · one .depend · one .make-graph · built 2014-10-27 10:30:37 UTC
                /usr/obj/usr/src/sys/modules/vmm
                WRONG\s
                LEFT_STALE 1 module cannot be trusted
                LEFT_STALE 3 targets silently stale
                UNRECORDED 1 object unrecorded
                INCOMPLETE 1 target incomplete
                REBUILT 1 record outdated
                MENDED nothing stale
                > LEFT_STALE vmx_genassym.o: Silently stale since 10:30:21: vmx.h is 28 min newer, vmx_genassym.c:16 includes it, no record or rule tells make, and the next make will leave it.
                > LEFT_STALE vmx_assym.h: Silently stale since 10:30:21: it is made from vmx_genassym.o, and vmx.h is 28 min newer than that, vmx_genassym.c:16 includes it, no record or rule tells make, and the next make will leave it.
                > UNRECORDED vmx_genassym.o: vmx_genassym.o is compiled from vmx_genassym.c by a rule with commands, and no dependency record has it as target, though ept.o beside it has one.
                > INCOMPLETE vmx_assym.h: vmx_assym.h reads genassym.sh, and its rule does not name it: edit it and make leaves vmx_assym.h as it is.
                and 3""", sample("vmm-r273214-edited"));
    }

    @Test
    void today() throws IOException {
        assertEquals("""
                Module vmm
                BSD make · 17 .depend.* · one .make-graph · built 2025-12-02 10:03:27 UTC
                /usr/obj/usr/src/sys/modules/vmm
                WRONG\s
                UNRECORDED 1 object unrecorded
                MENDED nothing silently stale
                MENDED nothing stale
                > UNRECORDED vmx_genassym.o: vmx_genassym.o is compiled from vmx_genassym.c by a rule with commands, and no dependency record has it as target, though ept.o beside it has one.
                and 0""", sample("vmm-today"));
    }

    @Test
    void withoutRecordsItSaysWhatToDo() throws IOException {
        assertEquals("""
                tree

                tree
                NO_RECORDS No dependency records below tree
                and 0
                - depscope reads what compilers record (.depend, .depend.*, .d, .Po, .Plo), what kbuild and BSD make's meta mode keep (.cmd, .meta), ninja's build.ninja with its logs, makefiles of BSD make, and a make's own graph in .make-graph.
                - Build the tree first: records are written while compilers run.
                - Or open the directory that holds its objects, for FreeBSD below /usr/obj.""", text(StartModel.of(
                survey(MemoryTree.builder().name("tree").file("/obj/x.o", "", 0)), "tree")));
    }

    @Test
    void whatWasBuiltIsToldByItsNames() throws IOException {
        assertEquals("Kernel GENERIC and 1 module", title("/obj/GENERIC/kernel", "/obj/GENERIC/modules/vmm/vmm.ko"));
        assertEquals("Kernel vmlinux", title("/vmlinux"));
        assertEquals("Module a and 1 more", title("/m/a.ko", "/m/b.ko"));
        assertEquals("Library libc", title("/lib/libc.so.7", "/lib/x.o"));
        assertEquals("tree: 1 target", title("/obj/x.o"));
    }

    private static String title(String... made) throws IOException {
        MemoryTree.Builder tree = MemoryTree.builder().name("tree").file("/src/x.c", "", 0);
        StringBuilder records = new StringBuilder();
        for (String path : made) {
            tree.file(path, "", 0);
            records.append(path).append(": /src/x.c\n");
        }
        return StartModel.of(survey(tree.file("/.depend", records.toString(), 0)), "tree").title();
    }

    private static Survey survey(MemoryTree.Builder tree) throws IOException {
        return Survey.of(tree.build(), new SurveyOptions(Optional.empty(), true, TestTrees.NOW));
    }
}
