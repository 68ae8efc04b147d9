package depscope.makefile.where;

import depscope.makefile.Makefiles;
import depscope.makefile.Request;
import depscope.makefile.where.Derived.Kind;
import depscope.makefile.where.Place.Role;
import depscope.makefile.where.answer.Answer;
import depscope.makefile.where.answer.Answers;
import depscope.tree.FileTree;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out how make was started for places. In FreeBSD's sources that is how {@code make buildkernel} and
 * {@code make buildworld} start it (Makefile.inc1, src.sys.obj.mk); a kernel's makefiles themselves say how it starts
 * make for its modules: in {@code MKMODULESENV}.
 */
public final class Starts {
    private static final Pattern TARGET = Pattern.compile("([a-z0-9_]+)\\.([a-z0-9_]+)");
    private static final String OBJECTS = "${.CURDIR:S,^${SRCTOP},${OBJTOP},}";
    private static final String BELOW = "presumed: a whole build starts it below other makes";

    private final FileTree tree;
    private final Resolver links;
    /** By a kernel's directory: what its modules are made with. */
    private final Map<TreePath, List<Derived>> modules = new ConcurrentHashMap<>();

    public Starts(FileTree tree, Resolver links) {
        this.tree = tree;
        this.links = links;
    }

    public Start of(Place place) {
        Optional<TreePath> kernel = place.role() == Role.KERNEL ? Optional.of(place.objects()) : place.kernel();
        Optional<KernelMakefile> written = kernel.flatMap(directory -> KernelMakefile.in(tree, links, directory));
        Optional<TreePath> sys = written.flatMap(makefile -> makefile.sources(links));
        SystemMakefiles system = SystemMakefiles.of(links, place.role() == Role.KERNEL ? sys.orElse(place.source()) : place.source());
        List<Derived> derived = new ArrayList<>();
        Optional<Derived> machine = machine(place, written, "MACHINE", 1);
        Optional<Derived> architecture = machine(place, written, "MACHINE_ARCH", 2);
        machine.ifPresent(derived::add);
        architecture.ifPresent(derived::add);
        Platform platform = Platform.of(tree, links, system.top().orElse(TreePath.ROOT), machine.map(Derived::value), architecture.map(Derived::value));
        if (system.top().isEmpty() && isOfThisSystem()) {
            platform = platform.or(Platform.here(tree, links));
        }
        Optional<TreePath> top = system.top();
        if (top.isPresent()) {
            whole(place, top.get(), system, platform, derived);
        }
        if (place.role() == Role.KERNEL) {
            derived.add(new Derived(Kind.COMMAND_LINE, "KERNEL", "kernel", "presumed: buildkernel calls it so"));
        }
        Start start = new Start(place, system, platform, derived);
        return place.role() == Role.MODULE && kernel.isPresent() ? module(start, kernel.get(), written, sys) : start;
    }

    /** Takes over what a kernel's makefiles came to, so that they are not read again for its modules. For any thread. */
    public void learn(Place kernel, Makefiles read) {
        modules.put(kernel.objects(), handedOn(read));
    }

    /** Answers commands for a make so started. */
    public Request.Answers answers(Start start) {
        Answers answers = new Answers(tree, links, start.platform());
        return (command, directory) -> answers.answer(command, directory).map(Answer::output);
    }

    /** Whether the tree is what make would find here too, where it lies: whoever asks the system then asks this one. */
    private boolean isOfThisSystem() {
        return tree.live().flatMap(directory -> directory.systemName(TreePath.ROOT)).equals(Optional.of("/"));
    }

    private static Optional<Derived> machine(Place place, Optional<KernelMakefile> written, String name, int group) {
        return written.flatMap(makefile -> makefile.value(name).map(value -> new Derived(Kind.MAKE, name, value, makefile.place(name)))).or(() ->
                target(place.objects()).map(directory -> new Derived(Kind.MAKE, name, matched(directory).group(group), directory + " is called so")));
    }

    private static Matcher matched(TreePath directory) {
        Matcher matcher = TARGET.matcher(directory.rawName());
        matcher.matches();
        return matcher;
    }

