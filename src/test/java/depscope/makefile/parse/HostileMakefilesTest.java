package depscope.makefile.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.makefile.value.Edition;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Makefiles that are made to take for ever, or all memory, or all of a stack: each is read in seconds, on a small stack, is told of with
 * its place, and what comes after is read.
 */
@Timeout(120)
class HostileMakefilesTest {
    /** Milliseconds of a processor, whatever else it has to do. */
    private static final long LONGEST = 10_000;
    private static final long SMALL_STACK = 512 << 10;
    private static final String REST = "the rest is not read";
    private static final String AFTER = "\nAFTER=\tread\nafter: all of it\n";

    /** @param place of what is told; empty if nothing has to be; {@link #REST} if it is too much in all */
    private record Hostile(String name, Map<String, String> files, String place) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Hostile makefile(String name, String text, int line) {
        return new Hostile(name, Map.of("Makefile", text + AFTER), line == 0 ? "" : "Makefile:" + line + ":");
    }

    private static Hostile makefile(String name, String text, String place) {
        return new Hostile(name, Map.of("Makefile", text + AFTER), place);
    }

    private static String doubling(String modifier) {
        StringBuilder text = new StringBuilder("X=\tabcdefgh\n");
        for (int i = 0; i < 64; i++) {
            text.append("X:=\t${X:").append(modifier).append("}\n");
        }
        return text.toString();
    }

    private static String chained(String first, String each) {
        StringBuilder text = new StringBuilder("X0=\t" + first + "\n");
        for (int i = 1; i < 64; i++) {
            text.append('X').append(i).append("=\t").append(each.replace("@", Integer.toString(i - 1))).append('\n');
        }
        return text.append("Y:=\t${X63}").toString();
    }

    private static final String MANY = "W:=\t${:U:range=2000}\n";

