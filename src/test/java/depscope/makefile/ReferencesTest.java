package depscope.makefile;

import static depscope.makefile.VariableTable.lines;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names and references outside of any target, and what assignments make of them (bmake(1), "Variable assignments"; var.c). */
class ReferencesTest {
    @TempDir
    Path directory;

    @Test
    void names() throws Exception {
        new VariableTable().given("A", "=", "x").given("B.x", "=", "dotted").given("a", "=", "${A}").given("(p)", "=", "brackets").given("AA", "=", "A")
                .same("$A${A}$(A)", "xxx").same("${B.${A}} ${B.$A}", "dotted dotted").same("$a $(a)", "x x").same("${(p)}", "brackets")
                .same("${${AA}} ${${${:UAA}}}", "x x").same("$AA", "xA").same("$$A $$$$ $${A}", "$A $$ ${A}").same("${A}$", "x")
                .same("${NONE}x$N", "x").differs("${ A}", "", lines("", "warning: Invalid character \" \" in variable name \" A\"")).same("<${A}${A:U}>", "<xx>")
                .differs("<${N O}>", "<>", lines("<>", "warning: Invalid character \" \" in variable name \"N O\""))
                .differs("<${A${:UA>", lines("<", "Unclosed variable specification (expecting '}') for \"\" (value \"A>\") modifier U"),
                        lines("<", "Unclosed expression, expecting \"}\" for modifier \"UA>\"", "Unclosed variable \"AA>\""))
                .hold(directory);
    }

    @Test
    void whatIsLeftForTargets() throws Exception {
        new VariableTable()
                .same("$@ $* $% $!", "$(.TARGET) $(.PREFIX) $(.MEMBER) $(.ARCHIVE)")
                .same("${.TARGET} ${@} ${@D} $(*F) ${.TARGET:T:R}", "${.TARGET} ${@} ${@D} $(*F) ${.TARGET:T:R}")
                .same("<$<> <$?> <$^> <${.ALLSRC}> <${.IMPSRC}> <${^D}>", "<> <> <> <> <> <>")
                .differs("<${.TAR}> <${.PREFIXX}> <${.MEMBEX}>", "<${.TAR}> <${.PREFIXX}> <${.MEMBEX}>", "<> <> <>")
                .hold(directory);
    }

    @Test
    void whatIsGivenAtOnce() throws Exception {
        new VariableTable().given("A", "=", "1").given("B", ":=", "${A} ${LATER}").given("A", "=", "2").given("LATER", "=", "now")
                .same("${B}", "1 now")
                .given("C", ":=", "${NONE:Uu} ${NONE:S/a/${A}/}x")
                .same("<${C}>", "<u x>")
                .given("NONE", "=", "a").same("<${C}>", "<u 2x>")
                .given("D", ":=", "$$$$ $$A").same("${D}", "$ 2")
                .given(".MAKE.SAVE_DOLLARS", "=", "yes").given("D", ":=", "$$$$ $$A").same("${D}", "$$ $A")
                .given(".MAKE.SAVE_DOLLARS", "=", "no").given("D", ":=", "$$$$").same("${D}", "$")
                .given("E", ":=", "${E} more").same("<${E}>", "< more>")
                .given("F", "=", "one").given("F", "+=", "two").given("F", "?=", "three").same("${F}", "one two")
                .given("G", "?=", "first").given("G", "?=", "second").same("${G}", "first")
                .given("H", ":=", "$(:Ux.c:.c=\\${LATER2})<").given("LATER2", "=", ".o").differs("${H}", "x.o<", "x<")
                .given("I", ":=", "<${A::=3}>").same("${I}${A}", "<>3")
                .given("J", ":=", "<${A::=4}>").given("A", "=", "5").differs("${J}${A}", "<>4", "<>5")
                .hold(directory);
    }
}
