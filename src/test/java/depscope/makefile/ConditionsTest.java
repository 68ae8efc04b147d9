package depscope.makefile;

import static depscope.makefile.VariableTable.lines;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Conditions of {@code .if} (bmake(1), "Include statements, conditionals and for loops"; cond.c). */
class ConditionsTest {
    @TempDir
    Path directory;

    private static VariableTable table() {
        return new VariableTable().given("W", "=", "one two").given("E", "=", "").given("N", "=", "10").given("Z", "=", "0").given("B", "=", "${:U }")
                .given("H", "=", "0x1f").given("D", "=", "W");
    }

    private static String malformed(String condition) {
        return lines("", "Malformed conditional (" + condition + ")");
    }

    private static String malformedNow(String condition) {
        return lines("", "Malformed conditional \"" + condition + "\"");
    }

    @Test
    void comparisons() throws Exception {
        table()
                .sameIf("${N} == 10", "true").sameIf("${N} == 10.0", "true").sameIf("${N} == \"10.0\"", "false").sameIf("${N} == 1e1", "true")
                .sameIf("${H} == 31", "true").sameIf("${H} == 0X1f", "false").sameIf("${N} > 9 && ${N} >= 10", "true").sameIf("${N} < 9 || ${N} <= 9", "false")
                .differsIf("-1 < 0", malformed("-1 < 0"), malformedNow("-1 < 0"))
                .sameIf("${W} == \"one two\"", "true").sameIf("${W:[1]} == one", "true").sameIf("${W} != \"\"", "true").sameIf("\"${W}\" == \"${W}\"", "true")
                .sameIf("${E} == \"\"", "true").sameIf("${E} == 0", "true").sameIf("\"${E}\" == 0", "false").sameIf("\"\" == \"\"", "true")
                .sameIf("\"a\\\"b\" == \"a\\\"b\"", "true").sameIf("${W:[1]}x == onex", "true").sameIf("${N}0 == 100", "true")
                .sameIf("${W:[1]}==one", "true").sameIf("${W:[1]} == one&&0", "false").sameIf("3 < 20", "true").sameIf("\"3\" == 3", "true")
                .differsIf("${W} < 3", lines("", "warning: String comparison operator should be either == or !=", "Malformed conditional (${W} < 3)"),
                        lines("", "Comparison with \"<\" requires both operands \"one two\" and \"3\" to be numeric"))
                .differsIf("${N} = 10", lines("", "warning: Unknown operator", "Malformed conditional (${N} = 10)"), malformedNow("${N} = 10"))
                .differsIf("${N} ==", lines("", "warning: Missing right-hand-side of operator", "Malformed conditional (${N} ==)"),
                        lines("", "Missing right-hand side of operator \"==\""))
                .differsIf("== 3", malformed("== 3"), malformedNow("== 3"))
                .differsIf("one == ${W}", malformed("one == ${W}"), malformedNow("one == ${W}"))
                .differsIf("x < 3", malformed("x < 3"), malformedNow("x < 3"))
                .differsIf("${UNDEF} == x", malformed("${UNDEF} == x"), lines("", "Variable \"UNDEF\" is undefined"))
                .differsIf("${W} == ${UNDEF}", malformed("${W} == ${UNDEF}"), lines("", "Variable \"UNDEF\" is undefined"))
                .differsIf("$U == x", malformed("$U == x"), lines("", "Variable \"U\" is undefined"))
                .differsIf("${UNDEF:M*} == x", malformed("${UNDEF:M*} == x"), lines("", "Variable \"UNDEF\" is undefined"))
                .sameIf("\"${UNDEF}\" == \"\"", "true").sameIf("${UNDEF:U} == \"\"", "true").sameIf("${UNDEF:Ux} == x", "true")
                .differsIf("\"${W:[1]} x\" == \"one x\"", malformed("\"${W:[1]} x\" == \"one x\""), "true")
                .differsIf("3 == (3)", malformed("3 == (3)"), malformedNow("3 == (3)"))
                .hold(directory);
    }

