package depscope.makefile.parse;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BranchesTest {
    @TempDir
    Path directory;

    @Test
    void oneBranchIsRead() throws Exception {
        new LanguageTable()
                .row(".if 1\n.info a\n.else\n.info b\n.endif\n", "2: a")
                .row(".if 0\n.info a\n.else\n.info b\n.endif\n", "4: b")
                .row(".if 0\n.info a\n.elif 1\n.info b\n.elif 1\n.info c\n.else\n.info d\n.endif\n", "4: b")
                .row(".if 0\n.if 1\n.info a\n.else\n.info b\n.endif\n.else\n.info c\n.endif\n", "8: c")
                .row(".ifdef NOT\n.info a\n.elifndef NOT\n.info b\n.endif\n", "4: b")
                .row(".ifmake all\n.info a\n.elifnmake all\n.info b\n.endif\n", "4: b")
                .row(".if(1)\n.info a\n.endif\n.if!0\n.info b\n.endif\n.if\"\"\n.else\n.info c\n.endif\n", "2: a\n5: b\n9: c")
                .row(". if 1\n.  info a\n. endif\n", "2: a")
                .row(".if 0\n.endfor\n.for\n.include \"no\"\nno\n\tno\n.endif\n.info a\n", "8: a")
                .row(".if 0 # no\n.endif # no\n.info a\n", "3: a")
                .check(directory);
    }

    @Test
    void whatStandsBehindElseAndEndifIsPassedOverOrTold() throws Exception {
        new LanguageTable()
                .row(".if 0\n.else 1\n.info a\n.endif\n", "3: a", "2: fatal: The .else directive does not take arguments\n3: a")
                .row(".if 1\n.info a\n.endif 1\n.info b\n", "2: a\n4: b", "2: a\n3: fatal: The .endif directive does not take arguments\n4: b")
                .row(".if 0\n.if 0\n.else x\n.endif x\n.endif\n", "",
                        "3: fatal: The .else directive does not take arguments\n4: fatal: The .endif directive does not take arguments")
                .row(".else x\n", "1: fatal: if-less else", "1: fatal: The .else directive does not take arguments\n1: fatal: if-less else")
                .row(".if 0\n.elsex\n.info no\n.else\n.info a\n.endif\n", "5: a")
                .row(".if 1\n.elseif 1\n.info a\n.endif\n", "2: fatal: Unknown directive\n3: a", "2: fatal: Unknown directive \"elseif\"\n3: a")
                .check(directory);
    }

    @Test
    void whatMakesNoSenseIsToldWithItsLine() throws Exception {
        new LanguageTable()
                .row(".endif\n.else\n.elif 1\n.info a\n", "1: fatal: if-less endif\n2: fatal: if-less else\n3: fatal: if-less elif\n4: a")
                .row(".if 1\n.info a\n.else\n.info b\n.else\n.info c\n.endif\n", "2: a\n5: warning: extra else")
                .row(".if 0\n.else\n.info a\n.elif 1\n.info b\n.endif\n", "3: a\n4: warning: extra elif")
                .row(".if 0\n.else\n.info a\n.elif 1\n.else\n.info b\n.endif\n", "3: a\n4: warning: extra elif\n5: warning: extra else")
                // The 2020 edition says that of line 0.
                .unjudged(".if 1\n.info a\n", "2: a\n3: fatal: 1 open conditional", "2: a\n3: fatal: 1 open conditional")
                .unjudged(".if 1\n.if 0\n.else\n.info a\n\n", "4: a\n6: fatal: 2 open conditionals", "4: a\n6: fatal: 2 open conditionals")
                .unjudged(".if 0\n.info a\n", "3: fatal: 1 open conditional", "3: fatal: 1 open conditional")
                .row(".ifx 1\n.info a\n.endif\n", "1: fatal: Malformed conditional (x 1)",
                        "1: fatal: Unknown directive \"ifx\"\n2: a\n3: fatal: if-less endif")
                .row(".if ( 1\n.info a\n.elif 1\n.info b\n.else\n.info c\n.endif\n.info d\n",
                        "1: fatal: Malformed conditional (( 1)\n8: d", "1: fatal: Malformed conditional \"( 1\"\n8: d")
                .row(".elifx 1\n", "1: fatal: if-less elif", "1: fatal: Unknown directive \"elifx\"")
                .row("X=x\n.ifdefX\n.info a\n.endif\n", "3: a", "2: fatal: Unknown directive \"ifdefX\"\n3: a\n4: fatal: if-less endif")
                .check(directory);
    }
}
