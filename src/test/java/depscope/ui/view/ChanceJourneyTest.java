package depscope.ui.view;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an edit reaches only perhaps, and what must only be there first, as the window shows them. */
class ChanceJourneyTest extends Journey {
    private static final long OLD = 1_600_000_000_000L;

    private static void file(Path tree, String name, String text, int seconds) throws IOException {
        Files.writeString(tree.resolve(name), text);
        Files.setLastModifiedTime(tree.resolve(name), FileTime.fromMillis(OLD + 1000L * seconds));
    }

    @Test
    void aWaveThatMayStopIsSaidToAndSoIsWhatFollowsFromIt(@TempDir Path tree) throws IOException {
        String rules = "rule cc\n  command = cc $in\nrule gen\n  command = gen\n  restat = 1\nbuild gen.h: gen gen.in\n"
                + "build x.o: cc x.c || gen.h\nbuild y.o: cc y.c | gen.h\n";
        String time = "\t" + (OLD + 9000) + "000000\t";
        file(tree, "build.ninja", rules, 0);
        file(tree, ".ninja_log", "# ninja log v4\n0\t1000" + time + "gen.h\tgen\n0\t2000" + time + "x.o\tcc x.c\n0\t4000" + time + "y.o\tcc y.c\n", 0);
        for (String name : new String[] {"gen.in", "x.c", "y.c"}) {
            file(tree, name, "", 0);
        }
        file(tree, "gen.h", "", 1);
        file(tree, "x.o", "", 2);
        file(tree, "y.o", "", 2);
        openStart(tree.toString());
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
        until(() -> window.lookup("#search").isFocused());
        interact(() -> ((TextField) window.lookup("#search")).setText("gen.in"));
        type(KeyCode.ENTER);
        until(() -> window.lookup("#perhaps") != null && says("#legend", "may be rebuilt"));
        assertTrue(says("#what-if-strip", "may stop here"));
        assertTrue(says("#what-if-strip", "unless it stops before"));
        assertTrue(((Label) window.lookup("#perhaps")).getText().endsWith("1 perhaps"));
        assertTrue(((Label) window.lookup("#cost")).getText().startsWith("about 1 s to 5 s"), ((Label) window.lookup("#cost")).getText());
    }
}
