package depscope.makefile.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depscope.makefile.VariableStory;
import depscope.makefile.value.Edition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditionals that only a command would decide: what is certain within their branches, and what is left of that behind. */
class AlternativesTest {
    private static final String UNKNOWN = "U!= todays-weather\n";

    private static String shown(ReadMakefiles read, String name) {
        return VariableStory.shown(read.value(name));
    }

    /** Lines are parted by a bar; the value of A is asked for. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
            // Within a branch all is as if it were taken.
            ".if $U == 1|B=x|.if $B == x|A=right|.else|A=wrong|.endif|.endif,  right?",
            ".if $U == 1|B=x|.if defined(B)|A=right|.else|A=wrong|.endif|.endif, right?",
            ".if $U == 1|B=x|.else|.if defined(B)|A=wrong|.else|A=right|.endif|.endif, right?",
            "B=x|.if $U == 1|.undef B|A=${B:Unone}|.endif, ${B:Unone}?",
            "B=x|.if $U == 1|.undef B|A:=${B:Unone}|.endif, none?",
            ".if $U == 1|.if !target(guard)|guard:|A+=once|.endif|.if !target(guard)|A+=twice|.endif|.endif, once?",
            // Behind it goes on what its branches have in common.
            ".if $U == 1|A=x y|.else|A=x z|.endif, x y? z?",
            ".if $U == 1|A=x|.else|A=x|.endif, x",
            "A=x|.if $U == 1|A=x|.endif, x",
            "A=x|.if $U == 1|A=y|.endif, x? y?",
            "A=x|.if $U == 1|A+=y|.endif|A+=z, x y? z",
            "A=x|.if $U == 1|A+=y|.elif $U == 2|A+=y z|.else|A+=y v|.endif, x y z? v?",
            ".if $U == 1|A=x|.elif 0|A=y|.elif 1|A=z|.else|A=v|.endif, x? z?",
            ".if $U == 1|A=x y|.endif|A?=z, x? y? z?",
            "A=x|.if $U == 1|.undef A|.endif|B=${A}-, x?",
            // Each once, however often it is open.
            ".for i in 1 2 3|.if $U == $i|A=x y|.endif|.endfor, x? y?",
            ".if $U == 1|.if $U == 2|A=x|.else|A=y|.endif|.else|A=z|.endif, x? y? z?",
            // A reference is one word, whatever it holds.
            ".if $U == 1|A=${B:S/a b/c/} x|.else|A=${B:S/a b/d/} x|.endif, ${B:S/a b/c/}? x? ${B:S/a b/d/}?",
    })
    void whatIsCertain(String lines, String value) {
        ReadMakefiles read = ReadMakefiles.of(Edition.CURRENT, UNKNOWN + lines.replace('|', '\n') + "\n");
        String written = read.makefiles().explain("A", Optional.empty()).written();
        assertEquals(value, VariableStory.shown(written));
        assertEquals(List.of(), read.told());
    }

    @Test
    void whatIsPutTogetherOfWordsThatMayBeAbsentIsUnknown() {
        ReadMakefiles read = ReadMakefiles.of(UNKNOWN + ".if $U == 1\nA=x\n.else\nA=y\n.endif\nB=${A}.o\nall: ${A}\n");
        assertEquals("\u27e8?\u27e9.o", shown(read, "B"));
        assertEquals(List.of("x?", "y?"), read.needs("all"));
    }

    @Test
    void aFileThatGuardsItselfIsReadOnceInABranch() {
        ReadMakefiles read = ReadMakefiles.of(Edition.CURRENT, Map.of("Makefile", UNKNOWN + ".if $U == 1\n.include \"own.mk\"\n.endif\nall: $A\n",
                "own.mk", ".if !target(own)\nown:\n.include \"init.mk\"\nA+=a\n.endif\n", "init.mk", ".include \"own.mk\"\nA+=b\n"));
        assertEquals(List.of("b?", "a?"), read.needs("all"));
        assertEquals("b? a?", shown(read, "A"));
        assertEquals(List.of(), read.told());
    }

    @Test
    void whatWouldStopMakeInABranchIsNoMistake() {
        ReadMakefiles read = ReadMakefiles.of(UNKNOWN + ".if $U == 1\n.if ${NONE} == 1\n.endif\n.include \"none\"\n.error no\nX\n.endif\n");
        assertEquals(List.of("Makefile:3: Malformed conditional (${NONE} == 1)", "Makefile:5: Could not find none", "Makefile:6: no",
                "Makefile:7: Need an operator"), read.told());
    }

    @Test
    void whatIsHandedToTheEnvironmentInABranchIsInItOnlyPerhaps() {
        ReadMakefiles read = ReadMakefiles.of(UNKNOWN + "A=x\n.if $U == 1\n.export A\n.endif\n.unexport-env\n.undef A\nB=${A:Unone}\n");
        assertEquals("none", shown(read, "B"));
    }

    @Test
    void aFileWhoseNameIsOpenIsNotReadForCertain() {
        ReadMakefiles read = ReadMakefiles.of(Edition.CURRENT, Map.of("Makefile", UNKNOWN + ".if $U == 1\nF=a.mk\n.endif\n.sinclude \"$F\"\nall:\n", "a.mk", "all: a\n"));
        assertEquals(List.of(), read.needs("all"));
        assertEquals(1, read.makefiles().unnamed().size());
    }
}
