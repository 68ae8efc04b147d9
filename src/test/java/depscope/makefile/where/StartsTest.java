package depscope.makefile.where;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.makefile.Makefiles;
import depscope.makefile.Request;
import depscope.tree.MemoryTree;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StartsTest {
    private static final String KERNEL = "/usr/obj/usr/src/amd64.amd64/sys/MINE";
    private static final String MODULE = KERNEL + "/modules/usr/src/sys/modules/vmm";

    private final MemoryTree.Builder builder = MemoryTree.builder();

    private StartsTest() {
        file("/usr/src/share/mk/sys.mk", "CC?=cc\n").file("/usr/src/share/mk/bsd.sysdir.mk", "").file("/usr/src/sys/conf/newvers.sh",
                "REVISION=\"15.1\"\nBRANCH=\"RELEASE\"\n").file("/usr/src/sys/conf/kern.pre.mk", ".OBJDIR: ${.CURDIR}\n"
                + "__MPATH!=find $S/ -name \\*_if.m\nMKMODULESENV+= MAKEOBJDIRPREFIX=${.OBJDIR}/modules MACHINE=${MACHINE} __MPATH=\"${__MPATH}\"\n"
                + "MKMODULESENV+= NOW=\"${:!date!}\" DEBUG_FLAGS='${DEBUG}' WITHOUT_MODULES=\"\"\n")
                .file("/usr/src/sys/kern/bus_if.m", "").file("/usr/src/sys/kern/device_if.m", "").file("/usr/src/sys/modules/vmm/Makefile",
                        ".include <bsd.kmod.mk>\n")
                .file(KERNEL + "/Makefile", "KERN_IDENT=MINE\nMACHINE=amd64\nMACHINE_ARCH=amd64\nDEBUG=-g -O0\nS=/usr/src/sys\n"
                        + ".include \"$S/conf/kern.pre.mk\"\nMKMODULESENV+= LAST=1\nkernel-cleandir all:\n");
    }

    private StartsTest file(String path, String text) {
        builder.file(path, text, 1);
        return this;
    }

    private Start start(String objects) {
        MemoryTree tree = builder.build();
        Resolver links = new Resolver(tree);
        return new Starts(tree, links).of(new Places(tree, links, List.of()).of(TreePath.of(objects)).orElseThrow());
    }

    private static String told(Start start, String name) {
        return start.derived().stream().filter(each -> each.name().equals(name)).map(each -> each.kind() + " " + each.value() + " (" + each.why() + ")")
                .reduce((first, second) -> first + " and " + second).orElse("nothing");
    }

    @Test
    void aKernelIsStartedAsBuildkernelStartsIt() {
        Start start = start(KERNEL);
        assertEquals("MAKE amd64 (" + KERNEL + "/Makefile:2)", told(start, "MACHINE"));
        assertEquals("ENVIRONMENT /usr/src (share/mk lies in it)", told(start, "SRCTOP"));
        assertEquals("ENVIRONMENT /usr/obj/usr/src/ (it is above OBJTOP)", told(start, "OBJROOT"));
        assertEquals("ENVIRONMENT ${.CURDIR:S,^${SRCTOP},${OBJTOP},} (src.sys.obj.mk hands it on)", told(start, "MAKEOBJDIR"));
        assertEquals("COMMAND_LINE kernel (presumed: buildkernel calls it so)", told(start, "KERNEL"));
        assertEquals("COMMAND_LINE amd64 (/usr/obj/usr/src/amd64.amd64 is called so)", told(start, "TARGET_ARCH"));
        assertEquals("ENVIRONMENT freebsd15-amd64 (presumed: it was built on the system that these are the sources of)", told(start, "HOST_TARGET"));
        Request request = start.request(Request.Answers.NONE);
        assertEquals(KERNEL + " " + List.of("/usr/src/share/mk") + " kernel", request.directory() + " " + request.system() + " "
                + request.assignments().get("KERNEL"));
    }

    /** What config(8) wrote ahead of its template holds: the template sets {@code S} only where nothing did. */
    @Test
    void aKernelsSourcesAreWhereConfigSaysWhateverItsTemplateSays() {
        file(KERNEL + "/Makefile", "KERN_IDENT=MINE\nMACHINE=amd64\nMACHINE_ARCH=amd64\nS=/usr/src/sys\nWORD?=\tplain\n.ifndef S\nS=\t../../elsewhere\n.endif\n"
                + ".include \"$S/conf/kern.pre.mk\"\n");
        assertEquals("ENVIRONMENT /usr/src (share/mk lies in it)", told(start(KERNEL), "SRCTOP"));
        assertEquals("ENVIRONMENT /usr/src/sys (" + KERNEL + "/Makefile:4)", told(start(MODULE), "SYSDIR"));
    }

    @Test
    void aModuleIsStartedAsItsKernelSays() {
        Start start = start(MODULE);
        String handedOn = " (the kernel's makefiles hand it on, in MKMODULESENV)";
        assertEquals("ENVIRONMENT " + KERNEL + "/modules" + handedOn, told(start, "MAKEOBJDIRPREFIX"));
        assertEquals("ENVIRONMENT /usr/src/sys/kern/bus_if.m /usr/src/sys/kern/device_if.m" + handedOn, told(start, "__MPATH"));
        assertEquals("ENVIRONMENT amd64" + handedOn, told(start, "MACHINE"));
        assertEquals("ENVIRONMENT -g -O0" + handedOn, told(start, "DEBUG_FLAGS"));
        assertEquals("ENVIRONMENT " + handedOn, told(start, "WITHOUT_MODULES"));
        assertEquals("ENVIRONMENT 1" + handedOn, told(start, "LAST"));
        assertEquals("nothing", told(start, "NOW"));
        assertEquals("ENVIRONMENT " + KERNEL + " (its objects lie in " + KERNEL + "/modules)", told(start, "KERNBUILDDIR"));
        assertEquals("ENVIRONMENT /usr/src/sys (" + KERNEL + "/Makefile:5)", told(start, "SYSDIR"));
        assertEquals("/usr/src/sys/modules/vmm " + MODULE, start.request(Request.Answers.NONE).directory() + " "
                + start.request(Request.Answers.NONE).objects().orElseThrow());
    }

    @Test
    void whatTheUserSaysGoesFirst() {
        Start start = start(MODULE).with("SYSDIR", "/sys").with("NEW", "x");
        assertEquals("ENVIRONMENT /sys (as you said)", told(start, "SYSDIR"));
        assertEquals("COMMAND_LINE x (as you said)", told(start, "NEW"));
        assertEquals("x", start.request(Request.Answers.NONE).assignments().get("NEW"));
    }

    @Test
    void elsewhereThereIsLittleToSay() {
        file("/home/u/x/Makefile", "V!=cat name\nall: ${V} ${.OBJDIR}\n").file("/home/u/x/obj/.depend", "").file("/home/u/x/obj/name", "n\n");
        Start start = start("/home/u/x/obj");
        assertEquals(List.of(), start.derived());
        MemoryTree tree = builder.build();
        Resolver links = new Resolver(tree);
        Makefiles makefiles = Makefiles.read(tree, links, start.request(new Starts(tree, links).answers(start)));
        assertEquals("n", makefiles.value("V"));
        assertEquals("/home/u/x/obj", makefiles.value(".OBJDIR"));
    }

    @Test
    void objectsOfOldAreFoundByTheirPrefix() {
        file("/usr/src/bin/cat/Makefile", ".include <bsd.prog.mk>\n");
        Start start = start("/usr/obj/usr/src/bin/cat");
        assertEquals("ENVIRONMENT /usr/obj (the source's path stands behind it)", told(start, "MAKEOBJDIRPREFIX"));
        assertEquals("nothing", told(start, "MACHINE"));
        assertTrue(told(start("/usr/obj/usr/src/arm64.aarch64/bin/cat"), "MACHINE_ARCH").startsWith("MAKE aarch64 ("));
    }

    @Test
    void wordsThatSetTheEnvironmentAreReadAsAShellDoes() {
        assertEquals("{A=b, C=d e, F=, G=h\"i, J=k l m}", EnvironmentWords.of("A=b C=\"d e\" F= G='h\"i' env 1=2 J=k\" l \"m \t").toString());
        assertEquals(Map.of(), EnvironmentWords.of("A=\ue001 "));
    }
}