    @Test
    void alone() throws Exception {
        table()
                .sameIf("1", "true").sameIf("0", "false").sameIf("0.0", "false").sameIf("0x0", "false").sameIf("00", "false").sameIf("0x", "true")
                .sameIf("${N}", "true").sameIf("${Z}", "false").sameIf("${E}", "false").sameIf("${B}", "true").sameIf("${W}", "true").sameIf("\"${Z}\"", "true")
                .sameIf("\"${E}\"", "false").sameIf("\" \"", "true").sameIf("W", "true").sameIf("UNDEF", "false").sameIf("${D}", "true").sameIf("${:U}", "false")
                .sameIf("W${UNDEF}", "true").sameIf("!W", "false").sameIf("!!W", "true").sameIf("! 0", "true").sameIf("empty", "false").sameIf("defined", "false")
                .differsIf("${UNDEF}", malformed("${UNDEF}"), lines("", "Variable \"UNDEF\" is undefined"))
                .differsIf("-0", malformed("-0"), malformedNow("-0"))
                .differsIf("1 2", malformed("1 2"), malformedNow("1 2"))
                .differsIf("${W:Z}", lines("", "Unknown modifier 'Z'", "Malformed conditional (${W:Z})"), lines("", "Unknown modifier \":Z\""))
                .differsIf("", malformed(""), malformedNow(""))
                .hold(directory);
    }

    @Test
    void logic() throws Exception {
        table()
                .sameIf("1 && 0", "false").sameIf("1 || 0", "true").sameIf("0 || 1 && 0", "false").sameIf("1 || 1 && 0", "true").sameIf("!0 && 1", "true")
                .sameIf("!1 || 1", "true").sameIf("(1 || 1) && 0", "false").sameIf("((1))", "true").sameIf("!(0)", "true").sameIf("1&&1", "true")
                .sameIf("0 && ${UNDEF}", "false").sameIf("1 || ${UNDEF}", "true").sameIf("1 && (0 || W)", "true").sameIf("defined(W)&&!defined(U)", "true")
                .sameIf("0 || (1 && ${W} == \"one two\")", "true")
                .differsIf("1 & 1", "true", lines("", "Unknown operator \"&\""))
                .differsIf("0 | 1", "true", lines("", "Unknown operator \"|\""))
                .differsIf("0 ||| 1", malformed("0 ||| 1"), lines("", "Unknown operator \"|\""))
                .differsIf("(1", malformed("(1"), malformedNow("(1"))
                .differsIf("1)", malformed("1)"), malformedNow("1)"))
                .differsIf("1 &&", malformed("1 &&"), malformedNow("1 &&"))
                .differsIf("|| 1", malformed("|| 1"), malformedNow("|| 1"))
                .differsIf("!", malformed("!"), malformedNow("!"))
                .hold(directory);
    }

    @Test
    void functions() throws Exception {
        table()
                .sameIf("defined(W)", "true").sameIf("defined( W )", "true").sameIf("defined (W)", "true").sameIf("defined(${D})", "true").sameIf("defined()", "false")
                .sameIf("defined(U)", "false").sameIf("defined(${U})", "false").sameIf("!defined(U)", "true").sameIf("defined(E)", "true")
                .sameIf("empty(E)", "true").sameIf("empty(B)", "true").sameIf("empty(W)", "false").sameIf("empty(U)", "true").sameIf("empty (E)", "true")
                .sameIf("empty(W:Mone)", "false").sameIf("empty(W:Mx*)", "true").sameIf("!empty(W:M*o)", "true").sameIf("empty(${D})", "false")
                .sameIf("empty(U:Ux)", "false").sameIf("empty(Z)", "false").sameIf("empty()", "true").sameIf("empty(:U )", "true").sameIf("empty(W:S/o/O/:MOne)", "false")
                .sameIf("exists(/)", "true").sameIf("exists(/no/such/file)", "false").sameIf("exists()", "false").sameIf("target(none)", "false")
                .sameIf("commands(none)", "false").sameIf("make(none)", "false")
                .differsIf("empty( W )", "true", lines("true", "warning: Invalid character \" \" in variable name \" W \""))
                .differsIf("defined(W", lines("", "warning: Missing closing parenthesis for defined()", "Malformed conditional (defined(W)"), lines("", "Missing closing parenthesis for defined()"))
                .differsIf("defined(W E)", lines("", "warning: Missing closing parenthesis for defined()", "Malformed conditional (defined(W E))"),
                        lines("", "Missing closing parenthesis for defined()"))
                .differsIf("empty(W", malformed("empty(W"), lines("", "Unclosed variable \"W\""))
                .differsIf("empty(W:Z)", lines("", "Unknown modifier 'Z'", "Malformed conditional (empty(W:Z))"), lines("", "Unknown modifier \":Z\""))
                .differsIf("0 && defined(W", lines("", "warning: Missing closing parenthesis for defined()", "Malformed conditional (0 && defined(W)"),
                        lines("", "Missing closing parenthesis for defined()"))
                .hold(directory);
    }
}