    /** The directory above the objects that is called by what they are built for: {@code /usr/obj/usr/src/amd64.amd64}. */
    private static Optional<TreePath> target(TreePath objects) {
        for (TreePath at = objects.parent(); !at.isRoot(); at = at.parent()) {
            if (TARGET.matcher(at.rawName()).matches()) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /** What all of a tree of sources is built with. */
    private static void whole(Place place, TreePath top, SystemMakefiles system, Platform platform, List<Derived> derived) {
        derived.add(new Derived(Kind.ENVIRONMENT, "MAKESYSPATH", system.directory().raw(), system.because()));
        derived.add(new Derived(Kind.ENVIRONMENT, "SRCTOP", top.raw(), "share/mk lies in it"));
        derived.add(new Derived(Kind.ENVIRONMENT, "MAKELEVEL", "1", BELOW));
        if (place.role() == Role.KERNEL || !place.objects().equals(place.source())) {
            derived.add(new Derived(Kind.ENVIRONMENT, "MK_AUTO_OBJ", "yes", "objects lie in a directory of their own"));
        }
        Optional<TreePath> target = target(place.objects());
        target.ifPresent(objects -> {
            derived.add(new Derived(Kind.ENVIRONMENT, "OBJTOP", objects.raw(), "it is above the objects, called by what they are built for"));
            derived.add(new Derived(Kind.ENVIRONMENT, "OBJROOT", objects.parent().raw() + "/", "it is above OBJTOP"));
            derived.add(new Derived(Kind.ENVIRONMENT, "MAKEOBJDIR", OBJECTS, "src.sys.obj.mk hands it on"));
            for (String name : List.of("TARGET", "TARGET_ARCH")) {
                derived.add(new Derived(Kind.COMMAND_LINE, name, matched(objects).group(name.equals("TARGET") ? 1 : 2), objects + " is called so"));
            }
        });
        if (target.isEmpty() && place.prefix().isPresent()) {
            derived.add(new Derived(Kind.ENVIRONMENT, "MAKEOBJDIRPREFIX", place.prefix().get().raw(), "the source's path stands behind it"));
        }
        platform.system().ifPresent(name -> platform.release().ifPresent(release -> platform.architecture().ifPresent(architecture ->
                derived.add(new Derived(Kind.ENVIRONMENT, "HOST_TARGET", name.toLowerCase(Locale.ROOT) + release.replaceFirst("[^0-9].*", "") + "-"
                        + architecture, "presumed: it was built on the system that these are the sources of")))));
    }

    private Start module(Start start, TreePath kernel, Optional<KernelMakefile> written, Optional<TreePath> sys) {
        Map<String, Derived> all = new LinkedHashMap<>();
        start.derived().forEach(each -> all.put(each.name(), each));
        String below = "its objects lie in " + kernel + "/modules";
        List<Derived> own = new ArrayList<>();
        own.add(new Derived(Kind.ENVIRONMENT, "MAKEOBJDIRPREFIX", kernel.child("modules").raw(), below));
        own.add(new Derived(Kind.ENVIRONMENT, "KERNBUILDDIR", kernel.raw(), below));
        sys.ifPresent(directory -> own.add(new Derived(Kind.ENVIRONMENT, "SYSDIR", directory.raw(),
                written.filter(makefile -> makefile.value("S").isPresent()).map(makefile -> makefile.place("S")).orElse("the kernel's sources are there"))));
        own.addAll(modules.computeIfAbsent(kernel, this::handedOn));
        if (new Answers(tree, links, start.platform()).answer("cat opt*.h", kernel).isEmpty()) {
            own.add(new Derived(Kind.ENVIRONMENT, "KERN_OPTS", "", "presumed: what the kernel's opt_*.h say is not here, and what only an option asks for is left out"));
        }
        own.forEach(each -> all.put(each.name(), each));
        return new Start(start.place(), start.system(), start.platform(), List.copyOf(all.values()));
    }

    /** What the kernel's makefiles say that modules are made with. They are read as for cleaning, without records of dependencies. */
    private List<Derived> handedOn(TreePath kernel) {
        Optional<Place> place = new Places(tree, links, List.of()).of(kernel).filter(found -> found.role() == Role.KERNEL && found.refusal().isEmpty());
        if (place.isEmpty()) {
            return List.of();
        }
        Start start = of(place.get());
        return handedOn(Makefiles.read(tree, links, start.request(answers(start)).making(List.of("kernel-cleandir"))));
    }

    private static List<Derived> handedOn(Makefiles makefiles) {
        List<Derived> derived = new ArrayList<>();
        EnvironmentWords.of(makefiles.value("MKMODULESENV")).forEach((name, value) -> derived.add(new Derived(Kind.ENVIRONMENT, name, value,
                "the kernel's makefiles hand it on, in MKMODULESENV")));
        return List.copyOf(derived);
    }
}
