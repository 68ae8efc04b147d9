package depscope.makefile.parse;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinesTest {
    @TempDir
    Path directory;

    @Test
    void linesGoOnAndCommentsEndThem() throws Exception {
        new LanguageTable()
                .row("A=a\\\nb\n.info <$A>\n", "3: <a b>")
                .row("A=a \\\n   \t b\n.info <$A>\n", "3: <a  b>")
                .row("A=a\\\n\\\n\\\nb\n.info <$A>\n", "5: <a   b>")
                .row("A=a \\\n\n.info <$A>\n", "3: <a>")
                .row("A=a\\\\\n.info <$A>\n", "2: <a\\\\>")
                .row("A=a # b\n.info <$A>\n", "2: <a>")
                .row("A=a\\# b\n.info <$A>\n", "2: <a# b>")
                .row("A=a\\\\# b\n.info <$A>\n", "2: <a\\\\>")
                .row("A=a b c\n.info ${A:[#]} # ${A}\n", "2: 3")
                .row("A=[# b\n.info <$A>\n", "2: <[# b>")
                .row("# a \\\n.info no\n.info yes\n", "3: yes")
                .row("   # a\n.info yes\n", "2: yes")
                .row("A=a#b\\\nc\n.info <$A>\n", "3: <a>")
                .row("A=\"a # b\"\n.info $A\n", "2: \"a")
                .row("A=a\r\n.info <$A>\r\n", "2: <a>")
                .row("A=a\t \n.info <$A>\n", "2: <a>")
                .row("A=a\\ \n.info <$A>\n", "2: <a\\ >")
                .row(".info a\\\n b\n", "2: a b", "1: a b")
                .row(".info last", "1: last")
                .row("A=a\\", "")
                .check(directory);
    }

    @Test
    void zeroBytesEndALineOrAll() throws Exception {
        String skipped = "1: warning: Zero byte read from file, skipping rest of line.\n";
        String stopped = "1: stop: Zero byte read from file\n";
        // The 2020 edition counts a line more for each; what the current one would not read any more is read here.
        new LanguageTable()
                .unjudged("A=a\0b\n.info <$A>\n", skipped + "2: <a>", stopped + "2: <a>")
                .unjudged("A=a\\\0b\n.info <$A>\n", skipped + "2: <a>", stopped + "2: <a>")
                .unjudged("A=a\0b\\\n.info no\n.info <$A>\n", skipped + "3: <a>", stopped + "3: <a>")
                .unjudged("A=a # \0\n.info <$A>\n", skipped + "2: <a>", stopped + "2: <a>")
                .check(directory);
    }

    @Test
    void commandsKeepWhatLooksLikeAComment() throws Exception {
        new LanguageTable()
                .row("\t: no rule\n", "1: fatal: Unassociated shell command \": no rule\"")
                .row("\t\n\t \n.info blank\n", "3: blank")
                .row("  \tall:\n.info ${.ALLTARGETS:Mall}\n", "2: all")
                .row("t1:\n\t: one # two\n\t: a\\#b\n.info ok\n", "4: ok")
                .row("t3:\n  no tab\n", "2: fatal: Need an operator", "2: fatal: Invalid line \"  no tab\"")
                .check(directory);
    }
}
