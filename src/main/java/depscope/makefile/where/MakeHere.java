package depscope.makefile.where;

import depscope.makefile.where.WhoseMakefile.Telling;
import depscope.record.Make;
import depscope.tree.Entry;
import depscope.tree.FileTree;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Which make a directory is for, by what lies in it.
 *
 * @param because what tells, a few words
 */
public record MakeHere(Make make, String because) {
    private static final String NINJA = "build.ninja";
    private static final String GNU_ONLY = "GNUmakefile";
    private static final String BSD_ONLY = "BSDmakefile";
    /** In the order that both makes look for them, after those that only one of them reads. */
    private static final List<String> MAKEFILES = List.of("makefile", "Makefile");

    /** Whether a make has anything to read there. */
    public static boolean hasMakefile(Resolver links, TreePath directory) {
        return isThere(links, directory, GNU_ONLY) || makefile(links, directory).isPresent();
    }

    /** The one that BSD make reads there, links followed. */
    public static Optional<TreePath> makefile(Resolver links, TreePath directory) {
        if (isThere(links, directory, BSD_ONLY)) {
            return Optional.of(links.real(directory, BSD_ONLY));
        }
        return MAKEFILES.stream().filter(name -> isThere(links, directory, name)).findFirst().map(name -> links.real(directory, name));
    }

    /**
     * Nothing if what lies there does not tell.
     *
     * @param directory links on the way undone
     */
    public static Optional<MakeHere> of(FileTree tree, Resolver links, TreePath directory) {
        if (isThere(links, directory, NINJA)) {
            return Optional.of(new MakeHere(Make.NINJA, NINJA + " is there"));
        }
        if (isThere(links, directory, ".config") && (isThere(links, directory, "Kbuild") || isThere(links, directory, "Makefile"))) {
            return Optional.of(new MakeHere(Make.KBUILD, "a .config lies beside its makefile"));
        }
        boolean isGnus = isThere(links, directory, GNU_ONLY);
        boolean isBsds = isThere(links, directory, BSD_ONLY);
        if (isGnus != isBsds) {
            return Optional.of(new MakeHere(isGnus ? Make.GNU : Make.BMAKE, (isGnus ? GNU_ONLY : BSD_ONLY) + " is there"));
        }
        return MAKEFILES.stream().filter(name -> isThere(links, directory, name)).findFirst().flatMap(name -> byLine(tree, links, directory, name));
    }

    private static Optional<MakeHere> byLine(FileTree tree, Resolver links, TreePath directory, String name) {
        try {
            Optional<Telling> telling = WhoseMakefile.telling(tree.read(links.real(directory, name)));
            return telling.map(line -> new MakeHere(line.make(), name + ":" + line.line() + " says " + quoted(line.text())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String quoted(String line) {
        return "'" + TreePath.decode(line.length() <= 40 ? line : line.substring(0, 39) + "...") + "'";
    }

    private static boolean isThere(Resolver links, TreePath directory, String name) {
        return links.find(directory, name).entry().kind() == Entry.Kind.FILE;
    }
}