    static List<Hostile> hostile() {
        int deep = 100_000;
        return List.of(
                makefile("a reference to itself", "A=\t$A\nB:=\t$A", 2),
                makefile("a circle of references", "A=\t${B}\nB=\t${C}\nC=\t${A:S,a,b,}\nD:=\t${A}", 4),
                makefile("names in names", "X:=\t" + "${".repeat(deep) + "a" + "}".repeat(deep), 1),
                makefile("names in names, open", "X:=\t" + "${".repeat(deep), 1),
                makefile("brackets of all kinds", "X:=\t" + "${a:U$(b:U".repeat(deep) + ")}".repeat(deep), 1),
                makefile("references in default values", "X:=\t" + "${a:U".repeat(deep) + "}".repeat(deep), 1),
                makefile("references in choices", "X:=\t" + "${1:?".repeat(deep) + ":}".repeat(deep), 1),
                makefile("references in substitutions", "X:=\t" + "${a:S,".repeat(deep) + ",,}".repeat(deep), 1),
                makefile("references in loops", "X:=\t" + "${:Ua:@i@".repeat(deep) + "@}".repeat(deep), 1),
                makefile("modifiers that name themselves", "M=\t$${M}\nX:=\t${:Uabc:${M}}", 0),
                makefile("modifiers that give themselves", "M=\t@i@$${:Ua:$${M}}@\nX:=\t${:Uabc:${M}}", 2),
                makefile("variables in a long row", row(deep), deep + 1),
                makefile("brackets in a condition", ".if " + "(".repeat(deep) + "1" + ")".repeat(deep) + "\n.endif", 1),
                makefile("no in a condition", ".if " + "!".repeat(deep) + "1\n.endif", 1),
                makefile("brackets of a function", ".if defined(" + "(".repeat(deep) + ")".repeat(deep) + ")\n.endif", 0),
                makefile("empty in a condition", ".if " + "empty(${:Uempty(".repeat(deep) + "\n.endif", 1),
                makefile("conditions in each other", ".if 1\n".repeat(deep) + ".endif\n".repeat(deep), 0),
                makefile("conditions that are skipped", ".if 0\n".repeat(deep) + ".endif\n".repeat(deep), 0),
                makefile("loops in each other", ".for a in 1 2 3\n".repeat(1000) + ".endfor\n".repeat(1000), 1801),
                makefile("loops in each other, of one turn", ".for a in 1\n".repeat(3000) + "X+=$a\n" + ".endfor\n".repeat(3000), 5802),
                makefile("a loop of very many turns", ".for i in ${:U:range=1000000}\n.for j in ${:U:range=1000000}\nX=$i$j\n.endfor\n.endfor", 2),
                makefile("a range that is too long", "X:=\t${:U:range=1000000000}", 1),
                makefile("a doubling by append", "X=\ta\n" + "X:=\t${X} ${X}\n".repeat(64), 26),
                makefile("a doubling by reference", chained("a", "${X@}${X@}"), 65),
                makefile("a doubling of nothing", chained("", "${X@}${X@}"), 65),
                makefile("a doubling of modifiers", chained("", "${X@:U${X@}${X@}}"), 0),
                makefile("a doubling by S", doubling("S/a/aa/g:S/^/a/:S/$/${X}/"), 0),
                makefile("a doubling by &", doubling("S/abcdefgh/&&/g"), 0),
                makefile("a doubling by C", doubling("C/.*/&&/"), 0),
                makefile("a doubling by @", doubling("@i@$i $i@"), 0),
                makefile("a doubling by q", doubling("C/[a-h]/$$/g:q"), 0),
                makefile("a doubling by sysv", doubling("%=% %"), 0),
                makefile("a doubling by sysv of itself", doubling("=${X}"), 0),
                makefile("a doubling by ::=", "X=a\nY=\t${X::=${X}${X}}${Y1}\n" + "Z:=\t${Y}\n".repeat(64), 0),
                makefile("a doubling by ::+=", "X=a\n" + "Z:=\t${X::+=${X}}\n".repeat(64), 0),
                makefile("a circle of ::=", "X=\t${Y::=${X}}\nY=\t${X::=${Y}}\nZ:=\t$X", 3),
                makefile("loops in loops", MANY + "X:=\t${W:@a@${W:@b@${W:@c@${W:@d@@}@}@}@}", 2),
                makefile("loops in loops that match", MANY + "X:=\t${W:@a@${W:@b@${W:M$a:M$b}@}@}", 2),
                makefile("loops in loops that sort", MANY + "X:=\t${W:@a@${W:@b@${W:O:M0}@}@}", 2),
                makefile("a condition over loops", MANY + ".if ${W:@a@${W:@b@${W:@c@@}@}@} == a\n.endif", 2),
                makefile("a regular expression of stars", "X:=\t${:U" + "a".repeat(100_000) + ":C/(a*)*(a*)*b/x/g}", 0),
                makefile("a regular expression, counted", "X:=\t${:U" + "a".repeat(1_000) + ":C/((a{1,100}){1,100}){1,100}/x/g}", 1),
                makefile("a regular expression, deep", "X:=\t${:Ua:C/" + "(".repeat(deep) + "a" + ")".repeat(deep) + "/x/}", 1),
                makefile("a regular expression of choices", "X:=\t${:U" + "ab".repeat(20_000) + ":C/" + "(a|b|ab|ba)*".repeat(500) + "c/x/g}", 0),
                makefile("a pattern of stars", "X:=\t${:U" + "a".repeat(300_000) + ":M" + "*a".repeat(3000) + "*b}", 0),
                makefile("a condition of many parts", ".if " + "1 && ".repeat(deep) + "1\nX=1\n.endif", 0),
                makefile("modifiers in a long row", "X:=\t${:Ua" + ":a=b:b=a".repeat(300_000) + "}", 0),
                makefile("brackets that never close", "X:=\t" + "${a ".repeat(deep), 1),
                makefile("loop words of open brackets", ".for i in " + "$(".repeat(1_000_000) + "\nX:=$i\n.endfor", 0),
                makefile("loop words of open brackets 2", "X=$$(\n.for i in ${:U:range=1000000:@i@$X@:ts}\nX:=$i\n.endfor", 0),
                makefile("backslashes before an operator", "a" + "\\".repeat(2_000_000) + ": b", 0),
                makefile("backslashes before a bracket", "a: b" + "\\".repeat(2_000_000) + "(c)", 0),
                makefile("braces", "a: " + "{a,b}".repeat(60), 1),
                makefile("braces in braces", "a: " + "{a,".repeat(20_000) + "}".repeat(20_000), 1),
                makefile("braces in a target", "{a,b}".repeat(60) + ": x", 1),
                makefile("braces in an archive", "a: lib.a(" + "{a,b}".repeat(60) + ")", 1),
                makefile("archives in archives", "a: " + "lib(".repeat(deep) + "x" + ")".repeat(deep), 0),
                makefile("wildcards", "a: " + "*?".repeat(10_000), 0),
                makefile("very many sources and targets", "T=\t${:U:range=30000}\n$T: $T", 2),
                makefile("targets of very many lines", ".for i in ${:U:range=1500}\nX+=a$i\n.endfor\n.for i in ${:U:range=3000}\nt$i ${X}: $X\n.endfor", 5),
                makefile("continued for ever", "X=a" + "\\\n b".repeat(1_000_000), 0),
                makefile("comments for ever", "# a\n".repeat(1_000_000), 0),
                makefile("lines for ever", "X=1\n".repeat(3_000_000), 0),
                makefile("variables for ever", many("V%=%\n", 3_000_000), REST),
                makefile("targets for ever", many("t%:t%x\n", 3_000_000), REST),
                makefile("messages for ever", ".warning x\n".repeat(1_000_000), 0),
                makefile("appends for ever", "X+=\tabcdefghijklmnop\n".repeat(2_000_000), 0),
                makefile("expanded appends for ever", "X+=\tabcdefghijklmnop\nY:=\t${X}\n".repeat(200_000), REST),
                makefile("a line of 50 MB", "X=\t" + "a b c ${d} ".repeat(5_000_000), 1),
                makefile("a rule of 50 MB", "a:\t" + "a b c d ".repeat(6_000_000), 1),
                makefile("a command of 50 MB", "a:\n\t" + "a b c $d ".repeat(5_000_000), 2),
                makefile("a condition of 20 MB", ".if " + "defined(a) || ".repeat(1_500_000) + "0\n.endif", 1),
                makefile("bytes of 0", "X=1\n" + "\0".repeat(100_000) + "\nY\0=2\nZ=3\0", 2),
                makefile("a suffix for each turn", ".SUFFIXES: ${:U:range=5000:@i@.s$i@}\na.s1: b", 0),
                makefile("suffix rules for ever", ".SUFFIXES: ${:U:range=300:@i@.s$i@}\n.for i in ${:U:range=299}\n.for j in ${:U:range=299}\n.s$i.s$j:\n\tx\n.endfor\n.endfor\na: b.s1",
                        0),
                makefile("a path for each turn", ".PATH: ${:U:range=5000:@i@/d$i@}\na: ${:U:range=5000:@i@f$i@}", 0),
                new Hostile("includes in a circle", Map.of("Makefile", ".include \"a.mk\"" + AFTER, "a.mk", ".include \"b.mk\"\n", "b.mk", ".include \"a.mk\"\n"), "b.mk:1:"),
                new Hostile("a file that includes itself twice", Map.of("Makefile", ".include \"a.mk\"" + AFTER, "a.mk", ".include \"a.mk\"\n.include \"a.mk\"\n"), ""),
                new Hostile("a loop that includes itself", Map.of("Makefile", ".include \"a.mk\"" + AFTER, "a.mk",
                        ".for i in ${:U:range=100}\n.include \"a.mk\"\n.endfor\n"), ""),
                new Hostile("an old include of itself", Map.of("Makefile", "include a.mk a.mk a.mk" + AFTER, "a.mk", "include a.mk a.mk a.mk\n"), ""));
    }

