package depscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.survey.TestTrees;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The answer to "why" as it is sent to a mailing list. */
class WhyCommandTest {
    private static final String TRAP = TestTrees.SAMPLES.resolve("vmm-r273214").toString();
    private static final String BEFORE = TestTrees.SAMPLES.resolve("vmm-before").toString();

    @Test
    void aMailTellsOfOneEdit() {
        String mail = Answer.of("why", TRAP, "vmx_support.o", "--edit", "intel/vmx.h", "--mail").ending(0).out();
        assertTrue(mail.startsWith("An edit of vmx.h would leave vmx_support.o stale: make is not told that\nvmx_genassym.o reads it.\n"), mail);
    }

    @Test
    void aMailWithoutAnEditTellsWhyATargetIsAlwaysRebuilt() {
        String mail = Answer.of("why", BEFORE, "vmm.ko", "--mail").ending(0).out();
        assertTrue(mail.startsWith("vmm.ko is rebuilt by every make.\n"), mail);
    }

    @Test
    void theCommandInAMailGivesTheAnswerInOtherWords() {
        String mail = Answer.of("why", TRAP, "vmx_assym.h", "--edit", "intel/vmx.h", "--mail").ending(0).out();
        String command = mail.substring(mail.indexOf("    depscope ") + 13, mail.indexOf("\n\nThe files:")).replaceAll("\\\\\n +", "");
        assertEquals("silently-stale", Answer.of((command + " --json").split(" +")).ending(0).json().get("verdict").asText());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "why TREE vmx.o --mail --json | depscope: --mail is text about one edit: it goes without --json",
        "why TREE vmx.o --mail --edit intel/vmx.h --edit ept.h | depscope: --mail is text about one edit: give --edit once"})
    void aMailIsTextAboutOneEdit(String call, String line) {
        assertEquals(line, Answer.of(call.replace("TREE", TRAP).split(" ")).refusal());
    }
}
