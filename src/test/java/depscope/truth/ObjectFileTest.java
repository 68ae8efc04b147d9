package depscope.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import depscope.scan.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectFileTest {
    @TempDir
    Path directory;

    /** What a compiler that is installed here makes of an empty function. */
    private byte[] object(String... command) throws IOException, InterruptedException {
        Path source = Files.writeString(directory.resolve("x.c"), "void f(void) { }\n");
        Path object = directory.resolve("x.o");
        String[] all = Arrays.copyOf(command, command.length + 4);
        System.arraycopy(new String[] {"-c", source.toString(), "-o", object.toString()}, 0, all, command.length, 4);
        try {
            Process process = new ProcessBuilder(all).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            assumeTrue(process.waitFor() == 0, String.join(" ", command) + " does not compile here");
        } catch (IOException e) {
            assumeTrue(false, command[0] + " is not installed");
        }
        return Files.readAllBytes(object);
    }

    @ParameterizedTest
    @CsvSource({
        "clang -target x86_64-unknown-linux-gnu, CLANG, LINUX, AMD64",
        "clang -target x86_64-unknown-freebsd14.0, CLANG, FREEBSD, AMD64",
        "clang -target i386-unknown-freebsd14.0, CLANG, FREEBSD, I386",
        "clang -target aarch64-unknown-linux-gnu, CLANG, LINUX, ARM64",
    })
    void anObjectNamesTheCompilerThatMadeIt(String command, Machine.Family family, Machine.System system, Machine.Processor processor)
            throws IOException, InterruptedException {
        assertEquals(Optional.of(new Machine(family, system, processor)), ObjectFile.machine(object(command.split(" "))));
    }

    @Test
    void gccSignsItsWorkToo() throws IOException, InterruptedException {
        assertEquals(Optional.of(Machine.Family.GCC), ObjectFile.machine(object("gcc")).map(Machine::family));
    }

    @Test
    void everyPrefixAndEveryBrokenByteIsSurvived() throws IOException, InterruptedException {
        byte[] object = object("gcc");
        for (int length = 0; length < object.length; length++) {
            ObjectFile.machine(Arrays.copyOf(object, length));
            byte[] broken = object.clone();
            broken[length] ^= 0x5a;
            ObjectFile.machine(broken);
        }
        assertEquals(Optional.empty(), ObjectFile.machine(Arrays.copyOf(object, 63)));
        assertEquals(Optional.empty(), ObjectFile.machine(new byte[100]));
    }
}
