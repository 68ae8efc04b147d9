package depscope.makefile.parse;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectivesTest {
    @TempDir
    Path directory;

    @Test
    void namesAreTakenByTheirBeginningOrAsAWhole() throws Exception {
        String unknown = "1: fatal: Unknown directive";
        new LanguageTable()
                .row(".information a\n", "1: a", unknown + " \"information\"")
                .row(".infos a\n", "1: a", unknown + " \"infos\"")
                .row(".inf a\n", unknown, unknown + " \"inf\"")
                .row(".info\n", unknown, "1: fatal: Missing argument for \".info\"")
                .row(".warning\n", unknown, "1: fatal: Missing argument for \".warning\"")
                .row(".warning a\n", "1: warning: a")
                .row(".warnings a\n", "1: warning: a", unknown + " \"warnings\"")
                .row(".warn a\n", unknown, unknown + " \"warn\"")
                .row(".info  a  b \n", "1: a  b")
                .row(". info a\n", "1: a")
                .row(".Info a\n", unknown, unknown + " \"Info\"")
                .row(".info: a\n.info b\n", "2: b")
                .row(".${:Uinfo} a\n", unknown, unknown + " \"\"")
                .row(".x-y a\n", unknown, unknown + " \"x-y\"")
                .check(directory);
    }

    @Test
    void variablesAreForgotten() throws Exception {
        String told = ".info <${A:Unone}> <${B:Unone}> <${AB:Unone}>\n";
        String set = "A=a\nB=b\nAB=ab\n";
        new LanguageTable()
                .row(set + ".undef A\n" + told, "5: <none> <b> <ab>")
                .row(set + ".undef A B\n" + told, "5: <none> <b> <ab>", "5: <none> <none> <ab>")
                .row(set + ".undef ${:UA}\n" + told, "5: <none> <b> <ab>")
                .row(set + ".undefA\n" + told, "5: <none> <b> <ab>", "4: fatal: Unknown directive \"undefA\"\n5: <a> <b> <ab>")
                .row(set + ".undef\n" + told, "5: <a> <b> <ab>", "4: fatal: The .undef directive requires an argument\n5: <a> <b> <ab>")
                .row(set + ".undef ${:U}\n" + told, "5: <a> <b> <ab>")
                .check(directory);
    }

    @Test
    void variablesAreHandedOn() throws Exception {
        new LanguageTable()
                .row(".export\n.info a\n", "2: a", "1: warning: .export requires an argument.\n2: a")
                .row(".unexport-env x\n", "", "1: fatal: The directive .unexport-env does not take arguments")
                .row(".exports A\n.info a\n", "2: a", "1: fatal: Unknown directive \"exports\"\n2: a")
                .row("A1=a\n.export A1\n.undef A1\n.info <${A1:Unone}>\n", "4: <none>")
                .row("A2=a\n.export-env A2\nA2=b\n.undef A2\n.info <${A2:Unone}>\n", "5: <a>")
                .row("export A3=a\n.info <${A3}>\n", "2: <a>")
                .row("export A4\n", "1: fatal: Variable/Value missing from \"export\"")
                .row("export A5: x\n.info ${.ALLTARGETS:MA5}\n", "2: A5")
                .check(directory);
    }
}
