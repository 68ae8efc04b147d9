package depscope.makefile.parse;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForLoopTest {
    @TempDir
    Path directory;

    @Test
    void theBodyIsReadOnceForTheWords() throws Exception {
        new LanguageTable()
                .row(".for i in a b\n.info $i ${i} $(i) ${i:S/a/c/}\n.endfor\n", "2: a a a c\n2: b b b b")
                .row(".for i j in a b c d\n.info $i-$j\n.endfor\n", "2: a-b\n2: c-d")
                .row(".for i in a\n.for j in b\n.info $i$j\n.endfor\n.endfor\n", "3: ab")
                .row(".for i in a\n.for i in b\n.info $i\n.endfor\n.endfor\n", "3: a")
                .row(".for i in\n.info no\n.endfor\n.info yes\n", "4: yes")
                .row("E=\n.for i in $E ${E}\n.info no\n.endfor\n.info yes\n", "5: yes")
                .row(".for file in a\n.info ${file} $file ${files:Uno} ${file.c:Uno}\n.endfor\n", "2: a ile no no")
                .row(".for i in a\n.info $$i $${i}\n.endfor\n", "2: $i ${i}")
                // The 2020 edition does not count these lines.
                .unjudged(".for i in a\n# $i\n\n.info $i\n.endfor\n", "4: a", "4: a")
                .row(". for i in a\n.  info $i\n. endfor\n", "2: a")
                .row(".for i in a \\\n b\n.info $i \\\n $i\n.endfor\n", "4: a  a\n4: b  b", "3: a  a\n3: b  b")
                .row(".for i in a\n.info $i\n.endfor behind\n.info yes\n", "2: a\n4: yes")
                .check(directory);
    }

    @Test
    void whatIsInWordsIsNoSyntax() throws Exception {
        new LanguageTable()
                .row(".for i in a:b c\\d e}f g)h\n.info ${i} $(i)\n.endfor\n", "2: a:b a:b\n2: c\\d c\\d\n2: e}f e}f\n2: g)h g)h")
                .row(".for i in \"a b\" 'c d'\n.info $i\n.endfor\n", "2: \"a b\"\n2: 'c d'")
                .row("N=a\\#b\n.for i in $N\n.info $i\n.endfor\n", "3: a", "3: fatal: Unclosed expression, expecting \"}\" for modifier \"Ua\"\n3: a")
                .row("D=x\n.for i in $$D $${D}\n.info $i ${i:S/x/y/}\n.endfor\n", "3: x y\n3: x y")
                .row(".for i in $$ a$$\n.info <$i>\n.endfor\n", "2: <$>\n2: <a$>")
                .row(".for i in a${:U b}c\n.info $i\n.endfor\n", "2: a\n2: bc")
                .unjudged(".for i in \"a${.newline}b\"\n.info <$i>\n.endfor\n", "2: <\"a\n2: fatal: Need an operator", "1: fatal: newline in .for value\n2: <\"a b\">")
                .check(directory);
    }

    @Test
    void whatMakesNoSenseIsToldWithItsLine() throws Exception {
        new LanguageTable()
                .row(".for i of a\n.info <$i>\n.endfor\n", "1: fatal: missing `in' in for\n2: <>\n3: fatal: for-less endfor",
                        "1: fatal: Missing \"in\" in .for loop")
                .row(".for in a\n.info no\n.endfor\n", "1: fatal: no iteration variables in for\n2: no\n3: fatal: for-less endfor",
                        "1: fatal: Missing iteration variables in .for loop")
                .row(".for i j in a b c\n.info no\n.endfor\n", "1: fatal: Wrong number of words (3) in .for substitution list with 2 vars",
                        "1: fatal: Wrong number of words (3) in .for substitution list with 2 variables")
                .row(".for a:b in x\n.info ${a:b}\n.endfor\n", "2: x", "1: fatal: Invalid character \":\" in .for loop variable name")
                .row(".endfor\n", "1: fatal: for-less endfor")
                .row(".endforth\n", "1: fatal: for-less endfor", "1: fatal: Unknown directive \"endforth\"")
                .row(".fori in a\n.info <$i>\n", "1: fatal: Unknown directive\n2: <>", "1: fatal: Unknown directive \"fori\"\n2: <>")
                .row(".for i in a\n.info $i\n", "3: fatal: Unexpected end of file in for loop.\n2: a", "3: fatal: Unexpected end of file in .for loop\n2: a")
                // The 2020 edition says that of the loop's first line.
                .unjudged(".for i in a b\n.if $i == a\n.info $i\n.endfor\n.info yes\n", "3: a\n4: fatal: 2 open conditionals\n5: yes",
                        "3: a\n4: fatal: 2 open conditionals\n5: yes")
                .check(directory);
    }

    @Test
    void aLoopCanBeLeft() throws Exception {
        String none = "2: fatal: Unknown directive";
        new LanguageTable()
                .row(".for i in a b c\n.info $i\n.if $i == b\n.break\n.info no\n.endif\n.endfor\n.info yes\n",
                        "2: a\n2: b\n4: fatal: Unknown directive\n5: no\n2: c\n8: yes", "2: a\n2: b\n8: yes")
                .row(".for i in a\n.break $i\n.endfor\n", none, "2: fatal: The .break directive does not take arguments")
                .row(".info x\n.break\n", "1: x\n" + none, "1: x\n2: fatal: break outside of for loop")
                .row(".for i in a b\n.for j in c d\n.info $i$j\n.break\n.endfor\n.endfor\n",
                        "3: ac\n4: fatal: Unknown directive\n3: ad\n4: fatal: Unknown directive\n3: bc\n4: fatal: Unknown directive\n3: bd\n4: fatal: Unknown directive",
                        "3: ac\n3: bc")
                .check(directory);
    }
}
