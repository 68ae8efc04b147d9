package depscope.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class NamesTest {
    @Test
    void aLongNameKeepsItsEnds() {
        assertEquals("a_very_l…_name.o", Names.shortened("a_very_long_object_name.o", 16));
        assertEquals("short.o", Names.shortened("short.o", 16));
    }

    @Test
    void aLongLineIsShownAroundItsWord() {
        String line = "vmx.o: " + "/some/other/header.h ".repeat(5) + "vmx.h " + "/and/more.h ".repeat(5);
        String shown = Names.around(line, "vmx.h", 32);
        assertTrue(shown.startsWith("…") && shown.indexOf("vmx.h") > 8 && shown.indexOf("vmx.h") < 20, shown);
        assertEquals(line, Names.around(line, "no such word", 32));
        assertEquals("vmx.o: vmx.h", Names.around("vmx.o: vmx.h", "vmx.h", 32));
        assertTrue(Names.around(line + "last.h", "last.h", 32).endsWith("last.h"));
    }
}
