package depscope.makefile.where.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.makefile.where.Partial;
import depscope.makefile.where.Platform;
import depscope.tree.MemoryTree;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersTest {
    private static final MemoryTree TREE = MemoryTree.builder()
            .file("/usr/obj/k/opt_ddb.h", "#define DDB 1\n#define KDB 1\n", 1).file("/usr/obj/k/opt_inet.h", "#define INET 1\n", 1)
            .file("/usr/obj/k/opt_global.h", "", 1).file("/usr/obj/k/.opt_x.h", "#define HIDDEN 1\n", 1)
            .file("/usr/src/sys/kern/bus_if.m", "", 1).file("/usr/src/sys/kern/a.c", "", 1).file("/usr/src/sys/dev/pci/pci_if.m", "", 1)
            .file("/usr/src/sys/sys/param.h", "#undef __FreeBSD_version\n#define __FreeBSD_version 1501000\t/* Master */\n", 1)
            .file("/usr/src/sys/conf/newvers.sh", "TYPE=\"FreeBSD\"\nREVISION=\"15.1\"\nBRANCH=\"STABLE\"\n", 1)
            .file("/usr/src/lib/clang/include/clang/Basic/Version.inc", "#define\tCLANG_VERSION\t19.1.7\n", 1)
            .file("/usr/src/lib/clang/freebsd_cc_version.h", "#define\tFREEBSD_CC_VERSION\t\t1500001\n", 1)
            .file("/usr/bin/awk", "", 1).link("/usr/obj/k/machine", "/usr/src/sys/kern", 1).build();

    private static Optional<Answer> answer(String command) {
        Resolver resolver = new Resolver(TREE);
        Platform platform = Platform.of(TREE, resolver, TreePath.of("/usr/src"), Optional.of("amd64"), Optional.of("amd64"));
        return new Answers(TREE, resolver, platform).answer(command, TreePath.of("/usr/obj/k"));
    }

    private static String shown(Optional<Answer> answer) {
        return answer.map(a -> (a.isCertain() ? "" : "?") + a.output().replace("\n", "|")).orElse("unknown");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '~', value = {
        // What FreeBSD's kernel makefiles ask.
        "cat /usr/obj/k/opt*.h | awk '{print $2;}' | sort -u @ DDB|INET|KDB|", "cat opt_inet.h; echo @ #define INET 1||",
        "cat /usr/obj/k/opt_vimage.h; echo @ |", "sed -n '/FDT/p' opt_inet.h @ ~~", "sed -n '/INET/p' opt_inet.h @ #define INET 1|",
        "grep KASAN opt_global.h || true ; echo @ |", "grep DDB opt_ddb.h || true ; echo @ #define DDB 1||",
        "find /usr/src/sys/ -name \\*_if.m @ ?/usr/src/sys/dev/pci/pci_if.m|/usr/src/sys/kern/bus_if.m|",
        "awk '/^#define[[:space:]]*__FreeBSD_version/ { print $3 }' /usr/src/sys/sys/param.h @ 1501000|",
        "awk '/^\\#define[[:space:]]*__FreeBSD_version/ { print $3 }' /usr/src/sys/sys/param.h @ 1501000|",
        "echo \"19.1.7\" | awk -F. '{print $1 * 10000 + $2 * 100 + $3;}' @ 190107|", "echo \"\" | awk -F. '{print $1 * 10000 + $2;}' @ 0|",
        "ls /usr/src/sys @ conf|dev|kern|sys|", "uname -r @ ?15.1-STABLE|", "uname -p 2> /dev/null || uname -m @ ?amd64|", "uname -s @ ?FreeBSD|",
        "sysctl -n kern.osreldate @ ?1501000|", "(ld -v 2>&1 || echo none) | sed -n 1p @ ?LLD 19.1.7 (FreeBSD llvmorg-19.1.7-1500001) (compatible with GNU linkers)|",
        "cc -print-resource-dir 2>/dev/null || echo unknown @ ?/usr/lib/clang/19|",
        "{ echo \"__FreeBSD_cc_version\" | cc -E - 2>/dev/null || echo __FreeBSD_cc_version; } | sed -n '$p' @ ?1500001|",
        "cc -target x86_64 --version || echo 0.0.0 @ ?FreeBSD clang version 19.1.7|Thread model: posix|InstalledDir: /usr/bin|",
        "(type awk 2> /dev/null); echo @ ?awk is /usr/bin/awk||", "command -v awk @ ?/usr/bin/awk|", "echo a '  b' \"c\" d\\ e @ a   b c d e|",
        "pwd @ /usr/obj/k|", "realpath machine @ /usr/src/sys/kern|", "realpath /usr/src/../src/sys/kern/.. @ /usr/src/sys|",
        "find . -type l @ ./machine|", "find /usr/src -maxdepth 1 -name sy* @ /usr/src/sys|", "[ -d /usr/src ] && echo y || echo n @ y|",
        "test -e /no || echo n @ n|", "grep -c . opt_ddb.h @ 2|", "grep -qs x opt_ddb.h @ unknown", "grep -v '^#define D' opt_ddb.h @ #define KDB 1|",
        "grep '[A-Z]*D*B' opt_inet.h @ ~~", "echo a; echo b | cat; false @ a|b|", "echo a >/dev/null @ ~~", "cat < opt_inet.h @ #define INET 1|",
        "head -1 opt_ddb.h @ #define DDB 1|", "echo a # b @ a|", "basename /a/b.c @ b.c|", "dirname /a/b.c @ /a|", "cat no* 2>/dev/null; echo x @ x|",
        "echo '$(x) ' \"$\" @ $(x)  $|", "awk '$2 == \"DDB\" {print $1, $3}' opt_ddb.h @ #define 1|",
        "find machine @ machine|", "find machine/ -name a.c @ machine/a.c|", "awk '{print ($3 - 1) * 2}' opt_ddb.h @ 0|0|", "cat < opt_ddb.h | head -n 1 @ #define DDB 1|",
        // What nobody can tell.
        "realpath no @ unknown", "sed -n '/\\/p' opt_ddb.h @ unknown",
        "date @ unknown", "date +%s || echo 0 @ unknown", "echo $HOME @ unknown", "echo `pwd` @ unknown", "echo \"$(pwd)\" @ unknown", "id -u @ unknown",
        "cat @ unknown", "cat no 2>&1 @ unknown", "echo x > file @ unknown", "X=1 echo x @ unknown", "if true; then echo x; fi @ unknown",
        "f() { echo x; }; f @ unknown", "echo a & @ unknown", "echo -n a @ unknown", "echo 'a\\n' @ unknown", "echo 'a @ unknown", "(echo a @ unknown",
        "echo a) @ unknown", "| cat @ unknown", "cat /usr/src/sys @ unknown", "ls -t @ unknown", "find . -newer x @ unknown", "find . -delete @ unknown",
        "sed s/a/b/ opt_ddb.h @ unknown", "awk 'BEGIN { print 1 }' @ unknown", "awk '{ system(\"x\") }' opt_ddb.h @ unknown", "grep '\\(a\\)' opt_ddb.h @ unknown",
        "echo ~ @ unknown", "cc -v 2>&1 @ unknown", "make -V X @ unknown", "echo x | (cat; cat) @ unknown", "git log @ unknown", "~~ @ ~~",
        "echo 9999999999 | awk '{print $1 * 2}' @ unknown", "echo 999999999 | awk '{print $1 * $1 * $1 * $1}' @ unknown", "type nothing @ unknown",
    })
    void toldWithoutRunningAnything(String command, String output) {
        assertEquals(output, shown(answer(command == null ? "" : command)), command);
    }

    @Test
    void whatIsPresumedIsSaid() {
        assertEquals(List.of("it was built on the system that these are the sources of"), answer("uname -s").orElseThrow().presumed());
        assertEquals(List.of("the compiler is the one among the sources, clang 19.1.7"), answer("cc --version").orElseThrow().presumed());
        assertTrue(answer("pwd").orElseThrow().isCertain());
    }

    @Test
    void anInstalledCompilerTellsOnlyItsFirstNumber() {
        MemoryTree tree = MemoryTree.builder().directory("/usr/lib/clang/9", 1).directory("/usr/lib/clang/19", 1).build();
        Resolver resolver = new Resolver(tree);
        Platform platform = Platform.of(tree, resolver, TreePath.of("/usr/src"), Optional.empty(), Optional.empty());
        assertEquals("the compiler is the one of /usr/lib/clang/19, clang 19 of any lesser number", platform.toolchain().orElseThrow().because());
        Answers answers = new Answers(tree, resolver, platform);
        assertEquals("?LLD 19.0.0 (compatible with GNU linkers)|", shown(answers.answer("ld -v", TreePath.ROOT)));
        assertEquals("unknown", shown(answers.answer("echo __FreeBSD_cc_version | cc -E -", TreePath.ROOT)));
        assertEquals("unknown", shown(answers.answer("uname -s", TreePath.ROOT)));
    }

    @Test
    void emptyFilesOfASnapshotSayNothingUnlessOthersOfTheirKindDo() {
        MemoryTree tree = MemoryTree.builder().file("/k/opt_a.h", "", 1).file("/k/opt_b.h", "", 1).file("/k/x.c", "int\n", 1).file("/k/y.c", "", 1).build();
        Answers answers = new Answers(new Partial(tree), new Resolver(tree), Platform.UNKNOWN);
        TreePath directory = TreePath.of("/k");
        assertEquals("unknown", shown(answers.answer("cat opt_a.h", directory)));
        assertEquals("unknown", shown(answers.answer("cat opt*.h | sort", directory)));
        assertEquals("int|", shown(answers.answer("cat x.c y.c", directory)));
        assertEquals("?x.c|", shown(answers.answer("find . -name x.c", directory)).replace("./", ""));
    }

    @Test
    void groupsInGroupsComeToAnEnd() {
        assertEquals("unknown", shown(answer("(".repeat(20_000))));
        assertEquals("unknown", shown(answer("echo " + "x".repeat(100_000))));
    }
}
