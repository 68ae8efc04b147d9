package depscope.makefile.where;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhoseMakefileTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        ".include <bsd.kmod.mk> | BMAKE 1", ". if defined(X) | BMAKE 1", ".-include \"x\" | BMAKE 1", ".endif | BMAKE 1", ".for f in a b | BMAKE 1",
        ".if exists(x)~ | BMAKE 1", ".SUFFIXES: .c .o |", ".c.o: |", ".PHONY: all |", ".include: x |", ".iffy: x |", ".info: |",
        "ifeq ($(X),y) | GNU 1", "  ifdef X | GNU 1", "include ../Makefile.inc | GNU 1", "-include $(DEPS) | GNU 1", "define x | GNU 1",
        "x := $(shell date) | GNU 1", "x = ${call f,a} | GNU 1", "%.o: %.c | GNU 1", "lib/%.a : x | GNU 1", "$(O)/%.o: %.c |",
        "x = $(shell) |", "x = ${VAR:M*.c} |", "x != date |", "all: a b |", "a = 100%: b |", "# include x |", "# $(call x) |", "'' |",
        "include:\\n\\techo | ", "ifeq ($(X),y)\\n.if X | BMAKE 2", "x\\ninclude y | GNU 2", "\\t.include\\n\\tinclude x |", ".include\\r | BMAKE 1",
    })
    void whatOnlyOneMakeReadsTells(String text, String telling) {
        byte[] bytes = text.replace("\\n", "\n").replace("\\t", "\t").replace("\\r", "\r").getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(telling == null ? "" : telling, WhoseMakefile.telling(bytes).map(line -> line.make() + " " + line.line()).orElse(""));
    }
}
