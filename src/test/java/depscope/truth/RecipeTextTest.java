package depscope.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipeTextTest {
    private static final Map<String, String> VARIABLES = Map.of("CC", "gcc", "CFLAGS", "-DON -O2 -Idir ${MORE}", "MORE", "-DMORE",
            "LOOP", "a ${LOOP}", "OBJS", "a.o b.o", "EMPTY", "");

    private static String expanded(String line) {
        return RecipeText.expanded(line, VARIABLES, "sub/x.o", List.of("/src/x.c", "y.h"), "/src/x.c");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "${CC} -c ${.IMPSRC} -o ${.TARGET} | gcc -c /src/x.c -o sub/x.o",
        "$(CC) $< -o $@ $* $> | gcc /src/x.c -o sub/x.o x /src/x.c y.h",
        "${CC} ${CFLAGS} | gcc -DON -O2 -Idir -DMORE",
        "${CC} ${CFLAGS:N-O*} | gcc -DON -Idir -DMORE",
        "${CC} ${CFLAGS:M-[DU]*} | gcc -DON -DMORE",
        "${.ALLSRC:M*.c} ${.TARGET:T} ${.TARGET:R} ${.TARGET:H} ${.TARGET:E} | /src/x.c x.o sub/x sub o",
        "${.ALLSRC:M*.[ch]:[1]} ${.ALLSRC:[2]} ${OBJS:[-1]} ${OBJS:[3]}- ${OBJS:[0]} | /src/x.c y.h b.o - ${OBJS:[0]}",
        "${:Ukern/bus_if.m} ${NOT:Ualso} ${CC:Unot} | kern/bus_if.m also gcc",
        "${NOT} ${CC:S/g/c/} ${CFLAGS:O:u} | ${NOT} ${CC:S/g/c/} ${CFLAGS:O:u}",
        "${\"${OBJS:M${.TARGET:T}}\" != \"\":?-MD:none} | none",
        "${\"${OBJS:Ma.o}\" != \"\":?-MD ${CC}:none} | -MD gcc",
        "${EMPTY} == \"\" ${${EMPTY} == \"\":?yes:no} | == \"\" yes",
        "${${NOT} == \"\":?yes:no} | ${${NOT} == \"\":?yes:no}",
        "echo $$HOME $x ${CC | echo $HOME $x ${CC",
    })
    void variablesArePutInWhereTheyAreKnown(String line, String expected) {
        assertEquals(expected, expanded(line).strip());
    }

    @Test
    void whatEndsNowhereEndsAllTheSame() {
        assertEquals("a a a a a a a a a a a a ${LOOP}", expanded("${LOOP}"));
    }
}
