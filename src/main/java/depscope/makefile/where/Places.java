package depscope.makefile.where;

import depscope.makefile.where.Place.Role;
import depscope.record.Make;
import depscope.tree.Entry;
import depscope.tree.FileTree;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;

/**
 * Finds, for directories that hold objects, the makefiles that rule them (make(1), {@code .OBJDIR}; FreeBSD's
 * src.sys.obj.mk and build(7)):
 *
 * <ul>
 * <li>{@code PREFIX/sys/KERNEL}, if config(8) wrote its makefile;
 * <li>{@code KERNEL/modules} with the whole path of a module's source behind it;
 * <li>{@code PREFIX} with the whole path of the source behind it, in which {@code MACHINE.ARCHITECTURE} may stand in between;
 * <li>{@code obj} or {@code obj.MACHINE} in the source directory, or what a link of that name leads to;
 * <li>the source directory itself.
 * </ul>
 */
public final class Places {
    private static final Pattern OBJECT = Pattern.compile("\\.depend|\\.depend\\..+|.+\\.(?:o|a|ko|po|So|pico|pieo|lo|so|d|meta|kld)");
    private static final Pattern TARGET = Pattern.compile("[a-z0-9_]+\\.[a-z0-9_]+");
    private static final Pattern FOLDER = Pattern.compile("obj(?:\\..+)?");

    private final FileTree tree;
    private final Resolver links;
    private final Optional<Make> said;
    private final Map<TreePath, TreePath> sources = new HashMap<>();

    public Places(FileTree tree, Resolver links, Collection<TreePath> folders) {
        this(tree, links, folders, Optional.empty());
    }

    /**
     * @param folders links called {@code obj} or {@code obj.MACHINE} that a walk has met
     * @param said whose the makefiles are, where the user says so; else what is in them tells
     */
    public Places(FileTree tree, Resolver links, Collection<TreePath> folders, Optional<Make> said) {
        this.tree = tree;
        this.links = links;
        this.said = said;
        folders.stream().sorted().forEach(link -> sources.putIfAbsent(links.real(link), link.parent()));
    }

    /** Whether a directory with these names in it may be one that something is built in: it holds records or objects. */
    public static boolean isOfInterest(Collection<String> rawNames) {
        return rawNames.stream().anyMatch(name -> OBJECT.matcher(name).matches());
    }

    /**
     * Those of {@code directories} that something is built in and a makefile is known for, by path. Where there is none, the
     * directory that was opened may be one that nothing was built in yet.
     */
    public List<Place> among(SortedMap<TreePath, ? extends Collection<String>> directories) {
        List<Place> found = new ArrayList<>();
        directories.forEach((directory, names) -> {
            if (isOfInterest(names)) {
                of(directory).ifPresent(found::add);
            }
        });
        if (found.isEmpty()) {
            opened().ifPresent(found::add);
        }
        return found;
    }

    /** The makefile that rules the directory that was opened. */
    public Optional<Place> opened() {
        return of(links.real(tree.start()));
    }

    /** @param objects links on the way undone */
    public Optional<Place> of(TreePath objects) {
        return kernel(objects).or(() -> place(objects, objects, Role.OTHER, "its makefile lies beside what it makes"))
                .or(() -> module(objects)).or(() -> below(objects)).or(() -> folder(objects)).map(this::judged);
    }

    private Optional<Place> place(TreePath objects, TreePath source, Role role, String because) {
        return MakeHere.hasMakefile(links, source) ? Optional.of(new Place(objects, source,
                MakeHere.makefile(links, source).orElseGet(() -> source.child("GNUmakefile")), role, Optional.empty(), Optional.empty(), because,
                Optional.empty())) : Optional.empty();
    }

    private Optional<Place> kernel(TreePath directory) {
        return KernelMakefile.in(tree, links, directory).flatMap(written -> place(directory, directory, Role.KERNEL,
                "config wrote its makefile, for the kernel " + TreePath.decode(written.identity())));
    }

