package depscope.makefile.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssignmentLineTest {
    @TempDir
    Path directory;

    private static String cut(String line, boolean current) {
        return AssignmentLine.of(line, current).map(found -> found.name() + "|" + found.operator() + "|" + found.text()).orElse("none");
    }

    private static void both(String line, String expected) {
        assertEquals(expected, cut(line, false), line);
        assertEquals(expected, cut(line, true), line);
    }

    @Test
    void aLineIsCutIntoNameSignAndValue() {
        both("A=b", "A|SET|b");
        both("  A\t=  b c", "A|SET|b c");
        both("A+=b", "A|APPEND|b");
        both("A += b", "A|APPEND|b");
        both("A?=b", "A|DEFAULT|b");
        both("A:=b", "A|EXPAND|b");
        both("A!=b", "A|SHELL|b");
        both("A:sh=b", "A|SHELL|b");
        both("A :sh = b", "A|SHELL|b");
        both("A=", "A|SET|");
        both("A==b", "A|SET|=b");
        both("A=b=c", "A|SET|b=c");
        both("A.${B:S=x=y=}=c", "A.${B:S=x=y=}|SET|c");
        both("A$(B C)=d", "A$(B C)|SET|d");
    }

    @Test
    void aBlankParsTheNameFromItsSign() {
        both("A+ =b", "A+|SET|b");
        both("A: =b", "A:|SET|b");
        both("A B=c", "none");
        both("A B", "none");
        both("A: B=c", "none");
        both("A(=b", "none");
        both("", "none");
    }

    @Test
    void theEditionsDifferInWhatMakesACommandOfTheValue() throws Exception {
        new LanguageTable()
                .row("X1:shell=echo x\n.info <${X1}> <${X1}>\n", "2: <x> <x>", "2: <> <>")
                .row("X2:sh=echo x\n.info <${X2}>\n", "2: <x>")
                .row("X3 :sh = echo x\n.info <${X3}>\n", "2: <x>")
                .check(directory);
    }

    @Test
    void whateverIsAssignedCanBeAskedFor() throws Exception {
        new LanguageTable()
                .row("A1=a\n.info <${A1}>\n", "2: <a>")
                .row("A2 = a\nA2 += b\n.info <${A2}>\n", "3: <a b>")
                .row("A3+=a\n.info <${A3}>\n", "2: <a>")
                .row("A4=a\nA4?=b\n.info <${A4}>\n", "3: <a>")
                .row("B5=b\nA5:=${B5}\nB5=c\n.info <${A5}>\n", "4: <b>")
                .row("A6+ =b\n.info <${A6+}>\n", "2: <b>")
                .row("V7=A7\n${V7}.x=b\n.info <${A7.x}>\n", "3: <b>")
                // The 2020 edition reads on behind the line's end.
                .unjudged("=a\n.info ok\n", "2: ok", "2: ok")
                .unjudged("+=a\n.info ok\n", "2: ok", "2: ok")
                .row("\tA8=a\n", "1: fatal: Unassociated shell command \"A8=a\"")
                .row("A9 x=a\n", "1: fatal: Need an operator", "1: fatal: Invalid line \"A9 x=a\"")
                .check(directory);
    }
}
