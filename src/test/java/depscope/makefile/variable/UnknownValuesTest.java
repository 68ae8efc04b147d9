package depscope.makefile.variable;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depscope.makefile.value.Edition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.Test;

/** What is not known stays so, whatever is done with it: U is not known at all, L is a list of which one word is not known. */
class UnknownValuesTest {
    private static Samples sample(Edition edition) {
        return new Samples(edition).unknown("U").set("L", "a ${U} c").set("W", "one two three");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
            "${U}, ?", "x${U}y, x?y", "${L}, a ? c", "${L:[#]}, ?", "${L:[1]}, ?", "${L:[2..3]}, ?", "${L:range}, ?", "${L:range=2}, 1 2", "${W:[${U}]}, ?", "${W:[1..${U}]}, ?",
            "${W:[${U}]:[#]}, ?", "${W:[${U}]:M*}, ?", "${L:hash}, ?", "${L:gmtime=5}, ?", "${L:tu}, A ? C", "${L:M*}, a ? c", "${L:Nx}, a ? c", "${W:M${U}}, ^one ^two ^three",
            "${W:S/o/${U}/}, ?ne tw? three", "${W:S/${U}/x/}, ?", "${L:S/a/b/1}, ?", "${W:C/${U}/x/}, ?", "${L:O}, ? a c ? ?", "${L:Ox}, ?", "${L:u}, a ? c", "${W:${U}}, ?",
            "${W:${U}=x}, ?", "${W:e=${U}}, on? two thre?", "${${U}}, ?", "${X${U}:Uy}, ?", "${${U}:?a:b}, ?", "${L:@v@<$v>@}, <a> ^<?> <c>",
            "${U:H}, ?", "${L:T}, a ? c", "${U:sh}, ?", "${:!${U}!}, ?", "${L:tW:[#]}, 1", "${L:ts-}, a-?-c", "${L:Q}, a\\ ?\\ c", "${U:L}, U", "${L:Dx}, x"})
    void inModifiers(String text, String value) {
        assertEquals(value + " " + value, sample(Edition.OF_2020).expand(text) + " " + sample(Edition.CURRENT).expand(text), text);
    }

    @ParameterizedTest
    @CsvSource({
            "${U}, ?", "${U} == x, ?", "${U} == \"\", ?", "\"x${U}\" == \"\", false", "\"x${U}\" != \"\", true", "${U}0, ?", "1${U}, ?", "z${U}, ?", "\"x${U}\", true", "\"${U}\", ?",
            "${:U}${U}0 == 0, ?", "${:U0} == ${U}0, ?", "${:U} == ${U}0, ?", "${:U} == ${U}z, false", "${:U} == \"${U}0\", false", "empty(U), ?", "empty(L), false", "!empty(U), ?",
            "defined(U), true", "defined(${U}), ?", "exists(${U}), ?", "${U} && 0, false", "${U} || 1, true", "${U} && 1, ?", "!${U}, ?", "${U} < 3, ?", "${U} && ${UNDEF}, ?", "${U} || ${UNDEF} == x || 1, true", "0 && (${U} || ${UNDEF}), false", "${L:M[ac]:[1]} == a, ?"})
    void inConditions(String condition, String whether) throws Conditions.Malformed {
        for (Edition edition : Edition.values()) {
            Truth truth = sample(edition).variables.holds(condition, Conditions.Form.IF);
            assertEquals(whether, truth.isUnknown() ? "?" : Boolean.toString(truth.isTrue()), edition + " " + condition);
        }
    }

    /** An export of names that are not known, or under a condition that is not, leaves the environment's value open. */
    @ParameterizedTest
    @EnumSource(Edition.class)
    void inExports(Edition edition) {
        Samples sample = sample(edition).set("A", "1").set("B", "2").set("C", "3");
        Variables variables = sample.variables;
        int doubt = variables.unknowns().number(variables.messages().here(), "whether");
        variables.exports().export("A ${U}");
        variables.doubt(doubt, doubt);
        variables.exports().export("B");
        variables.exports().unexport("A");
        variables.doubt(0, 0);
        variables.set("B", "4", variables.global());
        assertEquals("1 ? true; ? ? true; A ? ^B", environment(variables, "A") + "; " + environment(variables, "B") + "; "
                + sample.expand("${.MAKE.EXPORTED}").replaceFirst("\\?$", "A ? ^B"));
    }

    private static String environment(Variables variables, String name) {
        Variable found = variables.environment().get(name).orElseThrow();
        return Samples.shown(found.value()) + (found.isCertain() ? "" : " ?") + " " + !variables.global().get(name).isEmpty();
    }

    @Test
    void aVariableThatMayBeHeld() {
        Samples sample = sample(Edition.CURRENT).set("A", "1").set("B", "1");
        Variables variables = sample.variables;
        int doubt = variables.unknowns().number(variables.messages().here(), "whether");
        variables.doubt(doubt, doubt);
        variables.readOnly("A", true);
        variables.doubt(0, 0);
        sample.set("A", "1");
        String same = sample.expand("${A}");
        sample.set("A", "2");
        assertEquals("1 ?", same + " " + sample.expand("${A}"));
    }
}
