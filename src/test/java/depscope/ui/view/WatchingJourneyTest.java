package depscope.ui.view;

import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.survey.Progress;
import depscope.survey.Refresh.Refreshed;
import depscope.survey.Survey;
import depscope.survey.TestTrees;
import depscope.survey.Upkeep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tree that changes while it is open: followed by itself, held still, and followed again. */
class WatchingJourneyTest extends Journey {
    private static void copy(Path from, Path to) throws IOException {
        List<Path> all;
        try (Stream<Path> walked = Files.walk(from)) {
            all = walked.toList();
        }
        for (Path each : all) {
            Path copied = to.resolve(from.relativize(each).toString());
            if (!Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
                Files.copy(each, copied, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
            } else {
                Files.createDirectories(copied);
            }
        }
    }

    private static void edit(Path tree, String file, String time) throws IOException {
        Files.setLastModifiedTime(tree.resolve(file), FileTime.from(Instant.parse(time)));
    }

    /** Somebody else who watches the tree. */
    private static Upkeep witness(Survey survey, Set<String> told) {
        return Upkeep.of(survey, () -> TestTrees.NOW, Progress.NONE, new Upkeep.Listener() {
            @Override
            public void refreshed(Refreshed refreshed) {
                refreshed.changed().forEach(changed -> told.add(changed.path().name()));
            }

            @Override
            public void read(Survey again) {
                // It is told of what changed before.
            }

            @Override
            public void failed(IOException reason) {
                throw new AssertionError(reason);
            }
        }).orElseThrow();
    }

    @Test
    void theVerdictFollowsTheTreeUnlessItIsHeldStill(@TempDir Path trees) throws IOException {
        Path tree = trees.resolve("vmm");
        copy(TestTrees.SAMPLES.resolve("vmm-r273214"), tree);
        openStart(tree.toString());
        until(() -> text("#hold-still").equals("watching"));
        assertTrue(says("#verdict", "Edits can go unnoticed here"));
        String header = "usr/src/sys/amd64/vmm/intel/vmx.h";

        edit(tree, header, "2030-01-01T00:00:00Z");
        until(() -> says("#verdict", "cannot be trusted") && notice().equals("vmx.h changed"));
        until(() -> says("#status", "vmx.h changed"));

        push(KeyCode.CONTROL, KeyCode.H);
        until(() -> text("#hold-still").equals("held still"));
        Set<String> told = ConcurrentHashMap.newKeySet();
        try (Survey survey = TestTrees.open(tree); Upkeep witness = witness(survey, told)) {
            edit(tree, header, "2014-10-26T21:40:00Z");
            until(() -> told.contains("vmx.h"));
            // Once the witness is told of a second change, the first would long have been told here, too.
            edit(tree, header.replace("vmx.h", "vmcs.h"), "2014-10-26T21:41:00Z");
            until(() -> told.contains("vmcs.h"));
        }
        assertTrue(says("#verdict", "cannot be trusted"));
        assertTrue(says("#status", "vmx.h changed"));

        push(KeyCode.CONTROL, KeyCode.H);
        until(() -> says("#verdict", "Edits can go unnoticed here") && notice().equals("vmcs.h and 1 other file changed"));
        until(() -> text("#hold-still").equals("watching"));
    }
}
