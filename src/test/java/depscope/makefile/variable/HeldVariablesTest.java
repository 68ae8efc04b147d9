package depscope.makefile.variable;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depscope.makefile.value.Edition;
import org.junit.jupiter.api.Test;

/** Variables that keep their values: {@code .READONLY} and what make tells of the system (var.c and main.c of the current edition). */
class HeldVariablesTest {
    @Test
    void readOnlyKeepsSilent() {
        Samples sample = new Samples(Edition.CURRENT).set("A", "1");
        sample.variables.readOnly("A", true);
        sample.set("A", "2");
        sample.variables.assign("A", Assignment.Operator.APPEND, "3");
        sample.variables.delete("A", sample.variables.global());
        String held = sample.expand("${A}");
        sample.variables.readOnly("A", false);
        sample.set("A", "2");
        sample.variables.readOnly("NONE", true);
        assertEquals("1 2 ", held + " " + sample.expand("${A}") + " " + sample.said());
    }

    @Test
    void whatIsFixedIsTold() {
        Samples sample = new Samples(Edition.CURRENT).set("OS", "FreeBSD");
        Variables variables = sample.variables;
        variables.fix("OS");
        variables.readOnly("OS", false);
        sample.set("OS", "other");
        variables.assign("OS", Assignment.Operator.APPEND, "more");
        variables.delete("OS", variables.global());
        assertEquals("FreeBSD", sample.expand("${OS}"));
        variables.assignForGood("OS", Assignment.Operator.SET, "given");
        assertEquals("given FreeBSD", variables.expand("${OS}", variables.commandLine()) + " " + sample.expand("${OS}"));
        assertEquals("FATAL Cannot overwrite \"OS\" as it is read-only\nFATAL Cannot append to \"OS\" as it is read-only\nFATAL Cannot delete \"OS\" as it is read-only\n"
                + "FATAL Cannot override read-only global variable \"OS\" with a command line variable", sample.said());
    }

    @Test
    void nothingIsFixedIn2020() {
        Samples sample = new Samples(Edition.OF_2020).set("OS", "Linux");
        sample.variables.fix("OS");
        assertEquals("other ", sample.set("OS", "other").expand("${OS}") + " " + sample.said());
    }

    @Test
    void theSuffixesAreNoVariable() {
        assertEquals("x ?", new Samples(Edition.OF_2020).set(".SUFFIXES", "x").expand("${.SUFFIXES}") + " "
                + new Samples(Edition.CURRENT).set(".SUFFIXES", "x").expand("${.SUFFIXES}"));
    }

    @Test
    void aCircleIsToldAndStopsOr() {
        Samples of2020 = new Samples(Edition.OF_2020).set("A", "x ${B}").set("B", "${A:tu}");
        Samples current = new Samples(Edition.CURRENT).set("A", "x ${B}").set("B", "${A:tu}");
        assertEquals("x ?; STOP Variable A is recursive.", of2020.expand("${A}") + "; " + of2020.said());
        assertEquals("x tu}; FATAL Variable A is recursive.", current.expand("${A}") + "; " + current.said());
    }

    @Test
    void aVariableInUseIsNotTakenAway() {
        Samples current = new Samples(Edition.CURRENT).set("A", "${:Ux:@A@$A@}");
        assertEquals("x", new Samples(Edition.CURRENT).set("B", "${:Ux:@A@$A@}").expand("${B}"));
        current.expand("${A}");
        assertEquals("FATAL Variable A is recursive.", current.said().lines().findFirst().orElse(""));
    }
}
