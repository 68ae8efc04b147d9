package depscope.ui.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depscope.survey.Refresh.Changed;
import depscope.survey.Refresh.What;
import depscope.tree.TreePath;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchingTest {
    private static Changed changed(String path, What what) {
        return new Changed(TreePath.of(path), what);
    }

    @Test
    void whatChangedIsToldInAFewWords() {
        assertEquals("vmx.h changed", Watching.words(List.of(changed("/src/vmx.h", What.NEWER))));
        assertEquals("vmx.o is gone", Watching.words(List.of(changed("/obj/vmx.o", What.VANISHED))));
        assertEquals("vmx.o is new", Watching.words(List.of(changed("/obj/vmx.o", What.APPEARED))));
        assertEquals("vmx.o is older than it was", Watching.words(List.of(changed("/obj/vmx.o", What.OLDER))));
        assertEquals("vmx.o is another", Watching.words(List.of(changed("/obj/vmx.o", What.OTHER))));
        assertEquals("a.h and 1 other file changed", Watching.words(List.of(changed("/a.h", What.NEWER), changed("/b.h", What.VANISHED))));
    }
}
