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

class BuiltInsTest {
    private static final String MAKEFILE = ".info <${MACHINE}> <${MACHINE_ARCH}> <${.MAKE.LEVEL}>\nMACHINE?=\tother\n.info <${MACHINE}>\nall:\n";

    @TempDir
    Path directory;

    /** A make that makes start for another machine, as a kernel's for its modules, is told by its environment. */
    @Test
    void aMakesMachineIsItsEnvironments() throws IOException, InterruptedException {
        Map<String, String> environment = Map.of("MACHINE", "arm64", "MACHINE_ARCH", "aarch64", "MAKELEVEL", "2");
        List<String> expected = List.of("Makefile:1: <arm64> <aarch64> <2>", "Makefile:3: <arm64>");
        for (Edition edition : Edition.values()) {
            assertEquals(expected, ReadMakefiles.of(edition, Map.of("Makefile", MAKEFILE), request -> request.within(environment)).told(), edition.label());
        }
        if (LanguageTable.canBeJudged()) {
            Files.writeString(directory.resolve("Makefile"), MAKEFILE);
            ProcessBuilder builder = new ProcessBuilder("bmake", "-V", "done", "-r").directory(directory.toFile()).redirectErrorStream(true);
            builder.environment().putAll(environment);
            String said = new String(builder.start().getInputStream().readAllBytes());
            assertEquals(String.join("\n", expected), said.replaceAll("bmake(?:\\[2])?: \"[^\"]*/Makefile\" line (\\d+)", "Makefile:$1").strip());
        }
    }
}
