package depscope.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GnuRecipeTextTest {
    private static final Map<String, String> VARIABLES = Map.of("CC", "gcc", "CFLAGS", "-O2 $(MORE)", "MORE", "-D$(notdir $@)",
            "COMPILE.c", "$(CC) $(CFLAGS) $(CPPFLAGS) -c", "LOOP", "a $(LOOP)", "OBJS", "a.o b.o d/c.o", "quiet", "$(if $(V),,@)$(1) $(2)",
            "ONCE", "cost $$5", "V", "", "X", "x");

    private static String expanded(String line) {
        return GnuRecipeText.expanded(line, VARIABLES, "obj/x.o", List.of("../src/x.c", "y.h", "y.h"), List.of("obj", "gen.h"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "$(COMPILE.c) -o $@ $< | gcc -O2 -Dx.o  -c -o obj/x.o ../src/x.c",
        "${CC} $^ + $+ * $* ${@} $(<) | gcc ../src/x.c y.h + ../src/x.c y.h y.h * x obj/x.o ../src/x.c",
        "$(@D)/$(@F) $(<D) ${<F} $(^F) $(*F) | obj/x.o ../src x.c x.c y.h x",
        "$(OBJS:.o=.d) $(OBJS:%.o=o/%.lo) ${OBJS:d/%=%} | a.d b.d d/c.d o/a.lo o/b.lo o/d/c.lo a.o b.o c.o",
        "$(dir $@ y) $(notdir $<) $(basename $@) $(suffix $< y) | obj/ ./ x.c obj/x .c",
        "$(addprefix -I,$(sort b a b)) $(addsuffix /x,a b) $(firstword $^) $(lastword $^) | -Ia -Ib a/x b/x ../src/x.c y.h",
        "$(filter %.c %.y,$^) $(filter-out %.h,$^) $(strip  a   b ) | ../src/x.c ../src/x.c a b",
        "$(patsubst %.c,%.o,a.c b.y) $(subst a,b,aXa) $(if $(CC),yes,no) $(if $(NOT),yes,no) | a.o b.y bXb yes no",
        "$(call quiet,CC,$@) | @CC obj/x.o",
        "$(NOT)-$(V)- $X | -- x",
        "echo $$HOME $(ONCE) | echo $HOME cost $5",
        "$(shell date) $(wildcard *.c) $? $(?F) $(call not,1) | $(shell date) $(wildcard *.c) $? $(?F) $(call not,1)",
        "$(notdir $(shell pwd)) | $(notdir $(shell pwd))",
        "cat $BAR ; echo $(CC | cat obj gen.h ; echo gcc",
    })
    void variablesAndFunctionsArePutInWhereTheyAreKnown(String line, String expected) {
        // A bar is what cuts the table.
        assertEquals(expected.strip(), expanded(line.replace("BAR", "|")).strip());
    }

    @Test
    void whatGoesRoundComesToAnEnd() {
        assertTrue(expanded("$(LOOP)").length() < 200);
        assertTrue(GnuRecipeText.expanded("$(A)", Map.of("A", "$(A)$(A)$(A)"), "t", List.of(), List.of()).length() <= 3_000_000);
        GnuRecipeText.expanded("$(A)", Map.of("A", "$(if $(A)$(A)$(A),,)"), "t", List.of(), List.of());
        assertEquals("t t", GnuRecipeText.expanded("$* $@$<", Map.of(), "t", List.of(), List.of()));
        for (String broken : List.of("$", "$(", "$()", "${", "$(if)", "$(call)", "$(subst a)", "$(:=)", "$( )", "$(dir)", "$(patsubst %,)")) {
            expanded(broken);
        }
    }
}
