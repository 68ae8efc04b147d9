package depscope.makefile.where;

import depscope.makefile.value.Edition;
import depscope.tree.Entry;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.util.Optional;

/**
 * Where the makefiles lie that all others include, {@code <bsd.kmod.mk>}, and {@code sys.mk} that is read before any.
 *
 * @param top the root of the sources that they are part of; empty if they are installed ones
 * @param because why, for people
 */
public record SystemMakefiles(TreePath directory, Optional<TreePath> top, Edition edition, String because) {
    private static final TreePath INSTALLED = TreePath.of("/usr/share/mk");

    /** Those that a make started in {@code source} reads. */
    public static SystemMakefiles of(Resolver links, TreePath source) {
        return above(links, source).orElseGet(() -> new SystemMakefiles(INSTALLED, Optional.empty(), edition(links, INSTALLED),
                isThere(links, INSTALLED, "sys.mk") ? "they are the installed ones" : "make looks for them there, and none are here"));
    }

    /** Those among the sources that {@code source} is part of. */
    static Optional<SystemMakefiles> above(Resolver links, TreePath source) {
        for (TreePath at = source; !at.isRoot(); at = at.parent()) {
            TreePath directory = at.child("share").child("mk");
            if (isThere(links, directory, "sys.mk")) {
                return Optional.of(new SystemMakefiles(directory, Optional.of(at), edition(links, directory), "they are part of the sources in " + at));
            }
        }
        return Optional.empty();
    }

    /** FreeBSD's own makefiles need its own make; what else is found is read as Debian's would. */
    private static Edition edition(Resolver links, TreePath directory) {
        return isThere(links, directory, "bsd.sysdir.mk") || isThere(links, directory, "bsd.kmod.mk") ? Edition.CURRENT : Edition.OF_2020;
    }

    private static boolean isThere(Resolver links, TreePath directory, String name) {
        return links.find(directory, name).entry().kind() == Entry.Kind.FILE;
    }
}
