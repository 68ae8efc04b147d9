package depscope.makefile.where;

import depscope.tree.Entry;
import depscope.tree.FileTree;
import depscope.tree.Resolver;
import depscope.tree.TreePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The system that sources are of, as far as they say: FreeBSD's {@code newvers.sh} and {@code param.h}, and the compiler
 * that they hold or that is installed.
 *
 * @param system {@code FreeBSD}
 * @param release {@code 15.1-STABLE}
 * @param releaseNumber {@code __FreeBSD_version}
 * @param machine as {@code uname -m} tells it
 * @param architecture as {@code uname -p} tells it
 */
public record Platform(Optional<String> system, Optional<String> release, Optional<String> releaseNumber, Optional<String> machine,
        Optional<String> architecture, Optional<Toolchain> toolchain) {
    /** Nothing is known of it. */
    public static final Platform UNKNOWN = new Platform(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty());

    private static final TreePath INSTALLED = TreePath.of("/usr/lib/clang");

    /**
     * Clang and its linker.
     *
     * @param version {@code 19.1.7}; where only the first number is known, zeros stand for the others
     * @param number FreeBSD's own number of it
     * @param because why it is presumed, for people
     */
    public record Toolchain(String version, Optional<String> number, String because) {
    }

    /**
     * What the sources below {@code top} say.
     *
     * @param machine empty if that is not known
     * @param architecture empty if that is not known
     */
    public static Platform of(FileTree tree, Resolver resolver, TreePath top, Optional<String> machine, Optional<String> architecture) {
        Sources sources = new Sources(tree, resolver, top);
        String newvers = sources.text("sys/conf/newvers.sh");
        Optional<String> revision = found(newvers, "(?m)^REVISION=\"?([0-9.]+)\"?");
        Optional<String> branch = found(newvers, "(?m)^BRANCH=\"?([A-Za-z0-9.-]+)\"?");
        Optional<String> number = found(sources.text("sys/sys/param.h"), "(?m)^#define[ \t]+__FreeBSD_version[ \t]+(\\d+)");
        boolean isFreeBsd = revision.isPresent() || number.isPresent() || sources.isThere("sys/conf/newvers.sh") && sources.isThere("sys/conf/kmod.mk");
        return new Platform(isFreeBsd ? Optional.of("FreeBSD") : Optional.empty(), revision.flatMap(r -> branch.map(b -> r + "-" + b)), number,
                machine, architecture, toolchain(sources));
    }

    /**
     * The system that depscope runs on, of which {@code tree} is the whole, as Java tells it: on Linux its {@code os.name}
     * and {@code os.version} are what uname(2) says. What {@code uname -p} prints there differs: Debian's knows no processor.
     */
    public static Platform here(FileTree tree, Resolver resolver) {
        String system = System.getProperty("os.name");
        String processor = System.getProperty("os.arch");
        boolean isLinux = system.equals("Linux");
        Optional<String> machine = !isLinux ? Optional.of(processor) : switch (processor) {
            case "amd64" -> Optional.of("x86_64");
            case "aarch64", "riscv64", "ppc64le", "s390x" -> Optional.of(processor);
            default -> Optional.empty();
        };
        boolean isDebian = found(new Sources(tree, resolver, TreePath.ROOT).text("etc/os-release"), "(?m)^ID=(debian)$").isPresent();
        Optional<String> architecture = isDebian ? Optional.of("unknown") : isLinux ? Optional.empty() : machine;
        return new Platform(Optional.of(system), Optional.of(System.getProperty("os.version")), Optional.empty(), machine, architecture,
                Optional.empty());
    }

    /** This, and what it does not tell as {@code other} does. */
    Platform or(Platform other) {
        return new Platform(system.or(other::system), release.or(other::release), releaseNumber.or(other::releaseNumber), machine.or(other::machine),
                architecture.or(other::architecture), toolchain.or(other::toolchain));
    }

    private static Optional<Toolchain> toolchain(Sources sources) {
        Optional<String> version = found(sources.text("lib/clang/include/clang/Basic/Version.inc"), "(?m)^#define[ \t]+CLANG_VERSION[ \t]+([0-9.]+)");
        if (version.isPresent()) {
            Optional<String> number = found(sources.text("lib/clang/freebsd_cc_version.h"), "(?m)^#define[ \t]+FREEBSD_CC_VERSION[ \t]+(\\d+)");
            return Optional.of(new Toolchain(version.get(), number, "the compiler is the one among the sources, clang " + version.get()));
        }
        return sources.newestIn(INSTALLED).map(major -> new Toolchain(major + ".0.0", Optional.empty(),
                "the compiler is the one of " + INSTALLED + "/" + major + ", clang " + major + " of any lesser number"));
    }

    private static Optional<String> found(String text, String expression) {
        Matcher matcher = Pattern.compile(expression).matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private record Sources(FileTree tree, Resolver resolver, TreePath top) {
        boolean isThere(String path) {
            return resolver.find(top, path).entry().kind() == Entry.Kind.FILE;
        }

        /** Nothing if there is no such file. */
        String text(String path) {
            if (!isThere(path)) {
                return "";
            }
            try {
                return new String(tree.read(resolver.real(top, path)), StandardCharsets.ISO_8859_1);
            } catch (IOException e) {
                return "";
            }
        }

        /** The highest number that a directory is called by. */
        Optional<String> newestIn(TreePath directory) {
            if (resolver.stat(directory).kind() != Entry.Kind.DIRECTORY) {
                return Optional.empty();
            }
            try {
                return tree.list(resolver.real(directory)).stream().filter(name -> name.matches("\\d{1,4}"))
                        .map(Integer::valueOf).max(Integer::compare).map(String::valueOf);
            } catch (IOException e) {
                return Optional.empty();
            }
        }
    }
}
