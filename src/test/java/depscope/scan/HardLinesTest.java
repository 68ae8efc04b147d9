package depscope.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that are cut off, made of anything, or very long: there is an answer, and soon. */
class HardLinesTest {
    private static final List<String> SAMPLES = List.of(
            "@NM='nm' NMFLAGS= sh @/kern/genassym.sh vmx_genassym.o > vmx_assym.h",
            "rm -f k/built-in.a; printf \"k/%s \" a.o b/built-in.a | xargs ar cDPrST k/built-in.a",
            "awk -f a.awk x.ko export_syms | xargs -J % objcopy --add-section .x=y -O binary % x.ko 2>err",
            "if ! command -v sha1sum >/dev/null; then echo \"warning\"; exit 0; fi; if [ \"$$(sed -n '$$s:// ::p' /s/a.h)\" != \"`cat b`\" ]; then exit 1; fi;",
            "@case i386 in machine) path=/usr/src ;; *) path=/usr/src/${x} ;; esac ; path=`realpath $path`; ln -fns $path i386",
            "(cd sub && gcc -Wp,-MMD,.a.d -I a -D'X=\"y\"' -o p a.c b.o -Wl,-T,s.ld @rsp) || { rm -f p; false; } >>log",
            "for i in a b; do while read x; do cp -t dir $i; done <<E\nbody\nE\ndone; sh -ec 'mv a b; perl -pi -e s/a/b/ c'",
            "libtool --mode=link cc -o l.la a.lo; env -u X nice -n 5 ld -r -Ts.ld --just-symbols=b -R c -o a.ko @lost; dd if=a of=b");
    private static final Map<String, String> FILES = Map.of("rsp", "c.o -I 'd e' @rsp", "dir/f", "");

    private static String answer(String line) {
        CommandLine commands = Bench.of(FILES).commands();
        commands.compilations(List.of(line.split(" ")), Bench.WORK).forEach(Compilation::searchPath);
        return commands.reads(line, Bench.WORK) + "\n" + commands.writes(line, Bench.WORK) + "\n"
                + commands.compilations(line, Bench.WORK);
    }

    @Test
    void everyBeginningHasAnAnswer() {
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (String sample : SAMPLES) {
                for (int end = 0; end <= sample.length(); end++) {
                    answer(sample.substring(0, end));
                    answer(sample.substring(end));
                }
            }
        });
    }

    @Provide
    Arbitrary<String> shellish() {
        return Arbitraries.of("a", "b.c", "x/y.o", " ", " ", "\t", "\n", ";", "&&", "||", "|", "&", "(", ")", "{", "}", "<", ">", "2>", "<<", "'", "\"", "\\",
                "$", "$(", "${", "`", "#", "if ", "then ", "else ", "elif ", "fi", "case ", " in ", "esac", "for ", "do ", "done", "cc ", "ld ", "ar ", "sh ", "-c ", "cd ",
                "awk ", "sed ", "cp ", "xargs ", "printf ", "-o ", "-I", "-T", "-Wl,", "-Wp,", "@rsp", "@", "=", "-", "--", "*", "~", "é", "\0").list()
                .ofMaxSize(40).map(parts -> String.join("", parts));
    }

    @Property(tries = 5000)
    void anythingHasAnAnswer(@ForAll("shellish") String line) {
        answer(line);
    }

    @Property(tries = 1000)
    void bytesHaveAnAnswer(@ForAll byte[] line) {
        answer(new String(line, StandardCharsets.ISO_8859_1));
    }

    @Property(tries = 1000)
    void blanksChangeNothing(@ForAll("blanks") List<String> blanks) {
        for (String sample : List.of("sh  genassym.sh a.o > b.h ; objcopy -S a.o  b.o", "cc -c -o a.o a.c -I x && nm  a.o c.o | awk -f x.awk >> y",
                "( cd sub && ar rc l.a a.o ; cat b 2> c ) ; if test -f a ; then { mv a b ; } ; fi", "echo a.o | xargs ld -r -T s.ld -o x.o")) {
            StringBuilder line = new StringBuilder();
            int i = 0;
            for (String word : sample.split(" ")) {
                line.append(word).append(word.isEmpty() ? "" : blanks.get(i++ % blanks.size()));
            }
            assertEquals(answer(sample.replaceAll(" +", " ")), answer(line.toString()));
        }
    }

    @Provide
    Arbitrary<List<String>> blanks() {
        return Arbitraries.of(" ", "  ", "\t", " \t ", " \\\n", "\\\n  ").list().ofMinSize(1).ofMaxSize(20);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"(", ")", "{ ", "$(", "\"$(", "${", "`", "'", "\"", "\\", "a/", "cd a;", "cd ../a;", "<<a ", "<<a\n", "( elif ) ", "if ", "if a; then ", "case x in ", "a) ", "x=", "-", "1", "11.", "@a ", "@rsp ", ">a ", "<a ", "a|", "a&&", "a;", "xargs ", "sh -c ", "eval ",
            "echo a|xargs -I a ", "env ", "env -u ", "cc -Wp,", "cc -I a ", "cc -iprefix aaaa -iwithprefix b ", "cc a.c ", "cc -c a.c b.o -Da=b\\ ", "-Wl,a,", "-Xlinker ", "ld -T ", "ar r ", "cp a ", "ln -s ../a ", "./a.", "gcc-", "gcc-1", "a=b ", "for a in b; do ", "printf %s%s ", "%s ", "{} ", "\u00ff", "--mode=", "-f"})
    void lengthIsNoHarm(String part) {
        for (String before : List.of("", "cc ", "xargs ", "./x ", "printf '%s ' ", "sh -c '", "echo a | xargs -I a ")) {
            String line = before + part.repeat(30_000 / part.length());
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> answer(line), () -> before + part);
        }
    }
}
