package depscope.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depscope.makefile.where.Derived;
import depscope.tree.FileTree;
import depscope.tree.MemoryTree;
import depscope.tree.TreeAround;
import depscope.tree.TreePath;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** A kernel with modules: its makefiles rule both. */
class KernelMakefilesTest {
    private static final String KERNEL = "/usr/obj/usr/src/amd64.amd64/sys/MINE";

    /** How often each file is read. */
    private static final class Counting extends TreeAround {
        private final Map<TreePath, Integer> reads = new ConcurrentHashMap<>();

        Counting(FileTree tree) {
            super(tree);
        }

        @Override
        public byte[] read(TreePath file) throws IOException {
            reads.merge(file, 1, Integer::sum);
            return super.read(file);
        }
    }

    private final Counting tree = new Counting(MemoryTree.builder().file("/usr/src/share/mk/sys.mk", "CC?=cc\n", 1).file("/usr/src/share/mk/bsd.sysdir.mk", "", 1)
            .file("/usr/src/share/mk/bsd.kmod.mk", "all: one.o\none.o: one.c ${HANDED}.h\n\tcc\n", 1).file("/usr/src/sys/conf/newvers.sh", "", 1)
            .file("/usr/src/sys/conf/kern.pre.mk", ".include \"kern.mk\"\nall: vers.o\nvers.o: vers.c\n\tcc\n", 1)
            .file("/usr/src/sys/conf/kern.mk", "HANDED?=first\nMKMODULESENV+= HANDED=${HANDED}\n", 1)
            .file(KERNEL + "/Makefile", "KERN_IDENT=MINE\nMACHINE=amd64\nMACHINE_ARCH=amd64\nS=/usr/src/sys\n.include \"$S/conf/kern.pre.mk\"\n", 1)
            .file(KERNEL + "/.depend.vers.o", "vers.o: vers.c\n", 1)
            .file("/usr/src/sys/modules/one/Makefile", ".include <bsd.kmod.mk>\n", 1).file("/usr/src/sys/modules/two/Makefile", ".include <bsd.kmod.mk>\n", 1)
            .file(KERNEL + "/modules/usr/src/sys/modules/one/.depend.one.o", "one.o: one.c\n", 1)
            .file(KERNEL + "/modules/usr/src/sys/modules/two/.depend.one.o", "one.o: one.c\n", 1).build());

    private List<String> handed(Map<String, String> given) throws IOException {
        Survey survey = Survey.of(tree, new SurveyOptions(Optional.empty(), true, TestTrees.NOW).readingMakefiles(true, given));
        return survey.makefiles().stream().map(run -> run.base().name() + " " + run.start().derived().stream().filter(told -> told.name().equals("HANDED"))
                .map(Derived::value).toList()).toList();
    }

    @Test
    void aKernelIsReadOnceForItselfAndItsModules() throws IOException {
        assertEquals(List.of("MINE []", "one [first]", "two [first]"), handed(Map.of()));
        assertEquals(1, tree.reads.get(TreePath.of("/usr/src/sys/conf/kern.mk")));
    }

    @Test
    void whatTheUserSaysOfTheKernelGoesOnToItsModules() throws IOException {
        assertEquals(List.of("MINE [second]", "one [second]", "two [second]"), handed(Map.of("HANDED", "second")));
    }
}
