package depscope.makefile.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depscope.makefile.value.Edition;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Makefiles cut short, with bytes changed, or with no sense at all: read without an exception, and what stands before the damage is known. */
class DamagedMakefilesTest {
    private static final String FIRST = "FIRST=\tyes\nfirst: a b\n";
    private static final String SAMPLE = """
            # all that there is
            SRCS=\ta.c b.c \\
            \tc.c # and no more
            OBJS:=\t${SRCS:M*.c:S/.c$/.o/:N${NOT:Uz*}} ${SRCS:.c=.d} $(SRCS:R:tu:O:u)
            NOW!=\tdate
            LATE=\t${NOW:C/([a-z]+)-(.*)/\\2 \\1/g:[1..-1]:ts,}
            X?=\t${:!echo!} ${SRCS:@s@${s:T:H:E}$$@} ${defined(SRCS):?${SRCS:[#]}:${.CURDIR:tA}}
            Y+=\t${X:D${Y:Uz}}$X$$\\# ${Z::=${X:Q}}${Z::+=a} ${%Y:L:gmtime=86400} ${X:hash} ${SRCS:range=3}
            .SUFFIXES: .c .o .y
            .c.o: ; cc ${.IMPSRC} \\
            \t-o ${.TARGET}
            .if defined(SRCS) && (${SRCS:M*.c} != "" || !empty(NOW:Mx)) && exists(a.c)
            .  for a b in ${SRCS} ${NOW} d.c
            ${a}.o ${b}.o: ${a} $b .WAIT
            \t@cc ${.ALLSRC}; true
            .  endfor
            .elif ${NOW} > 3 || make(all) && target(a)
            .  include "other.mk"
            .else
            .  undef X
            .endif
            .for x in 1 2 3
            .  if $x == 2 | ${NOW} == $x
            K+=\t$x
            .  endif
            .endfor
            .export X
            .unexport Y
            -include <none.mk>
            include other.mk
            .PATH: /src ${.CURDIR}/x
            all: ${OBJS} lib.a(x.o y.o) {p,q{r,s}}.z *.mk .PHONY
            all:: !x
            .ORDER: a.o b.o
            .info all is ${X}
            .ifmake all
            .MAIN: all
            .endif
            .BEGIN:
            \techo begin
            """;
    private static final Map<String, String> OTHERS = Map.of("other.mk", "O=\tyes\n.if 1\n", "a.c", "", "d.c", "");

    private static ReadMakefiles read(Edition edition, String makefile) {
        Map<String, String> files = new java.util.HashMap<>(OTHERS);
        files.put("Makefile", makefile);
        return ReadMakefiles.of(edition, files);
    }

    private static void isReadBehindTheFirst(String rest) {
        for (Edition edition : Edition.values()) {
            ReadMakefiles read = read(edition, FIRST + rest);
            assertEquals("yes", read.value("FIRST"), rest);
            assertEquals(List.of("a", "b"), read.needs("first"), rest);
        }
    }

    @Example
    void everyBeginning() {
        for (int end = 0; end <= SAMPLE.length(); end++) {
            isReadBehindTheFirst(SAMPLE.substring(0, end));
        }
    }

    @Example
    void everyBeginningOfLinesThatEndInACarriageReturn() {
        String other = SAMPLE.replace("\n", "\r\n");
        for (int end = 0; end <= other.length(); end += 3) {
            isReadBehindTheFirst(other.substring(0, end));
        }
    }

    @Example
    void bytesByChance() {
        Random random = new Random(20);
        String signs = "${}():\\#\t\n =!?+@%&|<>\"'.,;*[]~\0\u00ff\r";
        for (int round = 0; round < 1500; round++) {
            StringBuilder text = new StringBuilder(SAMPLE);
            for (int i = random.nextInt(12); i >= 0; i--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(4)) {
                    case 0 -> text.setCharAt(at, (char) random.nextInt(256));
                    case 1 -> text.insert(at, signs.charAt(random.nextInt(signs.length())));
                    case 2 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(20)));
                    default -> text.insert(at, SAMPLE, at / 2, Math.min(SAMPLE.length(), at / 2 + random.nextInt(40)));
                }
            }
            read(Edition.values()[round % 2], text.toString().replace(".undef", ".info"));
        }
    }

    @Property(tries = 500)
    void anyBytes(@ForAll @Size(max = 300) byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte each : bytes) {
            text.append((char) (each & 0xff));
        }
        isReadBehindTheFirst(text.toString().replace("FIRST", "").replace("first", ""));
    }
}
