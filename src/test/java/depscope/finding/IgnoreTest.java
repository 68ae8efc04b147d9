package depscope.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.finding.Finding.Incomplete;
import depscope.tree.TreePath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IgnoreTest {
    private static final Finding FINDING = new Incomplete(0, TreePath.of("/obj/modules/vmm/vmx.o"), Confidence.CERTAIN, List.of(1, 2));

    private static boolean ignored(String pattern) {
        return Ignore.of(List.of(pattern)).meets(FINDING, List.of("/usr/include/stdio.h", "/usr/include/sys/types.h"));
    }

    @ParameterizedTest
    @CsvSource({
        "incomplete, true", "unrecorded, false", "incomplete:*.o, true", "incomplete:vmx.o, true", "unrecorded:*.o, false",
        "vmm/*.o, true", "/obj/*/vmx.o, false", "/obj/**/vmx.o, true", "/obj/**, true", "/vmx.o, false", "*:*.o, true", "*:*.c, false",
        "modules/vmm/vm?.o, true", "modules/vmm/v?.o, false",
        "/usr/include/**, true", "/usr/include/*.h, false", "/usr/include/stdio.h, false", "stdio.*, false",
    })
    void aPatternMeetsTheTargetOrAllThatIsMissing(String pattern, boolean expected) {
        assertEquals(expected, ignored(pattern));
    }

    @Test
    void severalPatternsAddUp() {
        assertTrue(Ignore.of(List.of("stdio.*", "types.h", "*.none")).meets(FINDING, List.of("/usr/include/stdio.h", "/usr/include/sys/types.h")));
        assertTrue(Ignore.NOTHING.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "uncorded", "uncorded:*.o"})
    void whatIsNeitherAKindNorAPathIsRefused(String pattern) {
        String message = assertThrows(IllegalArgumentException.class, () -> Ignore.of(List.of(pattern))).getMessage();
        assertTrue(message.startsWith("'" + pattern + "' is neither"), message);
    }
}
