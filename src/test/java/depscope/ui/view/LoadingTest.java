package depscope.ui.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.settings.UserFolder;
import depscope.ui.Toolkit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.concurrent.Worker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** How far an opening has come, and that it can be given up at any point of it. */
@ExtendWith({Toolkit.class, ApplicationExtension.class})
class LoadingTest {
    private static final int OBJECTS = 600;

    @TempDir
    Path tree;

    @Test
    void itSaysHowFarItIsWhereThatIsKnown() {
        assertEquals("reading what sources include 1\u202f204 of 2\u202f752", Loading.said("reading what sources include", 1204, 2752));
        assertEquals("judging", Loading.said("judging", 0, 0));
    }

    // Objects whose headers are all different, so that the scan of them takes a while.
    private void write() throws IOException {
        StringBuilder depend = new StringBuilder();
        Files.createDirectories(tree.resolve("src"));
        for (int i = 0; i < OBJECTS; i++) {
            depend.append("x").append(i).append(".o: /src/x").append(i).append(".c\n");
            Files.writeString(tree.resolve("src/x" + i + ".c"), "#include \"x" + i + ".h\"\n");
            Files.writeString(tree.resolve("src/x" + i + ".h"), "#if 1\nint x;\n#endif\n".repeat(2000));
        }
        Files.createDirectories(tree.resolve("obj"));
        Files.writeString(tree.resolve("obj/.depend"), depend);
    }

    @Test
    void theScanTellsHowFarItIsAndCanBeCancelled() throws Exception {
        write();
        ExecutorService executor = Executors.newSingleThreadExecutor();
        AtomicReference<String> seen = new AtomicReference<>("");
        Loading task = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Loading loading = new Loading(tree.toString(), Optional.of(tree.toString()), UserFolder.of(Map.of()));
            loading.messageProperty().addListener((property, old, message) -> {
                if (message.startsWith("reading what sources include ")) {
                    seen.set(message);
                    loading.cancel();
                }
            });
            return loading;
        });
        executor.execute(task);
        executor.shutdown();
        assertTrue(executor.awaitTermination(60, TimeUnit.SECONDS));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(seen.get().endsWith(" of " + OBJECTS), seen.get());
        assertFalse(seen.get().contains(OBJECTS + " of"), seen.get());
        assertEquals(Worker.State.CANCELLED, WaitForAsyncUtils.waitForAsyncFx(10_000, task::getState));
        String last = WaitForAsyncUtils.waitForAsyncFx(10_000, task::getMessage);
        assertTrue(last.startsWith("reading what sources include "), "it went on to: " + last);
    }
}