    private static String row(int length) {
        StringBuilder text = new StringBuilder("V0=\ta\n");
        for (int i = 1; i < length; i++) {
            text.append('V').append(i).append("=\t${V").append(i - 1).append("}\n");
        }
        return text.append("X:=\t${V").append(length - 1).append('}').toString();
    }

    private static String many(String line, int times) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < times; i++) {
            text.append(line.replace("%", Integer.toString(i)));
        }
        return text.toString();
    }

    /** On a stack that is smaller than any that it is read on. */
    private static ReadMakefiles read(Edition edition, Map<String, String> files) throws InterruptedException {
        AtomicReference<ReadMakefiles> read = new AtomicReference<>();
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        AtomicLong millis = new AtomicLong();
        Thread thread = new Thread(null, () -> {
            try {
                read.set(ReadMakefiles.of(edition, files));
                millis.set(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000);
            } catch (Throwable e) {
                thrown.set(e);
            }
        }, "small", SMALL_STACK);
        thread.start();
        thread.join();
        if (thrown.get() != null) {
            throw new AssertionError(thrown.get());
        }
        assertTrue(millis.get() < LONGEST, () -> edition + " takes " + millis + " ms");
        return read.get();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void itIsReadInSecondsToldOfAndWhatComesAfterIsRead(Hostile hostile) throws InterruptedException {
        for (Edition edition : Edition.values()) {
            ReadMakefiles read = read(edition, hostile.files);
            assertTrue(read.told().stream().anyMatch(told -> told.startsWith("Makefile:") && told.endsWith(REST)
                    || told.startsWith(hostile.place)) || hostile.place.isEmpty(), () -> "told: " + head(read.told()));
            if (hostile.place.equals(REST)) {
                continue;
            }
            assertEquals("read", read.value("AFTER"), () -> edition + " told: " + head(read.told()));
            assertEquals(List.of("all", "of", "it"), read.needs("after"));
        }
    }

    private static String head(List<String> told) {
        return String.join("\n", told.stream().limit(10).map(each -> each.substring(0, Math.min(each.length(), 200))).toList());
    }
}
