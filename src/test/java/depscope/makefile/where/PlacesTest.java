package depscope.makefile.where;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depscope.makefile.value.Edition;
import depscope.tree.FileTree;
import depscope.tree.MemoryTree;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private static final String BSD = ".include <bsd.prog.mk>\n";
    private static final String CONFIG = "#\n# Makefile -- with config changes.\nKERN_IDENT=MINE\nMACHINE=amd64\nMACHINE_ARCH=amd64\nS=/usr/src/sys\n"
            + ".include \"$S/conf/kern.pre.mk\"\nLATER=1\n";

    private final MemoryTree.Builder builder = MemoryTree.builder();

    private PlacesTest file(String path, String text) {
        builder.file(path, text, 1);
        return this;
    }

    private static String shown(Place place) {
        return place.role() + " " + place.source() + (place.makefile().parent().equals(place.source()) ? "" : " by " + place.makefile()) + ": "
                + place.because() + place.refusal().map(why -> "; but " + why).orElse("");
    }

    private String place(String objects, String... folders) {
        return place(builder.build(), objects, folders);
    }

    private static String place(FileTree tree, String objects, String... folders) {
        return new Places(tree, new Resolver(tree), List.of(folders).stream().map(TreePath::of).toList()).of(TreePath.of(objects))
                .map(PlacesTest::shown).orElse("none");
    }

    @Test
    void configsMakefileRulesAKernel() {
        file("/usr/obj/usr/src/amd64.amd64/sys/MINE/Makefile", CONFIG);
        assertEquals("KERNEL /usr/obj/usr/src/amd64.amd64/sys/MINE: config wrote its makefile, for the kernel MINE",
                place("/usr/obj/usr/src/amd64.amd64/sys/MINE"));
    }

    @Test
    void aModulesSourceStandsBehindItsKernels() {
        file("/usr/obj/usr/src/amd64.amd64/sys/MINE/Makefile", CONFIG).file("/usr/src/sys/modules/geom/eli/Makefile", BSD);
        assertEquals("MODULE /usr/src/sys/modules/geom/eli: its source's path stands behind /usr/obj/usr/src/amd64.amd64/sys/MINE/modules",
                place("/usr/obj/usr/src/amd64.amd64/sys/MINE/modules/usr/src/sys/modules/geom/eli"));
        assertEquals("none", place("/usr/obj/usr/src/amd64.amd64/sys/MINE/modules/usr/src/sys/modules/geom/none"));
    }

    @Test
    void aSourcesPathStandsBehindThePrefix() {
        file("/usr/src/bin/cat/Makefile", BSD).file("/home/u/lib/x/BSDmakefile", "");
        assertEquals("OTHER /usr/src/bin/cat: its source's path stands behind /usr/obj", place("/usr/obj/usr/src/bin/cat"));
        assertEquals("OTHER /usr/src/bin/cat: its source's path stands behind /usr/obj", place("/usr/obj/usr/src/amd64.amd64/bin/cat"));
        assertEquals("OTHER /usr/src/bin/cat: its source's path stands behind /usr/obj", place("/usr/obj/arm64.aarch64/usr/src/bin/cat"));
        assertEquals("OTHER /home/u/lib/x: its source's path stands behind /scratch/o", place("/scratch/o/home/u/lib/x"));
        assertEquals("none", place("/usr/obj/usr/src/bin/dog"));
    }

    @Test
    void anObjFolderOrLinkLiesBesideTheSource() {
        file("/src/a/Makefile", BSD).file("/src/a/obj/x.o", "").file("/src/a/obj.amd64/x.o", "").file("/else/where/x.o", "").file("/src/b/Makefile", BSD);
        builder.link("/src/b/obj", "/else/where", 1);
        assertEquals("OTHER /src/a: it is the obj of its source directory", place("/src/a/obj"));
        assertEquals("OTHER /src/a: it is the obj.amd64 of its source directory", place("/src/a/obj.amd64"));
        assertEquals("OTHER /src/b: the link obj of /src/b leads there", place("/else/where", "/src/b/obj"));
        assertEquals("none", place("/else/where"));
    }

    @Test
    void whatIsNotForBsdMakeIsSaidToBeOthers() {
        file("/a/Makefile", "%.o: %.c\n\tcc\n").file("/b/GNUmakefile", "").file("/c/Makefile", "").file("/c/.config", "").file("/d/Makefile", "all:\n")
                .file("/e/Makefile", "all:\n").file("/e/.depend", "").file("/f/share/mk/sys.mk", "").file("/f/x/Makefile", "all:\n")
                .file("/g/Makefile", BSD);
        assertEquals("OTHER /a: its makefile lies beside what it makes; but it is GNU make's: Makefile:1 says '%.o: %.c'", place("/a"));
        assertEquals("OTHER /b: its makefile lies beside what it makes; but it is GNU make's: GNUmakefile is there", place("/b"));
        assertEquals("OTHER /c: its makefile lies beside what it makes; but it is kbuild's: a .config lies beside its makefile", place("/c"));
        assertEquals("OTHER /d: its makefile lies beside what it makes; but nothing in it says whether it is BSD make's; --make bmake would", place("/d"));
        assertEquals("OTHER /e: its makefile lies beside what it makes", place("/e"));
        assertEquals("OTHER /f/x: its makefile lies beside what it makes", place("/f/x"));
        assertEquals("OTHER /g: its makefile lies beside what it makes", place("/g"));
    }

    @Test
    void anEmptyStandInIsNoMakefile() {
        file("/usr/src/bin/cat/Makefile", "");
        assertEquals("OTHER /usr/src/bin/cat: its source's path stands behind /usr/obj; but Makefile is an empty stand-in here",
                place(new Partial(builder.build()), "/usr/obj/usr/src/bin/cat"));
    }

    @Test
    void aMakefileMayBeALink() {
        file("/etc/mk/prog.mk", BSD);
        builder.link("/a/Makefile", "/etc/mk/prog.mk", 1);
        assertEquals("OTHER /a by /etc/mk/prog.mk: its makefile lies beside what it makes", place("/a"));
    }

    @Test
    void onlyWhatHoldsRecordsOrObjectsIsOfInterest() {
        assertTrue(Places.isOfInterest(List.of("a.c", "a.o")));
        assertTrue(Places.isOfInterest(List.of(".depend.a.o")));
        assertTrue(Places.isOfInterest(List.of(".depend")));
        assertTrue(Places.isOfInterest(List.of("x.ko.meta")));
        assertFalse(Places.isOfInterest(List.of("a.c", "Makefile", "Makefile.depend", "dependency", "obj")));
        file("/a/Makefile", BSD).file("/b/Makefile", BSD);
        FileTree tree = builder.build();
        TreeMap<TreePath, List<String>> directories = new TreeMap<>();
        directories.put(TreePath.of("/b"), List.of("Makefile", "x.c"));
        directories.put(TreePath.of("/a"), List.of("Makefile", "x.o"));
        directories.put(TreePath.of("/c"), List.of("x.o"));
        assertEquals(List.of(TreePath.of("/a")), new Places(tree, new Resolver(tree), List.of()).among(directories).stream().map(Place::objects).toList());
    }

    @Test
    void systemMakefilesAreTheSourcesOwnOrTheInstalledOnes() {
        file("/usr/src/share/mk/sys.mk", "").file("/usr/src/share/mk/bsd.sysdir.mk", "").file("/usr/share/mk/sys.mk", "");
        Resolver links = new Resolver(builder.build());
        SystemMakefiles own = SystemMakefiles.of(links, TreePath.of("/usr/src/bin/cat"));
        assertEquals(TreePath.of("/usr/src/share/mk") + " " + Edition.CURRENT, own.directory() + " " + own.edition());
        SystemMakefiles installed = SystemMakefiles.of(links, TreePath.of("/home/u/x"));
        assertEquals("/usr/share/mk " + Edition.OF_2020 + " they are the installed ones", installed.directory() + " " + installed.edition() + " "
                + installed.because());
        SystemMakefiles none = SystemMakefiles.of(new Resolver(MemoryTree.builder().build()), TreePath.of("/home"));
        assertEquals("/usr/share/mk make looks for them there, and none are here", none.directory() + " " + none.because());
    }
}
