package depscope.makefile.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depscope.makefile.value.Edition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MakeFlagsTest {
    private static final String MAKEFILE = "A=a\n.info <$A> <${D:U}> <${E:U}>\n.info <${.MAKEFLAGS:N-V:Ndone}> <${.TARGETS}>\nall:\n";

    @TempDir
    Path directory;

    private void told(String flags, String first, String second) throws IOException, InterruptedException {
        List<String> expected = List.of("Makefile:2: " + first, "Makefile:3: " + second);
        for (Edition edition : Edition.values()) {
            assertEquals(expected, ReadMakefiles.of(edition, Map.of("Makefile", MAKEFILE), request -> request.within(Map.of("MAKEFLAGS", flags))).told(), flags);
        }
        if (LanguageTable.canBeJudged()) {
            Files.writeString(directory.resolve("Makefile"), MAKEFILE);
            ProcessBuilder builder = new ProcessBuilder("bmake", "-V", "done", "-r").directory(directory.toFile()).redirectErrorStream(true);
            builder.environment().put("MAKEFLAGS", flags);
            String said = new String(builder.start().getInputStream().readAllBytes());
            assertEquals(String.join("\n", expected), said.replace(" -r>", ">").replace("<-r>", "<>")
                    .replaceAll("bmake: \"[^\"]*/Makefile\" line (\\d+)", "Makefile:$1").strip(), flags);
        }
    }

    @Test
    void makeTakesOptionsAndAssignmentsFromTheEnvironment() throws Exception {
        told("", "<a> <> <>", "<> <>");
        told("kn", "<a> <> <>", "<-k -n> <>");
        told(" -k -n", "<a> <> <>", "<-k -n> <>");
        told("-kD D -DE", "<a> <1> <1>", "<-k -D D -D E> <>");
        told("A=b", "<b> <> <>", "<> <>");
        told("-k A=b\\ c D+=d", "<b c> <d> <>", "<-k> <>");
        told("-j 2 -i", "<a> <> <>", "<-j 2 -i> <>");
    }
}