    private Optional<Place> module(TreePath objects) {
        String raw = objects.raw();
        for (int at = raw.indexOf("/modules/"); at > 0; at = raw.indexOf("/modules/", at + 1)) {
            TreePath kernel = TreePath.ofRaw(raw.substring(0, at));
            TreePath source = TreePath.ofRaw(raw.substring(at + "/modules".length()));
            Optional<Place> found = links.real(source).equals(source) ? place(objects, source, Role.MODULE, "its source's path stands behind "
                    + kernel + "/modules") : Optional.empty();
            boolean isKernel = kernel.parent().rawName().equals("sys") || KernelMakefile.in(tree, links, kernel).isPresent();
            if (found.isPresent() && isKernel) {
                Place place = found.get();
                return Optional.of(new Place(objects, source, place.makefile(), Role.MODULE, Optional.of(kernel), Optional.of(kernel.child("modules")),
                        place.because(), Optional.empty()));
            }
        }
        return Optional.empty();
    }

    /** The nearest to the root is taken first: {@code /usr/obj} before {@code /usr/obj/usr}. */
    private Optional<Place> below(TreePath objects) {
        String raw = objects.raw();
        for (int at = raw.indexOf('/', 1); at > 0; at = raw.indexOf('/', at + 1)) {
            TreePath prefix = TreePath.ofRaw(raw.substring(0, at));
            for (TreePath source : meant(raw.substring(at))) {
                Optional<Place> found = place(objects, source, Role.OTHER, "its source's path stands behind " + prefix);
                if (found.isPresent()) {
                    return found.map(place -> new Place(objects, source, place.makefile(), Role.OTHER, Optional.empty(), Optional.of(prefix),
                            place.because(), Optional.empty()));
                }
            }
        }
        return Optional.empty();
    }

    /** What the rest of an object directory's path may mean: itself, or without the name of the machine that it is built for. */
    private static List<TreePath> meant(String rest) {
        List<TreePath> all = new ArrayList<>(List.of(TreePath.ofRaw(rest)));
        String[] names = rest.substring(1).split("/");
        for (int i = 0; i < names.length; i++) {
            if (TARGET.matcher(names[i]).matches()) {
                List<String> others = new ArrayList<>(List.of(names));
                others.remove(i);
                all.add(TreePath.ofRaw("/" + String.join("/", others)));
            }
        }
        return all;
    }

    private Optional<Place> folder(TreePath objects) {
        Optional<TreePath> linked = Optional.ofNullable(sources.get(objects));
        if (linked.isPresent()) {
            return place(objects, linked.get(), Role.OTHER, "the link obj of " + linked.get() + " leads there");
        }
        return FOLDER.matcher(objects.rawName()).matches() ? place(objects, objects.parent(), Role.OTHER, "it is the " + objects.name()
                + " of its source directory") : Optional.empty();
    }

    private Place judged(Place place) {
        Entry entry = tree.look(place.makefile());
        if (entry.size() == 0 && tree.isPartial()) {
            return place.refused(place.makefile().name() + " is an empty stand-in here");
        }
        if (said.isPresent()) {
            return isBsds(said.get()) ? place : place.refused("it is " + said.get().label() + "'s, as you said");
        }
        Optional<MakeHere> here = MakeHere.of(tree, links, place.source());
        if (here.isPresent()) {
            Make make = here.get().make();
            return isBsds(make) ? place : place.refused("it is " + make.label() + "'s: " + here.get().because());
        }
        boolean belongs = place.role() != Role.OTHER || links.find(place.objects(), ".depend").entry().exists()
                || SystemMakefiles.above(links, place.source()).isPresent();
        return belongs ? place : place.refused("nothing in it says whether it is BSD make's; --make bmake would");
    }

    private static boolean isBsds(Make make) {
        return make == Make.BMAKE || make == Make.META;
    }
}
